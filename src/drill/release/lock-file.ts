import { z } from 'zod';
import { conform, parseJson } from '../../lib/json.ts';

const MAX_PACKAGES = 50_000;

const packageSchema = z.looseObject({
  version: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  optional: z.boolean().optional(),
  link: z.boolean().optional(),
  name: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});

const lockSchema = z.looseObject({
  name: z.string().optional(),
  version: z.string().optional(),
  lockfileVersion: z.union([z.literal(2), z.literal(3)]),
  packages: z.record(z.string(), packageSchema),
});

export interface LockedPackage {
  /** Its folder, which is unique: `node_modules/a/node_modules/b`. */
  readonly location: string;
  readonly name: string;
  readonly version: string;
  /** Subresource integrity: `sha512-<base64>`. */
  readonly integrity: string | undefined;
  readonly license: string | undefined;
  readonly optional: boolean;
  /** The locations of its dependencies, as Node resolves them. */
  readonly dependsOn: readonly string[];
}

export interface LockFile {
  readonly name: string;
  readonly version: string;
  /** The locations of the root's dependencies. */
  readonly dependsOn: readonly string[];
  /** All packages that are not `dev`, by location. */
  readonly packages: readonly LockedPackage[];
}

/** Reads a package-lock.json (lockfileVersion 2 or 3). Throws `json-malformed`, `schema-mismatch`. */
export function parseLockFile(bytes: Uint8Array): LockFile {
  const what = 'package-lock.json';
  const lock = conform(lockSchema, parseJson(Buffer.from(bytes).toString('utf8'), what), what);
  const entries = Object.entries(lock.packages).slice(0, MAX_PACKAGES);
  const shipped = new Map(entries.filter(([at, entry]) => at !== '' && !entry.dev && !entry.link));
  const resolve = (from: string, name: string): string | undefined => {
    for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
      const at = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
      if (shipped.has(at)) return at;
      if (folder === '') return undefined;
    }
  };
  const dependsOn = (from: string, entry: z.output<typeof packageSchema> | undefined): string[] =>
    Object.keys({ ...entry?.dependencies, ...entry?.optionalDependencies })
      .map((name) => resolve(from, name))
      .filter((at) => at !== undefined)
      .sort();
  const root = lock.packages[''];
  return {
    name: lock.name ?? root?.name ?? 'unnamed',
    version: lock.version ?? root?.version ?? '0.0.0',
    dependsOn: dependsOn('', root),
    packages: [...shipped]
      .map(([location, entry]) => ({
        location,
        name: entry.name ?? location.slice(location.lastIndexOf('node_modules/') + 'node_modules/'.length),
        version: entry.version ?? '',
        integrity: entry.integrity,
        license: entry.license,
        optional: entry.optional === true,
        dependsOn: dependsOn(location, entry),
      }))
      .sort((a, b) => (a.location < b.location ? -1 : 1)),
  };
}

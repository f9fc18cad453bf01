import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPublishedManifest } from './npm-manifest.ts';

/** What `npm pack --json` prints about a package. */
export interface PackedPackage {
  readonly filename: string;
  /** In bytes, compressed. */
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

/** Runs `npm pack` in a folder. Throws if npm fails. */
export function runNpmPack(folder: string, ...args: readonly string[]): PackedPackage {
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
  });
  const [packed] = JSON.parse(output) as readonly PackedPackage[];
  if (packed === undefined) throw new Error(`npm pack in ${folder}: expected one package, found none`);
  return packed;
}

/** Where the package comes from. */
export interface PackageSources {
  readonly root: string;
  /** The bundle; usually `dist/` of the root. */
  readonly dist: string;
  readonly commit: string;
}

/** Packs the npm package into a folder, and returns the path of the archive. `files` of package.json lists what it contains. */
export function packNpmPackage({ root, dist, commit }: PackageSources, out: string): string {
  const staging = mkdtempSync(join(tmpdir(), 'mc-npm-'));
  try {
    for (const { path } of runNpmPack(root, '--dry-run').files) {
      if (path.startsWith('dist/')) continue;
      mkdirSync(dirname(join(staging, path)), { recursive: true });
      cpSync(join(root, path), join(staging, path));
    }
    cpSync(dist, join(staging, 'dist'), { recursive: true });
    const manifest = createPublishedManifest(readFileSync(join(root, 'package.json'), 'utf8'), commit);
    writeFileSync(join(staging, 'package.json'), manifest);
    mkdirSync(out, { recursive: true });
    return join(out, runNpmPack(staging, '--pack-destination', out).filename);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

import { join } from 'node:path';
import {
  type ActionsContext,
  createLocalProvenance,
  createWorkflowProvenance,
  type Provenance,
  type Resource,
  readGitHead,
} from '../../github/index.ts';
import { rfc3339 } from '../../lib/clock.ts';
import { digestOf, getHex } from '../../lib/digest.ts';
import { fileKind } from '../../lib/files.ts';
import { isSingleFile, readInstalledFile } from '../../lib/installation.ts';
import { canonicalJson } from '../../lib/json.ts';
import { VERSION } from '../../lib/version.ts';
import { type BuiltImage, buildImage } from './image.ts';
import { parseLockFile } from './lock-file.ts';
import { readProductFiles, type SourceFile } from './product-files.ts';
import { createSbom } from './sbom.ts';

const MAX_LOCK_BYTES = 64 * 1024 * 1024;

/** A release: an image, with the SBOM and the provenance that are attested for it. */
export interface Release {
  readonly version: string;
  readonly image: BuiltImage;
  /** CycloneDX 1.6. */
  readonly sbom: Record<string, unknown>;
  /** SLSA provenance v1. */
  readonly provenance: Provenance;
  /** The source of the release, for people. */
  readonly builtFrom: string;
}

/** The builder: a GitHub Actions run, or a named invocation on a local machine. */
export interface Builder {
  readonly actions?: ActionsContext;
  readonly invocationId: string;
  /** Node's version, for the builder's description. */
  readonly node: string;
}

const createProvenance = (
  builder: Builder,
  parameters: Readonly<Record<string, unknown>>,
  dependencies: readonly Resource[],
  startedOn: string,
): Provenance =>
  builder.actions
    ? createWorkflowProvenance(builder.actions, { dependencies, startedOn })
    : createLocalProvenance({
        invocationId: builder.invocationId,
        parameters,
        dependencies,
        builderVersion: { 'mc-actions': VERSION, node: builder.node },
        startedOn,
      });

/** Reads package-lock.json; undefined for an installation without it, such as the npm package. */
async function readLockFile(installRoot: string): Promise<Buffer | undefined> {
  const name = 'package-lock.json';
  if (!isSingleFile() && (await fileKind(join(installRoot, name))) !== 'file') return undefined;
  return readInstalledFile(installRoot, name, MAX_LOCK_BYTES, name);
}

/** Builds the product as a release: an image of its program, and an SBOM from its lock file. Throws `dist-missing`. */
export async function buildProduct(
  installRoot: string,
  version: string,
  started: Date,
  builder: Builder,
): Promise<Release> {
  const created = rfc3339(started);
  const { program, about, entrypoint, architectures } = await readProductFiles(installRoot);
  const revision = builder.actions?.sha ?? (isSingleFile() ? undefined : await readGitHead(installRoot));
  const image = await buildImage({
    title: 'mc-actions',
    version,
    created,
    ...(revision === undefined ? {} : { revision }),
    layers: [about, program].filter((files) => files.length > 0),
    entrypoint,
    architectures,
  });
  const lockBytes = await readLockFile(installRoot);
  const lock = lockBytes && parseLockFile(lockBytes);
  const source = isSingleFile() ? 'the single file' : 'dist/';
  const hex = (bytes: Buffer): string => getHex(digestOf(bytes));
  const dependencies: Resource[] = [
    ...(revision === undefined || builder.actions
      ? []
      : [{ uri: 'git+https://github.com/org/mc-actions', digest: { gitCommit: revision } }]),
    ...(lockBytes ? [{ name: 'package-lock.json', digest: { sha256: hex(lockBytes) } }] : []),
    ...program.map(({ name, content }) => ({ name: name.slice('app/'.length), digest: { sha256: hex(content) } })),
  ];
  return {
    version,
    image,
    sbom: createSbom(
      { name: 'mc-actions', version, digest: digestOf(image.index.bytes), created },
      lock ? { lock } : { layers: image.layers },
    ),
    provenance: createProvenance(builder, { source, version }, dependencies, created),
    builtFrom: `${source} of mc-actions ${VERSION}${revision === undefined ? '' : `, commit ${revision}`}`,
  };
}

/** Builds a small release: one file with its version. The drill publishes such releases in the background. */
export async function buildSmall(version: string, started: Date, builder: Builder): Promise<Release> {
  const created = rfc3339(started);
  const file: SourceFile = {
    name: 'app/release.json',
    content: Buffer.from(`${canonicalJson({ created, version })}\n`),
    executable: false,
  };
  const image = await buildImage({
    title: 'mc-actions drill release',
    version,
    created,
    layers: [[file]],
    entrypoint: ['cat', '/app/release.json'],
  });
  return {
    version,
    image,
    sbom: createSbom(
      { name: 'mc-actions-drill-release', version, digest: digestOf(image.index.bytes), created },
      { layers: image.layers },
    ),
    provenance: createProvenance(
      builder,
      { source: file.name, version },
      [{ name: file.name, digest: { sha256: getHex(digestOf(file.content)) } }],
      created,
    ),
    builtFrom: file.name,
  };
}

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
import { digestOf } from '../../lib/digest.ts';
import { fileKind, readFileBounded } from '../../lib/files.ts';
import { canonicalJson } from '../../lib/json.ts';
import { VERSION } from '../../lib/version.ts';
import { productFiles, type SourceFile } from './files.ts';
import { type BuiltImage, buildImage } from './image.ts';
import { parseLockFile } from './lock-file.ts';
import { createSbom } from './sbom.ts';

const MAX_LOCK_BYTES = 64 * 1024 * 1024;

/** A release: an image and what is attested of it. */
export interface Release {
  readonly version: string;
  readonly image: BuiltImage;
  /** CycloneDX 1.6. */
  readonly sbom: Record<string, unknown>;
  /** SLSA provenance v1. */
  readonly provenance: Provenance;
  /** For people. */
  readonly builtFrom: string;
}

/** Who builds: a GitHub Actions run, or somebody's machine in an invocation that has a name. */
export interface Builder {
  readonly actions?: ActionsContext;
  readonly invocationId: string;
  /** Node's version, for the builder's description. */
  readonly node: string;
}

const provenanceOf = (
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

/** The product itself as a release: its dist/ as an image, its lock file as an SBOM. Throws `dist-missing`. */
export async function buildProduct(
  installRoot: string,
  version: string,
  started: Date,
  builder: Builder,
): Promise<Release> {
  const created = rfc3339(started);
  const { dist, about } = await productFiles(installRoot);
  const revision = builder.actions?.sha ?? (await readGitHead(installRoot));
  const image = await buildImage({
    title: 'mc-actions',
    version,
    created,
    ...(revision === undefined ? {} : { revision }),
    layers: [about, dist].filter((files) => files.length > 0),
    entrypoint: ['node', '/app/dist/mc.js'],
  });
  const lockPath = join(installRoot, 'package-lock.json');
  const lockBytes = (await fileKind(lockPath)) === 'file' ? await readFileBounded(lockPath, MAX_LOCK_BYTES) : undefined;
  const lock = lockBytes && parseLockFile(lockBytes);
  const hex = (bytes: Buffer): string => digestOf(bytes).slice('sha256:'.length);
  const dependencies: Resource[] = [
    ...(revision === undefined || builder.actions
      ? []
      : [{ uri: 'git+https://github.com/org/mc-actions', digest: { gitCommit: revision } }]),
    ...(lockBytes ? [{ name: 'package-lock.json', digest: { sha256: hex(lockBytes) } }] : []),
    ...dist.map(({ name, content }) => ({ name: name.slice('app/'.length), digest: { sha256: hex(content) } })),
  ];
  return {
    version,
    image,
    sbom: createSbom(
      { name: 'mc-actions', version, digest: digestOf(image.index.bytes), created },
      lock ? { lock } : { layers: image.layers },
    ),
    provenance: provenanceOf(builder, { source: 'dist/', version }, dependencies, created),
    builtFrom: `dist/ of mc-actions ${VERSION}${revision === undefined ? '' : `, commit ${revision}`}`,
  };
}

/** A small release: one file that says which version it is. What the drill's background writer publishes. */
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
    provenance: provenanceOf(
      builder,
      { source: file.name, version },
      [{ name: file.name, digest: { sha256: digestOf(file.content).slice('sha256:'.length) } }],
      created,
    ),
    builtFrom: file.name,
  };
}

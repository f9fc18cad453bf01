import { mapConcurrent } from '../lib/concurrency.ts';
import { describe, McError, VerificationError } from '../lib/errors.ts';
import { type Progress, silent } from '../lib/progress.ts';
import { type Graph, type GraphNode, pushOrder } from './closure.ts';
import { isManifestType } from './media-types.ts';
import type { Descriptor, Repository } from './types.ts';

/** What became of each part: `healed` was to be there (its manifest was) and was not, or was rotten. */
export type NodeState = 'copied' | 'present' | 'healed';

export interface CopyResult {
  readonly manifests: number;
  readonly blobs: number;
  /** Of all manifests and blobs of the closure. */
  readonly bytes: number;
  readonly bytesCopied: number;
  readonly copied: number;
  readonly present: number;
  readonly healed: number;
  readonly states: Readonly<Record<string, NodeState>>;
}

export interface CopyOptions {
  readonly concurrency: number;
  /** Also read back and hash every blob that the destination says it has. */
  readonly deep?: boolean;
  /** Tags to set at the destination, after all else. */
  readonly tag?: string | undefined;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

const UPLOAD_TRIES = 3;

/**
 * Brings a graph from one repository to another in an order in which a stop at any point leaves nothing that points at
 * nothing: blobs, manifests from the leaves up, subjects before referrers, tags last. Every byte is hashed on the way.
 */
export async function copyGraph(
  graph: Graph,
  source: Repository,
  destination: Repository,
  options: CopyOptions,
): Promise<CopyResult> {
  const progress = options.progress ?? silent;
  const states: Record<string, NodeState> = {};
  let bytesCopied = 0;
  let done = 0;
  const tick = (): void =>
    progress({
      task: `copy ${destination.name}`,
      message: `copying to ${destination.name}`,
      done: ++done,
      total: graph.blobs.length + graph.nodes.length,
      unit: 'items',
    });

  const order = pushOrder(graph);
  const there = new Set(
    (
      await mapConcurrent(
        order,
        options.concurrency,
        async ({ manifest: { descriptor } }) =>
          (await destination.resolve(descriptor.digest)) ? descriptor.digest : '',
        options.signal,
      )
    ).filter(Boolean),
  );
  const expected = new Set(
    order
      .filter(({ manifest }) => there.has(manifest.descriptor.digest))
      .flatMap(({ manifest }) => [
        manifest.json.config?.digest,
        ...(manifest.json.layers ?? []).map(({ digest }) => digest),
      ]),
  );

  const copyBlob = async (blob: Descriptor): Promise<void> => {
    const state = await blobState(blob, destination, options.deep ?? false);
    if (state !== 'there') {
      await pushed(source, destination, blob);
      bytesCopied += blob.size;
    }
    states[blob.digest] =
      state === 'there' ? 'present' : state === 'rotten' || expected.has(blob.digest) ? 'healed' : 'copied';
    tick();
  };
  await mapConcurrent(graph.blobs, options.concurrency, copyBlob, options.signal);

  for (const node of order) {
    options.signal?.throwIfAborted();
    const { descriptor } = node.manifest;
    const here = there.has(descriptor.digest) && (await isWhole(node, destination));
    if (!here) {
      await pushManifest(node, destination);
      bytesCopied += descriptor.size;
    }
    states[descriptor.digest] = here ? 'present' : there.has(descriptor.digest) ? 'healed' : 'copied';
    tick();
  }
  // Tags after everything that they lead to, the release's own as the very last.
  for (const { manifest, tag } of order) if (tag) await tagged(destination, manifest.bytes, manifest.descriptor, tag);
  const root = order.find(({ manifest }) => manifest.descriptor.digest === graph.root.digest);
  if (root && options.tag) await tagged(destination, root.manifest.bytes, graph.root, options.tag);

  const count = (state: NodeState): number => Object.values(states).filter((one) => one === state).length;
  return {
    manifests: graph.nodes.length,
    blobs: graph.blobs.length,
    bytes: [...graph.nodes.map(({ manifest }) => manifest.descriptor), ...graph.blobs].reduce(
      (sum, { size }) => sum + size,
      0,
    ),
    bytesCopied,
    copied: count('copied'),
    present: count('present'),
    healed: count('healed'),
    states,
  };
}

async function blobState(
  blob: Descriptor,
  destination: Repository,
  deep: boolean,
): Promise<'there' | 'missing' | 'rotten'> {
  if (!(await destination.hasBlob(blob))) return 'missing';
  if (!deep) return 'there';
  try {
    for await (const _ of destination.blob(blob));
    return 'there';
  } catch (error) {
    if (error instanceof VerificationError) return 'rotten';
    throw error;
  }
}

async function pushed(source: Repository, destination: Repository, blob: Descriptor): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await destination.pushBlob(blob, () => source.blob(blob));
    } catch (error) {
      // What the source sent was wrong: that is its fault whatever the destination says of the broken upload.
      const lie = causeOf(error);
      if (lie) throw lie;
      if (!(error instanceof McError) || error.code !== 'network-unreachable' || attempt >= UPLOAD_TRIES) throw error;
    }
  }
}

function causeOf(error: unknown): VerificationError | undefined {
  for (let at = error, depth = 0; at !== undefined && at !== null && depth < 6; depth++) {
    if (at instanceof VerificationError) return at;
    at = typeof at === 'object' && 'cause' in at ? at.cause : undefined;
  }
  return undefined;
}

/** A manifest that is there must be the one that was meant, byte for byte, and a referrer must be listed. */
async function isWhole({ manifest }: GraphNode, destination: Repository): Promise<boolean> {
  try {
    const found = await destination.manifest(manifest.descriptor.digest);
    if (!found.bytes.equals(manifest.bytes)) return false;
  } catch (error) {
    if (error instanceof VerificationError) return false;
    throw error;
  }
  const { subject } = manifest.json;
  return (
    !subject ||
    (await destination.referrers(subject.digest)).some(({ digest }) => digest === manifest.descriptor.digest)
  );
}

async function pushManifest({ manifest }: GraphNode, destination: Repository): Promise<void> {
  const { descriptor, bytes } = manifest;
  await destination.pushManifest(bytes, descriptor.mediaType);
  await readBack(destination, descriptor.digest, descriptor);
}

async function tagged(destination: Repository, bytes: Uint8Array, descriptor: Descriptor, tag: string): Promise<void> {
  if ((await destination.resolve(tag))?.digest === descriptor.digest) return;
  await destination.pushManifest(bytes, descriptor.mediaType, tag);
  await readBack(destination, tag, descriptor);
}

async function readBack(destination: Repository, target: string, { digest }: Descriptor): Promise<void> {
  try {
    const { descriptor } = await destination.manifest(target);
    if (descriptor.digest !== digest)
      throw new VerificationError('copy-not-kept', {
        repository: destination.name,
        digest,
        detail: `${target} is ${descriptor.digest}`,
      });
  } catch (error) {
    if (error instanceof McError && error.family === 'fault') throw error;
    throw new VerificationError(
      'copy-not-kept',
      { repository: destination.name, digest, detail: describe(error) },
      { cause: error },
    );
  }
}

/** Which manifests and blobs of a graph a repository lacks. */
export async function missingFrom(
  graph: Graph,
  destination: Repository,
  concurrency: number,
  signal?: AbortSignal,
): Promise<readonly Descriptor[]> {
  const parts = [...graph.nodes.map(({ manifest }) => manifest.descriptor), ...graph.blobs];
  const missing = await mapConcurrent(
    parts,
    concurrency,
    async (part) =>
      (isManifestType(part.mediaType) ? await destination.resolve(part.digest) : await destination.hasBlob(part))
        ? undefined
        : part,
    signal,
  );
  return missing.filter((part): part is Descriptor => part !== undefined);
}

import { forEachConcurrent } from '../../../lib/concurrency.ts';
import { type Digest, digestOf, isDigest } from '../../../lib/digest.ts';
import type { Destination } from '../../destination/types.ts';
import { KEPT_NODES, MAX_INDEX_BYTES, SIGNED_NODES, signedNodePath } from '../layout.ts';
import { formatKeptNodes, type KeptNodes, readKeptNodes } from './kept-nodes.ts';
import type { Snapshot } from './snapshot.ts';

/** Number of concurrent writes: a bucket has a high latency. */
const CONCURRENCY = 16;
/** A reader of a state finds its nodes until two newer states have replaced it. */
const STATES_KEPT = 3;

export interface Publication {
  /** Writes the missing nodes. Must run before the new state is written. */
  write(): Promise<void>;
  /** Removes the nodes that only older states name. Must run after the new state was written. */
  cleanUp(): Promise<void>;
}

/** The sequence of the current state, and that of the state that replaces it. */
export interface Succession {
  readonly before: number | undefined;
  readonly sequence: number;
}

/**
 * Prepares the replacement of the state: writes the list of the nodes to keep. The nodes of the last states are kept,
 * and those that a killed writer left without a state are removed. The caller writes the state between `write` and
 * `cleanUp`. `snapshot` is undefined for an unsigned state, which names no nodes.
 */
export async function preparePublication(
  to: Destination,
  snapshot: Snapshot | undefined,
  { before, sequence }: Succession,
): Promise<Publication> {
  const listed = await listNodes(to);
  if (!snapshot && listed.size === 0 && !(await to.has(KEPT_NODES)))
    return { write: async () => {}, cleanUp: async () => {} };
  const named = new Set<Digest>([...(snapshot?.pages.keys() ?? []), ...(snapshot?.copies.keys() ?? [])]);
  const last = await readKeptNodes(to);
  const orphaned = new Set(last.added && last.added.sequence !== before ? last.added.nodes : []);
  const known = [...last.states, ...(before === undefined ? [] : [before])].filter((state) => state <= (before ?? -1));
  const states = [...new Set([...known, sequence])].toSorted((a, b) => a - b).slice(-STATES_KEPT);
  const isExpired = (since: number): boolean => states.filter((state) => state >= since).length >= STATES_KEPT;
  const [expired, retired]: [Digest[], Map<Digest, number>] = [[], new Map()];
  for (const node of listed) {
    if (named.has(node)) continue;
    const since = findRetirement(last, node, before ?? -1) ?? sequence;
    if (orphaned.has(node) || isExpired(since)) expired.push(node);
    else retired.set(node, since);
  }
  const missing = [...named].filter((node) => !listed.has(node));
  const nodes = [...missing, ...[...orphaned].filter((node) => named.has(node) && listed.has(node))].toSorted();
  await to.write(KEPT_NODES, formatKeptNodes({ states, retired, added: { sequence, nodes } }));
  return {
    write: () => writeNodes(to, missing, snapshot),
    cleanUp: () => forEachConcurrent(expired, CONCURRENCY, (node) => to.remove(signedNodePath(node))),
  };
}

/** Writes the missing nodes of a snapshot. Does not change the list of the nodes to keep. */
export async function writeSnapshot(to: Destination, snapshot: Snapshot): Promise<void> {
  const listed = await listNodes(to);
  const named = [...snapshot.pages.keys(), ...snapshot.copies.keys()];
  await writeNodes(
    to,
    named.filter((node) => !listed.has(node)),
    snapshot,
  );
}

const writeNodes = (to: Destination, nodes: readonly Digest[], snapshot: Snapshot | undefined): Promise<void> =>
  forEachConcurrent(nodes, CONCURRENCY, async (node) => {
    const content = snapshot?.pages.get(node) ?? (await readCopy(to, node, snapshot?.copies.get(node)));
    if (content !== undefined) await to.write(signedNodePath(node), content);
  });

/** Returns the digests of all nodes in the mirror. */
export async function listNodes(to: Destination): Promise<ReadonlySet<Digest>> {
  const paths = (await to.list(SIGNED_NODES)).map(({ path }) => `sha256:${path.slice(SIGNED_NODES.length)}`);
  return new Set(paths.filter(isDigest));
}

/**
 * Returns the first state that no longer names a node. Ignores states of a killed writer, which were never published.
 */
function findRetirement({ retired }: KeptNodes, node: Digest, before: number): number | undefined {
  const since = retired.get(node);
  return since !== undefined && since <= before ? since : undefined;
}

/** Reads a file of the mirror whose content is also a node. Returns undefined for a damaged file, which a check of the mirror reports. */
async function readCopy(to: Destination, node: Digest, path: string | undefined): Promise<Buffer | undefined> {
  const bytes = path === undefined ? undefined : await to.read(path, MAX_INDEX_BYTES);
  return bytes && digestOf(bytes) === node ? bytes : undefined;
}

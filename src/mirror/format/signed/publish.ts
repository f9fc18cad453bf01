import { forEachConcurrent } from '../../../lib/concurrency.ts';
import { type Digest, digestOf, isDigest } from '../../../lib/digest.ts';
import type { Destination } from '../../destination/types.ts';
import { KEPT_NODES, MAX_INDEX_BYTES, SIGNED_NODES, signedNodePath } from '../layout.ts';
import { formatKept, type Kept, readKept } from './kept.ts';
import type { Snapshot } from './snapshot.ts';

/** Files that are written at once: a bucket is far away. */
const AT_ONCE = 16;
/** A reader that began with a state finds its nodes until two further states are in place. */
const STATES_KEPT = 3;

export interface Publication {
  /** Writes the nodes that are not here yet; before the new state is in place. */
  write(): Promise<void>;
  /** Removes what only older states named; once the new state is in place. */
  settle(): Promise<void>;
}

/** The sequence of the state that is in place, and that of the one that replaces it. */
export interface Succession {
  readonly before: number | undefined;
  readonly sequence: number;
}

/**
 * Lists the nodes that are kept beside those of the next state, which is in place between `write` and `settle`. Nodes of the last
 * states stay; a writer that was killed has left nodes that no state names, which go. `snapshot` is undefined where the state is
 * not signed, so that nothing refers to nodes.
 */
export async function preparePublication(
  to: Destination,
  snapshot: Snapshot | undefined,
  { before, sequence }: Succession,
): Promise<Publication> {
  const listed = await listNodes(to);
  if (!snapshot && listed.size === 0 && !(await to.has(KEPT_NODES)))
    return { write: async () => {}, settle: async () => {} };
  const named = new Set<Digest>([...(snapshot?.pages.keys() ?? []), ...(snapshot?.copies.keys() ?? [])]);
  const last = await readKept(to);
  const killed = new Set(last.added && last.added.sequence !== before ? last.added.nodes : []);
  const known = [...last.states, ...(before === undefined ? [] : [before])].filter((state) => state <= (before ?? -1));
  const states = [...new Set([...known, sequence])].toSorted((a, b) => a - b).slice(-STATES_KEPT);
  const isExpired = (since: number): boolean => states.filter((state) => state >= since).length >= STATES_KEPT;
  const [gone, retired]: [Digest[], Map<Digest, number>] = [[], new Map()];
  for (const node of listed) {
    if (named.has(node)) continue;
    const since = retiredSince(last, node, before ?? -1) ?? sequence;
    if (killed.has(node) || isExpired(since)) gone.push(node);
    else retired.set(node, since);
  }
  const missing = [...named].filter((node) => !listed.has(node));
  const nodes = [...missing, ...[...killed].filter((node) => named.has(node) && listed.has(node))].toSorted();
  await to.write(KEPT_NODES, formatKept({ states, retired, added: { sequence, nodes } }));
  return {
    write: () => writeNodes(to, missing, snapshot),
    settle: () => forEachConcurrent(gone, AT_ONCE, (node) => to.remove(signedNodePath(node))),
  };
}

/** Writes all nodes of a snapshot that are not here, and keeps no list of others. */
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
  forEachConcurrent(nodes, AT_ONCE, async (node) => {
    const content = snapshot?.pages.get(node) ?? (await readCopy(to, node, snapshot?.copies.get(node)));
    if (content !== undefined) await to.write(signedNodePath(node), content);
  });

/** The digests of all nodes that are here. */
export async function listNodes(to: Destination): Promise<ReadonlySet<Digest>> {
  const paths = (await to.list(SIGNED_NODES)).map(({ path }) => `sha256:${path.slice(SIGNED_NODES.length)}`);
  return new Set(paths.filter(isDigest));
}

/** Since which state a node is named no more. A state that never was in place retired nothing. */
function retiredSince({ retired }: Kept, node: Digest, before: number): number | undefined {
  const since = retired.get(node);
  return since !== undefined && since <= before ? since : undefined;
}

/** The bytes of a file that is a node too. Undefined where it is damaged: then a check reports that it is. */
async function readCopy(to: Destination, node: Digest, path: string | undefined): Promise<Buffer | undefined> {
  const bytes = path === undefined ? undefined : await to.read(path, MAX_INDEX_BYTES);
  return bytes && digestOf(bytes) === node ? bytes : undefined;
}

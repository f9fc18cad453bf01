import { forEachConcurrent } from '../../lib/concurrency.ts';
import { type Digest, digestOf, isDigest } from '../../lib/digest.ts';
import type { Destination } from '../destination/types.ts';
import { KEPT_NODES, MAX_INDEX_BYTES, SIGNED_NODES, signedNodePath } from '../layout.ts';
import { formatKept, type Kept, readKept } from './kept.ts';
import type { Snapshot } from './snapshot.ts';

/** Files that are written at once: a bucket is far away. */
const AT_ONCE = 16;
/** A reader that began with a state finds its nodes until two further states are in place. */
const STATES_KEPT = 3;

export interface Publication {
  /** Removes what only older states named. Called once the new state is in place. */
  settle(): Promise<void>;
}

/**
 * Writes the nodes of a state before the state itself (`sequence`) replaces the one of `before`. Nodes of the last states
 * stay; a write that was killed has left nodes that no state names, which go at once. `snapshot` is undefined where the
 * state is not signed, so that nothing refers to nodes.
 */
export async function publishSnapshot(
  to: Destination,
  snapshot: Snapshot | undefined,
  { before, sequence }: { readonly before: number | undefined; readonly sequence: number },
): Promise<Publication> {
  const listed = await listNodes(to);
  if (!snapshot && listed.size === 0) return { settle: async () => {} };
  const named = new Set<Digest>([...(snapshot?.pages.keys() ?? []), ...(snapshot?.copies.keys() ?? [])]);
  const last = await readKept(to);
  const killed = new Set(last.writing && last.writing.sequence !== before ? last.writing.nodes : []);
  const unnamed = [...listed].filter((node) => !named.has(node));
  const leftOver = unnamed.filter((node) => killed.has(node));
  const states = trimStates([...last.states, ...(before === undefined ? [] : [before])], before ?? -1);
  const retired = new Map(
    unnamed
      .filter((node) => !killed.has(node))
      .map((node) => [node, retiredSince(last, node, before ?? -1) ?? sequence]),
  );
  const missing = [...named].filter((node) => !listed.has(node));
  const nodes = [...missing, ...[...killed].filter((node) => named.has(node) && listed.has(node))].toSorted();
  const now = { states, retired, writing: { sequence, nodes } };
  await to.write(KEPT_NODES, formatKept(now));
  await forEachConcurrent(missing, AT_ONCE, async (node) => {
    const content = snapshot?.pages.get(node) ?? (await readCopy(to, node, snapshot?.copies.get(node)));
    if (content !== undefined) await to.write(signedNodePath(node), content);
  });
  return {
    settle: async () => {
      const after = trimStates([...states, sequence], sequence);
      const expired = [...retired].filter(([, since]) => after.filter((state) => state >= since).length >= STATES_KEPT);
      const gone = [...leftOver, ...expired.map(([node]) => node)];
      await forEachConcurrent(gone, AT_ONCE, (node) => to.remove(signedNodePath(node)));
      for (const node of gone) retired.delete(node);
      await to.write(KEPT_NODES, formatKept({ states: after, retired, writing: undefined }));
    },
  };
}

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

/** The last states that were in place: a writer that was killed has left the number of one that never was. */
const trimStates = (states: readonly number[], newest: number): readonly number[] =>
  [...new Set(states.filter((state) => state <= newest))].toSorted((a, b) => a - b).slice(-STATES_KEPT);

/** The bytes of a file that is a node too. Undefined where it is damaged: then a check reports that it is. */
async function readCopy(to: Destination, node: Digest, path: string | undefined): Promise<Buffer | undefined> {
  const bytes = path === undefined ? undefined : await to.read(path, MAX_INDEX_BYTES);
  return bytes && digestOf(bytes) === node ? bytes : undefined;
}

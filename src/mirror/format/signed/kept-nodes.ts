import { z } from 'zod';
import type { Digest } from '../../../lib/digest.ts';
import { VerificationError } from '../../../lib/mc-error.ts';
import type { StaticFiles } from '../files.ts';
import { digestSchema, formatJson, KEPT_NODES, MAX_INDEX_BYTES } from '../layout.ts';
import { parseMirrorFile } from '../reading.ts';

const sequence = z.int().nonnegative();

const keptSchema = z.object({
  version: z.literal(1),
  states: z.array(sequence).describe('sequences of the last states, oldest first'),
  retired: z.record(digestSchema, sequence).describe('maps a node to the first state that no longer names it'),
  added: z
    .object({ sequence, nodes: z.array(digestSchema) })
    .optional()
    .describe('nodes that the last of the states added'),
});

/** The nodes that a mirror keeps for earlier states. Only the writer uses the list. */
export interface KeptNodes {
  readonly states: readonly number[];
  readonly retired: ReadonlyMap<Digest, number>;
  readonly added: { readonly sequence: number; readonly nodes: readonly Digest[] } | undefined;
}

const NOTHING: KeptNodes = { states: [], retired: new Map(), added: undefined };

/** Reads the list. A missing or damaged list is empty: every node in the mirror is then kept for the next states. */
export async function readKeptNodes(files: StaticFiles): Promise<KeptNodes> {
  try {
    const bytes = await files.read(KEPT_NODES, MAX_INDEX_BYTES);
    if (!bytes) return NOTHING;
    const { states, retired, added } = parseMirrorFile(keptSchema, bytes, KEPT_NODES);
    return { states, retired: new Map(Object.entries(retired) as [Digest, number][]), added };
  } catch (error) {
    if (error instanceof VerificationError) return NOTHING;
    throw error;
  }
}

/** Formats the list, sorted by node. */
export const formatKeptNodes = ({ states, retired, added }: KeptNodes): string =>
  formatJson({
    version: 1,
    states,
    retired: Object.fromEntries([...retired].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    ...(added ? { added } : {}),
  });

import { z } from 'zod';
import type { Digest } from '../../../lib/digest.ts';
import { VerificationError } from '../../../lib/mc-error.ts';
import type { StaticFiles } from '../files.ts';
import { digestSchema, formatJson, KEPT_NODES, MAX_INDEX_BYTES } from '../layout.ts';
import { readAs } from '../reading.ts';

const sequence = z.int().nonnegative();

const keptSchema = z.object({
  version: z.literal(1),
  states: z.array(sequence).describe('sequences of the last states, oldest first'),
  retired: z.record(digestSchema, sequence).describe('node: the first state that does not name it any more'),
  added: z
    .object({ sequence, nodes: z.array(digestSchema) })
    .optional()
    .describe('nodes that were not here before the last of the states'),
});

/** Which nodes are here for which states. It is the writer's own: a reader never asks for it. */
export interface Kept {
  readonly states: readonly number[];
  readonly retired: ReadonlyMap<Digest, number>;
  readonly added: { readonly sequence: number; readonly nodes: readonly Digest[] } | undefined;
}

const NOTHING: Kept = { states: [], retired: new Map(), added: undefined };

/** Reads the list. Where it is missing or damaged nothing is known, so that every node is kept from now on. */
export async function readKept(files: StaticFiles): Promise<Kept> {
  try {
    const bytes = await files.read(KEPT_NODES, MAX_INDEX_BYTES);
    if (!bytes) return NOTHING;
    const { states, retired, added } = readAs(keptSchema, bytes, KEPT_NODES);
    return { states, retired: new Map(Object.entries(retired) as [Digest, number][]), added };
  } catch (error) {
    if (error instanceof VerificationError) return NOTHING;
    throw error;
  }
}

export const formatKept = ({ states, retired, added }: Kept): string =>
  formatJson({
    version: 1,
    states,
    retired: Object.fromEntries([...retired].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    ...(added ? { added } : {}),
  });

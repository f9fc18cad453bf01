import { z } from 'zod';
import { parseWitnessKey, type WitnessVerifier } from '../../tlog/index.ts';
import { mirrorError } from '../errors.ts';

export const witnessesSchema = z
  .strictObject({
    keys: z
      .array(z.string().min(1).max(4096))
      .min(1)
      .max(100)
      .describe("witnesses' verifier keys, NAME+ID+BASE64 (C2SP tlog-cosignature), Ed25519 or ML-DSA-44"),
    quorum: z
      .int()
      .min(0)
      .describe(
        'of how many of them each new checkpoint of a log with tiles needs a cosignature; 0: they are only kept',
      ),
    urls: z
      .array(z.url({ protocol: /^https?$/ }))
      .max(100)
      .default([])
      .describe('witnesses that are asked for theirs where the log brings too few; add-checkpoint lies under each'),
  })
  .describe('witnesses of the logs with tiles');
export type WitnessesConfig = z.output<typeof witnessesSchema>;

/** The keys that count, and how many must: a reader's or a mirror's. */
export interface WitnessPolicy {
  readonly verifiers: readonly WitnessVerifier[];
  readonly quorum: number;
}

/** Of `mirror.yaml`. Throws as {@link witnessPolicy}. */
export const witnessPolicyOf = ({ keys, quorum }: WitnessesConfig): WitnessPolicy =>
  witnessPolicy(keys, quorum, '`witnesses` of mirror.yaml');

/** Throws `note-key-malformed`, and `witness-quorum-impossible` where fewer different keys are named than are asked for. */
export function witnessPolicy(keys: readonly string[], quorum: number, what: string): WitnessPolicy {
  const verifiers = keys.map(parseWitnessKey);
  const found = new Set(verifiers.map(({ id }) => id)).size;
  if (found < quorum) throw mirrorError('witness-quorum-impossible', { what, expected: quorum, found });
  return { verifiers, quorum };
}

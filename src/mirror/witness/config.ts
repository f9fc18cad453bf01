import { z } from 'zod';
import { parseWitnessKey, type WitnessVerifier } from '../../tlog/index.ts';
import { mirrorError } from '../errors.ts';

export const witnessesSchema = z
  .strictObject({
    keys: z
      .array(z.string().min(1).max(4096))
      .min(1)
      .max(100)
      .describe('verifier keys of the witnesses, NAME+ID+BASE64 (C2SP tlog-cosignature), Ed25519 or ML-DSA-44'),
    quorum: z
      .int()
      .min(0)
      .describe(
        'number of witnesses that must cosign each new checkpoint of a log with tiles; 0: cosignatures are stored, not required',
      ),
    urls: z
      .array(z.url({ protocol: /^https?$/ }))
      .max(100)
      .default([])
      .describe('URLs of the witnesses to ask for missing cosignatures, above their add-checkpoint'),
  })
  .describe('witnesses of the logs with tiles');
export type WitnessesConfig = z.output<typeof witnessesSchema>;

/** The witnesses that a mirror or a reader trusts, and how many of them must cosign. */
export interface WitnessPolicy {
  readonly verifiers: readonly WitnessVerifier[];
  readonly quorum: number;
}

/** Parses the witnesses of `mirror.yaml`. Throws the errors of {@link parseWitnessPolicy}. */
export const parseConfiguredWitnesses = ({ keys, quorum }: WitnessesConfig): WitnessPolicy =>
  parseWitnessPolicy(keys, quorum, '`witnesses` of mirror.yaml');

/**
 * Parses verifier keys and a quorum. Throws `note-key-malformed`; `witness-quorum-impossible` for fewer different keys
 * than the quorum.
 */
export function parseWitnessPolicy(keys: readonly string[], quorum: number, what: string): WitnessPolicy {
  const verifiers = keys.map(parseWitnessKey);
  const found = new Set(verifiers.map(({ id }) => id)).size;
  if (found < quorum) throw mirrorError('witness-quorum-impossible', { what, expected: quorum, found });
  return { verifiers, quorum };
}

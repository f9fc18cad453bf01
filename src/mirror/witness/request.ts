import { tlogError } from '../../tlog/errors.ts';
import type { Hash } from '../../tlog/index.ts';

/** A request to `add-checkpoint` (C2SP tlog-witness). */
export interface AddCheckpoint {
  /** The size at which the proof starts. */
  readonly old: number;
  /** The RFC 6962 consistency proof from `old` to the checkpoint. */
  readonly proof: readonly Hash[];
  /** The text of the signed checkpoint, unchanged. */
  readonly checkpoint: string;
}

const MAX_PROOF = 63;

/** Formats the body of a request. */
export const formatAddCheckpoint = ({ old, proof, checkpoint }: AddCheckpoint): string =>
  [`old ${old}`, ...proof.map((hash) => hash.toString('base64')), '', checkpoint].join('\n');

/** Parses the body of a request without verifying it. Throws `checkpoint-malformed`. */
export function parseAddCheckpoint(text: string): AddCheckpoint {
  const malformed = (detail: string) => tlogError('checkpoint-malformed', { what: 'the request', detail });
  const end = text.indexOf('\n\n');
  if (end === -1) throw malformed('it has no empty line before the checkpoint');
  const [first = '', ...lines] = text.slice(0, end).split('\n');
  const size = /^old (0|[1-9]\d{0,15})$/.exec(first)?.[1];
  if (size === undefined || !Number.isSafeInteger(Number(size))) throw malformed('it does not begin with "old SIZE"');
  if (lines.length > MAX_PROOF)
    throw malformed(`expected a proof of at most ${MAX_PROOF} hashes, found ${lines.length}`);
  const proof = lines.map((line) => {
    const hash = Buffer.from(line, 'base64');
    if (hash.length !== 32 || hash.toString('base64') !== line) throw malformed('a line of its proof is not a hash');
    return hash;
  });
  return { old: Number(size), proof, checkpoint: text.slice(end + 2) };
}

import { tlogError } from '../../tlog/errors.ts';
import type { Hash } from '../../tlog/index.ts';

/** C2SP tlog-witness: what is sent to `add-checkpoint`. */
export interface AddCheckpoint {
  /** The size from which the proof leads on. */
  readonly old: number;
  /** RFC 6962 consistency from `old` to the checkpoint. */
  readonly proof: readonly Hash[];
  /** The signed checkpoint, word for word. */
  readonly checkpoint: string;
}

const MAX_PROOF = 63;

export const formatAddCheckpoint = ({ old, proof, checkpoint }: AddCheckpoint): string =>
  [`old ${old}`, ...proof.map((hash) => hash.toString('base64')), '', checkpoint].join('\n');

/** Reads a request; verifies nothing. Throws `checkpoint-malformed`. */
export function parseAddCheckpoint(text: string): AddCheckpoint {
  const malformed = (detail: string) => tlogError('checkpoint-malformed', { what: 'the request', detail });
  const end = text.indexOf('\n\n');
  if (end === -1) throw malformed('no empty line stands before its checkpoint');
  const [first = '', ...lines] = text.slice(0, end).split('\n');
  const size = /^old (0|[1-9]\d{0,15})$/.exec(first)?.[1];
  if (size === undefined || !Number.isSafeInteger(Number(size))) throw malformed('it does not begin with "old SIZE"');
  if (lines.length > MAX_PROOF) throw malformed(`its proof has more than ${MAX_PROOF} hashes`);
  const proof = lines.map((line) => {
    const hash = Buffer.from(line, 'base64');
    if (hash.length !== 32 || hash.toString('base64') !== line) throw malformed('a line of its proof is no hash');
    return hash;
  });
  return { old: Number(size), proof, checkpoint: text.slice(end + 2) };
}

import { describe } from '../../lib/describe.ts';
import { fetchBytes, type Http } from '../../lib/http.ts';
import type { McError } from '../../lib/mc-error.ts';
import { type Hash, type NoteSignature, parseNote } from '../../tlog/index.ts';
import { mirrorError } from '../errors.ts';
import { formatAddCheckpoint } from './request.ts';

/** A checkpoint for a witness to cosign. */
export interface Submission {
  /** The text of the signed checkpoint, unchanged. */
  readonly checkpoint: string;
  readonly size: number;
  /** The expected size of the last checkpoint of the witness. */
  readonly from: number;
  /** Builds the RFC 6962 consistency proof from a size to that of the checkpoint. */
  readonly proof: (from: number) => Promise<readonly Hash[]>;
}

export interface AskPorts {
  readonly http: Http;
  readonly signal?: AbortSignal | undefined;
}

const MAX_ANSWER_BYTES = 64 * 1024;
const TRY_MS = 10_000;
const TYPE_OF_SIZE = 'text/x.tlog.size';

/**
 * Asks a witness (C2SP tlog-witness) to cosign a checkpoint. A witness at another size returns that size, and is asked
 * once more. Returns the unverified signatures, which the caller must check against keys. Throws `witness-refused`.
 */
export async function askWitness(url: string, what: Submission, ports: AskPorts): Promise<readonly NoteSignature[]> {
  const first = await submit(url, what, what.from, ports);
  if (!('size' in first)) return first.signatures;
  if (first.size > what.size) throw refused(url, `it has already cosigned ${first.size} entries`);
  const second = await submit(url, what, first.size, ports);
  if ('size' in second)
    throw refused(url, `it has cosigned ${second.size} entries, with another root or in a concurrent request`);
  return second.signatures;
}

const refused = (url: string, detail: string, cause?: unknown): McError =>
  mirrorError('witness-refused', { url, detail }, { cause });

async function submit(
  url: string,
  { checkpoint, proof }: Submission,
  from: number,
  { http, signal }: AskPorts,
): Promise<{ readonly signatures: readonly NoteSignature[] } | { readonly size: number }> {
  const body = formatAddCheckpoint({ old: from, proof: await proof(from), checkpoint });
  const request = {
    method: 'POST',
    url: new URL('add-checkpoint', url.endsWith('/') ? url : `${url}/`),
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body,
    accept: [200, 400, 403, 404, 409, 422],
    retries: 1,
    tryTimeoutMs: TRY_MS,
    ...(signal ? { signal } : {}),
  };
  const { response, bytes } = await fetchBytes(http, request, MAX_ANSWER_BYTES);
  const text = bytes.toString('utf8');
  if (response.status === 409 && response.headers['content-type'] === TYPE_OF_SIZE) {
    const size = /^(0|[1-9]\d{0,15})\n$/.exec(text)?.[1];
    if (size === undefined || !Number.isSafeInteger(Number(size)))
      throw refused(url, 'its answer 409 has no valid size');
    return { size: Number(size) };
  }
  if (response.status !== 200)
    throw refused(url, `its answer has the status ${response.status}: ${text.slice(0, 200).trim()}`);
  try {
    return { signatures: parseNote(`cosignatures\n\n${text}`, 'its answer').signatures };
  } catch (error) {
    throw refused(url, describe(error), error);
  }
}

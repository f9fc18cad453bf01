import type { Descriptor } from '../types.ts';
import { type RegistryConnection, readProblem, summarizeProblem } from './connection.ts';
import { downloadBlob } from './download.ts';
import { PassingDigest } from './passing-digest.ts';
import {
  beginUpload,
  mountBlob,
  type Part,
  type PartAnswer,
  UPLOAD_TIMEOUT_MS,
  type UploadSession,
  uploadBlob,
} from './upload.ts';

/** Blobs of this size and larger use connections of their own, in large blocks. */
const RELAY_BYTES = 4 * 1024 * 1024;
/** Blobs up to this size are read while the upload is opened. */
const SMALL_BYTES = 512 * 1024;

/**
 * Copies a blob from one registry to another. Mounts it where both repositories are in one registry that allows it. Otherwise
 * hashes every byte in transit, and does not complete an upload whose content is wrong.
 */
export async function transferBetween(
  source: RegistryConnection,
  destination: RegistryConnection,
  descriptor: Descriptor,
  content?: () => AsyncIterable<Uint8Array>,
  onBytes?: (at: number) => void,
): Promise<'mounted' | 'uploaded'> {
  let session: UploadSession | undefined;
  if (source.base.host === destination.base.host && source.repository !== destination.repository) {
    const mounted = await mountBlob(destination, descriptor, source.repository);
    if (mounted === 'mounted') return mounted;
    session = mounted;
  }
  if (content) {
    await uploadBlob(destination, descriptor, (part) => sendStream(destination, part, content), session);
    return 'uploaded';
  }
  const digest = new PassingDigest(descriptor, `the blob ${descriptor.digest} of ${source.name}`, onBytes);
  if (descriptor.size <= SMALL_BYTES) {
    const [opened, bytes] = await Promise.all([
      session ?? beginUpload(destination),
      readBlob(source, descriptor, digest),
    ]);
    await uploadBlob(destination, descriptor, (part) => sendBytes(destination, part, bytes), opened);
    return 'uploaded';
  }
  const sendPart = async (part: Part): Promise<PartAnswer> => {
    const relayed = await relayPart(source, destination, descriptor, part, digest);
    return relayed ?? streamPart(source, destination, descriptor, part, digest);
  };
  const { largeTransfers, streamedTransfers } = destination.state;
  const limit = descriptor.size < RELAY_BYTES ? streamedTransfers : largeTransfers;
  await limit(() => uploadBlob(destination, descriptor, sendPart, session));
  return 'uploaded';
}

async function readBlob(source: RegistryConnection, descriptor: Descriptor, digest: PassingDigest): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(descriptor.size);
  for await (const chunk of downloadBlob(source, descriptor)) {
    const at = digest.at;
    digest.update(chunk); // throws before there are more bytes than promised
    bytes.set(chunk, at);
  }
  digest.end();
  return bytes;
}

/** Relays a part over connections of its own. Returns undefined where the ordinary client must send it. */
async function relayPart(
  source: RegistryConnection,
  destination: RegistryConnection,
  descriptor: Descriptor,
  part: Part,
  digest: PassingDigest,
): Promise<PartAnswer | undefined> {
  if (part.end - part.from < RELAY_BYTES || !source.http.relay) return undefined;
  const from = new URL(`blobs/${descriptor.digest}`, source.base);
  const at = digest.rewind(part.from);
  const { turn } = digest;
  const answer = await source.http.relay({
    from: { url: from, headers: await source.headersFor(from, 'pull') },
    to: { ...part, headers: { ...part.headers, ...(await destination.headersFor(part.url, 'push')) } },
    range: { at, sendFrom: part.from, end: part.end, size: descriptor.size },
    inspect: (block) => digest.update(block, turn),
    signal: destination.signal,
  });
  // The ordinary client renews a token that expired in transit.
  if (answer === undefined || answer.status === 401 || answer.status === 403) return undefined;
  return { status: answer.status, headers: answer.headers, problem: summarizeProblem(answer.body.toString('utf8')) };
}

/** Streams a part from the source. Hashes the bytes before it without sending them. */
async function streamPart(
  source: RegistryConnection,
  destination: RegistryConnection,
  descriptor: Descriptor,
  part: Part,
  digest: PassingDigest,
): Promise<PartAnswer> {
  async function* body(): AsyncGenerator<Uint8Array> {
    let at = digest.rewind(part.from);
    const { turn } = digest;
    for await (const chunk of downloadBlob(source, descriptor, at)) {
      const passing = chunk.subarray(0, part.end - at);
      digest.update(passing, turn);
      const unsent = Math.max(0, part.from - at);
      at += passing.length;
      if (passing.length > unsent) yield passing.subarray(unsent);
      if (at === part.end) return;
    }
    digest.end(turn);
  }
  return sendBody(destination, part, body);
}

/** Sends a part of a blob that is in memory. */
const sendBytes = (destination: RegistryConnection, part: Part, bytes: Buffer): Promise<PartAnswer> =>
  sendBody(destination, part, bytes.subarray(part.from, part.end));

/** Sends a part of a stream that can only be read from its start. */
export const sendStream = (
  destination: RegistryConnection,
  part: Part,
  content: () => AsyncIterable<Uint8Array>,
): Promise<PartAnswer> =>
  sendBody(destination, part, async function* () {
    let at = 0;
    for await (const chunk of content()) {
      const [from, end] = [Math.max(0, part.from - at), part.end - at];
      at += chunk.length;
      // Reads the stream to its end, because its reader checks the digest there.
      if (from < chunk.length && end > 0) yield chunk.subarray(from, end);
    }
  });

async function sendBody(
  destination: RegistryConnection,
  part: Part,
  body: Uint8Array | (() => AsyncIterable<Uint8Array>),
): Promise<PartAnswer> {
  const request = {
    url: part.url,
    method: part.method,
    headers: part.headers,
    body,
    contentLength: part.end - part.from,
    accept: 'any' as const,
    tryTimeoutMs: UPLOAD_TIMEOUT_MS,
    totalTimeoutMs: UPLOAD_TIMEOUT_MS,
    retries: 0, // a failed try changes the session; the caller asks how much arrived
  };
  const response = await destination.send(request, 'push');
  const problem = response.status < 300 ? '' : await readProblem(response);
  await response.discard();
  return { status: response.status, headers: response.headers, problem };
}

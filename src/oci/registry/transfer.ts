import { Slots } from '../../lib/slots.ts';
import type { Descriptor } from '../types.ts';
import { problemOf, type RegistryConnection, saidIn } from './connection.ts';
import { downloadBlob } from './download.ts';
import { PassingDigest } from './passing-digest.ts';
import {
  beginUpload,
  mountBlob,
  type Part,
  type PartAnswer,
  type Session,
  UPLOAD_TIMEOUT_MS,
  uploadBlob,
} from './upload.ts';

/** Blobs of this size and more go over connections of their own, in large blocks. */
const RELAY_BYTES = 4 * 1024 * 1024;
/** Blobs up to this size are fetched while the upload is being opened. */
const SMALL_BYTES = 512 * 1024;
/** Large blobs at a time: more would only share what the machine and the wire have, and want more memory. */
const large = new Slots(3);
/** What is streamed takes no turn in the pace of its host, so it is bounded here. */
const streamed = new Slots(16);

/**
 * Brings a blob from one repository into another: mounted where both are of one registry and it does so; else every byte is
 * hashed on the way, and what is not what was promised never arrives whole.
 */
export async function transferBetween(
  source: RegistryConnection,
  destination: RegistryConnection,
  descriptor: Descriptor,
  content?: () => AsyncIterable<Uint8Array>,
): Promise<'mounted' | 'uploaded'> {
  let session: Session | undefined;
  if (source.base.host === destination.base.host && source.repository !== destination.repository) {
    const mounted = await mountBlob(destination, descriptor, source.repository);
    if (mounted === 'mounted') return mounted;
    session = mounted;
  }
  if (content) {
    await uploadBlob(destination, descriptor, (part) => sendStream(destination, part, content), session);
    return 'uploaded';
  }
  const digest = new PassingDigest(descriptor, `the blob ${descriptor.digest} of ${source.name}`);
  if (descriptor.size <= SMALL_BYTES) {
    const [begun, bytes] = await Promise.all([
      session ?? beginUpload(destination),
      wholeBlob(source, descriptor, digest),
    ]);
    await uploadBlob(destination, descriptor, (part) => sendBytes(destination, part, bytes), begun);
    return 'uploaded';
  }
  const sendPart = async (part: Part): Promise<PartAnswer> => {
    const relayed = await relayPart(source, destination, descriptor, part, digest);
    return relayed ?? streamPart(source, destination, descriptor, part, digest);
  };
  const upload = (): Promise<void> => uploadBlob(destination, descriptor, sendPart, session);
  await (descriptor.size < RELAY_BYTES ? streamed : large).run(upload);
  return 'uploaded';
}

async function wholeBlob(source: RegistryConnection, descriptor: Descriptor, digest: PassingDigest): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(descriptor.size);
  for await (const chunk of downloadBlob(source, descriptor)) {
    const at = digest.at;
    digest.update(chunk); // throws before there are more bytes than were promised
    bytes.set(chunk, at);
  }
  digest.end();
  return bytes;
}

/** `undefined` where the ordinary way has to be taken. */
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
  // A token that ended on the way is renewed by the ordinary client.
  if (answer === undefined || answer.status === 401 || answer.status === 403) return undefined;
  return { status: answer.status, headers: answer.headers, problem: saidIn(answer.body.toString('utf8')) };
}

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

/** The same for bytes that are in memory. */
export const sendBytes = (destination: RegistryConnection, part: Part, bytes: Buffer): Promise<PartAnswer> =>
  sendBody(destination, part, bytes.subarray(part.from, part.end));

/** The same for a stream that can only be read from its beginning. */
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
      // To the end also of what is not sent: only then has the reader held all of it against the digest.
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
    retries: 0, // a session is not what it was after a failed try; the caller asks how far it came
  };
  const response = await destination.send(request, 'push');
  const problem = response.status < 300 ? '' : await problemOf(response);
  await response.discard();
  return { status: response.status, headers: response.headers, problem };
}

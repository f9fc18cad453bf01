import { connect } from 'node:net';
import { describe } from '../../lib/describe.ts';
import { bypassError } from '../errors.ts';
import type { SshPublicKey } from './ssh-key.ts';
import { SshReader, writeString, writeUint32 } from './wire.ts';

// draft-ietf-sshm-ssh-agent, section 6.1
const REQUEST_IDENTITIES = 11;
const IDENTITIES_ANSWER = 12;
const SIGN_REQUEST = 13;
const SIGN_RESPONSE = 14;
const FLAG_RSA_SHA2_512 = 4;

const MAX_ANSWER_BYTES = 1024 * 1024;
const MAX_IDENTITIES = 1_000;
const MAX_MS = 60_000; // a person may have to touch a key or to confirm

/** An SSH agent at a Unix socket. */
export interface SshAgent {
  /** Returns the public keys that the agent can sign with, as SSH encodes them. */
  list(): Promise<readonly Buffer[]>;
  /** Signs data with a key of the agent, and returns the signature as SSH encodes it. */
  sign(data: Buffer, publicKey: SshPublicKey): Promise<Buffer>;
}

/** Opens the agent at a socket. Its calls throw `bypass-agent-failed`. */
export function openAgent(socket: string, signal?: AbortSignal): SshAgent {
  const ask = async (type: number, body: Buffer, expected: number): Promise<SshReader> => {
    const reader = new SshReader(await exchange(socket, Buffer.concat([Buffer.of(type), body]), signal));
    if (reader.readByte() !== expected) throw new TypeError('it refused the request');
    return reader;
  };
  return {
    list: () =>
      reportFailure(socket, signal, async () => {
        const reader = await ask(REQUEST_IDENTITIES, Buffer.alloc(0), IDENTITIES_ANSWER);
        const count = reader.readUint32();
        if (count > MAX_IDENTITIES) throw new TypeError(`it has ${count} keys, expected ${MAX_IDENTITIES} at most`);
        const blobs = Array.from({ length: count }, () => [reader.readString(), reader.readString()] as const);
        reader.end();
        return blobs.map(([blob]) => blob);
      }),
    sign: (data, { blob, type }) =>
      reportFailure(socket, signal, async () => {
        const flags = writeUint32(type === 'ssh-rsa' ? FLAG_RSA_SHA2_512 : 0);
        const body = Buffer.concat([writeString(blob), writeString(data), flags]);
        const reader = await ask(SIGN_REQUEST, body, SIGN_RESPONSE);
        const signature = reader.readString();
        reader.end();
        return signature;
      }),
  };
}

async function reportFailure<T>(socket: string, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    signal?.throwIfAborted();
    throw bypassError('bypass-agent-failed', { socket, detail: describe(error) }, { cause: error });
  }
}

/** Sends one message to the agent, and returns the body of its answer. */
function exchange(path: string, message: Buffer, signal: AbortSignal | undefined): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = connect({ path });
    const chunks: Buffer[] = [];
    const finish = (outcome: Buffer | Error): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      socket.destroy();
      if (outcome instanceof Error) reject(outcome);
      else resolve(outcome);
    };
    const abort = (): void => finish(new Error('cancelled'));
    const timer = setTimeout(() => finish(new Error(`no answer within ${MAX_MS / 1000} s`)), MAX_MS);
    signal?.addEventListener('abort', abort, { once: true });
    socket.on('error', finish);
    socket.on('close', () => finish(new Error('it closed the connection')));
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      const all = Buffer.concat(chunks);
      const length = all.length < 4 ? undefined : all.readUInt32BE();
      if (length === undefined) return;
      if (length > MAX_ANSWER_BYTES)
        finish(new Error(`the answer has ${length} bytes, expected ${MAX_ANSWER_BYTES} at most`));
      else if (all.length >= 4 + length) finish(all.subarray(4, 4 + length));
    });
    socket.write(Buffer.concat([writeUint32(message.length), message]));
  });
}

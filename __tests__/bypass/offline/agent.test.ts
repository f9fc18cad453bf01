import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openAgent } from '../../../src/bypass/offline/agent.ts';
import { writeString, writeUint32 } from '../../../src/bypass/offline/wire.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { createTestKey } from '../../support/ssh-keys.ts';

let server: Server;
let path = '';
let answer: (socket: Socket, message: Buffer) => void;
beforeEach(async () => {
  path = join(await temporaryFolder(), 'agent.sock');
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (message: Buffer) => answer(socket, message));
  });
  await new Promise<void>((resolve) => {
    server.listen(path, resolve);
  });
});
afterEach(() => {
  server.close();
});

const frame = (body: Buffer): Buffer => Buffer.concat([writeUint32(body.length), body]);
const failed = { code: 'bypass-agent-failed', family: 'fault' };

describe('openAgent', () => {
  it('lists keys and signs, with an answer in small parts, and asks RSA keys for SHA-512', async () => {
    const key = createTestKey('ssh-rsa', 2048).publicKey;
    const asked: Buffer[] = [];
    answer = (socket, message) => {
      asked.push(message);
      const identities = [Buffer.of(12), writeUint32(1), writeString(key.blob), writeString('comment')];
      const body = message[4] === 11 ? identities : [Buffer.of(14), writeString('signature')];
      for (const byte of frame(Buffer.concat(body))) socket.write(Buffer.of(byte));
    };
    const agent = openAgent(path);
    expect(await agent.list()).toEqual([key.blob]);
    expect(await agent.sign(Buffer.from('data'), key)).toEqual(Buffer.from('signature'));
    const sent = Buffer.concat([Buffer.of(13), writeString(key.blob), writeString('data'), writeUint32(4)]);
    expect(asked).toEqual([frame(Buffer.of(11)), frame(sent)]);
  });

  it.each([
    ['a refusal', frame(Buffer.of(5))],
    ['an answer that is too large', writeUint32(2 ** 30)],
    ['an empty answer', frame(Buffer.alloc(0))],
    ['too many keys', frame(Buffer.concat([Buffer.of(12), writeUint32(2 ** 31)]))],
    ['bytes after the keys', frame(Buffer.concat([Buffer.of(12), writeUint32(0), Buffer.of(0)]))],
  ])('fails for %s', async (_, bytes) => {
    answer = (socket) => socket.write(bytes);
    await expect(openAgent(path).list()).rejects.toMatchObject(failed);
  });

  it('fails if the agent closes the connection, or does not exist', async () => {
    answer = (socket) => socket.end();
    await expect(openAgent(path).list()).rejects.toMatchObject(failed);
    await expect(openAgent(`${path}.other`).list()).rejects.toMatchObject(failed);
  });

  it('stops when the run is cancelled', async () => {
    const controller = new AbortController();
    answer = () => controller.abort(new Error('the user stopped it'));
    await expect(openAgent(path, controller.signal).list()).rejects.toThrow('the user stopped it');
  });

  it('throws only its error for any answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 60 }), async (bytes) => {
        answer = (socket) => socket.write(frame(Buffer.from(bytes)));
        const found = await openAgent(path)
          .list()
          .catch((error: unknown) => error);
        if (!Array.isArray(found)) expect(found).toMatchObject(failed);
      }),
      { numRuns: 100 },
    );
  });
});

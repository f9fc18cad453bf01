import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { sha256 } from '../../../src/lib/digest.ts';
import { createHttp } from '../../../src/lib/http.ts';
import { askWitness } from '../../../src/mirror/witness/client.ts';
import { formatAddCheckpoint } from '../../../src/mirror/witness/request.ts';
import { formatSignature, type Hash } from '../../../src/tlog/index.ts';
import { type ScriptedServer, scriptedServer } from '../../support/scripted-server.ts';

const http = createHttp();
const servers: ScriptedServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.end();
});
afterAll(() => http.close());

interface Said {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
}
const sizeOf = (body: string, type = 'text/x.tlog.size'): Said => ({ status: 409, type, body });
const signature = { name: 'w', keyId: Buffer.alloc(4, 1), signature: Buffer.alloc(72, 2) };
const signed: Said = { status: 200, body: formatSignature(signature) };
const proofs: Record<number, readonly Hash[]> = { 0: [], 3: [sha256('3')], 5: [sha256('5')], 7: [] };
const what = { checkpoint: 'a checkpoint', size: 7, from: 3, proof: async (from: number) => proofs[from] ?? [] };

/** A witness that says these things, one after another. */
async function witness(...answers: readonly Said[]) {
  const bodies: string[] = [];
  const types: (string | undefined)[] = [];
  const server = await scriptedServer((request, response, body) => {
    const { status, type = 'text/plain; charset=utf-8', body: said } = answers[bodies.length] ?? signed;
    bodies.push(body.toString());
    types.push(request.headers['content-type']);
    response.writeHead(status, { 'content-type': type }).end(said);
  });
  servers.push(server);
  const url = `http://${server.host}/w`;
  return { url, bodies, types, asked: server.asked, ask: (at = url) => askWitness(at, what, { http }) };
}

const refusal = (url: string, detail: string) => ({ code: 'witness-refused', details: { url, detail } });

describe('a witness that is asked', () => {
  it('is sent the checkpoint and the way from where it is thought to be, and gives its signatures', async () => {
    const { ask, asked, bodies, types } = await witness(signed);
    expect(await ask()).toEqual([signature]);
    expect(asked).toEqual(['POST /w/add-checkpoint']);
    expect(types).toEqual(['text/plain; charset=utf-8']);
    expect(bodies).toEqual([formatAddCheckpoint({ old: 3, proof: [sha256('3')], checkpoint: 'a checkpoint' })]);
  });

  it('has its address with a slash at its end or without', async () => {
    const { ask, asked, url } = await witness(signed, signed);
    await ask(url);
    await ask(`${url}/`);
    expect(asked).toEqual(['POST /w/add-checkpoint', 'POST /w/add-checkpoint']);
  });

  it.each([
    ['behind', 0],
    ['ahead of what was thought', 5],
    ['at that size already', 7],
  ])('and is %s is asked once more, from where it says', async (_, at) => {
    const { ask, bodies } = await witness(sizeOf(`${at}\n`), signed);
    expect(await ask()).toEqual([signature]);
    expect(bodies[1]).toBe(formatAddCheckpoint({ old: at, proof: proofs[at] ?? [], checkpoint: 'a checkpoint' }));
  });

  it('and has seen more than there is gives none', async () => {
    const { ask, asked, url } = await witness(sizeOf('8\n'));
    await expect(ask()).rejects.toMatchObject(refusal(url, 'it has already cosigned 8 entries'));
    expect(asked).toHaveLength(1);
  });

  it('and is elsewhere again is not asked a third time', async () => {
    const { ask, asked, url } = await witness(sizeOf('5\n'), sizeOf('5\n'));
    await expect(ask()).rejects.toMatchObject(
      refusal(url, 'it has cosigned 5 entries, with another root or in a concurrent request'),
    );
    expect(asked).toHaveLength(2);
  });

  it.each(['', '5', '05\n', '-1\n', ' 5\n', '5\n\n', '9007199254740992\n', '99999999999999999\n'])(
    'says where it is as a size and nothing else, not %j',
    async (body) => {
      const { ask, asked, url } = await witness(sizeOf(body));
      await expect(ask()).rejects.toMatchObject(refusal(url, 'its answer 409 has no valid size'));
      expect(asked).toHaveLength(1);
    },
  );

  it('says where it is as C2SP has it: under that type, with a 409', async () => {
    const plain = await witness(sizeOf('5\n', 'text/plain'));
    await expect(plain.ask()).rejects.toMatchObject(refusal(plain.url, 'its answer has the status 409: 5'));
    const typed = await witness({ ...signed, type: 'text/x.tlog.size' });
    expect(await typed.ask()).toEqual([signature]);
  });

  it.each([400, 403, 404, 422])('and answers %i is told by the beginning of what it says', async (status) => {
    const { ask, url } = await witness({ status, body: `no\n${'x'.repeat(300)}` });
    await expect(ask()).rejects.toMatchObject(
      refusal(url, `its answer has the status ${status}: no\n${'x'.repeat(197)}`),
    );
  });

  it.each(['', 'nothing\n', '\u2014 w AAAA\n', formatSignature(signature).trimEnd()])(
    'gives signature lines, not %j',
    async (body) => {
      const { ask, url } = await witness({ status: 200, body });
      await expect(ask()).rejects.toMatchObject({
        code: 'witness-refused',
        details: { url },
        cause: { code: 'note-malformed', details: { what: 'its answer' } },
      });
    },
  );

  it('is heard up to 64 KiB', async () => {
    const line = formatSignature({ name: 'ww', keyId: Buffer.alloc(4), signature: Buffer.alloc(49_140) });
    expect(Buffer.byteLength(line)).toBe(65_536);
    const full = await witness({ status: 200, body: line });
    expect(await full.ask()).toHaveLength(1);
    const more = await witness({ status: 200, body: line.replace('ww', 'www') });
    await expect(more.ask()).rejects.toMatchObject({ code: 'response-too-large' });
  });
});

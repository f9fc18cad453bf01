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

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
}
const createConflict = (body: string, type = 'text/x.tlog.size'): Answer => ({ status: 409, type, body });
const signature = { name: 'w', keyId: Buffer.alloc(4, 1), signature: Buffer.alloc(72, 2) };
const signed: Answer = { status: 200, body: formatSignature(signature) };
const proofs: Record<number, readonly Hash[]> = { 0: [], 3: [sha256('3')], 5: [sha256('5')], 7: [] };
const what = { checkpoint: 'a checkpoint', size: 7, from: 3, proof: async (from: number) => proofs[from] ?? [] };

/** Creates a witness that returns these answers in order. */
async function startTestWitness(...answers: readonly Answer[]) {
  const bodies: string[] = [];
  const types: (string | undefined)[] = [];
  const server = await scriptedServer((request, response, body) => {
    const { status, type = 'text/plain; charset=utf-8', body: responseBody } = answers[bodies.length] ?? signed;
    bodies.push(body.toString());
    types.push(request.headers['content-type']);
    response.writeHead(status, { 'content-type': type }).end(responseBody);
  });
  servers.push(server);
  const url = `http://${server.host}/w`;
  return { url, bodies, types, asked: server.asked, ask: (at = url) => askWitness(at, what, { http }) };
}

const createRefusal = (url: string, detail: string) => ({ code: 'witness-refused', details: { url, detail } });

describe('askWitness', () => {
  it('sends the checkpoint and a proof from the expected size, and returns the signatures', async () => {
    const { ask, asked, bodies, types } = await startTestWitness(signed);
    expect(await ask()).toEqual([signature]);
    expect(asked).toEqual(['POST /w/add-checkpoint']);
    expect(types).toEqual(['text/plain; charset=utf-8']);
    expect(bodies).toEqual([formatAddCheckpoint({ old: 3, proof: [sha256('3')], checkpoint: 'a checkpoint' })]);
  });

  it('accepts an address with and without a final slash', async () => {
    const { ask, asked, url } = await startTestWitness(signed, signed);
    await ask(url);
    await ask(`${url}/`);
    expect(asked).toEqual(['POST /w/add-checkpoint', 'POST /w/add-checkpoint']);
  });

  it.each([
    ['behind', 0],
    ['ahead of the expected size', 5],
    ['at that size already', 7],
  ])('asks a witness that is %s once more, from the size in its answer', async (_, at) => {
    const { ask, bodies } = await startTestWitness(createConflict(`${at}\n`), signed);
    expect(await ask()).toEqual([signature]);
    expect(bodies[1]).toBe(formatAddCheckpoint({ old: at, proof: proofs[at] ?? [], checkpoint: 'a checkpoint' }));
  });

  it('returns no signatures if the witness has seen a larger tree', async () => {
    const { ask, asked, url } = await startTestWitness(createConflict('8\n'));
    await expect(ask()).rejects.toMatchObject(createRefusal(url, 'it has already cosigned 8 entries'));
    expect(asked).toHaveLength(1);
  });

  it('does not ask a third time if the witness reports another size again', async () => {
    const { ask, asked, url } = await startTestWitness(createConflict('5\n'), createConflict('5\n'));
    await expect(ask()).rejects.toMatchObject(
      createRefusal(url, 'it has cosigned 5 entries, with another root or in a concurrent request'),
    );
    expect(asked).toHaveLength(2);
  });

  it.each(['', '5', '05\n', '-1\n', ' 5\n', '5\n\n', '9007199254740992\n', '99999999999999999\n'])(
    'requires a plain size in a conflict answer and rejects %j',
    async (body) => {
      const { ask, asked, url } = await startTestWitness(createConflict(body));
      await expect(ask()).rejects.toMatchObject(createRefusal(url, 'its answer 409 has no valid size'));
      expect(asked).toHaveLength(1);
    },
  );

  it('requires the C2SP content type and status 409 for a conflict answer', async () => {
    const plain = await startTestWitness(createConflict('5\n', 'text/plain'));
    await expect(plain.ask()).rejects.toMatchObject(createRefusal(plain.url, 'its answer has the status 409: 5'));
    const typed = await startTestWitness({ ...signed, type: 'text/x.tlog.size' });
    expect(await typed.ask()).toEqual([signature]);
  });

  it.each([400, 403, 404, 422])('reports status %i with the beginning of the response body', async (status) => {
    const { ask, url } = await startTestWitness({ status, body: `no\n${'x'.repeat(300)}` });
    await expect(ask()).rejects.toMatchObject(
      createRefusal(url, `its answer has the status ${status}: no\n${'x'.repeat(197)}`),
    );
  });

  it.each(['', 'nothing\n', '\u2014 w AAAA\n', formatSignature(signature).trimEnd()])(
    'requires signature lines and rejects %j',
    async (body) => {
      const { ask, url } = await startTestWitness({ status: 200, body });
      await expect(ask()).rejects.toMatchObject({
        code: 'witness-refused',
        details: { url },
        cause: { code: 'note-malformed', details: { what: 'its answer' } },
      });
    },
  );

  it('reads at most 64 KiB of an answer', async () => {
    const line = formatSignature({ name: 'ww', keyId: Buffer.alloc(4), signature: Buffer.alloc(49_140) });
    expect(Buffer.byteLength(line)).toBe(65_536);
    const full = await startTestWitness({ status: 200, body: line });
    expect(await full.ask()).toHaveLength(1);
    const more = await startTestWitness({ status: 200, body: line.replace('ww', 'www') });
    await expect(more.ask()).rejects.toMatchObject({ code: 'response-too-large' });
  });
});

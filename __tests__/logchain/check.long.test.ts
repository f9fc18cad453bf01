import { generateKeyPairSync } from 'node:crypto';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../src/lib/json.ts';
import {
  type CheckReport,
  checkChain,
  checkReportSchema,
  present,
  readPrivateKey,
  readPublicKey,
  runStep,
  type SealTrust,
  sealChain,
  sealReportSchema,
} from '../../src/logchain/index.ts';
import { tlogError } from '../../src/tlog/errors.ts';
import { clock, createSealedChain, sealKey, world } from '../support/chain.ts';
import { copyFolder, readFiles, temporaryFolder } from '../support/folders.ts';

const byKey: SealTrust = { by: 'key', publicKey: sealKey.publicKey };
const noOrigin: SealTrust = { by: 'no-origin' };
const check = (chain: string, trust?: SealTrust): Promise<CheckReport> =>
  checkChain({ chain, ...(trust ? { trust } : {}) }, { clock });
const codes = (report: CheckReport) => report.reasons.map(({ code }) => code);

let origin: string;
beforeAll(async () => {
  origin = await createSealedChain();
});

async function withLines(change: (lines: string[]) => string[]): Promise<string> {
  const chain = await copyFolder(origin);
  const path = join(chain, 'chain.jsonl');
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  await writeFile(
    path,
    change(lines)
      .map((line) => `${line}\n`)
      .join(''),
  );
  return chain;
}

const edited = (line: string, change: Record<string, unknown>) => canonicalJson({ ...JSON.parse(line), ...change });

describe('log check', () => {
  it('passes a chain that the key sealed, and reports the signer', async () => {
    const report = await check(origin, byKey);
    checkReportSchema.parse(report);
    expect(report).toMatchObject({ outcome: 'passed', size: 3, sealed: true, sealedSize: 3 });
    expect(report.signer).toContain('mc-actions/log-chain/');
    expect(JSON.stringify(present(report))).toContain('publish');
    expect((await check(origin, { by: 'root', root: report.root })).outcome).toBe('passed');
    expect((await check(origin, noOrigin)).outcome).toBe('passed');
  });

  it('finds every changed byte of every file', async () => {
    const files = [...(await readFiles(origin))];
    const chain = await copyFolder(origin);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), async (which, at, bits) => {
        const [name = '', bytes = Buffer.alloc(0)] = files[which % files.length] ?? [];
        const changed = Buffer.from(bytes);
        changed[at % changed.length] = (changed[at % changed.length] ?? 0) ^ bits;
        await writeFile(join(chain, name), changed);
        const report = await check(chain, byKey);
        await writeFile(join(chain, name), bytes);
        expect({ name, at: at % changed.length, outcome: report.outcome }).toMatchObject({ outcome: 'failed' });
      }),
      { numRuns: 250 },
    );
    expect((await check(chain, byKey)).outcome).toBe('passed');
  });

  it.each([
    ['an exit code', 1, { exitCode: 1 }],
    ['a time', 0, { startedAt: '2020-01-01T00:00:00.000Z' }],
    ['a step', 2, { step: 'other' }],
    ['a link', 1, { prev: `sha256:${'0'.repeat(64)}` }],
  ])('names the entry with a change to %s (entry %i)', async (_, seq, change) => {
    const chain = await withLines((lines) => lines.map((line, i) => (i === seq ? edited(line, change) : line)));
    const report = await check(chain, byKey);
    expect(report.firstWrong?.seq).toBe(seq);
    expect(codes(report)[0]).toBe('log-chain-entry-changed');
    // Without a seal the links show the same, except for the last entry, which has no successor.
    await rm(join(chain, 'checkpoint'));
    if (seq < 2) expect((await check(chain, noOrigin)).firstWrong?.seq).toBe(seq);
  });

  it.each([
    ['removed from the middle', (lines: string[]) => lines.toSpliced(1, 1), 1],
    ['removed from the front', (lines: string[]) => lines.slice(1), 0],
    ['swapped', (lines: string[]) => [lines[1] ?? '', lines[0] ?? '', lines[2] ?? ''], 0],
    ['doubled', (lines: string[]) => lines.toSpliced(1, 0, lines[0] ?? ''), 1],
    ['cut off at the end', (lines: string[]) => lines.slice(0, 2), 2],
  ])('names the place where entries were %s', async (_, change, seq) => {
    const chain = await withLines(change);
    expect((await check(chain, byKey)).firstWrong?.seq).toBe(seq);
    await rm(join(chain, 'checkpoint.leaves'));
    expect((await check(chain, byKey)).firstWrong?.seq).toBe(seq);
  });

  it('names a changed log, a missing log and an extra log', async () => {
    const chain = await copyFolder(origin);
    await appendFile(join(chain, 'logs/000001.log'), 'x');
    expect(await check(chain, byKey)).toMatchObject({ firstWrong: { seq: 1, step: 'test' } });
    expect(codes(await check(chain, byKey))).toEqual(['log-chain-content-changed']);
    await rm(join(chain, 'logs/000001.log'));
    expect(codes(await check(chain, byKey))).toEqual(['log-chain-content-missing']);
    const other = await copyFolder(origin);
    await writeFile(join(other, 'logs/000003.log'), '');
    expect(codes(await check(other, byKey))).toEqual(['log-chain-content-extra']);
  });

  it('fails for a whole chain that was rewritten and linked again', async () => {
    const chain = await temporaryFolder();
    for (const step of ['build', 'test', 'publish'])
      await runStep({ chain, step, command: ['sh', '-c', 'echo nothing happened'] }, world());
    expect(codes(await check(chain, byKey))).toEqual(['log-chain-unsealed']);
    for (const name of ['checkpoint', 'checkpoint.leaves'])
      await writeFile(join(chain, name), await readFile(join(origin, name)));
    expect((await check(chain, byKey)).firstWrong?.seq).toBe(0);
    expect((await check(chain, noOrigin)).outcome).toBe('failed');
  });

  it('fails for an unsealed chain, unless no origin is required', async () => {
    const chain = await temporaryFolder();
    await runStep({ chain, step: 'a', command: ['true'] }, world());
    for (const trust of [undefined, byKey, { by: 'root', root: (await check(chain, noOrigin)).root } as const])
      expect(codes(await check(chain, trust))).toEqual(['log-chain-unsealed']);
    expect((await check(chain, noOrigin)).outcome).toBe('passed');
  });

  it('fails for another key, another root, and a seal without a signature where a key is trusted', async () => {
    const other = generateKeyPairSync('ed25519').publicKey;
    expect(codes(await check(origin, { by: 'key', publicKey: other }))).toEqual(['note-signature-invalid']);
    expect(codes(await check(origin, { by: 'root', root: '0'.repeat(64) }))).toEqual(['log-chain-root-mismatch']);
    const chain = await copyFolder(origin);
    await sealChain({ chain, by: { method: 'unsigned' } }, { clock });
    expect(codes(await check(chain, byKey))).toEqual(['log-chain-seal-missing']);
    const verify = async () => 'nobody';
    expect(codes(await check(chain, { by: 'policy', verify }))).toEqual(['log-chain-seal-missing']);
    await expect(check(chain)).rejects.toMatchObject({ code: 'log-chain-trust-missing' });
    await expect(check(chain, { by: 'root', root: 'x' })).rejects.toMatchObject({ code: 'log-chain-root-invalid' });
    await expect(check(await temporaryFolder(), byKey)).rejects.toMatchObject({ code: 'log-chain-missing' });
  });

  it('verifies a keyless seal with the verifier of the given policy', async () => {
    const chain = await copyFolder(origin);
    const seen: string[] = [];
    const sign = async (artifact: Uint8Array) => {
      seen.push(Buffer.from(artifact).toString());
      return '{"a":"bundle"}';
    };
    const report = await sealChain({ chain, by: { method: 'keyless', sign } }, { clock });
    sealReportSchema.parse(report);
    expect(await readFile(join(chain, 'checkpoint'), 'utf8')).toBe(seen[0]);
    const verify = async (artifact: Uint8Array, bundle: Uint8Array) => {
      if (Buffer.from(artifact).toString() !== seen[0] || Buffer.from(bundle).toString() !== '{"a":"bundle"}')
        throw tlogError('note-signature-invalid', { what: 'it', expected: 'a', found: 'b' });
      return 'somebody';
    };
    expect(await check(chain, { by: 'policy', verify })).toMatchObject({ outcome: 'passed', signer: 'somebody' });
    await appendFile(join(chain, 'checkpoint.sigstore.json'), ' ');
    expect(codes(await check(chain, { by: 'policy', verify }))).toEqual(['note-signature-invalid']);
    await sealChain({ chain, by: { method: 'unsigned' } }, { clock });
    expect([...(await readFiles(chain)).keys()]).not.toContain('checkpoint.sigstore.json');
  });
});

describe('log seal', () => {
  it('covers entries after an older seal, and the check fails until then', async () => {
    const chain = await copyFolder(origin);
    await runStep({ chain, step: 'late', command: ['true'] }, world());
    expect(await check(chain, byKey)).toMatchObject({
      firstWrong: { seq: 3 },
      reasons: [{ code: 'log-chain-unsealed-entries', step: 'late' }],
    });
    await sealChain({ chain, by: { method: 'key', privateKey: sealKey.privateKey } }, { clock });
    expect((await check(chain, byKey)).outcome).toBe('passed');
  });

  it('does not seal an invalid chain or one that an older seal does not match', async () => {
    const by = { method: 'unsigned' } as const;
    const broken = await withLines((lines) => lines.map((line, i) => (i === 0 ? edited(line, { exitCode: 9 }) : line)));
    await expect(sealChain({ chain: broken, by }, { clock })).rejects.toMatchObject({
      code: 'log-chain-entry-changed',
    });
    const last = await withLines((lines) => lines.map((line, i) => (i === 2 ? edited(line, { exitCode: 9 }) : line)));
    await expect(sealChain({ chain: last, by }, { clock })).rejects.toMatchObject({ code: 'log-chain-root-mismatch' });
    const cut = await withLines((lines) => lines.slice(0, 2));
    await expect(sealChain({ chain: cut, by }, { clock })).rejects.toMatchObject({ code: 'log-chain-cut' });
    await expect(sealChain({ chain: await temporaryFolder(), by }, { clock })).rejects.toMatchObject({
      code: 'log-chain-empty',
    });
    await expect(sealChain({ chain: '/does/not/exist', by }, { clock })).rejects.toMatchObject({
      code: 'log-chain-missing',
    });
  });
});

describe('seal keys', () => {
  it('must be Ed25519, must be the right half, and appear in no message', () => {
    const pem = { type: 'pkcs8', format: 'pem' } as const;
    const secret = sealKey.privateKey.export(pem).toString();
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export(pem).toString();
    const publicPem = sealKey.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    expect(readPrivateKey(secret, 'k').type).toBe('private');
    expect(readPublicKey(publicPem, 'k').type).toBe('public');
    for (const read of [
      () => readPrivateKey(ec, 'k'),
      () => readPrivateKey(publicPem, 'k'),
      () => readPublicKey(secret, 'k'),
    ])
      expect(read).toThrow('k is no');
    expect(() => readPublicKey(secret, 'k')).not.toThrow(secret.split('\n')[1]);
  });
});

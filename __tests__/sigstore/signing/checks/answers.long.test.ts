import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { streamOf } from '../../../../src/lib/bytes.ts';
import { sha256 } from '../../../../src/lib/digest.ts';
import { createHttp, type Http } from '../../../../src/lib/http.ts';
import type { McError } from '../../../../src/lib/mc-error.ts';
import {
  createStatement,
  loadTrustedRoot,
  openSigner,
  parseBundle,
  type Signer,
  verifyBundle,
} from '../../../../src/sigstore/index.ts';
import { type FaultySigstore, startFaultySigstore, WRONG_ANSWERS } from '../../../support/lying-services.ts';

const bytes = Buffer.from('content');
const hex = sha256(bytes).toString('hex');
const statement = createStatement([{ digest: { sha256: hex } }], 'https://acme.test/review/v1', { reviewed: true });
const statementBySha512 = createStatement([{ digest: { sha512: 'ab'.repeat(64) } }], 'https://acme.test/review/v1', {});

let sigstore: FaultySigstore;
let dir = '';
let http: Http;
const warned: McError[] = [];
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mc-lying-'));
  http = createHttp({ retries: 2, tryTimeoutMs: 20_000 }); // The retries cover a reset of an idle connection.
  sigstore = await startFaultySigstore(dir);
  const signer = await signerBy('signing_config.json');
  for (let i = 0; i < 2; i++) await signer.signMessage(streamOf(bytes)); // Two entries, because the proof of a tree with one leaf is empty.
  const v1 = await signerBy('signing_config.v1.json');
  for (let i = 0; i < 2; i++) await v1.signMessage(streamOf(bytes));
}, 30_000);
afterAll(async () => {
  await http.close();
  await sigstore.end();
  await rm(dir, { recursive: true, force: true });
});

const signerBy = (config: string, clock = { now: () => new Date() }): Promise<Signer> =>
  openSigner({
    http,
    now: new Date(),
    clock,
    signingConfig: join(dir, config),
    identityToken: () => sigstore.mintToken(),
    warn: (warning) => warned.push(warning),
  });
const configFor = (service: string): string =>
  service === 'rekorV1' ? 'signing_config.v1.json' : 'signing_config.json';

describe('the signer', () => {
  it.each(['signing_config.json', 'signing_config.v1.json'])(
    'returns bundles that verify for correct answers (%s)',
    async (config) => {
      const root = loadTrustedRoot(await readFile(join(dir, 'trusted_root.json')), 'the root');
      const signer = await signerBy(config);
      for (const bundle of [await signer.signMessage(streamOf(bytes)), await signer.signStatement(statement)])
        expect(verifyBundle(parseBundle(bundle, 'it'), { sha256: hex }, root).identity?.issuer).toBe(sigstore.issuer);
      await expect(signer.signStatement(statementBySha512)).resolves.toBeInstanceOf(Buffer);
      expect(warned).toEqual([]);
    },
  );

  it('checks at least sixteen kinds of wrong answers, each with its own check', () => {
    expect(WRONG_ANSWERS.length).toBeGreaterThanOrEqual(16);
    expect(new Set(WRONG_ANSWERS.map(({ check }) => check)).size).toBeGreaterThanOrEqual(16);
  });

  it.each(WRONG_ANSWERS.map((lie) => [lie.name, lie] as const))('returns no bundle for %s', async (_name, lie) => {
    const signer = await signerBy(configFor(lie.service));
    sigstore.setAnswer(lie);
    try {
      for (const signing of [
        () => signer.signMessage(streamOf(bytes)),
        ...(lie.name.endsWith('edited body') ? [] : [() => signer.signStatement(statement)]),
      ])
        await expect(signing()).rejects.toMatchObject({
          code: 'signing-service-failed',
          family: 'fault',
          message: expect.stringContaining('invalid-answer'),
          details: { answer: 'invalid-answer', check: lie.check },
        });
    } finally {
      sigstore.setAnswer(undefined);
    }
  });

  it.each(WRONG_ANSWERS.filter(({ seenWithoutRoot }) => seenWithoutRoot).map((lie) => [lie.name, lie] as const))(
    'checks answers without a trusted root too: %s',
    async (_name, lie) => {
      const signer = await signerBy(`rootless/${configFor(lie.service)}`);
      sigstore.setAnswer(lie);
      try {
        await expect(signer.signMessage(streamOf(bytes))).rejects.toMatchObject({ details: { check: lie.check } });
      } finally {
        sigstore.setAnswer(undefined);
      }
    },
  );

  it('accepts answers without a trusted root, with a warning', async () => {
    warned.splice(0);
    const signer = await signerBy('rootless/signing_config.json');
    expect(warned.splice(0).map(({ code }) => code)).toEqual(['signing-root-missing']);
    await expect(signer.signMessage(streamOf(bytes))).resolves.toBeInstanceOf(Buffer);
  });

  it('checks answers before it logs: a wrong certificate or timestamp leaves no log entry', async () => {
    const logged = async (): Promise<number> => {
      const answer = await fetch(`${await rekorUrl()}/api/v2/checkpoint`);
      return Number((await answer.text()).split('\n')[1]);
    };
    const before = await logged();
    const signer = await signerBy('signing_config.json');
    for (const lie of WRONG_ANSWERS.filter(({ service }) => service === 'fulcio' || service === 'tsa')) {
      sigstore.setAnswer(lie);
      await expect(signer.signMessage(streamOf(bytes))).rejects.toMatchObject({ code: 'signing-service-failed' });
    }
    sigstore.setAnswer(undefined);
    expect(await logged()).toBe(before);
  });

  it('allows sixty seconds of clock skew', async () => {
    const shifted = (seconds: number) => ({ now: () => new Date(Date.now() + seconds * 1000) });
    const good = await signerBy('signing_config.v1.json', shifted(-40));
    await expect(good.signMessage(streamOf(bytes))).resolves.toBeInstanceOf(Buffer);
    const late = await signerBy('signing_config.v1.json', shifted(-90));
    await expect(late.signMessage(streamOf(bytes))).rejects.toMatchObject({
      details: { check: 'certificate-not-valid-now' },
    });
  });

  it('uses the root of the option, and otherwise the roots of the policy', async () => {
    const root = loadTrustedRoot(await readFile(join(dir, 'trusted_root.json')), 'the root');
    const other = { ...root, material: { ...root.material, certificateAuthorities: [] } };
    const open = (more: object): Promise<Signer> =>
      openSigner({
        http,
        now: new Date(),
        signingConfig: join(dir, 'rootless', 'signing_config.json'),
        identityToken: () => sigstore.mintToken(),
        ...more,
      });
    const under = async (more: object) => (await open(more)).signMessage(streamOf(bytes));
    await expect(under({ policyRoots: async () => [other, root] })).resolves.toBeInstanceOf(Buffer);
    await expect(under({ policyRoots: async () => [other] })).rejects.toMatchObject({
      details: { check: 'certificate-untrusted' },
    });
    await expect(
      under({ policyRoots: async () => [other], trustedRoot: join(dir, 'trusted_root.json') }),
    ).resolves.toBeInstanceOf(Buffer);
    await expect(under({ trustedRoot: join(dir, 'nothing.json') })).rejects.toMatchObject({ code: 'file-not-found' });
  });
});

const rekorUrl = async (): Promise<string> => {
  const { rekorTlogUrls } = JSON.parse(await readFile(join(dir, 'signing_config.json'), 'utf8'));
  return rekorTlogUrls[0].url;
};

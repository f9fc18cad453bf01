import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pack as tarPack } from 'tar-stream';
import { type PackCheckPorts, type PackPorts, packEvidence, verifyPack } from '../../src/evidence/index.ts';
import { formatManifest, readManifest } from '../../src/evidence/manifest.ts';
import { collect, streamOf } from '../../src/lib/bytes.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { digestOf, getHex } from '../../src/lib/digest.ts';
import { VerificationError } from '../../src/lib/mc-error.ts';
import { readTar, writeTar } from '../../src/lib/tar.ts';
import { sigstoreError } from '../../src/sigstore/errors.ts';

/** A signer whose bundle is an envelope with the statement and a digest. A change of any byte breaks it. */
const signing: PackPorts = {
  clock: systemClock,
  signManifest: async (statement) => {
    const payload = Buffer.from(JSON.stringify(statement)).toString('base64');
    const text = JSON.stringify({ dsseEnvelope: { payload } });
    return Buffer.from(JSON.stringify({ dsseEnvelope: { payload }, seal: digestOf(text) }));
  },
};
const checking: PackCheckPorts = {
  clock: systemClock,
  verifyManifest: async (manifest, bundle) => {
    const invalid = (detail: string) => sigstoreError('bundle-malformed', { what: 'the bundle', detail });
    const read = parsed(bundle.toString('utf8')) as { dsseEnvelope?: { payload?: string }; seal?: string } | undefined;
    const payload = read?.dsseEnvelope?.payload ?? '';
    const text = JSON.stringify({ dsseEnvelope: { payload } });
    const spelt = JSON.stringify({ dsseEnvelope: { payload }, seal: digestOf(text) });
    if (spelt !== bundle.toString('utf8')) throw invalid('broken');
    if (!Buffer.from(payload, 'base64').includes(getHex(manifest))) throw invalid('another manifest');
    return { identity: 'somebody', issuer: 'a test' };
  },
};
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

type Files = [string, Buffer][];
const check = (bytes: Buffer) => verifyPack({ subject: 'x', content: () => streamOf(bytes) }, checking);
const createTar = (files: Files): Promise<Buffer> =>
  collect(
    writeTar(files.map(([name, bytes]) => ({ name, size: bytes.length, content: () => streamOf(bytes) }))),
    1 << 26,
    'x',
  );
async function filesOf(pack: Buffer): Promise<Files> {
  const files: Files = [];
  for await (const { name, content } of readTar(streamOf(pack), { members: 99, bytes: 1 << 26 }, 'x'))
    files.push([name, await collect(content, 1 << 26, name)]);
  return files;
}

describe('an evidence pack', () => {
  let dir = '';
  let pack = Buffer.alloc(0);
  const out = () => join(dir, 'x.evidence.tar');
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'mc-pack-'));
    await mkdir(join(dir, 'chain/steps'), { recursive: true });
    await writeFile(join(dir, 'chain/chain.jsonl'), '{"seq":0}\n');
    await writeFile(join(dir, 'chain/steps/0.log'), 'built\n'.repeat(200));
    await writeFile(join(dir, 'report.json'), '{"outcome":"passed"}');
    await packEvidence({ out: out(), from: [join(dir, 'report.json'), join(dir, 'chain')] }, signing);
    pack = await readFile(out());
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  it('has the manifest first, the bundle second and the other members by name', async () => {
    const names = (await filesOf(pack)).map(([name]) => name);
    expect(names).toEqual([
      'manifest.json',
      'manifest.sigstore.json',
      'chain/chain.jsonl',
      'chain/steps/0.log',
      'report.html',
      'report.json',
    ]);
  });

  it('has a manifest with the name, size, digest, media type and role of each member', async () => {
    const [[, manifest] = ['', Buffer.alloc(0)]] = await filesOf(pack);
    expect(readManifest(manifest).members.at(-1)).toEqual({
      name: 'report.json',
      size: 20,
      sha256: getHex(digestOf('{"outcome":"passed"}')),
      mediaType: 'application/json',
      role: 'report',
    });
  });

  it('has the same bytes for the same files', async () => {
    await packEvidence({ out: out(), from: [join(dir, 'chain'), join(dir, 'report.json')] }, signing);
    expect(digestOf(await readFile(out()))).toBe(digestOf(pack));
  });

  it('has a default page unless a report.html is given', async () => {
    const readPage = async () => new Map(await filesOf(await readFile(out()))).get('report.html')?.toString() ?? '';
    expect(await readPage()).toContain('data-name="chain/steps/0.log"');
    await writeFile(join(dir, 'report.html'), '<p>ours</p>');
    await packEvidence({ out: out(), from: [join(dir, 'report.html'), join(dir, 'report.json')] }, signing);
    expect(await readPage()).toBe('<p>ours</p>');
  });

  it('verifies in one pass, which reports the signer and the checked members and bytes', async () => {
    expect(await check(pack)).toMatchObject({
      outcome: 'passed',
      digest: digestOf(pack),
      signer: { identity: 'somebody' },
      members: 4,
      bytes: (await filesOf(pack)).slice(2).reduce((sum, [, bytes]) => sum + bytes.length, 0),
    });
  });

  it('fails for any changed byte and names a member', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(pack.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Buffer.from(pack);
        changed[at] = (changed[at] ?? 0) ^ flip;
        const report = await check(changed);
        expect(report.outcome).toBe('failed');
        expect(report.reasons[0]).toHaveProperty('member');
      }),
      { numRuns: 500 },
    );
  });

  it('names the member that contains a changed byte', async () => {
    const files = await filesOf(pack);
    for (const [i, [name, bytes]] of files.entries()) {
      const changed: Files = files.map(([each, content]) => [each, Buffer.from(content)]);
      const target = changed[i]?.[1] ?? Buffer.alloc(0);
      target[bytes.length >> 1] = (target[bytes.length >> 1] ?? 0) ^ 1;
      const { reasons } = await check(await createTar(changed));
      expect(reasons.map((reason) => reason.member)).toEqual([name]);
    }
  });

  it('names a member that is added, removed, renamed, duplicated or moved', async () => {
    const files = await filesOf(pack);
    const failing = async (changed: Files) =>
      (await check(await createTar(changed))).reasons.map(({ code, ...details }) => [code, details.member]);
    expect(await failing([...files, ['z.txt', Buffer.from('z')]])).toEqual([['pack-member-unexpected', 'z.txt']]);
    expect(await failing(files.filter(([name]) => name !== 'chain/steps/0.log'))).toEqual([
      ['pack-member-missing', 'chain/steps/0.log'],
    ]);
    expect(await failing(files.map(([name, bytes]) => [name.replace('report.json', 'rapport.json'), bytes]))).toEqual([
      ['pack-member-renamed', 'report.json'],
    ]);
    expect(await failing([...files, ...files.slice(-1)])).toEqual([['pack-member-duplicate', 'report.json']]);
    expect(await failing([...files, ...files.slice(0, 1)])).toEqual([['pack-member-duplicate', 'manifest.json']]);
    expect(await failing([...files.slice(0, 2), ...files.slice(2).reverse()])).toEqual([
      ['pack-member-misplaced', 'report.html'],
      ['pack-member-misplaced', 'chain/steps/0.log'],
      ['pack-member-misplaced', 'chain/chain.jsonl'],
    ]);
    expect(await failing(files.slice(0, 1))).toEqual([['pack-member-missing', 'manifest.sigstore.json']]);
    expect(await failing([])).toEqual([['pack-member-missing', 'manifest.json']]);
  });

  it('fails after a rewrite by another program, and reports a changed member first', async () => {
    const rewritten = async (change: (name: string, bytes: Buffer) => Buffer): Promise<Buffer> => {
      const tar = tarPack();
      for (const [name, bytes] of await filesOf(pack)) tar.entry({ name, mtime: new Date(0) }, change(name, bytes));
      tar.finalize();
      return collect(tar as AsyncIterable<Buffer>, 1 << 26, 'x');
    };
    const same = await check(await rewritten((_, bytes) => bytes));
    expect(same.reasons.map(({ code }) => code)).toEqual(Array(6).fill('pack-header-changed'));
    const changed = await check(await rewritten((name, bytes) => (name === 'report.json' ? Buffer.from('{}') : bytes)));
    expect(changed.reasons[0]).toMatchObject({ code: 'pack-member-mismatch', member: 'report.json' });
  });

  it('causes a fault, not a failure, if it cannot be read', async () => {
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield pack.subarray(0, 600);
      throw new Error('the disk');
    };
    await expect(verifyPack({ subject: 'x', content: broken }, checking)).rejects.toThrow('the disk');
  });

  it('refuses invalid input and names it', async () => {
    const packing = (...from: string[]) => packEvidence({ out: out(), from }, signing);
    await mkdir(join(dir, 'empty'));
    await expect(packing(join(dir, 'empty'))).rejects.toMatchObject({ code: 'pack-empty' });
    await expect(packing(join(dir, 'report.json'), join(dir, 'report.json'))).rejects.toMatchObject({
      code: 'pack-name-twice',
    });
    await expect(packing(join(dir, 'nothing'))).rejects.toMatchObject({ code: 'file-not-found' });
    await symlink('/etc/passwd', join(dir, 'chain/link'));
    await expect(packing(join(dir, 'chain'))).rejects.toMatchObject({ code: 'pack-not-a-file' });
  });
});

describe('the reader of a pack manifest', () => {
  const member = { name: 'a', size: 1, sha256: '0'.repeat(64), mediaType: 'text/plain', role: 'file' };

  it('rejects another encoding, extra fields, and names outside the pack', () => {
    const good = formatManifest([member]).toString();
    expect(readManifest(Buffer.from(good)).members).toEqual([member]);
    for (const bad of [
      good.replace('{', '{ '),
      good.replace('"version":1', '"version":0'),
      good.replace('"role"', '"more":1,"role"'),
      good.replace('"a"', '"../a"'),
      good.replace('"a"', '"manifest.json"'),
      good.replace('[', `[${JSON.stringify(member)},`),
      'null',
      '{',
    ])
      expect(() => readManifest(Buffer.from(bad))).toThrow(VerificationError);
    expect(() => readManifest(Buffer.from(good.replace('"version":1', '"version":2')))).toThrow(
      expect.objectContaining({ code: 'format-newer' }),
    );
  });
});

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVIDENCE_PREDICATE, type PackCheckPorts, packEvidence, verifyPack } from '../../src/evidence/index.ts';
import { streamOf } from '../../src/lib/bytes.ts';
import { systemClock as clock } from '../../src/lib/clock.ts';
import { digestOf } from '../../src/lib/digest.ts';
import { readTar } from '../../src/lib/tar.ts';
import type { Claims } from '../../src/sandbox/index.ts';
import { openSigner } from '../../src/sigstore/index.ts';
import { loadTrust, policyFiles, summarizeSigner, verifyStatement } from '../../src/verify/index.ts';
import { startWorld, type World } from '../support/sandbox.ts';

interface Span {
  readonly member: string;
  readonly part: 'header' | 'body' | 'padding';
  readonly from: number;
  readonly to: number;
}

/** Returns up to `most` offsets, spread over a span, with the first and the last one. */
function selectOffsets({ from, to }: Span, most: number): number[] {
  const count = Math.min(most, to - from);
  return Array.from({ length: count }, (_, i) => from + Math.floor((i * (to - from - 1)) / Math.max(1, count - 1)));
}

/** The pack is signed by a real CA, log and timestamp authority, so every byte of it matters. */
describe('a signed pack with one changed byte', () => {
  let world: World;
  let pack: Buffer = Buffer.alloc(0);
  let strangers: Buffer = Buffer.alloc(0);
  let identity = '';
  let spans: Span[] = [];
  let ports: PackCheckPorts;
  const check = (bytes: Buffer) => verifyPack({ subject: 'the pack', content: () => streamOf(bytes) }, ports);

  beforeAll(async () => {
    world = await startWorld();
    const { dir, http, sandbox } = world;
    await mkdir(join(dir, 'chain'));
    await writeFile(join(dir, 'chain/chain.jsonl'), '{"seq":0}\n'.repeat(70));
    await writeFile(join(dir, 'report.json'), '{"outcome":"passed"}');
    const packed = async (name: string, claims: Claims, ...from: string[]): Promise<Buffer> => {
      const signingConfig = join(sandbox.dir, 'signing_config.json');
      const identityToken = () => sandbox.mintToken('sigstore', claims);
      const signer = await openSigner({ http, now: clock.now(), signingConfig, identityToken });
      await packEvidence({ out: join(dir, name), from }, { clock, signManifest: signer.signStatement });
      return readFile(join(dir, name));
    };
    pack = await packed('x.evidence.tar', {}, join(dir, 'chain'), join(dir, 'report.json'));
    const elsewhere = 'evil/app/.github/workflows/release.yml@refs/heads/main';
    strangers = await packed('y.evidence.tar', { job_workflow_ref: elsewhere }, join(dir, 'report.json'));
    identity = sandbox.urls.identity.subject;
    const trust = await loadTrust(join(sandbox.dir, 'trust-policy.yaml'), policyFiles, clock.now());
    // Caches the answers: the signature check gives the same result unless a byte of the manifest or the bundle
    // changes.
    const answers = new Map<string, ReturnType<typeof summarizeSigner>>();
    const verifyManifest: PackCheckPorts['verifyManifest'] = async (digest, bundle) => {
      const question = `${digest} ${digestOf(bundle)}`;
      const answer =
        answers.get(question) ?? summarizeSigner(verifyStatement(digest, bundle, trust, EVIDENCE_PREDICATE));
      answers.set(question, answer);
      return answer;
    };
    ports = { clock, verifyManifest };
    for await (const { name, offset, size } of readTar(streamOf(pack), { members: 99, bytes: 1 << 26 }, 'x')) {
      const end = offset + size;
      spans.push({ member: name, part: 'header', from: offset - 512, to: offset });
      spans.push({ member: name, part: 'body', from: offset, to: end });
      spans.push({ member: name, part: 'padding', from: end, to: Math.ceil(end / 512) * 512 });
    }
    spans = spans.filter(({ from, to }) => to > from);
    await sandbox.close();
  }, 30_000);
  afterAll(() => world.end());

  it('passes before the change, after the services that signed it are gone', async () => {
    const report = await check(pack);
    expect(report.reasons).toEqual([]);
    expect(report.signer?.identity).toBe(identity);
  });

  it('fails for any offset and names the member at that offset', async () => {
    const unseen: unknown[] = [];
    let tried = 0;
    for (const span of spans) {
      for (const at of selectOffsets(span, span.part === 'body' ? 110 : 24)) {
        const changed = Buffer.from(pack);
        changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
        const { outcome, reasons } = await check(changed);
        const named = reasons.map((reason) => reason.member);
        // If the bundle is about another digest, either of the two members can be the changed one.
        const expected = span.member === 'manifest.json' ? [span.member, 'manifest.sigstore.json'] : [span.member];
        if (outcome !== 'failed' || !expected.includes(String(named[0]))) unseen.push({ ...span, at, named });
        tried++;
      }
    }
    expect(unseen).toEqual([]);
    expect(tried).toBeGreaterThan(400);
  }, 60_000);

  it('fails if the root of the proof differs from the root of the checkpoint', async () => {
    const span = spans.find(({ member, part }) => member === 'manifest.sigstore.json' && part === 'body');
    if (!span) throw new Error('no bundle');
    const text = pack.subarray(span.from, span.to).toString('utf8');
    const rootHash = /"rootHash":"([^"]+)"/.exec(text)?.[1] ?? '';
    expect(rootHash).not.toBe('');
    const other = digestOf(Buffer.from('another')).slice(7);
    const changed = Buffer.from(pack);
    changed.write(text.replace(rootHash, Buffer.from(other, 'hex').toString('base64')), span.from);
    expect(await check(changed)).toMatchObject({ outcome: 'failed', reasons: [{ member: 'manifest.sigstore.json' }] });
  });

  it('fails if it is truncated or extended', async () => {
    for (const length of [0, 100, 512, 1024, pack.length >> 1, pack.length - 512, pack.length - 1])
      expect((await check(pack.subarray(0, length))).outcome).toBe('failed');
    expect((await check(Buffer.concat([pack, Buffer.alloc(512)]))).outcome).toBe('failed');
    expect((await check(Buffer.concat([pack, Buffer.from('x')]))).outcome).toBe('failed');
  });

  it('fails for a signer that the policy does not name', async () => {
    const { reasons } = await check(strangers);
    expect(reasons).toMatchObject([{ code: 'pack-signature-invalid', member: 'manifest.sigstore.json' }]);
    expect(reasons[0]?.message).toContain('identity-mismatch');
  });
});

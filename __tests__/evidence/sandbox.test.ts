import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVIDENCE_PREDICATE, packEvidence, verifyPack } from '../../src/evidence/index.ts';
import { streamOf } from '../../src/lib/bytes.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { createHttp } from '../../src/lib/http.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { openSigner } from '../../src/sigstore/index.ts';
import { loadTrust, policyFiles, type Trust, verifyStatement, whoSigned } from '../../src/verify/index.ts';

describe('a pack that was really signed', () => {
  let dir = '';
  let pack = Buffer.alloc(0);
  let trust: Trust;
  let signer = '';
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'mc-real-pack-'));
    const sandbox = await startSandbox({ dir: join(dir, 'sandbox') });
    const http = createHttp({});
    try {
      const signing = await openSigner({
        http,
        now: new Date(),
        signingConfig: join(dir, 'sandbox/signing_config.secondary.json'),
        identityToken: () => sandbox.mintToken(),
      });
      await mkdir(join(dir, 'evidence'));
      await writeFile(join(dir, 'evidence/report.json'), '{}');
      const out = join(dir, 'x.evidence.tar');
      await packEvidence(
        { out, from: [join(dir, 'evidence')] },
        { clock: systemClock, signManifest: signing.signStatement },
      );
      pack = await readFile(out);
      trust = await loadTrust(join(dir, 'sandbox/trust-policy.yaml'), policyFiles, new Date());
      signer = sandbox.urls.identity.subject;
    } finally {
      await sandbox.close();
      await http.close();
    }
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));
  const check = (bytes: Buffer, by: Trust = trust) =>
    verifyPack(
      { subject: 'x', content: () => streamOf(bytes) },
      {
        clock: systemClock,
        verifyManifest: async (digest, bundle) => whoSigned(verifyStatement(digest, bundle, by, EVIDENCE_PREDICATE)),
      },
    );

  it('verifies with everything gone that signed it', async () => {
    expect(await check(pack)).toMatchObject({ outcome: 'passed', signer: { identity: signer }, members: 1 });
  });

  it('fails wherever in it a bit is flipped, and names a member', async () => {
    // A stride that is no divisor of anything: it comes by every kind of byte of the manifest and the bundle.
    for (let at = 3; at < pack.length; at += 37) {
      const changed = Buffer.from(pack);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      const report = await check(changed);
      expect([at, report.outcome]).toEqual([at, 'failed']);
      expect(report.reasons[0]).toHaveProperty('member');
    }
  });

  it('is not trusted when the policy names somebody else', async () => {
    const strict: Trust = {
      ...trust,
      requirements: trust.requirements.map((requirement) => ({
        ...requirement,
        identities: [{ issuer: 'https://issuer.test', subject: signer }],
      })),
    };
    const { reasons } = await check(pack, strict);
    expect(reasons).toMatchObject([{ code: 'pack-signature-invalid', member: 'manifest.sigstore.json' }]);
  });
});

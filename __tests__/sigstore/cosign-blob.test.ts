import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { systemClock } from '../../src/lib/clock.ts';
import { formatCertificatePem } from '../../src/sandbox/sigstore/certificates.ts';
import { convertCosignBlob } from '../../src/sigstore/index.ts';
import { createFileSource, verify } from '../../src/verify/index.ts';
import { temporaryFolder } from '../support/folders.ts';
import { type BundleJson, createProvenance, forge, PROVENANCE, RELEASE_DIGESTS } from '../support/forge.ts';
import { createPolicy, IDENTITY, loadTestTrust, SIGNATURE, sigstore } from '../support/policy.ts';
import { replaceByV1Entry, type V1Kind } from '../support/v1-entry.ts';

const base64 = (text: string | Buffer): string => Buffer.from(text).toString('base64');

/** Formats a bundle as cosign did before bundles of Sigstore. */
function formatOld({ verificationMaterial, messageSignature, dsseEnvelope }: BundleJson) {
  const [entry] = verificationMaterial.tlogEntries;
  const leaf = Buffer.from(verificationMaterial.certificate?.rawBytes ?? '', 'base64');
  return {
    base64Signature: messageSignature?.signature ?? base64(JSON.stringify(dsseEnvelope)),
    cert: base64(formatCertificatePem(leaf)),
    rekorBundle: {
      SignedEntryTimestamp: entry?.inclusionPromise?.signedEntryTimestamp ?? '',
      Payload: {
        body: entry?.canonicalizedBody,
        integratedTime: Number(entry?.integratedTime),
        logIndex: Number(entry?.logIndex),
        logID: Buffer.from(entry?.logId.keyId ?? '', 'base64').toString('hex'),
      },
    },
  };
}
const createOld = (kind: V1Kind, forgery: Parameters<typeof forge>[1] = {}) =>
  formatOld(replaceByV1Entry(forge(sigstore, { tsa: null, ...forgery }), sigstore, { kind }));

const ATTESTATION = { ...SIGNATURE, kind: 'attestation', predicateType: PROVENANCE, identities: [IDENTITY] };
async function verifyOld(content: unknown, requirement: object = SIGNATURE): Promise<readonly string[]> {
  const path = join(await temporaryFolder(), 'app.tar.bundle');
  await writeFile(path, JSON.stringify(content));
  const trust = await loadTestTrust(createPolicy(requirement));
  const request = { subject: 'app.tar', digests: RELEASE_DIGESTS, trust };
  const report = await verify(request, { sources: [createFileSource(path)], clock: systemClock });
  return report.reasons.map(({ code }) => code);
}

describe("the old bundle of cosign's sign-blob and attest-blob", () => {
  it('verifies a signature and an attestation', async () => {
    expect(await verifyOld(createOld('hashedrekord'))).toEqual([]);
    expect(await verifyOld(createOld('dsse', { statement: createProvenance() }), ATTESTATION)).toEqual([]);
  });

  it('fails for another artifact, another signature and a changed entry', async () => {
    const other = createOld('hashedrekord', { content: Buffer.from('another release') });
    expect(await verifyOld(other)).toEqual(['artifact-digest-mismatch']);
    const good = createOld('hashedrekord');
    expect(await verifyOld({ ...good, base64Signature: other.base64Signature })).not.toEqual([]);
    expect(await verifyOld({ ...good, cert: other.cert })).not.toEqual([]);
    const { rekorBundle } = good;
    const later = { ...rekorBundle, Payload: { ...rekorBundle.Payload, logIndex: 1 } };
    expect(await verifyOld({ ...good, rekorBundle: later })).not.toEqual([]);
  });

  it.each<[string, (old: ReturnType<typeof createOld>) => unknown]>([
    ['no log entry', ({ rekorBundle: _, ...rest }) => rest],
    ['an unknown field', (old) => ({ ...old, more: 1 })],
    [
      'an entry of another type',
      (old) => ({ ...old, rekorBundle: createOld('dsse', { statement: createProvenance() }).rekorBundle }),
    ],
    ['a signature that is not base64', (old) => ({ ...old, base64Signature: '*' })],
    [
      'a body that is not JSON',
      (old) => ({ ...old, rekorBundle: { ...old.rekorBundle, Payload: { ...old.rekorBundle.Payload, body: 'AAAA' } } }),
    ],
  ])('fails as evidence with %s', async (_name, change) => {
    expect(await verifyOld(change(createOld('hashedrekord')))).toEqual(['bundle-malformed']);
  });

  it('differs from any other document', () => {
    for (const text of ['{}', 'null', '["base64Signature"]', '{"a":"base64Signature"}'])
      expect(convertCosignBlob(Buffer.from(text), 'x')).toBeUndefined();
  });
});

import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { attachArtifact, type Descriptor, OCI_MANIFEST, openRepository, parseReference } from '../../src/oci/index.ts';
import { checkPromotion, type Place, promote, revoke } from '../../src/promote/index.ts';
import { BUNDLE_V03, createStatement, PREDICATE } from '../../src/sigstore/index.ts';
import { temporaryFolder } from '../support/folders.ts';
import { forge, PROVENANCE, rootBytes } from '../support/forge.ts';
import { pushImage } from '../support/image.ts';
import { createPolicy, IDENTITY, loadTestTrust, ROOT, SIGNATURE, sigstore } from '../support/policy.ts';
import { codes, newKeySigner, ports } from '../support/promotion.ts';
import { mc } from '../support/terminal.ts';

const PACKAGE = Buffer.from('a package');
const hashOf = (algorithm: string, bytes: Uint8Array = PACKAGE) => createHash(algorithm).update(bytes);
const hex = (algorithm: string, bytes?: Uint8Array): string => hashOf(algorithm, bytes).digest('hex');
const ATTESTATION = { name: 'provenance', kind: 'attestation', predicateType: PROVENANCE, identities: [IDENTITY] };
const createAttestation = (digest: Record<string, string>): string =>
  JSON.stringify(forge(sigstore, { statement: createStatement([{ name: 'pkg', digest }], PROVENANCE, {}) }));

let dir = '';
const at = (name: string): string => join(dir, name);
beforeAll(async () => {
  dir = await temporaryFolder();
  await mkdir(at('trust-roots'));
  await writeFile(at(ROOT.trustedRoot.path), rootBytes(sigstore));
  await writeFile(at('policy.json'), JSON.stringify(createPolicy(ATTESTATION)));
  await writeFile(at('signatures.json'), JSON.stringify(createPolicy(SIGNATURE)));
  await writeFile(at('npm.json'), createAttestation({ sha512: hex('sha512') }));
  await writeFile(at('sha384.json'), createAttestation({ sha384: hex('sha384') }));
  await writeFile(at('package.tgz'), PACKAGE);
});
const verify = async (...args: readonly string[]): Promise<readonly [number, readonly string[]]> => {
  const { code, out } = await mc(['verify', '--policy', 'policy.json', '--json', ...args], dir);
  return [code, codes(JSON.parse(out))];
};

describe('a subject that is known only by SHA-512 or SHA-384', () => {
  it.each([
    ['sha512:', 'hex', 'npm.json'],
    ['sha512-', 'base64', 'npm.json'],
    ['sha384:', 'hex', 'sha384.json'],
  ] as const)('verifies by a statement with only that digest: %s%s', async (prefix, encoding, bundle) => {
    const text = `${prefix}${hashOf(prefix.slice(0, -1)).digest(encoding)}`;
    expect(await verify(text, '--bundle', bundle)).toEqual([0, []]);
    const other = `${prefix}${hashOf(prefix.slice(0, -1), Buffer.from('other')).digest(encoding)}`;
    expect(await verify(other, '--bundle', bundle)).toEqual([1, ['subject-mismatch']]);
  });

  it('matches its evidence among many bundles, like the file', async () => {
    const many = Array.from({ length: 40 }, (_, i) =>
      createAttestation({ sha512: hex('sha512', Buffer.from(`${i}`)) }),
    );
    await writeFile(at('many.jsonl'), [...many, createAttestation({ sha512: hex('sha512') })].join('\n'));
    for (const subject of [`sha512:${hex('sha512')}`, 'package.tgz'])
      expect(await verify(subject, '--bundle', 'many.jsonl')).toEqual([0, []]);
  });

  it('does not verify by evidence with another digest, or with one contradicting digest', async () => {
    await writeFile(at('sha256.json'), createAttestation({ sha256: hex('sha256') }));
    expect(await verify(`sha512:${hex('sha512')}`, '--bundle', 'sha256.json')).toEqual([1, ['subject-mismatch']]);
    await writeFile(
      at('contradicts.json'),
      createAttestation({ sha256: hex('sha256'), sha512: hex('sha512', Buffer.from('x')) }),
    );
    expect(await verify('package.tgz', '--bundle', 'contradicts.json')).toEqual([1, ['subject-mismatch']]);
  });

  it('has a separate entry in the cache', async () => {
    const subject = `sha512:${hex('sha512')}`;
    expect(await verify(subject, '--bundle', 'npm.json', '--cache', 'cache')).toEqual([0, []]);
    expect(await verify(subject, '--cache', 'cache')).toEqual([0, []]);
    expect((await verify(`sha384:${hex('sha384')}`, '--cache', 'cache'))[0]).toBe(1);
    await rm(at('cache'), { recursive: true });
  });

  it('appears in the report with the needed digest if the signature covers another digest', async () => {
    await writeFile(at('signature.json'), JSON.stringify(forge(sigstore, { content: PACKAGE })));
    const args = ['verify', `sha512:${hex('sha512')}`, '--policy', 'signatures.json', '--bundle', 'signature.json'];
    const { code, out } = await mc([...args, '--json'], dir);
    expect([code, codes(JSON.parse(out))]).toEqual([1, ['digest-needed']]);
  });
});

describe('an image that is referenced by SHA-512', () => {
  const layout = (name: string): Place => {
    const reference = parseReference(`oci-layout:${at(name)}:v1`);
    const http = { send: () => Promise.reject(new Error('no network')), close: async () => {} };
    return { reference, repository: openRepository(reference, { http, credentials: async () => undefined }) };
  };

  /** Creates an image in a layout under its SHA-512, with a signature over that digest. */
  async function release(name: string): Promise<{ readonly place: Place; readonly root: Descriptor }> {
    const { repository, reference } = layout(name);
    const plain = await repository.manifest((await pushImage(repository, 'amd64')).digest);
    const digest = `sha512:${hex('sha512', plain.bytes)}` as const;
    const root = await repository.pushManifest(plain.bytes, OCI_MANIFEST, digest);
    const statement = createStatement(
      [{ digest: { sha512: digest.slice('sha512:'.length) } }],
      PREDICATE.cosignSign,
      {},
    );
    await attachArtifact(repository, root, {
      artifactType: BUNDLE_V03,
      layers: [{ mediaType: BUNDLE_V03, bytes: Buffer.from(JSON.stringify(forge(sigstore, { statement }))) }],
    });
    return { place: { repository, reference: { ...reference, digest } }, root };
  }

  it('verifies by the referrers of that digest, and no other image does', async () => {
    const { root } = await release('release');
    const run = async (reference: string) => {
      const args = ['verify', reference, '--policy', 'signatures.json', '--json'];
      const { code, out } = await mc(args, dir);
      return [code, JSON.parse(out)] as const;
    };
    const [code, report] = await run(`oci-layout:${at('release')}@${root.digest}`);
    expect([code, report.digest, codes(report)]).toEqual([0, root.digest, []]);
    const [refused] = await run(`oci-layout:${at('release')}@sha512:${'ab'.repeat(64)}`);
    expect(refused).toBe(1);
  });

  it('supports promotion, check and revocation under that digest', async () => {
    const { place, root } = await release('source');
    const { signer, publicKey } = newKeySigner();
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const marking = { name: 'may promote', kind: 'promotion', keys: [{ name: 'operations', path: 'marker.pub' }] };
    const trust = await loadTestTrust(createPolicy(SIGNATURE, marking), { 'marker.pub': pem });
    const destination = layout('destination');
    const request = { source: place, destinations: [destination], trust, plan: false, deep: false };
    const report = await promote(request, { ...ports, signer });
    expect([report.outcome, report.digest]).toEqual(['passed', root.digest]);
    const there = { ...destination, reference: { ...destination.reference, digest: root.digest } };
    expect(await checkPromotion(there, trust, ports)).toMatchObject({ outcome: 'passed', digest: root.digest });
    await revoke({ place: there, reason: 'CVE-2026-1234', trust }, { ...ports, signer });
    expect(codes(await checkPromotion(there, trust, ports))).toEqual(['promotion-revoked']);
  });
});

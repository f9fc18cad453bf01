import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import {
  type BundleJson,
  type Forgery,
  forge,
  NOW,
  newKey,
  newSigstore,
  provenanceOf,
  RELEASE,
  type RootJson,
  rootJson,
} from '../../__tests__/support/forge.ts';
import { inV1Log, type V1Kind } from '../../__tests__/support/v1-entry.ts';
import { sha256 } from '../../src/lib/digest.ts';
import { spkiOf } from '../../src/sandbox/sigstore/certificates.ts';
import { octets, sequence } from '../../src/sandbox/sigstore/der.ts';
import { timestampFor } from '../../src/sandbox/sigstore/tsa.ts';

/** One case of a kind in the public suite: its input, and the code of the refusal (absent if it must verify). */
export interface Case {
  readonly bundle: BundleJson;
  readonly root?: RootJson;
  readonly key?: KeyObject;
  readonly artifact?: Buffer;
  readonly refusal?: string;
}

const ours = newSigstore();
const theirs = newSigstore('other.test');
const minutes = (count: number): Date => new Date(NOW.getTime() + count * 60_000);
const statement = provenanceOf();
const witness = generateKeyPairSync('ed25519').privateKey;

const entryOf = (bundle: BundleJson) => {
  const [entry] = bundle.verificationMaterial.tlogEntries;
  if (!entry) throw new Error('the bundle has no entry');
  return entry;
};
type Spoil = (bundle: BundleJson) => unknown;
const none: Spoil = () => undefined;
/** Creates a case with an entry in a log of version 2. */
const made = (forgery: Forgery, spoil: Spoil = none, more: Omit<Case, 'bundle'> = {}): Case => {
  const bundle = forge(ours, forgery);
  spoil(bundle);
  return { bundle, ...more };
};
/** Creates a case with an entry in a log of version 1. */
const v1 = (
  kind: V1Kind,
  forgery: Forgery,
  spoil: Spoil = none,
  more: Omit<Case, 'bundle'> & { at?: Date } = {},
): Case => {
  const { at, ...rest } = more;
  const bundle = inV1Log(forge(ours, forgery), ours, { kind, ...(at ? { at } : {}) });
  spoil(bundle);
  return { bundle, ...rest };
};
const fails = (refusal: string) => ({ refusal });
const withRoot = (change: (root: RootJson) => unknown): RootJson => {
  const root = rootJson(ours);
  change(root);
  return root;
};
const ended = (end: Date) => ({ start: '2026-01-01T00:00:00Z', end: end.toISOString() });
const otherThan = (base64: string): string => {
  const bytes = Buffer.from(base64, 'base64');
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  return bytes.toString('base64');
};
const { origin, key: logKey } = ours.rekor;
const byLog = { name: origin, key: logKey };
const byWitness = (name: string) => ({ name, key: witness, keyId: Buffer.from('01020304', 'hex') });
const checkpoint =
  (change: (envelope: string) => string): Spoil =>
  (bundle) => {
    const { inclusionProof } = entryOf(bundle);
    inclusionProof.checkpoint.envelope = change(inclusionProof.checkpoint.envelope);
  };
const without = (line: number) => (envelope: string) => envelope.split('\n').toSpliced(line, 1).join('\n');
const swapped =
  (other: BundleJson): Spoil =>
  (bundle) => {
    bundle.verificationMaterial.tlogEntries = other.verificationMaterial.tlogEntries;
  };
const signatureOf = ({ messageSignature, dsseEnvelope }: BundleJson): string =>
  messageSignature?.signature ?? dsseEnvelope?.signatures[0]?.sig ?? '';
const stamped =
  (at: Date, { by = ours, certificates = false } = {}): Spoil =>
  (bundle) => {
    const signed = Buffer.from(signatureOf(bundle), 'base64');
    const imprint = sequence(sequence(Buffer.from('0609608648016503040201', 'hex')), octets(sha256(signed)));
    const token = timestampFor({ imprint, certificates }, by.tsa, at);
    bundle.verificationMaterial.timestampVerificationData.rfc3161Timestamps.push({
      signedTimestamp: token.toString('base64'),
    });
  };
/** Adds the root to the chain of versions 0.1 and 0.2. Verifiers ignore it. */
const withRootInChain: Spoil = (bundle) => {
  const { certificate, ...material } = bundle.verificationMaterial;
  const chain = ours.authority.chain.map((der) => ({ rawBytes: Buffer.from(der).toString('base64') }));
  bundle.mediaType = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
  Object.assign(bundle, {
    verificationMaterial: { ...material, x509CertificateChain: { certificates: [certificate, ...chain] } },
  });
};
const otherSignature: Spoil = ({ dsseEnvelope }) => {
  const [first] = dsseEnvelope?.signatures ?? [];
  if (first) first.sig = signatureOf(forge(ours, { statement }));
};
const otherEnvelope: Spoil = (bundle) => {
  const other = forge(ours, { statement: { ...statement, predicate: { other: true } } });
  if (bundle.dsseEnvelope && other.dsseEnvelope) bundle.dsseEnvelope.payload = other.dsseEnvelope.payload;
};
const managed = newKey('P-256');

/**
 * The kinds of cases of the public suite (sigstore-conformance, test/assets/bundle-verify) that are not among the
 * shared cases. They are generated again under the same names. Each has the same single defect.
 */
export const CASES: Readonly<Record<string, Case>> = {
  'bundle-empty-certificate-chain_fail': made(
    {},
    (bundle) => {
      const { certificate: _, ...material } = bundle.verificationMaterial;
      bundle.mediaType = 'application/vnd.dev.sigstore.bundle+json;version=0.2';
      Object.assign(bundle, { verificationMaterial: { ...material, x509CertificateChain: { certificates: [] } } });
    },
    fails('bundle-malformed'),
  ),
  'bundle-invalid-base64-signature_fail': made(
    {},
    ({ messageSignature }) => Object.assign(messageSignature ?? {}, { signature: `?${messageSignature?.signature}` }),
    fails('bundle-malformed'),
  ),
  'bundle-negative-log-index_fail': made(
    {},
    (bundle) => Object.assign(entryOf(bundle), { logIndex: '-1' }),
    fails('bundle-malformed'),
  ),
  'bundle-unknown-version_fail': made(
    {},
    (bundle) => Object.assign(bundle, { mediaType: 'application/vnd.dev.sigstore.bundle+json;version=99.9' }),
    fails('bundle-malformed'),
  ),
  // The public case fails because its proof has no checkpoint. Verifiers ignore the root in the chain.
  'bundle-with-root-cert_fail': v1(
    'hashedrekord',
    {},
    (bundle) => {
      withRootInChain(bundle);
      Object.assign(entryOf(bundle).inclusionProof, { checkpoint: undefined });
    },
    fails('checkpoint-missing'),
  ),
  'bundle-with-root-cert': v1('hashedrekord', {}, (bundle) => withRootInChain(bundle)),
  'intoto-v0.0.1-happy-path': v1('intoto-0.0.1', { statement }),
  'intoto-v0.0.1-mismatch-payload_fail': v1(
    'intoto-0.0.1',
    { statement },
    swapped(inV1Log(forge(ours, { statement: { ...statement, predicate: {} } }), ours, { kind: 'intoto-0.0.1' })),
    fails('log-entry-mismatch'),
  ),
  'checkpoint-bad-keyhint_fail': made(
    { checkpointBy: [{ ...byLog, keyId: Buffer.from('00000000', 'hex') }] },
    none,
    fails('checkpoint-invalid'),
  ),
  'invalid-checkpoint-signature_fail': made(
    { checkpointBy: [{ name: origin, key: theirs.rekor.key }] },
    none,
    fails('checkpoint-invalid'),
  ),
  'inclusion-proof-corrupted-hash_fail': made(
    {},
    (bundle) => {
      const { hashes } = entryOf(bundle).inclusionProof;
      hashes[0] = otherThan(hashes[0] ?? '');
    },
    fails('inclusion-proof-invalid'),
  ),
  'invalid-inclusion-proof_fail': made(
    {},
    (bundle) => entryOf(bundle).inclusionProof.hashes.reverse(),
    fails('inclusion-proof-invalid'),
  ),
  'incorrect-public-key_fail': made({ entry: { key: newKey('P-256') } }, none, fails('log-entry-mismatch')),
  'dsse-happy-path': v1('dsse', { statement }),
  'dsse-invalid-sig_fail': v1('dsse', { statement, signature: Buffer.from('none') }, none, fails('signature-invalid')),
  'dsse-mismatch-envelope_fail': v1('dsse', { statement }, otherEnvelope, fails('signature-invalid')),
  'dsse-mismatch-sig_fail': v1('dsse', { statement }, otherSignature, fails('signature-invalid')),
  'dsse-with-hashedrekord-happy-path': v1('hashedrekord', { statement }),
  'dsse-with-hashedrekord-invalid-sig_fail': v1(
    'hashedrekord',
    { statement, signature: Buffer.from('none') },
    none,
    fails('signature-invalid'),
  ),
  'dsse-with-hashedrekord-mismatch-envelope_fail': v1(
    'hashedrekord',
    { statement },
    otherEnvelope,
    fails('signature-invalid'),
  ),
  'dsse-with-hashedrekord-mismatch-sig_fail': v1(
    'hashedrekord',
    { statement },
    otherSignature,
    fails('signature-invalid'),
  ),
  'dsse-statement-missing-type_fail': made(
    { statement: JSON.stringify({ ...statement, _type: undefined }) },
    none,
    fails('statement-malformed'),
  ),
  'dsse-statement-unknown-type_fail': made(
    { statement: JSON.stringify({ ...statement, _type: 'https://in-toto.io/Statement/v2' }) },
    none,
    fails('statement-malformed'),
  ),
  'cve-2022-36056-swapped-tlog-entry_fail': v1(
    'hashedrekord',
    {},
    swapped(inV1Log(forge(ours), ours, { kind: 'hashedrekord' })),
    fails('log-entry-mismatch'),
  ),
  'integrated-time-in-future_fail': v1('hashedrekord', { tsa: null }, none, {
    at: minutes(60 * 24 * 365),
    ...fails('certificate-expired-at-signing'),
  }),
  'intoto-canonical-log-entry': {
    bundle: inV1Log(forge(ours, { managed, statement, tsa: null }), ours, {
      kind: 'intoto',
      key: managed,
      promise: false,
    }),
    key: managed,
  },
  'intoto-happy-path': v1('intoto', { statement }),
  'intoto-expired-certificate_fail': v1('intoto', { statement }, none, {
    root: withRoot(({ certificateAuthorities }) => {
      for (const authority of certificateAuthorities) authority.validFor = ended(minutes(-60));
    }),
    ...fails('certificate-untrusted'),
  }),
  'intoto-log-entry-mismatch_fail': v1(
    'intoto',
    { statement },
    swapped(inV1Log(forge(ours, { statement }), ours, { kind: 'intoto' })),
    fails('log-entry-mismatch'),
  ),
  'intoto-missing-inclusion-proof_fail': v1(
    'intoto',
    { statement },
    (bundle) => Object.assign(entryOf(bundle), { inclusionProof: undefined }),
    fails('bundle-malformed'),
  ),
  'intoto-set-outside-signing-cert-validity_fail': v1('intoto', { statement }, none, {
    at: minutes(30),
    ...fails('certificate-expired-at-signing'),
  }),
  'intoto-tsa-timestamp-outside-cert-validity_fail': v1(
    'intoto',
    { statement, tsa: null },
    stamped(minutes(30)),
    fails('certificate-expired-at-signing'),
  ),
  'set-invalid-signature_fail': v1(
    'hashedrekord',
    {},
    (bundle) => {
      const { inclusionPromise } = entryOf(bundle);
      if (inclusionPromise)
        inclusionPromise.signedEntryTimestamp =
          entryOf(inV1Log(forge(ours), ours, { kind: 'hashedrekord' })).inclusionPromise?.signedEntryTimestamp ?? '';
    },
    fails('inclusion-proof-invalid'),
  ),
  'managed-key-and-trusted-root': made({ managed }, none, { key: managed }),
  'managed-key-wrong-key_fail': made({ managed }, none, { key: newKey('P-256'), ...fails('signature-invalid') }),
  'rekor2-checkpoint-cosigned': made({ checkpointBy: [byLog, byWitness('witness.test')] }),
  'rekor2-checkpoint-multiple-cosigs': made({
    checkpointBy: [byLog, byWitness('witness.test'), byWitness('another.test')],
  }),
  'rekor2-checkpoint-origin-not-first': made({ checkpointBy: [byWitness('witness.test'), byLog] }),
  'rekor2-checkpoint-two-sigs-from-origin': made({ checkpointBy: [byLog, byWitness(origin)] }),
  'rekor2-checkpoint-two-sigs-cosigned': made({ checkpointBy: [byLog, byWitness(origin), byWitness('witness.test')] }),
  'rekor2-checkpoint-missing-log-signature_fail': made(
    { checkpointBy: [byWitness('witness.test')] },
    none,
    fails('checkpoint-invalid'),
  ),
  'rekor2-checkpoint-no-matching-signature_fail': made(
    { checkpointBy: [{ ...byLog, name: 'rekor2.other.test' }] },
    none,
    fails('checkpoint-invalid'),
  ),
  'rekor2-checkpoint-missing-origin_fail': made({}, checkpoint(without(0)), fails('checkpoint-invalid')),
  'rekor2-checkpoint-missing-size_fail': made({}, checkpoint(without(1)), fails('checkpoint-invalid')),
  'rekor2-checkpoint-missing-root-hash_fail': made({}, checkpoint(without(2)), fails('checkpoint-invalid')),
  'rekor2-dsse-invalid-sig_fail': made({ statement, signature: Buffer.from('none') }, none, fails('signature-invalid')),
  'rekor2-dsse-mismatch-envelope_fail': made({ statement }, otherEnvelope, fails('signature-invalid')),
  'rekor2-dsse-mismatch-sig_fail': made({ statement }, otherSignature, fails('signature-invalid')),
  'rekor2-no-inclusion-proof_fail': made(
    {},
    (bundle) => Object.assign(entryOf(bundle), { inclusionProof: undefined }),
    fails('bundle-malformed'),
  ),
  'rekor2-timestamp-without-embedded-cert': made({ tsa: null }, stamped(NOW)),
  'rekor2-timestamp-with-embedded-cert': made({ tsa: null }, stamped(NOW, { certificates: true })),
  'rekor2-timestamp-with-incorrect-time_fail': made(
    { tsa: null },
    stamped(minutes(30)),
    fails('certificate-expired-at-signing'),
  ),
  'rekor2-multiple-timestamps-one-outside-cert-validity_fail': made(
    {},
    stamped(minutes(30)),
    fails('certificate-expired-at-signing'),
  ),
  'rekor2-timestamp-payload-mismatch_fail': made(
    {},
    (bundle) => {
      bundle.verificationMaterial.timestampVerificationData =
        forge(ours).verificationMaterial.timestampVerificationData;
    },
    fails('timestamp-invalid'),
  ),
  'rekor2-timestamp-untrusted-tsa-with-embedded-cert_fail': made(
    { tsa: null },
    stamped(NOW, { by: theirs, certificates: true }),
    fails('timestamp-invalid'),
  ),
  'rekor2-timestamp-untrusted-tsa-without-embedded-cert_fail': made({ tsa: theirs }, none, fails('timestamp-invalid')),
  'rekor2-timestamp-outside-trust-root-tsa-validity_fail': made({}, none, {
    root: withRoot(({ timestampAuthorities }) => {
      for (const authority of timestampAuthorities) authority.validFor = ended(minutes(-1));
    }),
    ...fails('timestamp-invalid'),
  }),
  'rekor2-timestamp-wrong-tsa-validity-borrow_fail': made({}, none, {
    root: withRoot(({ timestampAuthorities }) => {
      for (const authority of timestampAuthorities) authority.validFor = ended(minutes(-1));
      timestampAuthorities.push(
        ...rootJson(theirs).timestampAuthorities.map((authority) => ({ ...authority, validFor: ended(minutes(60)) })),
      );
    }),
    ...fails('timestamp-invalid'),
  }),
  'rekor2-timestamp-outside-tsa-cert-validity_fail': made({ at: new Date('2025-06-01T00:00:00Z') }, none, {
    root: withRoot(({ timestampAuthorities, certificateAuthorities, tlogs, ctlogs }) => {
      const all = [
        ...timestampAuthorities,
        ...certificateAuthorities,
        ...[...tlogs, ...ctlogs].map((log) => log.publicKey),
      ];
      for (const each of all) each.validFor = { start: '2025-01-01T00:00:00Z' };
    }),
    ...fails('timestamp-invalid'),
  }),
  'sct-duplicate-intermediate-name': made({}, none, {
    root: withRoot((root) => root.certificateAuthorities.unshift(...rootJson(newSigstore()).certificateAuthorities)),
  }),
  'trust-root-tlog-validity-end-inclusive': v1('hashedrekord', { tsa: null }, none, {
    root: withRoot(({ tlogs }) => {
      for (const { publicKey } of tlogs) publicKey.validFor = ended(NOW);
    }),
  }),
  'trust-root-tsa-validity-end-inclusive': made({}, none, {
    root: withRoot(({ timestampAuthorities }) => {
      for (const authority of timestampAuthorities) authority.validFor = ended(NOW);
    }),
  }),
  'wrong-hashedrekord-artifact_fail': made(
    {},
    swapped(forge(ours, { content: Buffer.from('another artifact') })),
    fails('log-entry-mismatch'),
  ),
  'wrong-hashedrekord-cert-and-sig_fail': made({}, swapped(forge(ours)), fails('log-entry-mismatch')),
  'wrong-hashedrekord-entry_fail': v1('hashedrekord', {}, swapped(forge(ours)), fails('log-entry-mismatch')),
  'wrong-material_fail': made({}, none, { artifact: Buffer.from('another'), ...fails('artifact-digest-mismatch') }),
};

export const ROOT = rootJson(ours);
export const ARTIFACT = RELEASE;
export const keyPem = (key: KeyObject): string =>
  `-----BEGIN PUBLIC KEY-----\n${spkiOf(key).toString('base64')}\n-----END PUBLIC KEY-----\n`;

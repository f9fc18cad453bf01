import type { KeyObject } from 'node:crypto';
import { forge, NOW, newKey, newSigstore, RELEASE, rootJson } from '../../__tests__/support/forge.ts';
import { replaceByV1Entry } from '../../__tests__/support/v1-entry.ts';
import { exportSpki } from '../../src/sandbox/sigstore/certificates.ts';
import {
  addRootToChain,
  byLog,
  type Case,
  checkpoint,
  createCase,
  createV1Case,
  createWitnessSigner,
  ended,
  fails,
  foreign,
  getEntry,
  managed,
  minutes,
  none,
  origin,
  otherEnvelope,
  otherSignature,
  otherThan,
  ours,
  removeLine,
  stamped,
  statement,
  swapped,
  withRoot,
} from './forged-cases.ts';

/**
 * The kinds of cases of the public suite (sigstore-conformance, test/assets/bundle-verify) that are not among the
 * shared cases. They are generated again under the same names. Each has the same single defect.
 */
export const CASES: Readonly<Record<string, Case>> = {
  'bundle-empty-certificate-chain_fail': createCase(
    {},
    (bundle) => {
      const { certificate: _, ...material } = bundle.verificationMaterial;
      bundle.mediaType = 'application/vnd.dev.sigstore.bundle+json;version=0.2';
      Object.assign(bundle, { verificationMaterial: { ...material, x509CertificateChain: { certificates: [] } } });
    },
    fails('bundle-malformed'),
  ),
  'bundle-invalid-base64-signature_fail': createCase(
    {},
    ({ messageSignature }) => Object.assign(messageSignature ?? {}, { signature: `?${messageSignature?.signature}` }),
    fails('bundle-malformed'),
  ),
  'bundle-negative-log-index_fail': createCase(
    {},
    (bundle) => Object.assign(getEntry(bundle), { logIndex: '-1' }),
    fails('bundle-malformed'),
  ),
  'bundle-unknown-version_fail': createCase(
    {},
    (bundle) => Object.assign(bundle, { mediaType: 'application/vnd.dev.sigstore.bundle+json;version=99.9' }),
    fails('bundle-malformed'),
  ),
  // The public case fails because its proof has no checkpoint. Verifiers ignore the root in the chain.
  'bundle-with-root-cert_fail': createV1Case(
    'hashedrekord',
    {},
    (bundle) => {
      addRootToChain(bundle);
      Object.assign(getEntry(bundle).inclusionProof, { checkpoint: undefined });
    },
    fails('checkpoint-missing'),
  ),
  'bundle-with-root-cert': createV1Case('hashedrekord', {}, (bundle) => addRootToChain(bundle)),
  'intoto-v0.0.1-happy-path': createV1Case('intoto-0.0.1', { statement }),
  'intoto-v0.0.1-mismatch-payload_fail': createV1Case(
    'intoto-0.0.1',
    { statement },
    swapped(
      replaceByV1Entry(forge(ours, { statement: { ...statement, predicate: {} } }), ours, { kind: 'intoto-0.0.1' }),
    ),
    fails('log-entry-mismatch'),
  ),
  'checkpoint-bad-keyhint_fail': createCase(
    { checkpointBy: [{ ...byLog, keyId: Buffer.from('00000000', 'hex') }] },
    none,
    fails('checkpoint-invalid'),
  ),
  'invalid-checkpoint-signature_fail': createCase(
    { checkpointBy: [{ name: origin, key: foreign.rekor.key }] },
    none,
    fails('checkpoint-invalid'),
  ),
  'inclusion-proof-corrupted-hash_fail': createCase(
    {},
    (bundle) => {
      const { hashes } = getEntry(bundle).inclusionProof;
      hashes[0] = otherThan(hashes[0] ?? '');
    },
    fails('inclusion-proof-invalid'),
  ),
  'invalid-inclusion-proof_fail': createCase(
    {},
    (bundle) => getEntry(bundle).inclusionProof.hashes.reverse(),
    fails('inclusion-proof-invalid'),
  ),
  'incorrect-public-key_fail': createCase({ entry: { key: newKey('P-256') } }, none, fails('log-entry-mismatch')),
  'dsse-happy-path': createV1Case('dsse', { statement }),
  'dsse-invalid-sig_fail': createV1Case(
    'dsse',
    { statement, signature: Buffer.from('none') },
    none,
    fails('signature-invalid'),
  ),
  'dsse-mismatch-envelope_fail': createV1Case('dsse', { statement }, otherEnvelope, fails('signature-invalid')),
  'dsse-mismatch-sig_fail': createV1Case('dsse', { statement }, otherSignature, fails('signature-invalid')),
  'dsse-with-hashedrekord-happy-path': createV1Case('hashedrekord', { statement }),
  'dsse-with-hashedrekord-invalid-sig_fail': createV1Case(
    'hashedrekord',
    { statement, signature: Buffer.from('none') },
    none,
    fails('signature-invalid'),
  ),
  'dsse-with-hashedrekord-mismatch-envelope_fail': createV1Case(
    'hashedrekord',
    { statement },
    otherEnvelope,
    fails('signature-invalid'),
  ),
  'dsse-with-hashedrekord-mismatch-sig_fail': createV1Case(
    'hashedrekord',
    { statement },
    otherSignature,
    fails('signature-invalid'),
  ),
  'dsse-statement-missing-type_fail': createCase(
    { statement: JSON.stringify({ ...statement, _type: undefined }) },
    none,
    fails('statement-malformed'),
  ),
  'dsse-statement-unknown-type_fail': createCase(
    { statement: JSON.stringify({ ...statement, _type: 'https://in-toto.io/Statement/v2' }) },
    none,
    fails('statement-malformed'),
  ),
  'cve-2022-36056-swapped-tlog-entry_fail': createV1Case(
    'hashedrekord',
    {},
    swapped(replaceByV1Entry(forge(ours), ours, { kind: 'hashedrekord' })),
    fails('log-entry-mismatch'),
  ),
  'integrated-time-in-future_fail': createV1Case('hashedrekord', { tsa: null }, none, {
    at: minutes(60 * 24 * 365),
    ...fails('certificate-expired-at-signing'),
  }),
  'intoto-canonical-log-entry': {
    bundle: replaceByV1Entry(forge(ours, { managed, statement, tsa: null }), ours, {
      kind: 'intoto',
      key: managed,
      promise: false,
    }),
    key: managed,
  },
  'intoto-happy-path': createV1Case('intoto', { statement }),
  'intoto-expired-certificate_fail': createV1Case('intoto', { statement }, none, {
    root: withRoot(({ certificateAuthorities }) => {
      for (const authority of certificateAuthorities) authority.validFor = ended(minutes(-60));
    }),
    ...fails('certificate-untrusted'),
  }),
  'intoto-log-entry-mismatch_fail': createV1Case(
    'intoto',
    { statement },
    swapped(replaceByV1Entry(forge(ours, { statement }), ours, { kind: 'intoto' })),
    fails('log-entry-mismatch'),
  ),
  'intoto-missing-inclusion-proof_fail': createV1Case(
    'intoto',
    { statement },
    (bundle) => Object.assign(getEntry(bundle), { inclusionProof: undefined }),
    fails('bundle-malformed'),
  ),
  'intoto-set-outside-signing-cert-validity_fail': createV1Case('intoto', { statement }, none, {
    at: minutes(30),
    ...fails('certificate-expired-at-signing'),
  }),
  'intoto-tsa-timestamp-outside-cert-validity_fail': createV1Case(
    'intoto',
    { statement, tsa: null },
    stamped(minutes(30)),
    fails('certificate-expired-at-signing'),
  ),
  'set-invalid-signature_fail': createV1Case(
    'hashedrekord',
    {},
    (bundle) => {
      const { inclusionPromise } = getEntry(bundle);
      if (inclusionPromise)
        inclusionPromise.signedEntryTimestamp =
          getEntry(replaceByV1Entry(forge(ours), ours, { kind: 'hashedrekord' })).inclusionPromise
            ?.signedEntryTimestamp ?? '';
    },
    fails('inclusion-proof-invalid'),
  ),
  'managed-key-and-trusted-root': createCase({ managed }, none, { key: managed }),
  'managed-key-wrong-key_fail': createCase({ managed }, none, { key: newKey('P-256'), ...fails('signature-invalid') }),
  'rekor2-checkpoint-cosigned': createCase({ checkpointBy: [byLog, createWitnessSigner('witness.test')] }),
  'rekor2-checkpoint-multiple-cosigs': createCase({
    checkpointBy: [byLog, createWitnessSigner('witness.test'), createWitnessSigner('another.test')],
  }),
  'rekor2-checkpoint-origin-not-first': createCase({ checkpointBy: [createWitnessSigner('witness.test'), byLog] }),
  'rekor2-checkpoint-two-sigs-from-origin': createCase({ checkpointBy: [byLog, createWitnessSigner(origin)] }),
  'rekor2-checkpoint-two-sigs-cosigned': createCase({
    checkpointBy: [byLog, createWitnessSigner(origin), createWitnessSigner('witness.test')],
  }),
  'rekor2-checkpoint-missing-log-signature_fail': createCase(
    { checkpointBy: [createWitnessSigner('witness.test')] },
    none,
    fails('checkpoint-invalid'),
  ),
  'rekor2-checkpoint-no-matching-signature_fail': createCase(
    { checkpointBy: [{ ...byLog, name: 'rekor2.other.test' }] },
    none,
    fails('checkpoint-invalid'),
  ),
  'rekor2-checkpoint-missing-origin_fail': createCase({}, checkpoint(removeLine(0)), fails('checkpoint-invalid')),
  'rekor2-checkpoint-missing-size_fail': createCase({}, checkpoint(removeLine(1)), fails('checkpoint-invalid')),
  'rekor2-checkpoint-missing-root-hash_fail': createCase({}, checkpoint(removeLine(2)), fails('checkpoint-invalid')),
  'rekor2-dsse-invalid-sig_fail': createCase(
    { statement, signature: Buffer.from('none') },
    none,
    fails('signature-invalid'),
  ),
  'rekor2-dsse-mismatch-envelope_fail': createCase({ statement }, otherEnvelope, fails('signature-invalid')),
  'rekor2-dsse-mismatch-sig_fail': createCase({ statement }, otherSignature, fails('signature-invalid')),
  'rekor2-no-inclusion-proof_fail': createCase(
    {},
    (bundle) => Object.assign(getEntry(bundle), { inclusionProof: undefined }),
    fails('bundle-malformed'),
  ),
  'rekor2-timestamp-without-embedded-cert': createCase({ tsa: null }, stamped(NOW)),
  'rekor2-timestamp-with-embedded-cert': createCase({ tsa: null }, stamped(NOW, { certificates: true })),
  'rekor2-timestamp-with-incorrect-time_fail': createCase(
    { tsa: null },
    stamped(minutes(30)),
    fails('certificate-expired-at-signing'),
  ),
  'rekor2-multiple-timestamps-one-outside-cert-validity_fail': createCase(
    {},
    stamped(minutes(30)),
    fails('certificate-expired-at-signing'),
  ),
  'rekor2-timestamp-payload-mismatch_fail': createCase(
    {},
    (bundle) => {
      bundle.verificationMaterial.timestampVerificationData =
        forge(ours).verificationMaterial.timestampVerificationData;
    },
    fails('timestamp-invalid'),
  ),
  'rekor2-timestamp-untrusted-tsa-with-embedded-cert_fail': createCase(
    { tsa: null },
    stamped(NOW, { by: foreign, certificates: true }),
    fails('timestamp-invalid'),
  ),
  'rekor2-timestamp-untrusted-tsa-without-embedded-cert_fail': createCase(
    { tsa: foreign },
    none,
    fails('timestamp-invalid'),
  ),
  'rekor2-timestamp-outside-trust-root-tsa-validity_fail': createCase({}, none, {
    root: withRoot(({ timestampAuthorities }) => {
      for (const authority of timestampAuthorities) authority.validFor = ended(minutes(-1));
    }),
    ...fails('timestamp-invalid'),
  }),
  'rekor2-timestamp-wrong-tsa-validity-borrow_fail': createCase({}, none, {
    root: withRoot(({ timestampAuthorities }) => {
      for (const authority of timestampAuthorities) authority.validFor = ended(minutes(-1));
      timestampAuthorities.push(
        ...rootJson(foreign).timestampAuthorities.map((authority) => ({ ...authority, validFor: ended(minutes(60)) })),
      );
    }),
    ...fails('timestamp-invalid'),
  }),
  'rekor2-timestamp-outside-tsa-cert-validity_fail': createCase({ at: new Date('2025-06-01T00:00:00Z') }, none, {
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
  'sct-duplicate-intermediate-name': createCase({}, none, {
    root: withRoot((root) => root.certificateAuthorities.unshift(...rootJson(newSigstore()).certificateAuthorities)),
  }),
  'trust-root-tlog-validity-end-inclusive': createV1Case('hashedrekord', { tsa: null }, none, {
    root: withRoot(({ tlogs }) => {
      for (const { publicKey } of tlogs) publicKey.validFor = ended(NOW);
    }),
  }),
  'trust-root-tsa-validity-end-inclusive': createCase({}, none, {
    root: withRoot(({ timestampAuthorities }) => {
      for (const authority of timestampAuthorities) authority.validFor = ended(NOW);
    }),
  }),
  'wrong-hashedrekord-artifact_fail': createCase(
    {},
    swapped(forge(ours, { content: Buffer.from('another artifact') })),
    fails('log-entry-mismatch'),
  ),
  'wrong-hashedrekord-cert-and-sig_fail': createCase({}, swapped(forge(ours)), fails('log-entry-mismatch')),
  'wrong-hashedrekord-entry_fail': createV1Case('hashedrekord', {}, swapped(forge(ours)), fails('log-entry-mismatch')),
  'wrong-material_fail': createCase({}, none, {
    artifact: Buffer.from('another'),
    ...fails('artifact-digest-mismatch'),
  }),
};

export const ROOT = rootJson(ours);
export const ARTIFACT = RELEASE;
export const keyPem = (key: KeyObject): string =>
  `-----BEGIN PUBLIC KEY-----\n${exportSpki(key).toString('base64')}\n-----END PUBLIC KEY-----\n`;

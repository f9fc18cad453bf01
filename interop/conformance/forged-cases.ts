import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import {
  type BundleJson,
  createProvenance,
  type Forgery,
  forge,
  NOW,
  newKey,
  newSigstore,
  type RootJson,
  rootJson,
} from '../../__tests__/support/forge.ts';
import { replaceByV1Entry, type V1Kind } from '../../__tests__/support/v1-entry.ts';
import { sha256 } from '../../src/lib/digest.ts';
import { octets, sequence } from '../../src/sandbox/sigstore/der.ts';
import { createTimestamp } from '../../src/sandbox/sigstore/tsa.ts';

/** One case of a kind in the public suite: its input, and the code of the refusal (absent if it must verify). */
export interface Case {
  readonly bundle: BundleJson;
  readonly root?: RootJson;
  readonly key?: KeyObject;
  readonly artifact?: Buffer;
  readonly refusal?: string;
}

export const ours = newSigstore();
export const foreign = newSigstore('other.test');
export const minutes = (count: number): Date => new Date(NOW.getTime() + count * 60_000);
export const statement = createProvenance();
export const witness = generateKeyPairSync('ed25519').privateKey;

export const getEntry = (bundle: BundleJson) => {
  const [entry] = bundle.verificationMaterial.tlogEntries;
  if (!entry) throw new Error('the bundle has no entry');
  return entry;
};
type Damage = (bundle: BundleJson) => unknown;
export const none: Damage = () => undefined;
/** Creates a case with an entry in a log of version 2. */
export const createCase = (forgery: Forgery, damage: Damage = none, more: Omit<Case, 'bundle'> = {}): Case => {
  const bundle = forge(ours, forgery);
  damage(bundle);
  return { bundle, ...more };
};
/** Creates a case with an entry in a log of version 1. */
export const createV1Case = (
  kind: V1Kind,
  forgery: Forgery,
  damage: Damage = none,
  more: Omit<Case, 'bundle'> & { at?: Date } = {},
): Case => {
  const { at, ...rest } = more;
  const bundle = replaceByV1Entry(forge(ours, forgery), ours, { kind, ...(at ? { at } : {}) });
  damage(bundle);
  return { bundle, ...rest };
};
export const fails = (refusal: string) => ({ refusal });
export const withRoot = (change: (root: RootJson) => unknown): RootJson => {
  const root = rootJson(ours);
  change(root);
  return root;
};
export const ended = (end: Date) => ({ start: '2026-01-01T00:00:00Z', end: end.toISOString() });
export const otherThan = (base64: string): string => {
  const bytes = Buffer.from(base64, 'base64');
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  return bytes.toString('base64');
};
export const { origin, key: logKey } = ours.rekor;
export const byLog = { name: origin, key: logKey };
export const createWitnessSigner = (name: string) => ({ name, key: witness, keyId: Buffer.from('01020304', 'hex') });
export const checkpoint =
  (change: (envelope: string) => string): Damage =>
  (bundle) => {
    const { inclusionProof } = getEntry(bundle);
    inclusionProof.checkpoint.envelope = change(inclusionProof.checkpoint.envelope);
  };
export const removeLine = (line: number) => (envelope: string) => envelope.split('\n').toSpliced(line, 1).join('\n');
export const swapped =
  (other: BundleJson): Damage =>
  (bundle) => {
    bundle.verificationMaterial.tlogEntries = other.verificationMaterial.tlogEntries;
  };
export const getSignature = ({ messageSignature, dsseEnvelope }: BundleJson): string =>
  messageSignature?.signature ?? dsseEnvelope?.signatures[0]?.sig ?? '';
export const stamped =
  (at: Date, { by = ours, certificates = false } = {}): Damage =>
  (bundle) => {
    const signed = Buffer.from(getSignature(bundle), 'base64');
    const imprint = sequence(sequence(Buffer.from('0609608648016503040201', 'hex')), octets(sha256(signed)));
    const token = createTimestamp({ imprint, certificates }, by.tsa, at);
    bundle.verificationMaterial.timestampVerificationData.rfc3161Timestamps.push({
      signedTimestamp: token.toString('base64'),
    });
  };
/** Adds the root to the chain of versions 0.1 and 0.2. Verifiers ignore it. */
export const addRootToChain: Damage = (bundle) => {
  const { certificate, ...material } = bundle.verificationMaterial;
  const chain = ours.authority.chain.map((der) => ({ rawBytes: Buffer.from(der).toString('base64') }));
  bundle.mediaType = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
  Object.assign(bundle, {
    verificationMaterial: { ...material, x509CertificateChain: { certificates: [certificate, ...chain] } },
  });
};
export const otherSignature: Damage = ({ dsseEnvelope }) => {
  const [first] = dsseEnvelope?.signatures ?? [];
  if (first) first.sig = getSignature(forge(ours, { statement }));
};
export const otherEnvelope: Damage = (bundle) => {
  const other = forge(ours, { statement: { ...statement, predicate: { other: true } } });
  if (bundle.dsseEnvelope && other.dsseEnvelope) bundle.dsseEnvelope.payload = other.dsseEnvelope.payload;
};
export const managed = newKey('P-256');

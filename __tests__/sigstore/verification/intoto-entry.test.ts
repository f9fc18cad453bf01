import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../../../src/lib/digest.ts';
import { canonicalJson } from '../../../src/lib/json.ts';
import { McError } from '../../../src/lib/mc-error.ts';
import { exportSpki } from '../../../src/sandbox/sigstore/certificates.ts';
import { parseBundle, verifyBundle } from '../../../src/sigstore/index.ts';
import {
  type BundleJson,
  createProvenance,
  createTrustedRoot,
  type Forgery,
  forge,
  NOW,
  newKey,
  newSigstore,
  RELEASE_DIGESTS,
  type RootJson,
} from '../../support/forge.ts';
import { replaceByV1Entry, type V1Kind } from '../../support/v1-entry.ts';

const ours = newSigstore();
const theirs = newSigstore('other.test');
const statement = createProvenance();
const other = { ...statement, predicate: { other: true } };
type Corrupt = (bundle: BundleJson) => void;

interface Case {
  readonly kind?: V1Kind;
  readonly forgery?: Forgery;
  readonly key?: KeyObject;
  readonly at?: Date;
  readonly corrupt?: Corrupt;
  readonly root?: (root: RootJson) => void;
}

const getEntry = (bundle: BundleJson) => {
  const [entry] = bundle.verificationMaterial.tlogEntries;
  if (!entry) throw new Error('no entry');
  return entry;
};

/** Changes a bundle to the form in which cosign stores an attestation beside an image: a chain, and a promise without a proof. */
const legacy: Corrupt = (bundle) => {
  const { certificate, ...material } = bundle.verificationMaterial;
  bundle.mediaType = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
  Object.assign(bundle, {
    verificationMaterial: {
      ...material,
      ...(certificate ? { x509CertificateChain: { certificates: [certificate] } } : {}),
      timestampVerificationData: { rfc3161Timestamps: [] },
    },
  });
  Object.assign(getEntry(bundle), { inclusionProof: undefined });
};

const verifyCase = ({ kind = 'intoto-0.0.1', forgery, key, at, corrupt = legacy, root }: Case = {}) => {
  const bundle = forge(ours, { statement, tsa: null, ...(key ? { managed: key } : {}), ...forgery });
  replaceByV1Entry(bundle, ours, { kind, ...(key ? { key } : {}), ...(at ? { at } : {}) });
  corrupt(bundle);
  const options = key ? { keys: { ours: createPublicKey(key) } } : {};
  return verifyBundle(
    parseBundle(JSON.stringify(bundle), 'bundle'),
    RELEASE_DIGESTS,
    createTrustedRoot(ours, root),
    options,
  );
};

function refusal(of: Case): string {
  try {
    verifyCase(of);
  } catch (error) {
    if (error instanceof McError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'accepted';
}

/** Changes the body of the entry; the log signs the new body. */
const signedAgain =
  (change: (body: Record<string, unknown>) => unknown): Corrupt =>
  (bundle) => {
    legacy(bundle);
    const entry = getEntry(bundle);
    const body = JSON.parse(Buffer.from(entry.canonicalizedBody, 'base64').toString('utf8')) as Record<string, unknown>;
    const changed = change(body) ?? body;
    entry.canonicalizedBody = Buffer.from(typeof changed === 'string' ? changed : canonicalJson(changed)).toString(
      'base64',
    );
    const { key } = ours.rekorV1;
    const promised = canonicalJson({
      body: entry.canonicalizedBody,
      integratedTime: Number(entry.integratedTime),
      logID: sha256(exportSpki(key)).toString('hex'),
      logIndex: Number(entry.logIndex),
    });
    const signedEntryTimestamp = sign('sha256', Buffer.from(promised), key).toString('base64');
    Object.assign(entry, { inclusionPromise: { signedEntryTimestamp } });
  };

interface Body {
  spec: { content: { hash: { value: string }; payloadHash?: { algorithm: string; value: string } }; publicKey: string };
}

describe('verifyBundle, for a log entry of type intoto 0.0.1,', () => {
  it('accepts the promise of the log without a proof, as cosign stores it, and counts its time', () => {
    expect(verifyCase()).toMatchObject({
      statement,
      times: ['2026-03-01T12:00:00.000Z'],
      timeSources: 1,
      logEntries: [{ log: 'rekor1.acme.test', index: '0', integratedAt: '2026-03-01T12:00:00.000Z' }],
    });
  });

  it('accepts a proof as well, and an entry without a digest of the payload', () => {
    expect(verifyCase({ corrupt: () => undefined }).logEntries).toHaveLength(1);
    expect(verifyCase({ kind: 'intoto-early' }).logEntries).toHaveLength(1);
  });

  it('returns the name of the managed key that signed', () => {
    const key = newKey('P-256');
    expect(verifyCase({ key })).toMatchObject({ key: 'ours' });
    const named = { key: newKey('P-256') };
    const corrupt: Corrupt = (bundle) => {
      const entry = getEntry(replaceByV1Entry(structuredClone(bundle), ours, { kind: 'intoto-0.0.1', key: named.key }));
      bundle.verificationMaterial.tlogEntries = [entry];
      legacy(bundle);
    };
    expect(refusal({ key, corrupt })).toMatch(/^log-entry-mismatch: .*another key/);
  });

  it('requires an entry about this payload and this certificate', () => {
    const swapped =
      (forgery: Forgery, kind: V1Kind = 'intoto-0.0.1'): Corrupt =>
      (bundle) => {
        const theirEntry = getEntry(replaceByV1Entry(forge(ours, { tsa: null, ...forgery }), ours, { kind }));
        bundle.verificationMaterial.tlogEntries = [theirEntry];
        legacy(bundle);
      };
    expect(refusal({ corrupt: swapped({ statement: other }) })).toMatch(/^log-entry-mismatch: .*another payload/);
    expect(refusal({ corrupt: swapped({ statement }) })).toMatch(/^log-entry-mismatch: .*another certificate/);
    expect(refusal({ corrupt: swapped({ statement }, 'intoto-early') })).toMatch(
      /^log-entry-mismatch: .*another envelope/,
    );
  });

  it('requires a promise or a proof of a log that the root knows', () => {
    const broken: Corrupt = (bundle) => {
      legacy(bundle);
      getEntry(bundle).integratedTime = String(Number(getEntry(bundle).integratedTime) + 1);
    };
    expect(refusal({ corrupt: broken })).toMatch(/^inclusion-proof-invalid: .*signed the promise/);
    const index: Corrupt = (bundle) => {
      legacy(bundle);
      getEntry(bundle).logIndex = '1';
    };
    expect(refusal({ corrupt: index })).toMatch(/^inclusion-proof-invalid/);
    const path: Corrupt = (bundle) => {
      getEntry(bundle).inclusionProof.hashes.push(Buffer.alloc(32).toString('base64'));
    };
    expect(refusal({ corrupt: path })).toMatch(/^inclusion-proof-invalid: .*path/);
    const unknown = (root: RootJson): void => void root.tlogs.splice(1, 1);
    expect(refusal({ root: unknown })).toMatch(/^inclusion-proof-invalid/);
    const past = (root: RootJson): void => {
      for (const { publicKey } of root.tlogs)
        publicKey.validFor = { start: '2026-01-01T00:00:00Z', end: '2026-02-01T00:00:00Z' };
    };
    expect(refusal({ root: past })).toMatch(/^log-key-not-valid/);
  });

  it('requires a logging time within the validity of the certificate', () => {
    const at = new Date(NOW.getTime() + 3_600_000);
    expect(refusal({ at })).toMatch(/^certificate-expired-at-signing/);
  });

  it('requires a signature by the key of the certificate, because the entry has no signature', () => {
    const corrupt: Corrupt = (bundle) => {
      const [first] = bundle.dsseEnvelope?.signatures ?? [];
      if (first) first.sig = forge(ours, { statement }).dsseEnvelope?.signatures[0]?.sig ?? '';
      legacy(bundle);
    };
    expect(refusal({ corrupt })).toMatch(/^signature-invalid/);
  });

  it('accepts the entry for an attestation, never for a signature over a file', () => {
    const corrupt: Corrupt = (bundle) => {
      const signature = forge(ours, { tsa: null });
      bundle.verificationMaterial.tlogEntries = entriesFor(signature);
      delete bundle.dsseEnvelope;
      Object.assign(bundle, { messageSignature: signature.messageSignature });
      Object.assign(bundle.verificationMaterial, { certificate: signature.verificationMaterial.certificate });
      legacy(bundle);
    };
    const entriesFor = (bundle: BundleJson) =>
      replaceByV1Entry(structuredClone(bundle), ours, { kind: 'intoto-0.0.1' }).verificationMaterial.tlogEntries;
    expect(refusal({ corrupt })).toMatch(/^log-entry-mismatch: .*the bundle is a message signature/);
  });

  it.each([
    ['another type', (body: Record<string, unknown>) => Object.assign(body, { apiVersion: '0.0.2' }), /found another/],
    ['invalid JSON', () => '{', /cannot be parsed/],
    ['JSON that is not an object', () => 'null', /cannot be parsed/],
    ['no spec', (body: Record<string, unknown>) => Object.assign(body, { spec: {} }), /another envelope/],
    [
      'a digest of another type',
      (body: Record<string, unknown>) => {
        const { content } = (body as unknown as Body).spec;
        if (content.payloadHash) content.payloadHash.algorithm = 'sha1';
      },
      /another payload/,
    ],
    [
      'no signer',
      (body: Record<string, unknown>) => {
        delete (body as unknown as { spec: { publicKey?: string } }).spec.publicKey;
      },
      /names no signer/,
    ],
  ])('rejects a signed entry whose body has %s', (_what, change, detail) => {
    const found = refusal({ corrupt: signedAgain(change) });
    expect(found).toMatch(/^log-entry-mismatch/);
    expect(found).toMatch(detail);
  });

  it('counts an entry as one log, even if it is repeated', () => {
    const corrupt: Corrupt = (bundle) => {
      legacy(bundle);
      bundle.verificationMaterial.tlogEntries.push(structuredClone(getEntry(bundle)));
    };
    expect(refusal({ corrupt })).toMatch(/^timestamp-invalid: .*duplicate/);
    const bundle = forge(ours, { statement });
    const beside = replaceByV1Entry(forge(theirs, { statement }), theirs, { kind: 'intoto-0.0.1' });
    bundle.verificationMaterial.tlogEntries.push(...beside.verificationMaterial.tlogEntries);
    expect(() =>
      verifyBundle(parseBundle(JSON.stringify(bundle), 'bundle'), RELEASE_DIGESTS, createTrustedRoot(ours)),
    ).toThrow(expect.objectContaining({ code: 'inclusion-proof-invalid' }));
  });
});

describe('verifyBundle, for a log entry of an unknown type,', () => {
  it('reports the type, and does not call it an entry about something else', () => {
    const corrupt: Corrupt = (bundle) => {
      getEntry(bundle).kindVersion.version = '0.0.3';
      signedAgain((body) => Object.assign(body, { apiVersion: '0.0.3' }))(bundle);
    };
    expect(refusal({ corrupt })).toMatch(/^log-entry-unsupported: .*intoto version: 0\.0\.3/);
  });
});

import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../../../src/lib/digest.ts';
import { baseError } from '../../../src/lib/errors.ts';
import { McError } from '../../../src/lib/mc-error.ts';
import { octets, sequence } from '../../../src/sandbox/sigstore/der.ts';
import type { RegionSigstore } from '../../../src/sandbox/sigstore/trust.ts';
import { createTimestamp } from '../../../src/sandbox/sigstore/tsa.ts';
import {
  createStatement,
  IN_TOTO_PAYLOAD_TYPE,
  loadTrustedRoot,
  parseBundle,
  type SubjectDigests,
  type VerifyOptions,
  verifyBundle,
} from '../../../src/sigstore/index.ts';
import {
  type BundleJson,
  createProvenance,
  createTrustedRoot,
  type Forgery,
  forge,
  NOW,
  newKey,
  newSigstore,
  PROVENANCE,
  RELEASE,
  RELEASE_DIGESTS,
  type RootJson,
  rootJson,
  SUBJECT,
} from '../../support/forge.ts';

const ours = newSigstore();
const theirs = newSigstore('other.test');
const both = loadTrustedRoot(JSON.stringify(rootJson(ours, theirs)), 'root.json');

interface Case extends Forgery {
  readonly corrupt?: (bundle: BundleJson) => void;
  readonly root?: ReturnType<typeof createTrustedRoot>;
  readonly digests?: SubjectDigests;
  readonly options?: VerifyOptions;
}
const verifyCase = ({
  corrupt,
  root = createTrustedRoot(ours),
  digests = RELEASE_DIGESTS,
  options,
  ...forgery
}: Case = {}) => {
  const bundle = forge(ours, forgery);
  corrupt?.(bundle);
  return verifyBundle(parseBundle(JSON.stringify(bundle), 'bundle'), digests, root, options);
};
/** Returns the rejection of a case, or undefined for an accepted one. */
const refusal = (of: Case): McError | undefined => {
  try {
    verifyCase(of);
    return undefined;
  } catch (error) {
    if (error instanceof McError && error.family === 'verification') return error;
    throw error;
  }
};
const keys = (key: KeyObject): VerifyOptions => ({ keys: { ours: createPublicKey(key) } });
const managed = newKey('P-256');

/** Adds a timestamp of the bundle's signature by this authority at this time. */
const addTimestamp =
  ({ tsa }: RegionSigstore, at: Date) =>
  (bundle: BundleJson): void => {
    const signature = bundle.messageSignature?.signature ?? bundle.dsseEnvelope?.signatures[0]?.sig ?? '';
    const hashed = sha256(Buffer.from(signature, 'base64'));
    const imprint = sequence(sequence(Buffer.from('0609608648016503040201', 'hex')), octets(hashed));
    bundle.verificationMaterial.timestampVerificationData.rfc3161Timestamps.push({
      signedTimestamp: createTimestamp({ imprint, certificates: false }, tsa, at).toString('base64'),
    });
  };
const later = new Date(NOW.getTime() + 2000);

describe('verifyBundle, for the times of a signature,', () => {
  it('counts different sources of time, for any signer', () => {
    for (const signer of [{}, { managed, options: keys(managed) }]) {
      const options = { ...signer.options, timestamps: 2 };
      expect(verifyCase({ ...signer, corrupt: addTimestamp(theirs, later), root: both, options })).toMatchObject({
        timeSources: 2,
        times: ['2026-03-01T12:00:00.000Z', '2026-03-01T12:00:02.000Z'],
      });
      expect(verifyCase({ ...signer, corrupt: addTimestamp(ours, later) }).timeSources).toBe(1);
      expect(refusal({ ...signer, corrupt: addTimestamp(ours, later), options })).toMatchObject({
        code: 'timestamp-missing',
        details: { expected: 2, found: 1 },
      });
      expect(refusal({ ...signer, options })).toMatchObject({ code: 'timestamp-missing' });
    }
  });

  it('requires one time for a certificate, and none for a managed key unless the options ask for one', () => {
    expect(refusal({ tsa: null })?.code).toBe('timestamp-missing');
    expect(refusal({ tsa: null, options: { timestamps: 1 } })?.code).toBe('timestamp-missing');
    expect(refusal({ managed, tsa: null, options: keys(managed) })).toBeUndefined();
    expect(refusal({ managed, tsa: null, options: { ...keys(managed), timestamps: 0 } })).toBeUndefined();
    expect(refusal({ managed, tsa: null, options: { ...keys(managed), timestamps: 1 } })?.code).toBe(
      'timestamp-missing',
    );
  });
});

describe('verifyBundle, for the logs of a signature,', () => {
  const leafKey = newKey('P-256');
  const signature = sign('sha256', RELEASE, leafKey);
  /** Adds a log entry of another log for the same signature and certificate. */
  const loggedTwice = (bundle: BundleJson): void => {
    const certificate = Buffer.from(bundle.verificationMaterial.certificate?.rawBytes ?? '', 'base64');
    const elsewhere = forge(theirs, { leafKey, signature, entry: { certificate } });
    bundle.verificationMaterial.tlogEntries.push(...elsewhere.verificationMaterial.tlogEntries);
  };

  it('requires the requested number of logs', () => {
    const twice = { leafKey, signature, root: both, corrupt: loggedTwice };
    const logEntries = [
      { log: 'rekor2.acme.test', index: '1' },
      { log: 'rekor2.other.test', index: '1' },
    ];
    expect(verifyCase({ ...twice, options: { logs: 2 } }).logEntries).toEqual(logEntries);
    expect(verifyCase(twice).logEntries).toEqual(logEntries);
    expect(refusal({ ...twice, options: { logs: 3 } })?.code).toBe('log-entry-missing');
    expect(refusal({ ...twice, root: createTrustedRoot(ours) })?.code).toMatch(
      /^(checkpoint|inclusion-proof)-invalid$/,
    );
  });

  it('requires one log unless the options allow none', () => {
    const corrupt = (bundle: BundleJson): void => {
      bundle.verificationMaterial.tlogEntries = [];
    };
    expect(refusal({ corrupt })).toMatchObject({ code: 'log-entry-missing', details: { expected: '1', found: '0' } });
    expect(refusal({ corrupt, options: { logs: 0 } })).toBeUndefined();
    expect(refusal({ corrupt, tsa: null, options: { logs: 0, timestamps: 0 } })?.code).toBe('timestamp-missing');
  });

  it('requires a log for certificates too, unless the options allow none and the root names none', () => {
    const noCt = createTrustedRoot(ours, (root: RootJson) => root.ctlogs.splice(0));
    const options = { logs: 0 };
    expect(refusal({ ctKey: null, root: noCt, options })).toBeUndefined();
    expect(refusal({ ctKey: null, root: noCt })?.code).toBe('sct-invalid');
    expect(refusal({ ctKey: null, root: noCt, options: { logs: 1 } })?.code).toBe('sct-invalid');
    expect(refusal({ ctKey: null, options })?.code).toBe('sct-invalid');
  });
});

describe('verifyBundle, for the bytes of a message,', () => {
  const asked = (forgery: Forgery, found: Uint8Array | undefined, options?: VerifyOptions) => {
    const limits: number[] = [];
    const bytes = (limit: number): Uint8Array | undefined => {
      limits.push(limit);
      return found;
    };
    return { code: refusal({ ...forgery, options: { ...options, bytes } })?.code, limits: [...new Set(limits)] };
  };
  const FEW = 1024 * 1024;
  const MANY = 256 * 1024 * 1024;
  const ed25519 = newKey('ed25519');

  it('reads up to one mebibyte, and does not need more', () => {
    for (const leafKey of [newKey('P-256'), newKey('rsa')]) {
      expect(asked({ leafKey }, RELEASE)).toEqual({ code: undefined, limits: [FEW] });
      expect(asked({ leafKey }, undefined)).toEqual({ code: undefined, limits: [FEW] });
      expect(asked({ leafKey }, Buffer.from('another'))).toEqual({ code: 'signature-invalid', limits: [FEW] });
      expect(refusal({ leafKey })).toBeUndefined();
    }
  });

  it('needs up to 256 MiB if the key signs the bytes and not their digest', () => {
    expect(asked({ leafKey: ed25519 }, RELEASE)).toEqual({ code: undefined, limits: [MANY] });
    expect(asked({ leafKey: ed25519 }, undefined)).toEqual({ code: 'content-needed', limits: [MANY] });
    expect(refusal({ leafKey: ed25519 })).toMatchObject({ code: 'content-needed', details: { found: 'Ed25519' } });
  });

  it('rejects bytes that do not match the digest', () => {
    const other = Buffer.from('another release');
    for (const leafKey of [newKey('P-256'), ed25519]) {
      const signature = sign(leafKey === ed25519 ? null : 'sha256', other, leafKey);
      expect(asked({ leafKey, signature }, other).code).toBe('signature-invalid');
    }
  });

  it('does not request them for an envelope', () => {
    for (const leafKey of [newKey('P-256'), ed25519])
      expect(asked({ leafKey, statement: createProvenance() }, undefined)).toEqual({ code: undefined, limits: [] });
  });

  it.each([
    ['an error', new Error('the disk'), 'the disk'],
    ['an McError', baseError('internal-error', { what: 'the disk' }), expect.stringContaining('the disk')],
    ['a text', 'the disk', 'the disk'],
    ['null', null, ''],
  ])('reports bytes that cannot be read, and throws no other error: %s', (_name, thrown, detail) => {
    const bytes = (): never => {
      throw thrown;
    };
    expect(refusal({ options: { bytes } })).toMatchObject({ code: 'bundle-malformed', details: { detail } });
  });
});

describe('verifyBundle, for the subjects of a statement,', () => {
  const named = (...digests: readonly Readonly<Record<string, string>>[]) =>
    createStatement(
      digests.map((digest, i) => ({ name: `${i}`, digest })),
      PROVENANCE,
      {},
    );
  const { sha256: known } = RELEASE_DIGESTS;
  const sha512 = createHash('sha512').update(RELEASE).digest('hex');
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(64)) as [string, string, string, string];

  it('accepts many subjects if one of them is the subject', () => {
    for (const statement of [
      named({ sha256: known }, { sha256: a }),
      named({ sha256: a }, { sha256: known }),
      named({ sha512: a }, { sha256: known }, {}),
    ])
      expect(verifyCase({ statement }).statement).toEqual(statement);
  });

  it('requires at least one common digest, and equality of each common digest', () => {
    const digests = { sha256: known, sha512 };
    expect(refusal({ statement: named({ sha512 }), digests })).toBeUndefined();
    expect(refusal({ statement: named({ sha256: known, sha512: a }) })).toBeUndefined();
    expect(refusal({ statement: named({ sha256: known }), digests })).toBeUndefined();
    expect(refusal({ statement: named({ sha512 }) })?.code).toBe('subject-mismatch');
    expect(refusal({ statement: named({}), digests })?.code).toBe('subject-mismatch');
    expect(refusal({ statement: named({ sha256: known, sha512: a }), digests })?.code).toBe('subject-mismatch');
    expect(refusal({ statement: named({ sha256: a, sha512 }), digests })?.code).toBe('subject-mismatch');
    expect(refusal({ statement: named({ sha256: known, sha512: a }, { sha256: a, sha512 }), digests })?.code).toBe(
      'subject-mismatch',
    );
  });

  it('reports at most three subjects if none of them matches', () => {
    expect(refusal({ statement: named({ sha256: a }, { sha512 }, { sha256: b }, { sha256: c }) })).toMatchObject({
      code: 'subject-mismatch',
      details: { expected: `sha256:${known}`, found: `sha256:${a}, sha512:${sha512}, sha256:${b}` },
    });
    expect(refusal({ statement: named({ sha256: d }) })?.details.found).toBe(`sha256:${d}`);
  });
});

describe('verifyBundle, for an envelope,', () => {
  const type = 'application/vnd.acme.release+json';
  const statement = RELEASE.toString();
  const payloadTypes = ['application/vnd.acme.other', type];

  it('returns a requested payload type and no statement', () => {
    const verified = verifyCase({ payloadType: type, statement, options: { payloadTypes } });
    expect(verified).toMatchObject({ payloadType: type });
    expect(verified).not.toHaveProperty('statement');
    const digest = createHash('sha256').update('another').digest('hex');
    expect(refusal({ payloadType: type, statement: 'another', options: { payloadTypes } })).toMatchObject({
      code: 'artifact-digest-mismatch',
      details: { expected: `sha256:${RELEASE_DIGESTS.sha256}`, found: `sha256:${digest}` },
    });
  });

  it('returns a statement and no payload type for in-toto, also if other types are allowed', () => {
    const verified = verifyCase({ statement: createProvenance(), options: { payloadTypes } });
    expect(verified.statement).toEqual(createProvenance());
    expect(verified).not.toHaveProperty('payloadType');
    expect(verifyCase({ options: { payloadTypes } })).not.toHaveProperty('payloadType');
  });

  it('rejects any other type, and reports it up to a maximum length', () => {
    const payloadType = `application/${'x'.repeat(200)}`;
    expect(refusal({ payloadType, statement, options: { payloadTypes } })).toMatchObject({
      code: 'payload-type-mismatch',
      details: { expected: IN_TOTO_PAYLOAD_TYPE, found: payloadType.slice(0, 100) },
    });
  });

  it('rejects a payload that is not a statement, and reports the reason', () => {
    expect(refusal({ statement: '{"_type":' })).toMatchObject({
      code: 'statement-malformed',
      details: { detail: expect.stringContaining('the payload') },
    });
  });
});

describe('verifyBundle, for a managed key,', () => {
  it('reports a missing key with the name in the bundle', () => {
    const withHint = (hint: string) => (bundle: BundleJson) => {
      bundle.verificationMaterial.publicKey = { hint };
    };
    for (const options of [{}, { keys: {} }]) {
      expect(refusal({ managed, options })).toMatchObject({ code: 'key-not-trusted', details: { found: 'unnamed' } });
      expect(refusal({ managed, options, corrupt: withHint('release') })).toMatchObject({
        code: 'key-not-trusted',
        details: { found: 'release' },
      });
    }
  });

  it('returns the key name without an identity, and for a certificate the identity without a key name', () => {
    const byKey = verifyCase({ managed, options: keys(managed) });
    expect(byKey.key).toBe('ours');
    expect(byKey).not.toHaveProperty('identity');
    const byCertificate = verifyCase({ options: keys(managed) });
    expect(byCertificate.identity?.subject).toBe(SUBJECT);
    expect(byCertificate).not.toHaveProperty('key');
  });

  it('rejects any other defect beside a valid signature', () => {
    const stranger = newKey('P-256');
    const entry = { key: stranger };
    expect(refusal({ managed, entry, options: keys(managed) })?.code).toBe('log-entry-mismatch');
    expect(refusal({ managed, origin: 'other.test', options: keys(managed) })?.code).toBe('checkpoint-invalid');
  });

  it('reports the reason of the right key among several, in any order', () => {
    const [signer, long, stranger] = [managed, newKey('P-384'), newKey('P-256')].map((key) => createPublicKey(key));
    const among = (...named: readonly (KeyObject | undefined)[]): VerifyOptions => ({
      keys: Object.fromEntries(named.flatMap((key, i) => (key ? [[`${i}`, key]] : []))),
    });
    const refused = (of: Case, ...named: readonly (KeyObject | undefined)[]) =>
      refusal({ managed, ...of, options: among(...named) })?.code;
    const elsewhere = { origin: 'other.test' };
    expect(refused(elsewhere, signer, stranger)).toBe('checkpoint-invalid');
    expect(refused(elsewhere, stranger, signer)).toBe('checkpoint-invalid');
    expect(refused(elsewhere, stranger, stranger)).toBe('signature-invalid');
    // This digest does not show whether the longer key signed.
    expect(refused({}, stranger, long)).toBe('digest-needed');
    expect(refused({}, long, stranger)).toBe('digest-needed');
    expect(refused({}, long, stranger, signer)).toBeUndefined();
  });
});

describe('verifyBundle, for the cause of a rejection,', () => {
  /** Changes a bundle as P-384 signers write it: the bundle names SHA-256, and its log entry names the signed hash. */
  const longer = (bundle: BundleJson): void => {
    if (bundle.messageSignature)
      bundle.messageSignature.messageDigest = {
        algorithm: 'SHA2_256',
        digest: sha256(RELEASE).toString('base64'),
      };
  };

  it('asks for the longer digest that a log entry names', () => {
    const key = newKey('P-384');
    const sha384 = createHash('sha384').update(RELEASE).digest('hex');
    for (const signer of [{ leafKey: key }, { managed: key, options: keys(key) }]) {
      const of = { ...signer, hash: 'sha384', corrupt: longer } as const;
      expect(refusal({ ...of, digests: { ...RELEASE_DIGESTS, sha384 } })).toBeUndefined();
      expect(refusal(of)).toMatchObject({ code: 'digest-needed', details: { found: 'SHA-384' } });
    }
    // With several keys, no single key can ask for the digest.
    const options = { keys: { first: createPublicKey(key), second: createPublicKey(newKey('P-256')) } };
    expect(refusal({ managed: key, hash: 'sha384', corrupt: longer, options })?.code).toBe('log-entry-mismatch');
  });

  it('reports the signature before the log, and the CA before times and logs', () => {
    const none = Buffer.from('none');
    expect(refusal({ signature: none, origin: 'other.test' })).toMatchObject({
      code: 'signature-invalid',
      cause: expect.anything(),
    });
    const other = (bundle: BundleJson): void => {
      if (bundle.messageSignature) bundle.messageSignature.signature = none.toString('base64');
    };
    // The timestamp and the log entry cover the original signature.
    expect(refusal({ corrupt: other })).toMatchObject({
      code: 'signature-invalid',
      cause: expect.objectContaining({ code: 'timestamp-invalid' }),
    });
    expect(refusal({ origin: 'other.test' })?.code).toBe('checkpoint-invalid');
    expect(refusal({ root: createTrustedRoot(theirs) })).toMatchObject({
      code: 'certificate-untrusted',
      details: { detail: expect.stringMatching(/^its issuer \([^\n]*acme\.test[^\n]*\) is not a CA of this root$/) },
      cause: expect.anything(),
    });
    expect(refusal({ origin: 'other.test', root: both })?.code).toBe('checkpoint-invalid');
  });

  it('reports the purpose of a certificate for another purpose', () => {
    expect(refusal({ usage: '1.3.6.1.5.5.7.3.2' })).toMatchObject({
      code: 'certificate-purpose',
      details: { expected: '1.3.6.1.5.5.7.3.3 (code signing)', found: '1.3.6.1.5.5.7.3.2' },
    });
  });

  it.each<[string, Case]>([
    ['timestamp-missing', { tsa: null }],
    ['timestamp-invalid', { tsa: theirs }],
    ['sct-invalid', { ctKey: theirs.ctKey }],
    ['certificate-expired-at-signing', { certifiedAt: new Date(NOW.getTime() - 3_600_000) }],
    ['certificate-untrusted', { ca: theirs }],
    ['log-entry-mismatch', { entry: { nobody: true } }],
    ['checkpoint-invalid', { origin: '' }],
  ])('reports %s, independent of the error of the library', (code, of) => {
    expect(refusal(of)?.code).toBe(code);
  });

  it('reports an entry of another kind as not about this signature', () => {
    const corrupt = (bundle: BundleJson): void => {
      const [entry] = bundle.verificationMaterial.tlogEntries;
      if (entry) entry.kindVersion = { kind: 'other', version: '0.0.1' };
    };
    expect(refusal({ corrupt })?.code).toBe('log-entry-mismatch');
  });
});

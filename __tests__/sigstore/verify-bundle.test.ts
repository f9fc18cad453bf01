import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { McError } from '../../src/lib/mc-error.ts';
import { implicit, sequence } from '../../src/sandbox/sigstore/der.ts';
import { parseBundle, type SubjectDigests, type VerifyOptions, verifyBundle } from '../../src/sigstore/index.ts';
import {
  type BundleJson,
  createProvenance,
  createTrustedRoot,
  type Forgery,
  forge,
  ISSUER,
  NOW,
  newKey,
  newSigstore,
  RELEASE,
  RELEASE_DIGESTS,
  REPOSITORY,
  type RootJson,
  SUBJECT,
} from '../support/forge.ts';
import { replaceByV1Entry } from '../support/v1-entry.ts';

const ours = newSigstore();
const theirs = newSigstore('other.test');
const minutes = (count: number): Date => new Date(NOW.getTime() + count * 60_000);

interface Case extends Forgery {
  readonly corrupt?: (bundle: BundleJson) => void;
  readonly root?: (root: RootJson) => void;
  readonly digests?: SubjectDigests;
  readonly options?: VerifyOptions;
}

const verifyCase = ({ corrupt, root, digests = RELEASE_DIGESTS, options, ...forgery }: Case = {}) => {
  const bundle = forge(ours, forgery);
  corrupt?.(bundle);
  return verifyBundle(parseBundle(JSON.stringify(bundle), 'bundle'), digests, createTrustedRoot(ours, root), options);
};

/** Returns the code of the rejection, or 'accepted'. Any other error is thrown again. */
function refusal(of: Case): string {
  try {
    verifyCase(of);
  } catch (error) {
    if (error instanceof McError && error.family === 'verification') return error.code;
    throw error;
  }
  return 'accepted';
}

const getEntry = (bundle: BundleJson) => {
  const [entry] = bundle.verificationMaterial.tlogEntries;
  if (!entry) throw new Error('no entry');
  return entry;
};
const keys = (key: KeyObject): VerifyOptions => ({ keys: { ours: createPublicKey(key) } });

describe('verifyBundle', () => {
  it('returns the signer of a file, the time and the log entry, from the digest alone', () => {
    expect(verifyCase()).toEqual({
      identity: {
        issuer: ISSUER,
        subject: SUBJECT,
        extensions: { issuer: ISSUER, sourceRepositoryUri: REPOSITORY },
      },
      times: ['2026-03-01T12:00:00.000Z'],
      timeSources: 1,
      logEntries: [{ log: 'rekor2.acme.test', index: '1' }],
    });
  });

  it('returns the statement of an attestation', () => {
    expect(verifyCase({ statement: createProvenance() }).statement).toEqual(createProvenance());
  });
});

describe('verifyBundle, for the subject,', () => {
  it('requires the digest that a message signature covers', () => {
    expect(refusal({ digests: { sha256: 'a'.repeat(64) } })).toBe('artifact-digest-mismatch');
    const changed = (bundle: BundleJson): void => {
      if (bundle.messageSignature) bundle.messageSignature.messageDigest.digest = Buffer.alloc(32).toString('base64');
    };
    expect(refusal({ corrupt: changed })).toBe('artifact-digest-mismatch');
    expect(refusal({ corrupt: changed, digests: { sha256: '0'.repeat(64) } })).toBe('signature-invalid');
  });

  it('requires a statement that names it', () => {
    expect(refusal({ statement: createProvenance({ sha256: 'b'.repeat(64) }) })).toBe('subject-mismatch');
    expect(refusal({ statement: createProvenance({ sha512: 'b'.repeat(128) }) })).toBe('subject-mismatch');
  });

  it('requires agreement with the statement in every algorithm that both have', () => {
    const sha512 = createHash('sha512').update(RELEASE).digest('hex');
    const digests = { ...RELEASE_DIGESTS, sha512 };
    const agreeing = createProvenance({ ...RELEASE_DIGESTS, sha512, gitCommit: 'c'.repeat(40) });
    expect(refusal({ statement: agreeing, digests })).toBe('accepted');
    const contradicting = createProvenance({ ...RELEASE_DIGESTS, sha512: 'b'.repeat(128) });
    expect(refusal({ statement: contradicting, digests })).toBe('subject-mismatch');
  });

  it('accepts an attestation only with an in-toto statement', () => {
    const payloadType = 'application/vnd.docker.raw';
    expect(refusal({ statement: createProvenance(), payloadType })).toBe('payload-type-mismatch');
    for (const statement of [
      'x',
      '{}',
      '[]',
      'null',
      JSON.stringify({ ...createProvenance(), _type: 'https://other' }),
    ])
      expect(refusal({ statement })).toBe('statement-malformed');
  });
});

describe('verifyBundle, for the signature,', () => {
  it('requires the key of the certificate', () => {
    const other = Buffer.from(forge(ours).messageSignature?.signature ?? '', 'base64');
    expect(refusal({ signature: other })).toBe('signature-invalid');
    expect(refusal({ signature: Buffer.from('no signature') })).toBe('signature-invalid');
    expect(refusal({ signature: other, statement: createProvenance() })).toBe('signature-invalid');
  });
});

describe('verifyBundle, for the certificate,', () => {
  it('requires a chain to a CA of the root', () => {
    expect(refusal({ ca: theirs })).toBe('certificate-untrusted');
  });
  it('requires validity at the time of the signature', () => {
    expect(refusal({ certifiedAt: minutes(-30) })).toBe('certificate-expired-at-signing');
    expect(refusal({ certifiedAt: minutes(30) })).toBe('certificate-expired-at-signing');
  });
  it('requires the usage for code signing', () => {
    expect(refusal({ usage: '1.3.6.1.5.5.7.3.2' })).toBe('certificate-purpose');
  });
  it('requires a transparency log that the root knows', () => {
    expect(refusal({ ctKey: theirs.ctKey })).toBe('sct-invalid');
    expect(refusal({ ctKey: null })).toBe('sct-invalid');
  });
  it('requires one name that every parser reads the same', () => {
    const uri = (text: string): Buffer => implicit(6, Buffer.from(text, 'latin1'));
    expect(refusal({ names: sequence(uri(SUBJECT)) })).toBe('accepted');
    expect(refusal({ names: sequence(uri(SUBJECT), uri('https://github.com/evil')) })).toBe('certificate-untrusted');
    expect(refusal({ names: sequence(implicit(1, Buffer.from('a@acme.test')), uri(SUBJECT)) })).toBe(
      'certificate-untrusted',
    );
    // A parser that drops the high bit reads this as SUBJECT.
    const disguised = `${SUBJECT.slice(0, -1)}${String.fromCharCode(SUBJECT.charCodeAt(SUBJECT.length - 1) | 0x80)}`;
    expect(refusal({ names: sequence(uri(disguised)) })).toBe('certificate-untrusted');
  });
  it('accepts a name with a comma, because a ref may contain one', () => {
    const subject = `${SUBJECT}-1,2`;
    expect(verifyCase({ subject }).identity?.subject).toBe(subject);
  });
  it('rejects two issuers and a repeated extension', () => {
    expect(refusal({ extensions: { 8: 'https://issuer.evil' } })).toBe('certificate-untrusted');
    expect(refusal({ oldIssuer: 'https://issuer.evil' })).toBe('certificate-untrusted');
    expect(refusal({ extensions: { 12: 'https://github.com/evil/app' } })).toBe('certificate-untrusted');
  });
});

describe('verifyBundle, for the log entry,', () => {
  it('requires an entry for every signature', () => {
    const corrupt = (bundle: BundleJson): void => {
      bundle.verificationMaterial.tlogEntries = [];
    };
    expect(refusal({ corrupt })).toBe('log-entry-missing');
    expect(refusal({ options: { logs: 2 } })).toBe('log-entry-missing');
  });
  it('requires the requested number of logs', () => {
    expect(refusal({ options: { logs: 2 } })).toBe('log-entry-missing');
    const managed = newKey('P-256');
    expect(refusal({ managed, options: { ...keys(managed), logs: 2 } })).toBe('log-entry-missing');
  });

  it('does not count a repeated entry twice', () => {
    const corrupt = (bundle: BundleJson): void => {
      bundle.verificationMaterial.tlogEntries.push(structuredClone(getEntry(bundle)));
    };
    expect(refusal({ corrupt, options: { logs: 2 } })).toBe('log-entry-mismatch');
  });
  it('requires the certificate that signed, not another certificate or its key alone', () => {
    const other = Buffer.from(forge(ours).verificationMaterial.certificate?.rawBytes ?? '', 'base64');
    expect(refusal({ entry: { certificate: other } })).toBe('log-entry-mismatch');
    expect(refusal({ entry: { key: newKey('P-256') } })).toBe('log-entry-mismatch');
    expect(refusal({ entry: { bare: true } })).toBe('log-entry-mismatch');
    expect(refusal({ entry: { nobody: true } })).toBe('log-entry-mismatch');
  });
  it('requires an entry about this signature', () => {
    const corrupt = (bundle: BundleJson): void => {
      const other = getEntry(forge(ours));
      bundle.verificationMaterial.tlogEntries = [other];
    };
    expect(refusal({ corrupt })).toBe('log-entry-mismatch');
  });
  it('requires the index of the proof', () => {
    const corrupt = (bundle: BundleJson): void => {
      getEntry(bundle).logIndex = '2';
    };
    expect(refusal({ corrupt })).toBe('log-entry-mismatch');
  });
  it('requires a valid inclusion proof', () => {
    for (const change of [
      (entry: ReturnType<typeof getEntry>) => entry.inclusionProof.hashes.reverse(),
      (entry: ReturnType<typeof getEntry>) => entry.inclusionProof.hashes.pop(),
      (entry: ReturnType<typeof getEntry>) => {
        entry.inclusionProof.logIndex = '0';
        entry.logIndex = '0';
      },
    ])
      expect(refusal({ corrupt: (bundle) => void change(getEntry(bundle)) })).toBe('inclusion-proof-invalid');
  });
  it('requires a log that the root knows and a key that was valid at the time', () => {
    expect(refusal({ root: (root) => root.tlogs.splice(0, 1) })).toMatch(/^(checkpoint|inclusion-proof)-invalid$/);
    const end = (time: string) => (root: RootJson) => {
      for (const { publicKey } of root.tlogs) publicKey.validFor = { start: '2026-01-01T00:00:00Z', end: time };
    };
    expect(refusal({ root: end('2026-02-28T00:00:00Z') })).toBe('log-key-not-valid');
    expect(refusal({ root: end('2026-03-02T00:00:00Z') })).toBe('accepted');
    const start = (root: RootJson): void => {
      for (const { publicKey } of root.tlogs) publicKey.validFor = { start: '2026-03-02T00:00:00Z' };
    };
    expect(refusal({ root: start })).toBe('log-key-not-valid');
  });
  it('requires a log key without an end if no time is known', () => {
    const managed = newKey('P-256');
    const of = { managed, tsa: null, options: keys(managed) } as const;
    const end = minutes(1_000_000).toISOString();
    expect(refusal(of)).toBe('accepted');
    const retired = ({ tlogs }: RootJson): void => {
      for (const { publicKey } of tlogs) publicKey.validFor = { ...publicKey.validFor, end };
    };
    expect(refusal({ ...of, root: retired })).toBe('log-key-not-valid');
    expect(refusal({ ...of, tsa: ours, root: retired })).toBe('accepted');
  });
  it('accepts a key with several periods in the root', () => {
    const root = (json: RootJson): void => {
      const [first] = json.tlogs;
      if (!first) return;
      const early = structuredClone(first);
      early.publicKey.validFor = { start: '2026-01-01T00:00:00Z', end: '2026-02-01T00:00:00Z' };
      first.publicKey.validFor = { start: '2026-02-01T00:00:00Z' };
      json.tlogs.unshift(early);
    };
    expect(refusal({ root })).toBe('accepted');
  });
});

describe('verifyBundle, for the checkpoint,', () => {
  const { origin, key } = ours.rekor;
  it('requires a checkpoint with each proof, also beside a promise', () => {
    const checkpointless = (bundle: BundleJson): void => {
      Object.assign(getEntry(bundle).inclusionProof, { checkpoint: undefined });
      const { certificate, ...material } = bundle.verificationMaterial;
      bundle.mediaType = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
      const chain = { x509CertificateChain: { certificates: [certificate] } };
      Object.assign(bundle, { verificationMaterial: { ...material, ...chain } });
    };
    const corrupt = (bundle: BundleJson): void =>
      checkpointless(replaceByV1Entry(bundle, ours, { kind: 'hashedrekord' }));
    expect(refusal({ corrupt })).toBe('checkpoint-missing');
    expect(() => verifyCase({ corrupt })).toThrow(
      'the inclusion proof of log entry 0 has no checkpoint: expected one that the log signed, found none',
    );
    // The more important cause has priority.
    expect(refusal({ corrupt, ca: theirs })).toBe('certificate-untrusted');
  });
  it('requires the whole origin of the log', () => {
    for (const other of ['rekor2', 'rekor2.other.test', `${origin}.evil`, `${origin} - x`, `${origin} - 1 - 2`, ''])
      expect(refusal({ origin: other })).toBe('checkpoint-invalid');
    expect(refusal({ origin: `${origin} - 1193050959916656506` })).toBe('accepted');
  });
  it('requires a signature with the whole name of the log', () => {
    expect(refusal({ checkpointBy: [{ name: 'rekor2', key }] })).toBe('checkpoint-invalid');
    expect(refusal({ checkpointBy: [{ name: 'https', key }] })).toBe('checkpoint-invalid');
    const forged = { name: origin, key: theirs.rekor.key };
    expect(refusal({ checkpointBy: [forged] })).toBe('checkpoint-invalid');
    // The library accepts the second line, independent of the first one.
    expect(refusal({ checkpointBy: [forged, { name: 'rekor2', key }] })).toBe('checkpoint-invalid');
  });
  it('rejects an invalid signature with the name and ID of the log, even if another one verifies', () => {
    const failing = { name: origin, key: theirs.rekor.key };
    for (const checkpointBy of [
      [{ name: origin, key }, failing],
      [failing, { name: origin, key }],
    ])
      expect(refusal({ checkpointBy })).toBe('checkpoint-invalid');
    expect(
      refusal({
        checkpointBy: [
          { name: origin, key },
          { ...failing, keyId: Buffer.from('else') },
        ],
      }),
    ).toBe('accepted');
  });
  it('accepts additional signatures by witnesses', () => {
    const witness = { name: 'witness.test', key: theirs.rekor.key, keyId: Buffer.from('witn') };
    expect(refusal({ checkpointBy: [{ name: origin, key }, witness] })).toBe('accepted');
  });
  it('requires the size and root of the proof', () => {
    const size = (bundle: BundleJson): void => {
      getEntry(bundle).inclusionProof.treeSize = '4';
    };
    expect(refusal({ corrupt: size })).toBe('checkpoint-invalid');
    const root = (bundle: BundleJson): void => {
      getEntry(bundle).inclusionProof.rootHash = Buffer.alloc(32).toString('base64');
    };
    expect(refusal({ corrupt: root })).toBe('checkpoint-invalid');
  });
});

describe('verifyBundle, for the time,', () => {
  it('requires a time', () => {
    expect(refusal({ tsa: null })).toBe('timestamp-missing');
    expect(refusal({ options: { timestamps: 2 } })).toBe('timestamp-missing');
  });
  it('requires the requested number of sources, also for a managed key', () => {
    expect(refusal({ options: { timestamps: 2 } })).toBe('timestamp-missing');
    const managed = newKey('P-256');
    expect(refusal({ managed, options: { ...keys(managed), timestamps: 2 } })).toBe('timestamp-missing');
  });

  it('requires an authority of the root', () => {
    expect(refusal({ tsa: theirs })).toBe('timestamp-invalid');
  });
  it('requires a timestamp over this signature', () => {
    const corrupt = (bundle: BundleJson): void => {
      const other = forge(ours).verificationMaterial.timestampVerificationData;
      bundle.verificationMaterial.timestampVerificationData = other;
    };
    expect(refusal({ corrupt })).toBe('timestamp-invalid');
  });
  it('does not count a repeated timestamp twice', () => {
    const corrupt = (bundle: BundleJson): void => {
      const { rfc3161Timestamps } = bundle.verificationMaterial.timestampVerificationData;
      rfc3161Timestamps.push(...structuredClone(rfc3161Timestamps));
    };
    expect(refusal({ corrupt, options: { timestamps: 2 } })).toBe('timestamp-invalid');
  });
});

describe('verifyBundle, for a managed key,', () => {
  it('accepts a key that the policy names, and returns its name', () => {
    const managed = newKey('P-256');
    expect(verifyCase({ managed, options: keys(managed) })).toMatchObject({ key: 'ours' });
    expect(verifyCase({ managed, options: keys(managed), statement: createProvenance() })).toMatchObject({
      key: 'ours',
    });
  });
  it('rejects the bundle if the policy names no key or another one', () => {
    const managed = newKey('P-256');
    expect(refusal({ managed })).toBe('key-not-trusted');
    expect(refusal({ managed, options: keys(newKey('P-256')) })).toBe('signature-invalid');
  });
  it('finds the key among several', () => {
    const managed = newKey('P-256');
    const options = { keys: { first: createPublicKey(newKey('rsa')), second: createPublicKey(managed) } };
    expect(verifyCase({ managed, options })).toMatchObject({ key: 'second' });
  });
  it('requires the key that the log entry names', () => {
    const managed = newKey('P-256');
    expect(refusal({ managed, options: keys(managed), entry: { key: newKey('P-256') } })).toBe('log-entry-mismatch');
  });
  it('still requires a trusted certificate in a bundle that has one', () => {
    expect(refusal({ ca: theirs, options: keys(newKey('P-256')) })).toBe('certificate-untrusted');
  });
  it('accepts RSA by the digest alone, and Ed25519 with the bytes', () => {
    const rsa = newKey('rsa');
    expect(refusal({ managed: rsa, options: keys(rsa) })).toBe('accepted');
    const ed25519 = newKey('ed25519');
    expect(refusal({ managed: ed25519, options: keys(ed25519) })).toBe('content-needed');
    expect(refusal({ managed: ed25519, options: { ...keys(ed25519), bytes: () => RELEASE } })).toBe('accepted');
    expect(refusal({ managed: ed25519, options: { ...keys(ed25519), bytes: () => Buffer.from('other') } })).toBe(
      'signature-invalid',
    );
    expect(refusal({ managed: ed25519, options: keys(ed25519), statement: createProvenance() })).toBe('accepted');
    // The bytes differ from the subject, whose digest is given.
    const other = Buffer.from('another release');
    const signature = sign(null, other, ed25519);
    expect(refusal({ managed: ed25519, signature, options: { ...keys(ed25519), bytes: () => other } })).toBe(
      'signature-invalid',
    );
  });
  it('rejects a key of an unknown type', () => {
    const { publicKey } = generateKeyPairSync('x25519');
    expect(refusal({ managed: newKey('P-256'), options: { keys: { odd: publicKey } } })).toBe('signature-invalid');
  });
});

import { describe, expect, it } from '@jest/globals';
import { bundleToJSON } from '@sigstore/bundle';
import fc from 'fast-check';
import { sha256 } from '../../../src/lib/digest.ts';
import { certify, encodeTbs, generateP256Key, KEY_USAGE_SIGN } from '../../../src/sandbox/sigstore/certificates.ts';
import {
  child,
  explicit,
  integer,
  octets,
  oid,
  read,
  sequence,
  setOf,
  utf8,
} from '../../../src/sandbox/sigstore/der.ts';
import type { RegionSigstore } from '../../../src/sandbox/sigstore/trust.ts';
import { createTimestamp } from '../../../src/sandbox/sigstore/tsa.ts';
import { assertEveryByte, parseBundle, verifyBundle } from '../../../src/sigstore/index.ts';
import {
  type BundleJson,
  createProvenance,
  createTrustedRoot,
  forge,
  NOW,
  newSigstore,
  RELEASE_DIGESTS,
} from '../../support/forge.ts';

const ours = newSigstore();
const theirs = newSigstore('other.test');
const root = createTrustedRoot(ours);

/** Serializes a bundle as this program writes it. */
const serialize = (bundle: BundleJson): Buffer =>
  Buffer.from(JSON.stringify(bundleToJSON(parseBundle(JSON.stringify(bundle), 'bundle'))));
const createStamp = (bundle: BundleJson, { tsa }: RegionSigstore, certificates: boolean): Buffer => {
  const signature = bundle.messageSignature?.signature ?? bundle.dsseEnvelope?.signatures[0]?.sig ?? '';
  const hashed = octets(sha256(Buffer.from(signature, 'base64')));
  const imprint = sequence(sequence(Buffer.from('0609608648016503040201', 'hex')), hashed);
  return createTimestamp({ imprint, certificates }, tsa, NOW);
};
const withStamp = (bundle: BundleJson, stamp: Buffer): BundleJson => {
  const changed = structuredClone(bundle);
  changed.verificationMaterial.timestampVerificationData.rfc3161Timestamps = [
    { signedTimestamp: stamp.toString('base64') },
  ];
  return changed;
};
const corrupted = (bundle: BundleJson, corrupt: (bundle: BundleJson) => void): Buffer => {
  const changed = structuredClone(bundle);
  corrupt(changed);
  return serialize(changed);
};
const getEntry = (bundle: BundleJson) => {
  const [entry] = bundle.verificationMaterial.tlogEntries;
  if (!entry) throw new Error('no entry');
  return entry;
};
const refusal = (detail: unknown) =>
  expect.objectContaining({ code: 'bundle-malformed', details: { what: 'the bundle', detail } });

const SIGNATURE = forge(ours);
const ATTESTATION = forge(ours, { statement: createProvenance() });

describe('the byte check of a bundle', () => {
  it('accepts a bundle that this program writes', () => {
    for (const bundle of [SIGNATURE, ATTESTATION]) {
      assertEveryByte(serialize(bundle), root);
      for (const certificates of [true, false])
        assertEveryByte(serialize(withStamp(bundle, createStamp(bundle, ours, certificates))), root);
      assertEveryByte(
        corrupted(bundle, ({ verificationMaterial: { timestampVerificationData: times } }) => {
          times.rfc3161Timestamps = [];
        }),
        root,
      );
    }
  });

  it('detects each changed byte together with the verification', () => {
    const bytes = serialize(withStamp(ATTESTATION, createStamp(ATTESTATION, ours, true)));
    const passes = (changed: Buffer): boolean => {
      try {
        verifyBundle(parseBundle(changed, 'the bundle'), RELEASE_DIGESTS, root);
        assertEveryByte(changed, root);
        return true;
      } catch {
        return false;
      }
    };
    expect(passes(bytes)).toBe(true);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ flip;
        expect(passes(changed)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('accepts only the canonical JSON', () => {
    const text = serialize(SIGNATURE).toString();
    for (const other of [
      `${text}\n`,
      ` ${text}`,
      text.replace('{', '{ '),
      text.replace('mediaType', 'mediaTyp\\u0065'),
    ])
      expect(() => assertEveryByte(Buffer.from(other), root)).toThrow(
        refusal('its JSON is not in the form that this program writes'),
      );
    expect(() => assertEveryByte(Buffer.from('{'), root)).toThrow(
      expect.objectContaining({ code: 'bundle-malformed' }),
    );
  });

  it('accepts only the version that this program writes', () => {
    const older = corrupted(SIGNATURE, (bundle) => {
      bundle.mediaType = 'application/vnd.dev.sigstore.bundle+json;version=0.3';
    });
    expect(() => assertEveryByte(older, root)).toThrow(
      refusal('its media type is not application/vnd.dev.sigstore.bundle.v0.3+json'),
    );
  });
});

describe('the byte check of a log entry', () => {
  it('requires the root of the checkpoint in each entry', () => {
    const other = refusal('the root of the proof is not that of the checkpoint');
    const change = (entry: ReturnType<typeof getEntry>): void => {
      entry.inclusionProof.rootHash = Buffer.alloc(32).toString('base64');
    };
    expect(() =>
      assertEveryByte(
        corrupted(SIGNATURE, (bundle) => change(getEntry(bundle))),
        root,
      ),
    ).toThrow(other);
    const second = corrupted(SIGNATURE, (bundle) => {
      const entry = structuredClone(getEntry(bundle));
      change(entry);
      bundle.verificationMaterial.tlogEntries.push(entry);
    });
    expect(() => assertEveryByte(second, root)).toThrow(other);
  });

  it('requires a valid checkpoint', () => {
    const none = corrupted(SIGNATURE, (bundle) => {
      getEntry(bundle).inclusionProof.checkpoint.envelope = 'none';
    });
    expect(() => assertEveryByte(none, root)).toThrow(refusal(expect.stringContaining('checkpoint')));
  });

  it('accepts cosignatures by witnesses without a check, because a root does not name their keys', () => {
    const { origin, key } = ours.rekor;
    const cosigned = (name: string): Buffer =>
      serialize(
        forge(ours, {
          checkpointBy: [
            { name: origin, key },
            { name, key: theirs.rekor.key, keyId: Buffer.from('witn') },
          ],
        }),
      );
    for (const name of ['witness.test', 'another.test']) {
      const bytes = cosigned(name);
      assertEveryByte(bytes, root);
      expect(verifyBundle(parseBundle(bytes, 'the bundle'), RELEASE_DIGESTS, root).timeSources).toBe(1);
    }
  });

  it('accepts a time of inclusion only with a promise that signs it', () => {
    const withTime = (promised: boolean, integratedTime: string): Buffer =>
      corrupted(SIGNATURE, (bundle) => {
        getEntry(bundle).integratedTime = integratedTime;
        if (promised) getEntry(bundle).inclusionPromise = { signedEntryTimestamp: 'AAAA' };
      });
    assertEveryByte(withTime(false, '0'), root);
    assertEveryByte(withTime(true, '1772366400'), root);
    assertEveryByte(withTime(true, '0'), root);
    for (const time of ['1', '1772366400'])
      expect(() => assertEveryByte(withTime(false, time), root)).toThrow(
        refusal('it has a time of inclusion that is not signed'),
      );
  });
});

describe('the byte check of a timestamp', () => {
  const token = createStamp(SIGNATURE, ours, false);
  const holding = (stamp: Buffer, trusted = root): void =>
    assertEveryByte(serialize(withStamp(SIGNATURE, stamp)), trusted);
  /** Replaces the n-th occurrence of some DER with other DER of the same length. */
  const changed = (from: string, to: string, nth = 0): Buffer => {
    const hex = token.toString('hex');
    let at = -1;
    for (let i = 0; i <= nth; i++) at = hex.indexOf(from, at + 1);
    if (at < 0) throw new Error(`no ${from}`);
    return Buffer.from(hex.slice(0, at) + to + hex.slice(at + from.length), 'hex');
  };
  const SHA256 = '300d06096086480165030402010500';

  it.each<[string, Buffer]>([
    ['the status', changed('3003020100', '3003020101')],
    ['the content', changed('06092a864886f70d010702', '06092a864886f70d010701')],
    ['the version', changed('020103', '020101')],
    ['the digest algorithm', changed(SHA256, '300d06096086480165030402040500')],
    ['the signed content', changed('060b2a864886f70d0109100104', '060b2a864886f70d0109100105')],
    ["the signer's digest algorithm", changed(SHA256, '300d06096086480165030402020500', 1)],
    ['the signature algorithm', changed('300a06082a8648ce3d040302', '300a06082a8648ce3d040305')],
  ])('allows only one value for %s', (what, stamp) => {
    holding(token);
    expect(() => holding(stamp)).toThrow(refusal(`${what} is unknown`));
  });

  it('requires a signer of the root', () => {
    expect(() => holding(createStamp(SIGNATURE, theirs, false))).toThrow(refusal('the signer is unknown'));
    holding(createStamp(SIGNATURE, theirs, false), createTrustedRoot(theirs));
  });

  it('accepts only certificates of the root', () => {
    const known = createStamp(SIGNATURE, ours, true);
    holding(known);
    // The last bit belongs to the signature of the certificate, so its names and key stay the same.
    const certificate = ours.tsa.chain[0] ?? Buffer.alloc(0);
    const at = known.indexOf(certificate) + certificate.length - 1;
    const other = Buffer.from(known);
    other[at] = (other[at] ?? 0) ^ 1;
    expect(() => holding(other)).toThrow(refusal('a certificate of the timestamp is unknown'));
  });

  it('rejects additional data', () => {
    expect(() => holding(Buffer.concat([token, Buffer.from('0500', 'hex')]))).toThrow(
      refusal('expected the end of the element'),
    );
    // The timestamp must also contain no additional parts: unsigned attributes, a second signer.
    const status = child(read(token), 0).raw;
    const signed = child(child(child(read(token), 1), 1), 0);
    const parts = [0, 1, 2, 3].map((i) => child(signed, i));
    const signers = parts[3] ?? signed;
    const rebuilt = (last: Buffer): Buffer =>
      sequence(
        status,
        sequence(
          child(child(read(token), 1), 0).raw,
          explicit(0, sequence(...parts.slice(0, 3).map(({ raw }) => raw), last)),
        ),
      );
    const signer = child(signers, 0);
    holding(rebuilt(setOf(signer.raw)));
    expect(() => holding(rebuilt(setOf(sequence(signer.body, explicit(1)))))).toThrow(
      refusal('expected the end of the element'),
    );
    expect(() => holding(rebuilt(setOf(signer.raw, signer.raw)))).toThrow(refusal('expected the end of the element'));
  });

  // DER writes lengths below 128, below 256 and above in three different forms.
  it.each([60, 127, 128, 129, 255, 256, 257, 1000])('accepts a signer with a name of %i bytes', (wanted) => {
    const serial = Buffer.alloc(16, 0x40);
    const nameOf = (letters: number): Buffer => sequence(setOf(sequence(oid('2.5.4.3'), utf8('o'.repeat(letters)))));
    const name = Array.from({ length: wanted }, (_, letters) => nameOf(letters)).find(
      (one) => one.length + integer(serial).length === wanted,
    );
    if (!name) throw new Error(`no name gives ${wanted} bytes`);
    const key = generateP256Key();
    const certificate = certify(
      encodeTbs({
        issuer: name,
        subject: name,
        publicKey: key,
        serial,
        notBefore: NOW,
        notAfter: NOW,
        extensions: [KEY_USAGE_SIGN],
      }),
      key,
    );
    const sigstore: RegionSigstore = { ...ours, tsa: { key, name, chain: [certificate] } };
    holding(createStamp(SIGNATURE, sigstore, true), createTrustedRoot(sigstore));
    expect(() => holding(createStamp(SIGNATURE, sigstore, false))).toThrow(refusal('the signer is unknown'));
  });
});

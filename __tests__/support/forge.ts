import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { digestOf, sha256 } from '../../src/lib/digest.ts';
import { canonicalJson } from '../../src/lib/json.ts';
import {
  authorityKeyId,
  certify,
  createCodeSigningAuthority,
  createTimestampAuthority,
  EMPTY_NAME,
  encodeTbs,
  exportSpki,
  extendedKeyUsage,
  extension,
  generateP256Key,
  KEY_USAGE_SIGN,
  OID_CODE_SIGNING,
  subjectKeyId,
} from '../../src/sandbox/sigstore/certificates.ts';
import { createSctList, OID_SCT_LIST } from '../../src/sandbox/sigstore/ct.ts';
import { implicit, octets, sequence, utf8 } from '../../src/sandbox/sigstore/der.ts';
import { tileLogId } from '../../src/sandbox/sigstore/rekor-v2.ts';
import { createTrustedRoot as createSandboxRoot, type RegionSigstore } from '../../src/sandbox/sigstore/trust.ts';
import { createTimestamp } from '../../src/sandbox/sigstore/tsa.ts';
import {
  createStatement,
  IN_TOTO_PAYLOAD_TYPE,
  loadTrustedRoot,
  preAuthEncoding,
  type Statement,
  type TrustedRootMaterial,
} from '../../src/sigstore/index.ts';
import { computeMerkleRoot, inclusionProof, leafHash, noteKeyId, rawEd25519, signNote } from '../../src/tlog/index.ts';

export const ISSUER = 'https://token.actions.githubusercontent.com';
export const SUBJECT = 'https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main';
export const REPOSITORY = 'https://github.com/acme/app';
export const NOW = new Date('2026-03-01T12:00:00Z');
export const PROVENANCE = 'https://slsa.dev/provenance/v1';

/** Creates a Sigstore without listeners: its keys, and the root that trusts them. */
export function newSigstore(name = 'acme.test'): RegionSigstore {
  const since = new Date(NOW.getTime() - 3_600_000);
  return {
    region: name,
    authority: createCodeSigningAuthority(name, since),
    ctKey: generateP256Key(),
    rekor: { origin: `rekor2.${name}`, key: generateKeyPairSync('ed25519').privateKey },
    rekorV1: { origin: `rekor1.${name}`, key: generateP256Key() },
    tsa: createTimestampAuthority(name, since),
  };
}

interface Period {
  validFor?: { start?: string; end?: string };
}
/** The parts of a trusted_root.json that tests change. */
export interface RootJson {
  mediaType: string;
  tlogs: { baseUrl: string; publicKey: Period; logId: { keyId: string } }[];
  ctlogs: { publicKey: Period }[];
  certificateAuthorities: Period[];
  timestampAuthorities: Period[];
}

const SINCE = new Date('2026-01-01T00:00:00Z');
export const rootJson = (...sigstores: readonly RegionSigstore[]): RootJson =>
  createSandboxRoot(
    sigstores,
    () => ({ fulcio: 'https://fulcio.test', rekor: '', rekorV1: '', tsa: 'https://tsa.test' }),
    SINCE,
  ) as RootJson;

export const rootBytes = (sigstore: RegionSigstore, change: (root: RootJson) => void = () => {}): string => {
  const root = rootJson(sigstore);
  change(root);
  return JSON.stringify(root);
};

export const createTrustedRoot = (sigstore: RegionSigstore, change?: (root: RootJson) => void): TrustedRootMaterial =>
  loadTrustedRoot(rootBytes(sigstore, change), 'root.json');

/** The content of a signature. Each part can differ from the correct one. */
export interface Forgery {
  /** The bytes that the message signature covers. */
  readonly content?: Uint8Array;
  readonly statement?: Statement | string;
  readonly payloadType?: string;
  readonly at?: Date;
  /** The time of the certificate, if it differs from the time of the signature. */
  readonly certifiedAt?: Date;
  readonly subject?: string;
  readonly issuer?: string;
  /** Omits both issuer extensions, as GitHub does for its release attestations. */
  readonly withoutIssuer?: boolean;
  /** The value of the old issuer extension, if it differs. */
  readonly oldIssuer?: string;
  /** Fulcio extensions by number, in addition to the issuer. */
  readonly extensions?: Readonly<Record<number, string>>;
  /** The value of the subject alternative name extension. */
  readonly names?: Uint8Array;
  readonly usage?: string;
  readonly ctKey?: KeyObject | null;
  /** The Sigstore whose CA signs, if it is not the Sigstore of the log. */
  readonly ca?: RegionSigstore;
  readonly tsa?: RegionSigstore | null;
  /** Signs with this key and without a certificate. */
  readonly managed?: KeyObject;
  readonly signature?: Uint8Array;
  /** The key of the certificate. Default: a P-256 key. */
  readonly leafKey?: KeyObject;
  /** The hash algorithm. Default: SHA-256. */
  readonly hash?: 'sha256' | 'sha384' | 'sha512';
  /** Creates the signature. Default: `sign` with the key. */
  readonly signer?: (signed: Uint8Array, key: KeyObject) => Buffer;
  /** The genTime text of the timestamp. */
  readonly genTime?: string;
  /** The values of the log entry that differ. */
  readonly entry?: {
    readonly certificate?: Uint8Array;
    readonly key?: KeyObject;
    readonly bare?: boolean;
    readonly nobody?: boolean;
  };
  readonly origin?: string;
  /** The signature lines of the checkpoint: name and key. */
  readonly checkpointBy?: readonly { readonly name: string; readonly key: KeyObject; readonly keyId?: Buffer }[];
}

/** The JSON of a bundle, which a test can damage. */
export interface BundleJson {
  mediaType: string;
  verificationMaterial: {
    certificate?: { rawBytes: string };
    publicKey?: { hint: string };
    tlogEntries: {
      logIndex: string;
      logId: { keyId: string };
      kindVersion: { kind: string; version: string };
      integratedTime: string;
      inclusionPromise?: { signedEntryTimestamp: string };
      inclusionProof: {
        logIndex: string;
        rootHash: string;
        treeSize: string;
        hashes: string[];
        checkpoint: { envelope: string };
      };
      canonicalizedBody: string;
    }[];
    timestampVerificationData: { rfc3161Timestamps: { signedTimestamp: string }[] };
  };
  messageSignature?: { messageDigest: { algorithm: string; digest: string }; signature: string };
  dsseEnvelope?: { payload: string; payloadType: string; signatures: { sig: string; keyid: string }[] };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export function createLeaf(sigstore: RegionSigstore, publicKey: KeyObject, forgery: Forgery = {}): Buffer {
  const { issuer = ISSUER, subject = SUBJECT, ca = sigstore } = forgery;
  const at = forgery.certifiedAt ?? forgery.at ?? NOW;
  const id = (number: number): string => `1.3.6.1.4.1.57264.1.${number}`;
  const contents = {
    issuer: ca.authority.name,
    subject: EMPTY_NAME,
    publicKey,
    serial: Buffer.concat([Buffer.from([0x40]), randomBytes(19)]),
    notBefore: new Date(at.getTime() - 5_000),
    notAfter: new Date(at.getTime() + 600_000),
    extensions: [
      KEY_USAGE_SIGN,
      extendedKeyUsage(forgery.usage ?? OID_CODE_SIGNING),
      subjectKeyId(publicKey),
      authorityKeyId(ca.authority.key),
      extension('2.5.29.17', forgery.names ?? sequence(implicit(6, Buffer.from(subject))), true),
      ...(forgery.withoutIssuer
        ? []
        : [extension(id(1), Buffer.from(forgery.oldIssuer ?? issuer)), extension(id(8), utf8(issuer))]),
      extension(id(12), utf8(REPOSITORY)),
      ...Object.entries(forgery.extensions ?? {}).map(([number, value]) => extension(id(Number(number)), utf8(value))),
    ],
  };
  if (forgery.ctKey === null) return certify(encodeTbs(contents), ca.authority.key);
  const sct = createSctList(encodeTbs(contents), ca.authority.key, forgery.ctKey ?? ca.ctKey, at);
  const extensions = [...contents.extensions, extension(OID_SCT_LIST, sct)];
  return certify(encodeTbs({ ...contents, extensions }), ca.authority.key);
}

/** Creates a bundle v0.3 by a Sigstore, in a tile log of three leaves. It verifies unless the forgery changes it. */
export function forge(sigstore: RegionSigstore, forgery: Forgery = {}): BundleJson {
  const { at = NOW, content = Buffer.from('a release'), managed } = forgery;
  const key = managed ?? forgery.leafKey ?? generateP256Key();
  const hash = forgery.hash ?? 'sha256';
  const hashed = (bytes: Uint8Array): Buffer => createHash(hash).update(bytes).digest();
  const algorithm = `SHA2_${hash.slice(3)}`;
  const payload =
    forgery.statement === undefined
      ? undefined
      : Buffer.from(typeof forgery.statement === 'string' ? forgery.statement : canonicalJson(forgery.statement));
  const payloadType = forgery.payloadType ?? IN_TOTO_PAYLOAD_TYPE;
  const signed = payload ? preAuthEncoding(payloadType, payload) : Buffer.from(content);
  const digest = hashed(signed);
  const signature = Buffer.from(
    forgery.signature ??
      forgery.signer?.(signed, key) ??
      sign(key.asymmetricKeyType === 'ed25519' ? null : hash, signed, key),
  );
  const leaf = managed ? undefined : createLeaf(sigstore, key, forgery);
  const { entry = {} } = forgery;
  const certificate = entry.certificate ?? (entry.key || entry.bare ? undefined : leaf);
  const body = canonicalJson({
    apiVersion: '0.0.2',
    kind: 'hashedrekord',
    spec: {
      hashedRekordV002: {
        data: { algorithm, digest: base64(digest) },
        signature: {
          content: base64(signature),
          ...(entry.nobody
            ? {}
            : {
                verifier: {
                  keyDetails: 'PKIX_ECDSA_P256_SHA_256',
                  ...(certificate
                    ? { x509Certificate: { rawBytes: base64(certificate) } }
                    : { publicKey: { rawBytes: base64(exportSpki(entry.key ?? key)) } }),
                },
              }),
        },
      },
    },
  });
  const { origin, key: logKey } = sigstore.rekor;
  const leaves = ['one', body, 'three'].map((leaf) => leafHash(Buffer.from(leaf)));
  const root = computeMerkleRoot(leaves);
  const by = forgery.checkpointBy ?? [{ name: origin, key: logKey }];
  const envelope = signNote(
    `${forgery.origin ?? origin}\n3\n${base64(root)}\n`,
    ...by.map(({ name, key: signer, keyId }) => ({
      name,
      keyId: keyId ?? noteKeyId(origin, rawEd25519(logKey)),
      sign: (text: string) => sign(null, Buffer.from(text), signer),
    })),
  );
  const imprint = sequence(sequence(Buffer.from('0609608648016503040201', 'hex')), octets(sha256(signature)));
  const tsa = forgery.tsa === null ? undefined : (forgery.tsa ?? sigstore).tsa;
  const stamp = tsa && createTimestamp({ imprint, certificates: false }, tsa, at, forgery.genTime);
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: {
      ...(leaf ? { certificate: { rawBytes: base64(leaf) } } : { publicKey: { hint: '' } }),
      tlogEntries: [
        {
          logIndex: '1',
          logId: { keyId: base64(tileLogId(origin, logKey)) },
          kindVersion: { kind: 'hashedrekord', version: '0.0.2' },
          integratedTime: '0',
          inclusionProof: {
            logIndex: '1',
            rootHash: base64(root),
            treeSize: '3',
            hashes: inclusionProof(leaves, 1).map(base64),
            checkpoint: { envelope },
          },
          canonicalizedBody: base64(Buffer.from(body)),
        },
      ],
      timestampVerificationData: { rfc3161Timestamps: stamp ? [{ signedTimestamp: base64(stamp) }] : [] },
    },
    ...(payload
      ? {
          dsseEnvelope: {
            payload: base64(payload),
            payloadType,
            signatures: [{ sig: base64(signature), keyid: '' }],
          },
        }
      : {
          messageSignature: {
            messageDigest: { algorithm, digest: base64(hashed(content)) },
            signature: base64(signature),
          },
        }),
  };
}

export const RELEASE = Buffer.from('a release');
export const RELEASE_DIGESTS = { sha256: digestOf(RELEASE).slice('sha256:'.length) };
export const createProvenance = (digests: Readonly<Record<string, string>> = RELEASE_DIGESTS): Statement =>
  createStatement([{ name: 'app', digest: digests }], PROVENANCE, { buildDefinition: {} });

export const newKey = (type: 'P-256' | 'P-384' | 'P-521' | 'ed25519' | 'rsa'): KeyObject => {
  if (type === 'ed25519') return generateKeyPairSync('ed25519').privateKey;
  if (type === 'rsa') return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  return createPrivateKey(
    generateKeyPairSync('ec', { namedCurve: type }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
  );
};

/** Returns the statement that cosign signs for an image. `digest` is `sha256:<hex>`. */
export const createDigestStatement = (digest: string): Statement =>
  createStatement([{ digest: { sha256: digest.slice('sha256:'.length) } }], 'https://sigstore.dev/cosign/sign/v1', {});

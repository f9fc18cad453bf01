import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { Bundle as BundleMessage } from '@sigstore/protobuf-specs';
import { collect } from '../../lib/bytes.ts';
import { sha256 } from '../../lib/digest.ts';
import type { ConfigurationError } from '../../lib/mc-error.ts';
import { sigstoreError } from '../errors.ts';
import { BUNDLE_V03, IN_TOTO_PAYLOAD_TYPE } from '../media-types.ts';
import { encodeStatement, preAuthEncoding } from '../statement.ts';
import type { Signer } from './signer.ts';

const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;
const MIN_RSA_BITS = 3072; // as strong as P-256 (NIST SP 800-57 part 1, section 5.6.1)
const CURVES: readonly (string | undefined)[] = ['prime256v1', 'secp384r1'];

/**
 * Reads a private key in PKCS #8 PEM that can sign: Ed25519, ECDSA on P-256 or P-384, RSA of 3072 bits and more. Throws
 * `signing-key-unusable`, which names the file and the types, and never quotes the file.
 */
export function readSigningKey(pem: Buffer, path: string): KeyObject {
  const unusable = (found: string): ConfigurationError => sigstoreError('signing-key-unusable', { path, found });
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    throw unusable(describeFile(pem));
  }
  const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  const type = key.asymmetricKeyType ?? 'unknown';
  if (type === 'ed25519') return key;
  if (type === 'ec' && CURVES.includes(namedCurve)) return key;
  if (type === 'rsa' && modulusLength >= MIN_RSA_BITS) return key;
  throw unusable(type === 'rsa' ? `an RSA key of ${modulusLength} bits` : `a key of type ${namedCurve ?? type}`);
}

/** Describes a file that is not a private key without a passphrase. The description never quotes the file. */
function describeFile(pem: Buffer): string {
  const text = pem.subarray(0, 8_192).toString('latin1');
  if (/-----BEGIN ENCRYPTED (SIGSTORE|COSIGN) PRIVATE KEY-----/.test(text)) return "cosign's encrypted key";
  if (/-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: 4,ENCRYPTED/.test(text)) return 'a key with a passphrase';
  if (text.includes('-----BEGIN PUBLIC KEY-----')) return 'a public key';
  return 'no private key in PEM';
}

/** Creates a signer with a managed key. It needs no CA, no log and no timestamp, so it works while a region is down. */
export function createKeySigner(privateKey: KeyObject): Signer {
  const publicKey = createPublicKey(privateKey);
  const hint = sha256(publicKey.export({ type: 'spki', format: 'der' })).toString('base64');
  // SHA-256 for P-384 too: cosign signs and verifies with it by a key of any curve.
  const algorithm = privateKey.asymmetricKeyType === 'ed25519' ? null : 'sha256';
  const formatBundle = (content: BundleMessage['content']): Buffer =>
    Buffer.from(
      JSON.stringify(
        BundleMessage.toJSON({
          mediaType: BUNDLE_V03,
          verificationMaterial: {
            content: { $case: 'publicKey', publicKey: { hint } },
            tlogEntries: [],
            timestampVerificationData: { rfc3161Timestamps: [] },
          },
          content,
        }),
      ),
    );
  return {
    kind: 'key',
    signMessage: async (content) => {
      const bytes = await collect(content, MAX_MESSAGE_BYTES, 'the content to sign');
      return formatBundle({
        $case: 'messageSignature',
        messageSignature: {
          messageDigest: { algorithm: 1, digest: sha256(bytes) },
          signature: sign(algorithm, bytes, privateKey),
        },
      });
    },
    signStatement: async (statement) => {
      const payload = encodeStatement(statement);
      const signature = sign(algorithm, preAuthEncoding(IN_TOTO_PAYLOAD_TYPE, payload), privateKey);
      return formatBundle({
        $case: 'dsseEnvelope',
        dsseEnvelope: { payload, payloadType: IN_TOTO_PAYLOAD_TYPE, signatures: [{ sig: signature, keyid: '' }] },
      });
    },
    identify: async () => ({ kind: 'key', publicKey }),
  };
}

import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { Bundle as BundleMessage } from '@sigstore/protobuf-specs';
import { collect } from '../../lib/bytes.ts';
import { sha256 } from '../../lib/digest.ts';
import { ConfigurationError } from '../../lib/errors.ts';
import { IN_TOTO_PAYLOAD_TYPE, preAuthEncoding, statementBytes } from '../statement.ts';
import { BUNDLE_V03 } from './draft.ts';
import type { Signer } from './signer.ts';

const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;
const MIN_RSA_BITS = 2048;

/** A private key in PEM that can sign: Ed25519, ECDSA on P-256, RSA of 2048 bits and more. Never quotes it. Throws `signing-key-unusable`. */
export function readSigningKey(pem: Buffer, path: string): KeyObject {
  const unusable = (detail: string): ConfigurationError =>
    new ConfigurationError('signing-key-unusable', { path, detail });
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    throw unusable('it is no private key in PEM without a passphrase');
  }
  const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'ed25519') return key;
  if (key.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1') return key;
  if (key.asymmetricKeyType === 'rsa' && modulusLength >= MIN_RSA_BITS) return key;
  throw unusable(`a key of type ${namedCurve ?? key.asymmetricKeyType} is none of Ed25519, P-256, RSA from 2048 bits`);
}

/** Signs with a key that somebody manages: no CA, no log, no time, and so nothing that can be lost with a region. */
export function createKeySigner(privateKey: KeyObject): Signer {
  const hint = sha256(createPublicKey(privateKey).export({ type: 'spki', format: 'der' })).toString('base64');
  const algorithm = privateKey.asymmetricKeyType === 'ed25519' ? null : 'sha256';
  const bundleOf = (content: BundleMessage['content']): Buffer =>
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
    signMessage: async (content) => {
      const bytes = await collect(content, MAX_MESSAGE_BYTES, 'what is signed');
      return bundleOf({
        $case: 'messageSignature',
        messageSignature: {
          messageDigest: { algorithm: 1, digest: sha256(bytes) },
          signature: sign(algorithm, bytes, privateKey),
        },
      });
    },
    signStatement: async (statement) => {
      const payload = statementBytes(statement);
      const signature = sign(algorithm, preAuthEncoding(IN_TOTO_PAYLOAD_TYPE, payload), privateKey);
      return bundleOf({
        $case: 'dsseEnvelope',
        dsseEnvelope: { payload, payloadType: IN_TOTO_PAYLOAD_TYPE, signatures: [{ sig: signature, keyid: '' }] },
      });
    },
  };
}

import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { Bundle as BundleMessage } from '@sigstore/protobuf-specs';
import { collect } from '../../lib/bytes.ts';
import { sha256 } from '../../lib/digest.ts';
import { BUNDLE_V03, IN_TOTO_PAYLOAD_TYPE } from '../media-types.ts';
import { encodeStatement, preAuthEncoding } from '../statement.ts';
import type { Signer } from './signer.ts';

const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;
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

import { type KeyObject, sign } from 'node:crypto';
import { sha256 } from '../../src/lib/digest.ts';
import { canonicalJson } from '../../src/lib/json.ts';
import { exportSpki } from '../../src/sandbox/sigstore/certificates.ts';
import type { RegionSigstore } from '../../src/sandbox/sigstore/trust.ts';
import { preAuthEncoding } from '../../src/sigstore/index.ts';
import { formatCheckpointBody, formatNote, leafHash } from '../../src/tlog/index.ts';
import { type BundleJson, NOW } from './forge.ts';

const hex = (bytes: Uint8Array): string => sha256(bytes).toString('hex');
const base64 = (text: string | Buffer): string => Buffer.from(text).toString('base64');
const pem = (label: string, der: Buffer): string =>
  `-----BEGIN ${label}-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${label}-----\n`;

/**
 * `intoto` is of version 0.0.2; `intoto-0.0.1` and, without the payload's digest, `intoto-early` are of version 0.0.1.
 */
export type V1Kind = 'hashedrekord' | 'dsse' | 'intoto' | 'intoto-0.0.1' | 'intoto-early';

/** Returns the body of a log entry of version 1 for a bundle (rekor, pkg/types). `key` is for a managed key. */
function createBody(kind: V1Kind, bundle: BundleJson, key?: KeyObject): object {
  const { certificate } = bundle.verificationMaterial;
  const signer = base64(
    key ? pem('PUBLIC KEY', exportSpki(key)) : pem('CERTIFICATE', Buffer.from(certificate?.rawBytes ?? '', 'base64')),
  );
  const { dsseEnvelope, messageSignature } = bundle;
  const payload = Buffer.from(dsseEnvelope?.payload ?? '', 'base64');
  const sig = dsseEnvelope?.signatures[0]?.sig ?? messageSignature?.signature ?? '';
  const sha = (value: string) => ({ algorithm: 'sha256', value });
  const envelopeHash = sha(hex(Buffer.from(JSON.stringify(dsseEnvelope ?? null))));
  const marshalled = {
    payloadType: dsseEnvelope?.payloadType,
    payload: dsseEnvelope?.payload,
    signatures: [{ keyid: '', sig }],
  };
  switch (kind) {
    case 'hashedrekord': {
      const signed = dsseEnvelope
        ? hex(preAuthEncoding(dsseEnvelope.payloadType, payload))
        : Buffer.from(messageSignature?.messageDigest.digest ?? '', 'base64').toString('hex');
      return { data: { hash: sha(signed) }, signature: { content: sig, publicKey: { content: signer } } };
    }
    case 'dsse':
      return { envelopeHash, payloadHash: sha(hex(payload)), signatures: [{ signature: sig, verifier: signer }] };
    case 'intoto-0.0.1':
    case 'intoto-early': {
      const hash = sha(hex(Buffer.from(JSON.stringify(marshalled))));
      const content = kind === 'intoto-early' ? { hash } : { hash, payloadHash: sha(hex(payload)) };
      return { content, publicKey: signer };
    }
    case 'intoto':
      return {
        content: {
          envelope: {
            payloadType: dsseEnvelope?.payloadType,
            signatures: [{ publicKey: base64(signer), sig: base64(sig) }],
          },
          hash: envelopeHash,
          payloadHash: sha(hex(payload)),
        },
      };
  }
}

/** Replaces the log entry of a bundle by one of version 1: one leaf, with promise and proof. */
export function replaceByV1Entry(
  bundle: BundleJson,
  { rekorV1: { origin, key: logKey } }: RegionSigstore,
  { kind, at = NOW, key, promise = true }: { kind: V1Kind; at?: Date; key?: KeyObject; promise?: boolean },
): BundleJson {
  const version = kind === 'intoto' ? '0.0.2' : '0.0.1';
  const [type = kind] = kind.split('-');
  const body = Buffer.from(canonicalJson({ apiVersion: version, kind: type, spec: createBody(kind, bundle, key) }));
  const logId = sha256(exportSpki(logKey));
  const integratedTime = Math.floor(at.getTime() / 1000);
  const root = leafHash(body);
  const note = formatCheckpointBody({ origin: `${origin} - 7`, size: 1, root });
  const signature = sign('sha256', Buffer.from(note), logKey);
  const promised = canonicalJson({ body: base64(body), integratedTime, logID: logId.toString('hex'), logIndex: 0 });
  bundle.verificationMaterial.tlogEntries = [
    {
      logIndex: '0',
      logId: { keyId: base64(logId) },
      kindVersion: { kind: type, version },
      integratedTime: promise ? String(integratedTime) : '0',
      ...(promise
        ? { inclusionPromise: { signedEntryTimestamp: base64(sign('sha256', Buffer.from(promised), logKey)) } }
        : {}),
      inclusionProof: {
        logIndex: '0',
        rootHash: base64(root),
        treeSize: '1',
        hashes: [],
        checkpoint: {
          envelope: formatNote({ body: note, signatures: [{ name: origin, keyId: logId.subarray(0, 4), signature }] }),
        },
      },
      canonicalizedBody: base64(body),
    },
  ];
  return bundle;
}

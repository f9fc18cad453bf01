import { createHash, createSign, generateKeyPairSync, type KeyObject, sign, X509Certificate } from 'node:crypto';
import { type Bundle, Bundle as BundleMessage } from '@sigstore/protobuf-specs';
import { describe, McError } from '../../lib/errors.ts';
import { type Http, safeUrl } from '../../lib/http.ts';
import { IN_TOTO_PAYLOAD_TYPE, preAuthEncoding, type Statement, statementBytes } from '../statement.ts';
import type { SigningServices } from './config.ts';
import { type Certified, keepPrepared } from './prepared.ts';
import { signDigest } from './sign-digest.ts';
import { logInRekorV1, logInRekorV2, type Signed, timestamp } from './witness.ts';

export const BUNDLE_V03 = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/** Signs without keeping a key: each signature has a key and a certificate of its own. A port of those who sign. */
export interface Signer {
  /** By a managed key, or by an identity for which a CA issues certificates. */
  readonly kind: 'key' | 'keyless';
  /** A message signature over a file's bytes, which are streamed. Gives the JSON of a Sigstore bundle v0.3. */
  signMessage(content: AsyncIterable<Uint8Array>): Promise<Buffer>;
  /** An in-toto statement in a DSSE envelope. Gives the JSON of a Sigstore bundle v0.3. */
  signStatement(statement: Statement): Promise<Buffer>;
  /**
   * Returns who this signer signs as, before it signs anything. A keyless signer gets a certificate from the CA for that; the
   * next statement is signed with it while it is valid.
   */
  identify(): Promise<SignerClaim>;
}

/** Who a signer signs as: the holder of a managed key, or the identity of a certificate that the CA issued. */
export type SignerClaim =
  | { readonly kind: 'key'; readonly publicKey: KeyObject }
  | { readonly kind: 'certificate'; readonly certificate: X509Certificate };

export interface SignerOptions {
  readonly http: Http;
  readonly services: SigningServices;
  /** An OIDC token for the audience `sigstore`; asked for once a signature. */
  readonly identityToken: () => Promise<string>;
}

/** A keyless signer: ephemeral P-256 key, certificate by OIDC identity, transparency log, time stamp. */
export function createSigner({ http, services, identityToken }: SignerOptions): Signer {
  const certify = async (key: KeyObject, publicKey: KeyObject): Promise<string> => {
    // The holder signs the proof of possession. FulcioSigner signs the data as well: that must be ours, streamed, so it gets none.
    const keyHolder = {
      sign: async (data: Buffer) => ({
        signature: sign('sha256', data, key),
        key: { $case: 'publicKey' as const, publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString() },
      }),
    };
    const provider = { getToken: identityToken };
    const { FulcioSigner } = await import('@sigstore/sign'); // not for those who only verify: it brings an HTTP client
    const fulcio = new FulcioSigner({
      fulcioBaseURL: services.fulcio,
      identityProvider: provider,
      keyHolder,
      timeout: 20_000,
      retry: 2,
    });
    const { key: certified } = await fulcio.sign(Buffer.alloc(0)).catch((error: unknown) => {
      const own = mcErrorIn(error);
      throw (
        own ??
        new McError(
          'signing-service-failed',
          { url: safeUrl(services.fulcio), detail: describe(error) },
          { cause: error },
        )
      );
    });
    if (certified.$case !== 'x509Certificate')
      throw new McError('signing-service-failed', { url: safeUrl(services.fulcio), detail: 'it gave no certificate' });
    return certified.certificate;
  };

  const certifyNew = async (): Promise<Certified> => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    return { privateKey, certificatePem: await certify(privateKey, publicKey) };
  };
  const prepared = keepPrepared(certifyNew);

  const witness = async (signed: Signed): Promise<Bundle['verificationMaterial']> => {
    const tlogEntries = [];
    for (const { url, version } of services.rekor) {
      tlogEntries.push(version === 2 ? await logInRekorV2(http, url, signed) : await logInRekorV1(url, signed));
    }
    const stamps = [];
    for (const url of services.tsa) stamps.push({ signedTimestamp: await timestamp(url, signed.signature) });
    return {
      content: { $case: 'certificate', certificate: { rawBytes: new X509Certificate(signed.certificatePem).raw } },
      tlogEntries,
      timestampVerificationData: { rfc3161Timestamps: stamps },
    };
  };

  /**
   * Has a signature witnessed. Where the log has that entry already, because its answer to our earlier try was lost, the
   * signature is made once more: each is another entry, with the same key and certificate.
   */
  const signed = async (
    privateKey: KeyObject,
    what: Omit<Signed, 'signature'>,
    first: Buffer,
  ): Promise<{ readonly signature: Buffer; readonly material: Bundle['verificationMaterial'] }> => {
    try {
      return { signature: first, material: await witness({ ...what, signature: first }) };
    } catch (error) {
      if (!(error instanceof McError) || error.code !== 'log-entry-exists') throw error;
      const signature = signDigest(privateKey, what.digest);
      return { signature, material: await witness({ ...what, signature }) };
    }
  };

  const bundleOf = (verificationMaterial: Bundle['verificationMaterial'], content: Bundle['content']): Buffer =>
    Buffer.from(JSON.stringify(BundleMessage.toJSON({ mediaType: BUNDLE_V03, verificationMaterial, content })));

  return {
    kind: 'keyless',
    signMessage: async (content) => {
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const [hash, signing] = [createHash('sha256'), createSign('sha256')];
      for await (const chunk of content) {
        hash.update(chunk);
        signing.update(chunk);
      }
      const [digest, first] = [hash.digest(), signing.sign(privateKey)];
      const certificatePem = await certify(privateKey, publicKey);
      const { signature, material } = await signed(privateKey, { digest, certificatePem }, first);
      return bundleOf(material, {
        $case: 'messageSignature',
        messageSignature: { messageDigest: { algorithm: 1, digest }, signature },
      });
    },
    signStatement: async (statement) => {
      const { privateKey, certificatePem } = await prepared.take();
      const payload = statementBytes(statement);
      const encoded = preAuthEncoding(IN_TOTO_PAYLOAD_TYPE, payload);
      const first = sign('sha256', encoded, privateKey);
      const envelope = { payload, payloadType: IN_TOTO_PAYLOAD_TYPE };
      const digest = createHash('sha256').update(encoded).digest();
      const { signature, material } = await signed(privateKey, { digest, certificatePem, envelope }, first);
      return bundleOf(material, {
        $case: 'dsseEnvelope',
        dsseEnvelope: { ...envelope, signatures: [{ sig: signature, keyid: '' }] },
      });
    },
    identify: async () => ({
      kind: 'certificate',
      certificate: new X509Certificate((await prepared.prepare()).certificatePem),
    }),
  };
}

/** The token's provider is ours: what it throws is told as it is, not as a failure of the CA. */
function mcErrorIn(error: unknown): McError | undefined {
  for (let at = error, depth = 0; at !== undefined && at !== null && depth < 6; depth++) {
    if (at instanceof McError) return at;
    at = typeof at === 'object' && 'cause' in at ? at.cause : undefined;
  }
  return undefined;
}

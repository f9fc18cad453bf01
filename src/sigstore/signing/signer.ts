import { createHash, createSign, generateKeyPairSync, type KeyObject, sign, type X509Certificate } from 'node:crypto';
import { type Clock, systemClock } from '../../lib/clock.ts';
import { sha256 } from '../../lib/digest.ts';
import type { Http } from '../../lib/http.ts';
import { McError } from '../../lib/mc-error.ts';
import { rememberSecret } from '../../lib/secrets.ts';
import { sigstoreError } from '../errors.ts';
import { IN_TOTO_PAYLOAD_TYPE } from '../media-types.ts';
import { encodeStatement, preAuthEncoding, type Statement } from '../statement.ts';
import { serviceFailure } from './ask.ts';
import { checkBundle } from './checks/bundle.ts';
import { checkCertificate } from './checks/certificate.ts';
import { checkLogEntry } from './checks/log-entry.ts';
import type { Roots } from './checks/roots.ts';
import { checkTimestamp } from './checks/timestamp.ts';
import type { SigningServices } from './config.ts';
import { type Draft, type Material, serializeBundle } from './draft.ts';
import { certificateUrl, requestCertificate } from './fulcio.ts';
import { assertNotExpired, parseIdentityToken } from './identity-token.ts';
import { type Certified, keepPrepared } from './prepared.ts';
import { entriesUrl, logInRekorV1, logInRekorV2 } from './rekor.ts';
import { signDigest } from './sign-digest.ts';
import { requestTimestamp, timestampUrl } from './timestamp.ts';
import type { TokenSource } from './token-source.ts';

/** A port that signs. */
export interface Signer {
  /** `keyless`: each signature has its own key, and a certificate that a CA issued for an identity. */
  readonly kind: 'key' | 'keyless';
  /** Signs the bytes of a file, which are streamed. Returns the JSON of a Sigstore bundle v0.3. */
  signMessage(content: AsyncIterable<Uint8Array>): Promise<Buffer>;
  /** Signs an in-toto statement in a DSSE envelope. Returns the JSON of a Sigstore bundle v0.3. */
  signStatement(statement: Statement): Promise<Buffer>;
  /**
   * Returns who this signer signs as, before it signs anything. A keyless signer gets a certificate from the CA for that,
   * which is checked; the next statement is signed with it while it is valid.
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
  /** An OIDC token for the audience `sigstore`; asked for once a certificate, and parsed before it is sent. */
  readonly identityToken: TokenSource;
  /**
   * Answers and the finished bundle must verify under one of them. Without roots, only checks that need no root are
   * made.
   */
  readonly roots?: Roots;
  /** The clock by which answers are checked; default the system clock. */
  readonly clock?: Pick<Clock, 'now'>;
}

/** A key with its checked certificate. */
interface Issued extends Certified {
  readonly certificate: X509Certificate;
  /** The roots that accept the certificate. */
  readonly roots: Roots;
}

/** Creates the draft for a signature. A second signature over the same content gets its own log entry. */
type CreateDraft = (signature: Buffer) => Draft;

/**
 * Creates a keyless signer: ephemeral P-256 key, certificate for an OIDC identity, timestamps, transparency log. Checks
 * each answer before it is used, and verifies the finished bundle. Throws `signing-service-failed` and
 * `signed-bundle-invalid`.
 */
export function createSigner(options: SignerOptions): Signer {
  const { clock = systemClock } = options;
  const prepared = keepPrepared(
    () => certify(newKeys(), options),
    () => clock.now().getTime(),
  );
  return {
    kind: 'keyless',
    signMessage: async (content) => {
      const keys = newKeys();
      const [hash, signing] = [createHash('sha256'), createSign('sha256')];
      for await (const chunk of content) {
        hash.update(chunk);
        signing.update(chunk);
      }
      const createDraft = draftMessage(hash.digest());
      return witness(await certify(keys, options), createDraft, signing.sign(keys.privateKey), options);
    },
    signStatement: async (statement) => {
      const issued = await prepared.take();
      const payload = encodeStatement(statement);
      const encoded = preAuthEncoding(IN_TOTO_PAYLOAD_TYPE, payload);
      const digest = sha256(encoded);
      const [subject] = statement.subject;
      const createDraft: CreateDraft = (signature) => ({
        content: {
          $case: 'dsseEnvelope',
          dsseEnvelope: { payload, payloadType: IN_TOTO_PAYLOAD_TYPE, signatures: [{ sig: signature, keyid: '' }] },
        },
        signature,
        digest,
        subject: { sha256: '', ...subject?.digest },
      });
      return witness(issued, createDraft, sign('sha256', encoded, issued.privateKey), options);
    },
    identify: async () => ({ kind: 'certificate', certificate: (await prepared.prepare()).certificate }),
  };
}

const NOTHING = Buffer.alloc(0);
const newKeys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

const draftMessage =
  (digest: Buffer): CreateDraft =>
  (signature) => ({
    content: { $case: 'messageSignature', messageSignature: { messageDigest: { algorithm: 1, digest }, signature } },
    signature,
    digest,
    subject: { sha256: digest.toString('hex') },
  });

/** Obtains a certificate for a key. Checks it with a trial signature, which is discarded. */
async function certify(
  keys: ReturnType<typeof newKeys>,
  { http, services, identityToken, roots = [], clock = systemClock }: SignerOptions,
): Promise<Issued> {
  const { source = 'the identity token' } = identityToken;
  const given = (await identityToken()).trim();
  rememberSecret(given); // an answer of any service may quote it
  const token = parseIdentityToken(given, source);
  assertNotExpired(token, source, clock.now());
  return withServiceFailure(certificateUrl(services.fulcio), async () => {
    const certificate = await requestCertificate(http, services.fulcio, keys, token);
    const expected = { publicKey: keys.publicKey, issuers: token.issuers, now: clock.now() };
    const trial = draftMessage(sha256(NOTHING))(sign('sha256', NOTHING, keys.privateKey));
    const accepting = checkCertificate(certificate, expected, trial, roots);
    const { privateKey } = keys;
    return { privateKey, certificatePem: certificate.toString(), certificate, roots: accepting };
  });
}

/** Runs a request to a service and the checks of its answer. */
async function withServiceFailure<T>(url: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw serviceFailure(url, error);
  }
}

/** Obtains timestamps and log entries for a signature. Timestamps come first, because a log entry cannot be removed. */
async function witness(
  { privateKey, certificate, roots }: Issued,
  createDraft: CreateDraft,
  first: Buffer,
  { http, services, clock = systemClock }: SignerOptions,
): Promise<Buffer> {
  const finish = async (draft: Draft): Promise<Buffer> => {
    let left = roots;
    const timestamps: Buffer[] = [];
    for (const url of services.tsa)
      await withServiceFailure(timestampUrl(url), async () => {
        const stamped = await requestTimestamp(http, url, draft.signature);
        left = checkTimestamp(stamped, certificate, draft, left);
        timestamps.push(stamped.response);
      });
    const entries: Material['entries'][number][] = [];
    for (const { url, version } of services.rekor)
      await withServiceFailure(entriesUrl(url, version), async () => {
        const log = version === 2 ? logInRekorV2 : logInRekorV1;
        const logged = await log(http, url, draft, certificate);
        left = checkLogEntry(logged, { version, certificate, now: clock.now() }, draft, left);
        entries.push(logged.entry);
      });
    return finishBundle(draft, { certificate, timestamps, entries }, left);
  };

  try {
    return await finish(createDraft(first));
  } catch (error) {
    // The answer to an earlier try was lost, and the log does not prove the entry again. A new signature gets a new entry.
    if (!(error instanceof McError) || error.code !== 'log-entry-exists') throw error;
    return finish(createDraft(signDigest(privateKey, createDraft(first).digest)));
  }
}

function finishBundle(draft: Draft, material: Material, roots: Roots): Buffer {
  const bytes = serializeBundle(draft, material);
  try {
    checkBundle(bytes, draft, roots);
    return bytes;
  } catch (error) {
    if (!(error instanceof McError)) throw error;
    const { check, detail } = error.details;
    throw sigstoreError('signed-bundle-invalid', { check: check ?? error.code, detail: detail ?? error.message });
  }
}

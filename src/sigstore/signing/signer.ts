import { createHash, createSign, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { type Clock, systemClock } from '../../lib/clock.ts';
import { McError } from '../../lib/errors.ts';
import type { Http } from '../../lib/http.ts';
import { redact } from '../../lib/redact.ts';
import { IN_TOTO_PAYLOAD_TYPE, preAuthEncoding, type Statement, statementBytes } from '../statement.ts';
import { serviceFailure } from './ask.ts';
import { checkBundle } from './checks/bundle.ts';
import { checkCertificate } from './checks/certificate.ts';
import { checkLogEntry } from './checks/log-entry.ts';
import type { Roots } from './checks/roots.ts';
import { checkTimestamp } from './checks/timestamp.ts';
import type { SigningServices } from './config.ts';
import { type Draft, type Material, serializeBundle } from './draft.ts';
import { certificateUrl, requestCertificate } from './fulcio.ts';
import { assertNotExpired, type IdentityToken, parseIdentityToken } from './identity-token.ts';
import { entriesUrl, logInRekorV1, logInRekorV2 } from './rekor.ts';
import { signDigest } from './sign-digest.ts';
import { requestTimestamp, timestampUrl } from './timestamp.ts';
import type { TokenSource } from './token-source.ts';

/** Signs without keeping a key: each signature has a key and a certificate of its own. A port of those who sign. */
export interface Signer {
  /** A message signature over a file's bytes, which are streamed. Gives the JSON of a Sigstore bundle v0.3. */
  signMessage(content: AsyncIterable<Uint8Array>): Promise<Buffer>;
  /** An in-toto statement in a DSSE envelope. Gives the JSON of a Sigstore bundle v0.3. */
  signStatement(statement: Statement): Promise<Buffer>;
}

export interface SignerOptions {
  readonly http: Http;
  readonly services: SigningServices;
  /** An OIDC token for the audience `sigstore`; asked for once a signature, and parsed before it is sent. */
  readonly identityToken: TokenSource;
  /** Answers and the finished bundle must verify under one of them. Without any, only what needs no root is checked. */
  readonly roots?: Roots;
  /** By which answers are judged; default the system's. */
  readonly clock?: Pick<Clock, 'now'>;
}

interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** Makes what is signed of a signature: a repeated signature is another entry in a log. */
type DraftWith = (signature: Buffer) => Draft;

/**
 * A keyless signer: ephemeral P-256 key, certificate by OIDC identity, timestamps, transparency log. Every answer is checked
 * before it counts, and the finished bundle once more. Throws `signing-service-failed` or `signed-bundle-invalid`: then
 * there is no bundle.
 */
export function createSigner(options: SignerOptions): Signer {
  return {
    signMessage: async (content) => {
      const keys = newKeys();
      const [hash, signing] = [createHash('sha256'), createSign('sha256')];
      for await (const chunk of content) {
        hash.update(chunk);
        signing.update(chunk);
      }
      const digest = hash.digest();
      const draftWith: DraftWith = (signature) => ({
        content: {
          $case: 'messageSignature',
          messageSignature: { messageDigest: { algorithm: 1, digest }, signature },
        },
        signature,
        digest,
        subject: { sha256: digest.toString('hex') },
      });
      return witness(keys, draftWith, signing.sign(keys.privateKey), options);
    },
    signStatement: async (statement) => {
      const keys = newKeys();
      const payload = statementBytes(statement);
      const encoded = preAuthEncoding(IN_TOTO_PAYLOAD_TYPE, payload);
      const digest = createHash('sha256').update(encoded).digest();
      const [subject] = statement.subject;
      const draftWith: DraftWith = (signature) => ({
        content: {
          $case: 'dsseEnvelope',
          dsseEnvelope: { payload, payloadType: IN_TOTO_PAYLOAD_TYPE, signatures: [{ sig: signature, keyid: '' }] },
        },
        signature,
        digest,
        subject: { sha256: '', ...subject?.digest },
      });
      return witness(keys, draftWith, sign('sha256', encoded, keys.privateKey), options);
    },
  };
}

const newKeys = (): KeyPair => generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** Obtains everything that a bundle needs beside a signature, in the order in which a failure leaves the least behind. */
async function witness(
  keys: KeyPair,
  draftWith: DraftWith,
  first: Buffer,
  { http, services, identityToken, roots = [], clock = systemClock }: SignerOptions,
): Promise<Buffer> {
  const { source = 'the identity token' } = identityToken;
  const token = parseIdentityToken((await identityToken()).trim(), source);
  assertNotExpired(token, source, clock.now());
  /** Whatever a service answers may repeat the token. */
  const withService = async <T>(url: string, ask: () => Promise<T>): Promise<T> => {
    try {
      return await ask();
    } catch (error) {
      throw serviceFailure(url, error, [token.raw], token.issuers);
    }
  };

  const { certificate, accepting } = await withService(certificateUrl(services.fulcio), async () => {
    const issued = await requestCertificate(http, services.fulcio, keys, token);
    const expected = { publicKey: keys.publicKey, issuers: token.issuers, now: clock.now() };
    return { certificate: issued, accepting: checkCertificate(issued, expected, draftWith(first), roots) };
  });

  const finish = async (draft: Draft): Promise<Buffer> => {
    let left = accepting;
    const timestamps: Buffer[] = [];
    for (const url of services.tsa)
      await withService(timestampUrl(url), async () => {
        const stamped = await requestTimestamp(http, url, draft.signature);
        left = checkTimestamp(stamped, certificate, draft, left);
        timestamps.push(stamped.response);
      });
    const entries: Material['entries'][number][] = [];
    for (const { url, version } of services.rekor)
      await withService(entriesUrl(url, version), async () => {
        const log = version === 2 ? logInRekorV2 : logInRekorV1;
        const logged = await log(http, url, draft, certificate);
        left = checkLogEntry(logged, { version, certificate, now: clock.now() }, draft, left);
        entries.push(logged.entry);
      });
    return finished(draft, { certificate, timestamps, entries }, left, token);
  };

  try {
    return await finish(draftWith(first));
  } catch (error) {
    // The log has this entry already, because its answer to an earlier try was lost. Another signature is another entry.
    if (!(error instanceof McError) || error.code !== 'log-entry-exists') throw error;
    return finish(draftWith(signDigest(keys.privateKey, draftWith(first).digest)));
  }
}

function finished(draft: Draft, material: Material, roots: Roots, token: IdentityToken): Buffer {
  const bytes = serializeBundle(draft, material);
  try {
    checkBundle(bytes, draft, roots);
    return bytes;
  } catch (error) {
    if (!(error instanceof McError)) throw error;
    const detail = redact(String(error.details['detail']), [token.raw], token.issuers);
    throw new McError('signed-bundle-invalid', { ...error.details, detail });
  }
}

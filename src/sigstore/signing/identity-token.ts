import { parseJson } from '../../lib/json.ts';
import type { ConfigurationError } from '../../lib/mc-error.ts';
import { sigstoreError } from '../errors.ts';

/** An OIDC identity token whose form was checked. Only the CA can verify its signature. */
export interface IdentityToken {
  /** The compact serialization: a secret. */
  readonly raw: string;
  /** The issuers that a certificate for this token may name. */
  readonly issuers: readonly string[];
  /** What the holder of the key signs to prove possession: the verified e-mail address, else the subject. */
  readonly challenge: string;
  /** Seconds since 1970. */
  readonly expires: number;
}

const PART = /^[A-Za-z0-9_-]+$/;
const MAX_TOKEN_CHARACTERS = 64 * 1024;
const MAX_DEPTH = 8;

type Claims = Readonly<Record<string, unknown>>;

/**
 * Parses a JSON Web Token (RFC 7519, section 7.2) as the signing services need it: `iss`, `aud`, `exp`, and `sub` or a
 * verified `email`. `source` names where it is from. Throws `id-token-malformed`, which never quotes the token.
 */
export function parseIdentityToken(text: string, source: string): IdentityToken {
  const malformed = (detail: string): ConfigurationError => sigstoreError('id-token-malformed', { source, detail });
  if (text.length > MAX_TOKEN_CHARACTERS) throw malformed(`it has more than ${MAX_TOKEN_CHARACTERS} characters`);
  const parts = text.split('.', 4);
  const [header = '', payload = '', signature = ''] = parts;
  if (parts.length !== 3 || ![header, payload, signature].every((part) => PART.test(part)))
    throw malformed('expected three parts in base64url with dots between them');
  if (typeof parseObject(header)?.alg !== 'string') throw malformed('its header is not a JSON object with "alg"');
  const claims = parseObject(payload);
  if (!claims) throw malformed('its payload is not a JSON object');
  const { iss, aud, exp } = claims;
  if (typeof iss !== 'string' || iss === '') throw malformed('it has no issuer ("iss")');
  const audiences = Array.isArray(aud) ? aud : [aud];
  if (audiences.length === 0 || !audiences.every((one) => typeof one === 'string' && one !== ''))
    throw malformed('it has no audience ("aud")');
  if (typeof exp !== 'number' || !Number.isFinite(exp)) throw malformed('it has no expiry time ("exp")');
  const challenge = readChallenge(claims);
  if (challenge === undefined) throw malformed('it has neither a subject ("sub") nor a verified e-mail address');
  const federated = readConnector(claims);
  return { raw: text, issuers: federated === undefined ? [iss] : [iss, federated], challenge, expires: exp };
}

/** Rejects a token that has expired (RFC 7519, section 4.1.4). Throws `id-token-expired`. */
export function assertNotExpired({ expires }: IdentityToken, source: string, now: Date): void {
  if (expires * 1000 > now.getTime()) return;
  const at = new Date(expires * 1000);
  throw sigstoreError('id-token-expired', {
    source,
    expired: Number.isNaN(at.getTime()) ? 'before the year 0' : at.toISOString(),
    now: now.toISOString(),
  });
}

function parseObject(part: string): Claims | undefined {
  try {
    // The error of a parser quotes what it read, so it is dropped.
    const value = parseJson(Buffer.from(part, 'base64url').toString('utf8'), 'the token', MAX_DEPTH);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Claims) : undefined;
  } catch {
    return undefined;
  }
}

/** Fulcio's choice: a verified e-mail address, else the subject. */
function readChallenge({ email, email_verified: verified, sub }: Claims): string | undefined {
  if (typeof email === 'string' && email !== '') return verified === true || verified === 'true' ? email : undefined;
  return typeof sub === 'string' && sub !== '' ? sub : undefined;
}

/** Fulcio writes the identity provider behind Dex into the certificate instead of Dex itself (fulcio, docs/oidc.md). */
function readConnector({ federated_claims: federated }: Claims): string | undefined {
  const connector =
    typeof federated === 'object' && federated !== null && 'connector_id' in federated && federated.connector_id;
  return typeof connector === 'string' && connector !== '' ? connector : undefined;
}

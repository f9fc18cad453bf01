import { X509Certificate } from 'node:crypto';
import { sha256 } from '../../lib/digest.ts';

/** The fields that identify a Rekor v1 entry, from its body or from a proposed entry. All of it is untrusted. */
interface Body {
  readonly kind?: unknown;
  readonly spec?: {
    readonly data?: { readonly hash?: { readonly algorithm?: unknown; readonly value?: unknown } };
    readonly signature?: { readonly content?: unknown; readonly publicKey?: { readonly content?: unknown } };
    readonly signatures?: readonly { readonly signature?: unknown; readonly verifier?: unknown }[];
    readonly payloadHash?: { readonly value?: unknown };
    readonly envelopeHash?: { readonly value?: unknown };
    readonly proposedContent?: { readonly envelope?: unknown };
    readonly content?: {
      readonly payloadHash?: { readonly value?: unknown };
      readonly envelope?: {
        readonly payload?: unknown;
        readonly signatures?: readonly { readonly publicKey?: unknown }[];
      };
    };
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Computes a key from the subject and the signatures of an entry. An entry of the log has the same key as the entry that a
 * client proposes to find it (`POST /api/v1/log/entries/retrieve`). Returns undefined for unknown kinds.
 */
export function computeEntryKey(body: unknown): string | undefined {
  const { kind, spec } = (body ?? {}) as Body;
  if (kind === 'hashedrekord') {
    const { algorithm, value } = spec?.data?.hash ?? {};
    return joinParts(kind, text(algorithm || 'sha256'), text(value), text(spec?.signature?.content));
  }
  if (kind === 'dsse') {
    const proposed = spec?.proposedContent && parseEnvelope(text(spec.proposedContent.envelope));
    if (proposed) return joinParts(kind, proposed.payloadHash, ...proposed.signatures.toSorted());
    const signatures = (spec?.signatures ?? []).map(({ signature }) => text(signature)).toSorted();
    return joinParts(kind, text(spec?.payloadHash?.value), ...signatures);
  }
  if (kind === 'intoto') {
    const hash = text(spec?.content?.payloadHash?.value);
    // A proposed entry has no hash. Its payload is encoded in base64 twice.
    const encoded = Buffer.from(text(spec?.content?.envelope?.payload), 'base64').toString('latin1');
    return joinParts(kind, hash || sha256(Buffer.from(encoded, 'base64')).toString('hex'));
  }
  return undefined;
}

/** Joins the parts of a key. Returns undefined if a part is empty: such an entry is not identified. */
const joinParts = (...parts: readonly string[]): string | undefined =>
  parts.includes('') ? undefined : parts.join(' ');

function parseEnvelope(
  json: string,
): { readonly payloadHash: string; readonly signatures: readonly string[] } | undefined {
  try {
    const { payload, signatures } = JSON.parse(json) as { payload?: unknown; signatures?: { sig?: unknown }[] };
    const hash = sha256(Buffer.from(text(payload), 'base64')).toString('hex');
    return { payloadHash: hash, signatures: (signatures ?? []).map(({ sig }) => text(sig)) };
  } catch {
    return undefined;
  }
}

/** Lists the search terms of an entry (`POST /api/v1/index/retrieve`): hashes in hex, e-mail addresses, and keys in PEM. */
export function listSearchTerms(body: unknown): readonly string[] {
  const { spec } = (body ?? {}) as Body;
  const verifiers = [
    text(spec?.signature?.publicKey?.content),
    ...(spec?.signatures ?? []).map(({ verifier }) => text(verifier)),
    ...(spec?.content?.envelope?.signatures ?? []).map(({ publicKey }) => text(publicKey)),
  ].map((encoded) => Buffer.from(encoded, 'base64').toString('latin1').trim());
  return [
    text(spec?.data?.hash?.value),
    text(spec?.payloadHash?.value),
    text(spec?.envelopeHash?.value),
    text(spec?.content?.payloadHash?.value),
    ...verifiers,
    ...verifiers.flatMap(listEmails),
  ].filter((term) => term !== '');
}

function listEmails(pem: string): readonly string[] {
  if (!pem.includes('BEGIN CERTIFICATE')) return [];
  try {
    return [...(new X509Certificate(pem).subjectAltName ?? '').matchAll(/email:([^,\s"]+)/g)].map(
      ([, email]) => email ?? '',
    );
  } catch {
    return [];
  }
}

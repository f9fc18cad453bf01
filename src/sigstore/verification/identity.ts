import type { X509Certificate } from 'node:crypto';
import type { Signer as VerifiedSigner } from '@sigstore/verify';
import { DerReader } from '../../lib/der.ts';
import { sigstoreError } from '../errors.ts';

/**
 * Who signed, from the certificate. The keys of `extensions` are the names in {@link EXTENSIONS}; the values are text.
 */
export interface SignerIdentity {
  /** The OIDC issuer; absent where the certificate has no such extension, as for GitHub's release attestations. */
  readonly issuer?: string;
  /** The subject alternative name: a URI, or an e-mail address. */
  readonly subject: string;
  readonly extensions: Readonly<Partial<Record<ExtensionName, string>>>;
}

/** Fulcio's certificate extensions 1.3.6.1.4.1.57264.1.N (fulcio, docs/oid-info.md). */
export const EXTENSIONS = {
  issuer: 8,
  buildSignerUri: 9,
  buildSignerDigest: 10,
  runnerEnvironment: 11,
  sourceRepositoryUri: 12,
  sourceRepositoryDigest: 13,
  sourceRepositoryRef: 14,
  sourceRepositoryIdentifier: 15,
  sourceRepositoryOwnerUri: 16,
  sourceRepositoryOwnerIdentifier: 17,
  buildConfigUri: 18,
  buildConfigDigest: 19,
  buildTrigger: 20,
  runInvocationUri: 21,
  sourceRepositoryVisibility: 22,
  deploymentEnvironment: 23,
  tokenSubject: 24,
} as const;
export type ExtensionName = keyof typeof EXTENSIONS;

const PREFIX = '1.3.6.1.4.1.57264.1.';
const UTF8_STRING = 0x0c;

/** Returns the text of a DER UTF8String; undefined for any other bytes, also where bytes follow it. */
export function parseUtf8String(der: Buffer): string | undefined {
  try {
    const reader = new DerReader(der);
    const { content } = reader.element(UTF8_STRING);
    reader.end();
    return content.toString('utf8');
  } catch {
    return undefined;
  }
}

/**
 * Reads the identity in a certificate that `@sigstore/verify` trusts. Throws `certificate-untrusted` where it is
 * ambiguous: several names, or a name that two parsers read differently (the library drops the high bit of a character
 * beyond ASCII).
 */
export function readIdentity(signer: VerifiedSigner, certificate: X509Certificate | undefined): SignerIdentity {
  const ambiguous = (detail: string) => sigstoreError('certificate-untrusted', { detail });
  const values = new Map<number, Buffer>();
  for (const { oid, value } of signer.identity?.oids ?? []) {
    const dotted = oid?.id.join('.') ?? '';
    if (!dotted.startsWith(PREFIX)) continue;
    const number = Number(dotted.slice(PREFIX.length));
    if (values.has(number)) throw ambiguous(`it has the extension ${dotted} twice`);
    values.set(number, value);
  }
  const extensions = Object.fromEntries(
    Object.entries(EXTENSIONS).flatMap(([name, number]) => {
      const value = values.get(number);
      const text = value && parseUtf8String(value);
      if (value && text === undefined) throw ambiguous(`its extension ${name} is not a UTF8String`);
      return text === undefined ? [] : [[name, text]];
    }),
  ) as SignerIdentity['extensions'];
  const old = values.get(1)?.toString('utf8');
  const issuer = extensions.issuer ?? old;
  const subject = signer.identity?.subjectAlternativeName;
  // An empty issuer is not a missing one.
  if (issuer === '' || !subject) throw ambiguous('it names no subject, or an empty issuer');
  // Node quotes a name that reads like several, and escapes its commas: a Git ref may have one.
  const quoted = JSON.stringify(subject).replaceAll(',', '\\u002c');
  const names = ['URI', 'email'].flatMap((kind) => [`${kind}:${subject}`, `${kind}:${quoted}`]);
  if (!names.includes(certificate?.subjectAltName ?? ''))
    throw ambiguous('its subject alternative name is not a single URI or e-mail address in ASCII');
  if (old !== undefined && extensions.issuer !== undefined && old !== extensions.issuer)
    throw ambiguous('it names two issuers');
  return { ...(issuer === undefined ? {} : { issuer }), subject, extensions };
}

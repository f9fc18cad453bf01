import type { X509Certificate } from 'node:crypto';
import type { Signer as VerifiedSigner } from '@sigstore/verify';
import { DerReader } from '../../lib/der.ts';
import { sigstoreError } from '../errors.ts';

/** Who signed, by the certificate. `extensions` go by the names below; values are text. */
export interface SignerIdentity {
  /** Absent where the certificate has no issuer extension, as those of GitHub's release attestations. */
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

/** The text of a DER UTF8String; undefined for what is none, or has something behind it. */
export function utf8String(der: Buffer): string | undefined {
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
 * Reads the identity that `@sigstore/verify` found in a certificate it trusts. Throws `certificate-untrusted` where it is
 * unclear: several names, or one that two parsers read differently (the library drops the high bit of what is not ASCII).
 */
export function identityOf(signer: VerifiedSigner, certificate: X509Certificate | undefined): SignerIdentity {
  const unclear = (detail: string) => sigstoreError('certificate-untrusted', { detail });
  const values = new Map<number, Buffer>();
  for (const { oid, value } of signer.identity?.oids ?? []) {
    const dotted = oid?.id.join('.') ?? '';
    if (!dotted.startsWith(PREFIX)) continue;
    const number = Number(dotted.slice(PREFIX.length));
    if (values.has(number)) throw unclear(`its extension ${dotted} is there twice`);
    values.set(number, value);
  }
  const extensions = Object.fromEntries(
    Object.entries(EXTENSIONS).flatMap(([name, number]) => {
      const value = values.get(number);
      const text = value && utf8String(value);
      if (value && text === undefined) throw unclear(`its extension ${name} is no text`);
      return text === undefined ? [] : [[name, text]];
    }),
  ) as SignerIdentity['extensions'];
  const old = values.get(1)?.toString('utf8');
  const issuer = extensions.issuer ?? old;
  const subject = signer.identity?.subjectAlternativeName;
  // An empty issuer is not a missing one.
  if (issuer === '' || !subject) throw unclear('it does not say who it is for');
  // Node quotes a name that could be taken for several, and writes its commas by number (a ref may well have one).
  const quoted = JSON.stringify(subject).replaceAll(',', '\\u002c');
  const names = ['URI', 'email'].flatMap((kind) => [`${kind}:${subject}`, `${kind}:${quoted}`]);
  if (!names.includes(certificate?.subjectAltName ?? '')) throw unclear('its name is not one name in plain letters');
  if (old !== undefined && extensions.issuer !== undefined && old !== extensions.issuer)
    throw unclear('it names two issuers');
  return { ...(issuer === undefined ? {} : { issuer }), subject, extensions };
}

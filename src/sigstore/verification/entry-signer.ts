import type { KeyObject } from 'node:crypto';
import type { TransparencyLogEntry } from '@sigstore/protobuf-specs';
import { readLeafDer, type SigstoreBundle } from '../bundle.ts';
import { sigstoreError } from '../errors.ts';

/** The parts of an entry's body that name a signer, by the types of Rekor v1 and v2. */
interface EntryBody {
  readonly spec?: {
    readonly signature?: { readonly publicKey?: { readonly content?: string } };
    readonly signatures?: readonly { readonly verifier?: string | VerifierV2 }[];
    readonly content?: { readonly envelope?: { readonly signatures?: readonly { readonly publicKey?: string }[] } };
    /** Of intoto 0.0.1. */
    readonly publicKey?: string;
    readonly hashedRekordV002?: { readonly signature?: { readonly verifier?: VerifierV2 } };
    readonly dsseV002?: { readonly signatures?: readonly { readonly verifier?: VerifierV2 }[] };
  };
}
interface VerifierV2 {
  readonly x509Certificate?: { readonly rawBytes?: string };
  readonly publicKey?: { readonly rawBytes?: string };
}

/**
 * Requires that a log entry names the certificate or the managed key that signed, and nothing else. For a certificate
 * its bare key is not enough: such an entry would not show who signed. Throws `log-entry-mismatch`.
 */
export function assertEntrySigner(
  entry: TransparencyLogEntry,
  bundle: SigstoreBundle,
  key: KeyObject | undefined,
): void {
  const mismatch = (detail: string) => sigstoreError('log-entry-mismatch', { detail });
  let named: readonly Buffer[];
  try {
    named = listVerifiers(JSON.parse(entry.canonicalizedBody.toString('utf8')) as EntryBody);
  } catch {
    throw mismatch('its body cannot be parsed');
  }
  if (named.length === 0) throw mismatch('its body names no signer');
  const expected = key ? key.export({ type: 'spki', format: 'der' }) : readLeafDer(bundle);
  if (!expected || !named.every((der) => der.equals(expected)))
    throw mismatch(
      key ? 'it names another key than the one that signed' : 'it names another certificate than the bundle',
    );
}

/** Lists the verifiers that the body of an entry names, as SPKI or certificate in DER. */
function listVerifiers(body: EntryBody): Buffer[] {
  const { spec } = body;
  const pems = [
    spec?.signature?.publicKey?.content,
    spec?.publicKey,
    ...(spec?.signatures ?? []).map(({ verifier }) => (typeof verifier === 'string' ? verifier : undefined)),
    ...(spec?.content?.envelope?.signatures ?? []).map(({ publicKey }) => publicKey),
  ];
  const raws = [
    spec?.hashedRekordV002?.signature?.verifier,
    ...(spec?.dsseV002?.signatures ?? []).map(({ verifier }) => verifier),
  ];
  return [
    ...pems.filter((pem): pem is string => typeof pem === 'string').map(decodePem),
    ...raws
      .map((raw) => raw?.x509Certificate?.rawBytes ?? raw?.publicKey?.rawBytes)
      .filter((raw): raw is string => typeof raw === 'string')
      .map((raw) => Buffer.from(raw, 'base64')),
  ];
}

/**
 * Decodes the first block of a PEM that is in base64 once, or twice (intoto 0.0.2). The blocks behind it are the chain.
 */
function decodePem(encoded: string): Buffer {
  const once = Buffer.from(encoded, 'base64').toString('latin1');
  const pem = once.includes('-----BEGIN') ? once : Buffer.from(once, 'base64').toString('latin1');
  return Buffer.from(/-----BEGIN [A-Z ]+-----([^-]+)-----END/.exec(pem)?.[1] ?? '', 'base64');
}

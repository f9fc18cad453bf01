/** What of a Rekor v1 entry's body says who signed it. All of it is untrusted. */
interface Body {
  readonly spec?: {
    readonly signature?: { readonly publicKey?: { readonly content?: unknown } };
    readonly signatures?: readonly { readonly verifier?: unknown }[];
    readonly content?: { readonly envelope?: { readonly signatures?: readonly { readonly publicKey?: unknown }[] } };
    readonly publicKey?: unknown;
  };
}

/** The keys and certificates of an entry (hashedrekord and rekord, dsse, intoto): PEM as a rule. */
export function verifiersOf(body: Buffer): readonly Buffer[] {
  try {
    const { spec } = JSON.parse(body.toString('utf8')) as Body;
    return [
      spec?.signature?.publicKey?.content,
      spec?.publicKey,
      ...(spec?.signatures ?? []).map(({ verifier }) => verifier),
      ...(spec?.content?.envelope?.signatures ?? []).map(({ publicKey }) => publicKey),
    ].flatMap((value) => (typeof value === 'string' ? [Buffer.from(value, 'base64')] : []));
  } catch {
    return []; // of no kind that we know
  }
}

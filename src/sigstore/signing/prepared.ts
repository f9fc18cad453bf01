import { type KeyObject, X509Certificate } from 'node:crypto';

/** An ephemeral key and the certificate (PEM) that the CA issued for it. */
export interface Certified {
  readonly privateKey: KeyObject;
  readonly certificatePem: string;
}

/** Minimum validity that is left of a certificate: the signature must be timestamped before the certificate ends. */
const MIN_LEFT_MS = 120_000;

/**
 * Keeps at most one certificate from `prepare` for the next `take`. A caller prepares before it has something to sign,
 * to learn whether the CA answers and which identity it certifies.
 */
export function keepPrepared<C extends Certified>(
  issue: () => Promise<C>,
  now: () => number = Date.now,
): { readonly prepare: () => Promise<C>; readonly take: () => Promise<C> } {
  let kept: C | undefined;
  const isUsable = ({ certificatePem }: Certified): boolean =>
    new X509Certificate(certificatePem).validToDate.getTime() - now() >= MIN_LEFT_MS;
  return {
    prepare: async () => {
      if (kept && isUsable(kept)) return kept;
      kept = await issue();
      return kept;
    },
    take: async () => {
      const found = kept;
      kept = undefined;
      return found && isUsable(found) ? found : issue();
    },
  };
}

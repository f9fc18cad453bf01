import type { KeyObject } from 'node:crypto';
import type { SigstoreBundle } from '../bundle.ts';
import { sigstoreError } from '../errors.ts';

/** Who may have signed a bundle: the holder of its certificate, or the holder of a managed key. */
export type PossibleSigner =
  | { readonly kind: 'certificate' }
  | { readonly kind: 'key'; readonly name: string; readonly key: KeyObject };

/**
 * Lists who may have signed a bundle. sigstore_bundle.proto, PublicKeyIdentifier: a key comes from outside the bundle,
 * and the hint in the bundle is not trusted, so each managed key is tried. Throws `key-not-trusted` where there is
 * none.
 */
export function listSigners(
  { verificationMaterial: { content } }: SigstoreBundle,
  keys: Readonly<Record<string, KeyObject>> = {},
): readonly PossibleSigner[] {
  if (content.$case !== 'publicKey') return [{ kind: 'certificate' }];
  const signers = Object.entries(keys).map(([name, key]) => ({ kind: 'key', name, key }) as const);
  if (signers.length === 0) throw sigstoreError('key-not-trusted', { found: content.publicKey.hint || 'unnamed' });
  return signers;
}

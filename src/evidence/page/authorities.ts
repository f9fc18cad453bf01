import { z } from 'zod';
import { sigstoreError } from '../../sigstore/errors.ts';

// Only the authorities: src/sigstore validates the whole file.
const rootSchema = z.object({
  certificateAuthorities: z.array(
    z.object({ certChain: z.object({ certificates: z.array(z.object({ rawBytes: z.base64() })) }) }),
  ),
});

/**
 * Reads the certificates (DER, base64) of the code-signing authorities in a trusted_root.json. A page pins them. Throws
 * `trusted-root-malformed`.
 */
export function readAuthorities(trustedRoot: Uint8Array, what = 'the trusted root'): string[] {
  try {
    const { certificateAuthorities } = rootSchema.parse(JSON.parse(Buffer.from(trustedRoot).toString('utf8')));
    return certificateAuthorities.flatMap(({ certChain }) => certChain.certificates.map(({ rawBytes }) => rawBytes));
  } catch (error) {
    throw sigstoreError(
      'trusted-root-malformed',
      { path: what, detail: 'its certificate authorities cannot be read' },
      { cause: error },
    );
  }
}

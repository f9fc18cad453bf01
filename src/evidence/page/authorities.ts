import { z } from 'zod';
import { sigstoreError } from '../../sigstore/errors.ts';

// Only what is needed of the protobuf's JSON form; src/sigstore holds the file as a whole against its schema.
const rootSchema = z.object({
  certificateAuthorities: z.array(
    z.object({ certChain: z.object({ certificates: z.array(z.object({ rawBytes: z.base64() })) }) }),
  ),
});

/** The certificates (DER, base64) of a trusted_root.json's code-signing authorities: what a page may pin. */
export function authoritiesOf(trustedRoot: Uint8Array, what = 'the trusted root'): string[] {
  try {
    const { certificateAuthorities } = rootSchema.parse(JSON.parse(Buffer.from(trustedRoot).toString('utf8')));
    return certificateAuthorities.flatMap(({ certChain }) => certChain.certificates.map(({ rawBytes }) => rawBytes));
  } catch (error) {
    throw sigstoreError('trusted-root-malformed', { path: what, detail: 'its authorities' }, { cause: error });
  }
}

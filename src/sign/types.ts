import type { Clock } from '../lib/clock.ts';
import type { SubjectDigest } from '../lib/digest.ts';
import type { McError } from '../lib/mc-error.ts';
import type { Reference, Repository } from '../oci/index.ts';
import type { Signer } from '../sigstore/index.ts';

/** The subject to sign: the bytes of a file, the manifest of an image, or an artifact of which only the digest is known. */
export type SignSubject =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'image'; readonly reference: Reference }
  | { readonly kind: 'digest'; readonly digest: SubjectDigest };

export interface SignRequest {
  readonly subject: SignSubject;
  /** The subject as the user wrote it. */
  readonly given: string;
  /** The predicate of an attestation, which is an in-toto statement; undefined for a signature. */
  readonly predicate?: { readonly type: string; readonly value: unknown };
  /** The file that the bundle is written to. */
  readonly bundlePath?: string;
  /** True to attach the bundle to the image, as an OCI 1.1 referrer. */
  readonly attach: boolean;
}

export interface SignPorts {
  readonly clock: Clock;
  readonly signer: Signer;
  /** The warnings from opening the signer, for the report. */
  readonly warnings?: readonly McError[];
  /** Called with a warning when it occurs; it is in the report too. */
  readonly warn?: (warning: McError) => void;
  readonly readFile: (path: string) => AsyncIterable<Uint8Array>;
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly openRepository: (reference: Reference) => Repository;
}

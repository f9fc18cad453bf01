import type { Clock } from '../lib/clock.ts';
import type { McError } from '../lib/mc-error.ts';
import type { Reference, Repository } from '../oci/index.ts';
import type { Signer } from '../sigstore/index.ts';

/** What is signed: a file's bytes, an image (its manifest's digest), or something that only its digest is known of. */
export type SignSubject =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'image'; readonly reference: Reference }
  | { readonly kind: 'digest'; readonly digest: string };

export interface SignRequest {
  readonly subject: SignSubject;
  /** As the user named the subject. */
  readonly given: string;
  /** Makes an attestation of it: an in-toto statement with this predicate. */
  readonly predicate?: { readonly type: string; readonly value: unknown };
  /** Where the bundle is written. */
  readonly bundlePath?: string;
  /** Pushes the bundle beside the image, as an OCI 1.1 referrer. */
  readonly attach: boolean;
}

export interface SignPorts {
  readonly clock: Clock;
  readonly signer: Signer;
  /** What the report warns of: how the signer was opened. */
  readonly warnings?: readonly McError[];
  readonly readFile: (path: string) => AsyncIterable<Uint8Array>;
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly openRepository: (reference: Reference) => Repository;
}

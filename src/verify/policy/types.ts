import type { KeyObject } from 'node:crypto';
import type { Digest } from '../../lib/digest.ts';
import type { TrustedRootMaterial } from '../../sigstore/index.ts';
import type { SubjectPattern } from './pattern.ts';
import type { IdentityRule, RequirementRule, TrustPolicyFile } from './schema.ts';

/** A port that reads the files of a policy. */
export interface PolicyFiles {
  /** Throws `file-not-found` and other errors of reading. */
  read(path: string, maxBytes: number, what: string): Promise<Buffer>;
  modifiedAt(path: string): Promise<Date>;
}

/** A policy without a file: its text, and the content of files that it pins, by their absolute paths. */
export interface AdHocPolicy {
  readonly text: string;
  readonly files: ReadonlyMap<string, Buffer>;
}

/** A trusted root of the policy. */
export interface Root extends TrustedRootMaterial {
  readonly name: string;
  /** The trusted_root.json, after its pin was checked. */
  readonly bytes: Buffer;
  /**
   * Minimum numbers of different transparency logs (0: the instance has no log) and sources of time, where the policy
   * sets them.
   */
  readonly thresholds: { readonly logs?: number; readonly timestamps?: number };
}

/** A public key that the policy names. Its fingerprint identifies it, because two keys may have one name. */
export interface ManagedKey {
  readonly name: string;
  /** SHA-256 of its SPKI, hex. */
  readonly fingerprint: string;
  readonly key: KeyObject;
}

/** A signer identity that the policy names; `pattern` is its subjectPattern, compiled. */
export type Identity = IdentityRule & { readonly pattern?: SubjectPattern };

/** A requirement of the policy with its keys and patterns loaded. */
export interface Requirement extends Omit<RequirementRule, 'keys' | 'kind' | 'identities'> {
  readonly identities?: readonly Identity[];
  readonly kind: 'signature' | 'attestation';
  readonly threshold: number;
  readonly keys: readonly ManagedKey[];
}

/** A requirement of kind `promotion`: who may promote a release, and revoke the promotion. */
export type PromotionRequirement = Omit<Requirement, 'kind'> & { readonly kind: 'promotion' };

/** The rules of a policy for promotion records and revocations. */
export interface PromotionTrust {
  /** At most one. Without it, records do not count unless `unsigned` is set. */
  readonly requirements: readonly PromotionRequirement[];
  /** A release has one record for all destinations, with the same bytes. */
  readonly replicate: boolean;
  /** Unsigned records count (`promotion: { record: unsigned }`); never together with a requirement. */
  readonly unsigned?: boolean;
  /** Records that name a bypass of a gate do not count (`promotion: { bypass: deny }`). */
  readonly bypass?: 'deny';
}

/** A loaded policy whose pins match: what a verification trusts. */
export interface Trust {
  readonly path: string;
  /** The options of a command state the policy, and no file. */
  readonly isAdHoc?: true;
  /** Of the policy file. */
  readonly digest: Digest;
  readonly roots: readonly Root[];
  readonly requirements: readonly Requirement[];
  readonly promotion: PromotionTrust;
  readonly mirror: TrustPolicyFile['mirror'];
  /** When it was loaded. Ages are measured to this time. */
  readonly asOf: Date;
}

import type { Digest } from '../lib/digest.ts';

/** A piece of evidence about a subject that claims a signature: a bundle, or a layer of cosign's legacy format. */
export interface SignedPiece {
  /** Where it is from, for people. */
  readonly origin: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** The annotations of the layer, which hold the signature in cosign's legacy format. */
  readonly annotations?: Readonly<Record<string, string>> | undefined;
}

/** Whether a piece verifies: the predicate type of a statement, or the code and message of the error. */
export type PieceVerdict =
  | { readonly verified: true; readonly predicateType?: string }
  | { readonly verified: false; readonly code: string; readonly message: string };

/** Judges evidence under a trust policy. The policy belongs to the verification module; a mirror receives the judge. */
export interface EvidenceJudge {
  /** Hex. Changes whenever a verdict may change: with the policy, its roots and keys, and the version of this program. */
  readonly fingerprint: string;
  judge(subject: Digest, piece: SignedPiece): PieceVerdict;
}

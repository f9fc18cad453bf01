import type { Digest } from '../../lib/digest.ts';
import type { EvidenceItem } from '../format/layout.ts';

/** A piece of evidence that claims a signature about a subject. */
export interface SignedPiece {
  /** The origin of the piece, for messages. */
  readonly origin: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** The annotations of the layer. They contain the signature in cosign's legacy format. */
  readonly annotations?: Readonly<Record<string, string>> | undefined;
}

/** The result of judging a piece. `code` and `message` are the reason of a refusal. */
export type Verdict =
  | { readonly verified: true; readonly predicateType?: string }
  | { readonly verified: false; readonly code: string; readonly message: string };

/** Judges evidence under the trust policy. A mirror does not read the policy itself; the entry points provide the judge. */
export interface EvidenceJudge {
  /** Changes whenever the policy changes, because verdicts may then change. */
  readonly fingerprint: string;
  judge(subject: Digest, piece: SignedPiece): Verdict;
}

const ENVELOPE = 'application/vnd.dsse.envelope.v1+json';

/** Returns true for bundles, and for signatures and envelopes in cosign's legacy format. Everything else is a document. */
export const claimsSignature = ({ kind, mediaType }: Pick<EvidenceItem, 'kind' | 'mediaType'>): boolean =>
  kind === 'bundle' || kind === 'signature' || mediaType === ENVELOPE;

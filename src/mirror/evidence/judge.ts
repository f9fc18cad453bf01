import type { Digest } from '../../lib/digest.ts';
import type { EvidenceItem } from '../format/layout.ts';

/** What lies about a subject and claims a signature, as it is judged. */
export interface SignedPiece {
  /** For people. */
  readonly origin: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** The layer's: cosign's legacy format has its signatures in them. */
  readonly annotations?: Readonly<Record<string, string>> | undefined;
}

export type Verdict =
  | { readonly verified: true; readonly predicateType?: string }
  | { readonly verified: false; readonly code: string; readonly message: string };

/** Judges under the trust policy, which a mirror does not know itself: the front doors bring it. */
export interface EvidenceJudge {
  /** Another one whenever verdicts may be others. */
  readonly fingerprint: string;
  judge(subject: Digest, piece: SignedPiece): Verdict;
}

const ENVELOPE = 'application/vnd.dsse.envelope.v1+json';

/** Bundles, and signatures and envelopes of cosign's legacy format. All else is a document: it claims nothing by itself. */
export const claimsSignature = ({ kind, mediaType }: Pick<EvidenceItem, 'kind' | 'mediaType'>): boolean =>
  kind === 'bundle' || kind === 'signature' || mediaType === ENVELOPE;

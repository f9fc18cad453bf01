import type { Digest } from '../../lib/digest.ts';
import type { EvidenceItem } from '../format/layout.ts';

/** A piece of evidence that the mirror stores: listed in an index, or in quarantine. */
export interface Piece {
  /** The subject of the evidence. */
  readonly about: Digest;
  readonly item: EvidenceItem;
  /** The path of its record, if it is in quarantine. */
  readonly record?: string;
}

/** A reason to keep a piece at any age. */
export interface Protection {
  readonly why: 'legal-hold' | 'keep-list' | 'promotable' | 'listed';
  /** The reason and the author of a hold, or the release. */
  readonly detail: string;
}

/** The outcome for a piece that stays. `until` is the end of the reason, by the mirror's own time. */
export interface Stays {
  readonly goes: false;
  readonly why:
    | Protection['why']
    | 'minimum-age'
    | 'undated'
    | 'no-maximum'
    | 'younger'
    | 'part-of-artifact'
    | 'about-what-stays'
    | 'object-lock';
  readonly detail?: string;
  readonly until?: string;
}

/** The outcome for a piece that a prune removes. */
export interface Goes {
  readonly goes: true;
  readonly why: 'maximum-age';
  readonly since: string;
}

export type PieceOutcome = Stays | Goes;

/** A piece, and the outcome that a plan gives it. */
export interface Planned {
  readonly piece: Piece;
  readonly outcome: PieceOutcome;
}

import type { Digest } from '../../lib/digest.ts';
import type { EvidenceItem } from '../format/layout.ts';
import type { Ages } from './config.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Piece, PieceOutcome, Planned, Protection, Stays } from './types.ts';

/** The retention rules, and the facts about a piece that they need. */
export interface Rules {
  /** The mirror's own time. */
  readonly clock: Date;
  readonly getAges: (item: EvidenceItem) => Ages;
  readonly getEntry: (content: Digest) => LedgerEntry | undefined;
  /** Returns what protects a digest: a legal hold, a keep-list or a release. */
  readonly getProtection: (digest: Digest) => Protection | undefined;
  /** Returns the end of the store's own lock on a piece; undefined if it is not locked. */
  readonly lockedUntil?: ((piece: Piece) => string | undefined) | undefined;
}

/** Applies the rules to one piece alone. A protection takes precedence over the age. */
export function decidePiece(piece: Piece, rules: Rules): PieceOutcome {
  const { item, about } = piece;
  for (const digest of [about, item.digest, ...(item.manifest ? [item.manifest] : [])]) {
    const protection = rules.getProtection(digest);
    if (protection) return { goes: false, ...protection };
  }
  const entry = rules.getEntry(item.digest);
  if (!entry) return { goes: false, why: 'undated' };
  const { min, max } = rules.getAges(item);
  const now = rules.clock.getTime();
  const since = Date.parse(entry.since);
  const promised = Math.max(entry.until === undefined ? 0 : Date.parse(entry.until), since + min * 1000);
  // Not `promised > now`: a time that cannot be parsed is NaN, and must keep the piece.
  if (!(promised <= now)) return { goes: false, why: 'minimum-age', ...formatUntil(promised) };
  if (max === undefined) return { goes: false, why: 'no-maximum' };
  if (!(since + max * 1000 < now)) return { goes: false, why: 'younger', ...formatUntil(since + max * 1000) };
  const until = rules.lockedUntil?.(piece);
  if (until !== undefined) return { goes: false, why: 'object-lock', until };
  return { goes: true, why: 'maximum-age', since: entry.since };
}

const formatUntil = (ms: number): { until?: string } =>
  Number.isFinite(ms) ? { until: new Date(ms).toISOString() } : {};

/**
 * Decides which pieces to remove. All pieces of an artifact go or stay together. Signatures on a piece stay as long as
 * the piece. The outcome does not depend on the order of the pieces.
 */
export function planRetention(pieces: readonly Piece[], rules: Rules): readonly Planned[] {
  const outcomes = new Map<Piece, PieceOutcome>(pieces.map((piece) => [piece, decidePiece(piece, rules)]));
  const artifacts = Map.groupBy(pieces, getArtifactKey);
  const byAbout = Map.groupBy(pieces, ({ about }) => about);
  const staying = pieces.filter((piece) => !outcomes.get(piece)?.goes);
  const keep = (piece: Piece, outcome: Stays): void => {
    if (!outcomes.get(piece)?.goes) return;
    outcomes.set(piece, outcome);
    staying.push(piece);
  };
  for (let piece = staying.pop(); piece; piece = staying.pop()) {
    for (const part of artifacts.get(getArtifactKey(piece)) ?? [])
      keep(part, { goes: false, why: 'part-of-artifact', detail: piece.item.digest });
    // A piece in quarantine is not evidence, so signatures on it need not stay.
    if (piece.record !== undefined) continue;
    for (const digest of [piece.item.digest, ...(piece.item.manifest ? [piece.item.manifest] : [])])
      for (const signature of byAbout.get(digest) ?? [])
        keep(signature, { goes: false, why: 'about-what-stays', detail: digest });
  }
  return pieces.map((piece) => ({ piece, outcome: outcomes.get(piece) ?? { goes: false, why: 'undated' } }));
}

/** Pieces about the same subject from the same manifest have the same key. A piece without a manifest is its own artifact. */
const getArtifactKey = ({ about, item }: Piece): string => `${about} ${item.manifest ?? item.digest}`;

import type { Digest } from '../../lib/digest.ts';
import type { EvidenceItem } from '../format/layout.ts';
import type { Ages } from './config.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Protection } from './protect.ts';

/** A piece of evidence as it is held: about what, in the index or kept apart. */
export interface Piece {
  readonly about: Digest;
  readonly item: EvidenceItem;
  /** The path of its record, where it is in quarantine. */
  readonly record?: string;
}

/** Why a piece stays. `until` is when that ends, by the mirror's own time. */
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

export interface Goes {
  readonly goes: true;
  readonly why: 'maximum-age';
  readonly since: string;
}

export type Fate = Stays | Goes;
export interface Planned {
  readonly piece: Piece;
  readonly fate: Fate;
}

export interface Rules {
  /** The mirror's own time. */
  readonly clock: Date;
  readonly agesOf: (item: EvidenceItem) => Ages;
  readonly entryOf: (content: Digest) => LedgerEntry | undefined;
  /** What protects a digest: a hold, a keep-list, a release. */
  readonly protectionOf: (digest: Digest) => Protection | undefined;
  /** Until when the store itself does not let go of a piece; undefined where it does. */
  readonly lockedUntil?: ((piece: Piece) => string | undefined) | undefined;
}

/** What the rules say of one piece by itself: pure. Whatever keeps it is told before its age. */
export function fateOf(piece: Piece, rules: Rules): Fate {
  const { item, about } = piece;
  for (const digest of [about, item.digest, ...(item.manifest ? [item.manifest] : [])]) {
    const protection = rules.protectionOf(digest);
    if (protection) return { goes: false, ...protection };
  }
  const entry = rules.entryOf(item.digest);
  if (!entry) return { goes: false, why: 'undated' };
  const { min, max } = rules.agesOf(item);
  const now = rules.clock.getTime();
  const since = Date.parse(entry.since);
  const promised = Math.max(entry.until === undefined ? 0 : Date.parse(entry.until), since + min * 1000);
  // Not "unless it is later": a time that cannot be read keeps.
  if (!(promised <= now)) return { goes: false, why: 'minimum-age', ...untilTime(promised) };
  if (max === undefined) return { goes: false, why: 'no-maximum' };
  if (!(since + max * 1000 < now)) return { goes: false, why: 'younger', ...untilTime(since + max * 1000) };
  const until = rules.lockedUntil?.(piece);
  if (until !== undefined) return { goes: false, why: 'object-lock', until };
  return { goes: true, why: 'maximum-age', since: entry.since };
}

const untilTime = (ms: number): { until?: string } =>
  Number.isFinite(ms) ? { until: new Date(ms).toISOString() } : {};

/**
 * The fate of all pieces. An artifact goes as a whole or stays; and as long as a piece stays, so does what is signed about
 * it. The order of the pieces changes nothing.
 */
export function planRetention(pieces: readonly Piece[], rules: Rules): readonly Planned[] {
  const fates = new Map<Piece, Fate>(pieces.map((piece) => [piece, fateOf(piece, rules)]));
  const artifacts = Map.groupBy(pieces, artifactOf);
  const byAbout = Map.groupBy(pieces, ({ about }) => about);
  const staying = pieces.filter((piece) => !fates.get(piece)?.goes);
  const stay = (piece: Piece, fate: Stays): void => {
    if (!fates.get(piece)?.goes) return;
    fates.set(piece, fate);
    staying.push(piece);
  };
  for (let piece = staying.pop(); piece; piece = staying.pop()) {
    for (const part of artifacts.get(artifactOf(piece)) ?? [])
      stay(part, { goes: false, why: 'part-of-artifact', detail: piece.item.digest });
    // What is kept apart is no evidence: nothing has to be kept for it.
    if (piece.record !== undefined) continue;
    for (const digest of [piece.item.digest, ...(piece.item.manifest ? [piece.item.manifest] : [])])
      for (const signature of byAbout.get(digest) ?? [])
        stay(signature, { goes: false, why: 'about-what-stays', detail: digest });
  }
  return pieces.map((piece) => ({ piece, fate: fates.get(piece) ?? { goes: false, why: 'undated' } }));
}

/** Of what has a manifest, all that it names about a subject, in the index and in quarantine; else the piece alone. */
const artifactOf = ({ about, item }: Piece): string => `${about} ${item.manifest ?? item.digest}`;

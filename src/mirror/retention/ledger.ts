import { z } from 'zod';
import type { Digest } from '../../lib/digest.ts';
import { digestOf, hexOf } from '../../lib/digest.ts';
import type { StaticFiles } from '../format/files.ts';
import { digestSchema, MAX_INDEX_BYTES } from '../format/layout.ts';
import { parseMirrorFile } from '../format/reading.ts';

/** Since when each content is held, and until when that was promised; its SHA-256 is in the signed `mirror.json`. */
export const LEDGER = 'retention/index.json';

const time = z.iso.datetime();
const entrySchema = z.strictObject({
  since: time.describe("by the mirror's own time"),
  until: time.optional().describe('it is kept at least so long: what was promised once is never taken back'),
});
export const ledgerSchema = z.strictObject({
  version: z.literal(1),
  rules: z.string().describe('the minimum ages by which all of it was looked at last'),
  held: z.record(digestSchema, entrySchema),
});
export type LedgerEntry = z.output<typeof entrySchema>;

export class Ledger {
  readonly rules: string;
  readonly held: Map<Digest, LedgerEntry>;

  constructor(rules: string, held: Iterable<readonly [Digest, LedgerEntry]> = []) {
    this.rules = rules;
    this.held = new Map(held);
  }

  /**
   * Notes that a content is held at `now` and is to be kept for `minSeconds` since it was first. Only ever prolongs.
   */
  note(content: Digest, now: Date, minSeconds: number): void {
    const { since = now.toISOString(), until } = this.held.get(content) ?? {};
    const promised = minSeconds > 0 ? new Date(Date.parse(since) + minSeconds * 1000).toISOString() : undefined;
    const longer = promised !== undefined && (until === undefined || promised > until) ? promised : until;
    this.held.set(content, { since, ...(longer === undefined ? {} : { until: longer }) });
  }

  /** One content a line, sorted: the same ledger has the same bytes. */
  format(): string {
    const lines = [...this.held]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([digest, entry]) => `${JSON.stringify(digest)}: ${JSON.stringify(entry)}`);
    const held = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n}`;
    return `{"version": 1, "rules": ${JSON.stringify(this.rules)}, "held": ${held}}\n`;
  }
}

export const ledgerHash = (bytes: Uint8Array | string): string => hexOf(digestOf(bytes));

/** Undefined where there is none. Throws `mirror-damaged`. */
export async function readLedger(
  files: StaticFiles,
): Promise<{ readonly ledger: Ledger; readonly hash: string } | undefined> {
  const bytes = await files.read(LEDGER, MAX_INDEX_BYTES);
  if (!bytes) return undefined;
  const { rules, held } = parseMirrorFile(ledgerSchema, bytes, LEDGER);
  return { ledger: new Ledger(rules, Object.entries(held) as [Digest, LedgerEntry][]), hash: ledgerHash(bytes) };
}

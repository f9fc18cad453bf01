import { z } from 'zod';
import type { Digest } from '../../lib/digest.ts';
import { digestOf, getHex } from '../../lib/digest.ts';
import type { StaticFiles } from '../format/files.ts';
import { digestSchema, MAX_INDEX_BYTES } from '../format/layout.ts';
import { parseMirrorFile } from '../format/reading.ts';

/** The path of the ledger. It records when each content arrived and how long it must be kept. `mirror.json` signs its SHA-256. */
export const LEDGER = 'retention/index.json';

const time = z.iso.datetime();
const entrySchema = z.strictObject({
  since: time.describe("when the content arrived, by the mirror's own time"),
  until: time.optional().describe('the content must be kept until then; a promise is never shortened'),
});
export const ledgerSchema = z.strictObject({
  version: z.literal(1),
  rules: z.string().describe('the minimum ages that the last sync applied to all contents'),
  held: z.record(digestSchema, entrySchema),
});
export type LedgerEntry = z.output<typeof entrySchema>;

/** The arrival time and the promise for each content. */
export class RetentionLedger {
  readonly rules: string;
  readonly held: Map<Digest, LedgerEntry>;

  constructor(rules: string, held: Iterable<readonly [Digest, LedgerEntry]> = []) {
    this.rules = rules;
    this.held = new Map(held);
  }

  /**
   * Records that the mirror stores a content at `now`, and promises to keep it for `minSeconds` after its arrival. Never
   * shortens an earlier promise.
   */
  note(content: Digest, now: Date, minSeconds: number): void {
    const { since = now.toISOString(), until } = this.held.get(content) ?? {};
    const promised = minSeconds > 0 ? new Date(Date.parse(since) + minSeconds * 1000).toISOString() : undefined;
    const longer = promised !== undefined && (until === undefined || promised > until) ? promised : until;
    this.held.set(content, { since, ...(longer === undefined ? {} : { until: longer }) });
  }

  /** Formats the ledger with one content per line, sorted, so that equal ledgers have equal bytes. */
  format(): string {
    const lines = [...this.held]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([digest, entry]) => `${JSON.stringify(digest)}: ${JSON.stringify(entry)}`);
    const held = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n}`;
    return `{"version": 1, "rules": ${JSON.stringify(this.rules)}, "held": ${held}}\n`;
  }
}

/** Computes the SHA-256 of a ledger in hex. */
export const hashLedger = (bytes: Uint8Array | string): string => getHex(digestOf(bytes));

/** Reads the ledger and its hash. Returns undefined if there is none. Throws `mirror-damaged`. */
export async function readLedger(
  files: StaticFiles,
): Promise<{ readonly ledger: RetentionLedger; readonly hash: string } | undefined> {
  const bytes = await files.read(LEDGER, MAX_INDEX_BYTES);
  if (!bytes) return undefined;
  const { rules, held } = parseMirrorFile(ledgerSchema, bytes, LEDGER);
  return {
    ledger: new RetentionLedger(rules, Object.entries(held) as [Digest, LedgerEntry][]),
    hash: hashLedger(bytes),
  };
}

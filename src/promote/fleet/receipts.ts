import type { Clock } from '../../lib/clock.ts';
import { secondsBetween } from '../../lib/clock.ts';
import { ConfigurationError, type McError, VerificationError } from '../../lib/errors.ts';
import { beginReport } from '../../lib/report.ts';
import { type ReceiptHead, type ReceiptLine, readReceipt } from './receipt.ts';
import type { ReceiptsReport } from './schema.ts';

const MAX_TOLD = 100;

/** What of a release counts when all its lines are read: how the last try ended, and what all of them took. */
interface Ended {
  readonly passed: boolean;
  readonly why: string;
}

/**
 * Joins the receipts of a restoration: it passed when every shard is there once, of the same plan, and each release of
 * each shard was restored. What is missing or failed is a reason.
 */
export async function joinReceipts(
  paths: readonly string[],
  ports: { readonly clock: Clock },
): Promise<ReceiptsReport> {
  const begun = beginReport('dr-receipts', ports.clock);
  const reasons: McError[] = [];
  const shards = new Map<number, string>();
  const sum = { releases: 0, restored: 0, failed: 0, bytes: 0, bytesCopied: 0, mounted: 0, requests: 0 };
  let [first, beganAt, endedAt]: [ReceiptHead | undefined, string | undefined, string | undefined] = [
    undefined,
    undefined,
    undefined,
  ];
  for (const path of paths) {
    const { head, ended, lines } = await readShard(path);
    first ??= head;
    holdSame(path, first, head);
    const other = shards.get(head.shard);
    if (other !== undefined) reasons.push(incomplete(`shard ${head.shard} is there twice: ${other} and ${path}`));
    shards.set(head.shard, path);
    const restored = [...ended.values()].filter(({ passed }) => passed).length;
    sum.restored += restored;
    sum.failed += ended.size - restored;
    for (const key of ['bytes', 'bytesCopied', 'mounted', 'requests'] as const) sum[key] += lines[key];
    if (lines.beganAt && (!beganAt || lines.beganAt < beganAt)) beganAt = lines.beganAt;
    if (lines.endedAt && (!endedAt || lines.endedAt > endedAt)) endedAt = lines.endedAt;
    for (const [release, { passed, why }] of ended)
      if (!passed && reasons.length < MAX_TOLD)
        reasons.push(new VerificationError('fleet-release-failed', { release, detail: why }));
    const all = head.split[head.shard] ?? 0;
    if (ended.size !== all)
      reasons.push(incomplete(`shard ${head.shard} has ended ${ended.size} of ${all} releases (${path})`));
  }
  if (!first) throw new ConfigurationError('usage', { detail: 'no receipt was given', command: 'dr receipts' });
  for (const [shard, count] of first.split.entries()) {
    sum.releases += count;
    // A shard without a release has nothing to write down.
    if (count > 0 && !shards.has(shard))
      reasons.push(incomplete(`shard ${shard} of ${first.shards} has no receipt here`));
  }
  return begun.finish(reasons, {
    plan: first.plan,
    policy: first.policy,
    to: [...first.to],
    shards: first.shards,
    ...sum,
    beganAt: beganAt ?? null,
    endedAt: endedAt ?? null,
    rtoSeconds: beganAt && endedAt ? secondsBetween(new Date(beganAt), new Date(endedAt)) : null,
  }) as ReceiptsReport;
}

const incomplete = (what: string): VerificationError => new VerificationError('fleet-incomplete', { what });

function holdSame(path: string, first: ReceiptHead, head: ReceiptHead): void {
  for (const key of ['plan', 'policy', 'shards', 'to', 'split'] as const)
    if (String(first[key]) !== String(head[key]))
      throw new ConfigurationError('fleet-receipt-other', {
        path,
        what: key,
        expected: String(first[key]),
        found: String(head[key]),
      });
}

async function readShard(path: string) {
  let head: ReceiptHead | undefined;
  const ended = new Map<string, Ended>();
  const lines: Pick<ReceiptLine, 'bytes' | 'bytesCopied' | 'mounted' | 'requests'> & {
    beganAt?: string;
    endedAt?: string;
  } = { bytes: 0, bytesCopied: 0, mounted: 0, requests: 0 };
  for await (const read of readReceipt(path)) {
    if ('head' in read) {
      head = read.head;
      continue;
    }
    const { release, outcome, reasons, startedAt, finishedAt } = read.line;
    const [reason] = reasons;
    const why = reason ? `${reason.code}: ${reason.message}` : 'it failed';
    ended.set(release, { passed: outcome === 'passed', why });
    for (const key of ['bytes', 'bytesCopied', 'mounted', 'requests'] as const) lines[key] += read.line[key];
    if (!lines.beganAt || startedAt < lines.beganAt) lines.beganAt = startedAt;
    if (!lines.endedAt || finishedAt > lines.endedAt) lines.endedAt = finishedAt;
  }
  if (!head) throw new ConfigurationError('fleet-receipt-malformed', { path, detail: 'it has no head' });
  return { head, ended, lines };
}

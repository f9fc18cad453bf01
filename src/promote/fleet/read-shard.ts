import type { ConfigurationError } from '../../lib/mc-error.ts';
import type { Trust } from '../../verify/index.ts';
import { promoteError } from '../errors.ts';
import { type FleetRelease, isInShard, parseRelease } from './list.ts';
import { type ReceiptHead, type ReceiptLine, readReceipt } from './receipt-format.ts';
import { verifyReceiptSignature } from './receipt-signature.ts';

/** The result of the last try to restore a release, as its receipt claims. */
export interface EndedRelease {
  readonly name: string;
  readonly release: FleetRelease;
  readonly position: number | undefined;
  readonly priority: number | undefined;
  readonly passed: boolean;
  /** The digest in the receipt, which is not checked. */
  readonly claimed: string | undefined;
  readonly why: string;
  /** The hint of that reason. */
  readonly advice: string;
}

/** The sums over all lines of a receipt, and the times of the first start and the last end. */
type LineTotals = Pick<ReceiptLine, 'bytes' | 'bytesCopied' | 'mounted' | 'requests'> & {
  beganAt?: string;
  endedAt?: string;
};

export interface ShardReceipt {
  readonly path: string;
  readonly head: ReceiptHead;
  readonly ended: ReadonlyMap<string, EndedRelease>;
  readonly lines: LineTotals;
  /** The signer, where an accepted signature covers all lines. */
  readonly signedBy: string | undefined;
}

/**
 * Reads the receipt of one shard. Keeps at most as many releases as its head gives the shard. Throws `fleet-receipt-malformed`, and
 * with a policy `fleet-receipt-signature` where a signature does not verify.
 */
export async function readShard(path: string, trust: Trust | undefined): Promise<ShardReceipt> {
  const malformed = (detail: string) => promoteError('fleet-receipt-malformed', { path, detail });
  let [head, signedBy]: [ReceiptHead | undefined, string | undefined] = [undefined, undefined];
  const ended = new Map<string, EndedRelease>();
  const lines: LineTotals = { bytes: 0, bytesCopied: 0, mounted: 0, requests: 0 };
  for await (const part of readReceipt(path)) {
    if (part.kind === 'head') head = part.head;
    else if (part.kind === 'signature')
      signedBy = trust && verifyReceiptSignature(path, part.covers, part.bundle, trust);
    else {
      signedBy = undefined; // no signature covers this line yet
      const one = readLine(part.line, head, malformed);
      ended.set(one.name, one);
      const limit = head?.split[head.shard] ?? 0;
      if (ended.size > limit) throw malformed(`expected ${limit} releases, found more`);
      addLine(lines, part.line);
    }
  }
  if (!head) throw malformed('expected a head in its first line, found none');
  return { path, head, ended, lines, signedBy };
}

function readLine(
  line: ReceiptLine,
  head: ReceiptHead | undefined,
  malformed: (detail: string) => ConfigurationError,
): EndedRelease {
  const { release: name, outcome, reasons, digest: claimed, position, priority } = line;
  const release = parseRelease(name, priority ?? 0, () => malformed(`"${name.slice(0, 200)}" is not a release`));
  if (!head || !isInShard(release, { of: head.shards, index: head.shard }))
    throw malformed(`${name} is not a release of shard ${head?.shard ?? 0}`);
  const [reason] = reasons;
  const why = reason ? `${reason.code}: ${reason.message}` : 'it failed';
  return { name, release, position, priority, passed: outcome === 'passed', claimed, why, advice: reason?.hint ?? '' };
}

function addLine(totals: LineTotals, line: ReceiptLine): void {
  for (const key of ['bytes', 'bytesCopied', 'mounted', 'requests'] as const) totals[key] += line[key];
  const { startedAt, finishedAt } = line;
  if (!totals.beganAt || startedAt < totals.beganAt) totals.beganAt = startedAt;
  if (!totals.endedAt || finishedAt > totals.endedAt) totals.endedAt = finishedAt;
}

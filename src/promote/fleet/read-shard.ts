import type { Trust } from '../../verify/index.ts';
import { promoteError } from '../errors.ts';
import { type FleetRelease, isInShard, releaseOf } from './list.ts';
import { type ReceiptHead, type ReceiptLine, readReceipt } from './receipt-format.ts';
import { verifyReceiptSignature } from './receipt-signature.ts';

/** How the last try to restore a release ended, as its receipt says. */
export interface EndedRelease {
  readonly name: string;
  readonly release: FleetRelease;
  readonly position: number | undefined;
  readonly priority: number | undefined;
  readonly passed: boolean;
  readonly digest: string | undefined;
  readonly why: string;
}

export interface ShardReceipt {
  readonly path: string;
  readonly head: ReceiptHead;
  readonly ended: ReadonlyMap<string, EndedRelease>;
  /** Sums over all lines, and when the first one began and the last one ended. */
  readonly lines: Pick<ReceiptLine, 'bytes' | 'bytesCopied' | 'mounted' | 'requests'> & {
    beganAt?: string;
    endedAt?: string;
  };
  /** Who signed, where a signature that counts covers all lines. */
  readonly signedBy: string | undefined;
}

/**
 * Reads the receipt of one shard. Holds at most as many releases as its head gives the shard. Throws
 * `fleet-receipt-malformed`, and `fleet-receipt-signature` where there is a policy and a signature does not verify.
 */
export async function readShard(path: string, trust: Trust | undefined): Promise<ShardReceipt> {
  const malformed = (detail: string) => promoteError('fleet-receipt-malformed', { path, detail });
  let [head, signedBy]: [ReceiptHead | undefined, string | undefined] = [undefined, undefined];
  const ended = new Map<string, EndedRelease>();
  const lines: ShardReceipt['lines'] = { bytes: 0, bytesCopied: 0, mounted: 0, requests: 0 };
  for await (const part of readReceipt(path)) {
    if (part.kind === 'head') head = part.head;
    if (part.kind === 'signature') signedBy = trust && verifyReceiptSignature(path, part.covers, part.bundle, trust);
    if (part.kind !== 'line') continue;
    signedBy = undefined;
    const { release: name, outcome, reasons, digest, position, priority, startedAt, finishedAt } = part.line;
    const release = releaseOf(name, priority ?? 0, () => malformed(`"${name.slice(0, 200)}" is not a release`));
    if (!head || !isInShard(release, { of: head.shards, index: head.shard }))
      throw malformed(`${name} is not a release of shard ${head?.shard ?? 0}`);
    const [reason] = reasons;
    const why = reason ? `${reason.code}: ${reason.message}` : 'it failed';
    ended.set(name, { name, release, position, priority, passed: outcome === 'passed', digest, why });
    if (ended.size > (head.split[head.shard] ?? 0))
      throw malformed(`expected ${head.split[head.shard]} releases, found more`);
    for (const key of ['bytes', 'bytesCopied', 'mounted', 'requests'] as const) lines[key] += part.line[key];
    if (!lines.beganAt || startedAt < lines.beganAt) lines.beganAt = startedAt;
    if (!lines.endedAt || finishedAt > lines.endedAt) lines.endedAt = finishedAt;
  }
  if (!head) throw malformed('expected a head in its first line, found none');
  return { path, head, ended, lines, signedBy };
}

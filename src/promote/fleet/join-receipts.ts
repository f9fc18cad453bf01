import type { Clock } from '../../lib/clock.ts';
import { secondsBetween } from '../../lib/clock.ts';
import { mapConcurrent } from '../../lib/concurrency.ts';
import { asMcError, baseError } from '../../lib/errors.ts';
import type { McError, Reason, VerificationError } from '../../lib/mc-error.ts';
import type { Progress } from '../../lib/progress.ts';
import { beginReport } from '../../lib/report.ts';
import type { Trust } from '../../verify/index.ts';
import { promoteError } from '../errors.ts';
import { type ConfirmPorts, confirmRelease } from './confirm.ts';
import { MAX_LISTED } from './gaps.ts';
import { type FleetPlace, formatFleetPlace, hashPlan, parseFleetPlace } from './list.ts';
import { type EndedRelease, readShard, type ShardReceipt } from './read-shard.ts';
import { assertSameHead, type ReceiptHead } from './receipt-format.ts';
import type { ReceiptsReport } from './schema.ts';
import { isFault } from './tally.ts';

export interface JoinPorts extends ConfirmPorts {
  readonly clock: Clock;
  readonly progress: Progress;
  /** The number of releases that are confirmed at once. */
  readonly concurrency: number;
  readonly signal?: AbortSignal | undefined;
}

export interface JoinRequest {
  /** The files of the receipts. */
  readonly paths: readonly string[];
  /** Without a policy no signature is verified, and the report has a warning. */
  readonly trust?: Trust | undefined;
  /** The digest of the plan that the receipts must have (`sha256:<hex>`), where the caller knows it. */
  readonly plan?: string | undefined;
  /** The destinations that the receipts must have, where the caller knows them. */
  readonly to?: readonly FleetPlace[] | undefined;
}

/**
 * Joins the receipts of a restoration. Passes when every shard of the plan has one receipt, and each destination confirms each
 * release. A shard or release that is missing, failed or not confirmed is a reason. Throws `usage` without a receipt, and the errors
 * of a receipt that cannot be read, is not signed as the policy requires, or belongs to another plan.
 */
export async function joinReceipts(request: JoinRequest, ports: JoinPorts): Promise<ReceiptsReport> {
  const report = beginReport('dr-receipts', ports.clock);
  const join = new Join(request, ports);
  for (const path of request.paths) await join.read(path);
  const { first } = join;
  if (!first) throw baseError('usage', { detail: 'no receipt was given', command: 'dr receipts' });
  join.checkShards(first);
  await join.confirm(first);
  const { sum, beganAt, endedAt } = join;
  return report.finish(join.reasons, {
    plan: first.plan,
    policy: first.policy,
    to: [...first.to],
    shards: first.shards,
    ...sum,
    beganAt: beganAt ?? null,
    endedAt: endedAt ?? null,
    rtoSeconds: beganAt && endedAt ? secondsBetween(new Date(beganAt), new Date(endedAt)) : null,
    judged: request.trust !== undefined,
    receipts: join.receipts.map(({ head, path, signedBy }) => ({
      shard: head.shard,
      path,
      signed: signedBy !== undefined,
      ...(signedBy === undefined ? {} : { signedBy }),
    })),
    warnings: join.warnings,
  }) as ReceiptsReport;
}

/** The receipts that were read, with the results of their checks. */
class Join {
  readonly receipts: ShardReceipt[] = [];
  readonly reasons: Reason[] = [];
  readonly warnings: Reason[] = [];
  readonly sum = { releases: 0, restored: 0, failed: 0, faults: 0, bytes: 0, bytesCopied: 0, mounted: 0, requests: 0 };
  /** The head of the first receipt. All other receipts must have the same plan, policy and destinations. */
  first: ReceiptHead | undefined;
  /** The earliest start and the latest end of all shards; RFC 3339. */
  beganAt: string | undefined;
  endedAt: string | undefined;
  readonly #request: JoinRequest;
  readonly #ports: JoinPorts;

  constructor(request: JoinRequest, ports: JoinPorts) {
    this.#request = request;
    this.#ports = ports;
    if (!request.trust) this.warnings.push(promoteError('fleet-receipt-unjudged').toReason());
  }

  async read(path: string): Promise<void> {
    const { trust, plan, to } = this.#request;
    const receipt = await readShard(path, trust);
    const { head, lines } = receipt;
    const expected = {
      ...(this.first ?? head),
      ...(trust ? { policy: trust.digest } : {}),
      ...(plan === undefined ? {} : { plan }),
      ...(to === undefined ? {} : { to: to.map(formatFleetPlace) }),
    };
    assertSameHead(path, expected, head);
    this.first ??= head;
    const other = this.receipts.find((one) => one.head.shard === head.shard);
    if (other) this.#fail(incomplete(`shard ${head.shard} has two receipts: ${other.path} and ${path}`));
    this.receipts.push(receipt);
    if (trust && receipt.signedBy === undefined)
      this.#warn(promoteError('fleet-receipt-unsigned', { detail: `no signature covers all of ${path}` }));
    for (const key of ['bytes', 'bytesCopied', 'mounted', 'requests'] as const) this.sum[key] += lines[key];
    if (lines.beganAt && (!this.beganAt || lines.beganAt < this.beganAt)) this.beganAt = lines.beganAt;
    if (lines.endedAt && (!this.endedAt || lines.endedAt > this.endedAt)) this.endedAt = lines.endedAt;
  }

  /** Checks that all shards are present with all of their releases, and that these are the releases of the plan. */
  checkShards(first: ReceiptHead): void {
    const before = this.reasons.length;
    for (const { head, ended, path } of this.receipts) {
      const all = head.split[head.shard] ?? 0;
      if (ended.size !== all)
        this.#fail(incomplete(`shard ${head.shard} has results for ${ended.size} of ${all} releases (${path})`));
    }
    const shards = new Set(this.receipts.map(({ head }) => head.shard));
    for (const [shard, count] of first.split.entries()) {
      this.sum.releases += count;
      // A shard without a release writes no receipt.
      if (count > 0 && !shards.has(shard))
        this.#fail(incomplete(`shard ${shard} of ${first.shards} has no receipt here`));
    }
    if (this.reasons.length > before || this.receipts.some(({ head }) => head.version === 1)) return;
    const entries = this.receipts.flatMap(({ ended }) => [...ended.values()]);
    const ordered = entries.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0));
    const found = hashPlan(ordered.map(({ name, priority = 0 }) => ({ release: name, priority })));
    if (found !== first.plan || ordered.some(({ position }, i) => position !== i))
      this.#fail(
        incomplete(`the receipts do not list the releases of their plan: expected ${first.plan}, found ${found}`),
      );
  }

  /** Asks the destinations for each release that a receipt claims to have restored. */
  async confirm({ to }: ReceiptHead): Promise<void> {
    const { signal, concurrency, progress } = this.#ports;
    const places = to.map(parseFleetPlace);
    const all = this.receipts.flatMap(({ ended }) => [...ended.values()]);
    let done = 0;
    await mapConcurrent(
      all,
      concurrency,
      async (one) => {
        await this.#confirmOne(one, places);
        progress({ task: 'fleet', message: 'asking the destinations', done: ++done, total: all.length, unit: 'items' });
      },
      signal,
    );
  }

  async #confirmOne(
    { name, release, passed, claimed, why, advice }: EndedRelease,
    to: readonly FleetPlace[],
  ): Promise<void> {
    if (!passed) {
      this.sum.failed++;
      this.#fail(promoteError('fleet-release-failed', { release: name, detail: why, advice }));
      return;
    }
    try {
      const confirmed = await confirmRelease(release, claimed, to, this.#request.trust, this.#ports);
      this.sum.requests += confirmed.requests;
      if (!confirmed.why) {
        this.sum.restored++;
        return;
      }
      this.sum.failed++;
      this.#fail(confirmed.why);
    } catch (error) {
      this.#ports.signal?.throwIfAborted();
      const { code, message, hint } = asMcError(error);
      this.sum.failed++;
      if (isFault(code)) this.sum.faults++;
      this.#fail(promoteError('fleet-release-failed', { release: name, detail: `${code}: ${message}`, advice: hint }));
    }
  }

  #fail(error: McError): void {
    if (this.reasons.length < MAX_LISTED) this.reasons.push(error.toReason());
  }

  #warn(error: McError): void {
    if (this.warnings.length < MAX_LISTED) this.warnings.push(error.toReason());
  }
}

const incomplete = (what: string): VerificationError => promoteError('fleet-incomplete', { what });

import pLimit, { type LimitFunction } from 'p-limit';
import { type Clock, systemClock } from '../lib/clock.ts';
import { type Progress, silent } from '../lib/progress.ts';
import type { CopyOutcome, CopyResult, CopyTarget } from './copy-result.ts';
import { Delivery } from './delivery.ts';
import type { Graph } from './graph.ts';
import { tee } from './tee.ts';
import type { Descriptor, Repository } from './types.ts';

export interface CopyOptions {
  readonly concurrency: number;
  /** Also reads back and hashes every blob of the destination. */
  readonly deep?: boolean;
  readonly progress?: Progress;
  /** Default: the system's clock. */
  readonly clock?: Clock;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Copies a graph to other repositories. A stop at any point leaves no name of missing content: a manifest is sent after its blobs
 * and children, a referrer after its subject, and tags last. Every byte is hashed in transit. A blob that several destinations
 * lack is read from the source once.
 */
export async function copyGraphs(
  graph: Graph,
  source: Repository,
  targets: readonly CopyTarget[],
  options: CopyOptions,
): Promise<readonly CopyOutcome[]> {
  const limit = pLimit(options.concurrency);
  const deliveries = targets.map(
    (target) =>
      new Delivery(graph, source, target, {
        // A destination that does not answer must not use up the requests of the others.
        limit: targets.length === 1 ? limit : pLimit(options.concurrency),
        deep: options.deep ?? false,
        progress: options.progress ?? silent,
        clock: options.clock ?? systemClock,
        signal: options.signal,
      }),
  );
  const blobs = graph.blobs.map((blob) => copyBlob(blob, source, deliveries, limit));
  const finished = await Promise.all(deliveries.map((delivery) => delivery.finish()));
  await Promise.all(blobs);
  return finished;
}

/** Copies a graph to one repository. Throws its failure. */
export async function copyGraph(
  graph: Graph,
  source: Repository,
  destination: Repository,
  { tag, ...options }: CopyOptions & { readonly tag?: string | undefined },
): Promise<CopyResult> {
  const [outcome] = await copyGraphs(graph, source, [{ repository: destination, tag }], options);
  if (!outcome || 'error' in outcome) throw outcome?.error;
  return outcome.result;
}

/** Sends a blob to every destination that lacks it, with one read of the source. */
async function copyBlob(
  blob: Descriptor,
  source: Repository,
  deliveries: readonly Delivery[],
  limit: LimitFunction,
): Promise<void> {
  const wanting = (
    await Promise.all(deliveries.map(async (delivery) => ((await delivery.mustReceive(blob)) ? delivery : undefined)))
  ).filter((delivery) => delivery !== undefined);
  const [only] = wanting;
  if (!only) return;
  await limit(async () => {
    if (wanting.length === 1) return only.receive(blob);
    const open = () => source.blob(blob);
    const shared = tee(open, wanting.length);
    await Promise.all(
      wanting.map((delivery, reader) =>
        delivery.receive(blob, shared.readers[reader] ?? open).finally(() => shared.leave(reader)),
      ),
    );
  });
}

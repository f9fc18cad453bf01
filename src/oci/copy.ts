import { type Progress, silent } from '../lib/progress.ts';
import { Slots } from '../lib/slots.ts';
import { Delivery } from './delivery.ts';
import type { Graph } from './graph.ts';
import type { CopyOutcome, CopyResult, CopyTarget } from './receipt.ts';
import { tee } from './tee.ts';
import type { Descriptor, Repository } from './types.ts';

export interface CopyOptions {
  readonly concurrency: number;
  /** Also read back and hash every blob of the destination. */
  readonly deep?: boolean;
  readonly progress?: Progress;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Brings a graph to other repositories in an order in which a stop at any point leaves nothing that points at nothing: a
 * manifest goes as soon as its blobs and children are there, a referrer after its subject, tags last. Every byte is hashed
 * on the way. What several destinations lack is read from the source once.
 */
export async function copyGraphs(
  graph: Graph,
  source: Repository,
  targets: readonly CopyTarget[],
  options: CopyOptions,
): Promise<readonly CopyOutcome[]> {
  const slots = new Slots(options.concurrency);
  const deliveries = targets.map(
    (target) =>
      new Delivery(graph, source, target, {
        // Of several, one that does not answer must not keep the others waiting for a turn.
        slots: targets.length === 1 ? slots : new Slots(options.concurrency),
        deep: options.deep ?? false,
        progress: options.progress ?? silent,
        signal: options.signal,
      }),
  );
  const blobs = graph.blobs.map((blob) => transfer(blob, source, deliveries, slots));
  const finished = await Promise.all(deliveries.map((delivery) => delivery.finish()));
  await Promise.all(blobs);
  return finished;
}

/** To one repository; its failure is thrown. */
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

/** Brings a blob to all who lack it, with one read of the source. */
async function transfer(
  blob: Descriptor,
  source: Repository,
  deliveries: readonly Delivery[],
  slots: Slots,
): Promise<void> {
  const wanting = (
    await Promise.all(deliveries.map(async (delivery) => ((await delivery.lacks(blob)) ? delivery : undefined)))
  ).filter((delivery) => delivery !== undefined);
  const [only] = wanting;
  if (!only) return;
  await slots.run(async () => {
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

import type { Clock } from '../lib/clock.ts';
import type { Progress } from '../lib/progress.ts';
import { beginReport } from '../lib/report.ts';
import {
  type CopyResult,
  closure,
  copyGraph,
  formatReference,
  type Graph,
  type Reference,
  type Repository,
  targetOf,
} from '../oci/index.ts';
import type { CopyCounts, CopyReport } from './schema.ts';

/** A repository, and where in it. */
export interface Place {
  readonly reference: Reference;
  readonly repository: Repository;
}

export interface CopyPorts {
  readonly clock: Clock;
  readonly progress: Progress;
  readonly concurrency: number;
  readonly signal?: AbortSignal;
}

/** Copies the whole closure of a release, without judging it. */
export async function copyRelease(
  request: { readonly source: Place; readonly destination: Place; readonly deep: boolean },
  ports: CopyPorts,
): Promise<CopyReport> {
  const { source, destination, deep } = request;
  const report = beginReport('copy', ports.clock, formatReference(source.reference));
  const graph = await graphOf(source, ports);
  const copied = await copyTo(
    graph,
    source,
    destination,
    { deep, tag: tagFor(source.reference, destination.reference) },
    ports,
  );
  return report.finish([], {
    source: formatReference(source.reference),
    destination: formatReference(destination.reference),
    digest: graph.root.digest,
    ...copied,
  }) as CopyReport;
}

export const graphOf = (
  { reference, repository }: Place,
  { concurrency, signal, progress }: CopyPorts,
): Promise<Graph> => {
  progress({ task: 'closure', message: `reading ${formatReference(reference)} and what refers to it` });
  return closure(repository, targetOf(reference), { concurrency, ...(signal ? { signal } : {}) });
};

/** The destination's own tag; else the source's, unless the source was named by digest alone. */
export const tagFor = (source: Reference, destination: Reference): string | undefined =>
  destination.tag ?? (source.digest === undefined ? targetOf(source) : source.tag);

export async function copyTo(
  graph: Graph,
  source: Place,
  destination: Place,
  options: { readonly deep: boolean; readonly tag: string | undefined },
  { concurrency, progress, signal }: CopyPorts,
): Promise<CopyCounts> {
  const before = source.repository.requests + destination.repository.requests;
  const result: CopyResult = await copyGraph(graph, source.repository, destination.repository, {
    concurrency,
    progress,
    ...options,
    ...(signal ? { signal } : {}),
  });
  const { parts: _parts, ...counted } = result;
  return { ...counted, requests: source.repository.requests + destination.repository.requests - before };
}

import type { Clock } from '../lib/clock.ts';
import { asMcError } from '../lib/errors.ts';
import type { McError, Reason } from '../lib/mc-error.ts';
import type { Progress } from '../lib/progress.ts';
import { beginReport } from '../lib/report.ts';
import {
  type CopyOutcome,
  choosePlatform,
  closure,
  copyGraphs,
  type ForeignLayers,
  formatReference,
  type Graph,
  holdToBudget,
  planCopy,
  type Reference,
  type Repository,
  targetOf,
} from '../oci/index.ts';
import type { CopyPlanReport } from './copy-schema.ts';
import { promoteError } from './errors.ts';
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

/** What of a release is to be taken along; default: all of it, but for layers that are foreign. */
export interface CopyChoice {
  /** `OS/ARCH[/VARIANT]`: only this platform's image, with what refers to it, as a release of its own. */
  readonly platform?: string | undefined;
  readonly foreignLayers?: ForeignLayers | undefined;
}

export interface CopyRequest extends CopyChoice {
  readonly source: Place;
  readonly destinations: readonly Place[];
  readonly deep: boolean;
  /** Bytes that may be sent to each destination; more, and nothing is written anywhere. */
  readonly maxBytes?: number | undefined;
}

/** Copies the whole closure of a release to one place, without judging it. Its failure is thrown. */
export async function copyRelease(
  request: Omit<CopyRequest, 'destinations'> & { readonly destination: Place },
  ports: CopyPorts,
): Promise<CopyReport> {
  const { failures, report } = await copyReleases({ ...request, destinations: [request.destination] }, ports);
  if (failures[0] !== undefined) throw failures[0];
  return report;
}

/** Copies to several places and reads the source once; what failed is in the report, and did not stop the others. */
export async function copyReleases(
  request: CopyRequest,
  ports: CopyPorts,
): Promise<{ readonly report: CopyReport; readonly failures: readonly unknown[] }> {
  const { source, destinations, deep, maxBytes } = request;
  const report = beginReport('copy', ports.clock, formatReference(source.reference));
  for (const { reference } of destinations) refuseDigest(reference);
  const { graph, notes } = await graphAndNotes(source, request, ports);
  const targets = destinations.map(({ reference, repository }) => ({
    repository,
    tag: tagFor(source.reference, reference),
  }));
  if (maxBytes !== undefined) {
    for (const [i, target] of targets.entries())
      holdToBudget(await planCopy(graph, target.repository, { ...ports, deep, tag: target.tag }), maxBytes, nameAt(i));
  }
  const requestsOf = (i: number): number => targets[i]?.repository.requests ?? 0;
  const before = { source: source.repository.requests, each: targets.map((_, i) => requestsOf(i)) };
  const outcomes = await copyGraphs(graph, source.repository, targets, { ...ports, deep });
  const atSource = source.repository.requests - before.source;
  const each = outcomes.map((outcome, i) => ({
    destination: nameAt(i),
    ...outcomeOf(outcome, requestsOf(i) - (before.each[i] ?? 0)),
  }));
  const failures = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome.error] : []));
  const reasons = outcomes.flatMap((outcome, i): Reason[] =>
    'error' in outcome ? [{ ...asMcError(outcome.error).toReason(), destination: nameAt(i) }] : [],
  );
  const sum = (of: (counts: CopyCounts) => number): number =>
    each.reduce((total, one) => total + ('manifests' in one ? of(one) : 0), 0);
  const body = {
    source: formatReference(source.reference),
    destination: nameAt(0),
    digest: graph.root.digest,
    notes,
    manifests: graph.nodes.length,
    blobs: graph.blobs.length,
    bytes: [...graph.nodes.map(({ manifest }) => manifest.descriptor), ...graph.blobs].reduce((n, o) => n + o.size, 0),
    bytesCopied: sum(({ bytesCopied }) => bytesCopied),
    copied: sum(({ copied }) => copied),
    mounted: sum(({ mounted }) => mounted),
    present: sum(({ present }) => present),
    healed: sum(({ healed }) => healed),
    requests: sum(({ requests }) => requests) + atSource,
    destinations: each,
  };
  return { report: report.finish(reasons, body) as CopyReport, failures };

  function nameAt(i: number): string {
    const place = destinations[i];
    return place ? formatReference(place.reference) : '';
  }
}

function outcomeOf(outcome: CopyOutcome, requests: number) {
  if ('error' in outcome) {
    const error: McError = asMcError(outcome.error);
    return { outcome: 'failed' as const, error: error.toReason(), requests };
  }
  return { outcome: 'passed' as const, ...outcome.result, parts: [...outcome.result.parts], requests };
}

/** Says what a copy would do, and changes nothing. */
export async function planRelease(request: CopyRequest, ports: CopyPorts): Promise<CopyPlanReport> {
  const { source, destinations, deep } = request;
  const report = beginReport('copy-plan', ports.clock, formatReference(source.reference));
  for (const { reference } of destinations) refuseDigest(reference);
  const { graph, notes } = await graphAndNotes(source, request, ports);
  const plans = [];
  for (const { reference, repository } of destinations) {
    const tag = tagFor(source.reference, reference);
    plans.push({
      destination: formatReference(reference),
      ...(await planCopy(graph, repository, { ...ports, deep, tag })),
    });
  }
  return report.finish([], {
    source: formatReference(source.reference),
    digest: graph.root.digest,
    notes,
    destinations: plans,
  }) as CopyPlanReport;
}

function refuseDigest(reference: Reference): void {
  if (reference.digest !== undefined)
    throw promoteError('promote-layout-tag', {
      given: formatReference(reference),
      detail: 'it names a digest',
    });
}

/** The closure of what is chosen of a release, and what is not taken along. */
async function graphAndNotes(
  source: Place,
  { platform, foreignLayers }: CopyChoice,
  ports: CopyPorts,
): Promise<{ readonly graph: Graph; readonly notes: readonly string[] }> {
  if (platform === undefined) {
    const graph = await graphOf(source, ports, { foreignLayers });
    return { graph, notes: graph.notes };
  }
  const chosen = await choosePlatform(source.repository, targetOf(source.reference), platform);
  const { repository } = source;
  const graph = await graphOf({ repository, reference: { ...source.reference, digest: chosen.digest } }, ports, {
    foreignLayers,
  });
  // A part of an index has another digest than the index, so the image becomes the root: what refers to the index does not fit.
  const note = `only ${platform} is copied, as ${chosen.digest}: the index, its other platforms, and what refers to it stay behind`;
  return { graph, notes: [note, ...graph.notes] };
}

export const graphOf = (
  { reference, repository }: Place,
  { concurrency, signal, progress }: CopyPorts,
  { foreignLayers }: Pick<CopyChoice, 'foreignLayers'> = {},
): Promise<Graph> => {
  progress({ task: 'closure', message: `reading ${formatReference(reference)} and what refers to it` });
  return closure(repository, targetOf(reference), { concurrency, signal, ...(foreignLayers ? { foreignLayers } : {}) });
};

/** The destination's own tag; else the source's, unless the source was named by digest alone. */
export const tagFor = (source: Reference, destination: Reference): string | undefined =>
  destination.tag ?? (source.digest === undefined ? targetOf(source) : source.tag);

/** What became of a copy to one place. */
type Copied = { readonly counts: CopyCounts } | { readonly error: unknown };

/** Copies to all of these places without a tag, with one read of the source: until it is marked, nobody who deploys by tag can see it. */
export async function copyToAll(
  graph: Graph,
  source: Place,
  destinations: readonly Place[],
  deep: boolean,
  ports: CopyPorts,
): Promise<ReadonlyMap<Place, Copied>> {
  const before = destinations.map(({ repository }) => repository.requests);
  const targets = destinations.map(({ repository }) => ({ repository, tag: undefined }));
  const outcomes = targets.length === 0 ? [] : await copyGraphs(graph, source.repository, targets, { ...ports, deep });
  return new Map(
    destinations.map((place, i): [Place, Copied] => {
      const outcome = outcomes[i];
      if (!outcome || 'error' in outcome) return [place, { error: outcome?.error }];
      const { result } = outcome;
      const requests = place.repository.requests - (before[i] ?? 0);
      return [place, { counts: { ...result, parts: [...result.parts], requests } }];
    }),
  );
}

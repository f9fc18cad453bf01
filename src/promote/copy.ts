import { asMcError } from '../lib/errors.ts';
import type { Reason } from '../lib/mc-error.ts';
import { beginReport } from '../lib/report.ts';
import {
  assertBudget,
  type CopyOutcome,
  choosePlatform,
  closure,
  copyGraphs,
  formatReference,
  type Graph,
  getTarget,
  planCopy,
  type Reference,
  sumBytes,
} from '../oci/index.ts';
import type { CopyPlanReport } from './copy-schema.ts';
import { promoteError } from './errors.ts';
import type { Place } from './place.ts';
import type { CopyCounts, CopyReport } from './schema.ts';
import type { CopyChoice, CopyPorts, CopyRequest } from './types.ts';

/** Copies the whole closure of a release to one place, without a verification. Throws its failure. */
export async function copyRelease(
  request: Omit<CopyRequest, 'destinations'> & { readonly destination: Place },
  ports: CopyPorts,
): Promise<CopyReport> {
  const { failures, report } = await copyReleaseToAll({ ...request, destinations: [request.destination] }, ports);
  if (failures[0] !== undefined) throw failures[0];
  return report;
}

/** Copies a release to several places and reads the source once. Reports a failed destination, and continues with the others. */
export async function copyReleaseToAll(
  request: CopyRequest,
  ports: CopyPorts,
): Promise<{ readonly report: CopyReport; readonly failures: readonly unknown[] }> {
  const { source, destinations, deep } = request;
  const report = beginReport('copy', ports.clock, formatReference(source.reference));
  assertDestinations(destinations);
  const { graph, notes } = await readChosenGraph(source, request, ports);
  const targets = destinations.map(({ reference, repository }) => ({
    name: formatReference(reference),
    repository,
    tag: chooseTag(source.reference, reference),
  }));
  if (request.maxBytes !== undefined)
    for (const { name, repository, tag } of targets)
      assertBudget(await planCopy(graph, repository, { ...ports, deep, tag }), request.maxBytes, name);
  const sourceRequests = source.repository.requests;
  const before = targets.map(({ repository }) => repository.requests);
  const outcomes = await copyGraphs(graph, source.repository, targets, { ...ports, deep });
  const each = outcomes.map((outcome, i) => ({
    destination: targets[i]?.name ?? '',
    ...describeOutcome(outcome, (targets[i]?.repository.requests ?? 0) - (before[i] ?? 0)),
  }));
  const sum = (select: (counts: CopyCounts) => number): number =>
    each.reduce((total, one) => total + ('manifests' in one ? select(one) : 0), 0);
  const reasons = each.flatMap((one): Reason[] =>
    'error' in one ? [{ ...one.error, destination: one.destination }] : [],
  );
  const body = {
    source: formatReference(source.reference),
    destination: targets[0]?.name ?? '',
    digest: graph.root.digest,
    notes,
    manifests: graph.nodes.length,
    blobs: graph.blobs.length,
    bytes: sumBytes(graph),
    bytesCopied: sum(({ bytesCopied }) => bytesCopied),
    copied: sum(({ copied }) => copied),
    mounted: sum(({ mounted }) => mounted),
    present: sum(({ present }) => present),
    healed: sum(({ healed }) => healed),
    requests: sum(({ requests }) => requests) + source.repository.requests - sourceRequests,
    destinations: each,
  };
  const failures = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome.error] : []));
  return { report: report.finish(reasons, body) as CopyReport, failures };
}

function describeOutcome(outcome: CopyOutcome, requests: number) {
  if ('error' in outcome) return { outcome: 'failed' as const, error: asMcError(outcome.error).toReason(), requests };
  return { outcome: 'passed' as const, ...outcome.result, parts: [...outcome.result.parts], requests };
}

/** Reports what a copy would do, and changes nothing. */
export async function planRelease(request: CopyRequest, ports: CopyPorts): Promise<CopyPlanReport> {
  const { source, destinations } = request;
  const report = beginReport('copy-plan', ports.clock, formatReference(source.reference));
  assertDestinations(destinations);
  const { graph, notes } = await readChosenGraph(source, request, ports);
  return report.finish([], {
    source: formatReference(source.reference),
    digest: graph.root.digest,
    notes,
    destinations: await planDestinations(graph, request, ports),
  }) as CopyPlanReport;
}

/** Plans the copy of a graph to each destination. */
export async function planDestinations(
  graph: Graph,
  {
    source,
    destinations,
    deep,
    tag,
  }: Pick<CopyRequest, 'source' | 'destinations' | 'deep'> & { readonly tag?: string | undefined },
  ports: CopyPorts,
): Promise<CopyPlanReport['destinations']> {
  const plans: CopyPlanReport['destinations'] = [];
  for (const { reference, repository } of destinations) {
    const wanted = tag ?? chooseTag(source.reference, reference);
    const { parts, ...plan } = await planCopy(graph, repository, { ...ports, deep, tag: wanted });
    plans.push({
      destination: formatReference(reference),
      parts: parts.map((part) => ({ ...part, of: [...part.of] })),
      ...plan,
    });
  }
  return plans;
}

/** Throws `promote-layout-tag` for a destination with a digest: the source gives the digest. */
export function assertDestinations(destinations: readonly Place[]): void {
  for (const { reference } of destinations)
    if (reference.digest !== undefined)
      throw promoteError('promote-layout-tag', { given: formatReference(reference), detail: 'it names a digest' });
}

/** Reads the closure of the chosen part of a release, with notes about what is not copied. */
async function readChosenGraph(
  source: Place,
  { platform, foreignLayers }: CopyChoice,
  ports: CopyPorts,
): Promise<{ readonly graph: Graph; readonly notes: readonly string[] }> {
  if (platform === undefined) {
    const graph = await readGraph(source, ports, { foreignLayers });
    return { graph, notes: graph.notes };
  }
  const { repository, reference } = source;
  const { digest } = await choosePlatform(repository, getTarget(reference), platform);
  const graph = await readGraph({ repository, reference: { ...reference, digest } }, ports, { foreignLayers });
  // A part of an index has another digest than the index. The image becomes the root, and referrers of the index do not match it.
  const note = `only ${platform} is copied, as ${digest}: the index, its other platforms and their referrers are not copied`;
  return { graph, notes: [note, ...graph.notes] };
}

/** Reads the closure of a release. */
export const readGraph = (
  { reference, repository }: Place,
  { concurrency, signal, progress }: CopyPorts,
  { foreignLayers }: Pick<CopyChoice, 'foreignLayers'> = {},
): Promise<Graph> => {
  progress({ task: 'closure', message: `reading ${formatReference(reference)} and its referrers` });
  return closure(repository, getTarget(reference), {
    concurrency,
    signal,
    ...(foreignLayers ? { foreignLayers } : {}),
  });
};

/** Returns the tag of the destination, else that of the source. Undefined where the source is named by digest alone. */
export const chooseTag = (source: Reference, destination: Reference): string | undefined =>
  destination.tag ?? (source.digest === undefined ? getTarget(source) : source.tag);

/** The outcome of a copy to one place. */
type PlaceOutcome = { readonly counts: CopyCounts } | { readonly error: unknown };

/** Copies to all of these places with one read of the source. Sets no tag, so that a deployment by tag does not find the release yet. */
export async function copyGraphToPlaces(
  graph: Graph,
  source: Place,
  destinations: readonly Place[],
  deep: boolean,
  ports: CopyPorts,
): Promise<ReadonlyMap<Place, PlaceOutcome>> {
  const before = destinations.map(({ repository }) => repository.requests);
  const targets = destinations.map(({ repository }) => ({ repository, tag: undefined }));
  const outcomes = targets.length === 0 ? [] : await copyGraphs(graph, source.repository, targets, { ...ports, deep });
  return new Map(
    destinations.map((place, i): [Place, PlaceOutcome] => {
      const outcome = outcomes[i];
      if (!outcome || 'error' in outcome) return [place, { error: outcome?.error }];
      const { result } = outcome;
      const requests = place.repository.requests - (before[i] ?? 0);
      return [place, { counts: { ...result, parts: [...result.parts], requests } }];
    }),
  );
}

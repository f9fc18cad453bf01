import { ConfigurationError, type Reason } from '../lib/errors.ts';
import { beginReport } from '../lib/report.ts';
import { formatReference, type Graph, missingFrom } from '../oci/index.ts';
import type { Signer } from '../sigstore/index.ts';
import { repositoryBundles, type Trust, type VerifyReport, verify } from '../verify/index.ts';
import { type CopyPorts, copyTo, graphOf, type Place, tagFor } from './copy.ts';
import { type PromotionPredicate, writePromotion } from './record.ts';
import type { DestinationReport, PromoteReport } from './schema.ts';

export interface PromoteRequest {
  readonly source: Place;
  readonly destinations: readonly Place[];
  readonly trust: Trust;
  /** Only say what would be copied. */
  readonly plan: boolean;
  readonly deep: boolean;
}

export interface PromotePorts extends CopyPorts {
  /** Signs the promotion record where an identity is at hand. */
  readonly signer?: Signer | undefined;
}

/**
 * Brings a release to other regions: verified at the source (fail early), copied, verified at the destination from the
 * destination's own bytes, and only then marked promotable: the record is written last, the tag after it.
 */
export async function promote(request: PromoteRequest, ports: PromotePorts): Promise<PromoteReport> {
  const { source, destinations, trust, plan, deep } = request;
  for (const { reference } of destinations) {
    if (reference.digest !== undefined)
      throw new ConfigurationError('promote-layout-tag', {
        given: formatReference(reference),
        detail: 'it names a digest',
      });
  }
  const report = beginReport('promote', ports.clock, formatReference(source.reference));
  const graph = await graphOf(source, ports);
  const base = { source: formatReference(source.reference), digest: graph.root.digest, planned: plan };
  const atSource = await verifyAt(source, graph, trust, ports);
  if (atSource.outcome !== 'passed') {
    return report.finish(atSource.reasons, {
      ...base,
      promotable: false,
      sourceVerification: atSource,
      destinations: [],
    }) as PromoteReport;
  }
  if (plan) {
    const plans = [];
    for (const place of destinations) {
      const missing = await missingFrom(graph, place.repository, ports.concurrency, ports.signal);
      plans.push({
        destination: formatReference(place.reference),
        missing: missing.length,
        bytes: missing.reduce((sum, { size }) => sum + size, 0),
      });
    }
    return report.finish([], {
      ...base,
      promotable: false,
      plan: plans,
      sourceVerification: atSource,
      destinations: [],
    }) as PromoteReport;
  }
  const reports: DestinationReport[] = [];
  const reasons: Reason[] = [];
  for (const destination of destinations) {
    const one = await promoteTo(destination, graph, request, deep, ports);
    reports.push(one);
    reasons.push(...(one.verification?.reasons ?? []));
  }
  return report.finish(reasons, {
    ...base,
    promotable: reasons.length === 0,
    sourceVerification: atSource,
    destinations: reports,
  }) as PromoteReport;
}

async function promoteTo(
  destination: Place,
  graph: Graph,
  { source, trust }: PromoteRequest,
  deep: boolean,
  ports: PromotePorts,
): Promise<DestinationReport> {
  const { reference, repository } = destination;
  const name = formatReference(reference);
  // Without a tag: until it is marked, nobody who deploys by tag can see it.
  const copy = await copyTo(graph, source, destination, { deep, tag: undefined }, ports);
  const verification = await verifyAt(destination, graph, trust, ports);
  if (verification.outcome !== 'passed') return { destination: name, copy, verification, promotable: false };
  ports.signal?.throwIfAborted();
  ports.progress({ task: `mark ${name}`, message: `marking ${name} promotable` });
  const predicate = predicateFor(graph, name, trust, verification, copy.bytes);
  const record = await writePromotion(repository, graph, predicate, ports.signer);
  const tag = tagFor(source.reference, reference);
  const root = graph.nodes.find(({ manifest }) => manifest.descriptor.digest === graph.root.digest);
  if (tag !== undefined && root && (await repository.resolve(tag))?.digest !== graph.root.digest) {
    await repository.pushManifest(root.manifest.bytes, graph.root.mediaType, tag);
  }
  return {
    destination: name,
    copy,
    verification,
    promotable: true,
    record: record.descriptor.digest,
    signed: record.signed,
  };
}

export function verifyAt(
  { reference, repository }: Place,
  graph: Graph,
  trust: Trust,
  { clock, signal, progress }: CopyPorts,
): Promise<VerifyReport> {
  const subject = formatReference(reference);
  progress({ task: `verify ${subject}`, message: `verifying ${subject}` });
  const digests = { sha256: graph.root.digest.slice('sha256:'.length) };
  return verify(
    { subject, digests, trust },
    { sources: [repositoryBundles(repository)], clock, ...(signal ? { signal } : {}) },
  );
}

function predicateFor(
  graph: Graph,
  destination: string,
  trust: Trust,
  verification: VerifyReport,
  bytes: number,
): PromotionPredicate {
  return {
    destination,
    closure: {
      manifests: graph.nodes.map(({ manifest }) => manifest.descriptor.digest).sort(),
      blobs: graph.blobs.length,
      bytes,
    },
    policy: { digest: trust.digest },
    verification: {
      outcome: 'passed',
      requirements: verification.requirements.map(({ name, by }) => ({
        name,
        signers: [...new Set(by.map(({ identity, key }) => identity?.subject ?? `key ${key}`))].sort(),
      })),
    },
  };
}

import { VerificationError } from '../lib/mc-error.ts';
import { closure, formatReference, type Graph, listMissing, type OciDigest } from '../oci/index.ts';
import { promoteError } from './errors.ts';
import type { Place } from './place.ts';
import { withoutRecords } from './record.ts';
import type { CopyPorts } from './types.ts';

/** The closure of a release at a place, and the digests that are missing there. */
export interface ReleaseState {
  /** Missing where a manifest is missing: the content below it is not known. */
  readonly graph?: Graph;
  readonly missing: readonly string[];
}

/**
 * Reads a release at a place and looks up each of its parts: the image, and the referrers that `wanted` names. Other referrers
 * are not read, so that an attacker who may push cannot make a release incomplete or too large to check. Without `wanted`,
 * because the record is damaged, it reads every referrer and ignores a list that is too large. Throws a fault for a place that
 * cannot be read.
 */
export async function readRelease(
  { repository }: Place,
  root: OciDigest,
  wanted: ReadonlySet<string> | undefined,
  { concurrency, signal }: CopyPorts,
): Promise<ReleaseState> {
  const options = { concurrency, ...(wanted ? { only: wanted } : {}), ...(signal ? { signal } : {}) };
  try {
    const graph = await closure(repository, root, options);
    // A damaged record does not make a release incomplete: it has no effect, and a new one replaces it.
    const release = withoutRecords(graph);
    const missing = await listMissing(release, repository, concurrency, signal);
    return { graph, missing: missing.map(({ digest }) => digest) };
  } catch (error) {
    if (!(error instanceof VerificationError)) throw error;
    if (!wanted && error.code === 'closure-too-large') return { missing: [] };
    if (error.code !== 'closure-incomplete') throw error;
    return { missing: [String(error.details.missing)] };
  }
}

/** Creates the error for a place that lacks parts of a release. */
export const createIncompleteError = ({ reference }: Place, missing: readonly string[]): VerificationError =>
  promoteError('destination-incomplete', {
    destination: formatReference(reference),
    count: missing.length,
    missing: missing[0] ?? '',
  });

/** Lists the digests of the manifests of `graph` that the closure `other` of the same release lacks. */
export function listLacking(other: Graph, graph: Graph): readonly string[] {
  const present = new Set(other.nodes.map(({ manifest }) => manifest.descriptor.digest));
  return graph.nodes.map(({ manifest }) => manifest.descriptor.digest).filter((digest) => !present.has(digest));
}

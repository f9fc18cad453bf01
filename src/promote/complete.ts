import { VerificationError } from '../lib/mc-error.ts';
import { closure, formatReference, type Graph, missingFrom } from '../oci/index.ts';
import type { CopyPorts, Place } from './copy.ts';
import { promoteError } from './errors.ts';
import { withoutRecords } from './record.ts';

/** The closure of a release as a place itself has it, and what of it is not there. */
export interface Found {
  /** Absent where a manifest is missing, so that nothing can be said of what it leads to. */
  readonly graph?: Graph;
  readonly missing: readonly string[];
}

/**
 * Reads a release from the place and asks for each of its parts: the image itself, and of what refers to it the manifests
 * that `wanted` names. Anything else that was attached is not read, so that an attacker who may push cannot make a release
 * incomplete or too large to check. Without `wanted`, because the record is damaged, everything attached is looked for, so
 * that a damaged release is reported as incomplete; too much of it is not. A place that cannot be read is a fault, thrown.
 */
export async function findWhole(
  { repository }: Place,
  root: string,
  wanted: ReadonlySet<string> | undefined,
  { concurrency, signal }: CopyPorts,
): Promise<Found> {
  const options = { concurrency, ...(wanted ? { only: wanted } : {}), ...(signal ? { signal } : {}) };
  try {
    const graph = await closure(repository, root, options);
    // A record that is damaged makes no release incomplete: it is one that says nothing, and another is written.
    const release = withoutRecords(graph);
    const missing = await missingFrom(release, repository, concurrency, signal);
    return { graph, missing: missing.map(({ digest }) => digest) };
  } catch (error) {
    if (!(error instanceof VerificationError)) throw error;
    if (!wanted && error.code === 'closure-too-large') return { missing: [] };
    if (error.code !== 'closure-incomplete') throw error;
    return { missing: [String(error.details['missing'])] };
  }
}

export const incomplete = ({ reference }: Place, missing: readonly string[]): VerificationError =>
  promoteError('destination-incomplete', {
    destination: formatReference(reference),
    count: missing.length,
    missing: missing[0] ?? '',
  });

/** What of a graph another does not have. */
export function lackingIn(there: Graph, graph: Graph): readonly string[] {
  const has = new Set(there.nodes.map(({ manifest }) => manifest.descriptor.digest));
  return graph.nodes.map(({ manifest }) => manifest.descriptor.digest).filter((digest) => !has.has(digest));
}

import { formatReference, type Graph } from '../oci/index.ts';
import {
  type EvidenceSource,
  platformsOf,
  repositoryBundles,
  type Trust,
  type VerifyReport,
  verify,
  withPlatforms,
} from '../verify/index.ts';
import type { CopyPorts, Place } from './copy.ts';

/** Verifies a release where it lies, by the evidence that lies with it; what is asked beside comes after that. */
export async function verifyAt(
  { reference, repository }: Place,
  { root }: Pick<Graph, 'root'>,
  trust: Trust,
  { clock, signal, progress }: CopyPorts,
  beside: readonly EvidenceSource[] = [],
): Promise<VerifyReport> {
  const subject = formatReference(reference);
  progress({ task: `verify ${subject}`, message: `verifying ${subject}` });
  const ports = { sources: [repositoryBundles(repository), ...beside], clock, ...(signal ? { signal } : {}) };
  const digests = { sha256: root.digest.slice('sha256:'.length) };
  const report = await verify({ subject, digests, trust }, ports);
  return withPlatforms(report, () => platformsOf(repository, root.digest), trust, ports);
}

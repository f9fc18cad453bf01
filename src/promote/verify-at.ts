import { createDigestSet } from '../lib/digest.ts';
import { formatReference, type Graph, type Repository } from '../oci/index.ts';
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
import { PROMOTION_ARTIFACT } from './record.ts';

/** Promotion records are no evidence of the release itself: one that is damaged must not keep it from being verified. */
const withoutRecordsOf = (repository: Repository): Repository => ({
  ...repository,
  referrers: async (...asked) =>
    (await repository.referrers(...asked)).filter(({ artifactType }) => artifactType !== PROMOTION_ARTIFACT),
});

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
  const ports = {
    sources: [repositoryBundles(withoutRecordsOf(repository)), ...beside],
    clock,
    ...(signal ? { signal } : {}),
  };
  const digests = createDigestSet(root.digest);
  const report = await verify({ subject, digests, trust }, ports);
  return withPlatforms(report, () => platformsOf(repository, root.digest), trust, ports);
}

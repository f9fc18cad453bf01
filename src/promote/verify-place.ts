import { createDigestSet } from '../lib/digest.ts';
import { formatReference, type Graph, type Repository } from '../oci/index.ts';
import {
  createRepositorySource,
  type EvidenceSource,
  listPlatforms,
  type Trust,
  type VerifyReport,
  verify,
  verifyPlatforms,
} from '../verify/index.ts';
import type { Place } from './place.ts';
import { PROMOTION_ARTIFACT } from './record.ts';
import type { CopyPorts } from './types.ts';

/** Hides promotion records. They are not evidence of the release, so a damaged one must not prevent its verification. */
const hideRecords = (repository: Repository): Repository => ({
  ...repository,
  referrers: async (...request) =>
    (await repository.referrers(...request)).filter(({ artifactType }) => artifactType !== PROMOTION_ARTIFACT),
});

/** Verifies a release at a place by the evidence that is stored there, and then by the sources in `beside`. */
export async function verifyPlace(
  { reference, repository }: Place,
  { root }: Pick<Graph, 'root'>,
  trust: Trust,
  { clock, signal, progress }: CopyPorts,
  beside: readonly EvidenceSource[] = [],
): Promise<VerifyReport> {
  const subject = formatReference(reference);
  progress({ task: `verify ${subject}`, message: `verifying ${subject}` });
  const ports = {
    sources: [createRepositorySource(hideRecords(repository)), ...beside],
    clock,
    ...(signal ? { signal } : {}),
  };
  const digests = createDigestSet(root.digest);
  const report = await verify({ subject, digests, trust }, ports);
  return verifyPlatforms(report, () => listPlatforms(repository, root.digest), trust, ports);
}

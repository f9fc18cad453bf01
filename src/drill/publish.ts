import type { Clock } from '../lib/clock.ts';
import { readFileStream, writeFileAtomic } from '../lib/files.ts';
import { openRepository, type Reference, type RegistryPorts, withTarget } from '../oci/index.ts';
import { type SignReport, sign } from '../sign/index.ts';
import { PREDICATE, type Signer } from '../sigstore/index.ts';
import type { Releasable } from './release/releasable.ts';

export interface PublishPorts {
  readonly clock: Clock;
  readonly signer: Signer;
  readonly registry: RegistryPorts;
}

/**
 * Publishes a release: pushes content, signature, SBOM and provenance by digest, and the tag last. Returns the reports of
 * the signatures. A release whose publication throws has no tag.
 */
export async function publish(
  release: Releasable,
  repository: Reference,
  ports: PublishPorts,
): Promise<Readonly<Record<'signature' | 'sbom' | 'provenance', SignReport>>> {
  const target = openRepository(repository, ports.registry);
  await release.push(target);
  const reference = withTarget(repository, { digest: release.digest });
  const signRelease = (predicate?: { type: string; value: unknown }): Promise<SignReport> =>
    sign(
      {
        subject: { kind: 'image', reference },
        given: release.version,
        attach: true,
        ...(predicate ? { predicate } : {}),
      },
      {
        clock: ports.clock,
        signer: ports.signer,
        readFile: readFileStream,
        writeFile: writeFileAtomic,
        openRepository: () => target,
      },
    );
  const signature = await signRelease();
  const sbom = await signRelease({ type: PREDICATE.cyclonedx, value: release.sbom });
  const provenance = await signRelease({ type: PREDICATE.slsaProvenance, value: release.provenance });
  await release.tag(target, release.version);
  return { signature, sbom, provenance };
}

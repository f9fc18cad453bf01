import {
  anonymous,
  type OciDigest,
  openRepository,
  type Reference,
  type RegistryPorts,
  type Repository,
  withTarget,
} from '../../oci/index.ts';
import type { Place } from '../../promote/index.ts';
import { createKeySigner, openSigner, type Signer } from '../../sigstore/index.ts';
import type { DrillPorts, DrillState } from '../state.ts';
import type { Regions } from './regions.ts';

type Region = 'primary' | 'secondary';

/** The repository of the release in both regions. Deployments of the second region read it. */
export const REPOSITORY = 'acme/app';
/** The repository of the second region that content is copied to before the loss. No deployment reads it. */
export const REPLICA = 'replica/acme/app';

/** Returns the ports of a registry client without credentials. */
export const createRegistryPorts = ({ http, signal }: DrillPorts): RegistryPorts => ({
  http,
  credentials: anonymous,
  signal,
});

/** Returns the reference of a repository of a region. */
export const formatRegionReference = (regions: Regions, region: Region, repository: string): Reference => ({
  kind: 'registry',
  registry: new URL(regions.urls.regions[region].registry).host,
  repository,
});

/** Opens a tag or digest in a repository of a region. */
export function openPlace(
  { regions, ports }: DrillState<'regions'>,
  region: Region,
  repository: string,
  target: { readonly tag?: string; readonly digest?: OciDigest },
): Place {
  const reference = withTarget(formatRegionReference(regions, region, repository), target);
  return { reference, repository: openRepository(reference, createRegistryPorts(ports)) };
}

/** Opens the replica in the second region. */
export const openReplica = ({ regions, ports }: DrillState<'regions'>): Repository =>
  openRepository(formatRegionReference(regions, 'secondary', REPLICA), createRegistryPorts(ports));

/** Opens a keyless signer at the Sigstore of a region, with the identity of the release workflow. */
export const openRegionSigner = ({ regions, ports }: DrillState<'regions'>, region: Region): Promise<Signer> =>
  openSigner({
    http: ports.http,
    now: ports.clock.now(),
    signingConfig: regions.signingConfig(region),
    identityToken: () => regions.token(),
  });

/** Creates a signer with the managed key that the policy allows for promotion records. It uses no signing service. */
export const createMarker = ({ markerKey }: DrillState<'markerKey'>): Signer => createKeySigner(markerKey);

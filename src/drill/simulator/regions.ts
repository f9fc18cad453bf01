import {
  REGIONS,
  type Region,
  type RegistryDamage,
  type Sandbox,
  type SandboxUrls,
  SERVICES,
  type Service,
  startSandbox,
} from '../../sandbox/index.ts';
import { type DrillGithub, openDrillGithub } from './github.ts';
import { probeUrl, type UrlProbe } from './probe.ts';

/** The services that a keyless signature needs. */
export const SIGNING_SERVICES: readonly Service[] = ['fulcio', 'rekor', 'rekorV1', 'tsa'];

/** The two regions of a drill: real services on this machine that the drill can stop. */
export interface Regions {
  readonly dir: string;
  readonly urls: SandboxUrls;
  /** The GitHub server beside the regions. The loss of a region does not stop it. */
  readonly github: DrillGithub;
  /** Mints an OIDC token of the release workflow. */
  token(): Promise<string>;
  signingConfig(region: Region): string;
  /** Forks the tile log of a region: from now on its key signs a second, inconsistent tree. */
  forkLog(region: Region): Promise<void>;
  /** Closes every listener of a region: later connections are refused. */
  lose(region: Region): Promise<void>;
  /** Closes the listeners of a region's CA, logs and timestamp authority. */
  stopSigning(region: Region): Promise<void>;
  /** Opens those listeners again. */
  resumeSigning(region: Region): Promise<void>;
  /** Sends a request over a new connection to each service of a region. */
  probe(region: Region): Promise<readonly Probe[]>;
  /** Damages blobs of a repository on the registry's disk, all or these: removes the first of four, and flips one bit of the second. */
  damageRegistry(region: Region, repository: string, digests?: readonly string[]): Promise<RegistryDamage>;
  close(): Promise<void>;
}

export interface Probe extends UrlProbe {
  readonly service: Service;
}

/** Starts both regions in a folder. */
export async function startRegions(dir: string): Promise<Regions> {
  const sandbox: Sandbox = await startSandbox({ dir });
  const probeOne = async (region: Region, service: Service): Promise<Probe> => ({
    service,
    ...(await probeUrl(sandbox.urls.regions[region][service])),
  });
  const setSigningFault = async (region: Region, fault: 'down' | 'none'): Promise<void> => {
    for (const service of SIGNING_SERVICES) await sandbox.fault(region, service, fault);
  };
  return {
    dir,
    urls: sandbox.urls,
    github: openDrillGithub(sandbox),
    token: () => sandbox.mintToken(),
    signingConfig: (region) =>
      `${dir}/${region === REGIONS[0] ? 'signing_config.json' : `signing_config.${region}.json`}`,
    forkLog: (region) => sandbox.fault(region, 'rekor', 'fork'),
    lose: (region) => sandbox.fault(region, '*', 'down'),
    stopSigning: (region) => setSigningFault(region, 'down'),
    resumeSigning: (region) => setSigningFault(region, 'none'),
    probe: (region) => Promise.all(SERVICES.map((service) => probeOne(region, service))),
    damageRegistry: (region, repository, digests) => sandbox.damageRegistry(region, repository, digests),
    close: () => sandbox.close(),
  };
}

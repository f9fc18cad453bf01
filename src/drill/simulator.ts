import { describe, McError } from '../lib/errors.ts';
import type { Http } from '../lib/http.ts';
import {
  REGIONS,
  type Region,
  type Sandbox,
  type SandboxUrls,
  SERVICES,
  type Service,
  startSandbox,
} from '../sandbox/index.ts';

/** The regions of a drill: real services on this machine that can really be lost. */
export interface Regions {
  readonly dir: string;
  readonly urls: SandboxUrls;
  /** An OIDC token of the workflow that releases. */
  token(): Promise<string>;
  signingConfig(region: Region): string;
  /** Closes every listener of a region: from then on connections are refused. */
  lose(region: Region): Promise<void>;
  /** What each service of a region says to a connection. */
  probe(region: Region, http: Http): Promise<readonly Probe[]>;
  close(): Promise<void>;
}

export interface Probe {
  readonly service: Service;
  readonly url: string;
  readonly answers: boolean;
  /** The status, or why there is none: `connect ECONNREFUSED …`. */
  readonly detail: string;
}

/** Starts both regions in a folder of their own. */
export async function startRegions(dir: string): Promise<Regions> {
  const sandbox: Sandbox = await startSandbox({ dir });
  const probeOne = async (region: Region, service: Service, http: Http): Promise<Probe> => {
    const url = sandbox.urls.regions[region][service];
    try {
      // Once, and without patience: whether it is there is the question, not whether it will be.
      const answer = await http.send({ url, accept: 'any', retries: 0, tryTimeoutMs: 2_000 });
      await answer.discard();
      return { service, url, answers: true, detail: String(answer.status) };
    } catch (error) {
      const cause = error instanceof McError ? (error.cause ?? error) : error;
      return { service, url, answers: false, detail: describe(cause) };
    }
  };
  return {
    dir,
    urls: sandbox.urls,
    token: () => sandbox.mintToken(),
    signingConfig: (region) =>
      `${dir}/${region === REGIONS[0] ? 'signing_config.json' : `signing_config.${region}.json`}`,
    lose: (region) => sandbox.fault(region, '*', 'down'),
    probe: (region, http) => Promise.all(SERVICES.map((service) => probeOne(region, service, http))),
    close: () => sandbox.close(),
  };
}

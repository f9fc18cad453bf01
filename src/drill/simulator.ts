import { describe, McError } from '../lib/errors.ts';
import { createHttp } from '../lib/http.ts';
import {
  REGIONS,
  type Region,
  type Sandbox,
  type SandboxUrls,
  SERVICES,
  type Service,
  startSandbox,
} from '../sandbox/index.ts';

const PROBE_MS = 2_000;

/** The regions of a drill: real services on this machine that can really be lost. */
export interface Regions {
  readonly dir: string;
  readonly urls: SandboxUrls;
  /** An OIDC token of the workflow that releases. */
  token(): Promise<string>;
  signingConfig(region: Region): string;
  /** From now on the region's log (of tiles) tells another history, under the same key. */
  forkLog(region: Region): Promise<void>;
  /** Closes every listener of a region: from then on connections are refused. */
  lose(region: Region): Promise<void>;
  /** What each service of a region says to a new connection. */
  probe(region: Region): Promise<readonly Probe[]>;
  close(): Promise<void>;
}

export interface Probe {
  readonly service: Service;
  readonly url: string;
  readonly state: 'answers' | 'refuses' | 'fails';
  /** The status, or why there is none: `connect ECONNREFUSED …`. */
  readonly detail: string;
}

/** Starts both regions in a folder of their own. */
export async function startRegions(dir: string): Promise<Regions> {
  const sandbox: Sandbox = await startSandbox({ dir });
  const probeOne = async (region: Region, service: Service): Promise<Probe> => {
    const url = sandbox.urls.regions[region][service];
    // A client of its own: one that has spoken with the service before would try its old connection first.
    const http = createHttp({ retries: 0, tryTimeoutMs: PROBE_MS });
    try {
      const answer = await http.send({ url, accept: 'any' });
      await answer.discard();
      return { service, url, state: 'answers', detail: String(answer.status) };
    } catch (error) {
      const detail = describe(error instanceof McError ? (error.cause ?? error) : error);
      return { service, url, state: /\bECONNREFUSED\b/.test(detail) ? 'refuses' : 'fails', detail };
    } finally {
      await http.close();
    }
  };
  return {
    dir,
    urls: sandbox.urls,
    token: () => sandbox.mintToken(),
    signingConfig: (region) =>
      `${dir}/${region === REGIONS[0] ? 'signing_config.json' : `signing_config.${region}.json`}`,
    forkLog: (region) => sandbox.fault(region, 'rekor', 'fork'),
    lose: (region) => sandbox.fault(region, '*', 'down'),
    probe: (region) => Promise.all(SERVICES.map((service) => probeOne(region, service))),
    close: () => sandbox.close(),
  };
}

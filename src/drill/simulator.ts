import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe } from '../lib/describe.ts';
import { createHttp } from '../lib/http.ts';
import { McError } from '../lib/mc-error.ts';
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
/** What a keyless signature needs. */
export const SIGNING_SERVICES: readonly Service[] = ['fulcio', 'rekor', 'rekorV1', 'tsa'];

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
  /** Closes the listeners of a region's CA, logs and timestamp authority, or opens them again. */
  stopSigning(region: Region): Promise<void>;
  resumeSigning(region: Region): Promise<void>;
  /** What each service of a region says to a new connection. */
  probe(region: Region): Promise<readonly Probe[]>;
  /** Damages a repository's blobs on the registry's disk: some are removed, of some one bit is changed. Gives their digests. */
  rot(
    region: Region,
    repository: string,
  ): Promise<{ readonly lost: readonly string[]; readonly rotten: readonly string[] }>;
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
  const faultSigning = async (region: Region, fault: 'down' | 'none'): Promise<void> => {
    for (const service of SIGNING_SERVICES) await sandbox.fault(region, service, fault);
  };
  return {
    dir,
    urls: sandbox.urls,
    token: () => sandbox.mintToken(),
    signingConfig: (region) =>
      `${dir}/${region === REGIONS[0] ? 'signing_config.json' : `signing_config.${region}.json`}`,
    forkLog: (region) => sandbox.fault(region, 'rekor', 'fork'),
    lose: (region) => sandbox.fault(region, '*', 'down'),
    stopSigning: (region) => faultSigning(region, 'down'),
    resumeSigning: (region) => faultSigning(region, 'none'),
    probe: (region) => Promise.all(SERVICES.map((service) => probeOne(region, service))),
    rot: (region, repository) =>
      rotBlobs(join(dir, 'state', region, 'registry', encodeURIComponent(repository), 'blobs')),
    close: () => sandbox.close(),
  };
}

/** One blob of four is lost, one of four rots. */
async function rotBlobs(folder: string): Promise<{ readonly lost: string[]; readonly rotten: string[] }> {
  const [lost, rotten]: [string[], string[]] = [[], []];
  for (const [i, name] of (await readdir(folder)).sort().entries()) {
    const path = join(folder, name);
    const digest = name.replace('-', ':');
    if (i % 4 === 0) {
      await rm(path);
      lost.push(digest);
    } else if (i % 4 === 1) {
      const bytes = await readFile(path);
      const middle = bytes.length >> 1;
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      // As a file of its own: a registry may share one between repositories.
      await rm(path);
      await writeFile(path, bytes);
      rotten.push(digest);
    }
  }
  return { lost, rotten };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttp, type Http } from '../../src/lib/http.ts';
import { anonymous, type Credentials, openRepository, parseReference, type Repository } from '../../src/oci/index.ts';
import { type Region, type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/index.ts';

/** Two regions, a client, and a folder that is removed with them. */
export interface World {
  readonly sandbox: Sandbox;
  readonly dir: string;
  readonly http: Http;
  /** Returns `127.0.0.1:PORT` of the registry of a region. */
  host(region: Region): string;
  repository(region: Region, name: string, credentials?: Credentials): Repository;
  end(): Promise<void>;
}

export async function startWorld(options: Omit<SandboxOptions, 'dir'> = {}): Promise<World> {
  const dir = await mkdtemp(join(tmpdir(), 'mc-world-'));
  const sandbox = await startSandbox({ dir: join(dir, 'sandbox'), ...options });
  const http = createHttp({ retries: 1, tryTimeoutMs: 5_000 });
  const host = (region: Region): string => new URL(sandbox.urls.regions[region].registry).host;
  return {
    sandbox,
    dir,
    http,
    host,
    repository: (region, name, credentials = anonymous) =>
      openRepository(parseReference(`${host(region)}/${name}`), { http, credentials }),
    end: async () => {
      await http.close();
      await sandbox.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

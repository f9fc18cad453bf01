import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../support/folders.ts';
import { startProxy, type TestProxy } from '../support/proxy.ts';
import { type TlsServers, tlsServers } from '../support/tls-server.ts';

const ROOT = join(import.meta.dirname, '../..');
const TUF_HOST = 'tuf-repo-cdn.sigstore.dev';

/** Runs mc from its sources in a process of its own: Node.js reads NODE_EXTRA_CA_CERTS only when a process starts. */
const run = (argv: readonly string[], env: Readonly<Record<string, string>>) =>
  new Promise<{ readonly code: number; readonly err: string }>((done) => {
    const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env;
    const options = { env: { ...inherited, MC_FROM_SOURCE: '1', ...env } };
    const child = execFile(join(ROOT, 'cmd/mc'), argv, options, (__, ___, err) => {
      done({ code: child.exitCode ?? -1, err });
    });
  });

describe('mc, for a server with a certificate of a private authority,', () => {
  let servers: TlsServers;
  let proxy: TestProxy;
  let dir = '';
  let host = '';
  const requests: string[] = [];
  beforeAll(async () => {
    dir = await temporaryFolder();
    servers = tlsServers({ isUntrusted: true, names: [TUF_HOST] });
    host = await servers.serve((request, response) => {
      requests.push(request.url ?? '');
      response.writeHead(404).end();
    });
    proxy = await startProxy({ target: host });
    await writeFile(join(dir, 'ca.pem'), servers.cert);
  });
  afterAll(async () => {
    await proxy.end();
    await servers.end();
  });
  const readTree = (...more: string[]): string[] => ['tree', `${host}/acme/app:v1`, ...more];

  it('refuses it by default', async () => {
    const { code, err } = await run(readTree(), { DOCKER_CONFIG: dir });
    expect(code).not.toBe(0);
    expect(err).not.toContain('reference-not-found');
    expect(requests).toEqual([]);
  }, 60_000);

  it.each([
    ['NODE_EXTRA_CA_CERTS', [], true],
    ['--ca-file', ['--ca-file'], false],
  ] as const)(
    'accepts it with %s',
    async (_, flags, isVariable) => {
      const file = join(dir, 'ca.pem');
      const env = { DOCKER_CONFIG: dir, ...(isVariable ? { NODE_EXTRA_CA_CERTS: file } : {}) };
      const { code, err } = await run(readTree(...flags.flatMap((flag) => [flag, file])), env);
      expect(err).toContain('reference-not-found');
      expect(code).toBe(2);
    },
    60_000,
  );

  it('fetches roots by TUF through the proxy and with the authorities of --ca-file', async () => {
    requests.length = 0;
    const env = { HTTPS_PROXY: proxy.address, XDG_CACHE_HOME: join(dir, 'cache') };
    const argv = ['trust', 'fetch', 'public-good', '--policy', join(dir, 'policy.yaml')];
    expect(await run([...argv, '--ca-file', join(dir, 'ca.pem')], env)).toMatchObject({
      code: 3,
      err: expect.stringContaining('tuf-failed'),
    });
    expect(proxy.asked).toContain(`CONNECT ${TUF_HOST}:443`);
    expect(requests).toContainEqual(expect.stringMatching(/root\.json$/));
  }, 60_000);
});

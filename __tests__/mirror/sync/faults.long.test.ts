import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { baseError } from '../../../src/lib/errors.ts';
import { createHttp } from '../../../src/lib/http.ts';
import { McError } from '../../../src/lib/mc-error.ts';
import {
  checkMirror,
  type Destination,
  folderDestination,
  type MirrorConfig,
  type MirrorPorts,
  readState,
  syncMirror,
} from '../../../src/mirror/index.ts';
import { pushFullRelease, pushImage } from '../../support/image.ts';
import { readContent as readDestination } from '../../support/killing.ts';
import { attest, mirrorConfig, mirrorPorts, sandboxSigner } from '../../support/mirror.ts';
import { startWorld, type World } from '../../support/sandbox.ts';
import { createEntries, LOG, logVerifierKey, renderLog, serveLog } from '../../support/tile-log.ts';

let world: World;
let ports: MirrorPorts;
let log: Awaited<ReturnType<typeof serveLog>>;
const served = new Map<string, Buffer>();
let made = 0;

beforeAll(async () => {
  world = await startWorld();
  ports = mirrorPorts(world);
  log = await serveLog(served);
  const app = world.repository('primary', 'acme/app');
  await attest(app, (await pushFullRelease(app, 'v1')).root, await sandboxSigner(world));
}, 30_000);
afterEach(async () => {
  await world.sandbox.fault('primary', '*', 'none');
  for (const server of servers.splice(0)) server.close();
});
afterAll(async () => {
  await log.close();
  await world.end();
});

/** Configures the logs and registry of the primary, and a tiled log of `size` entries. */
async function createConfig(size: number, url = log.url): Promise<MirrorConfig> {
  served.clear();
  for (const [path, bytes] of renderLog(createEntries(size))) served.set(path, bytes);
  const config = await mirrorConfig(world, [`${world.host('primary')}/acme/app`], `faults-${++made}`);
  return { ...config, logs: [...config.logs, { ...LOG, name: 'tiled', type: 'tiled', url, key: logVerifierKey }] };
}

const servers: Server[] = [];
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const readContent = async (config: MirrorConfig) => {
  const content = new Map(await readDestination(folderDestination(config.to)));
  content.delete('mirror.json'); // mirror.json contains the error message.
  return [...content];
};
/** Returns the code with which a sync fails, as a fault or as a fact; undefined if it passes. */
async function syncForCode(config: MirrorConfig, syncPorts: MirrorPorts = ports): Promise<string | undefined> {
  try {
    return (await syncMirror(config, syncPorts)).reasons[0]?.code;
  } catch (error) {
    if (error instanceof McError) return error.code;
    throw error;
  }
}

describe('syncMirror with a source that fails on new content', () => {
  it.each([
    ['registry', 'throttle', 1, 'http-status'],
    ['registry', 'error', 1, 'http-status'],
    ['registry', 'cut', 20, undefined],
    ['registry', 'corrupt', 0, undefined],
    ['registry', 'corrupt', 20, 'response-malformed'], // The fault hits "tags" of the tag list.
    ['rekor', 'throttle', 1, 'http-status'],
    ['rekor', 'cut', 20, undefined],
    ['rekor', 'corrupt', 20, 'log-fork'],
    ['rekorV1', 'throttle', 1, 'http-status'],
    ['rekorV1', 'cut', 20, undefined],
  ] as const)(
    'reports a failure of %s (%s %s) with a stable code, keeps valid content, and resumes in the next sync',
    async (service, fault, value, code) => {
      const config = await createConfig(300);
      expect(await syncForCode(config)).toBeUndefined();
      const app = world.repository('primary', 'acme/app');
      const image = await pushImage(app, `new ${made}`, `new-${made}`);
      await attest(app, image, await sandboxSigner(world));
      await attest(app, image, await sandboxSigner(world, 'v1'));
      await world.sandbox.fault('primary', service, fault, value);
      const failed = await syncForCode(config);
      expect(failed).toBeDefined();
      expect(failed).not.toBe('internal-error');
      if (code) expect(failed).toBe(code);
      const { errors } = (await readState(folderDestination(config.to))) ?? {};
      expect(errors?.map((one) => one.code)).toEqual([failed]);
      const { reasons } = await checkMirror(config, ports);
      expect(reasons).toEqual([]);
      await world.sandbox.fault('primary', service, 'none');
      expect(await syncForCode(config)).toBeUndefined();
      expect((await checkMirror(config, ports)).reasons).toEqual([]);
      expect((await readState(folderDestination(config.to)))?.errors).toEqual([]);
    },
    30_000,
  );

  it.each([
    ['HTML with status 200', (_: string) => Buffer.from('<html>Sign in</html>')],
    ['an empty body', () => Buffer.alloc(0)],
    ['random bytes', () => Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256))],
    ['tiles of another tree', (path: string) => renderLog(createEntries(400, 'another')).get(path)],
    [
      'a checkpoint of one tree and tiles of another',
      (path: string) =>
        path === 'checkpoint'
          ? renderLog(createEntries(400)).get(path)
          : renderLog(createEntries(400, 'another')).get(path),
    ],
  ])(
    'reports a tiled log that sends %s as a fork of the stored log, and stores none of it',
    async (_, answer) => {
      const config = await createConfig(300);
      expect(await syncForCode(config)).toBeUndefined();
      const before = (await readContent(config)).filter(([path]) => path !== 'index.json');
      const url = await serve((request, response) => {
        const bytes = answer((request.url ?? '').slice(1));
        response.writeHead(bytes ? 200 : 404).end(bytes);
      });
      const garbage = { ...config, logs: config.logs.map((one) => (one.name === 'tiled' ? { ...one, url } : one)) };
      expect(await syncForCode(garbage)).toBe('log-fork');
      const after = (await readContent(config)).filter(([path]) => path !== 'index.json' && !path.startsWith('forks/'));
      expect(after).toEqual(before);
      expect(await syncForCode(config)).toBeUndefined();
    },
    30_000,
  );

  it('follows to its end a source that answers one of ten requests with 429', async () => {
    const config = await createConfig(300);
    await world.sandbox.fault('primary', 'registry', 'throttle', 0.1);
    // Uses as many attempts as mc makes: with two, both may be the tenth request.
    const patient = createHttp();
    try {
      expect(await syncForCode(config, mirrorPorts({ ...world, http: patient }))).toBeUndefined();
    } finally {
      await patient.close();
    }
  }, 60_000);

  it('closes the connection to a source that never ends its response at the size limit', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200);
      const writeMore = (): void => {
        if (!response.destroyed) response.write(Buffer.alloc(65_536), writeMore);
      };
      writeMore();
    });
    const config = await createConfig(1, url);
    const code = await syncForCode(config);
    expect(code).toBeDefined();
    expect(code).not.toBe('internal-error');
  });
});

describe('syncMirror on a full disk', () => {
  /** A store that accepts `writes` writes and then reports a full disk. */
  const createFullDisk = (config: MirrorConfig, writes: number): MirrorPorts => {
    let left = writes;
    const complete = folderDestination(config.to);
    const wrapped: Destination = {
      ...complete,
      write: async (path, content) => {
        if (left-- <= 0) throw baseError('file-unwritable', { path, detail: 'ENOSPC: no space left on device, write' });
        await complete.write(path, content);
      },
      under: (prefix) => ({
        ...complete.under(prefix),
        write: (path, content) => wrapped.write(`${prefix}/${path}`, content),
        under: (inner) => wrapped.under(`${prefix}/${inner}`),
      }),
    };
    return { ...ports, destination: () => wrapped };
  };

  it('fails with file-unwritable at any write, and the next sync restores the same bytes', async () => {
    const complete = await createConfig(300);
    expect(await syncForCode(complete)).toBeUndefined();
    const expected = await readContent(complete);
    for (const writes of [0, 2, 13, expected.length - 4, expected.length]) {
      const config = await createConfig(300);
      expect({ writes, code: await syncForCode(config, createFullDisk(config, writes)) }).toEqual({
        writes,
        code: 'file-unwritable',
      });
      expect({ writes, code: await syncForCode(config) }).toEqual({ writes, code: undefined });
      expect({ writes, held: await readContent(config) }).toEqual({ writes, held: expected });
      expect((await checkMirror(config, ports)).reasons).toEqual([]);
    }
  }, 60_000);
});

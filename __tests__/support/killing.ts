import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { systemClock } from '../../src/lib/clock.ts';
import { digestOf } from '../../src/lib/digest.ts';
import {
  checkMirror,
  type Destination,
  loadMirrorConfig,
  type MirrorCheckReport,
  type MirrorConfig,
  type MirrorPorts,
  openDestination,
  syncMirror,
} from '../../src/mirror/index.ts';
import { mirrorPorts } from './mirror.ts';
import type { World } from './sandbox.ts';
import { sandboxStore } from './store.ts';
import { createEntries, logVerifierKey, ORIGIN, renderLog, serveLog } from './tile-log.ts';

const mc = join(import.meta.dirname, '../../scripts/mc.ts');

/** Proxies that count the requests and report each one before and after it. */
export interface Front {
  readonly asked: number;
  /** Calls `before` for each request, in order. `false` drops the request; a number is the status of the answer. */
  watch(before: (nth: number, asked: Asked) => Promise<boolean | number>, after?: (nth: number) => void): void;
  /** Returns `http://127.0.0.1:PORT` of a proxy for a service. */
  before(url: string): Promise<string>;
  close(): Promise<void>;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
}

export function openFront(): Front {
  const servers: Server[] = [];
  let asked = 0;
  let hooks: {
    before: (nth: number, asked: Asked) => Promise<boolean | number>;
    after?: ((nth: number) => void) | undefined;
  } = {
    before: async () => true,
  };
  return {
    get asked() {
      return asked;
    },
    watch: (before, after) => {
      asked = 0;
      hooks = { before, after };
    },
    before: async (url) => {
      const { hostname, port } = new URL(url);
      const server = createServer((request, response) => {
        const [nth, { before, after }] = [++asked, hooks];
        void before(nth, { method: request.method ?? '', path: request.url ?? '' }).then((isPassedOn) => {
          if (typeof isPassedOn === 'number') {
            request.resume();
            return void response.writeHead(isPassedOn, { 'content-length': '0' }).end();
          }
          if (!isPassedOn) return void response.destroy();
          // The host header stays unchanged, because S3 signatures cover it.
          const { method, url: path, headers } = request;
          const onward = send({ hostname, port, method, path, headers }, (answer) => {
            response.writeHead(answer.statusCode ?? 502, answer.headers);
            answer.pipe(response);
            response.on('finish', () => after?.(nth));
          });
          onward.on('error', () => response.destroy());
          response.on('close', () => onward.destroy());
          request.pipe(onward);
        });
      });
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    close: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

export interface Kill {
  /** The number of the request at which the kill happens. */
  readonly nth: number;
  /** `undefined`: the request gets no answer. Else the kill happens this many milliseconds after the answer. */
  readonly afterMs: number | undefined;
}

export interface Run {
  readonly code: number | null;
  readonly killed: boolean;
  readonly requests: number;
  readonly stderr: string;
}

/** Runs `mc mirror sync` in its own process, which `kill` ends by SIGKILL. */
export const runSync = (
  config: string,
  front: Front,
  env: Readonly<Record<string, string>>,
  kill?: Kill,
): Promise<Run> => runMc(['mirror', 'sync', '--config', config, '--quiet'], front, env, kill);

/**
 * Runs a line of `mc` in its own process, which `kill` ends by SIGKILL. `seen` gets each request before the service
 * does.
 */
export async function runMc(
  argv: readonly string[],
  front: Front,
  env: Readonly<Record<string, string>>,
  kill?: Kill,
  seen: (asked: Asked) => Promise<void> = async () => {},
): Promise<Run> {
  const child = spawn(process.execPath, [mc, ...argv], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const end = (): void => void child.kill('SIGKILL');
  front.watch(
    async (nth, asked) => {
      await seen(asked);
      if (nth !== kill?.nth || kill.afterMs !== undefined) return true;
      end();
      return false;
    },
    (nth) => {
      if (nth === kill?.nth && kill.afterMs !== undefined) setTimeout(end, kill.afterMs);
    },
  );
  const [code, signal] = await once(child, 'close');
  return { code, killed: signal === 'SIGKILL', requests: front.asked, stderr };
}

/** mulberry32: returns numbers from 0 to 1 that are the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Spreads kills over the requests of a whole run: at a request, or up to 40 ms after its answer. */
export function spreadKills(requests: number, count: number, random: () => number): Kill[] {
  return Array.from({ length: count }, (_, i) => ({
    nth: Math.min(requests, 1 + Math.floor(((i + random()) * requests) / count)),
    afterMs: random() < 0.5 ? undefined : random() * 40,
  }));
}

const TIMES = new Set(['syncedAt', 'time', 'since', 'at', 'signedEntryTimestamp']);
const OF_STATE = new Set([...TIMES, 'sequence', 'note', 'sha256', 'sums', 'clock', 'wall', 'ledger']);

/**
 * Removes what differs between runs: the signatures of a note, and from JSON the times and the values that depend on
 * them.
 */
function unsigned(value: unknown, dropped: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return value.split('\n\n\u2014 ')[0];
  if (Array.isArray(value)) return value.map((one) => unsigned(one, dropped));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (dropped.has(key) ? [] : [[key, unsigned(inner, dropped)]])),
  );
}

function withoutTimes(path: string, bytes: Buffer): string {
  if (/(^|\/)(index|mirror)\.json$/.test(path) || /entries\/.*\.json$/.test(path))
    return digestOf(
      JSON.stringify(unsigned(JSON.parse(bytes.toString('utf8')), path === 'mirror.json' ? OF_STATE : TIMES)),
    );
  if (path.endsWith('/checkpoint')) return String(unsigned(bytes.toString('utf8'), TIMES));
  return digestOf(bytes);
}

/** Returns the content of a mirror by path, without times and without signatures that differ for each request. */
export async function readContent(to: Destination): Promise<ReadonlyMap<string, string>> {
  const content = new Map<string, string>();
  for (const { path } of await to.list())
    if (path !== 'SHA256SUMS') content.set(path, withoutTimes(path, (await to.read(path, 2 ** 26)) ?? Buffer.alloc(0)));
  return content;
}

export type Place = 'folder' | 'bucket';

/** Sources behind counting proxies, and mirrors of them in both kinds of places. */
export interface Lane {
  /** Syncs into a new mirror without a kill. Returns the number of requests and the content. */
  undisturbed(place: Place): Promise<{ readonly requests: number; readonly content: ReadonlyMap<string, string> }>;
  /** Syncs into a new mirror, is killed at each of the points in turn, then syncs without a kill. */
  converge(place: Place, kills: readonly Kill[]): Promise<Converged>;
  close(): Promise<void>;
}

export interface Converged {
  readonly content: ReadonlyMap<string, string>;
  /** The number of runs that a kill ended early. */
  readonly killed: number;
  readonly check: MirrorCheckReport;
}

/** Opens a tiled log of `entries`, with the logs and the registry of the primary and their current content. */
export async function openLane(world: World, name: string, entries: number): Promise<Lane> {
  const front = openFront();
  const { regions, storeCredentials } = world.sandbox.urls;
  const { rekor, rekorV1, registry } = regions.primary;
  const log = await serveLog(renderLog(createEntries(entries)));
  const tiled = await front.before(log.url);
  const subject = `${new URL(await front.before(registry)).host}/acme/app`;
  const endpoint = await front.before(regions.secondary.store);
  const logs = [
    { name: 'tiled', type: 'tiled', url: tiled, origin: ORIGIN, key: logVerifierKey },
    { name: 'rekor2', type: 'rekor-v2', url: await front.before(rekor), origin: 'rekor2.primary.mc.test' },
    { name: 'rekor1', type: 'rekor-v1', url: await front.before(rekorV1), origin: 'rekor1.primary.mc.test' },
  ];
  const env = {
    AWS_ACCESS_KEY_ID: storeCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: storeCredentials.secretAccessKey,
    NODE_COMPILE_CACHE: join(world.dir, 'compiled'),
  };
  let made = 0;
  const fresh = async (place: Place): Promise<string> => {
    const path = join(world.sandbox.dir, `${name}-${++made}.yaml`);
    if (place !== 'folder') await sandboxStore(world.sandbox, 'secondary').createBucket(`${name}-${made}`);
    const to = place === 'folder' ? `${name}-${made}` : `s3://${name}-${made}/mirror`;
    const config = { version: 1, to, store: { endpoint }, policy: 'trust-policy.yaml', logs, subjects: [subject] };
    await writeFile(path, JSON.stringify(config));
    return path;
  };
  const ports: MirrorPorts = {
    ...mirrorPorts(world),
    destination: (config) => openDestination(config, { http: world.http, clock: systemClock, env }),
  };
  const finish = async (path: string): Promise<MirrorConfig> => {
    front.watch(async () => true);
    const config = await loadMirrorConfig(path);
    const report = await syncMirror(config, ports);
    if (report.outcome !== 'passed') throw new Error(`the next sync failed: ${JSON.stringify(report.reasons)}`);
    return config;
  };
  return {
    undisturbed: async (place) => {
      const path = await fresh(place);
      const { code, requests, stderr } = await runSync(path, front, env);
      if (code !== 0) throw new Error(`mc mirror sync: ${code}: ${stderr}`);
      return { requests, content: await readContent(ports.destination(await loadMirrorConfig(path))) };
    },
    converge: async (place, kills) => {
      const path = await fresh(place);
      let killed = 0;
      for (const kill of kills) if ((await runSync(path, front, env, kill)).killed) killed++;
      const config = await finish(path);
      const to = ports.destination(config);
      const [content, check] = [await readContent(to), await checkMirror(config, ports)];
      if (place === 'folder') await rm(config.to, { recursive: true });
      return { content, killed, check };
    },
    close: async () => {
      await log.close();
      await front.close();
    },
  };
}

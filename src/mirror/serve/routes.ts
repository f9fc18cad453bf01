import type { Clock } from '../../lib/clock.ts';
import { loadTrustedRoot } from '../../sigstore/index.ts';
import type { Destination } from '../destination/types.ts';
import { type Indexes, readCatalog } from '../format/catalog.ts';
import { type EvidenceItem, INDEX, logPath, MAX_ROOT_BYTES, type MirrorIndex, STATE } from '../format/layout.ts';
import { readEvidence, readIndex } from '../format/reading.ts';
import { readState } from '../format/state.ts';
import { type Answer, jsonAnswer, notFound, textAnswer } from './answer.ts';
import { attestations } from './attestations.ts';
import { mirrorMetrics } from './metrics.ts';
import { PAGE_POLICY, renderMirrorPage } from './page.ts';
import { RekorV1Api } from './rekor-v1.ts';

/** What an address means: an answer that is made, or a file of the mirror as it is. */
export type Route = { readonly answer: Answer } | { readonly file: string };

export interface RoutesPorts {
  readonly clock: Pick<Clock, 'now'>;
}

/** Releases whose evidence the page tells; more would make it slow to open. */
const MAX_SHOWN = 500;
const OPEN_METRICS = 'application/openmetrics-text; version=1.0.0; charset=utf-8';

/** The addresses of `mc mirror serve`, out of the files of a mirror alone: nothing here writes. */
export class MirrorRoutes {
  readonly #files: Destination;
  readonly #clock: Pick<Clock, 'now'>;
  readonly #v1 = new Map<string, RekorV1Api>();

  constructor(files: Destination, { clock }: RoutesPorts) {
    this.#files = files;
    this.#clock = clock;
  }

  async get(path: string, query: URLSearchParams): Promise<Route> {
    if (path === '/') return { answer: await this.#page() };
    if (path === '/healthz') return { answer: textAnswer('ok\n') };
    if (path === '/readyz') return { answer: await this.#ready() };
    if (path === '/metrics') return { answer: await this.#metrics() };
    const about = /^\/v1\/evidence\/(sha256):([0-9a-f]{64})$/.exec(path);
    if (about) return { file: `evidence/sha256/${about[2]}/index.json` };
    const of = /^\/(?:repos\/[^/]+\/[^/]+|orgs\/[^/]+|users\/[^/]+)\/attestations\/([^/]+)$/.exec(path);
    if (of) return { answer: await attestations(this.#files, of[1] ?? '', query) };
    const api = apiOf(path);
    if (!api) return { file: path.slice(1) };
    const log = await this.#log(api.log, api.version === 1 ? 'rekor-v1' : 'rekor-v2');
    if (!log) return { answer: notFound(`a log for ${path}`) };
    if (api.version === 2) return { file: logPath(log.name, api.rest) };
    return { answer: await (await this.#rekorV1(log.name)).get(api.rest, query) };
  }

  /** The two look-ups of Rekor v1 that are asked by POST. They change nothing. */
  async post(path: string, body: Buffer): Promise<Answer> {
    const api = apiOf(path);
    const log = api?.version === 1 ? await this.#log(api.log, 'rekor-v1') : undefined;
    return api && log ? (await this.#rekorV1(log.name)).post(api.rest, body) : notFound(path);
  }

  /** A log by its name; without one, the first of its type that takes entries, else the first. */
  async #log(name: string | undefined, type: MirrorIndex['logs'][number]['type']) {
    const index = await readIndex(this.#files);
    const logs = index?.logs.filter((log) => log.type === type && (name === undefined || log.name === name));
    return logs?.find(({ frozen }) => frozen !== true) ?? logs?.[0];
  }

  async #rekorV1(name: string): Promise<RekorV1Api> {
    const known = this.#v1.get(name);
    if (known) return known;
    const made = new RekorV1Api(this.#files, { name, publicKey: await this.#publicKey(name) });
    this.#v1.set(name, made);
    return made;
  }

  async #publicKey(name: string): Promise<string | undefined> {
    const index = await readIndex(this.#files);
    const origin = index?.logs.find((log) => log.name === name)?.origin ?? '';
    for (const { path } of index?.trust ?? []) {
      const bytes = await this.#files.read(path, MAX_ROOT_BYTES);
      const log = bytes && loadTrustedRoot(bytes, path).logs.find(({ names }) => names.includes(origin));
      if (log) return log.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    }
    return undefined;
  }

  async #ready(): Promise<Answer> {
    const index = await readIndex(this.#files);
    return index
      ? jsonAnswer({ ready: true, syncedAt: index.syncedAt })
      : jsonAnswer({ ready: false, detail: `there is no ${INDEX}: no sync has ended yet` }, 503);
  }

  async #metrics(): Promise<Answer> {
    const [index, state, bytes] = await Promise.all([readIndex(this.#files), readState(this.#files), this.#bytes()]);
    return textAnswer(await mirrorMetrics(index, state, bytes, this.#clock), 200, OPEN_METRICS);
  }

  async #bytes(): Promise<number> {
    return (await this.#files.list()).reduce((sum, { size }) => sum + size, 0);
  }

  async #page(): Promise<Answer> {
    const index = await readIndex(this.#files);
    const evidence = new Map<string, readonly EvidenceItem[]>();
    for (const { digest } of (index?.subjects ?? []).flatMap(({ releases }) => releases).slice(0, MAX_SHOWN))
      if (!evidence.has(digest)) evidence.set(digest, await readEvidence(this.#files, digest));
    const page = renderMirrorPage({
      now: this.#clock.now(),
      index,
      state: await readState(this.#files),
      indexes: await this.#indexes(),
      bytes: await this.#bytes(),
      quarantined: await this.#quarantined(),
      evidence,
    });
    const answer = textAnswer(page, 200, 'text/html; charset=utf-8');
    return { ...answer, headers: { 'content-security-policy': PAGE_POLICY, 'referrer-policy': 'no-referrer' } };
  }

  #indexes = (): Promise<Indexes> => readCatalog(this.#files);

  async #quarantined(): Promise<readonly { path: string; reason: string }[]> {
    const told: { path: string; reason: string }[] = [];
    for (const { path } of (await this.#files.list('quarantine/'))
      .filter((file) => file.path.endsWith('.json'))
      .slice(0, MAX_SHOWN)) {
      const { code, message } = JSON.parse(
        (await this.#files.read(path, MAX_ROOT_BYTES))?.toString('utf8') ?? '{}',
      ) as {
        code?: string;
        message?: string;
      };
      told.push({ path, reason: `${code ?? ''}: ${message ?? ''}` });
    }
    return told;
  }
}

interface Api {
  readonly version: 1 | 2;
  readonly log: string | undefined;
  readonly rest: string;
}

/** `/api/v1/…` and `/api/v2/…` of the first log of the type, or under `/logs/NAME` of a named one. */
function apiOf(path: string): Api | undefined {
  const [, log, version, rest = ''] = /^(?:\/logs\/([a-z0-9][a-z0-9._-]{0,63}))?\/api\/v([12])\/(.+)$/.exec(path) ?? [];
  return version === undefined ? undefined : { version: version === '1' ? 1 : 2, log, rest };
}

/** Files that change with each sync; all else has its content in its name, or changes rarely. */
export const isFresh = (path: string): boolean =>
  path === INDEX || path === STATE || path.endsWith('/checkpoint') || path.endsWith('index.json');

import type { Clock } from '../../lib/clock.ts';
import type { Digest } from '../../lib/digest.ts';
import { loadTrustedRoot } from '../../sigstore/index.ts';
import { OPEN_METRICS_TYPE } from '../../telemetry/index.ts';
import type { Destination } from '../destination/types.ts';
import { readCatalog } from '../format/catalog.ts';
import { type EvidenceItem, INDEX, logPath, MAX_ROOT_BYTES, type MirrorIndex, STATE } from '../format/layout.ts';
import { readEvidence, readIndex } from '../format/reading.ts';
import { readState } from '../format/state.ts';
import { type Answer, jsonAnswer, notFound, textAnswer } from './answer.ts';
import { answerAttestations } from './attestations.ts';
import { formatMetrics } from './metrics.ts';
import { PAGE_POLICY, renderMirrorPage } from './page.ts';
import { RekorV1ReadApi } from './rekor-v1.ts';

/** The result of routing a path: a generated answer, or a file of the mirror. */
export type RoutedPath = { readonly answer: Answer } | { readonly file: string };

export interface RoutesPorts {
  readonly clock: Pick<Clock, 'now'>;
}

/** The number of releases whose evidence the page shows. More would make the page slow to open. */
const MAX_SHOWN = 500;

/** Routes the requests of `mc mirror serve`. It only reads files of the mirror. */
export class MirrorRoutes {
  readonly #files: Destination;
  readonly #clock: Pick<Clock, 'now'>;
  readonly #v1 = new Map<string, RekorV1ReadApi>();

  constructor(files: Destination, { clock }: RoutesPorts) {
    this.#files = files;
    this.#clock = clock;
  }

  /** Routes a GET request. */
  async get(path: string, query: URLSearchParams): Promise<RoutedPath> {
    if (path === '/') return { answer: await this.#answerPage() };
    if (path === '/healthz') return { answer: textAnswer('ok\n') };
    if (path === '/readyz') return { answer: await this.#answerReadiness() };
    if (path === '/metrics') return { answer: await this.#answerMetrics() };
    const evidenceMatch = /^\/v1\/evidence\/sha256:([0-9a-f]{64})$/.exec(path);
    if (evidenceMatch) return { file: `evidence/sha256/${evidenceMatch[1]}/index.json` };
    const attestationsMatch = /^\/(?:repos\/[^/]+\/[^/]+|orgs\/[^/]+|users\/[^/]+)\/attestations\/([^/]+)$/.exec(path);
    if (attestationsMatch) return { answer: await answerAttestations(this.#files, attestationsMatch[1] ?? '', query) };
    const api = parseApiPath(path);
    if (!api) return { file: path.slice(1) };
    const log = await this.#findLog(api.log, api.version === 1 ? 'rekor-v1' : 'rekor-v2');
    if (!log) return { answer: notFound(`a log for ${path}`) };
    if (api.version === 2) return { file: logPath(log.name, api.rest) };
    return { answer: await (await this.#openRekorV1(log.name)).get(api.rest, query) };
  }

  /** Answers the two searches of Rekor v1 that use POST. They change nothing. */
  async post(path: string, body: Buffer): Promise<Answer> {
    const api = parseApiPath(path);
    const log = api?.version === 1 ? await this.#findLog(api.log, 'rekor-v1') : undefined;
    return api && log ? (await this.#openRekorV1(log.name)).post(api.rest, body) : notFound(path);
  }

  /** Finds a log by name. Without a name it returns the first active log of the type, or else the first log of the type. */
  async #findLog(name: string | undefined, type: MirrorIndex['logs'][number]['type']) {
    const index = await readIndex(this.#files);
    const logs = index?.logs.filter((log) => log.type === type && (name === undefined || log.name === name));
    return logs?.find(({ frozen }) => frozen !== true) ?? logs?.[0];
  }

  async #openRekorV1(name: string): Promise<RekorV1ReadApi> {
    const known = this.#v1.get(name);
    if (known) return known;
    const created = new RekorV1ReadApi(this.#files, { name, publicKey: await this.#readPublicKey(name) });
    this.#v1.set(name, created);
    return created;
  }

  async #readPublicKey(name: string): Promise<string | undefined> {
    const index = await readIndex(this.#files);
    const origin = index?.logs.find((log) => log.name === name)?.origin ?? '';
    for (const { path } of index?.trust ?? []) {
      const bytes = await this.#files.read(path, MAX_ROOT_BYTES);
      const log = bytes && loadTrustedRoot(bytes, path).logs.find(({ names }) => names.includes(origin));
      if (log) return log.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    }
    return undefined;
  }

  async #answerReadiness(): Promise<Answer> {
    const index = await readIndex(this.#files);
    return index
      ? jsonAnswer({ ready: true, syncedAt: index.syncedAt })
      : jsonAnswer({ ready: false, detail: `there is no ${INDEX}: no sync has completed yet` }, 503);
  }

  async #answerMetrics(): Promise<Answer> {
    const [index, state, bytes] = await Promise.all([readIndex(this.#files), readState(this.#files), this.#sumBytes()]);
    return textAnswer(await formatMetrics(index, state, bytes, this.#clock), 200, OPEN_METRICS_TYPE);
  }

  async #sumBytes(): Promise<number> {
    return (await this.#files.list()).reduce((sum, { size }) => sum + size, 0);
  }

  async #answerPage(): Promise<Answer> {
    const index = await readIndex(this.#files);
    const evidence = new Map<Digest, readonly EvidenceItem[]>();
    for (const { digest } of (index?.subjects ?? []).flatMap(({ releases }) => releases).slice(0, MAX_SHOWN))
      if (!evidence.has(digest)) evidence.set(digest, await readEvidence(this.#files, digest));
    const page = renderMirrorPage({
      now: this.#clock.now(),
      index,
      state: await readState(this.#files),
      indexes: await readCatalog(this.#files),
      bytes: await this.#sumBytes(),
      quarantined: await this.#listQuarantined(),
      evidence,
    });
    const answer = textAnswer(page, 200, 'text/html; charset=utf-8');
    return { ...answer, headers: { 'content-security-policy': PAGE_POLICY, 'referrer-policy': 'no-referrer' } };
  }

  async #listQuarantined(): Promise<readonly { path: string; reason: string }[]> {
    const quarantined: { path: string; reason: string }[] = [];
    for (const { path } of (await this.#files.list('quarantine/'))
      .filter((file) => file.path.endsWith('.json'))
      .slice(0, MAX_SHOWN)) {
      const { code, message } = JSON.parse(
        (await this.#files.read(path, MAX_ROOT_BYTES))?.toString('utf8') ?? '{}',
      ) as {
        code?: string;
        message?: string;
      };
      quarantined.push({ path, reason: `${code ?? ''}: ${message ?? ''}` });
    }
    return quarantined;
  }
}

interface ApiPath {
  readonly version: 1 | 2;
  readonly log: string | undefined;
  readonly rest: string;
}

/** Parses `/api/v1/…` and `/api/v2/…`, with `/logs/NAME` in front for a named log. Returns undefined for other paths. */
function parseApiPath(path: string): ApiPath | undefined {
  const [, log, version, rest = ''] = /^(?:\/logs\/([a-z0-9][a-z0-9._-]{0,63}))?\/api\/v([12])\/(.+)$/.exec(path) ?? [];
  return version === undefined ? undefined : { version: version === '1' ? 1 : 2, log, rest };
}

/** Returns true for files that may change with each sync. */
export const isVolatile = (path: string): boolean =>
  path === INDEX || path === STATE || path.endsWith('/checkpoint') || path.endsWith('index.json');

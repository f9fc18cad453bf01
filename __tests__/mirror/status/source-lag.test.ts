import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Digest, digestOf } from '../../../src/lib/digest.ts';
import { createHttp } from '../../../src/lib/http.ts';
import { type MirrorConfig, mirrorConfigSchema } from '../../../src/mirror/config.ts';
import { folderDestination } from '../../../src/mirror/destination/folder.ts';
import type { Destination } from '../../../src/mirror/destination/types.ts';
import type { MirrorIndex } from '../../../src/mirror/format/layout.ts';
import { expandShards } from '../../../src/mirror/logs/log-config.ts';
import { measureLags, type SourceLag, type StatusPorts } from '../../../src/mirror/status/source-lag.ts';
import type { Repository } from '../../../src/oci/index.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { createMirrorPorts } from '../../support/held-mirror.ts';
import { type LogServer, serveLog } from '../../support/log-server.ts';
import { createEntries, logVerifierKey, ORIGIN, renderLog } from '../../support/tile-log.ts';
import { TufRepository } from '../../support/tuf.ts';

const NOW = new Date('2026-03-14T02:00:00.000Z');
const time = NOW.toISOString();
const http = createHttp({ retries: 0 });
afterAll(() => http.close());
const servers: LogServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));
async function serve(files: ReadonlyMap<string, Buffer>): Promise<LogServer> {
  const server = await serveLog(files);
  servers.push(server);
  return server;
}

let to: Destination;
/** Maps the tags of the repository to their targets. */
let tags: Record<string, Digest>;
beforeEach(async () => {
  to = folderDestination(await temporaryFolder());
  tags = {};
});
const repository = {
  tags: async () => Object.keys(tags),
  resolve: async (tag: string) => (tags[tag] ? { digest: tags[tag] } : undefined),
} as unknown as Repository;
const createConfig = (given: object): MirrorConfig => {
  const { logs, ...config } = mirrorConfigSchema.parse({ version: 1, to: 'x', policy: 'none', ...given });
  return { ...config, logs: expandShards(logs) };
};
const createIndex = (more: Partial<MirrorIndex>): MirrorIndex => ({
  version: 1,
  syncedAt: time,
  trust: [],
  logs: [],
  subjects: [],
  ...more,
});
const ask = async (
  config: object,
  index: Partial<MirrorIndex> = {},
  more: Partial<StatusPorts> = {},
): Promise<Record<string, SourceLag>> => {
  const ports = { ...createMirrorPorts(NOW, to), http, repository: () => repository, ...more };
  return Object.fromEntries(await measureLags(createConfig(config), createIndex(index), to, ports));
};

describe('askSources for a log', () => {
  const createLog = (url: string, more: object = {}) => ({
    name: 'a',
    type: 'tiled',
    url,
    origin: ORIGIN,
    key: logVerifierKey,
    ...more,
  });
  const held = (size: number, more: object = {}): MirrorIndex['logs'][number] => ({
    name: 'a',
    type: 'tiled',
    origin: ORIGIN,
    size,
    root: 'a'.repeat(64),
    syncedAt: time,
    ...more,
  });
  const files = renderLog(createEntries(5));

  it('counts the entries that are not stored, by name and origin of the log', async () => {
    const { url } = await serve(files);
    const getLag = async (...logs: MirrorIndex['logs']) => (await ask({ logs: [createLog(url)] }, { logs })).a;
    expect(await getLag(held(5))).toEqual({ lag: 0 });
    expect(await getLag(held(3))).toEqual({ lag: 2 });
    expect(await getLag()).toEqual({ lag: 5 });
    // Another log under the same origin, and a former log with the same name.
    expect(await getLag(held(3, { name: 'b' }), held(4, { origin: 'other' }))).toEqual({ lag: 5 });
    expect(await getLag(held(3, { name: 'b' }), held(4))).toEqual({ lag: 1 });
  });

  it('reports a fork if the log is smaller than the stored one', async () => {
    const { url } = await serve(files);
    expect(await ask({ logs: [createLog(url)] }, { logs: [held(6)] })).toMatchObject({
      a: { problem: { code: 'log-fork', details: { log: 'a', kept: 6 } } },
    });
  });

  it('reports a problem if the log has no valid checkpoint or does not answer', async () => {
    const { url } = await serve(new Map());
    expect(await ask({ logs: [createLog(url), createLog('http://127.0.0.1:1', { name: 'b' })] })).toMatchObject({
      a: { problem: { code: 'response-malformed', details: { url } } },
      b: { problem: { code: 'network-unreachable' } },
    });
  });

  it('sends no request to a log that is stored to its end or has not begun', async () => {
    const server = await serve(files);
    const createLogFrom = (start: string) => createLog(server.url, { validFor: { start } });
    expect(await ask({ logs: [createLog(server.url)] }, { logs: [held(5, { frozen: true })] })).toEqual({});
    expect(await ask({ logs: [createLogFrom('2026-03-14T02:00:01.000Z')] })).toEqual({});
    expect(server.asked).toEqual([]);
    expect(await ask({ logs: [createLogFrom(time)] })).toEqual({ a: { lag: 5 } });
  });
});

describe('askSources for a TUF repository', () => {
  it('counts newer timestamp versions, or all versions if none is stored or no root is available', async () => {
    const tuf = new TufRepository();
    for (let version = 0; version < 3; version++) tuf.publish();
    const { url } = await serve(tuf.files);
    const held = (name: string, timestamp: number) => ({
      name,
      root: 1,
      timestamp,
      targets: 0,
      expires: time,
      syncedAt: time,
    });
    const getLag = async (...given: NonNullable<MirrorIndex['tuf']>) =>
      (await ask({ tuf: [{ name: 'acme', url, root: 'x' }] }, { tuf: given }))['tuf/acme'];
    expect(await getLag()).toEqual({ lag: 1 });
    expect(await getLag(held('acme', 1))).toEqual({ lag: 1 });
    expect(servers[0]?.asked).toEqual([]);
    await to.write('tuf/acme/1.root.json', tuf.root);
    expect(await getLag(held('other', 3), held('acme', 1))).toEqual({ lag: 2 });
    expect(await getLag(held('acme', 3))).toEqual({ lag: 0 });
    // The sync refuses a repository that returned to an older version.
    expect(await getLag(held('acme', 9))).not.toEqual({ lag: -6 });
  });
});

describe('askSources for a subject', () => {
  const APP = 'reg.test/app';
  const [A, B, C] = [digestOf('a'), digestOf('b'), digestOf('c')];
  const createEntry = (subject: string, releases: Record<string, Digest>): MirrorIndex['subjects'][number] => ({
    subject,
    syncedAt: time,
    releases: Object.entries(releases).map(([tag, digest]) => ({
      reference: tag.includes(':') ? `${APP}@${digest}` : `${APP}:${tag}`,
      digest,
      mediaType: '',
      size: 1,
    })),
  });
  const getLag = async (subject: string, ...subjects: MirrorIndex['subjects']) =>
    (await ask({ subjects: [subject] }, { subjects }))[subject];

  it('determines for a digest whether it is stored, without a request', async () => {
    const subject = `${APP}@${A}`;
    expect(await getLag(subject, createEntry(APP, { v0: A }), createEntry(subject, { v1: B, v2: A }))).toEqual({
      lag: 0,
    });
    expect(await getLag(subject, createEntry(subject, { v1: B }))).toEqual({ lag: 1 });
    expect(await getLag(subject, createEntry(APP, { v1: A }))).toEqual({ lag: 1 });
    expect(await getLag(subject)).toEqual({ lag: 1 });
  });

  it('counts a tag that moved, and not a tag that was deleted', async () => {
    const subject = `${APP}:v1`;
    tags = { v1: A };
    expect(await getLag(subject, createEntry(subject, { v0: B, v1: A }))).toEqual({ lag: 0 });
    expect(await getLag(subject, createEntry(subject, { v1: B, v2: C }))).toEqual({ lag: 1 });
    expect(await getLag(subject, createEntry(subject, { v1: A }))).toEqual({ lag: 0 });
    tags = {};
    expect(await getLag(subject, createEntry(subject, { v1: A }))).toEqual({ lag: 0 });
    expect(await getLag(subject)).toEqual({ lag: 0 });
  });

  it('counts the tags of a repository that are not stored, except tags of cosign', async () => {
    tags = { v1: A, v2: B, v3: C, [`sha256-${'0'.repeat(64)}.sig`]: C, [`sha256-${'0'.repeat(64)}`]: C };
    expect(await getLag(APP, createEntry(APP, { v1: A, v9: C }))).toEqual({ lag: 2 });
    expect(await getLag(APP, createEntry(APP, { v1: A, v2: B, v3: C }))).toEqual({ lag: 0 });
    expect(await getLag(APP, createEntry('reg.test/other', { v1: A }))).toEqual({ lag: 3 });
  });

  it('reports a problem for a subject that does not answer, and stops when the signal aborts', async () => {
    const failing = { tags: () => Promise.reject(new Error('broken')) } as unknown as Repository;
    expect(await ask({ subjects: [APP] }, {}, { repository: () => failing })).toMatchObject({
      [APP]: { problem: { code: 'internal-error' } },
    });
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(ask({ subjects: [APP] }, {}, { repository: () => failing, signal })).rejects.toThrow('stopped');
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Digest, digestOf } from '../../../src/lib/digest.ts';
import { createHttp, type Http } from '../../../src/lib/http.ts';
import { syncGithub } from '../../../src/mirror/evidence/github.ts';
import { syncSubjects } from '../../../src/mirror/evidence/subjects.ts';
import { Catalog } from '../../../src/mirror/format/catalog.ts';
import { readEvidence } from '../../../src/mirror/format/reading.ts';
import type { MirrorPorts } from '../../../src/mirror/ports.ts';
import type { EvidenceJudge } from '../../../src/sigstore/index.ts';
import { createMirrorPorts, createTestMirror, type TestMirror } from '../../support/held-mirror.ts';
import { type ScriptedServer, scriptedServer } from '../../support/scripted-server.ts';

const ABOUT = digestOf('a release');
const NOW = new Date('2026-03-14T02:00:00.000Z');
const judge: EvidenceJudge = { fingerprint: 'all', judge: () => ({ verified: true }) };
let http: Http;

let mirror: TestMirror;
let server: ScriptedServer;
let tokens: (string | undefined)[];
/** Returns the answer of the API for a digest. */
let answers: Record<Digest, readonly unknown[]>;
beforeEach(async () => {
  mirror = await createTestMirror();
  http = createHttp();
  [tokens, answers] = [[], {}];
  server = await scriptedServer((request, response) => {
    tokens.push(request.headers.authorization);
    const [, digest = ''] = /\/attestations\/(sha256:[0-9a-f]+)/.exec(request.url ?? '') ?? [];
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ attestations: answers[digest as Digest] ?? [] }));
  });
});
afterEach(async () => {
  await server.end();
  await http.close();
});
const createPorts = (github?: MirrorPorts['github']): MirrorPorts => ({
  ...createMirrorPorts(NOW, mirror.to),
  http,
  concurrency: 1,
  ...(github ? { github } : {}),
});
async function sync(about: readonly Digest[], api: string | undefined, github?: MirrorPorts['github']) {
  const catalog = await Catalog.open(mirror.to, 1);
  const repository = { repository: 'acme/app', ...(api === undefined ? {} : { api }) };
  try {
    return await syncGithub(repository, about, { to: mirror.to, catalog, judge }, createPorts(github));
  } finally {
    await catalog.save();
  }
}

describe('the GitHub token', () => {
  const token = 'a-secret';
  const createOwnApi = () => ({ api: `http://${server.host}`, token });

  it('goes to its own API, whose address may end with a slash or be omitted', async () => {
    await sync([ABOUT], undefined, createOwnApi());
    await sync([ABOUT], `http://${server.host}/`, createOwnApi());
    await sync([ABOUT], `http://${server.host}`, { ...createOwnApi(), api: `http://${server.host}//` });
    expect(tokens).toEqual(Array.from({ length: 3 }, () => `Bearer ${token}`));
  });

  it('goes to no other API', async () => {
    await sync([ABOUT], `http://${server.host}`, { api: 'https://api.github.test', token });
    await sync([ABOUT], `http://${server.host}/api/v3`, createOwnApi());
    expect(tokens).toEqual([undefined, undefined]);
  });
});

describe('the attestations that GitHub returns', () => {
  it('become stored bundles with their declared media type, if that is a bundle type', async () => {
    const old = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
    const types = [old, 'text/html', 5, undefined, `${old}${'x'.repeat(61)}`];
    answers = { [ABOUT]: types.map((mediaType, n) => ({ bundle: { n, ...(mediaType ? { mediaType } : {}) } })) };
    expect(await sync([ABOUT], `http://${server.host}`)).toMatchObject({ items: 5, quarantined: 0, releases: [] });
    const stored = await readEvidence(mirror.to, ABOUT);
    expect(stored.map(({ kind, source }) => `${kind} ${source}`)).toEqual(types.map(() => 'bundle github:acme/app'));
    const v03 = 'application/vnd.dev.sigstore.bundle.v0.3+json';
    expect(stored.map(({ mediaType }) => mediaType).toSorted()).toEqual([old, v03, v03, v03, v03].toSorted());
  });

  it('cause a fault if one is not a bundle, and keep what was stored before it', async () => {
    const other = digestOf('another release');
    answers = { [ABOUT]: [{ bundle: { n: 1 } }], [other]: [{ bundle: null }] };
    await expect(sync([ABOUT, other], `http://${server.host}`)).rejects.toMatchObject({
      code: 'response-malformed',
      details: { url: `http://${server.host}` },
    });
    expect(await readEvidence(mirror.to, ABOUT)).toHaveLength(1);
  });
});

describe('syncGithub', () => {
  const syncAll = async (github: readonly string[], digests: readonly Digest[]) => {
    const catalog = await Catalog.open(mirror.to, 1);
    const configured = github.map((repository) => ({ repository, api: `http://${server.host}` }));
    return syncSubjects({ jobs: [], digests, github: configured, judge }, mirror.to, catalog, createPorts());
  };

  it('asks GitHub once about each digest that is listed now or was listed before', async () => {
    await mirror.blob('x');
    await mirror.sign(NOW, {}, ABOUT, digestOf('listed before'));
    answers = { [ABOUT]: [{ bundle: { n: 1 } }] };
    expect(await syncAll(['acme/app'], [ABOUT, digestOf('by digest alone')])).toEqual([
      {
        line: expect.objectContaining({ subject: 'github:acme/app', outcome: 'synced', releases: 0, items: 1 }),
        entry: { subject: 'github:acme/app', syncedAt: NOW.toISOString(), releases: [] },
      },
    ]);
    expect(server.asked.map((line) => /sha256:[0-9a-f]{64}/.exec(line)?.[0])).toEqual([
      ABOUT,
      digestOf('listed before'),
      digestOf('by digest alone'),
    ]);
  });

  it('sends no request if no repository is configured', async () => {
    expect(await syncAll([], [ABOUT])).toEqual([]);
    expect(server.asked).toEqual([]);
  });

  it('reports each subject that it could not ask about as failed, with its error', async () => {
    answers = { [ABOUT]: [{ bundle: null }] };
    const failed = await syncAll(['acme/app', 'acme/lib'], [ABOUT]);
    expect(failed.map(({ line: { subject, outcome, items } }) => [subject, outcome, items])).toEqual([
      ['github:acme/app', 'failed', 0],
      ['github:acme/lib', 'failed', 0],
    ]);
    for (const one of failed) expect(one).toMatchObject({ error: { code: 'response-malformed' } });
  });
});

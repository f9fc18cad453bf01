import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf } from '../../src/lib/digest.ts';
import { createHttp } from '../../src/lib/http.ts';
import {
  anonymous,
  closure,
  copyGraph,
  OCI_INDEX,
  OCI_MANIFEST,
  openRepository,
  parseReference,
  type Repository,
} from '../../src/oci/index.ts';
import { registryHandler } from '../../src/sandbox/registry/handler.ts';
import { temporaryFolder } from '../support/folders.ts';
import { attach, pushImage } from '../support/image.ts';
import { type ScriptedServer, scriptedServer } from '../support/scripted-server.ts';

const http = createHttp({ retries: 0, tryTimeoutMs: 5_000 });
const subject = `sha256:${'a'.repeat(64)}`;
const tag = subject.replace(':', '-');
const EMPTY = { mediaType: 'application/vnd.oci.empty.v1+json', digest: `sha256:${'e'.repeat(64)}`, size: 2 };
const manifestOf = (name: string, artifactType = 'application/vnd.test', of = subject): Buffer =>
  Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: OCI_MANIFEST,
      artifactType,
      config: EMPTY,
      layers: [],
      subject: { mediaType: OCI_MANIFEST, digest: of, size: 1 },
      annotations: { name },
    }),
  );
const descriptorOf = (bytes: Buffer, more: object = {}) => ({
  mediaType: OCI_MANIFEST,
  digest: digestOf(bytes),
  size: bytes.length,
  ...more,
});
const index = (manifests: readonly object[]): string =>
  JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests });

let server: ScriptedServer | undefined;
afterEach(async () => {
  await server?.end();
  server = undefined;
});

type Answer = (path: string, request: IncomingMessage, response: ServerResponse, body: Buffer) => void;
async function registry(answer: Answer): Promise<Repository> {
  server = await scriptedServer((request, response, body) => answer(request.url ?? '', request, response, body));
  return openRepository(parseReference(`${server.host}/acme/app`), { http, credentials: anonymous });
}
const send = (response: ServerResponse, status: number, type: string, body: string | Buffer, headers: object = {}) => {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body), ...headers });
  response.end(body);
};
const list = (response: ServerResponse, manifests: readonly object[], headers: object = {}): void =>
  send(response, 200, OCI_INDEX, index(manifests), headers);

describe('the list of referrers', () => {
  const many = Array.from({ length: 7 }, (_, i) => descriptorOf(manifestOf(`${i}`)));

  it('is followed to its last page, relative links and absolute ones', async () => {
    const repository = await registry((path, request, response) => {
      const page = Number(new URL(path, 'http://x').searchParams.get('page') ?? 0);
      const next = `/v2/acme/app/referrers/${subject}?page=${page + 1}`;
      const link = page % 2 === 0 ? `<${next}>; rel="next"` : `<http://${request.headers.host}${next}>; rel=next`;
      list(response, [many[page] ?? {}], page < 6 ? { link } : {});
    });
    expect((await repository.referrers(subject)).map(({ digest }) => digest)).toEqual(many.map(({ digest }) => digest));
  });

  it.each([
    [
      'that never end',
      (page: number) => `</v2/acme/app/referrers/${subject}?page=${page + 1}>; rel="next"`,
      'closure-too-large',
    ],
    ['that go round', () => `</v2/acme/app/referrers/${subject}>; rel="next"`, 'response-malformed'],
    ['that lead to another host', () => '<https://elsewhere.test/v2/x>; rel="next"', 'response-malformed'],
    ['that lead to no address', () => '<http://[>; rel="next"', 'response-malformed'],
  ])('of pages %s is an error, not a part of the list', async (_, link, code) => {
    const repository = await registry((path, __, response) => {
      const page = Number(new URL(path, 'http://x').searchParams.get('page') ?? 0);
      list(response, [many[0] ?? {}], { link: link(page) });
    });
    await expect(repository.referrers(subject)).rejects.toMatchObject({ code });
  });

  const junk = (count: number, artifactType = 'application/junk') =>
    Array.from({ length: count }, (_, i) => ({ ...EMPTY, digest: digestOf(`${i}`), artifactType }));
  /** Pages of 1,000 entries, so many of them. */
  const pagesOf = (count: number, last: readonly object[] = [], artifactType?: string) =>
    registry((path, __, response) => {
      const page = Number(new URL(path, 'http://x').searchParams.get('page') ?? 0);
      const entries = junk(1_000, artifactType).map((one, i) => ({ ...one, digest: digestOf(`${page} ${i}`) }));
      const link = `</v2/acme/app/referrers/${subject}?page=${page + 1}>; rel="next"`;
      list(response, page < count ? entries : last, page < count ? { link } : {});
    });

  it('is read to its end where somebody attached thousands', async () => {
    const last = descriptorOf(manifestOf('last'));
    const found = await (await pagesOf(5, [last])).referrers(subject);
    expect(found).toHaveLength(5_001);
    expect(found.at(-1)).toMatchObject(last);
  });

  it('of more entries than are read is refused, or given as far as it was read to those who ask for that', async () => {
    const repository = await pagesOf(20);
    await expect(repository.referrers(subject)).rejects.toMatchObject({
      code: 'closure-too-large',
      details: { limit: 10_000, unit: 'referrers' },
    });
    const cut: string[] = [];
    const before = repository.requests;
    const found = await repository.referrers(subject, undefined, undefined, (limit) => cut.push(limit));
    expect([found.length, cut, repository.requests - before]).toEqual([10_000, ['10000 referrers'], 11]);
  });

  it('of one type is found behind more entries of other types than are read of one list', async () => {
    const wanted = manifestOf('wanted', 'application/wanted');
    const asked: string[] = [];
    const repository = await registry((path, __, response) => {
      asked.push(path);
      const page = Number(new URL(path, 'http://x').searchParams.get('page') ?? 0);
      const link = `</v2/acme/app/referrers/${subject}?page=${page + 1}>; rel="next"`;
      if (path.endsWith(digestOf(wanted))) send(response, 200, OCI_MANIFEST, wanted);
      else if (page === 15) list(response, [descriptorOf(wanted, { artifactType: 'application/wanted' })]);
      else
        list(
          response,
          junk(1_000).map((one, i) => ({ ...one, digest: digestOf(`${page} ${i}`) })),
          { link },
        );
    });
    const found = await repository.referrers(subject, 'application/wanted');
    expect(found.map(({ digest }) => digest)).toEqual([digestOf(wanted)]);
    // One request for each page, and one for the manifest that says what it is.
    expect(asked).toHaveLength(17);
  });

  it('that the registry has filtered is taken at its word: no manifest is asked for', async () => {
    const bytes = manifestOf('one', 'application/wanted');
    const repository = await registry((_, __, response) =>
      list(response, [descriptorOf(bytes, { artifactType: 'application/wanted' })], {
        'oci-filters-applied': 'artifactType',
      }),
    );
    const before = repository.requests;
    expect(await repository.referrers(subject, 'application/wanted')).toHaveLength(1);
    expect(repository.requests - before).toBe(1);
  });

  it.each([
    ['a page of HTML with 200', 200, 'text/html', '<html>', 'response-malformed'],
    ['no JSON', 200, OCI_INDEX, '{', 'manifest-malformed'],
    ['another document', 200, OCI_INDEX, '{"schemaVersion":2}', 'manifest-malformed'],
    ['an error of the server', 500, 'text/plain', 'sorry', 'http-status'],
    ['a refusal', 403, 'application/json', '{}', 'registry-refused'],
    ['too many requests', 429, 'text/plain', 'later', 'http-status'],
  ])('that is %s is an error, never an empty list', async (_, status, type, body, code) => {
    const repository = await registry((__, ___, response) => send(response, status, type, body));
    await expect(repository.referrers(subject)).rejects.toMatchObject({ code });
  });

  it('is that of the fallback tag where there is no API: 404, or as GHCR says it, by way of 303', async () => {
    for (const ghcr of [false, true]) {
      const bytes = manifestOf('one');
      const repository = await registry((path, request, response) => {
        if (path.includes('/referrers/') && ghcr) response.writeHead(303, { location: '/not/here' }).end();
        else if (path.endsWith(`/manifests/${tag}`))
          send(response, 200, OCI_INDEX, request.method === 'HEAD' ? '' : index([descriptorOf(bytes)]), {
            ...(request.method === 'HEAD' ? { 'content-length': 1 } : {}),
            'docker-content-digest': digestOf(index([descriptorOf(bytes)])),
          });
        else send(response, 404, 'text/html', '<html>404</html>');
      });
      expect((await repository.referrers(subject)).map(({ digest }) => digest)).toEqual([digestOf(bytes)]);
      await server?.end();
    }
  });

  it('is filtered by what the manifests say themselves, not by what is said of them', async () => {
    const [right, wrong] = [manifestOf('right', 'application/right'), manifestOf('wrong', 'application/wrong')];
    const repository = await registry((path, __, response) => {
      const bytes = [right, wrong].find((one) => path.endsWith(digestOf(one)));
      if (bytes) send(response, 200, OCI_MANIFEST, bytes);
      else
        list(response, [
          descriptorOf(right, { artifactType: EMPTY.mediaType }),
          descriptorOf(wrong, { artifactType: 'application/right' }),
        ]);
    });
    expect((await repository.referrers(subject, 'application/right')).map(({ digest }) => digest)).toEqual([
      digestOf(right),
    ]);
  });
});

describe('a registry with both, and one with neither', () => {
  const image = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: OCI_MANIFEST, config: EMPTY, layers: [] }));
  const [old, recent] = [
    manifestOf('old', 'application/vnd.test', digestOf(image)),
    manifestOf('recent', 'application/vnd.test', digestOf(image)),
  ];
  const known = [image, old, recent];
  const fallback = digestOf(image).replace(':', '-');
  const serve = (api: boolean, tags: readonly string[]): Promise<Repository> =>
    registry((path, request, response) => {
      const list = Buffer.from(index([descriptorOf(old)]));
      const target = path.split('/').pop() ?? '';
      const bytes =
        target === 'v1' ? image : target === fallback ? list : known.find((one) => digestOf(one) === target);
      if (path.endsWith('/tags/list')) send(response, 200, 'application/json', JSON.stringify({ tags }));
      else if (path.includes('/referrers/') && api)
        send(response, 200, OCI_INDEX, index(target === digestOf(image) ? [descriptorOf(recent)] : []));
      else if (path.includes('/manifests/') && bytes) {
        const type = bytes === list ? OCI_INDEX : OCI_MANIFEST;
        response.writeHead(200, { 'content-type': type, 'content-length': bytes.length });
        response.end(request.method === 'HEAD' ? undefined : bytes);
      } else send(response, 404, 'text/plain', '404 page not found');
    });

  it('gives a closure the referrers of the API and those of the tag from before it had one', async () => {
    const graph = await closure(await serve(true, ['v1', fallback]), 'v1', { concurrency: 2 });
    expect(graph.nodes.map(({ manifest }) => manifest.json.annotations?.['name']).sort()).toEqual([
      'old',
      'recent',
      undefined,
    ]);
  });

  it('is asked for the API once, and for fallback tags that it listed only', async () => {
    const graph = await closure(await serve(false, ['v1', fallback]), 'v1', { concurrency: 1 });
    expect(graph.nodes).toHaveLength(2);
    const asked = server?.asked.filter((one) => one.includes('/referrers/') || one.includes('manifests/sha256-'));
    expect(asked).toEqual([`GET /v2/acme/app/referrers/${digestOf(image)}`, `GET /v2/acme/app/manifests/${fallback}`]);
  });
});

describe('the fallback tag', () => {
  const [ours, theirs, before] = [manifestOf('ours'), manifestOf('theirs'), manifestOf('before')];
  /** A registry without the API, and another writer that overwrites what we wrote, so often. */
  const contended = async (times: number): Promise<{ repository: Repository; kept(): string[] }> => {
    let entries: { digest: string }[] = [descriptorOf(before)];
    let left = times;
    const repository = await registry((path, request, response, body) => {
      if (path.endsWith(`/manifests/${tag}`) && request.method === 'PUT') {
        entries = JSON.parse(body.toString('utf8')).manifests;
        // The other one had read before we wrote, and knows nothing of us.
        if (left-- > 0) entries = [descriptorOf(before), descriptorOf(theirs)];
        response.writeHead(201).end();
      } else if (path.endsWith(`/manifests/${tag}`)) {
        const bytes = Buffer.from(index(entries));
        response.writeHead(200, { 'content-type': OCI_INDEX, 'content-length': bytes.length });
        response.end(request.method === 'HEAD' ? undefined : bytes);
      } else if (request.method === 'PUT') response.writeHead(201).end();
      else send(response, 404, 'text/plain', '404 page not found');
    });
    return { repository, kept: () => entries.map(({ digest }) => digest).sort() };
  };

  it('keeps what was there, what we add and what another adds at the same time', async () => {
    const { repository, kept } = await contended(3);
    await repository.pushManifest(ours, OCI_MANIFEST);
    expect(kept()).toEqual([ours, theirs, before].map(digestOf).sort());
  });

  it('that does not keep ours is an error', async () => {
    const { repository } = await contended(Number.POSITIVE_INFINITY);
    await expect(repository.pushManifest(ours, OCI_MANIFEST)).rejects.toMatchObject({ code: 'referrers-lost' });
  });

  it('is not written where the registry says that it keeps referrers itself', async () => {
    const repository = await registry((_, __, response) => response.writeHead(201, { 'oci-subject': subject }).end());
    await repository.pushManifest(ours, OCI_MANIFEST);
    expect(server?.asked).toEqual([`PUT /v2/acme/app/manifests/${digestOf(ours)}`]);
  });
});

describe('a copy of many referrers to a registry without the API', () => {
  const COUNT = 40;
  let dir = '';
  let servers: { readonly host: string; readonly asked: string[]; end(): Promise<void> }[] = [];
  const open = (host: string): Repository =>
    openRepository(parseReference(`${host}/acme/app`), { http, credentials: anonymous });
  const serve = async (api: boolean): Promise<(typeof servers)[number]> => {
    const handler = registryHandler({ dir: join(dir, String(api)), referrers: api });
    const asked: string[] = [];
    const listener = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      void handler(request, response);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => listener.once('listening', resolve));
    const end = (): Promise<void> =>
      new Promise((resolve) => {
        listener.closeAllConnections();
        listener.close(() => resolve());
      });
    const one = { host: `127.0.0.1:${(listener.address() as AddressInfo).port}`, asked, end };
    servers.push(one);
    return one;
  };
  const release = async (repository: Repository): Promise<string> => {
    const image = await pushImage(repository, 'an image', 'v1');
    for (let i = 0; i < COUNT; i++) await attach(repository, image, 'application/vnd.test', `number ${i}`);
    return image.digest;
  };
  beforeEach(async () => {
    dir = await temporaryFolder();
  });
  afterEach(async () => {
    for (const one of servers) await one.end();
    servers = [];
  });

  it('writes the list once, after the last of them', async () => {
    const [from, to] = [await serve(true), await serve(false)];
    const image = await release(open(from.host));
    const graph = await closure(open(from.host), 'v1', { concurrency: 4 });
    await copyGraph(graph, open(from.host), open(to.host), { concurrency: 4, tag: 'v1' });
    const written = to.asked.filter((one) => one.startsWith('PUT') && one.includes('/manifests/sha256'));
    const lists = written.filter((one) => one.includes(`/manifests/${image.replace(':', '-')}`));
    expect(lists).toHaveLength(1);
    expect(written).toHaveLength(COUNT + 2);
    expect(written.at(-1)).toBe(lists[0]);
    expect(await open(to.host).referrers(image)).toHaveLength(COUNT);
  });

  it('completes the list that one before it pushed for and did not write', async () => {
    const [from, to] = [await serve(true), await serve(false)];
    const image = await release(open(from.host));
    const graph = await closure(open(from.host), 'v1', { concurrency: 4 });
    await copyGraph(graph, open(from.host), open(to.host), { concurrency: 4, tag: 'v1' });
    const fallback = image.replace(':', '-');
    await http.send({ url: `http://${to.host}/v2/acme/app/manifests/${fallback}`, method: 'DELETE' });
    expect(await open(to.host).referrers(image)).toEqual([]);
    to.asked.length = 0;
    await copyGraph(graph, open(from.host), open(to.host), { concurrency: 4, tag: 'v1' });
    expect(await open(to.host).referrers(image)).toHaveLength(COUNT);
    expect(to.asked.filter((one) => one.startsWith(`PUT /v2/acme/app/manifests/${fallback}`))).toHaveLength(1);
  });
});

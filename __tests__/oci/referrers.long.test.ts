import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Digest, digestOf } from '../../src/lib/digest.ts';
import { createHttp } from '../../src/lib/http.ts';
import {
  anonymous,
  closure,
  copyGraph,
  OCI_INDEX,
  OCI_MANIFEST,
  type OciDigest,
  openRepository,
  parseReference,
  type Repository,
} from '../../src/oci/index.ts';
import { createRegistryHandler } from '../../src/sandbox/registry/handler.ts';
import { temporaryFolder } from '../support/folders.ts';
import { attach, pushImage } from '../support/image.ts';
import { type ScriptedServer, scriptedServer } from '../support/scripted-server.ts';

const http = createHttp({ retries: 0, tryTimeoutMs: 5_000 });
const subject = `sha256:${'a'.repeat(64)}` satisfies Digest;
const tag = subject.replace(':', '-');
const EMPTY = { mediaType: 'application/vnd.oci.empty.v1+json', digest: `sha256:${'e'.repeat(64)}`, size: 2 };
const newManifest = (name: string, artifactType = 'application/vnd.test', of = subject): Buffer =>
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
const toDescriptor = (bytes: Buffer, more: object = {}) => ({
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

describe('repository.referrers', () => {
  const many = Array.from({ length: 7 }, (_, i) => toDescriptor(newManifest(`${i}`)));

  it('follows relative and absolute links to the last page', async () => {
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
      'never end',
      (page: number) => `</v2/acme/app/referrers/${subject}?page=${page + 1}>; rel="next"`,
      'closure-too-large',
    ],
    ['form a cycle', () => `</v2/acme/app/referrers/${subject}>; rel="next"`, 'response-malformed'],
    ['lead to another host', () => '<https://elsewhere.test/v2/x>; rel="next"', 'response-malformed'],
    ['lead to an invalid address', () => '<http://[>; rel="next"', 'response-malformed'],
  ])('throws, and does not return a part of the list, for pages that %s', async (_, link, code) => {
    const repository = await registry((path, __, response) => {
      const page = Number(new URL(path, 'http://x').searchParams.get('page') ?? 0);
      list(response, [many[0] ?? {}], { link: link(page) });
    });
    await expect(repository.referrers(subject)).rejects.toMatchObject({ code });
  });

  const newEntries = (count: number, artifactType = 'application/junk') =>
    Array.from({ length: count }, (_, i) => ({ ...EMPTY, digest: digestOf(`${i}`), artifactType }));
  /** Serves `count` pages of 1,000 entries, then a page with the entries of `last`. */
  const servePages = (count: number, last: readonly object[] = [], artifactType?: string) =>
    registry((path, __, response) => {
      const page = Number(new URL(path, 'http://x').searchParams.get('page') ?? 0);
      const entries = newEntries(1_000, artifactType).map((one, i) => ({ ...one, digest: digestOf(`${page} ${i}`) }));
      const link = `</v2/acme/app/referrers/${subject}?page=${page + 1}>; rel="next"`;
      list(response, page < count ? entries : last, page < count ? { link } : {});
    });

  it('reads a list of several thousand entries to its end', async () => {
    const last = toDescriptor(newManifest('last'));
    const found = await (await servePages(5, [last])).referrers(subject);
    expect(found).toHaveLength(5_001);
    expect(found.at(-1)).toMatchObject(last);
  });

  it('rejects a list over the limit, or returns it up to the limit for a caller that allows this', async () => {
    const repository = await servePages(20);
    await expect(repository.referrers(subject)).rejects.toMatchObject({
      code: 'closure-too-large',
      details: { limit: 10_000, unit: 'referrers' },
    });
    const cut: string[] = [];
    const before = repository.requests;
    const found = await repository.referrers(subject, undefined, undefined, (limit) => cut.push(limit));
    expect([found.length, cut, repository.requests - before]).toEqual([10_000, ['10000 referrers'], 11]);
  });

  it('finds an entry of the requested type behind more entries of other types than the limit', async () => {
    const wanted = newManifest('wanted', 'application/wanted');
    const asked: string[] = [];
    const repository = await registry((path, __, response) => {
      asked.push(path);
      const page = Number(new URL(path, 'http://x').searchParams.get('page') ?? 0);
      const link = `</v2/acme/app/referrers/${subject}?page=${page + 1}>; rel="next"`;
      if (path.endsWith(digestOf(wanted))) send(response, 200, OCI_MANIFEST, wanted);
      else if (page === 15) list(response, [toDescriptor(wanted, { artifactType: 'application/wanted' })]);
      else
        list(
          response,
          newEntries(1_000).map((one, i) => ({ ...one, digest: digestOf(`${page} ${i}`) })),
          { link },
        );
    });
    const found = await repository.referrers(subject, 'application/wanted');
    expect(found.map(({ digest }) => digest)).toEqual([digestOf(wanted)]);
    // One request for each page, and one for the manifest, which states its own type.
    expect(asked).toHaveLength(17);
  });

  it('requests no manifest when the registry has filtered the list', async () => {
    const bytes = newManifest('one', 'application/wanted');
    const repository = await registry((_, __, response) =>
      list(response, [toDescriptor(bytes, { artifactType: 'application/wanted' })], {
        'oci-filters-applied': 'artifactType',
      }),
    );
    const before = repository.requests;
    expect(await repository.referrers(subject, 'application/wanted')).toHaveLength(1);
    expect(repository.requests - before).toBe(1);
  });

  it.each([
    ['a page of HTML with 200', 200, 'text/html', '<html>', 'response-malformed'],
    ['invalid JSON', 200, OCI_INDEX, '{', 'manifest-malformed'],
    ['another document', 200, OCI_INDEX, '{"schemaVersion":2}', 'manifest-malformed'],
    ['a server error', 500, 'text/plain', 'sorry', 'http-status'],
    ['a refusal', 403, 'application/json', '{}', 'registry-refused'],
    ['too many requests', 429, 'text/plain', 'later', 'http-status'],
  ])('throws, and does not return an empty list, for %s', async (_, status, type, body, code) => {
    const repository = await registry((__, ___, response) => send(response, status, type, body));
    await expect(repository.referrers(subject)).rejects.toMatchObject({ code });
  });

  it('reads the fallback tag when the API is missing: 404, or the 303 of GHCR', async () => {
    for (const ghcr of [false, true]) {
      const bytes = newManifest('one');
      const repository = await registry((path, request, response) => {
        if (path.includes('/referrers/') && ghcr) response.writeHead(303, { location: '/not/here' }).end();
        else if (path.endsWith(`/manifests/${tag}`))
          send(response, 200, OCI_INDEX, request.method === 'HEAD' ? '' : index([toDescriptor(bytes)]), {
            ...(request.method === 'HEAD' ? { 'content-length': 1 } : {}),
            'docker-content-digest': digestOf(index([toDescriptor(bytes)])),
          });
        else send(response, 404, 'text/html', '<html>404</html>');
      });
      expect((await repository.referrers(subject)).map(({ digest }) => digest)).toEqual([digestOf(bytes)]);
      await server?.end();
    }
  });

  it('filters by the types in the manifests, not by the types in the list', async () => {
    const [right, wrong] = [newManifest('right', 'application/right'), newManifest('wrong', 'application/wrong')];
    const repository = await registry((path, __, response) => {
      const bytes = [right, wrong].find((one) => path.endsWith(digestOf(one)));
      if (bytes) send(response, 200, OCI_MANIFEST, bytes);
      else
        list(response, [
          toDescriptor(right, { artifactType: EMPTY.mediaType }),
          toDescriptor(wrong, { artifactType: 'application/right' }),
        ]);
    });
    expect((await repository.referrers(subject, 'application/right')).map(({ digest }) => digest)).toEqual([
      digestOf(right),
    ]);
  });
});

describe('closure, for a registry with the referrers API and fallback tags,', () => {
  const image = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: OCI_MANIFEST, config: EMPTY, layers: [] }));
  const [old, recent] = [
    newManifest('old', 'application/vnd.test', digestOf(image)),
    newManifest('recent', 'application/vnd.test', digestOf(image)),
  ];
  const known = [image, old, recent];
  const fallback = digestOf(image).replace(':', '-');
  const serve = (api: boolean, tags: readonly string[]): Promise<Repository> =>
    registry((path, request, response) => {
      const list = Buffer.from(index([toDescriptor(old)]));
      const target = path.split('/').pop() ?? '';
      const bytes =
        target === 'v1' ? image : target === fallback ? list : known.find((one) => digestOf(one) === target);
      if (path.endsWith('/tags/list')) send(response, 200, 'application/json', JSON.stringify({ tags }));
      else if (path.includes('/referrers/') && api)
        send(response, 200, OCI_INDEX, index(target === digestOf(image) ? [toDescriptor(recent)] : []));
      else if (path.includes('/manifests/') && bytes) {
        const type = bytes === list ? OCI_INDEX : OCI_MANIFEST;
        response.writeHead(200, { 'content-type': type, 'content-length': bytes.length });
        response.end(request.method === 'HEAD' ? undefined : bytes);
      } else send(response, 404, 'text/plain', '404 page not found');
    });

  it('includes the referrers of the API and those of an earlier fallback tag', async () => {
    const graph = await closure(await serve(true, ['v1', fallback]), 'v1', { concurrency: 2 });
    expect(graph.nodes.map(({ manifest }) => manifest.json.annotations?.name).sort()).toEqual([
      'old',
      'recent',
      undefined,
    ]);
  });

  it('requests the API once, and only the fallback tags that the registry listed', async () => {
    const graph = await closure(await serve(false, ['v1', fallback]), 'v1', { concurrency: 1 });
    expect(graph.nodes).toHaveLength(2);
    const asked = server?.asked.filter((one) => one.includes('/referrers/') || one.includes('manifests/sha256-'));
    expect(asked).toEqual([`GET /v2/acme/app/referrers/${digestOf(image)}`, `GET /v2/acme/app/manifests/${fallback}`]);
  });
});

describe('repository.pushManifest, with a fallback tag,', () => {
  const [ours, theirs, before] = [newManifest('ours'), newManifest('theirs'), newManifest('before')];
  /** Starts a registry without the API, in which another writer overwrites our list `times` times. */
  const createContendedRegistry = async (times: number): Promise<{ repository: Repository; kept(): string[] }> => {
    let entries: { digest: string }[] = [toDescriptor(before)];
    let left = times;
    const repository = await registry((path, request, response, body) => {
      if (path.endsWith(`/manifests/${tag}`) && request.method === 'PUT') {
        entries = JSON.parse(body.toString('utf8')).manifests;
        // The other writer read the list before our write.
        if (left-- > 0) entries = [toDescriptor(before), toDescriptor(theirs)];
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

  it('keeps the earlier entries, its own entry, and the entry of a concurrent writer', async () => {
    const { repository, kept } = await createContendedRegistry(3);
    await repository.pushManifest(ours, OCI_MANIFEST);
    expect(kept()).toEqual([ours, theirs, before].map(digestOf).sort());
  });

  it('throws when the fallback tag loses its own entry', async () => {
    const { repository } = await createContendedRegistry(Number.POSITIVE_INFINITY);
    await expect(repository.pushManifest(ours, OCI_MANIFEST)).rejects.toMatchObject({ code: 'referrers-lost' });
  });

  it('does not write the fallback tag when the registry maintains referrers itself', async () => {
    const repository = await registry((_, __, response) => response.writeHead(201, { 'oci-subject': subject }).end());
    await repository.pushManifest(ours, OCI_MANIFEST);
    expect(server?.asked).toEqual([`PUT /v2/acme/app/manifests/${digestOf(ours)}`]);
  });
});

describe('copyGraph, with many referrers and a registry without the API,', () => {
  const COUNT = 40;
  let dir = '';
  let servers: { readonly host: string; readonly asked: string[]; end(): Promise<void> }[] = [];
  const open = (host: string): Repository =>
    openRepository(parseReference(`${host}/acme/app`), { http, credentials: anonymous });
  const serve = async (api: boolean): Promise<(typeof servers)[number]> => {
    const handler = createRegistryHandler({ dir: join(dir, String(api)), referrers: api });
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
  const release = async (repository: Repository): Promise<OciDigest> => {
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

  it('writes the list once, after the last referrer', async () => {
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

  it('completes a list that an earlier run did not write', async () => {
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

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Asset {
  readonly name: string;
  readonly bytes: Buffer;
}

interface StoredRelease {
  readonly id: number;
  readonly tag: string;
  draft: boolean;
  readonly assets: Asset[];
}

/** The part of GitHub's REST API that a release uses. Published releases are immutable, as an organization can require. */
export interface ReleaseService {
  readonly url: string;
  readonly releases: readonly StoredRelease[];
  /** Tags and their commits. */
  readonly tags: ReadonlyMap<string, string>;
  /** The requests that changed something, in order. */
  readonly changes: readonly string[];
  close(): Promise<void>;
}

class Refusal extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`HTTP ${status}`);
    this.status = status;
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Starts the service for one repository with one tag. It accepts one token only. */
export async function startReleaseService(
  repository: string,
  token: string,
  tag: string,
  commit: string,
): Promise<ReleaseService> {
  const releases: StoredRelease[] = [];
  const tags = new Map([[tag, commit]]);
  const changes: string[] = [];
  const base = `/repos/${repository}`;
  let url = '';
  const describeRelease = ({ id, tag: name, draft, assets }: StoredRelease): object => ({
    id,
    tag_name: name,
    draft,
    upload_url: `${url}${base}/releases/${id}/assets{?name,label}`,
    assets: assets.map((asset, i) => ({
      name: asset.name,
      size: asset.bytes.length,
      state: 'uploaded',
      url: `${url}${base}/releases/assets/${id}-${i}`,
    })),
  });
  const find = (id: string | undefined): StoredRelease => {
    const found = releases.find((release) => String(release.id) === id);
    if (!found) throw new Refusal(404);
    return found;
  };
  const edit = (id: string | undefined): StoredRelease => {
    const found = find(id);
    if (!found.draft) throw new Refusal(422); // immutable
    return found;
  };
  const answers: readonly [
    string,
    RegExp,
    (groups: readonly string[], body: Buffer, query: URLSearchParams) => object | Buffer,
  ][] = [
    ['GET', /^\/releases$/, (_, _body, query) => (query.get('page') === '1' ? releases.map(describeRelease) : [])],
    [
      'POST',
      /^\/releases$/,
      (_, body) => {
        const { tag_name: name, draft } = JSON.parse(body.toString('utf8'));
        const release = { id: releases.length + 1, tag: name, draft, assets: [] };
        releases.push(release);
        return describeRelease(release);
      },
    ],
    [
      'POST',
      /^\/releases\/(\d+)\/assets$/,
      ([id], bytes, query) => {
        const { assets } = edit(id);
        const name = query.get('name') ?? '';
        if (name === '' || assets.some((asset) => asset.name === name)) throw new Refusal(422);
        assets.push({ name, bytes });
        return {};
      },
    ],
    [
      'GET',
      /^\/releases\/assets\/(\d+)-(\d+)$/,
      ([id, index]) => {
        const asset = find(id).assets[Number(index)];
        if (!asset) throw new Refusal(404);
        return asset.bytes;
      },
    ],
    [
      'PATCH',
      /^\/releases\/(\d+)$/,
      ([id], body) => {
        const release = edit(id);
        release.draft = JSON.parse(body.toString('utf8')).draft;
        return describeRelease(release);
      },
    ],
    [
      'GET',
      /^\/commits\/(.+)$/,
      ([name = '']) => {
        const sha = tags.get(name);
        if (sha === undefined) throw new Refusal(422);
        return { sha };
      },
    ],
    [
      'GET',
      /^\/git\/ref\/tags\/(.+)$/,
      ([name = '']) => {
        const sha = tags.get(name);
        if (sha === undefined) throw new Refusal(404);
        return { object: { sha } };
      },
    ],
    [
      'POST',
      /^\/git\/refs$/,
      (_, body) => {
        const { ref, sha } = JSON.parse(body.toString('utf8'));
        tags.set(String(ref).slice('refs/tags/'.length), sha);
        return { object: { sha } };
      },
    ],
    [
      'PATCH',
      /^\/git\/refs\/tags\/(.+)$/,
      ([name = ''], body) => {
        const { sha, force } = JSON.parse(body.toString('utf8'));
        if (!tags.has(name) || force !== true) throw new Refusal(422);
        tags.set(name, sha);
        return { object: { sha } };
      },
    ],
  ];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    const body = await readBody(request);
    if (request.headers.authorization !== `Bearer ${token}`) throw new Refusal(401);
    const path = pathname.startsWith(base) ? pathname.slice(base.length) : '';
    const [, pattern, reply] = answers.find(([method, one]) => method === request.method && one.test(path)) ?? [];
    if (!pattern || !reply) throw new Refusal(501);
    const result = reply(pattern.exec(path)?.slice(1) ?? [], body, searchParams);
    if (request.method !== 'GET') changes.push(`${request.method} ${path}`);
    response.end(Buffer.isBuffer(result) ? result : JSON.stringify(result));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.statusCode = error instanceof Refusal ? error.status : 500;
      response.end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    releases,
    tags,
    changes,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

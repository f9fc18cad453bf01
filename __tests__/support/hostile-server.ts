import type { IncomingMessage, ServerResponse } from 'node:http';
import { digestOf } from '../../src/lib/digest.ts';
import { HOSTILE } from './hostile.ts';
import { type ScriptedServer, scriptedServer } from './scripted-server.ts';

const INDEX = 'application/vnd.oci.image.index.v1+json';
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const EMPTY = {
  mediaType: 'application/vnd.oci.empty.v1+json',
  digest: digestOf('{}'),
  size: 2,
};

const json = (response: ServerResponse, status: number, body: unknown, type = 'application/json'): void => {
  const text = JSON.stringify(body);
  response.writeHead(status, { 'content-type': type, 'docker-content-digest': digestOf(text) }).end(text);
};

/** A header accepts only the characters of HTTP, which include C1 controls. */
const HEADER = 'OWNED\u009b31m##[set-env name=PATH]/evil';

type Answer = (response: ServerResponse, path: string) => void;

/** The answers of a hostile registry by repository name. */
const REPOSITORIES: Readonly<Record<string, Answer>> = {
  'refuses-in-json': (response) => json(response, 403, { errors: [{ code: `OWNED${HOSTILE}`, message: HOSTILE }] }),
  'refuses-in-text': (response) => response.writeHead(403).end(HOSTILE),
  'fails-in-text': (response) => response.writeHead(418).end(HOSTILE),
  'names-a-realm': (response) =>
    response.writeHead(401, { 'www-authenticate': `Bearer realm="http://OWNED.test/${HEADER}"` }).end(),
  redirects: (response) => response.writeHead(302, { location: `ftp://OWNED.test/${HEADER}` }).end(),
  'has-another-type': (response) => json(response, 200, { schemaVersion: 2 }, `application/${HEADER}`),
  'is-not-json': (response) => response.writeHead(200, { 'content-type': MANIFEST }).end(HOSTILE),
  'has-platforms': (response, path) => {
    const child = JSON.stringify({ schemaVersion: 2, mediaType: MANIFEST, config: EMPTY, layers: [] });
    if (path.endsWith(digestOf(child))) return response.writeHead(200, { 'content-type': MANIFEST }).end(child);
    if (!path.includes('/manifests/v1')) return response.writeHead(404).end();
    const platform = { os: HOSTILE, architecture: HOSTILE };
    const manifests = [{ mediaType: MANIFEST, digest: digestOf(child), size: child.length, platform }];
    return json(response, 200, { schemaVersion: 2, mediaType: INDEX, manifests }, INDEX);
  },
  'has-artifacts': (response, path) => {
    const about = { schemaVersion: 2, mediaType: MANIFEST, config: EMPTY, layers: [] };
    const subject = JSON.stringify(about);
    const annotations = { [`OWNED${HOSTILE}`]: HOSTILE, 'org.opencontainers.image.title': HOSTILE };
    const artifactType = `OWNED/${HOSTILE}`;
    const child = JSON.stringify({
      ...about,
      artifactType,
      annotations,
      subject: { mediaType: MANIFEST, digest: digestOf(subject), size: subject.length },
    });
    if (path.includes('/referrers/')) {
      const manifests = path.includes(digestOf(subject))
        ? [{ mediaType: MANIFEST, digest: digestOf(child), size: Buffer.byteLength(child), artifactType, annotations }]
        : [];
      return json(response, 200, { schemaVersion: 2, mediaType: INDEX, manifests }, INDEX);
    }
    if (path.endsWith(digestOf(child))) return response.writeHead(200, { 'content-type': MANIFEST }).end(child);
    if (path.includes('/blobs/')) return response.writeHead(200).end('{}');
    if (path.endsWith('/manifests/v1') || path.endsWith(digestOf(subject))) return json(response, 200, about, MANIFEST);
    return response.writeHead(404).end();
  },
};

/**
 * Starts a server that answers every request with hostile text. It serves a registry below /v2/acme/NAME/ (see
 * REPOSITORIES), an object store below /evidence, a mirror below /mirror and the GitHub API below /repos. It refuses
 * every other request.
 */
export const hostileServer = (): Promise<ScriptedServer> =>
  scriptedServer((request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const name = /^\/v2\/acme\/([\w-]+)\//.exec(path)?.[1];
    const answer = name === undefined ? undefined : REPOSITORIES[name];
    // A HEAD answer has no body, so the hostile text comes with the GET.
    if (request.method === 'HEAD' && /^(refuses|fails|is-not)/.test(name ?? ''))
      return response
        .writeHead(200, { 'content-type': MANIFEST, 'content-length': 2, 'docker-content-digest': digestOf('{}') })
        .end();
    if (answer) return answer(response, path);
    if (path.startsWith('/fulcio')) return json(response, 400, { code: 3, message: HOSTILE });
    if (path.startsWith('/evidence'))
      return response
        .writeHead(400, { 'content-type': 'application/xml' })
        .end(`<Error><Code>OWNED</Code><Message>${HOSTILE}</Message></Error>`);
    if (path.startsWith('/mirror/index.json'))
      return json(response, 200, { version: 1, [`OWNED${HOSTILE}`]: HOSTILE, logs: HOSTILE });
    return response.writeHead(418, { 'content-type': 'text/plain' }).end(HOSTILE);
  });

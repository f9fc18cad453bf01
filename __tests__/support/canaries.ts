import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { digestOf } from '../../src/lib/digest.ts';
import { type ScriptedServer, scriptedServer } from './scripted-server.ts';

const PIECE = 10; // No text has this many secret characters in a row by chance.

/** Secrets that a test passes to the program, and a search for them in its output. */
export interface Canaries {
  /** Creates a secret. */
  secret(): string;
  /** Creates a token with a secret in each part of it. */
  token(claims?: Readonly<Record<string, unknown>>): string;
  /** Creates a private key (PEM). */
  key(): string;
  /** Lists every secret with a part in the text: unchanged, percent-encoded, or in base64, base64url or hex. */
  foundIn(text: string): string[];
}

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export function newCanaries(): Canaries {
  const known: string[] = [];
  const secret = (): string => {
    const one = `Cn4r${randomBytes(18).toString('base64url').replace(/[_-]/g, 'x')}`;
    known.push(one);
    return one;
  };
  return {
    secret,
    token: (claims = {}) => {
      const payload = { iss: 'https://issuer.test', sub: 'me', aud: 'sigstore', jti: secret(), ...claims };
      return `${base64url({ alg: 'ES256' })}.${base64url(payload)}.${secret()}${secret()}`;
    },
    key: () => {
      const pem = generateKeyPairSync('ec', { namedCurve: 'P-256' })
        .privateKey.export({ type: 'pkcs8', format: 'pem' })
        .toString();
      // The common prefix of such keys is not secret (RFC 5208).
      known.push(pem.split('\n').slice(1, -2).join('').slice(48));
      return pem;
    },
    foundIn: (text) => {
      const seen = new Set(readings(text).flatMap(splitParts));
      return known.filter((one) => splitParts(one).some((piece) => seen.has(piece)));
    },
  };
}

const splitParts = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - PIECE + 1) }, (_, at) => text.slice(at, at + PIECE));

const decoded = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('latin1'));

function readings(text: string): string[] {
  const joined = text.replace(/[^\w+/-]/g, '');
  const base64 = [...text.matchAll(/[\w+/-]{10,}/g)].flatMap(([run]) =>
    [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64').toString('latin1')),
  );
  const hex = [...text.matchAll(/[0-9a-f]{20,}/gi)].map(([run]) => Buffer.from(run, 'hex').toString('latin1'));
  return [text, decoded(text), joined, base64.join('\n'), hex.join('\n')];
}

/** Returns everything in a request, in the encodings that servers use. */
function echoRequest(request: IncomingMessage, body: Buffer): string {
  const { authorization = '', ...others } = request.headers;
  const basic = Buffer.from(authorization.replace(/^Basic /, ''), 'base64').toString('utf8');
  const said = [authorization, basic, JSON.stringify(others), request.url ?? '', body.toString('utf8')];
  const forms = said.flatMap((text) => [
    text,
    encodeURIComponent(text),
    Buffer.from(text).toString('base64'),
    Buffer.from(text).toString('hex'),
  ]);
  return forms.filter((text) => text.length > 2).join(' ');
}

/**
 * Starts a server that repeats the text of each request. Below /v2/acme/NAME/ it is a registry that repeats in its own
 * way. Elsewhere it refuses with the whole text. `only` picks the n-th repetition, because an error quotes the first
 * characters only.
 */
export const echoingServer = (): Promise<ScriptedServer> =>
  scriptedServer((request, response, body) => answer(request, response, body));

/** Returns the challenge for a request without credentials. */
const createChallenge = (name: string, host: string): string | undefined => {
  if (['basic', 'realm', 'away', 'errors'].includes(name)) return 'Basic realm="x"';
  return name === 'bearer' ? `Bearer realm="http://${host}/token/"` : undefined;
};

const elsewhere = (said: string): string => `issuer.test/${encodeURIComponent(said.slice(0, 2000))}`;

/** The way to repeat a request, by the name of the repository. */
const WAYS: Readonly<
  Record<string, (said: string) => { status: number; headers?: Record<string, string>; body?: string }>
> = {
  fulcio: (said) => ({ status: 400, body: JSON.stringify({ code: 3, message: said }) }),
  realm: (said) => ({ status: 401, headers: { 'www-authenticate': `Bearer realm="http://${elsewhere(said)}"` } }),
  away: (said) => ({ status: 302, headers: { location: `ftp://${elsewhere(said)}` } }),
  errors: (said) => ({ status: 403, body: JSON.stringify({ errors: [{ code: 'DENIED', message: said }] }) }),
};
const plainly = (said: string) => ({ status: 403, headers: { 'x-echo': elsewhere(said) }, body: said });

/** A HEAD answer has no body, so it leads to the GET. */
const FOUND = {
  'content-type': 'application/vnd.oci.image.manifest.v1+json',
  'content-length': 2,
  'docker-content-digest': digestOf('{}'),
};

function answer(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
  const { authorization, host = '' } = request.headers;
  const [, name = '', at = '0'] = /\/(?:v2\/acme\/)?([a-z]+)-?(\d*)\//.exec(request.url ?? '') ?? [];
  const said = echoRequest(request, body).split(' ').slice(Number(at)).join(' ');
  const challenge = authorization ? undefined : createChallenge(name, host);
  if (challenge) response.writeHead(401, { 'www-authenticate': challenge }).end(said);
  else if (request.method === 'HEAD' && name !== 'realm' && name !== 'away') response.writeHead(200, FOUND).end();
  else {
    const how = (WAYS[name] ?? plainly)(said);
    response.writeHead(how.status, how.headers ?? {}).end(how.body ?? said);
  }
}

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse, parseAllDocuments } from 'yaml';
import { systemClock } from '../src/lib/clock.ts';
import { serveMirror } from '../src/mirror/index.ts';
import { peer } from './peers.ts';
import { type Background, startBackground } from './support/background.ts';
import { type Bench, ok, openBench, type Ran } from './support/cosign.ts';
import { freePort } from './support/free-port.ts';
import { listContainers } from './support/kubernetes.ts';

const nginx = await peer('nginx');
const root = join(import.meta.dirname, '..');
const CONF = readFileSync(join(root, 'infra/nginx/nginx.conf'), 'utf8');
const CHANGE = / # CHANGE$/;

/** Returns the configuration with other values in its lines to change. Fails unless it replaces every one of them. */
function adapt(values: Readonly<Record<string, string>>): string {
  return CONF.split('\n')
    .map((line) => {
      if (!CHANGE.test(line)) return line;
      const [directive = ''] = line.trim().split(' ');
      const value = values[directive] ?? assert.fail(`no value for ${line}`);
      return line.includes('[::]') ? '' : `${directive} ${value};`;
    })
    .join('\n');
}

/** Writes a mirror.yaml like the one of the sandbox, with another folder. */
function configureMirror(bench: Bench, to: string, ...more: readonly string[]): void {
  const given = parse(readFileSync(join(bench.sandbox.dir, 'mirror.yaml'), 'utf8')) as Record<string, unknown>;
  const policy = join(bench.sandbox.dir, 'trust-policy.yaml');
  const config = Object.entries({ ...given, to, policy }).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  writeFileSync(bench.at('mirror.yaml'), [...config, ...more].join('\n'));
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

describe('nginx with infra/nginx/nginx.conf', { skip: nginx.missing ?? false }, () => {
  let bench: Bench;
  let server: Background;
  let [url, image, mirror] = ['', '', ''];
  const mc = (...args: readonly string[]): Promise<Ran> => bench.mc('--ca-file', bench.at('tls.crt'), ...args);
  /** Sends a path unchanged. `fetch` would normalize it. */
  const ask = (path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(url);
      const ca = readFileSync(bench.at('tls.crt'));
      request({ hostname, port, path, method, headers, ca }, async (response) => {
        const body = Buffer.concat(await response.toArray());
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      })
        .once('error', reject)
        .end();
    });
  const files = (): string[] =>
    readdirSync(mirror, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(mirror, name)).isFile());
  const findFile = (pattern: RegExp): string =>
    `/${files().find((name) => pattern.test(name)) ?? assert.fail(`no file ${pattern}`)}`;

  before(async () => {
    bench = await openBench();
    mirror = bench.at('mirror');
    image = await bench.pushImage('app');
    ok(await bench.mc('sign', image, '--attach', ...bench.signing()), 'mc sign');
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(bench.at('mirror.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    configureMirror(bench, mirror, `key: ${bench.at('mirror.pem')}`);
    ok(await bench.mc('mirror', 'sync', '--config', bench.at('mirror.yaml')), 'mc mirror sync');
    await startNginx();
  });
  after(async () => {
    await server?.end();
    await bench?.end();
  });

  async function startNginx(): Promise<void> {
    const port = await freePort();
    url = `https://127.0.0.1:${port}`;
    const [cert, key] = [bench.at('tls.crt'), bench.at('tls.key')];
    const subject = ['-subj', '/CN=mirror', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '1'];
    const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
    execFileSync('openssl', ['req', '-x509', ...ec, '-keyout', key, '-out', cert, ...subject], { stdio: 'pipe' });
    const temporary = bench.at('nginx');
    mkdirSync(temporary);
    const conf = adapt({
      pid: join(temporary, 'nginx.pid'),
      client_body_temp_path: join(temporary, 'body'),
      proxy_temp_path: join(temporary, 'proxy'),
      fastcgi_temp_path: join(temporary, 'fastcgi'),
      uwsgi_temp_path: join(temporary, 'uwsgi'),
      scgi_temp_path: join(temporary, 'scgi'),
      listen: `127.0.0.1:${port} ssl`,
      server_name: '127.0.0.1',
      ssl_certificate: cert,
      ssl_certificate_key: key,
      root: mirror,
    });
    writeFileSync(join(temporary, 'nginx.conf'), conf);
    // Only root may name a user. The folder of the test belongs to the user that runs it.
    const globals = `daemon off;${process.getuid?.() === 0 ? ' user root;' : ''}`;
    const args = ['-c', join(temporary, 'nginx.conf'), '-p', temporary, '-e', 'stderr', '-g', globals];
    execFileSync(nginx.path ?? '', ['-t', ...args], { stdio: 'pipe' });
    server = await startBackground(
      'sh',
      ['-c', 'echo started >&2; exec "$0" "$@"', nginx.path ?? '', ...args],
      /started/,
    );
    for (let tries = 0; ; tries++) {
      const found = await ask('/healthz').catch(() => undefined);
      if (found?.status === 200) return;
      assert.ok(tries < 100, server.stderr());
      await new Promise((done) => setTimeout(done, 100));
    }
  }

  it('serves verification over TLS, and no evidence about another digest', async () => {
    const [, digest = ''] = image.split('@');
    const alone = ['--policy', join(bench.sandbox.dir, 'trust-policy.yaml'), '--mirror', url, '--use-mirror', 'always'];
    ok(await mc('verify', digest, ...alone), 'mc verify --mirror');
    assert.equal((await mc('verify', `sha256:${'0'.repeat(64)}`, ...alone)).code, 1);
    const untrusted = await bench.mc('verify', digest, ...alone);
    assert.notEqual(untrusted.code, 0);
    assert.match(untrusted.out, /tls-ca-unknown/);
  });

  it('sends every file of the mirror unchanged', async () => {
    for (const name of files().filter((one) => !/(^|\/)\./.test(one))) {
      const { status, body } = await ask(`/${name}`);
      assert.equal(status, 200, name);
      assert.deepEqual(body, readFileSync(join(mirror, name)), name);
    }
  });

  it('lets clients keep what never changes, and makes them ask again for the rest', async () => {
    mkdirSync(join(mirror, 'logs/full/tile/0/x001'), { recursive: true });
    for (const name of ['000', 'x001/234']) writeFileSync(join(mirror, 'logs/full/tile/0', name), 'a tile');
    mkdirSync(join(mirror, 'logs/full/tile/entries'), { recursive: true });
    writeFileSync(join(mirror, 'logs/full/tile/entries/000'), 'entries');
    const immutable = ['/logs/full/tile/0/000', '/logs/full/tile/0/x001/234', '/logs/full/tile/entries/000'];
    for (const path of [...immutable, findFile(/^blobs\/sha256\//), findFile(/^catalog\/sha256\//)]) {
      const { headers } = await ask(path);
      assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable', path);
      assert.equal(headers['content-type'], 'application/octet-stream', path);
    }
    for (const path of ['/mirror.json', '/index.json', findFile(/\/checkpoint$/), findFile(/\/tile\/.*\.p\/\d+$/)]) {
      const { headers } = await ask(path);
      assert.equal(headers['cache-control'], 'no-cache', path);
      const again = await ask(path, 'GET', { 'if-none-match': String(headers.etag) });
      assert.equal(again.status, 304, path);
    }
    assert.equal((await ask('/missing')).headers['cache-control'], 'no-cache');
  });

  it('names the types of files, and lets a browser run nothing', async () => {
    assert.equal((await ask('/mirror.json')).headers['content-type'], 'application/json');
    const { headers } = await ask(findFile(/\/checkpoint$/));
    assert.equal(headers['content-type'], 'text/plain; charset=utf-8');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.match(String(headers['content-security-policy']), /default-src 'none'/);
    assert.match(String(headers['strict-transport-security']), /max-age=/);
    assert.equal(headers.server, 'nginx');
  });

  it('serves nothing outside the mirror, no folder, and no file of a writer', async () => {
    writeFileSync(bench.at('secret'), 'a secret');
    symlinkSync(bench.at('secret'), join(mirror, 'blobs/link'));
    writeFileSync(join(mirror, '.lock'), 'holder');
    writeFileSync(join(mirror, 'half.0123456789ab.tmp'), 'half');
    const paths = ['/../secret', '/%2e%2e/secret', '/blobs/..%2f..%2fsecret', '/blobs/link', '/.lock', '/blobs/'];
    for (const path of [...paths, '/half.0123456789ab.tmp', '/']) assert.ok((await ask(path)).status >= 400, path);
  });

  it('accepts no method but GET and HEAD', async () => {
    for (const path of ['/mirror.json', findFile(/\/checkpoint$/)]) {
      for (const method of ['PUT', 'POST', 'DELETE', 'MKCOL'])
        assert.ok([403, 405].includes((await ask(path, method)).status), `${method} ${path}`);
      assert.equal((await ask(path, 'HEAD')).status, 200);
    }
  });

  it('refuses TLS before 1.2, and plain HTTP', async () => {
    assert.equal((await fetch(url.replace('https:', 'http:'))).status, 400);
    const ca = readFileSync(bench.at('tls.crt'));
    // The lowest security level, so that this client offers the old version and the server refuses it.
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0', ca } as const;
    const problem = await new Promise((done) => {
      const asked = request(url, old, () => done('answered'));
      asked.once('error', (error) => done(error.message)).end();
    });
    assert.match(String(problem), /alert protocol version/);
  });
});

describe('the script of helm test', () => {
  const rendered = readFileSync(join(import.meta.dirname, 'fixtures/chart/rendered-production.yaml'), 'utf8');
  const pods = parseAllDocuments(rendered).map((one) => one.toJS() as { kind?: string } | null);
  const [container] = listContainers(pods.find((one) => one?.kind === 'Pod'));
  const { command, args } = container as { command: string[]; args: string[] };
  const [, ...flags] = command;
  const [script = ''] = args;
  let bench: Bench;
  before(async () => {
    bench = await openBench();
  });
  after(() => bench?.end());

  it('fails before the first sync of a mirror, and passes after it', async () => {
    const dir = bench.at('mirror');
    mkdirSync(dir);
    const server = await serveMirror({ dir, host: '127.0.0.1', port: 0, clock: systemClock });
    try {
      const test = (): Promise<Ran> => bench.run(process.execPath, [...flags, script], { MIRROR: server.url });
      const early = await test();
      assert.equal(early.code, 1, early.out);
      assert.match(early.out, /GET \/readyz: expected 200, found 503/);
      configureMirror(bench, dir);
      ok(await bench.mc('mirror', 'sync', '--config', bench.at('mirror.yaml')), 'mc mirror sync');
      ok(await test(), 'helm test');
    } finally {
      await server.close();
    }
  });
});

import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { echoingServer, newCanaries } from '../support/canaries.ts';
import { readFiles, temporaryFolder } from '../support/folders.ts';
import { RELEASE, rootBytes } from '../support/forge.ts';
import { createPolicy, SIGNATURE, sigstore } from '../support/policy.ts';
import type { ScriptedServer } from '../support/scripted-server.ts';
import { mc } from '../support/terminal.ts';

const canaries = newCanaries();
const KEY = canaries.key();
const TOKEN = canaries.token();
const NO_TOKEN = canaries.secret();
let server: ScriptedServer;
let dir = '';
let before: ReadonlyMap<string, Buffer>;
const put = async (name: string, content: string | Buffer | object): Promise<void> => {
  await mkdir(join(dir, name, '..'), { recursive: true });
  await writeFile(
    join(dir, name),
    typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
  );
};
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const dockerAuth = (auth: object): object => ({ auths: { [server.host]: auth } });

beforeAll(async () => {
  dir = await temporaryFolder();
  server = await echoingServer();
  await put('SECURITY/trust-roots/trusted_root.json', rootBytes(sigstore));
  await put('SECURITY/trust-policy.yaml', createPolicy(SIGNATURE));
  await put('app.tar', RELEASE);
  await put('root.json', { signed: { _type: 'root' }, signatures: [] });
  await put('key.pem', KEY);
  await put('token', TOKEN);
  await put('opaque', NO_TOKEN);
  const at = { url: `http://${server.host}/fulcio/`, majorApiVersion: 1, validFor: { start: '2020-01-01T00:00:00Z' } };
  await put('signing.json', {
    mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
    caUrls: [at],
    rekorTlogUrls: [at],
    rekorTlogConfig: { selector: 'ANY' },
  });
  await put('basic/config.json', dockerAuth({ auth: base64(`me:${canaries.secret()}`) }));
  await put('plain/config.json', dockerAuth({ username: 'me', password: canaries.secret() }));
  await put('identity/config.json', dockerAuth({ auth: base64('me:'), identitytoken: canaries.secret() }));
  await put('helper/config.json', { credHelpers: { [server.host]: 'canary' } });
  const answer = JSON.stringify({ Username: 'me', Secret: canaries.secret() });
  await put('bin/docker-credential-canary', `#!/bin/sh\necho '${answer}'\n`);
  await chmod(join(dir, 'bin/docker-credential-canary'), 0o755);
  await put('failing/config.json', { credHelpers: { [server.host]: 'failing' } });
  await put(
    'bin/docker-credential-failing',
    `#!/bin/sh\necho '${canaries.secret()}'\necho '${canaries.secret()}' >&2\nexit 1\n`,
  );
  await chmod(join(dir, 'bin/docker-credential-failing'), 0o755);
  const addPassword = (path: string): string => `http://me:${canaries.secret()}@${server.host}${path}`;
  await put('mirror.yaml', {
    version: 1,
    to: 'mirror',
    policy: 'SECURITY/trust-policy.yaml',
    logs: [{ name: 'one', type: 'rekor-v2', url: addPassword('/log/'), origin: 'rekor2.acme.test' }],
  });
  before = await readFiles(dir);
});
afterAll(() => server.end());

interface Case {
  readonly argv: () => readonly string[];
  readonly env?: () => Readonly<Record<string, string>>;
}
const registry = (name: string): string => `${server.host}/acme/${name}:v1`;
const docker = (name: string): Readonly<Record<string, string>> => ({
  DOCKER_CONFIG: join(dir, name),
  PATH: `${join(dir, 'bin')}:${process.env.PATH}`,
});
const url = (path: string): string => `http://me:${canaries.secret()}@${server.host}${path}`;
const SIGN = ['sign', 'app.tar', '--signing-config', 'signing.json'];

const ECHOES: Readonly<Record<string, Case>> = {
  ...Object.fromEntries(
    Array.from({ length: 24 }, (_, at) => [
      `the password of Basic authorization, repetition ${at}`,
      { argv: () => ['inspect', registry(`basic-${at}`)], env: () => docker('basic') },
    ]),
  ),
  ...Object.fromEntries(
    ['basic', 'plain', 'identity', 'helper', 'failing'].flatMap((config) =>
      ['basic', 'bearer', 'realm', 'away', 'errors'].map((way) => [
        `credentials of Docker (${config}) at a registry that answers by ${way}`,
        { argv: () => ['inspect', registry(way)], env: () => docker(config) },
      ]),
    ),
  ),
  '--src-auth and --dst-auth': {
    argv: () => [
      ...['copy', registry('errors'), registry('basic')],
      ...['--src-auth', 'basic/config.json', '--dst-auth', 'plain/config.json'],
    ],
  },
  'the keys and the session of AWS': {
    argv: () => ['evidence', 'list', 's3://evidence/x', '--endpoint', `http://${server.host}`],
    env: () => ({
      AWS_ACCESS_KEY_ID: canaries.secret(),
      AWS_SECRET_ACCESS_KEY: canaries.secret(),
      AWS_SESSION_TOKEN: canaries.secret(),
    }),
  },
  GITHUB_TOKEN: {
    argv: () => ['verify', 'app.tar', '--repository', 'acme/app'],
    env: () => ({ GITHUB_TOKEN: canaries.secret(), GITHUB_API_URL: `http://${server.host}` }),
  },
  GH_TOKEN: {
    argv: () => ['verify', 'app.tar', '--repository', 'acme/app'],
    env: () => ({ GH_TOKEN: canaries.secret(), GITHUB_API_URL: `http://${server.host}` }),
  },
  'a token in a file, sent to the CA': { argv: () => [...SIGN, '--identity-token', 'token'] },
  'SIGSTORE_ID_TOKEN, sent to the CA': { argv: () => SIGN, env: () => ({ SIGSTORE_ID_TOKEN: canaries.token() }) },
  'the bearer token of the token service': {
    argv: () => SIGN,
    env: () => ({
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://${server.host}/oidc/?a=b`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: canaries.secret(),
    }),
  },
  'the password of a mirror': {
    argv: () => ['verify', 'app.tar', '--mirror', url('/mirror/'), '--use-mirror', 'always'],
  },
  'the password of a mirror that mc syncs': { argv: () => ['mirror', 'sync', '--config', 'mirror.yaml'] },
  'the password of a mirror whose status mc reads': { argv: () => ['mirror', 'status', '--config', 'mirror.yaml'] },
  'the password of a TUF repository': {
    argv: () => ['trust', 'fetch', 'production', '--tuf', url('/tuf/'), '--tuf-root', 'root.json'],
  },
  'the password of an object store': {
    argv: () => ['evidence', 'list', 's3://evidence/x', '--endpoint', url('/s3')],
    env: () => ({ AWS_ACCESS_KEY_ID: canaries.secret(), AWS_SECRET_ACCESS_KEY: canaries.secret() }),
  },
  'the password of a proxy': {
    argv: () => ['verify', 'app.tar', '--repository', 'acme/app'],
    env: () => ({
      https_proxy: url(''),
      GITHUB_TOKEN: canaries.secret(),
      GITHUB_API_URL: 'https://api.mc-actions.test',
    }),
  },
};

const FILES = ['key.pem', 'token', 'opaque', 'basic/config.json'];
/** Flags that expect a file, each with a credential instead. */
const WRONG: readonly (readonly [flag: string, argv: (file: string) => readonly string[]])[] = [
  ['sign --identity-token', (file) => [...SIGN, '--identity-token', file]],
  ['sign --signing-config', (file) => ['sign', 'app.tar', '--signing-config', file, '--identity-token', 'token']],
  ['sign --predicate', (file) => [...SIGN, '--predicate-type', 'https://a.test/x', '--predicate', file]],
  ['sign --auth', (file) => [...SIGN, '--auth', file, '--identity-token', 'token']],
  ['verify --policy', (file) => ['verify', 'app.tar', '--policy', file]],
  ['verify --bundle', (file) => ['verify', 'app.tar', '--bundle', file]],
  ['verify', (file) => ['verify', file]],
  ['inspect', (file) => ['inspect', file]],
  ['trust pin --trusted-root', (file) => ['trust', 'pin', 'x', '--trusted-root', file]],
  [
    'trust fetch --tuf-root',
    (file) => ['trust', 'fetch', 'x', '--tuf', `http://${server.host}/tuf/`, '--tuf-root', file],
  ],
  ['mirror sync --config', (file) => ['mirror', 'sync', '--config', file]],
  [
    'mirror serve --tls-cert',
    (file) => ['mirror', 'serve', '.', '--listen', '127.0.0.1:0', '--tls-cert', file, '--tls-key', file],
  ],
  ['mirror witness --key', (file) => ['mirror', 'witness', '--key', file, '--state', 'w', '--log', 'a+b+c']],
  ['mirror witness --log', (file) => ['mirror', 'witness', '--key', 'key.pem', '--state', 'w', '--log', file]],
  ['log seal --key', (file) => ['log', 'seal', '--chain', 'chain', '--key', file]],
  ['log seal --identity-token', (file) => ['log', 'seal', '--chain', 'chain', '--keyless', '--identity-token', file]],
  ['log check --key', (file) => ['log', 'check', 'chain', '--key', file]],
  ['evidence verify-offline', (file) => ['evidence', 'verify-offline', file]],
  [
    'evidence pack --identity-token',
    (file) => [
      ...['evidence', 'pack', '--out', 'x.evidence.tar', '--from', 'app.tar'],
      ...['--signing-config', 'signing.json', '--identity-token', file],
    ],
  ],
  ['promote --key', (file) => ['promote', registry('basic'), registry('basic'), '--key', file]],
  [
    'promote --identity-token',
    (file) => [
      ...['promote', registry('basic'), registry('basic')],
      ...['--signing-config', 'signing.json', '--identity-token', file],
    ],
  ],
  ['promote --src-auth', (file) => ['promote', registry('basic'), registry('basic'), '--src-auth', file]],
  ['bypass decide --input', (file) => ['bypass', 'decide', '--input', file]],
  ['dr restore --releases', (file) => ['dr', 'restore', '--from', 'mirror', '--to', server.host, '--releases', file]],
];

/** Returns everything that a run wrote: its streams, its report and its files. */
async function readOutput({ argv, env = () => ({}) }: Case): Promise<string> {
  const [first = '', ...rest] = argv();
  const given = env();
  const said: string[] = [];
  // A service that starts by mistake must not run forever.
  const limit = ['--timeout', '5s'];
  for (const forms of [
    ['--verbose', '--report', 'report.json', ...limit],
    ['--json', ...limit],
  ]) {
    const { out, err } = await mc([first, ...forms, ...rest], dir, { COSIGN_PASSWORD: canaries.secret(), ...given });
    said.push(out, err);
  }
  for (const [name, bytes] of await readFiles(dir)) {
    if (before.get(name)?.equals(bytes)) continue;
    said.push(`${name}:\n${bytes.toString('latin1')}`);
    await rm(join(dir, name)); // The text belongs to this case, not to the next one.
  }
  return said.join('\n');
}

describe.each(Object.entries(ECHOES))('%s', (_, one) => {
  it('appears nowhere in the written output, for any text that the server repeats', async () => {
    const said = await readOutput(one);
    expect(said).toMatch(/"code": "|error [a-z]/);
    expect(canaries.foundIn(said)).toEqual([]);
  });
});

describe.each(WRONG)('a credential that %s receives by mistake', (_, argv) => {
  it('appears nowhere in the written output, as a file or as its content', async () => {
    for (const file of FILES) {
      expect(canaries.foundIn(await readOutput({ argv: () => argv(file) }))).toEqual([]);
      const content = (await readFile(join(dir, file), 'utf8')).trim();
      if (file !== 'basic/config.json' && file !== 'opaque')
        expect(canaries.foundIn(await readOutput({ argv: () => argv(content) }))).toEqual([]);
    }
  });
});

describe('the canary search of this test', () => {
  it('finds a secret in every encoding, and in part', () => {
    const own = newCanaries();
    const secret = own.secret();
    for (const text of [
      secret,
      encodeURIComponent(secret),
      base64(`Bearer ${secret}`),
      Buffer.from(`xx${secret}`).toString('base64url'),
      Buffer.from(secret).toString('hex'),
      secret.slice(5, 16),
      secret.replace(/(.{4})/g, '$1 '),
    ])
      expect(own.foundIn(`a ${text} b`)).toEqual([secret]);
    expect(own.foundIn('nothing')).toEqual([]);
  });

  it('uses a server that repeats the text that it received', async () => {
    const secret = canaries.secret();
    const headers = { authorization: `Bearer ${secret}` };
    const response = await fetch(`http://${server.host}/x/?a=${canaries.secret()}`, { headers });
    expect(canaries.foundIn(await response.text())).toHaveLength(2);
  });
});

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatLine } from '../../src/logchain/entry.ts';
import { temporaryFolder } from '../support/folders.ts';
import { forge, RELEASE, rootBytes } from '../support/forge.ts';
import { HOSTILE, listUnseen, listWorkflowCommands } from '../support/hostile.ts';
import { hostileServer } from '../support/hostile-server.ts';
import { createPolicy, SIGNATURE, sigstore } from '../support/policy.ts';
import type { ScriptedServer } from '../support/scripted-server.ts';
import { mc } from '../support/terminal.ts';

let server: ScriptedServer;
let dir = '';
const put = async (name: string, content: string | Buffer | object): Promise<void> => {
  await mkdir(join(dir, name, '..'), { recursive: true });
  await writeFile(
    join(dir, name),
    typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
  );
};
/** Hostile text that is both one argument of a process and a valid file name. */
const WORD = HOSTILE.replaceAll('/', '|');
/** Hostile text for a name that allows few characters and no control characters. */
const SHORT = 'OWNED\u202e\u200b##[set-env name=PATH]/evil';
const DIGEST = `sha256:${'ab'.repeat(32)}`;

beforeAll(async () => {
  dir = await temporaryFolder();
  server = await hostileServer();
  await put('SECURITY/trust-roots/trusted_root.json', rootBytes(sigstore));
  await put('SECURITY/trust-policy.yaml', createPolicy(SIGNATURE));
  await put('SECURITY/named.yaml', createPolicy({ ...SIGNATURE, name: SHORT }));
  await put('keys.yaml', { ...createPolicy(SIGNATURE), [`OWNED${HOSTILE}`]: HOSTILE });
  await put('broken.yaml', `a: b: "OWNED${HOSTILE}`);
  await put('app.tar', RELEASE);
  await put(`${WORD}.txt`, RELEASE);
  await put('typed.json', { ...forge(sigstore), mediaType: `OWNED${HOSTILE}` });
  await put('named.json', forge(sigstore, { subject: `https://OWNED.test/${HOSTILE}` }));
  await put('issued.json', forge(sigstore, { issuer: `https://OWNED.test/${HOSTILE}` }));
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: HOSTILE, digest: { sha256: 'ab' } }],
  };
  await put('stated.json', forge(sigstore, { statement: JSON.stringify({ ...statement, predicateType: HOSTILE }) }));
  await put('payload.json', forge(sigstore, { statement: 'x', payloadType: `OWNED${HOSTILE}` }));
  await put('chain/chain.jsonl', `${JSON.stringify({ [HOSTILE]: 1 })}\n`);
  const entry = { seq: 0, step: SHORT, exitCode: 0, size: 0, sha256: 'ab'.repeat(32), prev: null };
  const line = formatLine({ ...entry, startedAt: '2026-01-01T00:00:00.000Z', finishedAt: '2026-01-01T00:00:00.000Z' });
  await put('steps/chain.jsonl', `${line}\n`);
  await put('seal/chain.jsonl', `${line}\n`);
  await put('seal/checkpoint', `${HOSTILE}\n1\nAAAA\n\n— x AAAA\n`);
  await put('pack.evidence.tar', `OWNED${HOSTILE}`.padEnd(2048, '\0'));
  await put('bypass.json', `OWNED${HOSTILE}`);
  await put('mirror.yaml', { version: 1, [`OWNED${HOSTILE}`]: HOSTILE });
  await put('docker/config.json', { credHelpers: { [server.host]: `OWNED${HOSTILE}` } });
  await put('releases.json', { version: 1, [`OWNED${HOSTILE}`]: HOSTILE });
  const at = { url: `http://${server.host}/fulcio`, majorApiVersion: 1, validFor: { start: '2020-01-01T00:00:00Z' } };
  await put('signing.json', {
    mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
    caUrls: [at],
    rekorTlogUrls: [at],
    rekorTlogConfig: { selector: 'ANY' },
  });
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  await put(
    'token',
    `${part({ alg: 'ES256' })}.${part({ sub: 'me', iss: 'https://a.test', aud: 'sigstore', exp: 4_102_444_800 })}.${part({})}`,
  );
});
afterAll(() => server.end());

const AWS = { AWS_ACCESS_KEY_ID: 'an-id-of-a-key', AWS_SECRET_ACCESS_KEY: 'a-secret-of-a-key' };
const image = (name: string): string => `${server.host}/acme/${name}:v1`;

interface Case {
  readonly argv: () => readonly string[];
  readonly env?: () => Readonly<Record<string, string>>;
}
/** Each case brings one kind of hostile text to the point where mc prints it. */
const CASES: Readonly<Record<string, Case>> = {
  'a registry that refuses in JSON': { argv: () => ['tree', image('refuses-in-json')] },
  'a registry that refuses in text': { argv: () => ['tree', image('refuses-in-text')] },
  'a registry that fails in text': { argv: () => ['copy', image('fails-in-text'), 'oci-layout:copy:v1'] },
  'a registry that names a realm': { argv: () => ['verify', image('names-a-realm')] },
  'a registry that redirects': { argv: () => ['tree', image('redirects')] },
  'a media type': { argv: () => ['tree', image('has-another-type')] },
  'a manifest that is not JSON': { argv: () => ['tree', image('is-not-json'), '--verbose'] },
  'the platforms of an index': { argv: () => ['tree', image('has-platforms')] },
  'the type and the annotations of a referrer': { argv: () => ['tree', image('has-artifacts')] },
  'a registry, with every request and cause': { argv: () => ['verify', image('refuses-in-text'), '--verbose'] },
  'the destination registry of a promotion': { argv: () => ['promote', 'check', image('refuses-in-json')] },
  'an object store that refuses': {
    argv: () => ['evidence', 'list', 's3://evidence/x', '--endpoint', `http://${server.host}`],
    env: () => AWS,
  },
  'an object store that a fetch reads': {
    argv: () => ['evidence', 'get', 's3://evidence/x', '--endpoint', `http://${server.host}`],
    env: () => AWS,
  },
  'the index of a mirror': {
    argv: () => ['verify', 'app.tar', '--mirror', `http://${server.host}/mirror`, '--use-mirror', 'always'],
  },
  'the CA of a signature': {
    argv: () => ['sign', 'app.tar', '--signing-config', 'signing.json', '--identity-token', 'token', '--verbose'],
  },
  "GitHub's API": {
    argv: () => ['verify', 'app.tar', '--repository', 'acme/app', '--use-mirror', 'never'],
    env: () => ({ GITHUB_API_URL: `http://${server.host}` }),
  },
  'a TUF repository': {
    argv: () => ['trust', 'fetch', 'production', '--tuf', `http://${server.host}/tuf`, '--tuf-root', WORD],
  },
  'a bundle of an unknown type': { argv: () => ['verify', 'app.tar', '--bundle', 'typed.json'] },
  'an inspected bundle of an unknown type': { argv: () => ['inspect', 'typed.json'] },
  'the name in a certificate': { argv: () => ['verify', 'app.tar', '--bundle', 'named.json'] },
  'the name in an inspected certificate': { argv: () => ['inspect', 'named.json'] },
  'the issuer in an inspected certificate': { argv: () => ['inspect', 'issued.json'] },
  'the issuer in a certificate': { argv: () => ['verify', 'app.tar', '--bundle', 'issued.json'] },
  'a statement': { argv: () => ['inspect', 'stated.json'] },
  'the type of a payload': { argv: () => ['inspect', 'payload.json'] },
  'a bundle from which a policy is proposed': {
    argv: () => ['trust', 'init', '--from', 'app.tar', '--bundle', 'typed.json'],
  },
  'the name of a requirement': { argv: () => ['verify', 'app.tar', '--policy', 'SECURITY/named.yaml'] },
  'a key of a policy': { argv: () => ['verify', 'app.tar', '--policy', 'keys.yaml'] },
  'a policy that is not YAML': { argv: () => ['verify', 'app.tar', '--policy', 'broken.yaml'] },
  'a policy under mc trust check': { argv: () => ['trust', 'check', '--policy', 'SECURITY/named.yaml'] },
  'a line of a log chain': { argv: () => ['log', 'check', 'chain', '--no-origin'] },
  'a step of a log chain': { argv: () => ['log', 'check', 'steps', '--no-origin'] },
  'a checkpoint': { argv: () => ['log', 'check', 'seal', '--root', 'ab'.repeat(32)] },
  'the name of a step': { argv: () => ['log', 'add', '--chain', 'other', '--step', HOSTILE, 'app.tar'] },
  'the file name in a chain': { argv: () => ['log', 'add', '--chain', 'names', '--step', 'x', `${WORD}.txt`] },
  'a pack': { argv: () => ['evidence', 'verify-offline', 'pack.evidence.tar'] },
  'the input of a decision': { argv: () => ['bypass', 'decide', '--input', 'bypass.json'] },
  'the name of an input': { argv: () => ['bypass', 'decide', '--input', WORD] },
  'a configuration of a mirror': { argv: () => ['mirror', 'status', '--config', 'mirror.yaml'] },
  'the name of a credential helper': {
    argv: () => ['tree', image('names-a-realm')],
    env: () => ({ DOCKER_CONFIG: join(dir, 'docker') }),
  },
  'a list of releases': {
    argv: () => ['dr', 'restore', '--from', 'mirror', '--to', server.host, '--releases', 'releases.json'],
  },
  'the name of a file': { argv: () => ['verify', `${WORD}.txt`] },
  'the name of a missing file': { argv: () => ['verify', `./${WORD}`] },
  'the name of a missing policy': { argv: () => ['verify', 'app.tar', '--policy', WORD] },
  'a digest': { argv: () => ['verify', `${DIGEST}${HOSTILE}`] },
  'an unknown flag': { argv: () => ['verify', 'app.tar', `--${HOSTILE}`] },
  'an unknown command': { argv: () => [HOSTILE] },
  'an unknown verb': { argv: () => ['mirror', HOSTILE] },
  'an extra argument': { argv: () => ['inspect', 'named.json', HOSTILE] },
  'an unknown code': { argv: () => ['explain', HOSTILE] },
  'a number': { argv: () => ['verify', 'app.tar', '--concurrency', HOSTILE] },
  'a duration': { argv: () => ['verify', 'app.tar', '--timeout', HOSTILE] },
  'an address': { argv: () => ['verify', 'app.tar', '--mirror', `https://[${HOSTILE}`, '--use-mirror', 'always'] },
  'a bucket': { argv: () => ['evidence', 'list', `s3://${HOSTILE}`], env: () => AWS },
};

/** Cases whose text mc does not quote, because mc rejects its form. */
const NOT_QUOTED = new Set<string>([
  'a media type',
  'a manifest that is not JSON',
  'the index of a mirror',
  'a bundle of an unknown type',
  'an inspected bundle of an unknown type',
  'the name in a certificate',
  'a bundle from which a policy is proposed',
  'a line of a log chain',
  'the file name in a chain',
  'a pack',
  'the input of a decision',
  'the name of a credential helper',
]);

describe.each(Object.entries(CASES))('hostile text from %s', (name, { argv, env = () => ({}) }) => {
  it('appears cleaned on a terminal and on a runner', async () => {
    for (const runner of [{}, { GITHUB_ACTIONS: 'true' }]) {
      const { out, err } = await mc(argv(), dir, { ...env(), ...runner });
      expect(listUnseen(out + err)).toEqual([]);
      if ('GITHUB_ACTIONS' in runner) expect(listWorkflowCommands(`${out}\n${err}`)).toEqual([]);
      expect((out + err).includes('OWNED')).toBe(!NOT_QUOTED.has(name));
    }
  });

  it('appears escaped in JSON, which gives the kind of error', async () => {
    const argvJson = [...argv().slice(0, 1), '--json', '--report', 'report.json', ...argv().slice(1)];
    const { out, err, code } = await mc(argvJson, dir, { ...env(), GITHUB_ACTIONS: 'true' });
    expect([0, 1, 2, 3]).toContain(code);
    expect(listUnseen(out + err)).toEqual([]);
    expect(listWorkflowCommands(`${out}\n${err}`)).toEqual([]);
    expect(out).not.toMatch(/##\[|::/);
    expect(JSON.parse(out)).toBeInstanceOf(Object);
    if (name !== 'an unknown command') expect(await readFile(join(dir, 'report.json'), 'utf8')).toBe(out);
  });
});

describe('the JSON output of mc', () => {
  it('contains every character of untrusted text', async () => {
    const { out } = await mc(['inspect', 'stated.json', '--json'], dir, { GITHUB_ACTIONS: 'true' });
    expect(JSON.parse(out).bundles[0].contents.predicateType).toBe(HOSTILE);
  });
});

describe('the text of a server in an error', () => {
  it('has a maximum length', async () => {
    const { out } = await mc(['tree', image('refuses-in-text'), '--json'], dir);
    expect(JSON.parse(out).error.message.length).toBeLessThan(600);
  });
});

describe('mc log run', () => {
  it('passes the output of the recorded command through unchanged, because it belongs to the user', async () => {
    const printed = '\u001b[31mred\u001b[0m ##[group]x';
    const { out } = await mc(['log', 'run', '--chain', 'raw', '--step', 's', '--', 'printf', '%s', printed], dir, {
      GITHUB_ACTIONS: 'true',
    });
    expect(out).toBe(printed);
  });
});

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActionName } from '../../src/actions/io.ts';
import { echoingServer, newCanaries } from '../support/canaries.ts';
import { readFiles, temporaryFolder } from '../support/folders.ts';
import { RELEASE, rootBytes } from '../support/forge.ts';
import { createPolicy, SIGNATURE, sigstore } from '../support/policy.ts';
import { runActionFromSource } from '../support/run-action.ts';
import type { ScriptedServer } from '../support/scripted-server.ts';

const canaries = newCanaries();
let server: ScriptedServer;
let dir = '';
beforeAll(async () => {
  dir = await temporaryFolder();
  server = await echoingServer();
  await mkdir(join(dir, 'SECURITY/trust-roots'), { recursive: true });
  const put = (name: string, content: string | Buffer | object): Promise<void> =>
    writeFile(
      join(dir, name),
      typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
    );
  await put('SECURITY/trust-roots/trusted_root.json', rootBytes(sigstore));
  await put('SECURITY/trust-policy.yaml', createPolicy(SIGNATURE));
  await put('app.tar', RELEASE);
  await put('key.pem', canaries.key());
  const auth = Buffer.from(`me:${canaries.secret()}`).toString('base64');
  await put('config.json', { auths: { [server.host]: { auth } } });
  const at = { url: `http://${server.host}/fulcio/`, majorApiVersion: 1, validFor: { start: '2020-01-01T00:00:00Z' } };
  await put('signing.json', {
    mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
    caUrls: [at],
    rekorTlogUrls: [at],
    rekorTlogConfig: { selector: 'ANY' },
  });
});
afterAll(() => server.end());

interface Case {
  readonly action: ActionName;
  readonly inputs: () => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
  readonly env?: () => Readonly<Record<string, string>>;
}
const image = (): string => `${server.host}/acme/errors:v1`;
const AWS = () => ({
  AWS_ACCESS_KEY_ID: canaries.secret(),
  AWS_SECRET_ACCESS_KEY: canaries.secret(),
  AWS_SESSION_TOKEN: canaries.secret(),
});
const CASES: Readonly<Record<string, Case>> = {
  'registry credentials': {
    action: 'verify-offline',
    inputs: () => ({ subject: image() }),
    env: () => ({ DOCKER_CONFIG: dir }),
  },
  'credentials of both registries of a promotion': {
    action: 'cross-region-promote',
    inputs: () => ({
      ...{ source: image(), destination: `${server.host}/acme/basic:v1`, key: 'key.pem' },
      ...{ 'source-auth': 'config.json', 'destination-auth': 'config.json' },
    }),
  },
  'the GitHub token of the job': {
    action: 'verify-offline',
    inputs: () => ({ subject: 'app.tar', repository: 'acme/app' }),
    env: () => ({ GITHUB_TOKEN: canaries.secret(), GITHUB_API_URL: `http://${server.host}` }),
  },
  'the keys of an object store': {
    action: 'evidence-pack',
    inputs: () => ({ mode: 'store', from: 'app.tar', to: 's3://evidence/x', endpoint: `http://${server.host}` }),
    env: AWS,
  },
  'a private key as an input': {
    action: 'log-chain',
    inputs: async () => ({ mode: 'seal', chain: 'gone', key: await readFile(join(dir, 'key.pem'), 'utf8') }),
  },
  'a private key instead of a policy': {
    action: 'verify-offline',
    inputs: () => ({ subject: 'app.tar', policy: 'key.pem' }),
  },
  'a private key instead of a name': {
    action: 'sign',
    inputs: async () => ({ subject: await readFile(join(dir, 'key.pem'), 'utf8') }),
  },
  'a token instead of a mode': { action: 'bypass-gate', inputs: () => ({ mode: canaries.token() }) },
};

describe.each(Object.entries(CASES))('an action that receives %s', (_, { action, inputs, env = () => ({}) }) => {
  it('writes no part of it to the log, the outputs, the summary or a file', async () => {
    const before = await readFiles(dir);
    const more = { GITHUB_ACTIONS: 'true', RUNNER_DEBUG: '1', ...env() };
    const { status, log, outputs, summary } = await runActionFromSource(action, dir, await inputs(), more);
    expect({ status, log }).toMatchObject({ status: 1 });
    // The masks tell the runner what to hide. The runner does not print them.
    const shown = log.replace(/^::add-mask::.*$/gm, '');
    const left: string[] = [];
    for (const [name, bytes] of await readFiles(dir)) {
      if (before.get(name)?.equals(bytes)) continue;
      left.push(bytes.toString('latin1'));
      await rm(join(dir, name));
    }
    expect(outputs.result).toContain('"code":');
    expect(canaries.foundIn([shown, JSON.stringify(outputs), summary, ...left].join('\n'))).toEqual([]);
  });
});

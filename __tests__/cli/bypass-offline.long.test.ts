import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { offlineRequestSchema } from '../../src/bypass/index.ts';
import { requestSchema } from '../../src/bypass/request.ts';
import { digestOf, getHex } from '../../src/lib/digest.ts';
import { canonicalJson } from '../../src/lib/json.ts';
import { temporaryFolder } from '../support/folders.ts';
import { createSignature, createTestKey } from '../support/ssh-keys.ts';
import { mc } from '../support/terminal.ts';

const ROOT = join(import.meta.dirname, '../..');
const FILE = 'inc-4711-freeze.json';
const SUBJECT = [
  ...['--gate', 'freeze', '--digest', `sha256:${'b'.repeat(64)}`],
  ...['--environment', 'production', '--sha', 'c'.repeat(40), '--repository-id', '9'],
];
const REQUEST = [
  ...['bypass', 'request', '--offline', '--requester', '1', '--out', FILE, ...SUBJECT, '--severity', 'SEV-1'],
  ...['--ttl', '4h', '--incident', 'https://status.acme.test/4711', '--reason', 'The region is lost.\nNow.'],
];
const keys = [createTestKey(), createTestKey(), createTestKey()] as const;
let folder = '';
let digest = '';
beforeEach(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder, 'approvals'));
  await mkdir(join(folder, 'policy/opa'), { recursive: true });
  await cp(join(ROOT, 'policy/opa/bypass.wasm'), join(folder, 'policy/opa/bypass.wasm'));
  const team = (slug: string) => ({ team: `acme/${slug}` });
  const roster = {
    version: 1,
    expires: '2999-01-01T00:00:00Z',
    roles: { Security: team('a'), Release: team('b'), 'Service Owner': team('c') },
    people: ['Security', 'Release', 'Service Owner'].map((role, at) => ({
      id: 10 + at,
      login: `user-${at}`,
      roles: [role],
      keys: [keys[at]?.line],
    })),
  };
  await writeFile(join(folder, 'roster.yaml'), JSON.stringify(roster));
  digest = digestOf(JSON.stringify(roster));
});

const run = (...argv: readonly string[]) => mc(argv, folder);
const runJson = async (...argv: readonly string[]) =>
  JSON.parse((await run(...argv, '--json')).out) as Record<string, unknown>;
const decide = (...more: readonly string[]) =>
  run(
    ...['bypass', 'decide', '--offline', '--request', FILE, '--approvals', 'approvals', '--store', 'store', ...SUBJECT],
    ...(more.includes('--policy') ? [] : ['--roster', 'roster.yaml', '--roster-digest', digest]),
    ...more,
  );
async function approve(): Promise<void> {
  const bytes = await readFile(join(folder, FILE));
  for (const [at, key] of keys.entries())
    await writeFile(join(folder, `approvals/${at}.sig`), createSignature(key, bytes));
}

describe('mc bypass request --offline', () => {
  it('writes the canonical file of the request, whose id is the name of the file', async () => {
    const report = await runJson(...REQUEST);
    const text = await readFile(join(folder, FILE), 'utf8');
    const document = requestSchema.parse(JSON.parse(text));
    expect(canonicalJson(document)).toBe(text);
    expect(document).toMatchObject({
      id: 'inc-4711-freeze',
      ttl_s: 14_400,
      requester: { id: 1, type: 'User' },
      run: null,
    });
    expect(offlineRequestSchema.parse(report)).toEqual(report);
    expect(report).toMatchObject({ type: 'bypass-request', id: 'inc-4711-freeze', pr: null, digest: digestOf(text) });
    expect(Date.parse(String(report.expiresAt))).toBe((document.created_s + 14_400) * 1000);
  });

  it('never replaces a file, and refuses a name that is not an id', async () => {
    expect((await run(...REQUEST)).code).toBe(0);
    const text = await readFile(join(folder, FILE), 'utf8');
    const again = await run(...REQUEST);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('bypass-file-exists')]);
    expect(await readFile(join(folder, FILE), 'utf8')).toBe(text);
    const named = await run(...REQUEST.map((word) => (word === FILE ? 'Inc.json' : word)));
    expect([named.code, named.err]).toEqual([2, expect.stringContaining('expected 8 to 64 of a-z')]);
  });

  it.each([
    ['--severity', 'SEV-2'],
    ['--ttl', '5h'],
    ['--incident', 'http://status.acme.test'],
    ['--digest', 'sha256:abc'],
    ['--requester', '0'],
  ])('refuses a bad %s before it writes', async (option, value) => {
    const argv = [...REQUEST];
    argv[argv.indexOf(option) + 1] = value;
    expect((await run(...argv)).code).toBe(2);
    await expect(readFile(join(folder, FILE))).rejects.toThrow();
  });

  it('needs the requester and the repository, and refuses offline options without --offline', async () => {
    const without = (name: string) => REQUEST.filter((word, at) => word !== name && REQUEST[at - 1] !== name);
    for (const name of ['--requester', '--repository-id', '--out'])
      expect((await run(...without(name))).err).toContain(`--offline needs ${name}`);
    expect((await run(...REQUEST.filter((word) => word !== '--offline'))).err).toContain('needs --offline');
  });
});

describe('mc bypass decide --offline', () => {
  it('allows once: exit 0, then 1', async () => {
    await run(...REQUEST);
    expect((await decide()).code).toBe(1);
    await approve();
    const first = await decide();
    expect([first.code, first.out]).toEqual([0, expect.stringContaining('Bypass allowed')]);
    const second = await decide();
    expect([second.code, second.out]).toEqual([1, expect.stringContaining('bypass-consumed')]);
  });

  it('names the record of a use by the digest of the request', async () => {
    await run(...REQUEST);
    await approve();
    await decide();
    const name = getHex(digestOf(await readFile(join(folder, FILE))));
    expect(JSON.parse(await readFile(join(folder, 'store/used', name), 'utf8'))).toMatchObject({
      id: 'inc-4711-freeze',
    });
  });

  it('takes the digest of the roster from the trust policy', async () => {
    await run(...REQUEST);
    await approve();
    const requirement = {
      name: 'signed',
      kind: 'signature',
      identities: [{ issuer: 'https://issuer.test', subject: 'ci' }],
    };
    const policy = {
      version: 1,
      roots: [{ name: 'private', trustedRoot: { path: 'does-not-exist.json' } }],
      requirements: [requirement],
    };
    const save = (pin: object) => writeFile(join(folder, 'policy.yaml'), JSON.stringify({ ...policy, ...pin }));
    await save({});
    expect((await decide('--policy', 'policy.yaml')).err).toContain('policy-roster-unpinned');
    await save({ bypassRoster: { path: 'roster.yaml' } });
    expect((await decide('--policy', 'policy.yaml')).code).toBe(2);
    await save({ bypassRoster: { path: 'roster.yaml', sha256: 'a'.repeat(64) } });
    expect((await decide('--policy', 'policy.yaml')).err).toContain('bypass-roster-invalid');
    await save({ bypassRoster: { path: 'roster.yaml', sha256: digest.slice('sha256:'.length) } });
    expect((await decide('--policy', 'policy.yaml', '--no-consume')).code).toBe(0);
    expect((await decide('--policy', 'policy.yaml', '--roster', 'roster.yaml')).code).toBe(0);
  });

  it('refuses both pins, options of GitHub, and signatures without --offline', async () => {
    expect((await decide('--policy', 'policy.yaml', '--roster-digest', digest)).err).toContain('exactly one of');
    expect((await decide('--pr', '1')).err).toContain('--offline cannot be combined with --pr');
    const online = await run('bypass', 'decide', '--approvals', 'approvals', ...SUBJECT);
    expect([online.code, online.err]).toEqual([2, expect.stringContaining('--approvals needs --offline')]);
  });

  it('exits with 2 for a roster with another digest, and with 3 for a store that cannot be used', async () => {
    await run(...REQUEST);
    await approve();
    expect((await decide('--roster-digest', `sha256:${'0'.repeat(64)}`)).code).toBe(2);
    await mkdir(join(folder, 'store'));
    await writeFile(join(folder, 'store/used'), '');
    expect((await decide()).code).toBe(3);
  });
});

describe('mc bypass approve', () => {
  it('refuses an invalid request before it uses the key', async () => {
    await writeFile(join(folder, FILE), '{}');
    const answer = await run('bypass', 'approve', '--request', FILE, '--key', 'no-key');
    expect([answer.code, answer.err]).toEqual([1, expect.stringContaining('bypass-request-invalid')]);
  });

  it('shows the request before it uses the key', async () => {
    await run(...REQUEST);
    const answer = await run('bypass', 'approve', '--request', FILE, '--key', 'no-key');
    expect(answer.code).toBe(2);
    for (const text of ['gate: freeze', 'environment: production', 'sha256:bbbb', 'The region is lost.', 'min left'])
      expect(answer.err).toContain(text);
    expect(answer.err.indexOf('gate: freeze')).toBeLessThan(answer.err.indexOf('file-not-found'));
  });

  it('refuses a public key without an agent, and a file that is not a key', async () => {
    await run(...REQUEST);
    await writeFile(join(folder, 'key.pub'), keys[0].line);
    const answer = await run('bypass', 'approve', '--request', FILE, '--key', 'key.pub');
    expect([answer.code, answer.err]).toEqual([2, expect.stringContaining('SSH_AUTH_SOCK names no agent')]);
    await writeFile(join(folder, 'text'), 'text');
    expect((await run('bypass', 'approve', '--request', FILE, '--key', 'text')).err).toContain('bypass-key-unusable');
  });
});

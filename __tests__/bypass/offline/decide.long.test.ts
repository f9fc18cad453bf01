import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { markerSchema } from '../../../src/bypass/from-github/marker.ts';
import { bypassReportSchema } from '../../../src/bypass/index.ts';
import { REQUEST_ID } from '../../../src/bypass/request.ts';
import { digestOf, getHex } from '../../../src/lib/digest.ts';
import { canonicalJson } from '../../../src/lib/json.ts';
import { createOfflineWorld, type OfflineWorld } from '../../support/offline-bypass.ts';
import { CREATED_S, REQUEST } from '../../support/offline-request.ts';
import { createTestKey } from '../../support/ssh-keys.ts';

let world: OfflineWorld;
beforeEach(async () => {
  world = await createOfflineWorld();
});
const listUses = (): Promise<string[]> => readdir(join(world.folder, 'store/used')).catch(() => []);

describe('decideOffline', () => {
  it('allows with the signatures of three people, once, and records the use', async () => {
    await world.approve();
    const report = await world.decide();
    expect(report).toMatchObject({
      allow: true,
      deny: [],
      consumed: true,
      expiresAt: '2025-11-24T20:00:00.000Z',
      request: { id: REQUEST.id, pr: null, digest: world.request.digest },
      approvals: [
        { role: 'Security', id: 10, login: 'sam', at: null },
        { role: 'Release', id: 20, login: 'rita', at: null },
        { role: 'Service Owner', id: 30, login: 'olga', at: null },
      ],
    });
    expect(bypassReportSchema.parse(report)).toEqual(report);
    expect(await listUses()).toEqual([world.request.digest.slice('sha256:'.length)]);
    const text = await readFile(join(world.folder, 'store/used', world.request.digest.slice('sha256:'.length)), 'utf8');
    const marker = markerSchema.parse(JSON.parse(text));
    expect(canonicalJson(marker)).toBe(text);
    expect(marker).toMatchObject({
      id: REQUEST.id,
      request_digest: world.request.digest,
      subject: REQUEST.subject,
      at_s: CREATED_S + 60,
      postmortem_due_s: CREATED_S + 60 + 5 * 86_400,
      run_id: null,
      run_attempt: null,
    });
    expect(await world.deny()).toEqual(['bypass-consumed']);
  });

  it('answers without a use if it must not consume, and denies a used request there too', async () => {
    await world.approve();
    expect(await world.decide({ consume: false })).toMatchObject({ allow: true, consumed: false });
    expect(await listUses()).toEqual([]);
    expect(await world.deny()).toEqual([]);
    expect(await world.deny({ consume: false })).toEqual(['bypass-consumed']);
  });

  it('records no use if it denies', async () => {
    await world.sign('security.sig', world.keys.security);
    await world.sign('release.sig', world.keys.release);
    expect(await world.deny()).toEqual(['bypass-quorum-missing']);
    expect(await listUses()).toEqual([]);
  });

  it('counts each person once, and not the requester', async () => {
    await world.sign('security.sig', world.keys.security);
    await world.sign('security-2.sig', world.keys.security, { hash: 'sha256' });
    await world.sign('release.sig', world.keys.release);
    await world.sign('requester.sig', world.keys.requester);
    expect(await world.deny()).toEqual(['bypass-quorum-missing']);
  });

  it('does not count an excluded person', async () => {
    await world.approve();
    await world.writeRoster({ exclude: [30] });
    expect(await world.deny()).toEqual(['bypass-quorum-missing']);
  });

  it('denies after the veto of a role member, who may have approved too, in any order of the files', async () => {
    await world.approve();
    for (const name of ['a-veto.sig', 'z-veto.sig']) {
      await world.sign(name, world.keys.owner, { namespace: 'mc-bypass-veto' });
      const report = await world.decide();
      expect(report.reasons.map(({ code }) => code)).toEqual(['bypass-quorum-missing', 'bypass-vetoed'].sort());
      expect(report.vetoes).toEqual([30]);
      await rm(join(world.folder, 'approvals', name));
    }
    expect(await world.deny()).toEqual([]);
  });

  it('ignores a veto by a key that the roster does not have', async () => {
    await world.approve();
    await world.sign('veto.sig', createTestKey(), { namespace: 'mc-bypass-veto' });
    const report = await world.decide();
    expect(report.allow).toBe(true);
    expect(report.ignored).toEqual([{ file: 'veto.sig', reason: expect.stringContaining('is not a current key') }]);
  });

  it.each([
    ['gate', 'other'],
    ['digest', `sha256:${'d'.repeat(64)}`],
    ['environment', 'staging'],
    ['sha', 'd'.repeat(40)],
    ['repository_id', 10],
  ])('denies another %s', async (field, value) => {
    await world.approve();
    expect(await world.deny({ subject: { ...REQUEST.subject, [field]: value } })).toEqual(['bypass-subject-mismatch']);
  });

  it('decides the expiry and the start at the clock of this machine', async () => {
    await world.approve();
    const denyAt = (nowS: number) => world.deny({ consume: false }, { nowS });
    expect(await denyAt(CREATED_S + 14_399)).toEqual([]);
    expect(await denyAt(CREATED_S + 14_400)).toEqual(['bypass-expired']);
    expect(await denyAt(CREATED_S)).toEqual([]);
    expect(await denyAt(CREATED_S - 1)).toEqual(['bypass-quorum-missing']);
    expect(await denyAt(CREATED_S - 61)).toEqual(['bypass-not-yet-valid', 'bypass-quorum-missing']);
  });

  it('denies if MC_BYPASS is off', async () => {
    await world.approve();
    expect(await world.deny({}, { env: { MC_BYPASS: 'off' } })).toEqual(['bypass-disabled']);
    expect(await listUses()).toEqual([]);
  });

  it('denies a roster or a person that has expired', async () => {
    await world.approve();
    const now = new Date((CREATED_S + 60) * 1000).toISOString();
    await world.writeRoster({ expires: now });
    expect(await world.deny()).toEqual(['bypass-roster-expired']);
    const people = world.people.map((person) => (person.id === 10 ? { ...person, expires: now } : person));
    await world.writeRoster({ people });
    const report = await world.decide();
    expect(report.reasons.map(({ code }) => code)).toEqual(['bypass-quorum-missing']);
    expect(report.ignored?.map(({ file }) => file)).toEqual(['security.sig']);
  });

  it('refuses a roster without the pinned digest, before it is parsed', async () => {
    await world.approve();
    await expect(world.decide({ rosterDigest: digestOf('other') })).rejects.toMatchObject({
      code: 'bypass-roster-invalid',
      family: 'configuration',
      message: expect.stringContaining('expected the digest'),
    });
  });

  it.each([
    ['a malformed key', ['ssh-ed25519 AAAA']],
    ['options before a key', [`no-touch-required ${createTestKey().line}`]],
  ])('refuses a roster with %s', async (_, keys) => {
    await world.writeRoster({ people: [{ id: 10, login: 'sam', roles: ['Security'], keys }] });
    await expect(world.decide()).rejects.toMatchObject({ code: 'bypass-roster-invalid', family: 'configuration' });
  });

  it('refuses a roster in which two people have one key', async () => {
    const [first, second] = world.people;
    await world.writeRoster({ people: [first, { ...second, keys: first?.keys }] });
    await expect(world.decide()).rejects.toThrow('expected each key once');
  });

  it('warns about a key of the roster that is weak, and does not count it', async () => {
    const weak = createTestKey('ssh-rsa', 2048);
    await world.approve();
    await world.sign('security.sig', weak);
    await world.writeRoster({
      people: world.people.map((one) => (one.id === 10 ? { ...one, keys: [weak.line] } : one)),
    });
    const report = await world.decide();
    expect(report.reasons.map(({ code }) => code)).toEqual(['bypass-quorum-missing']);
    expect(report.warnings?.map(({ code }) => code)).toContain('bypass-key-not-counted');
    expect(report.ignored).toEqual([{ file: 'security.sig', reason: expect.stringContaining('2048 bits') }]);
  });

  it('accepts every other type of key', async () => {
    const [security, release, owner] = [
      createTestKey('sk-ssh-ed25519@openssh.com'),
      createTestKey('ssh-rsa'),
      createTestKey('ecdsa-sha2-nistp384'),
    ];
    const keys = [security, release, owner];
    await world.writeRoster({
      people: world.people.slice(0, 3).map((one, at) => ({ ...one, keys: [keys[at]?.line] })),
    });
    await world.sign('security.sig', security, { flags: 0 });
    await world.sign('release.sig', release);
    await world.sign('owner.sig', owner);
    expect(await world.deny()).toEqual(['bypass-quorum-missing']);
    await world.sign('security.sig', security, { flags: 1 });
    expect(await world.deny()).toEqual([]);
  });

  it('denies a request that is not canonical, or that has another name', async () => {
    await world.approve();
    const path = join(world.folder, 'inc-4711-freeze.json');
    await writeFile(path, `${await readFile(path, 'utf8')}\n`);
    expect(await world.deny()).toEqual(['bypass-request-invalid']);
    const other = join(world.folder, 'inc-4712-freeze.json');
    await writeFile(other, world.request.bytes);
    expect(await world.deny({ request: other })).toEqual(['bypass-request-invalid']);
    expect(REQUEST.id).toMatch(REQUEST_ID);
  });

  it('denies without the compiled rules', async () => {
    await world.approve();
    expect(await world.deny({}, { installRoot: join(world.folder, 'nothing') })).toEqual(['bypass-rules-failed']);
  });

  it('asks the rules of the company, which deny if they are missing, changed or not true', async () => {
    await world.approve();
    const wasm = 'rules';
    await world.writeRoster({ extra: { path: 'policy/bypass-extra.wasm', sha256: getHex(digestOf(wasm)) } });
    const explain = async (answer: string): Promise<string | undefined> => {
      const program = join(world.folder, 'thread.mjs');
      const post = `parentPort.postMessage({ result: ${answer} });`;
      await writeFile(program, `import { parentPort } from 'node:worker_threads';\n${post}`);
      return (await world.decide({}, { threads: { program, idleCores: 1 } })).deny[0];
    };
    expect(await explain('true')).toMatch(/bypass-company-failed.*does not exist/);
    await writeFile(join(world.folder, 'bypass-extra.wasm'), 'changed');
    expect(await explain('true')).toMatch(/bypass-company-failed.*expected the digest/);
    await writeFile(join(world.folder, 'bypass-extra.wasm'), wasm);
    expect(await explain('1')).toMatch(/bypass-company-failed/);
    expect(await explain('false')).toMatch(/bypass-company-denied/);
    expect(await world.deny()).toEqual(['bypass-company-failed']);
    expect(await listUses()).toEqual([]);
    expect(await explain('true')).toBeUndefined();
    expect(await listUses()).toHaveLength(1);
  });
});

describe('the signatures of a folder', () => {
  it('do not count if they break the rules, and the report gives the reason', async () => {
    await world.approve();
    const folder = join(world.folder, 'approvals');
    await writeFile(join(folder, 'a-text.sig'), 'approved by sam');
    await writeFile(join(folder, 'b-large.sig'), Buffer.alloc(40_000));
    await mkdir(join(folder, 'c-folder.sig'));
    await world.sign('d-namespace.sig', world.keys.security, { namespace: 'file' });
    await writeFile(join(folder, 'e-broken.sig'), '-----BEGIN SSH SIGNATURE-----\n');
    await writeFile(join(folder, 'note.txt'), 'not read');
    const report = await world.decide();
    expect(report.allow).toBe(true);
    expect(report.ignored).toEqual([
      { file: 'a-text.sig', reason: 'it is not an SSH signature' },
      { file: 'b-large.sig', reason: expect.stringContaining('too large') },
      { file: 'c-folder.sig', reason: expect.stringContaining('expected a regular file') },
      { file: 'd-namespace.sig', reason: 'its namespace is "file", expected mc-bypass or mc-bypass-veto' },
      { file: 'e-broken.sig', reason: expect.stringContaining('does not count') },
    ]);
  });

  it('do not count for another request', async () => {
    await world.approve();
    await world.writeRequest({ nonce: 'b'.repeat(32) });
    expect(await world.deny()).toEqual(['bypass-quorum-missing']);
  });

  it('cause a fault if one cannot be read, because it can be a veto', async () => {
    await world.approve();
    await symlink(join(world.folder, 'nothing'), join(world.folder, 'approvals/veto.sig'));
    await expect(world.decide()).rejects.toMatchObject({ code: 'file-not-found' });
    await expect(world.decide({ approvals: join(world.folder, 'nothing') })).rejects.toMatchObject({
      code: 'file-not-found',
    });
    expect(await listUses()).toEqual([]);
  });

  it('fail the decision if they are too many', async () => {
    for (let at = 0; at < 1001; at++) await writeFile(join(world.folder, `approvals/${at}.sig`), '');
    await expect(world.decide()).rejects.toMatchObject({ code: 'bypass-approvals-too-many' });
  });
});

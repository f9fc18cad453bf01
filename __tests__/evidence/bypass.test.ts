import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPackedBypass } from '../../src/evidence/bypass.ts';
import { type PackPorts, packEvidence, present, verifyPack } from '../../src/evidence/index.ts';
import { collect, streamOf } from '../../src/lib/bytes.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { readTar, writeTar } from '../../src/lib/tar.ts';
import { temporaryFolder } from '../support/folders.ts';

const signing: PackPorts = {
  clock: systemClock,
  signManifest: async (statement) => {
    const payload = Buffer.from(JSON.stringify(statement)).toString('base64');
    return Buffer.from(JSON.stringify({ dsseEnvelope: { payload } }));
  },
};
const verify = (pack: Buffer) =>
  verifyPack(
    { subject: 'x', content: () => streamOf(pack) },
    { clock: systemClock, verifyManifest: async () => ({ identity: 'a signer', issuer: 'a test' }) },
  );

const DECISION = {
  type: 'bypass-decision',
  outcome: 'passed',
  reasons: [],
  startedAt: '2026-12-01T10:00:00.000Z',
  finishedAt: '2026-12-01T10:00:01.000Z',
  durationSeconds: 1,
  allow: true,
  deny: [],
  request: { id: 'incident-0001', pr: 42, digest: `sha256:${'c'.repeat(64)}` },
  approvals: [
    { role: 'Security', id: 10, login: 'sam', at: null },
    { role: 'Release', id: 20, login: 'rita', at: null },
    { role: 'Service Owner', id: 30, login: 'olga', at: null },
  ],
  consumed: true,
  target: {
    digest: `sha256:${'a'.repeat(64)}`,
    sha: 'b'.repeat(40),
    gate: 'freeze',
    environment: 'production',
    repository_id: 9,
  },
  use: { at: '2026-12-01T10:00:00.000Z', runId: null, runAttempt: null },
};
const DENIAL = {
  ...DECISION,
  ...{ outcome: 'failed', allow: false, consumed: false, use: undefined, request: undefined, approvals: [] },
};
const MEMBER = 'bypass/decision.json';

let dir = '';
beforeEach(async () => {
  dir = await temporaryFolder();
});
const save = async (name: string, content: string): Promise<string> => {
  await writeFile(join(dir, name), content);
  return join(dir, name);
};
const out = (): string => join(dir, 'x.evidence.tar');
async function pack(bypasses: readonly string[], from: readonly string[] = []) {
  const report = await packEvidence({ out: out(), from, bypasses }, signing);
  return { report, bytes: await readFile(out()) };
}
async function readMembers(bytes: Buffer): Promise<[string, Buffer][]> {
  const files: [string, Buffer][] = [];
  for await (const { name, content } of readTar(streamOf(bytes), { members: 99, bytes: 1 << 26 }, 'x'))
    files.push([name, await collect(content, 1 << 26, name)]);
  return files;
}
const createTar = (files: readonly [string, Buffer][]): Promise<Buffer> =>
  collect(
    writeTar(files.map(([name, bytes]) => ({ name, size: bytes.length, content: () => streamOf(bytes) }))),
    1 << 26,
    'x',
  );

describe('the report of a bypass in a pack', () => {
  it('becomes a member with its exact bytes and its own role', async () => {
    const text = `${JSON.stringify(DECISION, null, 2)}\n`;
    const { report, bytes } = await pack([await save('decision.json', text)]);
    expect(report.members).toContainEqual(
      expect.objectContaining({ name: MEMBER, role: 'bypass-decision', mediaType: 'application/json' }),
    );
    expect(new Map(await readMembers(bytes)).get(MEMBER)?.toString()).toBe(text);
  });

  it('appears in the verification and on the page: who, for what, when, which request', async () => {
    const used = await save('decision.json', JSON.stringify(DECISION));
    const denied = await save('denied.json', JSON.stringify(DENIAL));
    const { bytes } = await pack([used, denied]);
    const report = await verify(bytes);
    expect(report).toMatchObject({
      outcome: 'passed',
      bypasses: [
        {
          member: MEMBER,
          allowed: true,
          used: true,
          usedAt: DECISION.use.at,
          id: 'incident-0001',
          pr: 42,
          requestDigest: DECISION.request.digest,
          gate: 'freeze',
          digest: DECISION.target.digest,
          environment: 'production',
        },
        { member: 'bypass/denied.json', allowed: false, used: false, approvals: [] },
      ],
    });
    const rows = present(report)[1]?.table?.rows ?? [];
    expect(rows[0]).toEqual([
      'incident-0001 (pull request 42)',
      'freeze',
      'production',
      DECISION.target.digest,
      `at ${DECISION.use.at}`,
      'sam (Security), rita (Release), olga (Service Owner)',
      DECISION.request.digest,
    ]);
    expect(rows[1]?.[4]).toBe(`denied at ${DECISION.finishedAt}`);
    const page = new Map(await readMembers(bytes)).get('report.html')?.toString() ?? '';
    for (const part of ['Bypasses of a gate', ...(rows[0] ?? []).map(String)]) expect(page).toContain(part);
  });

  it('leaves a pack without a bypass unchanged: no field, no section', async () => {
    const { bytes } = await pack([], [await save('a.txt', 'a')]);
    const report = await verify(bytes);
    expect(report).not.toHaveProperty('bypasses');
    expect(present(report)).toHaveLength(1);
    expect(new Map(await readMembers(bytes)).get('report.html')?.toString()).not.toContain('Bypasses of a gate');
  });

  it('does not act as a report because of its name', async () => {
    await mkdir(join(dir, 'bypass'));
    await save('bypass/decision.json', JSON.stringify(DECISION));
    const { bytes, report } = await pack([], [join(dir, 'bypass')]);
    expect(report.members.find(({ name }) => name === MEMBER)?.role).toBe('file');
    expect(await verify(bytes)).not.toHaveProperty('bypasses');
  });

  it('stays out of the list if its bytes differ from the signed manifest', async () => {
    const { bytes } = await pack([await save('decision.json', JSON.stringify(DECISION))]);
    const changed = (await readMembers(bytes)).map(([name, content]): [string, Buffer] => [
      name,
      name === MEMBER ? Buffer.from(content.toString().replace('sam', 'eve')) : content,
    ]);
    const report = await verify(await createTar(changed));
    expect(report.reasons).toMatchObject([{ code: 'pack-member-mismatch', member: MEMBER }]);
    expect(report).not.toHaveProperty('bypasses');
  });

  it('shows control characters and markup as text', async () => {
    const hostile = '<b>\u202e\u001b[2J</b>';
    const decision = { ...DECISION, target: { ...DECISION.target, gate: hostile } };
    const { bytes } = await pack([await save('decision.json', JSON.stringify(decision))]);
    const page = new Map(await readMembers(bytes)).get('report.html')?.toString() ?? '';
    expect(page).toContain('&lt;b&gt;⟨U+202E⟩⟨U+001B⟩[2J&lt;/b&gt;');
    for (const character of ['\u202e', '\u001b']) expect(page).not.toContain(character);
    expect((await verify(bytes)).bypasses?.[0]?.gate).toBe(hostile);
  });

  it.each([
    ['text that is not JSON', 'x'],
    ['another report', JSON.stringify({ ...DECISION, type: 'promote' })],
    ['a report without its decision', JSON.stringify({ ...DECISION, allow: undefined })],
    ['a byte order mark', `\ufeff${JSON.stringify(DECISION)}`],
  ])('refuses %s before it writes a pack', async (_, text) => {
    await expect(pack([await save('decision.json', text)])).rejects.toMatchObject({
      code: 'pack-bypass-invalid',
      family: 'configuration',
    });
    await expect(readFile(out())).rejects.toThrow();
  });

  it('refuses a missing file, a folder, and two reports of one name', async () => {
    const report = await save('decision.json', JSON.stringify(DECISION));
    await expect(pack([join(dir, 'none.json')])).rejects.toMatchObject({ code: 'file-not-found' });
    await expect(pack([dir])).rejects.toMatchObject({ code: 'pack-not-a-file' });
    await expect(pack([report, report])).rejects.toMatchObject({ code: 'pack-name-twice' });
  });

  it('fails the verification if a signed member with this role is another document', async () => {
    const file = await save('odd.json', '{}');
    await packEvidence({ out: out(), from: [file], roles: { 'odd.json': 'bypass-decision' } }, signing);
    const report = await verify(await readFile(out()));
    expect(report).toMatchObject({
      outcome: 'failed',
      reasons: [{ code: 'pack-bypass-malformed', member: 'odd.json' }],
    });
    await writeFile(file, Buffer.alloc(1024 * 1024 + 1, 0x20));
    await packEvidence({ out: out(), from: [file], roles: { 'odd.json': 'bypass-decision' } }, signing);
    expect((await verify(await readFile(out()))).reasons[0]?.message).toContain('expected at most 1048576 bytes');
  });
});

describe('readPackedBypass', () => {
  it('reads any JSON or throws an Error, and never reads a denial as a use', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(DECISION)), fc.jsonValue(), (field, value) => {
        try {
          const { allowed, used } = readPackedBypass('x', Buffer.from(JSON.stringify({ ...DENIAL, [field]: value })));
          expect(allowed).toBe(false);
          expect(used).toBe(field === 'consumed' && value === true);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
    );
  });
});

import { execFileSync } from 'node:child_process';
import { chmod, mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import { anonymous } from '../../../src/oci/index.ts';
import { verifyReportSchema, verify as verifySubject } from '../../../src/verify/index.ts';
import { findBesideSources } from '../../../src/verify/sources/beside.ts';
import { openSources, type SourceChoice } from '../../../src/verify/sources/open.ts';
import { collectEvidence, describeEvidence } from '../../support/evidence.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { forge, NOW, RELEASE, RELEASE_DIGESTS } from '../../support/forge.ts';
import { noNetwork } from '../../support/no-network.ts';
import { createPolicy, loadTestTrust, SIGNATURE, sigstore } from '../../support/policy.ts';

let dir = '';
let app = '';
const put = (suffix: string, content: string | Buffer): Promise<void> => writeFile(`${app}${suffix}`, content);
beforeEach(async () => {
  dir = await temporaryFolder();
  app = join(dir, 'app.tar');
  await put('', RELEASE);
});

const listNames = async (): Promise<string[]> =>
  (await findBesideSources(app)).map(({ name }) => name.slice(app.length));
const read = async (): Promise<readonly (readonly [string, string])[]> => {
  const found = await Promise.all((await findBesideSources(app)).map((source) => collectEvidence(source)));
  return describeEvidence(found.flat()).map(([origin, what]) => [origin.slice(app.length), what]);
};
const clock = { now: () => NOW, sleep: async () => {} };
const open = (choice: Partial<SourceChoice> = {}) =>
  openSources(
    { kind: 'file', path: app, digests: RELEASE_DIGESTS },
    { bundles: [], mirror: undefined, useMirror: 'auto', ...choice },
    { http: noNetwork(), credentials: anonymous, clock, openMirror: () => Promise.reject(new Error('not opened')) },
  );
/** Verifies the file with the sources beside it. */
async function verify() {
  const trust = await loadTestTrust(createPolicy(SIGNATURE));
  const { sources, digests } = await open();
  const report = await verifySubject({ subject: 'app.tar', digests, trust }, { sources, clock });
  return verifyReportSchema.parse(report);
}
const signed = JSON.stringify(forge(sigstore));

describe('the bundles beside a file', () => {
  it('come from FILE.sigstore.json, FILE.bundle and FILE.jsonl, in that order, and from no other file', async () => {
    expect(await listNames()).toEqual([]);
    for (const suffix of ['.jsonl', '.bundle', '.sigstore.json', '.json', '.sig', '.sigstore', '.provenance'])
      await put(suffix, suffix);
    await writeFile(join(dir, 'app.sigstore.json'), 'of another name');
    expect(await listNames()).toEqual(['.sigstore.json', '.bundle', '.jsonl']);
    expect(await read()).toEqual([
      ['.sigstore.json', '.sigstore.json'],
      ['.bundle', '.bundle'],
      ['.jsonl:1', '.jsonl'],
    ]);
  });

  it.each(['.sigstore.json', '.bundle', '.jsonl'])('verify the file by %s, and the report names it', async (suffix) => {
    await put(suffix, signed);
    const report = await verify();
    expect(report.outcome).toBe('passed');
    expect(report.requirements[0]?.by[0]?.origin).toMatch(`${app}${suffix}`);
    expect(report.sources).toEqual([`${app}${suffix}`]);
  });

  it('count only if the request names no bundles, and not if only the mirror may be read', async () => {
    await put('.sigstore.json', signed);
    const named = { name: 'named', async *bundlesFor() {} };
    const list = async (choice: Partial<SourceChoice>): Promise<string[]> =>
      (await open(choice)).sources.map(({ name }) => name);
    expect(await list({})).toEqual([`${app}.sigstore.json`]);
    expect(await list({ bundles: [named] })).toEqual(['named']);
    expect(await list({ mirror: 'http://mirror.test', useMirror: 'always' })).toEqual(['mirror http://mirror.test']);
    expect(await list({ mirror: 'http://mirror.test' })).toEqual([`${app}.sigstore.json`, 'mirror http://mirror.test']);
    const digest = { kind: 'digest', digests: { sha256: digestOf(RELEASE).slice(7) } } as const;
    const ports = { http: noNetwork(), credentials: anonymous, clock, openMirror: () => Promise.reject(new Error()) };
    const choice = { bundles: [], mirror: undefined, useMirror: 'auto' } as const;
    expect((await openSources(digest, choice, ports)).sources).toEqual([]);
  });

  it('fail as evidence if they are not bundles, and the next one still counts', async () => {
    await put('.sigstore.json', 'not a bundle');
    expect(await verify()).toMatchObject({ outcome: 'failed', reasons: [{ code: 'bundle-malformed' }] });
    await put('.bundle', signed);
    expect(await verify()).toMatchObject({
      outcome: 'passed',
      refused: [{ origin: `${app}.sigstore.json`, reason: { code: 'bundle-malformed' } }],
    });
  });
});

describe('a hostile entry beside a file', () => {
  const refused = [['.sigstore.json', 'bundle-malformed']];

  it('fails unfollowed if it is a symbolic link', async () => {
    await writeFile(join(dir, 'elsewhere.json'), signed);
    await symlink(join(dir, 'elsewhere.json'), `${app}.sigstore.json`);
    expect(await read()).toEqual(refused);
    expect(await verify()).toMatchObject({ outcome: 'failed' });
    await rm(`${app}.sigstore.json`);
    await symlink('nowhere', `${app}.sigstore.json`);
    expect(await read()).toEqual(refused);
  });

  it('fails at once if it is a pipe', async () => {
    execFileSync('mkfifo', [`${app}.sigstore.json`]);
    expect(await read()).toEqual(refused);
  });

  it('fails if it is a folder, and files in the folder stay unread', async () => {
    await mkdir(`${app}.sigstore.json`);
    await writeFile(`${app}.sigstore.json/a.json`, signed);
    expect(await read()).toEqual(refused);
  });

  it('fails unread if it has 1 GiB', async () => {
    for (const suffix of ['.sigstore.json', '.jsonl']) {
      await put(suffix, '');
      await truncate(`${app}${suffix}`, 1024 ** 3);
    }
    expect(await read()).toEqual([...refused, ['.jsonl', 'bundle-malformed']]);
  });

  it('does not hide a valid bundle among 10,000 lines, and fails within the limits without one', async () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `{"line":${i}}`);
    await put('.jsonl', lines.join('\n'));
    expect(await verify()).toMatchObject({ outcome: 'failed', reasons: [{ code: 'bundle-malformed' }] });
    await put('.jsonl', [signed, ...lines].join('\n'));
    expect((await verify()).outcome).toBe('passed');
  });

  it('causes a fault, and does not count as absent, if it cannot be read', async () => {
    await put('.bundle', signed);
    await chmod(`${app}.bundle`, 0o000);
    // The superuser reads every file, so the test then uses a path below a loop of links, which no one can examine.
    if (process.getuid?.() === 0) {
      await symlink('loop', join(dir, 'loop'));
      app = join(dir, 'loop/app.tar');
      expect(await listNames()).toEqual(['.sigstore.json', '.bundle', '.jsonl']);
    }
    await expect(read()).rejects.toMatchObject({ code: 'file-unreadable', family: 'fault' });
  });

  it('counts as absent if its name is too long to exist', async () => {
    app = join(dir, 'x'.repeat(250));
    await put('', RELEASE);
    expect(await listNames()).toEqual([]);
  });
});

import { execFileSync } from 'node:child_process';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf, getHex } from '../../src/lib/digest.ts';
import { openRepository, parseReference } from '../../src/oci/index.ts';
import { temporaryFolder } from '../support/folders.ts';
import { forge, rootBytes } from '../support/forge.ts';
import { pushImage } from '../support/image.ts';
import { createPolicy, ROOT, SIGNATURE, sigstore } from '../support/policy.ts';
import { mc } from '../support/terminal.ts';

const RELEASE = 'a release';
let dir = '';
const at = (name: string): string => join(dir, name);
beforeEach(async () => {
  dir = await temporaryFolder();
  await writeFile(at('app.tar'), RELEASE);
  await writeFile(at('app.sigstore.json'), JSON.stringify(forge(sigstore)));
  await writeFile(at('policy.json'), JSON.stringify(createPolicy(SIGNATURE)));
  await mkdir(dirname(at(ROOT.trustedRoot.path)), { recursive: true });
  await writeFile(at(ROOT.trustedRoot.path), rootBytes(sigstore));
});
const pipe = async (name: string): Promise<void> => {
  await mkdir(dirname(at(name)), { recursive: true });
  await rm(at(name), { recursive: true, force: true });
  execFileSync('mkfifo', [at(name)]);
};
const verify = (...args: readonly string[]) =>
  mc(['verify', '--policy', 'policy.json', '--timeout', '60s', '--json', ...args], dir);
const ENTRY = `cache/v1/${getHex(digestOf(RELEASE))}/${'0'.repeat(64)}.json`;

describe('the cache', () => {
  it.each([
    ['a pipe as an entry', () => pipe(ENTRY)],
    ['a folder as an entry', () => mkdir(at(ENTRY), { recursive: true })],
    ['a pipe in place of the folder of a subject', () => pipe(dirname(ENTRY))],
    ['a pipe in place of the cache', () => pipe('cache')],
    ['a file in place of the cache', () => writeFile(at('cache'), '')],
    [
      'an entry that is not JSON',
      async () => {
        await mkdir(dirname(at(ENTRY)), { recursive: true });
        await writeFile(at(ENTRY), '{');
      },
    ],
    [
      'a read-only folder',
      async () => {
        await mkdir(at('cache'));
        await chmod(at('cache'), 0o500);
      },
    ],
  ])('never stops or delays a verification: %s', async (_name, damage) => {
    await damage();
    const { code, out } = await verify('app.tar', '--bundle', 'app.sigstore.json', '--cache', 'cache');
    expect([code, JSON.parse(out).outcome]).toEqual([0, 'passed']);
    // Without any other source, the subject is not verified. No other effect occurs.
    const alone = await verify('app.tar', '--cache', 'cache');
    expect([alone.code === 0 || alone.code === 1, JSON.parse(alone.out).outcome]).toEqual([true, expect.any(String)]);
  });
});

describe('mc with a pipe without a writer', () => {
  it('does not open it in a folder of evidence', async () => {
    await pipe('evidence/a.json');
    await pipe('evidence/b.jsonl');
    await writeFile(at('evidence/c.json'), JSON.stringify(forge(sigstore)));
    expect((await verify('app.tar', '--bundle', 'evidence')).code).toBe(0);
  });

  it.each(['policy.json', ROOT.trustedRoot.path])(
    'rejects it in place of a policy or a pinned file: %s',
    async (name) => {
      await pipe(name);
      const { code, err } = await verify('app.tar', '--bundle', 'app.sigstore.json');
      expect([code, err]).toEqual([2, expect.stringContaining('file-not-regular')]);
    },
  );

  it.each(['oci-layout', 'index.json', 'the manifest', 'a blob'])('rejects it in a layout: %s', async (part) => {
    const http = { send: () => Promise.reject(new Error('no network')), close: async () => {} };
    const layout = openRepository(parseReference(`oci-layout:${at('layout')}`), {
      http,
      credentials: async () => undefined,
    });
    const image = await pushImage(layout, 'amd64', 'v1');
    const [config] = [(await layout.manifest('v1')).json.config];
    const name: Readonly<Record<string, string>> = {
      'the manifest': `blobs/${image.digest.replace(':', '/')}`,
      'a blob': `blobs/${config?.digest.replace(':', '/')}`,
    };
    await pipe(`layout/${name[part] ?? part}`);
    const { code, err } = await mc(['copy', 'oci-layout:layout:v1', 'oci-layout:copy:v1', '--timeout', '60s'], dir);
    expect([code === 2 || code === 1, err]).toEqual([
      true,
      expect.stringMatching(/file-not-regular|closure-incomplete|size-mismatch/),
    ]);
  });
});

import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CacheService } from '../../src/actions/runner.ts';
import { digestOf } from '../../src/lib/digest.ts';
import { temporaryFolder } from '../support/folders.ts';
import { forge, RELEASE, rootBytes, SUBJECT } from '../support/forge.ts';
import { createPolicy, SIGNATURE, sigstore } from '../support/policy.ts';
import { fakeRunner, perform } from '../support/runner.ts';

let dir = '';
beforeAll(async () => {
  dir = await temporaryFolder();
  await mkdir(join(dir, 'SECURITY/trust-roots'), { recursive: true });
  await writeFile(join(dir, 'SECURITY/trust-roots/trusted_root.json'), rootBytes(sigstore));
  await writeFile(join(dir, 'SECURITY/trust-policy.yaml'), JSON.stringify(createPolicy(SIGNATURE)));
  await writeFile(join(dir, 'app.tar'), RELEASE);
  await writeFile(join(dir, 'other.tar'), 'another release');
  await writeFile(join(dir, 'app.sigstore.json'), JSON.stringify(forge(sigstore)));
});
const act = (given: Record<string, string>, env: Record<string, string> = {}) =>
  perform('verify-offline', given, fakeRunner<'verify-offline'>({ cwd: dir, env: { RUNNER_TEMP: dir, ...env } }));

describe('the action verify-offline', () => {
  it('passes with the digest, a report on disk and a summary of the signers', async () => {
    const { report, outputs, summary } = await act({ subject: 'app.tar', bundle: 'app.sigstore.json' });
    expect(report.outcome).toBe('passed');
    expect(outputs).toMatchObject({ outcome: 'passed', digest: digestOf(RELEASE) });
    expect(JSON.parse(await readFile(outputs['report-path'] ?? '', 'utf8'))).toEqual(report);
    expect(JSON.stringify(summary)).toContain(SUBJECT);
  });

  it('takes several subjects, one per line, and fails if one fails', async () => {
    const { report, outputs } = await act({ subject: 'app.tar\n\nother.tar', bundle: 'app.sigstore.json' });
    expect(report).toMatchObject({ outcome: 'failed', reasons: [{ code: 'artifact-digest-mismatch' }] });
    expect(outputs.digest?.split('\n')).toEqual([digestOf(RELEASE), digestOf('another release')]);
  });

  it('finds the bundle beside each file', async () => {
    await writeFile(join(dir, 'beside.tar'), 'another release');
    const forged = forge(sigstore, { content: Buffer.from('another release') });
    await writeFile(join(dir, 'beside.tar.sigstore.json'), JSON.stringify(forged));
    const { report, summary } = await act({ subject: 'beside.tar' });
    expect(report).toMatchObject({ outcome: 'passed', sources: [join(dir, 'beside.tar.sigstore.json')] });
    expect(JSON.stringify(summary)).toContain('beside.tar.sigstore.json');
  });

  it('fails without evidence', async () => {
    expect((await act({ subject: 'app.tar' })).report).toMatchObject({ reasons: [{ code: 'nothing-verified' }] });
  });

  it.each<[Record<string, string>, string]>([
    [{}, 'input-missing'],
    [{ subject: '\n' }, 'input-missing'],
    [{ subject: 'gone.tar' }, 'subject-not-found'],
    [{ subject: 'app.tar', policy: 'gone.yaml' }, 'policy-not-found'],
    [{ subject: 'app.tar', 'use-mirror': 'sometimes' }, 'input-invalid'],
    [{ subject: 'app.tar', 'use-mirror': 'always' }, 'mirror-not-named'],
  ])('names the mistake in %j', async (given, code) => {
    await expect(act(given)).rejects.toMatchObject({ code });
  });

  it('obeys VERIFY_USE_MIRROR rather than its input', async () => {
    const given = { subject: 'app.tar', 'use-mirror': 'never' };
    await expect(act(given, { VERIFY_USE_MIRROR: 'true' })).rejects.toMatchObject({ code: 'mirror-not-named' });
  });
});

describe('the cache of the action verify-offline', () => {
  /** Behaves like the cache service of GitHub: it stores folders by key and restores the newest key with a prefix. */
  function service(down = false): CacheService & { readonly keys: string[] } {
    const held: { readonly key: string; readonly copy: string }[] = [];
    const answer = (): void => {
      if (down) throw new Error('Cache service responded with 503');
    };
    return {
      get keys() {
        return held.map(({ key }) => key);
      },
      restore: async (folder, prefix) => {
        answer();
        const newest = held.findLast(({ key }) => key.startsWith(prefix));
        if (newest) await cp(newest.copy, folder, { recursive: true });
        return newest !== undefined;
      },
      save: async (folder, key) => {
        answer();
        const copy = join(await temporaryFolder(), 'saved');
        await cp(folder, copy, { recursive: true });
        held.push({ key, copy });
      },
    };
  }
  const runWithCache = async (cache: CacheService, given: Record<string, string>) => {
    const temp = await temporaryFolder();
    const runner = fakeRunner<'verify-offline'>({
      cwd: dir,
      cache,
      env: { RUNNER_TEMP: temp, GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '1' },
    });
    const done = await perform('verify-offline', { subject: 'app.tar', cache: 'mc-verify', ...given }, runner);
    return { outcome: done.report.outcome, log: runner.log() };
  };

  it('stores the evidence of a passed run, and a later run passes with the cache alone', async () => {
    const cache = service();
    expect((await runWithCache(cache, { bundle: 'app.sigstore.json' })).outcome).toBe('passed');
    expect(cache.keys).toEqual([expect.stringMatching(/^mc-verify-7-1-[0-9a-f]{8}$/)]);
    expect((await runWithCache(cache, {})).outcome).toBe('passed');
    expect(cache.keys).toHaveLength(1); // The failed run stored nothing.
    expect((await runWithCache(cache, { subject: 'other.tar' })).outcome).toBe('failed');
  });

  it('causes only a warning while it is down, and changes no verdict', async () => {
    const down = await runWithCache(service(true), { bundle: 'app.sigstore.json' });
    expect(down).toMatchObject({ outcome: 'passed', log: expect.stringContaining('cache-unavailable') });
    expect((await runWithCache(service(true), {})).outcome).toBe('failed');
  });

  it.each(['a b', 'a,b', '../x', 'x'.repeat(201)])('rejects %j as a key', async (key) => {
    await expect(runWithCache(service(), { cache: key })).rejects.toMatchObject({ code: 'input-invalid' });
  });
});

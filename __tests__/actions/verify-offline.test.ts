import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CacheService } from '../../src/actions/runner.ts';
import { digestOf } from '../../src/lib/digest.ts';
import { temporaryFolder } from '../support/folders.ts';
import { forge, RELEASE, rootBytes, SUBJECT } from '../support/forge.ts';
import { policyWith, SIGNATURE, sigstore } from '../support/policy.ts';
import { fakeRunner, perform } from '../support/runner.ts';

let dir = '';
beforeAll(async () => {
  dir = await temporaryFolder();
  await mkdir(join(dir, 'SECURITY/trust-roots'), { recursive: true });
  await writeFile(join(dir, 'SECURITY/trust-roots/trusted_root.json'), rootBytes(sigstore));
  await writeFile(join(dir, 'SECURITY/trust-policy.yaml'), JSON.stringify(policyWith(SIGNATURE)));
  await writeFile(join(dir, 'app.tar'), RELEASE);
  await writeFile(join(dir, 'other.tar'), 'another release');
  await writeFile(join(dir, 'app.sigstore.json'), JSON.stringify(forge(sigstore)));
});
const act = (given: Record<string, string>, env: Record<string, string> = {}) =>
  perform('verify-offline', given, fakeRunner<'verify-offline'>({ cwd: dir, env: { RUNNER_TEMP: dir, ...env } }));

describe('the action verify-offline', () => {
  it('passes, with the digest, a report on disk and a summary of who signed', async () => {
    const { report, outputs, summary } = await act({ subject: 'app.tar', bundle: 'app.sigstore.json' });
    expect(report.outcome).toBe('passed');
    expect(outputs).toMatchObject({ outcome: 'passed', digest: digestOf(RELEASE) });
    expect(JSON.parse(await readFile(outputs['report-path'] ?? '', 'utf8'))).toEqual(report);
    expect(JSON.stringify(summary)).toContain(SUBJECT);
  });

  it('takes several subjects, one a line; one that fails fails the step', async () => {
    const { report, outputs } = await act({ subject: 'app.tar\n\nother.tar', bundle: 'app.sigstore.json' });
    expect(report).toMatchObject({ outcome: 'failed', reasons: [{ code: 'artifact-digest-mismatch' }] });
    expect(outputs.digest?.split('\n')).toEqual([digestOf(RELEASE), digestOf('another release')]);
  });

  it('fails when there is no evidence', async () => {
    expect((await act({ subject: 'app.tar' })).report).toMatchObject({ reasons: [{ code: 'nothing-verified' }] });
  });

  it.each<[Record<string, string>, string]>([
    [{}, 'input-missing'],
    [{ subject: '\n' }, 'input-missing'],
    [{ subject: 'gone.tar' }, 'subject-not-found'],
    [{ subject: 'app.tar', policy: 'gone.yaml' }, 'file-not-found'],
    [{ subject: 'app.tar', 'use-mirror': 'sometimes' }, 'input-invalid'],
    [{ subject: 'app.tar', 'use-mirror': 'always' }, 'mirror-not-named'],
  ])('says what is wrong with %j', async (given, code) => {
    await expect(act(given)).rejects.toMatchObject({ code });
  });

  it('obeys VERIFY_USE_MIRROR before its input', async () => {
    const given = { subject: 'app.tar', 'use-mirror': 'never' };
    await expect(act(given, { VERIFY_USE_MIRROR: 'true' })).rejects.toMatchObject({ code: 'mirror-not-named' });
  });
});

describe('its cache', () => {
  /** What GitHub's service does: folders by key, the newest of a prefix comes back. */
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
  const runIn = async (cache: CacheService, given: Record<string, string>) => {
    const temp = await temporaryFolder();
    const runner = fakeRunner<'verify-offline'>({
      cwd: dir,
      cache,
      env: { RUNNER_TEMP: temp, GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '1' },
    });
    const done = await perform('verify-offline', { subject: 'app.tar', cache: 'mc-verify', ...given }, runner);
    return { outcome: done.report.outcome, log: runner.log() };
  };

  it('keeps evidence that was of use, and another run passes with nothing else', async () => {
    const cache = service();
    expect((await runIn(cache, { bundle: 'app.sigstore.json' })).outcome).toBe('passed');
    expect(cache.keys).toEqual([expect.stringMatching(/^mc-verify-7-1-[0-9a-f]{8}$/)]);
    expect((await runIn(cache, {})).outcome).toBe('passed');
    expect(cache.keys).toHaveLength(1); // nothing was added
    expect((await runIn(cache, { subject: 'other.tar' })).outcome).toBe('failed');
  });

  it('that is down is a warning, and changes no verdict', async () => {
    const down = await runIn(service(true), { bundle: 'app.sigstore.json' });
    expect(down).toMatchObject({ outcome: 'passed', log: expect.stringContaining('cache-unavailable') });
    expect((await runIn(service(true), {})).outcome).toBe('failed');
  });

  it.each(['a b', 'a,b', '../x', 'x'.repeat(201)])('%j is no key', async (key) => {
    await expect(runIn(service(), { cache: key })).rejects.toMatchObject({ code: 'input-invalid' });
  });
});

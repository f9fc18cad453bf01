import { generateKeyPairSync } from 'node:crypto';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { digestOf } from '../../src/lib/digest.ts';
import { temporaryFolder } from '../support/folders.ts';
import { fakeRunner, perform } from '../support/runner.ts';

const keys = generateKeyPairSync('ed25519');
const privatePem = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const publicPem = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString();

let cwd: string;
beforeAll(async () => {
  cwd = await temporaryFolder();
  await writeFile(join(cwd, 'seal.pub'), publicPem);
});
const act = (given: Record<string, string>, runner = fakeRunner<'log-chain'>({ cwd })) =>
  perform('log-chain', given, runner);

describe('the action log-chain', () => {
  it('runs lines of bash, shows their output and records it', async () => {
    const runner = fakeRunner<'log-chain'>({
      cwd,
      env: { INPUT_KEY: privatePem, ACTIONS_RUNTIME_TOKEN: 'x', OWN: 'own' },
    });
    const run = 'echo one\necho "$OWN [$INPUT_KEY$ACTIONS_RUNTIME_TOKEN]"';
    const { report, outputs } = await act({ mode: 'run', step: 'build', run }, runner);
    expect(runner.log()).toBe('one\nown []\n');
    expect(report.outcome).toBe('passed');
    expect(outputs).toMatchObject({ digest: digestOf('one\nown []\n'), root: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await readFile(join(cwd, 'log-chain/logs/000000.log'), 'utf8')).toBe('one\nown []\n');
  });

  it('fails and records the failure when the first line fails', async () => {
    const { report } = await act({ mode: 'run', step: 'test', run: 'echo before\nfalse | cat\necho never' });
    expect(report).toMatchObject({ outcome: 'failed', reasons: [{ code: 'log-step-failed', exitCode: 1, seq: 1 }] });
    expect(await readFile(join(cwd, 'log-chain/logs/000001.log'), 'utf8')).toBe('before\n');
  });

  it('adds files, seals with a masked private key and checks with the public key', async () => {
    await act({ mode: 'add', step: 'key', files: 'seal.pub\n\n' });
    const runner = fakeRunner<'log-chain'>({ cwd });
    const sealed = await act({ mode: 'seal', key: privatePem.trim() }, runner);
    expect(runner.masked.join('\n')).toContain(privatePem.trim());
    expect(sealed.outputs).toMatchObject({ 'checkpoint-path': join(cwd, 'log-chain/checkpoint') });
    for (const key of ['seal.pub', publicPem.trim()]) {
      const checked = await act({ mode: 'check', key });
      expect(checked.report.outcome).toBe('passed');
      expect(checked.outputs.root).toBe(sealed.outputs.root);
    }
    expect((await act({ mode: 'check', root: sealed.outputs.root ?? '' })).report.outcome).toBe('passed');
    await appendFile(join(cwd, 'log-chain/logs/000002.log'), 'x');
    const { report, summary } = await act({ mode: 'check', key: 'seal.pub' });
    expect(report).toMatchObject({ outcome: 'failed', reasons: [{ code: 'log-chain-content-changed', seq: 2 }] });
    expect(JSON.stringify(summary)).toContain('NOT whole');
  });

  it.each([
    [{}, 'input-missing'],
    [{ mode: 'prove' }, 'input-invalid'],
    [{ mode: 'run', run: 'true' }, 'input-missing'],
    [{ mode: 'run', step: 's' }, 'input-missing'],
    [{ mode: 'add', step: 's' }, 'input-missing'],
    [{ mode: 'add', step: 's', files: 'no-such' }, 'file-not-found'],
    [{ mode: 'seal', seal: 'key' }, 'input-missing'],
    [{ mode: 'seal', key: 'seal.pub' }, 'log-key-unreadable'],
    [{ mode: 'check' }, 'input-invalid'],
    [{ mode: 'check', key: 'seal.pub', root: '00' }, 'input-invalid'],
    [{ mode: 'check', root: '00' }, 'log-chain-root-invalid'],
    [{ mode: 'check', key: 'seal.pub', chain: 'nowhere' }, 'log-chain-missing'],
  ])('refuses %j as %s', async (given, code) => {
    await expect(act(given as Record<string, string>)).rejects.toMatchObject({ code, family: 'configuration' });
  });
});

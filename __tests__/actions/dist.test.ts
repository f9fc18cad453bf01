import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ActionName, actionIo } from '../../src/actions/io.ts';
import { runAction } from '../support/run-action.ts';

const root = join(import.meta.dirname, '../..');

describe('the bundled actions', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mc-action-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.keys(actionIo) as ActionName[])(
    '%s reports the missing input as an annotation and as an output, and fails',
    async (name) => {
      const { status, log, outputs } = await runAction(name, folder, {});
      expect(status).toBe(1);
      expect(log).toMatch(/^::error title=input-(missing|invalid)::/m);
      expect(log).not.toMatch(/^\s+at /m);
      expect(JSON.parse(outputs.result ?? '')).toMatchObject({
        outcome: 'error',
        error: { code: expect.stringMatching(/^input-/) },
      });
    },
  );

  it('log-chain runs a step, seals the chain and checks it', async () => {
    const chain = join(folder, 'chain');
    const run = await runAction('log-chain', folder, {
      mode: 'run',
      step: 'build',
      run: 'echo hello from the step',
      chain,
    });
    expect(run).toMatchObject({ status: 0, log: expect.stringContaining('hello from the step') });
    expect(run.summary).toContain('build');
    expect(existsSync(chain)).toBe(true);
    const failing = await runAction('log-chain', folder, { mode: 'run', step: 'bad', run: 'exit 3', chain });
    expect(failing.status).toBe(1);
    expect((await runAction('log-chain', folder, { mode: 'check', chain })).status).toBe(1); // not sealed
  });

  it('bypass-gate denies a malformed request and gives the reason', async () => {
    writeFileSync(join(folder, 'input.json'), '{}');
    const { status, outputs, log } = await runAction('bypass-gate', folder, { mode: 'decide', input: 'input.json' });
    expect(status).toBe(1);
    expect(outputs.allowed).toBe('false');
    expect(log).toContain('::error');
  });

  it('verify-offline refuses a file without a signature', async () => {
    writeFileSync(join(folder, 'artifact'), 'x');
    const { status, outputs } = await runAction('verify-offline', folder, {
      subject: 'artifact',
      policy: join(root, 'SECURITY/trust-policy.yaml'),
      'use-mirror': 'never',
    });
    expect(status).toBe(1);
    expect(outputs.outcome).not.toBe('passed');
    expect(JSON.parse(outputs.result ?? '')).not.toMatchObject({ outcome: 'passed' });
  });
});

describe('the bundled command', () => {
  it('answers in the requested format with the documented exit code', () => {
    const mc = (...args: string[]) =>
      spawnSync(join(root, 'cmd/mc'), args, { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
    expect(mc('--version')).toMatchObject({ status: 0, stdout: '0.1.0\n' });
    const unknown = mc('verify', '--no-such-flag', '--json');
    expect(unknown.status).toBe(2);
    expect(JSON.parse(unknown.stdout)).toMatchObject({ outcome: 'error', error: { code: 'usage' } });
    expect(unknown.stderr).toContain('--no-such-flag');
  });
});

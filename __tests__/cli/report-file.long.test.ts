import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createReportFile } from '../../src/cli/report-file.ts';
import { mc } from '../support/terminal.ts';

const ROOT = join(import.meta.dirname, '../..');

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mc-report-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const readReport = (name = 'r.json'): unknown => JSON.parse(readFileSync(join(dir, name), 'utf8'));
/** Starts mc as a process of its own, with a report in r.json. */
const start = (...args: readonly string[]): ChildProcess =>
  spawn(join(ROOT, 'node_modules/.bin/node'), [join(ROOT, 'scripts/mc.ts'), '--report', join(dir, 'r.json'), ...args], {
    cwd: dir,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
const waitForOutput = (child: ChildProcess, text: string): Promise<void> =>
  new Promise((done) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        output += chunk;
        if (output.includes(text)) done();
      });
  });

describe('--report', () => {
  it.each([
    [['verfy'], 'usage', 2],
    [['verify'], 'usage', 2],
    [['mirror', 'synk'], 'usage', 2],
    [['explain', '--unknown'], 'usage', 2],
    [['explain', '-o', 'yaml'], 'option-invalid', 2],
    [['explain', '--json', '-o', 'table'], 'usage', 2],
    [['explain', '--concurrency', '0'], 'option-invalid', 2],
    [['explain', '--timeout', '1ms'], 'duration-malformed', 2],
    [['explain', '--timeout', '0s'], 'option-invalid', 2],
    [['explain', '--ca-file', 'missing.pem'], 'file-not-found', 2],
    [['explain', 'no-such-code-at-all'], 'unknown-code', 2],
  ])('writes the file for the refused command line %j', async (argv, code, exitCode) => {
    for (const option of [
      ['--report', 'r.json'],
      ['--report=r.json'],
      ['--report', 'first.json', '--report', 'r.json'],
    ]) {
      const { err, code: found } = await mc([...option, ...argv], dir);
      expect(err).toContain(`error ${code}: `);
      expect(found).toBe(exitCode);
      const hint = expect.any(String);
      expect(readReport()).toEqual({ outcome: 'error', error: { code, message: expect.any(String), hint } });
      rmSync(join(dir, 'r.json'));
    }
    expect(readdirSync(dir)).toEqual([]);
  });

  it('writes the file for a result, for help and for the version, and creates its folder', async () => {
    await mc(['version', '--report', 'new/folder/r.json'], dir);
    expect(readReport('new/folder/r.json')).toMatchObject({ type: 'version', outcome: 'passed' });
    await mc(['verify', '--help', '--report', 'r.json'], dir);
    expect(readReport()).toMatchObject({ type: 'help', outcome: 'passed', reasons: [] });
  });

  it('equals the JSON on stdout', async () => {
    const { out } = await mc(['explain', 'usage', '-o', 'json', '--report', 'r.json'], dir);
    expect(readReport()).toEqual(JSON.parse(out));
  });

  it('stops before the command starts if its file cannot be written', async () => {
    writeFileSync(join(dir, 'file'), '');
    for (const place of ['file/r.json', '.', '/proc/no-such-folder/r.json']) {
      const { out, err, code } = await mc(
        ['log', 'add', '--chain', 'c', '--step', 's', 'file', '--report', place],
        dir,
      );
      expect([out, code]).toEqual(['', 3]);
      expect(err.match(/error [a-z-]+:/g)).toEqual(['error file-unwritable:']);
      expect(existsSync(join(dir, 'c'))).toBe(false);
    }
  });

  it('writes the file when --timeout stops the command, with exit code 3', async () => {
    const slow = start('sandbox', 'up', '--dir', 'box', '--timeout', '1s');
    const [code] = await once(slow, 'exit');
    const report = readReport();
    expect([code, report]).toEqual([
      3,
      { outcome: 'error', error: expect.objectContaining({ code: 'command-timeout' }) },
    ]);
  });

  it('writes the file at Ctrl-C for a command that printed its result itself', async () => {
    const child = start('sandbox', 'up', '--dir', 'box');
    await waitForOutput(child, 'http://');
    child.kill('SIGINT');
    await once(child, 'exit');
    expect(readReport()).toMatchObject({ regions: expect.anything() });
  });

  it('writes the file at the second Ctrl-C, which ends the process at once', async () => {
    const child = start(
      'log',
      'run',
      '--chain',
      'c',
      '--step',
      's',
      '--',
      'sh',
      '-c',
      'trap "" INT TERM; echo ready; sleep 5',
    );
    await waitForOutput(child, 'ready');
    child.kill('SIGINT');
    await waitForOutput(child, 'stopping');
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([130, null]);
    expect(readReport()).toMatchObject({ outcome: 'error', error: { code: 'cancelled' } });
  });

  it('writes the file when the reader of stdout goes away, and the exit code is that of the result', async () => {
    const child = start('explain');
    child.stdout?.destroy();
    const [code] = await once(child, 'exit');
    expect([code, readReport()]).toEqual([0, expect.objectContaining({ usage: expect.anything() })]);
  });
});

describe('createReportFile', () => {
  it('writes the last report of a process only if no report was written', async () => {
    const path = join(dir, 'r.json');
    const file = createReportFile(path);
    await file.prepare();
    await file.write('{"first":1}');
    file.writeNow('{"last":1}');
    expect(readReport()).toEqual({ first: 1 });
    const other = createReportFile(path);
    other.writeNow('{"last":1}');
    expect(readReport()).toEqual({ last: 1 });
    expect(readdirSync(dir)).toEqual(['r.json']);
  });

  it('does nothing without a path', async () => {
    const file = createReportFile(undefined);
    await file.prepare();
    await file.write('{}');
    file.writeNow('{}');
    expect(readdirSync(dir)).toEqual([]);
  });
});

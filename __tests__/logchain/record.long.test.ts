import { createHash } from 'node:crypto';
import { appendFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../src/lib/json.ts';
import { withLock } from '../../src/lib/lock.ts';
import { addFiles, checkChain, recordReportSchema, runStep } from '../../src/logchain/index.ts';
import { clock, world } from '../support/chain.ts';
import { copyFolder, readFiles, temporaryFolder } from '../support/folders.ts';

const sh = (script: string) => ['sh', '-c', script];
const hex = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const readLines = async (chain: string) => (await readFile(join(chain, 'chain.jsonl'), 'utf8')).trimEnd().split('\n');

describe('log run', () => {
  it('passes both streams through, stores them, and records exit code, size and hash', async () => {
    const chain = await temporaryFolder();
    const screen = world();
    const report = await runStep({ chain, step: 'build', command: sh('echo out; echo err >&2; exit 3') }, screen);
    recordReportSchema.parse(report);
    expect([screen.out(), screen.err()]).toEqual(['out\n', 'err\n']);
    expect(report).toMatchObject({ outcome: 'failed', exitCode: 3, reasons: [{ code: 'log-step-failed', seq: 0 }] });
    const log = await readFile(join(chain, 'logs', '000000.log'), 'utf8');
    expect(log.split('\n').sort()).toEqual(['', 'err', 'out']);
    const [line = ''] = await readLines(chain);
    const entry = JSON.parse(line);
    expect(entry).toMatchObject({ seq: 0, step: 'build', exitCode: 3, size: 8, sha256: hex(log), prev: null });
    expect(line).toBe(canonicalJson(entry));
  });

  it('links each line to the previous one', async () => {
    const chain = await temporaryFolder();
    for (const step of ['a', 'b', 'c']) await runStep({ chain, step, command: sh('true') }, world());
    const lines = await readLines(chain);
    expect(lines.map((line) => JSON.parse(line).prev)).toEqual([
      null,
      `sha256:${hex(lines[0] ?? '')}`,
      `sha256:${hex(lines[1] ?? '')}`,
    ]);
  });

  it('uses the exit codes of a shell for a command that cannot start or is killed', async () => {
    const chain = await temporaryFolder();
    const run = async (command: string[]) => (await runStep({ chain, step: 's', command }, world())).exitCode;
    expect(await run(['no-such-program-at-all'])).toBe(127);
    expect(await run(['/etc/passwd'])).toBe(126);
    expect(await run(sh('kill -9 $$'))).toBe(137);
  });

  it('stores megabytes completely and in order, with a slow reader', async () => {
    const chain = await temporaryFolder();
    const screen = world();
    const report = await runStep({ chain, step: 'big', command: sh('seq 1 400000') }, screen);
    expect(report.entries[0]?.sha256).toBe(hex(screen.out()));
    expect(report.entries[0]?.size).toBe(2_688_895);
  });

  it('forwards a stop signal to the command, records its output and reports the stop', async () => {
    const chain = await temporaryFolder();
    const stop = new AbortController();
    const screen = { ...world(), signal: stop.signal };
    const running = runStep(
      { chain, step: 'long', command: sh('trap "echo bye; exit 5" TERM; echo up; while :; do sleep 0.05; done') },
      screen,
    );
    while (!screen.out().includes('up')) await delay(10);
    stop.abort(new Error('stopped'));
    await expect(running).rejects.toThrow('stopped');
    expect(JSON.parse((await readLines(chain))[0] ?? '')).toMatchObject({ exitCode: 5, sha256: hex('up\nbye\n') });
  });

  it('has a time limit for processes that a command left in the background', async () => {
    const chain = await temporaryFolder();
    const started = Date.now();
    const report = await runStep({ chain, step: 'daemon', command: sh('echo up; sleep 20 &') }, world());
    expect(report.exitCode).toBe(0);
    expect(Date.now() - started).toBeLessThan(10_000);
  }, 15_000);

  it('refuses a step without a usable name', async () => {
    const chain = await temporaryFolder();
    for (const step of ['', 'a\nb', 'x'.repeat(201)])
      await expect(runStep({ chain, step, command: sh('true') }, world())).rejects.toMatchObject({
        code: 'log-step-invalid',
      });
  });
});

describe('log add', () => {
  it('records each file by its bytes and its name', async () => {
    const chain = await temporaryFolder();
    const dir = await temporaryFolder();
    await writeFile(join(dir, 'a.xml'), 'aaa');
    await writeFile(join(dir, 'b.bin'), Buffer.from([0, 255, 10]));
    const files = ['a.xml', 'b.bin'].map((name) => join(dir, name));
    const report = await addFiles({ chain, step: 'reports', files }, { clock });
    expect(report.entries).toMatchObject([
      { seq: 0, step: 'reports', exitCode: null, file: 'a.xml', size: 3, sha256: hex('aaa') },
      { seq: 1, step: 'reports', exitCode: null, file: 'b.bin', size: 3, sha256: hex(Buffer.from([0, 255, 10])) },
    ]);
    await expect(addFiles({ chain, step: 's', files: [join(dir, 'none')] }, { clock })).rejects.toMatchObject({
      code: 'file-not-found',
    });
    expect((await checkChain({ chain, trust: { by: 'no-origin' } }, { clock })).outcome).toBe('passed');
    expect([...(await readFiles(chain)).keys()]).toEqual(['chain.jsonl', 'logs/000000.log', 'logs/000001.log']);
  });
});

describe('writers of one chain', () => {
  it('take turns', async () => {
    const chain = await temporaryFolder();
    await Promise.all(
      Array.from({ length: 12 }, (_, i) => runStep({ chain, step: `s${i}`, command: sh(`echo ${i}`) }, world())),
    );
    const report = await checkChain({ chain, trust: { by: 'no-origin' } }, { clock });
    expect(report).toMatchObject({ outcome: 'passed', size: 12 });
    expect(new Set(report.steps.map(({ step }) => step)).size).toBe(12);
  });

  it('take over the lock of a killed writer and repair its partial write at any offset', async () => {
    const origin = await temporaryFolder();
    for (const step of ['a', 'b']) await runStep({ chain: origin, step, command: sh(`echo ${step}`) }, world());
    const whole = await readFile(join(origin, 'chain.jsonl'));
    const first = whole.indexOf('\n') + 1;
    const lock = join(await temporaryFolder(), '.lock');
    const alive = await withLock(lock, async () => JSON.parse(await readFile(lock, 'utf8')));
    const dead = JSON.stringify({ ...alive, pid: 2 ** 22 + 1 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: first, max: whole.length }), fc.boolean(), async (cut, partial) => {
        const chain = await copyFolder(origin);
        await truncate(join(chain, 'chain.jsonl'), cut);
        await writeFile(join(chain, '.lock'), dead);
        if (partial) await writeFile(join(chain, 'logs', `.partial-${2 ** 22 + 1}-00ff`), 'half');
        const broken = await checkChain({ chain, trust: { by: 'no-origin' } }, { clock });
        expect(broken.outcome).toBe(cut === whole.length ? 'passed' : 'failed');
        if (cut < whole.length) expect(broken.firstWrong).toEqual({ seq: 1 });
        await runStep({ chain, step: 'next', command: sh('echo next') }, world());
        const mended = await checkChain({ chain, trust: { by: 'no-origin' } }, { clock });
        expect(mended).toMatchObject({ outcome: 'passed', size: cut === whole.length ? 3 : 2 });
        expect([...(await readFiles(chain)).keys()]).toHaveLength(1 + mended.size);
      }),
      { numRuns: 15 },
    );
  });

  it('wait for a live writer and name it', async () => {
    const chain = await temporaryFolder();
    const lock = join(chain, '.lock');
    const alive = JSON.stringify({ host: 'another-machine', pid: 1, started: '', id: 'x' });
    await appendFile(lock, alive);
    const stop = AbortSignal.timeout(200);
    await expect(addFiles({ chain, step: 's', files: [] }, { clock, signal: stop })).rejects.toThrow();
    expect(await readFile(lock, 'utf8')).toBe(alive);
  });
});

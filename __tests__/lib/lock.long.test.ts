import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { systemClock } from '../../src/lib/clock.ts';
import { withLock } from '../../src/lib/lock.ts';
import { readFiles, temporaryFolder } from '../support/folders.ts';

const module = join(import.meta.dirname, '../../src/lib/lock.ts');
const LIFE_MS = 600;
const options = { lifeMs: LIFE_MS, waitMs: 5_000 };
const fresh = async (): Promise<string> => join(await temporaryFolder(), 'folder', '.lock');

/** Takes a lock in another process and keeps it until that process ends. */
async function lockElsewhere(path: string, lifeMs = LIFE_MS) {
  const work = `new Promise((end) => held.addEventListener('abort', () => { console.log('lost'); end(); }))`;
  const code = `import { withLock } from ${JSON.stringify(module)};
    setTimeout(() => {}, 60_000);
    await withLock(${JSON.stringify(path)}, (held) => { console.log('held'); return ${work}; }, { lifeMs: ${lifeMs} });
    process.exit();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

describe('a lock file', () => {
  it('belongs to one process at a time and does not exist afterwards', async () => {
    const path = await fresh();
    let [holders, most] = [0, 0];
    const work = async () => {
      most = Math.max(most, ++holders);
      await systemClock.sleep(5);
      holders--;
    };
    await Promise.all(Array.from({ length: 8 }, () => withLock(path, work, options)));
    expect(most).toBe(1);
    expect([...(await readFiles(join(path, '..'))).keys()]).toEqual([]);
  });

  it('passes at once from a killed process to the next, for any lifetime', async () => {
    const path = await fresh();
    const child = await lockElsewhere(path, 60_000);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await withLock(path, async () => 'mine', { waitMs: 5_000 })).toBe('mine');
  }, 20_000);

  it('makes others wait for a live process, and the error names that process', async () => {
    const path = await fresh();
    const child = await lockElsewhere(path);
    const second = withLock(path, async () => {}, { lifeMs: LIFE_MS, waitMs: 2 * LIFE_MS });
    await expect(second).rejects.toMatchObject({ code: 'locked', message: expect.stringContaining(`${child.pid}`) });
    child.kill('SIGKILL');
  }, 20_000);

  it('passes from a paused process to another, and that process learns of it when it continues', async () => {
    const path = await fresh();
    const child = await lockElsewhere(path);
    child.kill('SIGSTOP');
    expect(await withLock(path, async () => 'mine', options)).toBe('mine');
    const said = once(child.stdout, 'data');
    child.kill('SIGCONT');
    expect(String(await said)).toBe('lost\n');
  }, 20_000);

  it.each(['boot', 'pids', 'host'])(
    'with the same process number and another %s is judged by its signs of life',
    async (place) => {
      const path = await fresh();
      await withLock(
        path,
        async () => {
          const mark = JSON.parse(await readFile(path, 'utf8'));
          // Imitates a container with the same host name, whose process 1 differs from the local process 1.
          await writeFile(path, JSON.stringify({ ...mark, [place]: 'another', started: '1' }));
        },
        options,
      );
      let beats = 0;
      const beating = (async () => {
        for (; beats < 9; beats++) {
          await systemClock.sleep(LIFE_MS / 6);
          await utimes(path, new Date(), new Date(Date.now() + beats));
        }
      })();
      const turn = await withLock(path, async () => beats, options);
      await beating;
      expect(turn).toBe(9);
    },
  );

  it('with foreign content is removed only after its lifetime', async () => {
    const path = await fresh();
    await withLock(path, async () => {}, options);
    await writeFile(path, 'somebody');
    await expect(withLock(path, async () => {}, { lifeMs: 60_000, waitMs: 50 })).rejects.toMatchObject({
      code: 'locked',
    });
    expect(await readFile(path, 'utf8')).toBe('somebody');
    expect(await withLock(path, async () => 'mine', options)).toBe('mine');
  });

  it('does not extend the wait where a pipe is in its place', async () => {
    const path = join(await temporaryFolder(), 'lock');
    execFileSync('mkfifo', [path]);
    await expect(withLock(path, async () => 'work', { waitMs: 50 })).rejects.toMatchObject({ code: 'locked' });
  });

  it('records the process and the host', async () => {
    const path = await fresh();
    await withLock(
      path,
      async () => {
        const mark = JSON.parse(await readFile(path, 'utf8'));
        expect(mark).toMatchObject({ host: hostname(), pid: process.pid });
        expect(mark.boot).not.toBe('');
      },
      options,
    );
  });

  it('stays in place when its former owner releases it after a takeover, and the former owner gets an error', async () => {
    const path = await fresh();
    const lost = withLock(
      path,
      async (held) => {
        await writeFile(path, 'another');
        await new Promise((end) => held.addEventListener('abort', end));
        held.throwIfAborted();
      },
      options,
    );
    await expect(lost).rejects.toMatchObject({ code: 'locked', message: expect.stringContaining('another') });
    expect(await readFile(path, 'utf8')).toBe('another');
  });

  it('ends the wait when the caller is stopped', async () => {
    const path = await fresh();
    await withLock(
      path,
      async () => {
        const stop = new AbortController();
        const waiting = withLock(path, async () => {}, { ...options, signal: stop.signal });
        stop.abort(new Error('stopped'));
        await expect(waiting).rejects.toThrow();
      },
      options,
    );
  });
});

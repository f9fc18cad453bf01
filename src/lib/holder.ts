import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { systemCode } from './describe.ts';

/** Who holds a lock, so that another process can find out whether it is gone. */
export interface Holder {
  readonly host: string;
  /** What makes numbers of processes comparable: the running kernel, and the namespace they are counted in (Linux). */
  readonly boot: string;
  readonly pids: string;
  readonly pid: number;
  readonly started: string;
}

export const thisProcess = async (): Promise<Holder> => ({
  ...(await whereWeAre()),
  pid: process.pid,
  started: await startOf(process.pid),
});

/**
 * Whether the holder that a mark (JSON) tells of surely is gone. Only who counts processes as it did can say so: equal
 * host names and numbers say nothing, containers share both. All others are judged by their signs of life.
 */
export async function isGone(mark: string): Promise<boolean> {
  let given: { readonly [K in keyof Holder]?: unknown };
  try {
    given = JSON.parse(mark) ?? {};
  } catch {
    return false;
  }
  const { pid, started } = given;
  const here = await whereWeAre();
  const isHere = given.host === here.host && given.boot === here.boot && given.pids === here.pids;
  if (!isHere || typeof pid !== 'number') return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return systemCode(error) === 'ESRCH';
  }
  return (await startOf(pid)) !== started; // the number lives on in another process
}

const read = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

async function whereWeAre(): Promise<Pick<Holder, 'host' | 'boot' | 'pids'>> {
  const pids = await readlink('/proc/self/ns/pid').catch(() => '');
  return { host: hostname(), boot: (await read('/proc/sys/kernel/random/boot_id')).trim(), pids };
}

/** When a process began, where the system tells (Linux): numbers of processes are used again, in containers often. */
async function startOf(pid: number): Promise<string> {
  const line = await read(`/proc/${pid}/stat`);
  return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

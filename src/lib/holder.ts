import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { systemCode } from './describe.ts';

/** The process that holds a lock, described so that another process can find out whether it still runs. */
export interface Holder {
  readonly host: string;
  /** The boot id of the running kernel (Linux). Process numbers are comparable only within one boot and one PID namespace. */
  readonly boot: string;
  /** The PID namespace (Linux). */
  readonly pids: string;
  readonly pid: number;
  readonly started: string;
}

/** Describes this process, for the lock that it holds. */
export const describeProcess = async (): Promise<Holder> => ({
  ...(await readLocation()),
  pid: process.pid,
  started: await readStartTime(process.pid),
});

/**
 * Decides whether the holder in a lock file (JSON) certainly no longer runs. Only a process in the same PID namespace of the same
 * boot can decide that, because two containers may share host names and process numbers. For all other holders it returns false.
 */
export async function isHolderDead(content: string): Promise<boolean> {
  let given: { readonly [K in keyof Holder]?: unknown };
  try {
    given = JSON.parse(content) ?? {};
  } catch {
    return false;
  }
  const { pid, started } = given;
  const here = await readLocation();
  const isHere = given.host === here.host && given.boot === here.boot && given.pids === here.pids;
  if (!isHere || typeof pid !== 'number') return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return systemCode(error) === 'ESRCH';
  }
  return (await readStartTime(pid)) !== started; // another process has the number now
}

const read = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

async function readLocation(): Promise<Pick<Holder, 'host' | 'boot' | 'pids'>> {
  const pids = await readlink('/proc/self/ns/pid').catch(() => '');
  return { host: hostname(), boot: (await read('/proc/sys/kernel/random/boot_id')).trim(), pids };
}

/** Reads the start time of a process (Linux). Process numbers are reused, often in containers. */
async function readStartTime(pid: number): Promise<string> {
  const line = await read(`/proc/${pid}/stat`);
  return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

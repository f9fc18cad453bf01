import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The cost of a process: wall-clock and CPU seconds, and its peak memory (MiB). */
export interface Cost {
  readonly seconds: number;
  readonly cpu: number;
  readonly peak: number;
}

const TICKS = 100; // USER_HZ of Linux
const EVERY_MS = 10;

/**
 * Runs a process to its end. Throws if it does not exit with 0, because a failure is not a valid measurement. Linux
 * only: reads /proc.
 */
export function measureProcess(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let output = '';
    let cost = { cpu: 0, peak: 0 };
    const sample = setInterval(() => {
      cost = readCost(child.pid ?? 0) ?? cost;
    }, EVERY_MS);
    child.stderr.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-2_000);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(sample);
      const seconds = (performance.now() - began) / 1000;
      if (code === 0) resolve({ seconds, ...cost });
      else reject(new Error(`${command} ${args.join(' ')} exited with ${code}: ${output}`));
    });
  });
}

function readCost(pid: number): { cpu: number; peak: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, , , , , , , , , , , user = '0', system = '0'] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    if (peak === undefined) return undefined; // The process has ended, but its parent has not read the exit code yet.
    return { cpu: (Number(user) + Number(system)) / TICKS, peak: Number(peak) / 1024 };
  } catch {
    return undefined;
  }
}

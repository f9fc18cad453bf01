import { spawnSync } from 'node:child_process';

/** One thing to time. `run` does it once; it throws when it did not work: a fast failure is no figure. */
export interface Contender {
  readonly name: string;
  readonly run: () => Promise<void> | void;
}

export interface Figure {
  readonly name: string;
  /** Milliseconds, of all counted runs. */
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Times contenders in turns (A B C A B C …), so that a machine whose speed drifts is unfair to none; one warm-up each. */
export async function race(contenders: readonly Contender[], runs: number): Promise<readonly Figure[]> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= runs; round++) {
    for (const { name, run } of contenders) {
      const started = performance.now();
      await run();
      if (round > 0) times.get(name)?.push(performance.now() - started);
    }
  }
  return contenders.map(({ name }) => {
    const sorted = (times.get(name) ?? []).sort((a, b) => a - b);
    return { name, median: sorted[Math.floor(sorted.length / 2)] ?? 0, min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0 };
  });
}

/**
 * What a process that is given to `--import` says on stderr at its end: `peak MIB cpu SECONDS`. The kernel's own mark of
 * memory: that of getrusage begins with the parent's.
 */
export const MEASURE =
  "data:text/javascript,import{readFileSync}from'node:fs';process.on('exit',()=>{const r=process.resourceUsage();const m=/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status','utf8'));process.stderr.write('peak '+(m[1]>>10)+' cpu '+(r.userCPUTime+r.systemCPUTime)/1e6+'\\n')})";

/** The same for `factor` times as much, where nobody waits for all of it. */
export const scaled = ({ median, min, max }: Figure, factor: number, name: string): Figure => ({
  name,
  median: median * factor,
  min: min * factor,
  max: max * factor,
});

/** A whole process; throws when it does not exit with 0. */
export const processOf =
  (command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env) =>
  (): void => {
    const { status, stderr } = spawnSync(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    if (status !== 0)
      throw new Error(`${command} ${args.join(' ')} exited with ${status}: ${stderr?.toString().slice(0, 500)}`);
  };

const shown = (ms: number): string => ms.toFixed(ms < 10 ? 1 : 0);

/** Prints the figures, and the ratio of the first one to each. */
export function print(title: string, figures: readonly Figure[]): void {
  console.log(title);
  const ours = figures[0];
  for (const { name, median, min, max } of figures) {
    const ratio = ours && ours.name !== name ? `  mc/other ${(ours.median / median).toFixed(2)}` : '';
    console.log(
      `  ${name.padEnd(28)} median ${shown(median).padStart(6)} ms  (${shown(min)} to ${shown(max)})${ratio}`,
    );
  }
}

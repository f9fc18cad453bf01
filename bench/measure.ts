import { spawnSync } from 'node:child_process';

/** One task to time. `run` executes it once and throws if it fails, because a failure is not a valid measurement. */
export interface Contender {
  readonly name: string;
  readonly run: () => Promise<void> | void;
}

export interface Figure {
  readonly name: string;
  /** Milliseconds, over all counted runs. */
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Times contenders in turns (A B C A B C …), so that a machine with a changing speed affects all equally. Each has one
 * warm-up.
 */
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
 * An `--import` module that prints `peak MIB cpu SECONDS` on stderr at the end of the process. It reads the memory peak
 * from /proc, because getrusage includes the peak of the parent.
 */
export const MEASURE =
  "data:text/javascript,import{readFileSync}from'node:fs';process.on('exit',()=>{const r=process.resourceUsage();const m=/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status','utf8'));process.stderr.write('peak '+(m[1]>>10)+' cpu '+(r.userCPUTime+r.systemCPUTime)/1e6+'\\n')})";

/** Multiplies a figure by `factor`, for work that would take too long to run in full. */
export const scale = ({ median, min, max }: Figure, factor: number, name: string): Figure => ({
  name,
  median: median * factor,
  min: min * factor,
  max: max * factor,
});

/** Returns a run of a whole process, which throws if the process does not exit with 0. */
export const runProcess =
  (command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env) =>
  (): void => {
    const { status, stderr } = spawnSync(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    if (status !== 0)
      throw new Error(`${command} ${args.join(' ')} exited with ${status}: ${stderr?.toString().slice(0, 500)}`);
  };

const formatMs = (ms: number): string => ms.toFixed(ms < 10 ? 1 : 0);

/** Prints the figures and the ratio of the first one to each. */
export function print(title: string, figures: readonly Figure[]): void {
  console.log(title);
  const ours = figures[0];
  for (const { name, median, min, max } of figures) {
    const ratio = ours && ours.name !== name ? `  mc/other ${(ours.median / median).toFixed(2)}` : '';
    console.log(
      `  ${name.padEnd(28)} median ${formatMs(median).padStart(6)} ms  (${formatMs(min)} to ${formatMs(max)})${ratio}`,
    );
  }
}

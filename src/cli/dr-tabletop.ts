import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import {
  END_KEY,
  followKeys,
  followScript,
  INJECTS,
  readScript,
  runTabletop,
  type TabletopPlace,
} from '../drill/index.ts';
import { readActionsContext } from '../github/index.ts';
import { KiB } from '../lib/bytes.ts';
import { baseError } from '../lib/errors.ts';
import { readFileBounded } from '../lib/files.ts';
import type { CommandContext, CommandResult } from './command.ts';

const MAX_SCRIPT_BYTES = 64 * KiB;

interface TabletopOptions {
  readonly tabletop: boolean;
  readonly script: string | undefined;
  readonly keep: boolean;
  readonly scenario: string;
}

/** Throws `usage` for options that do not fit together. */
export function assertTabletopOptions({ tabletop, script, keep, scenario }: TabletopOptions): void {
  const refuse = (detail: string): never => {
    throw baseError('usage', { detail, command: 'dr simulate' });
  };
  if (script !== undefined && !tabletop) refuse('--script needs --tabletop');
  if (tabletop && keep) refuse('--tabletop and --keep exclude each other');
  if (tabletop && scenario !== 'region-loss') refuse('--tabletop needs no --scenario: the injects decide what happens');
}

const listKeys = (): string =>
  Object.entries(INJECTS)
    .map(([name, { key, title }]) => `  ${key}  ${name}: ${title}`)
    .join('\n');

/** Prints what the players need. */
function printPlace(
  { dir, mirror, urls }: TabletopPlace,
  out: string,
  keys: boolean,
  { stderr }: CommandContext,
): void {
  const lines = [
    'The regions run. The players need:',
    `  settings: . ${dir}/env.sh`,
    `  policy: ${out}/trust-policy.yaml`,
    `  mirror: ${mirror}`,
    `  primary registry: ${urls.regions.primary.registry}`,
    `  secondary registry: ${urls.regions.secondary.registry}`,
    ...(keys ? ['Type a letter and Enter:', listKeys(), `  ${END_KEY}  end the exercise`] : []),
  ];
  stderr.write(`\n${lines.join('\n')}\n`);
}

/** Runs a tabletop exercise by a script, or by the lines of standard input. */
export async function runExercise(
  out: string,
  script: string | undefined,
  context: CommandContext,
): Promise<CommandResult> {
  const { http, clock, progress, signal, concurrency, env, cwd, installRoot, stderr } = context;
  const planned =
    script === undefined
      ? undefined
      : readScript(
          (await readFileBounded(resolve(cwd, script), MAX_SCRIPT_BYTES, 'the script')).toString('utf8'),
          script,
        );
  const actions = readActionsContext(env);
  let input: Interface | undefined;
  const request = {
    scenario: 'region-loss' as const,
    out,
    installRoot,
    objectives: {},
    keep: false,
    platform: `${process.platform}/${process.arch}`,
  };
  try {
    const report = await runTabletop(request, {
      http,
      clock,
      progress,
      signal,
      concurrency,
      builder: { ...(actions ? { actions } : {}), invocationId: randomUUID(), node: process.version },
      start: (place) => {
        printPlace(place, out, planned === undefined, context);
        if (planned) return followScript(planned, { clock, signal });
        // Opened only now: lines that arrive before anyone reads them would be lost.
        input = createInterface({ input: process.stdin });
        return followKeys(input, (line) => stderr.write(`unknown key: ${line}\n`));
      },
      onInject: (name, title) => stderr.write(`${clock.now().toISOString()} ${name}: ${title}\n`),
    });
    const rows = report.injects.map(({ at, afterSeconds, inject, title }) => [at, `+${afterSeconds} s`, inject, title]);
    const table = { columns: ['time', 'after the start', 'inject', 'effect'], rows };
    return { report, text: [{ title: 'Exercise', outcome: report.outcome, reasons: report.reasons, table }] };
  } finally {
    input?.close();
  }
}

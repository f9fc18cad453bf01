import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { relative, resolve } from 'node:path';
import { present, SCENARIOS, type Simulation, simulate } from '../drill/index.ts';
import { formatRunUrl, readActionsContext } from '../github/index.ts';
import { EXIT } from '../lib/exit-codes.ts';
import type { Section } from '../lib/present.ts';
import { type Command, type CommandContext, type CommandResult, defineCommand } from './command.ts';
import { releaseCommand } from './dr-release.ts';
import { reportCommand } from './dr-report.ts';
import { fleetCommands } from './dr-restore.ts';
import { assertTabletopOptions, runExercise } from './dr-tabletop.ts';
import { DRILL_TELEMETRY, openDrillTelemetry } from './drill-telemetry.ts';
import { choice, flag, seconds, text, type Values } from './parameters.ts';

const SIMULATE = {
  scenario: choice('--scenario <name>', SCENARIOS.join(' | '), SCENARIOS, 'region-loss'),
  out: text(
    '--out <dir>',
    'the folder for report and evidence; files of an earlier drill are moved to earlier/',
    'out/drill',
  ),
  release: text(
    '--release <ref>',
    'your own image: REGISTRY/REPO:TAG or oci-layout:DIR; default: an image of mc itself',
  ),
  rtoSeconds: seconds('--rto <duration>', 'the recovery time objective, where the scenario has one; default: 60m'),
  rpoSeconds: seconds('--rpo <duration>', 'the recovery point objective, where the scenario has one; default: 15m'),
  keep: flag('--keep', 'leave the regions running until Ctrl-C'),
  ...DRILL_TELEMETRY,
  tabletop: flag('--tabletop', 'prepare the regions for people, and inject faults by key (a letter, then Enter)'),
  script: text('--script <file>', 'with --tabletop: inject the faults of this file at its times'),
};

async function runSimulation(options: Values<typeof SIMULATE>, context: CommandContext): Promise<CommandResult> {
  const { http, clock, progress, signal, concurrency, env, cwd, installRoot } = context;
  const { scenario, release, rtoSeconds, rpoSeconds, keep } = options;
  const out = resolve(cwd, options.out);
  const actions = readActionsContext(env);
  assertTabletopOptions(options);
  if (options.tabletop) return runExercise(out, options.script, context);
  const run = actions && formatRunUrl(actions);
  const publish = openDrillTelemetry(options, scenario, context);
  const simulation = await simulate(
    {
      scenario,
      out,
      installRoot,
      ...(release === undefined ? {} : { release }),
      objectives: {
        ...(rtoSeconds === undefined ? {} : { rtoSeconds }),
        ...(rpoSeconds === undefined ? {} : { rpoSeconds }),
      },
      keep,
      platform: `${process.platform}/${process.arch}`,
    },
    {
      http,
      clock,
      progress,
      signal,
      concurrency,
      builder: { ...(actions ? { actions } : {}), invocationId: randomUUID(), node: process.version },
      run,
    },
  );
  const { report } = simulation;
  await publish(simulation, run);
  const location = describeLocation(out, simulation, context);
  try {
    await keepRunning(simulation, location, context);
  } finally {
    if (simulation.kept) await simulation.close();
  }
  const text = [...present(report), location];
  return { report, text, exitCode: report.outcome === 'passed' ? EXIT.done : EXIT.refused };
}

/** Returns the path of the report, and the command with which an auditor verifies the pack. */
function describeLocation(out: string, { report }: Simulation, { cwd }: CommandContext): Section {
  const near = relative(cwd, out) || '.';
  const folder = near.startsWith('..') ? out : near;
  const pack = report.evidence?.path;
  const check =
    pack === undefined ? [] : [`mc evidence verify-offline ${folder}/${pack} --policy ${folder}/trust-policy.yaml`];
  return { title: `Report: ${folder}/report.html`, lines: check };
}

/** With --keep, prints the addresses of the regions and waits for Ctrl-C. */
async function keepRunning({ kept }: Simulation, location: Section, context: CommandContext): Promise<void> {
  if (!kept) return;
  const { json, stderr, signal } = context;
  if (!json) stderr.write(`\n${location.title}\n${(location.lines ?? []).join('\n')}\n`);
  const { secondary, primary } = kept.urls.regions;
  const lines = [
    'The regions still run, without the primary; press Ctrl-C to end them.',
    `  files: ${kept.dir}`,
    `  admin: ${kept.urls.admin}`,
    `  secondary registry: ${secondary.registry}`,
    `  secondary store: ${secondary.store}`,
    `  github: ${kept.urls.github}`,
    `  primary registry: ${primary.registry} (down)`,
  ];
  stderr.write(`\n${lines.join('\n')}\n`);
  if (!signal.aborted) await once(signal, 'abort');
}

const simulateCommand = defineCommand({
  path: 'dr simulate',
  summary: 'publish a release, lose a region, restore the release in the other region, and measure RTO and RPO',
  options: SIMULATE,
  example: 'mc dr simulate --out drill --rto 60m --rpo 15m',
  run: runSimulation,
});

export const commands: readonly Command[] = [simulateCommand, reportCommand, releaseCommand, ...fleetCommands];

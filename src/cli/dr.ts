import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { relative, resolve } from 'node:path';
import { present, SCENARIOS, type Simulation, simulate } from '../drill/index.ts';
import { readActionsContext } from '../github/index.ts';
import { EXIT } from '../lib/exit-codes.ts';
import type { Section } from '../lib/present.ts';
import type { CommandContext, CommandSpec } from './command.ts';
import { releaseCommand } from './dr-release.ts';
import { fleetCommands } from './dr-restore.ts';
import { optionChoice, optionFlag, optionSeconds, optionText } from './options.ts';

const HOUR_SECONDS = 3600;

/** Where everything lies, and the one command that an auditor needs. */
function whereItLies(out: string, { report }: Simulation, { cwd }: CommandContext): Section {
  const near = relative(cwd, out) || '.';
  const folder = near.startsWith('..') ? out : near;
  const pack = report.evidence?.path;
  const check =
    pack === undefined ? [] : [`mc evidence verify-offline ${folder}/${pack} --policy ${folder}/trust-policy.yaml`];
  return { title: `Report: ${folder}/report.html`, lines: check };
}

/** The regions stay until somebody says that it is enough. */
async function keepRunning({ kept }: Simulation, { stderr, signal }: CommandContext): Promise<void> {
  if (!kept) return;
  const { secondary, primary } = kept.urls.regions;
  stderr.write(
    `\nThe regions still run, the primary lost; Ctrl-C ends them.\n  files: ${kept.dir}\n  admin: ${kept.urls.admin}\n  secondary registry: ${secondary.registry}\n  secondary store: ${secondary.store}\n  primary registry: ${primary.registry} (down)\n`,
  );
  if (!signal.aborted) await once(signal, 'abort');
}

export const commands: readonly CommandSpec[] = [
  {
    path: 'dr simulate',
    summary: 'release, lose a region, bring the release back in the other; measured, and with evidence',
    options: [
      ['--scenario <name>', SCENARIOS.join(' | '), 'region-loss'],
      [
        '--out <dir>',
        'the folder for report and evidence; what an earlier drill left there is moved to earlier/',
        'out/drill',
      ],
      ['--release <ref>', 'an image of your own, REGISTRY/REPO:TAG or oci-layout:DIR; default: this product'],
      ['--rto <duration>', 'the objective for the recovery time', '60m'],
      ['--rpo <duration>', 'the objective for the recovery point', '15m'],
      ['--keep', 'leave the regions running until Ctrl-C'],
    ],
    example: 'mc dr simulate --out drill --rto 60m --rpo 15m',
    run: async (input, context) => {
      const { http, clock, progress, signal, concurrency, env, cwd, installRoot, json, stderr } = context;
      const out = resolve(cwd, optionText(input, 'out') ?? 'out/drill');
      const keep = optionFlag(input, 'keep');
      const release = optionText(input, 'release');
      const actions = readActionsContext(env);
      const simulation = await simulate(
        {
          scenario: optionChoice(input, 'scenario', '--scenario', SCENARIOS, 'dr simulate'),
          out,
          installRoot,
          ...(release === undefined ? {} : { release }),
          objectives: {
            rtoSeconds: optionSeconds(input, 'rto', '--rto') ?? HOUR_SECONDS,
            rpoSeconds: optionSeconds(input, 'rpo', '--rpo') ?? HOUR_SECONDS / 4,
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
        },
      );
      const { report } = simulation;
      const text = [...present(report), whereItLies(out, simulation, context)];
      if (simulation.kept) {
        try {
          if (!json)
            for (const { title, lines = [] } of text.slice(-1)) stderr.write(`\n${title}\n${lines.join('\n')}\n`);
          await keepRunning(simulation, context);
        } finally {
          await simulation.close();
        }
      }
      return { report, text, exitCode: report.outcome === 'passed' ? EXIT.done : EXIT.refused };
    },
  },
  releaseCommand,
  ...fleetCommands,
];

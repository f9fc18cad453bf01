import { dirname, resolve } from 'node:path';
import { baseError } from '../lib/errors.ts';
import { EXIT } from '../lib/exit-codes.ts';
import { findFamily } from '../lib/mc-error.ts';
import { silent } from '../lib/progress.ts';
import { mirrorError } from '../mirror/errors.ts';
import {
  CanaryTally,
  type CanaryVerdict,
  type MirrorCanaryReport,
  type MirrorConfig,
  openMirror,
  presentCanary,
  runCanary,
  runCanaryService,
  serveCanaryMetrics,
} from '../mirror/index.ts';
import { loadDockerCredentials } from '../oci/index.ts';
import { verifyAll } from '../verify/index.ts';
import { type Command, type CommandContext, type CommandResult, defineCommand } from './command.ts';
import { parseInterval } from './interval.ts';
import { parseListenAddress } from './listen.ts';
import { METRICS_OUTPUTS, openMetricsOutput } from './metrics-output.ts';
import { CONFIG, loadConfig } from './mirror-config.ts';
import { text, type Values } from './parameters.ts';

const COMMAND = 'mirror canary';

const CANARY = {
  config: CONFIG,
  mirror: text('--mirror <location>', 'the folder or URL of the mirror; default: the destination in mirror.yaml'),
  every: text('--every <duration>', 'keep running until SIGTERM and start a round at this interval, like 5m'),
  listen: text('--listen <host:port>', 'with --every: serve the metrics at /metrics of this address'),
  ...METRICS_OUTPUTS,
};

type Options = Values<typeof CANARY>;

/** Runs one round, or with --every rounds until the signal. */
async function runMirrorCanary(options: Options, context: CommandContext): Promise<CommandResult> {
  const { every, listen, metrics, push } = options;
  if (every === undefined) {
    // The counters of one round cannot increase, so the alert on a silent canary would fire.
    for (const [name, value] of Object.entries({ '--listen': listen, '--metrics': metrics, '--push': push }))
      if (value !== undefined) throw baseError('usage', { detail: `${name} needs --every`, command: COMMAND });
    const report = await runRound(await openCanary(options, context), options, context);
    const isFault = report.reasons.some(({ code }) => findFamily(code) === 'fault');
    return { report, text: presentCanary(report), ...(isFault ? { exitCode: EXIT.fault } : {}) };
  }
  const everyMs = parseInterval(every, '--every', COMMAND) * 1000;
  const address = listen === undefined ? undefined : parseListenAddress(listen);
  const publish = openMetricsOutput({ metrics, push }, { command: COMMAND }, context);
  const { good, bad } = requireCanary(await openCanary(options, context), options);
  const tally = new CanaryTally();
  const server = address && (await serveCanaryMetrics(() => tally.metrics(), address));
  try {
    if (server) context.stderr.write(`metrics at ${server.url}/metrics\n`);
    const report = await runCanaryService(
      {
        everyMs,
        run: async () => runRound(await openCanary(options, context), options, context),
        subjects: { good: good.length, bad: bad.length },
        tally,
        publish,
        log: (line) => context.stderr.write(`${line}\n`),
      },
      context,
    );
    return { report, text: '' };
  } finally {
    await server?.close();
  }
}

/** Loads the configuration with its canary. Throws `canary-missing`. */
async function openCanary(options: Options, context: CommandContext): Promise<MirrorConfig> {
  const config = await loadConfig(options.config, context);
  requireCanary(config, options);
  return config;
}

function requireCanary({ canary }: MirrorConfig, { config: path }: Options): NonNullable<MirrorConfig['canary']> {
  if (!canary) throw mirrorError('canary-missing', { path });
  return canary;
}

/** Runs one round: every subject is verified under the policy of the mirror, with the evidence of the mirror alone. */
async function runRound(config: MirrorConfig, options: Options, context: CommandContext): Promise<MirrorCanaryReport> {
  const { cwd, env, clock, concurrency, signal } = context;
  const { good, bad } = requireCanary(config, options);
  const mirror = locateMirror(config, options, cwd);
  const folder = dirname(resolve(cwd, options.config));
  // The switch VERIFY_USE_MIRROR=false must not make the canary read other sources.
  const { VERIFY_USE_MIRROR: _, ...others } = env;
  const verify = async (subject: string): Promise<CanaryVerdict> => {
    const { report } = await verifyAll(
      { subjects: [subject], policy: config.policy, bundles: [], mirror, useMirror: 'always' },
      {
        ...context,
        env: others,
        progress: silent,
        at: (path) => resolve(folder, path),
        credentials: async (registry) => (await loadDockerCredentials({ env }))(registry),
        openMirror: (location, demands) => openMirror(location, context, demands),
      },
    );
    return report;
  };
  return runCanary({ mirror, good, bad }, { verify, clock, concurrency, signal });
}

/** Returns the mirror that the canary reads. Throws `canary-mirror-unnamed` for a bucket. */
function locateMirror({ to }: MirrorConfig, { mirror }: Options, cwd: string): string {
  if (mirror !== undefined) return /^https?:/i.test(mirror) ? mirror : resolve(cwd, mirror);
  if (to.startsWith('s3://')) throw mirrorError('canary-mirror-unnamed', { to });
  return to;
}

export const commands: readonly Command[] = [
  defineCommand({
    path: COMMAND,
    summary: 'check that known-good subjects verify from the mirror alone, and that known-bad ones do not',
    options: CANARY,
    example: 'mc mirror canary --config mirror.yaml --every 5m --listen 127.0.0.1:9108',
    run: runMirrorCanary,
  }),
];

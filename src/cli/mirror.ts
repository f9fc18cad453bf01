import { resolve } from 'node:path';
import { baseError } from '../lib/errors.ts';
import { EXIT } from '../lib/exit-codes.ts';
import { readFileBounded } from '../lib/files.ts';
import type { McError } from '../lib/mc-error.ts';
import { beginReport } from '../lib/report.ts';
import { mirrorError } from '../mirror/errors.ts';
import {
  checkMirror,
  createRoundRecorder,
  healMirror,
  mirrorStatus,
  monitorService,
  openDestination,
  present,
  type Round,
  runMirrorService,
  serveMirror,
  syncOnce,
} from '../mirror/index.ts';
import { type Command, type CommandContext, type CommandResult, defineCommand } from './command.ts';
import { parseInterval } from './interval.ts';
import { listenOption, parseListenAddress } from './listen.ts';
import { openPush, PUSH } from './metrics-output.ts';
import { commands as canaryCommands } from './mirror-canary.ts';
import { CONFIG, createMirrorPorts, loadConfig } from './mirror-config.ts';
import { commands as initCommands } from './mirror-init.ts';
import { commands as witnessCommands } from './mirror-witness.ts';
import { flag, list, operand, text, type Values } from './parameters.ts';
import { resolveOptional } from './paths.ts';

const MAX_PEM_BYTES = 1024 * 1024;

const SYNC = {
  config: CONFIG,
  every: text('--every <duration>', 'keep running until SIGTERM and start a round at this interval, like 5m'),
  sourceLimit: text('--source-limit <duration>', 'with --every: the time limit for one source in a round', '30m'),
  metrics: text('--metrics <file>', 'a file for OpenMetrics text, written after each round'),
  events: text('--events <file>', 'a file for JSON lines, appended after each round'),
  listen: text('--listen <host:port>', 'with --every: serve /healthz, /readyz and /metrics at this address'),
  push: PUSH,
};

const SERVE = {
  dir: operand('<dir>', 'the folder of the mirror, or s3://BUCKET/PREFIX'),
  endpoint: text('--endpoint <url>', 'the URL of the S3 server of a bucket; default: AWS_ENDPOINT_URL, else AWS'),
  address: listenOption('127.0.0.1:8080'),
  tlsCert: text('--tls-cert <file>', 'a certificate chain (PEM); the mirror is then served with HTTPS'),
  tlsKey: text('--tls-key <file>', 'the private key of the certificate (PEM)'),
};

type SyncOptions = Values<typeof SYNC>;

async function sync(options: SyncOptions, context: CommandContext): Promise<CommandResult> {
  const { cwd } = context;
  const { every } = options;
  const outputs = {
    metrics: resolveOptional(cwd, options.metrics),
    events: resolveOptional(cwd, options.events),
    push: openPush(options.push, { command: 'mirror sync' }, context),
  };
  if (every !== undefined) return runService({ ...options, every }, outputs, context);
  if (options.listen !== undefined)
    throw baseError('usage', { detail: '--listen needs --every', command: 'mirror sync' });
  const report = await syncOnce(await loadConfig(options.config, context), await createMirrorPorts(context), outputs);
  return { report, text: present(report) };
}

/** Runs `mirror sync --every`: one line on stderr after each round. */
async function runService(
  { config, every, sourceLimit, listen }: SyncOptions & { readonly every: string },
  outputs: Parameters<typeof createRoundRecorder>[0],
  context: CommandContext,
): Promise<CommandResult> {
  const everyMs = parseInterval(every, '--every', 'mirror sync') * 1000;
  const sourceLimitMs = parseInterval(sourceLimit, '--source-limit', 'mirror sync') * 1000;
  const open = async () => ({
    config: await loadConfig(config, context),
    ports: { ...(await createMirrorPorts(context)), sourceLimitMs },
  });
  const log = (line: string): void => void context.stderr.write(`${line}\n`);
  const address = listen === undefined ? undefined : parseListenAddress(listen);
  const opened = await open(); // an error at the start must end the command
  const onFault = ({ code, message }: McError): void => log(`${code}: ${message}`);
  const monitor = address && (await monitorService({ ...address, ...opened, onFault }));
  const record = createRoundRecorder(outputs, opened.ports);
  const observe = async (round: Round): Promise<void> => {
    monitor?.record(round);
    await record(round);
  };
  try {
    if (monitor) log(`probes and metrics at ${monitor.url}`);
    return { report: await runMirrorService({ everyMs, open, observe, log }, context), text: '' };
  } finally {
    await monitor?.close();
  }
}

async function serve(options: Values<typeof SERVE>, context: CommandContext): Promise<CommandResult> {
  const { cwd, signal, clock, stderr } = context;
  const { address, tlsCert, tlsKey } = options;
  const isBucket = options.dir.startsWith('s3://');
  const store = options.endpoint === undefined ? {} : { store: { endpoint: options.endpoint } };
  const dir = isBucket ? options.dir : resolve(cwd, options.dir);
  if ((tlsCert === undefined) !== (tlsKey === undefined))
    throw mirrorError('tls-files-unusable', { detail: 'one of the two is missing' });
  const readPem = (path: string) => readFileBounded(resolve(cwd, path), MAX_PEM_BYTES, 'the file for TLS');
  const report = beginReport('mirror-serve', clock, dir);
  const server = await serveMirror({
    dir: isBucket ? () => openDestination({ to: dir, ...store }, context) : dir,
    ...address,
    ...(tlsCert !== undefined && tlsKey !== undefined
      ? { tls: { cert: await readPem(tlsCert), key: await readPem(tlsKey) } }
      : {}),
    clock,
    onFault: ({ code, message }) => stderr.write(`${code}: ${message}\n`),
  });
  try {
    // Printed when the server is ready, for a process that waits for it.
    stderr.write(`serving ${dir} at ${server.url}; Ctrl-C ends it\n`);
    await new Promise<void>((end) => {
      if (signal.aborted) end();
      signal.addEventListener('abort', () => end(), { once: true });
    });
  } finally {
    await server.close();
  }
  return { report: report.finish([], { url: server.url }), text: `served ${dir} at ${server.url}` };
}

const syncCommand = defineCommand({
  path: 'mirror sync',
  summary: 'copy new log entries, roots and evidence, and prove each before saving it',
  options: SYNC,
  example: 'mc mirror sync --config mirror.yaml --every 5m',
  run: sync,
});

const serveCommand = defineCommand({
  path: 'mirror serve',
  summary: 'serve a mirror: its files, the read APIs of Rekor, attestations by digest, a web page, metrics',
  options: SERVE,
  example: 'mc mirror serve mirror --listen 0.0.0.0:8080',
  run: serve,
});

const checkCommand = defineCommand({
  path: 'mirror check',
  summary: 'recompute every hash and root of the mirror from its files alone',
  options: {
    config: CONFIG,
    heal: flag('--heal', 'fetch broken files again, and save a file only if its hash matches'),
    from: list(
      '--from <mirror...>',
      'with --heal: the folder or URL of another mirror, which is read before the sources',
    ),
  },
  example: 'mc mirror check --config mirror.yaml --heal --from https://mirror.west.example.com',
  run: async (options, context) => {
    const { heal } = options;
    const [config, ports] = [await loadConfig(options.config, context), await createMirrorPorts(context)];
    const from = options.from.map((one) => (/^https?:/i.test(one) ? one : resolve(context.cwd, one)));
    if (from.length > 0 && !heal) throw baseError('usage', { detail: '--from needs --heal', command: 'mirror check' });
    const report = heal ? await healMirror(config, from, ports) : await checkMirror(config, ports);
    return { report, text: present(report) };
  },
});

const statusCommand = defineCommand({
  path: 'mirror status',
  summary: 'show the delay behind each source, the age of the content, the last errors, and the RPO',
  options: { config: CONFIG, noAsk: flag('--no-ask', 'do not read the sources; show only the content of the mirror') },
  example: 'mc mirror status --config mirror.yaml',
  run: async ({ noAsk, ...options }, context) => {
    const [config, ports] = [await loadConfig(options.config, context), await createMirrorPorts(context)];
    const report = await mirrorStatus(config, ports, { ask: !noAsk });
    return { report, text: present(report), exitCode: EXIT.done };
  },
});

export const commands: readonly Command[] = [
  ...initCommands,
  syncCommand,
  serveCommand,
  checkCommand,
  statusCommand,
  ...canaryCommands,
  ...witnessCommands,
];

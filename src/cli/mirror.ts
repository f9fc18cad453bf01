import { resolve } from 'node:path';
import { baseError } from '../lib/errors.ts';
import { EXIT } from '../lib/exit-codes.ts';
import { readFileBounded } from '../lib/files.ts';
import { beginReport } from '../lib/report.ts';
import { mirrorError } from '../mirror/errors.ts';
import {
  checkMirror,
  createRoundRecorder,
  healMirror,
  loadMirrorConfig,
  type MirrorPorts,
  mirrorStatus,
  openDestination,
  present,
  runMirrorService,
  serveMirror,
  syncOnce,
} from '../mirror/index.ts';
import { dockerConfigCredentials, openRepository } from '../oci/index.ts';
import { evidenceJudge, githubOf, loadTrust, policyFiles } from '../verify/index.ts';
import type { CommandContext, CommandInput, CommandResult, CommandSpec } from './command.ts';
import { commands as witnessCommands } from './mirror-witness.ts';
import { addressOf, optionFlag, optionList, optionSeconds, optionText } from './options.ts';

const MAX_PEM_BYTES = 1024 * 1024;
export const CONFIG = ['--config <file>', 'what is mirrored from where', 'mirror.yaml'] as const;

export const configOf = (input: CommandInput, { cwd }: CommandContext) =>
  loadMirrorConfig(resolve(cwd, optionText(input, 'config') ?? 'mirror.yaml'));

export async function portsOf(context: CommandContext): Promise<MirrorPorts> {
  const { http, clock, progress, concurrency, signal, plainHttp, env } = context;
  const credentials = await dockerConfigCredentials({ env });
  return {
    http,
    clock,
    progress,
    concurrency,
    signal,
    destination: (config) => openDestination(config, context),
    trustedRoots: async (policy) => (await loadTrust(policy, policyFiles, clock.now())).roots,
    github: githubOf(env),
    judge: async (policy) => evidenceJudge(await loadTrust(policy, policyFiles, clock.now())),
    repository: (reference) => openRepository(reference, { http, credentials, plainHttp, signal }),
  };
}

async function serve(input: CommandInput, context: CommandContext): Promise<CommandResult> {
  const { cwd, signal, clock, stderr } = context;
  const dir = resolve(cwd, input.args[0] ?? '');
  const [cert, key] = [optionText(input, 'tlsCert'), optionText(input, 'tlsKey')];
  if ((cert === undefined) !== (key === undefined))
    throw mirrorError('tls-files-unusable', { detail: 'one of the two is missing' });
  const pem = (path: string) => readFileBounded(resolve(cwd, path), MAX_PEM_BYTES, 'the file for TLS');
  const report = beginReport('mirror-serve', clock, dir);
  const server = await serveMirror({
    dir,
    ...addressOf(optionText(input, 'listen') ?? '127.0.0.1:8080'),
    ...(cert !== undefined && key !== undefined ? { tls: { cert: await pem(cert), key: await pem(key) } } : {}),
    clock,
    onFault: ({ code, message }) => stderr.write(`${code}: ${message}\n`),
  });
  try {
    // Said now, not at the end: whoever waits for it is on the other side of a pipe.
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

const DAY = 86_400;

function fileOf(input: CommandInput, { cwd }: CommandContext, name: string): string | undefined {
  const path = optionText(input, name);
  return path === undefined ? undefined : resolve(cwd, path);
}

/** `mirror sync --every`: a line for each round on stderr, at its end. */
async function service(input: CommandInput, context: CommandContext): Promise<CommandResult> {
  const seconds = (name: string, flag: string): number => {
    const value = optionSeconds(input, name, flag) ?? 0;
    if (value >= 1 && value <= DAY) return value;
    const [given, expected] = [optionText(input, name) ?? '', 'a second to a day, such as 5m'];
    throw baseError('option-invalid', { option: flag, given, expected, command: 'mirror sync' });
  };
  const [every, limit] = [seconds('every', '--every'), seconds('sourceLimit', '--source-limit')];
  const open = async () => ({
    config: await configOf(input, context),
    ports: { ...(await portsOf(context)), sourceLimitMs: limit * 1000 },
  });
  const { ports } = await open(); // what is wrong at the start is told at once, and is no service
  const report = await runMirrorService(
    {
      everyMs: every * 1000,
      open,
      observe: createRoundRecorder(
        { metrics: fileOf(input, context, 'metrics'), events: fileOf(input, context, 'events') },
        ports,
      ),
      log: (line) => context.stderr.write(`${line}\n`),
    },
    context,
  );
  return { report, text: '' };
}

export const commands: readonly CommandSpec[] = [
  {
    path: 'mirror sync',
    summary: 'copy what is new of logs, roots and evidence, proven before it is kept',
    options: [
      CONFIG,
      ['--every <duration>', 'keep running: a round every 5m or the like, until SIGTERM'],
      ['--source-limit <duration>', 'with --every: how long one source may take in a round', '30m'],
      ['--metrics <file>', 'OpenMetrics text, written after each round'],
      ['--events <file>', 'JSON lines, appended after each round'],
    ],
    example: 'mc mirror sync --config mirror.yaml --every 5m',
    run: async (input, context) => {
      if (optionText(input, 'every') !== undefined) return service(input, context);
      const files = { metrics: fileOf(input, context, 'metrics'), events: fileOf(input, context, 'events') };
      const report = await syncOnce(await configOf(input, context), await portsOf(context), files);
      return { report, text: present(report) };
    },
  },
  {
    path: 'mirror serve',
    summary: 'serve a mirror: its files, the read APIs of Rekor, attestations by digest, a page for people, metrics',
    arguments: [['<dir>', 'the folder of the mirror']],
    options: [
      ['--listen <host:port>', 'where to listen', '127.0.0.1:8080'],
      ['--tls-cert <file>', 'certificate chain (PEM): serve HTTPS'],
      ['--tls-key <file>', 'its private key (PEM)'],
    ],
    example: 'mc mirror serve mirror --listen 0.0.0.0:8080',
    run: serve,
  },
  {
    path: 'mirror check',
    summary: 'recompute every hash and root of the mirror from its files alone',
    options: [
      CONFIG,
      ['--heal', 'fetch what is broken, and keep it only if it hashes right'],
      ['--from <mirror...>', 'with --heal: folder or URL of another mirror that is asked before the sources'],
    ],
    example: 'mc mirror check --config mirror.yaml --heal --from https://mirror.west.example.com',
    run: async (input, context) => {
      const [config, ports] = [await configOf(input, context), await portsOf(context)];
      const from = optionList(input, 'from').map((one) => (/^https?:/i.test(one) ? one : resolve(context.cwd, one)));
      const heal = optionFlag(input, 'heal');
      if (from.length > 0 && !heal)
        throw baseError('usage', { detail: '--from is for --heal', command: 'mirror check' });
      const report = heal ? await healMirror(config, from, ports) : await checkMirror(config, ports);
      return { report, text: present(report) };
    },
  },
  {
    path: 'mirror status',
    summary: 'how far the mirror is behind each source, how old what it holds is, what went wrong, and the RPO',
    options: [CONFIG, ['--no-ask', 'ask no source: only what the mirror says itself']],
    example: 'mc mirror status --config mirror.yaml',
    run: async (input, context) => {
      const ask = input.options['ask'] !== false;
      const report = await mirrorStatus(await configOf(input, context), await portsOf(context), { ask });
      return { report, text: present(report), exitCode: EXIT.done };
    },
  },
  ...witnessCommands,
];

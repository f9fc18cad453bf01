import { resolve } from 'node:path';
import { EXIT } from '../lib/exit-codes.ts';
import {
  checkMirror,
  loadMirrorConfig,
  type MirrorPorts,
  mirrorStatus,
  openDestination,
  present,
  syncMirror,
} from '../mirror/index.ts';
import { dockerConfigCredentials, openRepository } from '../oci/index.ts';
import { loadTrust, policyFiles } from '../verify/index.ts';
import type { CommandContext, CommandInput, CommandSpec } from './command.ts';
import { optionText } from './options.ts';

const CONFIG = ['--config <file>', 'what is mirrored from where', 'mirror.yaml'] as const;

const configOf = (input: CommandInput, { cwd }: CommandContext) =>
  loadMirrorConfig(resolve(cwd, optionText(input, 'config') ?? 'mirror.yaml'));

async function portsOf(context: CommandContext): Promise<MirrorPorts> {
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
    repository: (reference) => openRepository(reference, { http, credentials, plainHttp, signal }),
  };
}

export const commands: readonly CommandSpec[] = [
  {
    path: 'mirror sync',
    summary: 'copy what is new of logs, roots and evidence, proven before it is kept',
    options: [CONFIG],
    example: 'mc mirror sync --config mirror.yaml',
    run: async (input, context) => {
      const report = await syncMirror(await configOf(input, context), await portsOf(context));
      return { report, text: present(report) };
    },
  },
  {
    path: 'mirror check',
    summary: 'recompute every hash and root of the mirror from its files alone',
    options: [CONFIG],
    example: 'mc mirror check --config mirror.yaml',
    run: async (input, context) => {
      const report = await checkMirror(await configOf(input, context), await portsOf(context));
      return { report, text: present(report) };
    },
  },
  {
    path: 'mirror status',
    summary: 'how old what the mirror holds is, source by source',
    options: [CONFIG],
    example: 'mc mirror status --config mirror.yaml',
    run: async (input, context) => {
      const report = await mirrorStatus(await configOf(input, context), await portsOf(context));
      return { report, text: present(report), exitCode: EXIT.done };
    },
  },
];

import { resolve } from 'node:path';
import { loadMirrorConfig, type MirrorPorts, openDestination } from '../mirror/index.ts';
import { dockerConfigCredentials, openRepository } from '../oci/index.ts';
import { evidenceJudge, githubOf, loadTrust, policyFiles } from '../verify/index.ts';
import type { CommandContext } from './command.ts';
import { text } from './parameters.ts';

/** The option of every command that works on the mirror of a `mirror.yaml`. */
export const CONFIG = text('--config <file>', 'the sources and the destination of the mirror', 'mirror.yaml');

export const loadConfig = (path: string, { cwd }: CommandContext) => loadMirrorConfig(resolve(cwd, path));

export async function createMirrorPorts(context: CommandContext): Promise<MirrorPorts> {
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

import { resolve } from 'node:path';
import { fileKind } from '../lib/files.ts';
import { mirrorError } from '../mirror/errors.ts';
import { loadMirrorConfig, type MirrorConfig, type MirrorPorts, openDestination } from '../mirror/index.ts';
import { loadDockerCredentials, openRepository } from '../oci/index.ts';
import { createEvidenceJudge, loadTrust, policyFiles, readGithubApi } from '../verify/index.ts';
import type { CommandContext } from './command.ts';
import { text } from './parameters.ts';

/** The option of every command that works on the mirror of a `mirror.yaml`. */
export const CONFIG = text('--config <file>', 'the sources and the destination of the mirror', 'mirror.yaml');

/** Loads a `mirror.yaml`. Throws `mirror-config-missing` with the command that writes one. */
export async function loadConfig(path: string, { cwd }: CommandContext): Promise<MirrorConfig> {
  const absolute = resolve(cwd, path);
  if ((await fileKind(absolute)) === undefined) throw mirrorError('mirror-config-missing', { path });
  return loadMirrorConfig(absolute);
}

/** Creates the ports of every command that works on a mirror, from the context of the command. */
export async function createMirrorPorts(context: CommandContext): Promise<MirrorPorts> {
  const { http, clock, progress, concurrency, signal, plainHttp, env } = context;
  const credentials = await loadDockerCredentials({ env });
  return {
    http,
    clock,
    progress,
    concurrency,
    signal,
    destination: (config) => openDestination(config, context),
    trustedRoots: async (policy) => (await loadTrust(policy, policyFiles, clock.now())).roots,
    github: readGithubApi(env),
    judge: async (policy) => createEvidenceJudge(await loadTrust(policy, policyFiles, clock.now())),
    repository: (reference) => openRepository(reference, { http, credentials, plainHttp, signal }),
  };
}

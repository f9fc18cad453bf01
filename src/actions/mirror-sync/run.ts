import { resolve } from 'node:path';
import {
  checkMirror,
  failIfStale,
  loadMirrorConfig,
  type MirrorPorts,
  mirrorStatus,
  openDestination,
  present,
  presentPrune,
  pruneMirror,
  syncMirror,
} from '../../mirror/index.ts';
import { loadDockerCredentials, openRepository } from '../../oci/index.ts';
import { createEvidenceJudge, loadTrust, policyFiles, readGithubApi } from '../../verify/index.ts';
import type { Runner } from '../runner.ts';
import type { MirrorSyncInputs } from './inputs.ts';

export { parseInputs } from './inputs.ts';

/** Runs the action mirror-sync: sets its outputs, and writes its annotations and the job summary. */
export async function run(
  { config: path, mode, plan, maxStaleness, key }: MirrorSyncInputs,
  runner: Runner<'mirror-sync'>,
): Promise<void> {
  const { http, clock, progress, concurrency, signal, env, cwd } = runner;
  const loaded = await loadMirrorConfig(resolve(cwd, path));
  // A job writes its key outside the workspace, where no later step publishes it. mirror.yaml cannot name that folder.
  const config = key === undefined ? loaded : { ...loaded, key: resolve(cwd, key) };
  const credentials = await loadDockerCredentials({ env, maskSecret: runner.maskSecret });
  const ports: MirrorPorts = {
    http,
    clock,
    progress,
    concurrency,
    signal,
    destination: (given) => openDestination(given, runner),
    trustedRoots: async (policy) => (await loadTrust(policy, policyFiles, clock.now())).roots,
    github: readGithubApi(env),
    judge: async (policy) => createEvidenceJudge(await loadTrust(policy, policyFiles, clock.now())),
    repository: (reference) => openRepository(reference, { http, credentials, signal }),
  };
  if (mode === 'prune') {
    const pruned = await pruneMirror(config, ports, { plan });
    return runner.conclude({ report: pruned, summary: presentPrune(pruned), outputs: {} });
  }
  if (mode === 'status') {
    const status = failIfStale(await mirrorStatus(config, ports, { ask: false }), maxStaleness);
    const logs = status.sources.filter(({ kind }) => kind === 'log');
    return runner.conclude({ report: status, summary: present(status), outputs: formatOutputs(logs, status) });
  }
  const current = mode === 'sync' ? await syncMirror(config, ports) : await checkMirror(config, ports);
  const report = failIfStale(current, maxStaleness);
  await runner.conclude({ report, summary: present(report), outputs: formatOutputs(report.logs, report) });
}

/** Formats the outputs, which are about the first log. A workflow that mirrors several logs reads `result`. */
function formatOutputs(
  logs: readonly { readonly size: number; readonly root?: string | undefined }[],
  { stalenessSeconds }: { readonly stalenessSeconds?: number | undefined },
) {
  const log = logs.find(({ root }) => root !== undefined);
  return {
    'tree-size': log === undefined ? undefined : String(log.size),
    root: log?.root,
    'staleness-seconds': stalenessSeconds === undefined ? undefined : String(stalenessSeconds),
  };
}

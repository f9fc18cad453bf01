import { resolve } from 'node:path';
import {
  checkMirror,
  loadMirrorConfig,
  type MirrorPorts,
  openDestination,
  present,
  presentPrune,
  pruneMirror,
  syncMirror,
} from '../../mirror/index.ts';
import { dockerConfigCredentials, openRepository } from '../../oci/index.ts';
import { evidenceJudge, githubOf, loadTrust, policyFiles } from '../../verify/index.ts';
import type { Runner } from '../runner.ts';
import type { MirrorSyncInputs } from './inputs.ts';

export async function run(
  { config: path, mode, plan }: MirrorSyncInputs,
  runner: Runner<'mirror-sync'>,
): Promise<void> {
  const { http, clock, progress, concurrency, signal, env, cwd } = runner;
  const config = await loadMirrorConfig(resolve(cwd, path));
  const credentials = await dockerConfigCredentials({ env });
  const ports: MirrorPorts = {
    http,
    clock,
    progress,
    concurrency,
    signal,
    destination: (of) => openDestination(of, runner),
    trustedRoots: async (policy) => (await loadTrust(policy, policyFiles, clock.now())).roots,
    github: githubOf(env),
    judge: async (policy) => evidenceJudge(await loadTrust(policy, policyFiles, clock.now())),
    repository: (reference) => openRepository(reference, { http, credentials, signal }),
  };
  if (mode === 'prune') {
    const pruned = await pruneMirror(config, ports, { plan });
    return runner.conclude({ report: pruned, summary: presentPrune(pruned), outputs: {} });
  }
  const report = mode === 'sync' ? await syncMirror(config, ports) : await checkMirror(config, ports);
  // The outputs speak of the first log: a workflow that mirrors several reads `result`.
  const [log] = report.logs.filter((one) => 'root' in one);
  await runner.conclude({
    report,
    summary: present(report),
    outputs: {
      'tree-size': log === undefined ? undefined : String(log.size),
      root: log?.root,
      'staleness-seconds': report.stalenessSeconds === undefined ? undefined : String(report.stalenessSeconds),
    },
  });
}

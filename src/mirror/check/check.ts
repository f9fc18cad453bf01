import { beginReport } from '../../lib/report.ts';
import type { MirrorConfig } from '../config.ts';
import type { Destination } from '../destination/types.ts';
import { mirrorError } from '../errors.ts';
import { logPath, type MirrorIndex } from '../format/layout.ts';
import { readIndex, stalenessSeconds } from '../format/reading.ts';
import { getLogStage, isTileLog, type LogConfig } from '../logs/log-config.ts';
import { listLogKeys, type TrustedRootFile } from '../logs/log-keys.ts';
import type { MirrorPorts } from '../ports.ts';
import type { MirrorCheckReport } from '../schema.ts';
import { parseConfiguredWitnesses, type WitnessPolicy } from '../witness/config.ts';
import { checkContents } from './contents.ts';
import { type CountingFiles, countingFiles } from './files.ts';
import { CheckFindings } from './findings.ts';
import { type CheckedLog, checkTileLog } from './logs.ts';
import { checkRekorV1 } from './rekor-v1.ts';
import { checkSums } from './sums.ts';
import { checkSigningConfig, checkTrustedRoot, checkTufRepository } from './trust.ts';
import { checkWitnessed } from './witnessed.ts';

type CheckPorts = Pick<MirrorPorts, 'clock' | 'trustedRoots' | 'judge' | 'progress' | 'signal' | 'destination'>;

/** The mirror that is checked, and the trusted roots of its policy. */
interface CheckedMirror {
  readonly config: MirrorConfig;
  readonly roots: readonly TrustedRootFile[];
  readonly index: MirrorIndex;
  readonly to: Destination;
  readonly files: CountingFiles;
}

/**
 * Checks everything that a mirror stores, from its files alone. It recomputes the root of each log from its entries and tiles,
 * and compares it with the signed checkpoint. It recomputes the digest of each blob, and judges evidence under the policy.
 * It checks the trusted roots against the policy, and compares the signed state with the files. Every index must name only
 * existing files, and every file must be named. Each finding is a reason of the report.
 */
export async function checkMirror(config: MirrorConfig, ports: CheckPorts): Promise<MirrorCheckReport> {
  const report = beginReport('mirror-check', ports.clock, config.to);
  const roots = await ports.trustedRoots(config.policy);
  const judge = await ports.judge(config.policy);
  const to = ports.destination(config);
  const files = countingFiles(to);
  const index = await readIndex(files);
  if (!index) throw mirrorError('mirror-missing', { where: config.to, detail: 'there is no index.json' });
  const mirror = { config, roots, index, to, files };
  const findings = new CheckFindings(ports.signal);

  await checkTrust(mirror, findings);
  const logs = await checkLogs(mirror, findings, ports);
  ports.progress({ task: 'check evidence', message: 'evidence: recomputing every digest' });
  const { state, paths } = await checkContents({ ...mirror, judge }, findings);
  // Last: it reports only that a file changed. The checks before it report what is wrong with the file.
  if (state)
    await findings.attempt(() => checkSums(state, paths, (path) => findings.namesPath(path), files, findings.attempt));
  return report.finish(findings.errors, {
    to: config.to,
    syncedAt: index.syncedAt,
    stalenessSeconds: stalenessSeconds(index, ports.clock.now()),
    logs,
    files: files.count,
    bytes: files.bytes,
  });
}

async function checkTrust(
  { config, roots, index, to, files }: CheckedMirror,
  { attempt }: CheckFindings,
): Promise<void> {
  for (const root of index.trust) await attempt(() => checkTrustedRoot(root, roots, files));
  await attempt(() => checkSigningConfig(index, files));
  for (const repository of config.tuf) await attempt(() => checkTufRepository(repository, to, files));
}

async function checkLogs(
  mirror: CheckedMirror,
  { attempt }: CheckFindings,
  { progress, clock }: CheckPorts,
): Promise<CheckedLog[]> {
  const { config, roots, to } = mirror;
  const witnesses = config.witnesses && parseConfiguredWitnesses(config.witnesses);
  const checked: CheckedLog[] = [];
  for (const log of config.logs) {
    progress({ task: `check ${log.name}`, message: `log ${log.name}: recomputing its root` });
    await attempt(async () => {
      if (getLogStage(log, clock.now()) !== 'waiting') checked.push(await checkLog(log, mirror));
    });
    if (witnesses && isTileLog(log)) await attempt(() => checkWitnesses(log, witnesses, roots, to));
  }
  return checked;
}

function checkLog(log: LogConfig, { roots, index, to, files }: CheckedMirror): Promise<CheckedLog> {
  const [logFiles, keys] = [to.under(logPath(log.name)), listLogKeys(log, roots)];
  return isTileLog(log) ? checkTileLog(log, logFiles, keys, index, files) : checkRekorV1(log, logFiles, keys, files);
}

async function checkWitnesses(
  log: LogConfig,
  witnesses: WitnessPolicy,
  roots: readonly TrustedRootFile[],
  to: Destination,
): Promise<void> {
  await checkWitnessed(log, to.under(logPath(log.name)), listLogKeys(log, roots), witnesses);
}

import { findHint } from '../../lib/mc-error.ts';
import { beginReport } from '../../lib/report.ts';
import type { MirrorConfig } from '../config.ts';
import { mirrorError } from '../errors.ts';
import { tufPath } from '../format/layout.ts';
import { readIndex, stalenessSeconds } from '../format/reading.ts';
import { type MirrorState, readState } from '../format/state.ts';
import type { MirrorStatusReport, SourceStatus } from '../schema.ts';
import { readOwnVerifierKey } from '../sync/own-key.ts';
import { measureLags, type SourceLag, type StatusPorts } from './source-lag.ts';

const NO_ANSWERS: ReadonlyMap<string, SourceLag> = new Map();

/**
 * Reports the status of each source: the age of its mirrored content and its last error from the state, and how far the source
 * is ahead. Asking the sources takes at most 15 s. It recomputes nothing. Without `ask` it asks no source, and assumes that all
 * sources are ahead.
 */
export async function mirrorStatus(
  config: MirrorConfig,
  ports: StatusPorts,
  { ask = true }: { readonly ask?: boolean } = {},
): Promise<MirrorStatusReport> {
  const report = beginReport('mirror-status', ports.clock, config.to);
  const to = ports.destination(config);
  const index = await readIndex(to);
  if (!index) throw mirrorError('mirror-missing', { where: config.to, detail: 'there is no index.json' });
  const [state, answers] = await Promise.all([readState(to), ask ? measureLags(config, index, to, ports) : NO_ANSWERS]);
  // A monitoring user may not be able to read the private key.
  const key = await readOwnVerifierKey(config).catch(() => undefined);
  const now = ports.clock.now();
  const age = (syncedAt: string) => ({ syncedAt, ageSeconds: stalenessSeconds({ ...index, syncedAt }, now) });
  const bytes = (await to.list()).reduce((sum, { size }) => sum + size, 0);
  const describe = (source: string, mirrored: SourceStatus): SourceStatus =>
    describeSource(mirrored, answers.get(source), getLastError(state, source));
  const sources = [
    ...index.logs.map(({ name, size, root, syncedAt, frozen }) => {
      const when = frozen ? { frozen, syncedAt } : age(syncedAt);
      return describe(name, { name, kind: 'log', ...when, size, root });
    }),
    ...(index.tuf ?? []).map(({ name, targets, expires, syncedAt }) =>
      describe(tufPath(name), { name: tufPath(name), kind: 'tuf', ...age(syncedAt), size: targets, expires }),
    ),
    ...index.subjects.map(({ subject, releases, syncedAt }) =>
      describe(subject, { name: subject, kind: 'subject', ...age(syncedAt), size: releases.length }),
    ),
    ...index.trust.map(({ name }): SourceStatus => ({ name, kind: 'trust', size: 1 })),
  ];
  return report.finish([], {
    to: config.to,
    ...(key === undefined ? {} : { key }),
    syncedAt: index.syncedAt,
    stalenessSeconds: stalenessSeconds(index, now),
    rpoSeconds: Math.max(
      0,
      ...sources.map(({ rpoSeconds = 0 }) => rpoSeconds),
      ...listUnmirroredLosses(config, sources, state, now),
    ),
    bytes,
    sources: [...sources, ...listUnmirrored(config, sources, answers, state)],
  });
}

/** Adds the answer and the last error of a source to its status. A source without newer content has an RPO of zero. */
function describeSource(
  mirrored: SourceStatus,
  answer: SourceLag | undefined,
  lastError: SourceStatus['lastError'],
): SourceStatus {
  const { ageSeconds } = mirrored;
  const isCurrent = answer !== undefined && 'lag' in answer && answer.lag === 0;
  return {
    ...mirrored,
    ...describeAnswer(answer),
    ...(lastError ? { lastError } : {}),
    ...(ageSeconds === undefined ? {} : { rpoSeconds: isCurrent ? 0 : ageSeconds }),
  };
}

function describeAnswer(answer: SourceLag | undefined): Pick<SourceStatus, 'lag' | 'problem'> {
  if (!answer) return {};
  if ('lag' in answer) return { lag: answer.lag };
  const { code, message, hint } = answer.problem;
  return { problem: { code, message, ...(hint === undefined ? {} : { hint }) } };
}

function getLastError(state: MirrorState | undefined, source: string): SourceStatus['lastError'] {
  const error = state?.errors.find((one) => one.source === source);
  if (!error) return undefined;
  const { code, message, since, failures, nextTry } = error;
  const hint = findHint(code);
  return {
    code,
    message,
    ...(hint === undefined ? {} : { hint }),
    since,
    ...(nextTry === undefined ? {} : { failures, nextTry }),
  };
}

/** Lists the configured sources of which the mirror has nothing yet. */
function listUnmirrored(
  config: MirrorConfig,
  sources: readonly SourceStatus[],
  answers: ReadonlyMap<string, SourceLag>,
  state: MirrorState | undefined,
): readonly SourceStatus[] {
  const named = [
    ...config.logs.map(({ name }) => ({ name, kind: 'log' as const })),
    ...config.tuf.map(({ name }) => ({ name: tufPath(name), kind: 'tuf' as const })),
    ...config.subjects.map((name) => ({ name, kind: 'subject' as const })),
  ];
  return named
    .filter(({ name }) => !sources.some((one) => one.name === name))
    .map(({ name, kind }) => describeSource({ name, kind, size: 0 }, answers.get(name), getLastError(state, name)));
}

/** Lists the possible losses, in seconds, of sources that were never mirrored: the time since their first known failure. */
function listUnmirroredLosses(
  config: MirrorConfig,
  sources: readonly SourceStatus[],
  state: MirrorState | undefined,
  now: Date,
): readonly number[] {
  return listUnmirrored(config, sources, new Map(), state).flatMap(({ lastError }) =>
    lastError ? [Math.max(0, (now.getTime() - Date.parse(lastError.since)) / 1000)] : [],
  );
}

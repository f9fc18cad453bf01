import { beginReport } from '../../lib/report.ts';
import type { MirrorConfig } from '../config.ts';
import { mirrorError } from '../errors.ts';
import { tufPath } from '../format/layout.ts';
import { readIndex, stalenessSeconds } from '../format/reading.ts';
import { type MirrorState, readState } from '../format/state.ts';
import type { MirrorStatusReport, SourceStatus } from '../schema.ts';
import { readOwnVerifierKey } from '../sync/own-key.ts';
import { type Asked, askSources, type StatusPorts } from './ask.ts';

const NOBODY: ReadonlyMap<string, Asked> = new Map();

/**
 * How far the mirror is, source by source: how old what it holds is and what went wrong last, as it says itself; and what the
 * sources have by now that is not here, as they say themselves, for a few seconds at most. Nothing is recomputed.
 * Without `ask` no source is asked: then all that is held is taken to be behind.
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
  const [state, asked] = await Promise.all([readState(to), ask ? askSources(config, index, to, ports) : NOBODY]);
  // Who only watches a mirror need not be able to read its private key.
  const key = await readOwnVerifierKey(config).catch(() => undefined);
  const now = ports.clock.now();
  const age = (syncedAt: string) => ({ syncedAt, ageSeconds: stalenessSeconds({ ...index, syncedAt }, now) });
  const bytes = (await to.list()).reduce((sum, { size }) => sum + size, 0);
  const told = (source: string, held: SourceStatus): SourceStatus =>
    tellOf(held, asked.get(source), errorOf(state, source));
  const sources = [
    ...index.logs.map(({ name, size, root, syncedAt, frozen }) => {
      const when = frozen ? { frozen, syncedAt } : age(syncedAt);
      return told(name, { name, kind: 'log', ...when, size, root });
    }),
    ...(index.tuf ?? []).map(({ name, targets, expires, syncedAt }) =>
      told(tufPath(name), { name: tufPath(name), kind: 'tuf', ...age(syncedAt), size: targets, expires }),
    ),
    ...index.subjects.map(({ subject, releases, syncedAt }) =>
      told(subject, { name: subject, kind: 'subject', ...age(syncedAt), size: releases.length }),
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
      ...neverHeld(config, sources, state, now),
    ),
    bytes,
    sources: [...sources, ...missing(config, sources, asked, state)],
  });
}

/** What a source says of itself goes with what is held of it. One that has nothing more would lose nothing now. */
function tellOf(held: SourceStatus, asked: Asked | undefined, lastError: SourceStatus['lastError']): SourceStatus {
  const { ageSeconds } = held;
  const isWhole = asked !== undefined && 'lag' in asked && asked.lag === 0;
  return {
    ...held,
    ...answerOf(asked),
    ...(lastError ? { lastError } : {}),
    ...(ageSeconds === undefined ? {} : { rpoSeconds: isWhole ? 0 : ageSeconds }),
  };
}

function answerOf(asked: Asked | undefined): Pick<SourceStatus, 'lag' | 'problem'> {
  if (!asked) return {};
  if ('lag' in asked) return { lag: asked.lag };
  const { code, message } = asked.problem;
  return { problem: { code, message } };
}

function errorOf(state: MirrorState | undefined, source: string): SourceStatus['lastError'] {
  const error = state?.errors.find((one) => one.source === source);
  if (!error) return undefined;
  const { code, message, since, failures, nextTry } = error;
  return { code, message, since, ...(nextTry === undefined ? {} : { failures, nextTry }) };
}

/** Sources of the configuration of which nothing is held yet. */
function missing(
  config: MirrorConfig,
  sources: readonly SourceStatus[],
  asked: ReadonlyMap<string, Asked>,
  state: MirrorState | undefined,
): readonly SourceStatus[] {
  const named = [
    ...config.logs.map(({ name }) => ({ name, kind: 'log' as const })),
    ...config.tuf.map(({ name }) => ({ name: tufPath(name), kind: 'tuf' as const })),
    ...config.subjects.map((name) => ({ name, kind: 'subject' as const })),
  ];
  return named
    .filter(({ name }) => !sources.some((one) => one.name === name))
    .map(({ name, kind }) => tellOf({ name, kind, size: 0 }, asked.get(name), errorOf(state, name)));
}

/** A source that was never held would lose all since it failed first, as far as that is known. */
function neverHeld(
  config: MirrorConfig,
  sources: readonly SourceStatus[],
  state: MirrorState | undefined,
  now: Date,
): readonly number[] {
  return missing(config, sources, new Map(), state).flatMap(({ lastError }) =>
    lastError ? [Math.max(0, (now.getTime() - Date.parse(lastError.since)) / 1000)] : [],
  );
}

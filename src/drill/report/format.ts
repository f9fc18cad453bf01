import type { DrillReport, Phase, StepRecord } from '../schema.ts';

/** The phases of a drill in order, with their texts for the page. */
export const PHASES: readonly { readonly phase: Phase; readonly title: string; readonly about: string }[] = [
  {
    phase: 'build',
    title: 'Build and publish',
    about: 'The drill builds, signs and publishes a release in the primary region.',
  },
  {
    phase: 'steady',
    title: 'Steady state',
    about: 'Releases continue. Their evidence and content are copied to the second region.',
  },
  { phase: 'loss', title: 'Loss', about: 'The primary region is lost.' },
  {
    phase: 'recovery',
    title: 'Recovery',
    about: 'The copied releases are verified and promoted, and promote check passes.',
  },
  { phase: 'evidence', title: 'Evidence', about: 'The record of the drill is sealed, signed, stored and tested.' },
];

/** Formats a measured time with its precision: `1.913 s`, `12.40 s`, `61 min 4 s`. */
export function formatSeconds(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(3)} s`;
  if (seconds < 120) return `${seconds.toFixed(2)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** Formats an objective, which is a round number: `60 min`, `90 s`, `4 h`. */
export function formatObjective(seconds: number): string {
  if (seconds >= 7200 && seconds % 3600 === 0) return `${seconds / 3600} h`;
  if (seconds >= 60 && seconds % 60 === 0) return `${seconds / 60} min`;
  return `${seconds} s`;
}

/** Returns the time of day of an RFC 3339 time, with milliseconds. */
export const formatTime = (time: string): string => time.slice(11, 23);

/** Returns date and time of an RFC 3339 time, in seconds. */
export const formatDayTime = (time: string): string => `${time.slice(0, 10)} ${time.slice(11, 19)} UTC`;

/** Returns the outcome of a step for people. */
export const formatOutcome = (outcome: StepRecord['outcome']): string =>
  ({ passed: 'Passed', failed: 'Failed', skipped: 'Not reached' })[outcome];

/** Reports whether the scenario measures both RTO and RPO. */
export const measuresRecovery = ({ scenario }: DrillReport): boolean => !Object.hasOwn(HEADLINES, scenario);

/** The headlines of the scenarios that do not measure both RTO and RPO. */
const HEADLINES: Readonly<Record<string, (report: DrillReport) => string>> = {
  'root-rotation': () =>
    'The roots were replaced, and the change was reverted. Every artifact passed or failed as expected.',
  'registry-rot': ({ rtoSeconds }) =>
    `The registry lost some blobs and damaged others. promote check failed, and a second promotion healed the release ${formatSeconds(rtoSeconds ?? 0)} after the damage.`,
  fleet: ({ releases, rtoSeconds }) =>
    `The primary region was lost. All ${releases.length} releases of the fleet were restored ${formatSeconds(rtoSeconds ?? 0)} after the loss.`,
};

/** Returns the headline of the page: the result of the drill in one or two sentences. */
export function formatHeadline(report: DrillReport): string {
  if (report.outcome === 'passed')
    return HEADLINES[report.scenario]?.(report) ?? 'The primary region was lost. The release was restored.';
  const failed = report.steps.find((step) => step.outcome === 'failed');
  if (failed) return `The drill failed at “${failed.title}”.`;
  return 'The release was restored, but not within the objectives.';
}

/** Returns an RFC 3339 time in milliseconds since 1970. */
export const parseMilliseconds = (time: string): number => Date.parse(time);

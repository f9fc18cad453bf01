import type { DrillReport, Phase, StepRecord } from '../schema.ts';

export const PHASES: readonly { readonly phase: Phase; readonly title: string; readonly says: string }[] = [
  {
    phase: 'build',
    title: 'Build and publish',
    says: 'A release is built, signed and published in the primary region.',
  },
  {
    phase: 'steady',
    title: 'Steady state',
    says: 'Releases go on; evidence and content are copied to the second region.',
  },
  { phase: 'loss', title: 'Loss', says: 'The primary region is taken away.' },
  { phase: 'recovery', title: 'Recovery', says: 'What came across is verified, promoted and admitted.' },
  { phase: 'evidence', title: 'Evidence', says: 'What happened is sealed, signed, stored and tried.' },
];

/** Seconds with the precision that they were measured with: `1.913 s`, `12.40 s`, `61 min 4 s`. */
export function measured(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(3)} s`;
  if (seconds < 120) return `${seconds.toFixed(2)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** An objective, which is a round number: `60 min`, `90 s`, `4 h`. */
export const objective = (seconds: number): string =>
  seconds >= 7200 && seconds % 3600 === 0
    ? `${seconds / 3600} h`
    : seconds >= 60 && seconds % 60 === 0
      ? `${seconds / 60} min`
      : `${seconds} s`;

export const clockTime = (time: string): string => time.slice(11, 23);

export const dayTime = (time: string): string => `${time.slice(0, 10)} ${time.slice(11, 19)} UTC`;

export const outcomeWord = (outcome: StepRecord['outcome']): string =>
  ({ passed: 'Passed', failed: 'Failed', skipped: 'Not reached' })[outcome];

/** Whether it is a drill that loses a region: only then is there a time and a point to recover. */
export const measuresRecovery = ({ scenario }: DrillReport): boolean => !Object.hasOwn(SHOWN, scenario);

/** What a drill showed when it passed that was about something else than the recovery of one release. */
const SHOWN: Readonly<Record<string, (report: DrillReport) => string>> = {
  'root-rotation': () =>
    'The roots were replaced, and replaced back. Nothing passed that may not, nothing was stopped that may.',
  'registry-rot': ({ rtoSeconds }) =>
    `The registry lost blobs and rotted others. The gate said no; promoting once more healed it, ${measured(rtoSeconds ?? 0)} after the damage.`,
  fleet: ({ releases, rtoSeconds }) =>
    `The region was lost. All ${releases.length} releases of the fleet came back, ${measured(rtoSeconds ?? 0)} after the loss.`,
};

/** The page's headline: what the drill showed. */
export function headline(report: DrillReport): string {
  if (report.outcome === 'passed')
    return SHOWN[report.scenario]?.(report) ?? 'The region was lost. The release came back.';
  const failed = report.steps.find((step) => step.outcome === 'failed');
  if (failed) return `The drill failed at “${failed.title}”.`;
  return 'The release came back, but not within the objectives.';
}

export const milliseconds = (time: string): number => Date.parse(time);

import type { Clock } from '../../lib/clock.ts';
import { mapConcurrent } from '../../lib/concurrency.ts';
import { asMcError } from '../../lib/errors.ts';
import { findFamily, type McError, type Reason } from '../../lib/mc-error.ts';
import { beginReport } from '../../lib/report.ts';
import { mirrorError } from '../errors.ts';
import type { Expected, MirrorCanaryReport } from './schema.ts';

/** The verdict of a verification from the mirror alone. */
export interface CanaryVerdict {
  readonly outcome: 'passed' | 'failed';
  readonly reasons: readonly Reason[];
}

export interface CanaryRequest {
  /** The folder or URL of the mirror. */
  readonly mirror: string;
  /** The subjects that must verify. */
  readonly good: readonly string[];
  /** The subjects that must not verify. */
  readonly bad: readonly string[];
}

export interface CanaryPorts {
  /** Verifies a subject with the evidence of the mirror alone. Throws if it cannot reach a verdict. */
  readonly verify: (subject: string) => Promise<CanaryVerdict>;
  readonly clock: Clock;
  readonly concurrency: number;
  readonly signal?: AbortSignal | undefined;
}

interface Judged {
  readonly entry: MirrorCanaryReport['subjects'][number];
  readonly error?: McError;
}

/**
 * Verifies the known-good and the known-bad subjects of a mirror. Only a verdict counts: a subject that cannot be judged fails, also
 * one that must not verify. Otherwise an unreachable mirror would look like a mirror that rejects.
 */
export async function runCanary({ mirror, good, bad }: CanaryRequest, ports: CanaryPorts): Promise<MirrorCanaryReport> {
  const report = beginReport('mirror-canary', ports.clock, mirror);
  const subjects = [
    ...good.map((subject) => ({ subject, expected: 'verified' as const })),
    ...bad.map((subject) => ({ subject, expected: 'refused' as const })),
  ];
  const judged = await mapConcurrent(subjects, ports.concurrency, (one) => judge(one, mirror, ports), ports.signal);
  return report.finish(
    judged.flatMap(({ error }) => (error ? [error] : [])),
    { mirror, subjects: judged.map(({ entry }) => entry) },
  );
}

async function judge(
  { subject, expected }: { readonly subject: string; readonly expected: Expected },
  mirror: string,
  { verify, signal }: CanaryPorts,
): Promise<Judged> {
  let verdict: CanaryVerdict;
  try {
    verdict = await verify(subject);
  } catch (thrown) {
    signal?.throwIfAborted();
    return createUnjudged({ subject, expected }, asMcError(thrown));
  }
  const fault = verdict.reasons.find(({ code }) => findFamily(code) !== 'verification');
  if (fault) return createUnjudged({ subject, expected }, fault);
  const found = verdict.outcome === 'passed' ? 'verified' : 'refused';
  const entry = {
    subject,
    expected,
    found,
    outcome: found === expected ? 'passed' : 'failed',
    codes: verdict.reasons.map(({ code }) => code),
  } as const;
  if (found === expected) return { entry };
  const codes = entry.codes.join(', ');
  return {
    entry,
    error:
      expected === 'verified'
        ? mirrorError('canary-refused', { subject, mirror, found: codes })
        : mirrorError('canary-accepted', { subject, mirror }),
  };
}

const createUnjudged = (
  { subject, expected }: { readonly subject: string; readonly expected: Expected },
  { code, message }: Pick<Reason, 'code' | 'message'>,
): Judged => ({
  entry: { subject, expected, found: 'unknown', outcome: 'failed', codes: [code] },
  error: mirrorError('canary-unjudged', { subject, detail: `${code}: ${message}` }),
});

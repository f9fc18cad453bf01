import { z } from 'zod';
import { type Clock, rfc3339, secondsBetween } from './clock.ts';
import type { McError, Reason } from './mc-error.ts';

export const reasonSchema = z
  .looseObject({
    code: z.string().describe('stable error code, kebab-case; docs/errors.md explains each'),
    message: z.string(),
    hint: z.string().optional(),
  })
  .describe('one reason for an outcome that is not "passed"');

/**
 * Creates the schema of a report. Every report has these fields, and each type adds its own: `reportSchema('verify', { digest: …
 * })`.
 */
export const reportSchema = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.object({
    type: z.literal(type),
    outcome: z.enum(['passed', 'failed']),
    subject: z.string().optional().describe('subject of the report, as the user wrote it'),
    reasons: z.array(reasonSchema).describe('empty exactly if the outcome is "passed"'),
    startedAt: z.iso.datetime().describe('RFC 3339, UTC'),
    finishedAt: z.iso.datetime().describe('RFC 3339, UTC'),
    durationSeconds: z.number().nonnegative(),
    ...shape,
  });

export interface Report {
  readonly type: string;
  readonly outcome: 'passed' | 'failed';
  readonly subject?: string;
  readonly reasons: readonly Reason[];
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly durationSeconds: number;
}

/**
 * Begins a report and records its start time. `finish` adds the end time. The outcome is "passed" exactly when there are no
 * reasons.
 */
export function beginReport<T extends string>(type: T, clock: Clock, subject?: string) {
  const started = clock.now();
  return {
    finish<B extends object>(errors: readonly (McError | Reason)[], body: B) {
      const finished = clock.now();
      const reasons = errors.map(
        (error) => ('toReason' in error && typeof error.toReason === 'function' ? error.toReason() : error) as Reason,
      );
      return {
        type,
        outcome: reasons.length === 0 ? ('passed' as const) : ('failed' as const),
        ...(subject === undefined ? {} : { subject }),
        reasons,
        startedAt: rfc3339(started),
        finishedAt: rfc3339(finished),
        durationSeconds: secondsBetween(started, finished),
        ...body,
      };
    },
  };
}

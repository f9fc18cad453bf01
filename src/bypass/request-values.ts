import type { z } from 'zod';
import { parseDuration } from '../lib/duration.ts';
import { MAX_TTL_S, type RequestDocument, requestSchema, subjectSchema } from './request.ts';

/** The values of a new request, as the user gave them. */
export interface GivenValues {
  readonly gate: string;
  readonly digest: string;
  readonly environment: string;
  readonly sha: string;
  readonly severity: string;
  readonly ttl: string;
  readonly incident: string;
  readonly reason: string;
}

/** The values of a new request, after their check. */
export type RequestValues = Pick<RequestDocument, 'severity' | 'ttl_s' | 'incident' | 'reason'> & {
  readonly subject: Omit<RequestDocument['subject'], 'repository_id'>;
};

/** Throws the error of the caller for a value: an option of the command, or an input of the action. */
export type RefuseValue = (name: keyof GivenValues, given: string, expected: string) => never;

const { shape } = requestSchema;
const { shape: subject } = subjectSchema;

/** Checks the values of a new request, before anything is written. `refuse` throws for the first value that is not allowed. */
export function parseRequestValues(given: GivenValues, refuse: RefuseValue): RequestValues {
  const read = <T>(name: keyof GivenValues, schema: z.ZodType<T>, expected: string): T => {
    const parsed = schema.safeParse(given[name]);
    return parsed.success ? parsed.data : refuse(name, given[name], expected);
  };
  const gate = read('gate', subject.gate, 'one line of 1 to 100 characters');
  const digest = read('digest', subject.digest, 'sha256:<64 lower-case hex digits>');
  const environment = read('environment', subject.environment, 'one line of 1 to 255 characters');
  const sha = read('sha', subject.sha, 'a commit of 40 lower-case hex digits');
  const severity = read('severity', shape.severity, 'SEV-1');
  const ttl_s = readTtl(given.ttl, refuse);
  const incident = read('incident', shape.incident, 'an https URL');
  const reason = read('reason', shape.reason, 'text of 1 to 1000 characters');
  return { severity, ttl_s, incident, reason, subject: { digest, sha, gate, environment } };
}

function readTtl(text: string, refuse: RefuseValue): number {
  const expected = 'a duration from 1s to 4h, like 90m';
  let seconds: number;
  try {
    seconds = parseDuration(text, 'ttl');
  } catch {
    return refuse('ttl', text, expected);
  }
  return seconds >= 1 && seconds <= MAX_TTL_S ? seconds : refuse('ttl', text, expected);
}

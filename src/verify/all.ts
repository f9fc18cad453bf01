import { mapConcurrent } from '../lib/concurrency.ts';
import { asMcError } from '../lib/errors.ts';
import { ConfigurationError, type McError, reviveError } from '../lib/mc-error.ts';
import { beginReport } from '../lib/report.ts';
import { verifyError } from './errors.ts';
import type { VerifyAllReport, VerifyReport } from './schema.ts';
import { openSession } from './session.ts';
import type { VerifyAllPorts, VerifyAllRequest } from './types.ts';

const SUBJECTS_AT_ONCE = 8;

/**
 * Verifies each subject under one policy. Returns the report of all subjects and that of each. A subject that cannot be
 * verified because of a fault does not stop the others; then the fault is thrown.
 */
export async function verifyAll(
  request: VerifyAllRequest,
  ports: VerifyAllPorts,
): Promise<{ readonly report: VerifyReport | VerifyAllReport; readonly subjects: readonly VerifyReport[] }> {
  const { clock, signal, progress } = ports;
  const overall = beginReport('verify', clock);
  if (request.subjects.length === 0)
    throw verifyError('nothing-verified', {
      subject: 'the request',
      detail: 'expected at least one subject, found none',
    });
  const session = await openSession(request, ports);
  const faults: McError[] = [];
  const verifyOne = async (subject: string): Promise<VerifyReport | undefined> => {
    progress({ task: subject, message: `verifying ${subject}` });
    try {
      return await session.verifySubject(subject);
    } catch (error) {
      if (request.subjects.length === 1 || signal?.aborted || error instanceof ConfigurationError) throw error;
      const fault = asMcError(error);
      faults.push(fault);
      progress({ task: subject, message: `${subject}: ${fault.code}: ${fault.message}` });
      return undefined;
    }
  };
  // Concurrent, because most of the time is waiting: one file is read and one registry answers while another is judged.
  const reports = await mapConcurrent(request.subjects, SUBJECTS_AT_ONCE, verifyOne, signal).finally(() =>
    session.close(),
  );
  const fault = combineFaults(faults, request.subjects.length);
  if (fault) throw fault;
  const subjects = reports.filter((report) => report !== undefined);
  const [only] = subjects;
  if (only && subjects.length === 1) return { report: only, subjects };
  const reasons = subjects.flatMap((each) => each.reasons.map((reason) => ({ subject: each.subject, ...reason })));
  return { report: overall.finish(reasons, { subjects }), subjects };
}

/** Returns the first fault, with how many of the subjects have one; undefined without faults. */
function combineFaults(faults: readonly McError[], total: number): McError | undefined {
  const [first] = faults;
  if (!first) return undefined;
  const details = { ...first.details, unjudged: faults.length, total, detail: first.message };
  if (faults.some(({ family }) => family === 'fault'))
    return verifyError('subjects-unjudged', details, { cause: first });
  return reviveError(first.code, details, { cause: first }) ?? first;
}

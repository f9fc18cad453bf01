import { isUtf8 } from 'node:buffer';
import { describe } from '../../lib/describe.ts';
import { type Digest, isDigest } from '../../lib/digest.ts';
import { conform, parseJson } from '../../lib/json.ts';
import { bypassError } from '../errors.ts';
import { ROLES } from '../facts.ts';
import { type BypassSubject, REQUEST_ID } from '../request.ts';
import {
  type BypassReport,
  bypassReportSchema,
  type ReportedApproval,
  type ReportedUse,
  type RequestReference,
} from '../schema.ts';

export const MAX_REPORT_BYTES = 1024 * 1024;

/** A report that claims a use. Its source must confirm it. */
export interface UsedReport {
  /** The name of the file, for messages. */
  readonly file: string;
  readonly request: RequestReference & { readonly digest: Digest };
  readonly target: BypassSubject;
  readonly use: ReportedUse;
  readonly expiresAt: string;
  /** All approvals of the report. */
  readonly approvals: readonly ReportedApproval[];
  /** The three people who opened the gate, in the order of the roles. */
  readonly quorum: readonly ReportedApproval[];
}

/**
 * Parses the report of a decision that used a bypass. Throws `bypass-report-invalid` for another document, and `bypass-report-unused` for a
 * denial, an answer without a use, and a decision about a file of facts.
 */
export function parseUsedReport(bytes: Buffer, file: string): UsedReport {
  const report = readReport(bytes, file);
  const refuse = (detail: string) => bypassError('bypass-report-unused', { file, detail });
  const { request, target, use, expiresAt, approvals = [], deny, reasons } = report;
  if (report.outcome !== 'passed' || !report.allow || deny.length > 0 || reasons.length > 0)
    throw refuse('expected a decision that allows, found a denial');
  if (!report.consumed || !use)
    throw refuse('expected a decision that used the request, found an answer without a use');
  if (!request || !target || expiresAt === undefined)
    throw refuse('expected the request, its subject and its expiry, found a report without them');
  const { digest } = request;
  if (!REQUEST_ID.test(request.id) || !isDigest(digest))
    throw refuse('the id or the digest of its request is malformed');
  const quorum = findQuorum(approvals);
  if (!quorum) throw refuse('expected approvals by three people for the three roles');
  return { file, request: { ...request, digest }, target, use, expiresAt, approvals, quorum };
}

/** Reads the report unchecked: the file can be written by anyone. */
function readReport(bytes: Buffer, file: string): BypassReport {
  try {
    if (!isUtf8(bytes)) throw new Error('expected UTF-8');
    return conform(bypassReportSchema, parseJson(bytes.toString('utf8'), file), file) as BypassReport;
  } catch (error) {
    throw bypassError('bypass-report-invalid', { file, detail: describe(error) }, { cause: error });
  }
}

/** Returns the first approval of each role, if each is by a person of its own. A report lists the quorum first. */
function findQuorum(approvals: readonly ReportedApproval[]): readonly ReportedApproval[] | undefined {
  const quorum = ROLES.flatMap((role) => approvals.find((approval) => approval.role === role) ?? []);
  return new Set(quorum.map(({ id }) => id)).size === ROLES.length ? quorum : undefined;
}

import type { EntryContext } from '../../lib/entry-context.ts';
import { McError } from '../../lib/mc-error.ts';
import { beginReport } from '../../lib/report.ts';
import { appCheck } from '../doctor/app.ts';
import { branchCheck } from '../doctor/branch.ts';
import type { Check, DoctorFindings, DoctorOptions, DoctorSubject } from '../doctor/check.ts';
import { codeOwnersCheck } from '../doctor/code-owners.ts';
import { environmentCheck } from '../doctor/environment.ts';
import { rosterCheck, teamsCheck } from '../doctor/roster.ts';
import type { CheckResult, DoctorReport } from '../doctor/schema.ts';
import { serverCheck } from '../doctor/server.ts';
import { switchCheck } from '../doctor/switch.ts';
import { tagsCheck } from '../doctor/tags.ts';
import { workflowCheck } from '../doctor/workflow.ts';
import { readBranchCommit } from './contents.ts';
import { type BypassPlace, listClockWarnings, openBypassContext, readRepository } from './context.ts';
import { readDefaultBranch } from './roster.ts';

/** The checks in the order of docs/bypass.md. */
const CHECKS: readonly Check[] = [
  serverCheck,
  rosterCheck,
  teamsCheck,
  appCheck,
  tagsCheck,
  codeOwnersCheck,
  branchCheck,
  workflowCheck,
  environmentCheck,
  switchCheck,
];

/**
 * Reads the settings that a bypass relies on, and reports what is open. Throws the faults of GitHub. What the token or the server does
 * not show is a reason of the family "configuration".
 */
export async function examineSettings(
  { repo, token, ...options }: BypassPlace & DoctorOptions,
  entry: EntryContext,
): Promise<{ readonly report: DoctorReport; readonly isComplete: boolean }> {
  const report = beginReport('bypass-doctor', entry.clock);
  const context = openBypassContext({ repo, token }, entry);
  const { api } = context;
  const repository = await readRepository(api);
  const commit = await readBranchCommit(api, repository.defaultBranch);
  const roster = await settle(readDefaultBranch(context, repository));
  const subject: DoctorSubject = {
    api,
    repository,
    commit,
    options,
    roster: roster instanceof McError ? undefined : roster.roster,
  };
  const reasons: McError[] = [];
  const warnings: McError[] = [...listClockWarnings(context)];
  const checks: CheckResult[] = [];
  let isComplete = true;
  for (const check of CHECKS) {
    const { open, hidden = [], warnings: found = [], note } = await runCheck(check, subject);
    const own = check === rosterCheck && roster instanceof McError ? [roster, ...open] : open;
    reasons.push(...own, ...hidden);
    warnings.push(...found);
    if (hidden.length > 0) isComplete = false;
    const isUnknown = hidden.length > 0 || found.some(({ family }) => family !== 'verification');
    checks.push({
      name: check.name,
      state: own.length > 0 ? 'open' : isUnknown || needsRoster(check, subject) ? 'unchecked' : 'closed',
      codes: [...new Set([...own, ...hidden].map(({ code }) => code))],
      ...(note === undefined ? {} : { note }),
    });
  }
  const body = {
    repository: api.repository,
    checks,
    warnings: warnings.map((warning) => warning.toReason()),
  };
  return { report: report.finish(reasons, body), isComplete };
}

/** Returns whether a check could not run, because the roster is missing. */
const needsRoster = (check: Check, { roster }: DoctorSubject): boolean =>
  roster === undefined && (check === teamsCheck || check === appCheck);

/** Returns the result, or the error that the user can fix. Throws faults. */
async function settle<T>(work: Promise<T>): Promise<T | McError> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof McError && error.family === 'configuration' && error.code !== 'bypass-token-sso') return error;
    throw error;
  }
}

async function runCheck(check: Check, subject: DoctorSubject): Promise<DoctorFindings> {
  const found = await settle(check.run(subject));
  return found instanceof McError ? { open: [], hidden: [found] } : found;
}

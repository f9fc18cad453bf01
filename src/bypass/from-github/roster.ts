import { digestOf } from '../../lib/digest.ts';
import type { VerificationError } from '../../lib/mc-error.ts';
import { openCompanyRules } from '../company-rules.ts';
import { bypassError } from '../errors.ts';
import type { CompanyRules } from '../gate.ts';
import { hasExpired, parseRoster, ROSTER_PATH, type Roster } from '../roster.ts';
import { readBranchCommit, readRepositoryFile } from './contents.ts';
import type { BypassContext, GitHubRepository } from './context.ts';

/** The roster on the default branch. All files are from one commit. */
export interface DefaultBranch {
  readonly commit: string;
  readonly roster: Roster;
}

/** Reads the roster at the head of the default branch. Throws `bypass-roster-invalid`. */
export async function readDefaultBranch(
  { api }: BypassContext,
  { defaultBranch }: GitHubRepository,
): Promise<DefaultBranch> {
  const commit = await readBranchCommit(api, defaultBranch);
  const file = await readRepositoryFile(api, ROSTER_PATH, commit);
  if (file === 'absent' || file === 'not-a-file') {
    const detail =
      file === 'absent' ? 'the file does not exist on the default branch' : 'expected a file of at most 256 KiB';
    throw bypassError('bypass-roster-invalid', { what: ROSTER_PATH, detail });
  }
  return { commit, roster: parseRoster(file.bytes, ROSTER_PATH) };
}

/** Returns the denial of an expired roster. */
export const checkRosterExpiry = ({ document }: Roster, now: Date): VerificationError | undefined =>
  hasExpired(document.expires, now) ? bypassError('bypass-roster-expired', { expires: document.expires }) : undefined;

/**
 * Reads the rules of the company from the commit of the roster; undefined if the roster names none. Rules that are missing, that have
 * another digest, or that cannot run here deny.
 */
export async function readCompanyRules(
  { api, entry }: BypassContext,
  { commit, roster }: DefaultBranch,
): Promise<CompanyRules | undefined> {
  const { extra } = roster.document;
  if (!extra) return undefined;
  const fail =
    (detail: string): CompanyRules =>
    async () =>
      bypassError('bypass-company-failed', { detail });
  const file = await readRepositoryFile(api, extra.path, commit);
  if (file === 'absent') return fail(`the default branch has no file ${extra.path}`);
  if (file === 'not-a-file') return fail(`expected that ${extra.path} is a file of at most 1 MiB`);
  if (digestOf(file.bytes) !== `sha256:${extra.sha256}`)
    return fail(`expected the digest sha256:${extra.sha256} of ${extra.path}, found ${digestOf(file.bytes)}`);
  const program = entry.threads?.program;
  return program === undefined ? fail('no worker thread can run here') : openCompanyRules(program, file.bytes);
}

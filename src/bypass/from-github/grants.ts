import { rfc3339 } from '../../lib/clock.ts';
import { McError } from '../../lib/mc-error.ts';
import { ROLES, type Role } from '../facts.ts';
import type { Grant } from '../texts/notice.ts';
import { readApprovals } from './approvals.ts';
import { listAuthors } from './authors.ts';
import type { BypassContext } from './context.ts';
import { createInput, describeStanding } from './facts.ts';
import type { Ground } from './ground.ts';
import type { Trail } from './trail.ts';

/** Who approves a request, which roles are missing, and who objects. */
export interface Approvals {
  readonly grants: readonly Grant[];
  readonly missing: readonly Role[];
  /** The logins of the people whose veto stands. */
  readonly vetoes: readonly string[];
}

/**
 * Reads the approvals of a request that may have ended, by the current teams. They are for people to read; no decision uses them. A pull
 * request with a change whose author GitHub does not know has no approvals that count.
 */
export async function readGrants({ api }: BypassContext, ground: Ground, trail: Trail): Promise<Approvals> {
  const { pull, request } = trail;
  const { document, digest } = request;
  let authors: readonly number[];
  try {
    authors = [...(await listAuthors(api, pull))];
  } catch (error) {
    if (error instanceof McError && error.family === 'verification') return { grants: [], missing: ROLES, vetoes: [] };
    throw error;
  }
  const { records, logins } = await readApprovals(api, pull, digest);
  const excludedIds = [...new Set([...ground.roster.document.exclude, ...authors])];
  const nowS = document.created_s + document.ttl_s - 1; // while it was valid
  const input = createInput({ request, records, excludedIds, isRevoked: false }, ground, {
    subject: document.subject,
    nowS,
    isConsumed: false,
  });
  const { approvals, missing, vetoes } = describeStanding(input, nowS);
  const getLogin = (id: number): string => logins.get(id) || findLogin(ground, id);
  const grants = approvals.map(({ role, id, atS }) => ({
    role,
    id,
    login: getLogin(id),
    at: rfc3339(new Date(atS * 1000)),
  }));
  return { grants, missing, vetoes: vetoes.map(getLogin) };
}

const findLogin = ({ members }: Ground, id: number): string =>
  ROLES.flatMap((role) => members[role]).find((member) => member.id === id)?.login ?? String(id);

import { digestOf } from '../../lib/digest.ts';
import type { McError } from '../../lib/mc-error.ts';
import { bypassError } from '../errors.ts';
import { ROLES, type Role } from '../facts.ts';
import { readRepositoryFile } from '../from-github/contents.ts';
import { readRoleMembers } from '../from-github/people.ts';
import { checkRosterExpiry } from '../from-github/roster.ts';
import type { Check } from './check.ts';

const SOON_MS = 30 * 86_400_000;

/** Checks that the roster is valid for at least 30 days, and that the rules of the company are those that it names. */
export const rosterCheck: Check = {
  name: 'roster',
  run: async ({ api, commit, roster }) => {
    if (!roster) return { open: [] }; // the finding about the roster itself is already there
    const { expires, extra } = roster.document;
    const expiry = checkRosterExpiry(roster, api.now());
    const open: McError[] = [];
    if (expiry) open.push(expiry);
    else if (Date.parse(expires) - api.now().getTime() < SOON_MS)
      open.push(bypassError('bypass-doctor-roster-expiring', { expires }));
    if (extra) {
      const file = await readRepositoryFile(api, extra.path, commit);
      const refuse = (detail: string): void => {
        open.push(bypassError('bypass-doctor-rules-differ', { detail }));
      };
      if (file === 'absent') refuse(`the default branch has no file ${extra.path}`);
      else if (file === 'not-a-file') refuse(`expected that ${extra.path} is a file of at most 1 MiB`);
      else if (digestOf(file.bytes) !== `sha256:${extra.sha256}`)
        refuse(`expected the digest sha256:${extra.sha256} of ${extra.path}, found ${digestOf(file.bytes)}`);
    }
    return { open };
  },
};

/** Checks that the three teams are readable, and that three different people can fill the roles. */
export const teamsCheck: Check = {
  name: 'teams',
  run: async ({ api, roster }) => {
    if (!roster) return { open: [] };
    const { roles, exclude } = roster.document;
    const members = await readRoleMembers(api, roster.document);
    const people = new Map<Role, readonly number[]>(
      ROLES.map((role) => [
        role,
        members[role].filter(({ id, type }) => type === 'User' && !exclude.includes(id)).map(({ id }) => id),
      ]),
    );
    const empty = ROLES.filter((role) => people.get(role)?.length === 0);
    if (empty.length > 0)
      return {
        open: empty.map((role) => bypassError('bypass-doctor-team-empty', { role, team: roles[role].team })),
      };
    const isPossible = (rest: readonly Role[], used: readonly number[]): boolean => {
      const [role, ...others] = rest;
      if (role === undefined) return true;
      return (people.get(role) ?? []).some((id) => !used.includes(id) && isPossible(others, [...used, id]));
    };
    if (isPossible(ROLES, [])) return { open: [] };
    const count = new Set([...people.values()].flat()).size;
    return { open: [bypassError('bypass-doctor-quorum-impossible', { people: count })] };
  },
};

import { join } from 'node:path';
import { rfc3339 } from '../../lib/clock.ts';
import { APPROVER_LOGINS, APPROVERS, type Approver } from '../simulator/github.ts';
import { createSshKey } from '../simulator/ssh-keys.ts';
import type { DrillState } from '../state.ts';
import type { DrillRoster } from './types.ts';

const DAYS_VALID = 30;
const DAY_MS = 86_400_000;

/**
 * Creates a roster with the three teams of the drill's GitHub, and one person with an SSH key for each role. The private keys are
 * in the drill's own folder, which no pack contains.
 */
export async function createDrillRoster({ regions, ports, dir }: DrillState<'regions'>): Promise<DrillRoster> {
  const { github } = regions;
  const keys: Partial<Record<Approver, string>> = {};
  const people = [];
  for (const login of APPROVER_LOGINS) {
    const path = join(dir, 'keys', login);
    const line = await createSshKey(path, login);
    keys[login] = path;
    people.push({ id: github.getUserId(login), login, roles: [APPROVERS[login]], keys: [line] });
  }
  const roster = {
    version: 1,
    expires: rfc3339(new Date(ports.clock.now().getTime() + DAYS_VALID * DAY_MS)),
    roles: github.teams,
    apps: [github.appUserId],
    exclude: [],
    postmortem: { days: 5, required: true },
    people,
  };
  return { text: `${JSON.stringify(roster, null, 2)}\n`, keys: keys as DrillRoster['keys'] };
}

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { bypassReportSchema } from '../../../src/bypass/index.ts';
import { parseMarkerMessage } from '../../../src/bypass/from-github/marker.ts';
import { type GithubWorld, listCodes, startGithubWorld } from '../../support/bypass-github.ts';

let world: GithubWorld;
beforeEach(async () => {
  world = await startGithubWorld();
});
afterEach(() => world.end());

describe('decideFromGitHub', () => {
  it('allows a request with three approvals, and reports who approved', async () => {
    const { pull, request } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    const report = await world.decide();
    expect(listCodes(report)).toEqual([]);
    expect(bypassReportSchema.safeParse(report).success).toBe(true);
    const { people } = world.seed;
    const at = new Date(world.nowS() * 1000).toISOString();
    expect(report).toMatchObject({
      type: 'bypass-decision',
      outcome: 'passed',
      allow: true,
      deny: [],
      expiresAt: new Date((request.document.created_s + 14_400) * 1000).toISOString(),
      request: { id: request.document.id, pr: pull.number, digest: request.digest },
      consumed: true,
      approvals: [
        { role: 'Security', id: people.sec.id, login: 'sec', at },
        { role: 'Release', id: people.rel.id, login: 'rel', at },
        { role: 'Service Owner', id: people.own.id, login: 'own', at },
      ],
    });
    expect(report).not.toHaveProperty('warnings');
  });
});

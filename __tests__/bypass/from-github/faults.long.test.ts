import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { BypassReport } from '../../../src/bypass/index.ts';
import { McError } from '../../../src/lib/mc-error.ts';
import { type Breakage, type GithubWorld, startGithubWorld } from '../../support/bypass-github.ts';

let world: GithubWorld;
beforeEach(async () => {
  world = await startGithubWorld();
});
afterEach(() => world.end());

const answer =
  (status: number, type: string, body: string, headers: Record<string, string> = {}): Breakage =>
  (request, response) => {
    request.resume();
    response.writeHead(status, { 'content-type': type, ...headers }).end(body);
  };

const JSON_TYPE = 'application/json';
const BREAKAGES: Readonly<Record<string, Breakage>> = {
  '403': answer(403, JSON_TYPE, '{"message":"Resource not accessible by integration"}'),
  '404': answer(404, JSON_TYPE, '{"message":"Not Found"}'),
  '500': answer(500, JSON_TYPE, '{"message":"Server Error"}'),
  '429': answer(429, JSON_TYPE, '{"message":"API rate limit exceeded"}', { 'retry-after': '1' }),
  HTML: answer(200, 'text/html', '<!DOCTYPE html><title>Unicorn</title>'),
  'an empty list': answer(200, JSON_TYPE, '[]'),
  'an empty object': answer(200, JSON_TYPE, '{}'),
  null: answer(200, JSON_TYPE, 'null'),
  'a cut connection': (request) => request.socket.destroy(),
  'a cut answer': (request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': JSON_TYPE, 'content-length': '10000' });
    response.write('[{"id":1,');
    setTimeout(() => request.socket.destroy(), 5);
  },
};

/** Opens an approved request that a bot opened for a person, decided in a run: the longest way through all reads. */
function openWhole(): number {
  const { people, app } = world.seed;
  const run = { headBranch: 'main', headSha: world.subject.sha };
  const asked = world.repository.runs.create({
    ...run,
    path: '.github/workflows/bypass-request.yml',
    event: 'workflow_dispatch',
    actor: people.requester,
  });
  const deciding = world.repository.runs.create({ ...run, path: 'deploy.yml', event: 'push', actor: people.admin });
  world.env = { GITHUB_RUN_ID: String(deciding.id) };
  const { pull } = world.open({ author: app.bot, document: { run: { id: asked.id, attempt: 1 } } });
  world.approve(pull, 'sec', 'rel', 'own');
  return pull.number;
}

/** Runs a decision, and returns its report or its error. */
const settle = (): Promise<BypassReport | McError> =>
  world.decide().catch((error: unknown) => {
    if (error instanceof McError) return error;
    throw error;
  });

/** The writes after the use, whose failure is a warning. */
const isTrail = (request: string): boolean => /^POST .*\/(?:deployments|statuses|comments)$/.test(request);

/**
 * Reads whose true answer is the empty list: that there is no marker. An empty list is then no fault. The activity of the branch and
 * the timeline can be empty too: they only exclude people.
 */
const canBeEmpty = (request: string): boolean =>
  /\/(?:git\/matching-refs|activity|issues\/\d+\/timeline)/.test(request);

describe('each request of a decision', () => {
  it.each(Object.keys(BREAKAGES))(
    'never leads to a use if GitHub answers it with %s',
    async (name) => {
      const breakage = BREAKAGES[name];
      openWhole();
      expect(await settle()).toMatchObject({ outcome: 'passed', consumed: true });
      const good = world.requests.filter((request) => !isTrail(request));
      expect(good.length).toBeGreaterThan(25);
      const outcomes = new Set<string>();
      for (const [at, wanted] of good.entries()) {
        await world.end();
        world = await startGithubWorld();
        openWhole();
        // Retries repeat the request, so all equal requests from this one on are broken.
        const seenBefore = good.slice(0, at).filter((request) => request === wanted).length;
        let seen = 0;
        let isBroken = false;
        world.breakage = ({ method, url }) => {
          // Ids and digests differ from run to run of this test only in commits and digests.
          if (mask(`${method} ${url}`) !== mask(wanted)) return undefined;
          isBroken = ++seen > seenBefore;
          return isBroken ? breakage : undefined;
        };
        const result = await settle();
        expect({ wanted, isBroken }).toEqual({ wanted, isBroken: true });
        if (result instanceof McError) {
          expect(['configuration', 'fault']).toContain(result.family);
          outcomes.add(result.code);
        } else {
          if (name === 'an empty list' && canBeEmpty(wanted)) continue;
          expect({ wanted, allow: result.allow, outcome: result.outcome }).toEqual({
            wanted,
            allow: false,
            outcome: 'failed',
          });
          outcomes.add(result.reasons[0]?.code ?? '');
        }
        if (!wanted.startsWith('POST')) expect(world.listUsed()).toEqual([]);
      }
      expect(outcomes.size).toBeGreaterThan(0);
    },
    600_000,
  );
});

/** Replaces commits and digests, which contain the time. */
const mask = (request: string): string => request.replace(/[0-9a-f]{40,64}/g, 'HEX');

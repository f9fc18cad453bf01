import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sweepBypasses } from '../../../src/bypass/from-github/sweep.ts';
import { McError } from '../../../src/lib/mc-error.ts';
import { type Breakage, type GithubWorld, startGithubWorld } from '../../support/bypass-github.ts';
import { listTrail, openContext } from '../../support/bypass-life.ts';

let world: GithubWorld;
beforeEach(async () => {
  world = await startGithubWorld();
});
afterEach(() => world.end());

const JSON_TYPE = 'application/json';
const answer =
  (status: number, message: string, type = JSON_TYPE): Breakage =>
  (request, response) => {
    request.resume();
    const body = type === JSON_TYPE ? JSON.stringify({ message }) : message;
    response.writeHead(status, { 'content-type': type, 'retry-after': '1' }).end(body);
  };

const BREAKAGES: Readonly<Record<string, Breakage>> = {
  '403': answer(403, 'Resource not accessible by integration'),
  '404': answer(404, 'Not Found'),
  '500': answer(500, 'Server Error'),
  '429': answer(429, 'API rate limit exceeded'),
  HTML: answer(200, '<!DOCTYPE html><title>Unicorn</title>', 'text/html'),
  'a cut connection': (request) => request.socket.destroy(),
};

/** Opens a request that is used and ends, one that ends unused, and one that is still valid. */
async function prepare(): Promise<number> {
  const { pull } = world.open({ id: 'incident-used' });
  world.approve(pull, 'sec', 'rel', 'own');
  expect((await world.decide({ pr: pull.number })).allow).toBe(true);
  world.open({ id: 'incident-idle' });
  world.advance(14_400);
  const valid = world.open({ id: 'incident-live' }).pull;
  world.requests.length = 0;
  return valid.number;
}

const sweep = () => sweepBypasses(openContext(world));

/** Runs a sweep, and returns its report or its error. Another error fails the test. */
const settle = (): Promise<Awaited<ReturnType<typeof sweep>> | McError> =>
  sweep().catch((error: unknown) => {
    if (error instanceof McError) return error;
    throw error;
  });

function summarize() {
  const { comments, issues, states, inactive, markers } = listTrail(world);
  return { comments: comments.length, issues, states, inactive, markers: markers.length };
}

/** Replaces commits, digests and the time, which differ from run to run of this test. */
const mask = (request: string): string => request.replace(/[0-9a-f]{40,64}|since=[^&]+/g, 'X');

/** Requests whose answer 404 is a fact: the head of the pull request has no file of a request, and a sweep leaves it alone. */
const canBeAbsent = (request: string): boolean => request.includes('/contents/bypass/incident-');

/** Breaks the same request as the one at this place of a good run, and all that are equal and come later: retries repeat it. */
function breakRequest(good: readonly string[], at: number, breakage: Breakage | undefined): () => boolean {
  const wanted = good[at];
  const seenBefore = good.slice(0, at).filter((request) => request === wanted).length;
  let [seen, isBroken] = [0, false];
  world.breakage = ({ method, url }) => {
    if (mask(`${method} ${url}`) !== wanted || ++seen <= seenBefore) return undefined;
    isBroken = true;
    return breakage;
  };
  return () => isBroken;
}

describe('each request of a sweep', () => {
  it.each(Object.keys(BREAKAGES))(
    'never ends a valid bypass, and leads to a sweep that converges, if GitHub answers it with %s',
    async (name) => {
      await prepare();
      expect((await sweep()).outcome).toBe('passed');
      const good = world.requests.map(mask);
      const wanted = summarize();
      expect(good.length).toBeGreaterThan(20);
      for (let at = 0; at < good.length; at++) {
        await world.end();
        world = await startGithubWorld();
        const valid = await prepare();
        const wasBroken = breakRequest(good, at, BREAKAGES[name]);
        const result = await settle();
        const place = { at, request: good[at] ?? '' };
        expect({ ...place, broken: wasBroken() }).toEqual({ ...place, broken: true });
        expect({ ...place, state: listTrail(world).states[valid] }).toEqual({ ...place, state: 'open' });
        // What stays undone is reported: no sweep passes that left something undone.
        if (result instanceof McError) expect(['configuration', 'fault']).toContain(result.family);
        else if (name === '404' && canBeAbsent(place.request)) expect(result.failed).toEqual([]);
        else if (result.outcome === 'passed') expect({ ...place, ...summarize() }).toEqual({ ...place, ...wanted });
        else expect(result.failed).not.toEqual([]);
        world.breakage = undefined;
        const { outcome, failed } = await sweep();
        expect({ ...place, outcome, failed }).toEqual({ ...place, outcome: 'passed', failed: [] });
        expect({ ...place, ...summarize() }).toEqual({ ...place, ...wanted });
      }
    },
    600_000,
  );
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { McError } from '../../../src/lib/mc-error.ts';
import { type Breakage, type GithubWorld, startGithubWorld } from '../../support/bypass-github.ts';

let world: GithubWorld;
beforeEach(async () => {
  world = await startGithubWorld();
});
afterEach(() => world.end());

const answer =
  (status: number, type = 'application/json', body = '{"message":"no"}'): Breakage =>
  (request, response) => {
    request.resume();
    response.writeHead(status, { 'content-type': type, 'retry-after': '1' }).end(body);
  };

const BREAKAGES: Readonly<Record<string, Breakage>> = {
  '403': answer(403),
  '404': answer(404),
  '500': answer(500),
  '429': answer(429),
  HTML: answer(200, 'text/html', '<!DOCTYPE html><title>Unicorn</title>'),
  'a cut connection': (request) => request.socket.destroy(),
};

function openApproved(): number {
  const { pull } = world.open();
  world.approve(pull, 'sec', 'rel', 'own');
  return pull.number;
}

describe('each request of the status', () => {
  it.each(Object.keys(BREAKAGES))('never leads to the state "approved" if GitHub answers it with %s', async (name) => {
    const number = openApproved();
    expect((await world.status(number)).bypasses.map(({ state }) => state)).toEqual(['approved']);
    const total = world.requests.length;
    expect(total).toBeGreaterThan(15);
    for (let at = 0; at < total; at++) {
      const wanted = world.requests[at] ?? '';
      let first: number | undefined;
      // Retries repeat the request, so this one and all equal requests after it are broken.
      world.breakage = ({ method, url }, index) => {
        first ??= index;
        return index - first >= at && `${method} ${url}` === wanted ? BREAKAGES[name] : undefined;
      };
      const result = await world.status(number).catch((error: unknown) => {
        if (error instanceof McError) return error;
        throw error;
      });
      if (result instanceof McError) expect(['configuration', 'fault']).toContain(result.family);
      else expect([wanted, result.bypasses.map(({ state }) => state)]).not.toEqual([wanted, ['approved']]);
    }
  });
});

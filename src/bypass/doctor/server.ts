import { z } from 'zod';
import { PERMISSION } from '../from-github/context.ts';
import { type Check, readEndpoint } from './check.ts';

/** Checks that the server lists who pushed a branch, which each decision reads. GitHub Enterprise Server has this since 3.11. */
export const serverCheck: Check = {
  name: 'server',
  run: async ({ api }) => {
    await readEndpoint(
      'GET /repos/{owner}/{repo}/activity',
      api.read('./activity?per_page=1', z.array(z.unknown()), PERMISSION.contents),
    );
    return { open: [] };
  },
};

import { z } from 'zod';
import { McError } from '../../lib/mc-error.ts';
import { bypassError } from '../errors.ts';
import { PERMISSION } from '../from-github/context.ts';
import { checkSwitch } from '../switch.ts';
import { type Check, DOCTOR_PERMISSION, readEndpoint } from './check.ts';

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

const variableSchema = z.looseObject({ value: z.string().max(100_000) });

/** Warns if the variable MC_BYPASS of the repository switches all bypasses off. A variable that cannot be read is a warning too. */
export const switchCheck: Check = {
  name: 'switch',
  run: async ({ api }) => {
    try {
      const found = await api.find('./actions/variables/MC_BYPASS', variableSchema, DOCTOR_PERMISSION.variables);
      const isOff = found !== undefined && checkSwitch({ MC_BYPASS: found.value }) !== undefined;
      return { open: [], warnings: isOff ? [bypassError('bypass-disabled')] : [] };
    } catch (error) {
      if (error instanceof McError && error.code !== 'bypass-token-sso') return { open: [], warnings: [error] };
      throw error;
    }
  },
};

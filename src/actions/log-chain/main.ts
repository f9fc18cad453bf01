import { defineAction } from '../action.ts';
import { parseInputs } from './inputs.ts';
import { run } from './run.ts';

export const action = defineAction({ name: 'log-chain', parse: parseInputs, run });

import { resolve } from 'node:path';
import { createDecisionReport, MAX_INPUT_BYTES, parseInput, present } from '../bypass/index.ts';
import { baseError } from '../lib/errors.ts';
import { readFileBounded } from '../lib/files.ts';
import {
  OFFLINE_DECISION_OPTIONS,
  OFFLINE_REQUEST_OPTIONS,
  commands as offlineCommands,
  requestOffline,
  runOfflineDecision,
} from './bypass-offline.ts';
import { REQUEST_OPTIONS } from './bypass-request-options.ts';
import { type Command, defineCommand } from './command.ts';
import { flag, text } from './parameters.ts';

const decideCommand = defineCommand({
  path: 'bypass decide',
  summary: 'decide whether this gate may be bypassed now: exit 0 if allowed, 1 if denied',
  options: {
    input: text('--input <file>', 'the request, its subject and its approvals, as JSON'),
    gate: text('--gate <name>', 'the gate'),
    digest: text('--digest <digest>', 'the artifact: sha256:HEX'),
    environment: text('--environment <name>', 'the environment of the deployment'),
    sha: text('--sha <commit>', 'the commit of the artifact'),
    noConsume: flag('--no-consume', 'answer without using the request'),
    ...OFFLINE_DECISION_OPTIONS,
  },
  example: 'mc bypass decide --input bypass.json --json',
  run: async (options, context) => {
    if (options.offline) return runOfflineDecision({ ...options, consume: !options.noConsume }, context);
    const { clock, cwd } = context;
    const { input } = options;
    if (input === undefined) throw baseError('usage', { detail: '--input is required', command: 'bypass decide' });
    const bytes = await readFileBounded(resolve(cwd, input), MAX_INPUT_BYTES, 'the input');
    const report = createDecisionReport({ input: parseInput(bytes, input), subject: input }, { clock });
    return { report, text: present(report) };
  },
});

const requestCommand = defineCommand({
  path: 'bypass request',
  summary: 'request a bypass of a gate',
  options: { ...REQUEST_OPTIONS, ...OFFLINE_REQUEST_OPTIONS },
  example:
    'mc bypass request --offline --requester 1 --repository-id 9 --out inc-4711-freeze.json --gate freeze --digest sha256:… --environment production --sha … --severity SEV-1 --ttl 4h --incident https://status.acme.test/4711 --reason "The region is lost."',
  run: async (options, context) => {
    if (options.offline) return requestOffline(options, context);
    throw baseError('usage', { detail: '--offline is required', command: 'bypass request' });
  },
});

export const commands: readonly Command[] = [decideCommand, requestCommand, ...offlineCommands];

import { resolve } from 'node:path';
import {
  type BypassReport,
  createDecisionReport,
  createUseNotifier,
  decideFromGitHub,
  loadInstalledRules,
  MAX_INPUT_BYTES,
  parseInput,
  present,
  presentDecision,
  presentOfflineDecision,
  presentStatus,
  readStatus,
  recordDecision,
} from '../bypass/index.ts';
import { baseError } from '../lib/errors.ts';
import { readFileBounded } from '../lib/files.ts';
import type { Section } from '../lib/present.ts';
import { createDocumentAppender } from '../logchain/index.ts';
import {
  OFFLINE_DECISION_OPTIONS,
  refuseWithOffline,
  refuseWithoutOffline,
  runOfflineDecision,
} from './bypass-offline.ts';
import { type Command, type CommandContext, type CommandResult, defineCommand } from './command.ts';
import { count, flag, text } from './parameters.ts';

/** The option of all commands about a bypass on GitHub. */
export const repoOption = text('--repo <owner/name>', 'the repository on GitHub; default: GITHUB_REPOSITORY');

/** The largest number of a pull request that GitHub can have: ids are integers of 32 bits. */
export const MAX_PULL_NUMBER = 2 ** 31 - 1;

const DECIDE = 'bypass decide';
const SUBJECT_OPTIONS = ['gate', 'digest', 'environment', 'sha'] as const;

type SubjectOption = (typeof SUBJECT_OPTIONS)[number];

/** Returns the values that a decision on GitHub needs. Throws `usage` for a missing one. */
function requireSubject(given: Readonly<Record<SubjectOption, string | undefined>>): Record<SubjectOption, string> {
  const require = (name: SubjectOption): string => {
    const value = given[name];
    if (value === undefined) throw baseError('usage', { detail: `--${name} is required`, command: DECIDE });
    return value;
  };
  return { gate: require('gate'), digest: require('digest'), environment: require('environment'), sha: require('sha') };
}

/** Decides about a file. Its facts are not from GitHub, so options that name such facts are refused. */
async function decideInput(
  path: string,
  given: Readonly<Record<string, unknown>>,
  { clock, cwd, env, installRoot }: CommandContext,
): Promise<CommandResult> {
  const foreign = Object.keys(given).find((name) => given[name] !== undefined);
  if (foreign !== undefined)
    throw baseError('usage', { detail: `--input cannot be combined with --${foreign}`, command: DECIDE });
  const bytes = await readFileBounded(resolve(cwd, path), MAX_INPUT_BYTES, 'the input');
  const input = parseInput(bytes, path);
  const rules = await loadInstalledRules(installRoot);
  const report = await createDecisionReport({ input, subject: path }, { clock, env, rules });
  return { report, text: present(report) };
}

const presentRecorded = (
  report: BypassReport,
  format: (report: BypassReport) => readonly Section[],
): CommandResult => ({ report, text: format(report) });

export const commands: readonly Command[] = [
  defineCommand({
    path: DECIDE,
    summary: 'decide whether this gate may be bypassed now, and use the bypass: exit 0 if allowed, 1 if denied',
    options: {
      gate: text('--gate <name>', 'the gate to bypass'),
      digest: text('--digest <sha256:hex>', 'the digest of the artifact at the gate'),
      environment: text('--environment <name>', 'the environment of the deployment'),
      sha: text('--sha <commit>', 'the commit of the artifact, 40 hex digits'),
      pr: count('--pr <n>', 'the pull request; default: the newest open one that allows', MAX_PULL_NUMBER),
      noConsume: flag('--no-consume', 'answer without using the bypass, as for the check of a pull request'),
      repo: repoOption,
      ...OFFLINE_DECISION_OPTIONS,
      chain: text('--chain <dir>', 'add the decision to the log chain in this folder; not with --no-consume'),
      input: text('--input <file>', 'decide about facts in a JSON file; this proves nothing about GitHub'),
    },
    example: 'mc bypass decide --gate freeze --digest sha256:DIGEST --environment production --sha COMMIT',
    run: async ({ input, noConsume, pr, repo, gate, digest, environment, sha, chain, ...offline }, context) => {
      const subject = { gate, digest, environment, sha };
      const record = (report: BypassReport): Promise<BypassReport> =>
        recordDecision(report, {
          chain: chain === undefined ? undefined : resolve(context.cwd, chain),
          consume: !noConsume,
          // A decision that was made is recorded even after Ctrl-C.
          openChain: (folder) => createDocumentAppender(folder, { clock: context.clock }),
        });
      if (offline.offline) {
        refuseWithOffline({ input, pr, repo }, DECIDE);
        const report = await runOfflineDecision({ ...offline, ...subject, consume: !noConsume }, context);
        return presentRecorded(await record(report), presentOfflineDecision);
      }
      refuseWithoutOffline(offline, DECIDE);
      if (input !== undefined) {
        return decideInput(input, { ...subject, pr, repo, chain, 'no-consume': noConsume || undefined }, context);
      }
      const options = { ...requireSubject(subject), pr, repo, consume: !noConsume };
      const report = await decideFromGitHub(options, context, { notify: createUseNotifier(context) });
      return presentRecorded(await record(report), presentDecision);
    },
  }),
  defineCommand({
    path: 'bypass status',
    summary: 'show who approved a bypass, who is missing, and how much time is left',
    options: {
      pr: count('--pr <n>', 'the pull request; default: all open ones on bypass/*', MAX_PULL_NUMBER),
      repo: repoOption,
    },
    example: 'mc bypass status --pr 42',
    run: async (options, context) => {
      const report = await readStatus(options, context);
      return { report, text: presentStatus(report) };
    },
  }),
];

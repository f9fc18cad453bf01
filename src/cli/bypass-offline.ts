import { resolve } from 'node:path';
import {
  approveRequest,
  type BypassReport,
  createOfflineRequest,
  createSubject,
  decideOffline,
  openBypassContext,
  presentApproval,
  presentOfflineRequest,
  presentReconciliation,
  reconcile,
} from '../bypass/index.ts';
import { type Digest, parseDigest } from '../lib/digest.ts';
import { baseError } from '../lib/errors.ts';
import { createPrintable } from '../lib/printable.ts';
import { policyFiles, readRosterPin } from '../verify/index.ts';
import { type REQUEST_OPTIONS, readRequestOptions } from './bypass-request-options.ts';
import { type Command, type CommandContext, type CommandResult, defineCommand } from './command.ts';
import { count, flag, requiredText, text, type Values } from './parameters.ts';
import { renderSections, styleFor } from './render.ts';

const REPOSITORY_ID = count(
  '--repository-id <n>',
  'offline: the numeric id of the repository',
  Number.MAX_SAFE_INTEGER,
);

/** The options of `mc bypass request --offline`, in addition to those of every request. */
export const OFFLINE_REQUEST_OPTIONS = {
  offline: flag('--offline', 'write the file of the request, and do not use GitHub'),
  requester: count('--requester <id>', 'offline: the numeric id of your account on GitHub', Number.MAX_SAFE_INTEGER),
  repositoryId: REPOSITORY_ID,
  out: text('--out <file>', 'offline: the file to write; its name without .json is the id of the request'),
};

/** The options of `mc bypass decide --offline`. The subject is shared with the decision on GitHub. */
export const OFFLINE_DECISION_OPTIONS = {
  offline: flag('--offline', 'decide from signed files, and do not use GitHub'),
  request: text('--request <file>', 'offline: the file of the request'),
  approvals: text('--approvals <folder>', 'offline: the folder with the signatures, *.sig'),
  roster: text('--roster <file>', 'offline: the roster; default with --policy: the file that the policy pins'),
  rosterDigest: text('--roster-digest <digest>', 'offline: the pinned digest of the roster, sha256:HEX'),
  policy: text('--policy <file>', 'offline: the trust policy that pins the roster, in place of --roster-digest'),
  store: text('--store <place>', 'offline: the store of all uses: a folder or s3://BUCKET/PREFIX'),
  endpoint: text('--endpoint <url>', 'offline: the URL of the S3 server; default: AWS_ENDPOINT_URL, else AWS'),
  repositoryId: REPOSITORY_ID,
};

/** The options of the subject, as the command that decides has them. */
interface SubjectOptions {
  readonly gate: string | undefined;
  readonly digest: string | undefined;
  readonly environment: string | undefined;
  readonly sha: string | undefined;
}

/** Returns the place of a store: a location in S3 unchanged, or an absolute folder. */
export const resolveStore = (store: string, cwd: string): string =>
  store.startsWith('s3://') ? store : resolve(cwd, store);

function requireOption<T>(value: T | undefined, option: string, command: string): T {
  if (value === undefined) throw baseError('usage', { detail: `--offline needs ${option}`, command });
  return value;
}

type Given = Readonly<Record<string, string | number | boolean | undefined>>;

const formatOption = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
const findGiven = (options: Given): string | undefined =>
  Object.keys(options).find((name) => options[name] !== undefined && options[name] !== false);

/** Throws `usage` for an option of GitHub together with --offline. */
export function refuseWithOffline(options: Given, command: string): void {
  const found = findGiven(options);
  if (found !== undefined)
    throw baseError('usage', { detail: `--offline cannot be combined with ${formatOption(found)}`, command });
}

/** Throws `usage` for an offline option without --offline: signatures are never read then. */
export function refuseWithoutOffline(options: Given, command: string): void {
  const found = findGiven(options);
  if (found !== undefined) throw baseError('usage', { detail: `${formatOption(found)} needs --offline`, command });
}

/** Runs `mc bypass request --offline`. */
export async function requestOffline(
  options: Values<typeof OFFLINE_REQUEST_OPTIONS> & Values<typeof REQUEST_OPTIONS>,
  { clock, cwd }: CommandContext,
): Promise<CommandResult> {
  const command = 'bypass request';
  const values = readRequestOptions(options, command);
  const requester = requireOption(options.requester, '--requester', command);
  const repositoryId = requireOption(options.repositoryId, '--repository-id', command);
  const out = resolve(cwd, requireOption(options.out, '--out', command));
  const report = await createOfflineRequest({ out, values, repositoryId, requester }, { clock });
  return { report, text: presentOfflineRequest(report) };
}

/** Decides for `mc bypass decide --offline`. */
export async function runOfflineDecision(
  options: Values<typeof OFFLINE_DECISION_OPTIONS> & SubjectOptions & { readonly consume: boolean },
  context: CommandContext,
): Promise<BypassReport> {
  const { cwd } = context;
  const command = 'bypass decide';
  const get = <T>(value: T | undefined, option: string): T => requireOption(value, option, command);
  const question = {
    gate: get(options.gate, '--gate'),
    digest: get(options.digest, '--digest'),
    environment: get(options.environment, '--environment'),
    sha: get(options.sha, '--sha'),
  };
  const { endpoint, consume } = options;
  const store = get(options.store, '--store');
  const choice = {
    request: resolve(cwd, get(options.request, '--request')),
    approvals: resolve(cwd, get(options.approvals, '--approvals')),
    store: resolveStore(store, cwd),
    endpoint,
    subject: createSubject(question, get(options.repositoryId, '--repository-id')),
    ...(await locateRoster(options, cwd, command)),
  };
  return decideOffline({ ...choice, consume }, context);
}

/** Returns the file of the roster and its pinned digest. */
async function locateRoster(
  { roster, rosterDigest, policy }: Values<typeof OFFLINE_DECISION_OPTIONS>,
  cwd: string,
  command: string,
): Promise<{ readonly roster: string; readonly rosterDigest: Digest }> {
  if ((rosterDigest === undefined) === (policy === undefined))
    throw baseError('usage', { detail: '--offline needs exactly one of --roster-digest and --policy', command });
  if (policy !== undefined) {
    const pin = await readRosterPin(resolve(cwd, policy), policyFiles);
    return { roster: roster === undefined ? pin.path : resolve(cwd, roster), rosterDigest: pin.digest };
  }
  const digest = parseDigest(rosterDigest ?? '', '--roster-digest');
  return { roster: resolve(cwd, requireOption(roster, '--roster', command)), rosterDigest: digest };
}

const approveCommand = defineCommand({
  path: 'bypass approve',
  summary: 'approve or veto a request with an SSH key, while GitHub is down',
  options: {
    request: requiredText('--request <file>', 'the file of the request, unchanged'),
    key: requiredText('--key <file>', 'your SSH private key, or its .pub file if an SSH agent has the key'),
    veto: flag('--veto', 'veto the request; offline, nothing lifts a veto'),
    out: text('--out <file>', 'the signature to write; default: FILE.sig'),
  },
  example: 'mc bypass approve --request inc-4711-freeze.json --key ~/.ssh/id_ed25519',
  run: async ({ request, key, veto, out }, { clock, cwd, env, signal, stderr }) => {
    const report = await approveRequest(
      {
        request: resolve(cwd, request),
        key: resolve(cwd, key),
        out: resolve(cwd, out ?? `${request}.sig`),
        purpose: veto ? 'veto' : 'approval',
      },
      {
        clock,
        env,
        signal,
        // The person must see the request before the key is used. stdout is for the report.
        show: (sections) =>
          stderr.write(
            `${renderSections(sections, styleFor(false), createPrintable({ onRunner: env.GITHUB_ACTIONS === 'true' }))}\n`,
          ),
      },
    );
    return { report, text: presentApproval(report) };
  },
});

const reconcileCommand = defineCommand({
  path: 'bypass reconcile',
  summary: 'record an offline bypass on GitHub after the outage: exit 1 if the facts there differ',
  options: {
    request: requiredText('--request <file>', 'the file of the request'),
    approvals: requiredText('--approvals <folder>', 'the folder with the signatures, *.sig'),
    store: text('--store <place>', 'the store of the offline uses, for the time of the use'),
    endpoint: text('--endpoint <url>', 'the URL of the S3 server; default: AWS_ENDPOINT_URL, else AWS'),
    repo: text('--repo <owner/name>', 'the repository on GitHub; default: GITHUB_REPOSITORY'),
  },
  example: 'mc bypass reconcile --request inc-4711-freeze.json --approvals approvals --store /mnt/bypass',
  run: async ({ request, approvals, store, endpoint, repo }, context) => {
    const { cwd } = context;
    const choice = {
      request: resolve(cwd, request),
      approvals: resolve(cwd, approvals),
      store: store === undefined ? undefined : resolveStore(store, cwd),
      endpoint,
    };
    const report = await reconcile(openBypassContext({ repo }, context), choice);
    return { report, text: presentReconciliation(report) };
  },
});

export const commands: readonly Command[] = [approveCommand, reconcileCommand];

import { join, resolve } from 'node:path';
import { baseError } from '../lib/errors.ts';
import { readFileBounded } from '../lib/files.ts';
import { beginReport } from '../lib/report.ts';
import { loadDockerCredentials } from '../oci/index.ts';
import { fetchPublishedTrust, MAX_TRUSTED_ROOT_BYTES, PUBLIC_GOOD_TUF } from '../sigstore/index.ts';
import type { MirrorDemands } from '../tlog/index.ts';
import {
  checkTrust,
  createFileSource,
  createTrustMetrics,
  pinBytes,
  pinRoot,
  presentChange,
  presentCheck,
  proposeTrust,
  retireRoot,
  revertTrust,
  rotateRoot,
  type TrustChangeReport,
  writeProposal,
} from '../verify/index.ts';
import { type Command, type CommandContext, type CommandResult, defineCommand } from './command.ts';
import { readIncludedRoot } from './included-root.ts';
import { METRICS_OUTPUTS, openMetricsOutput } from './metrics-output.ts';
import { flag, list, operand, requiredText, text, type Values } from './parameters.ts';
import { resolveOptional } from './paths.ts';
import { POLICY, USE_MIRROR_OPTION } from './policy.ts';

const ROOT_NAME = operand('<name>', 'the name of the root in the policy');
const ROOT_FILE = requiredText('--trusted-root <file>', 'a trusted_root.json');
const EVIDENCE = {
  bundles: list('--bundle <path...>', 'Sigstore bundles of the subjects, or folders of bundles'),
  mirror: text('--mirror <location>', 'the folder or URL of a mirror'),
  useMirror: USE_MIRROR_OPTION,
};

const MAX_KEY_BYTES = 64 * 1024;

const createChangeResult = (report: TrustChangeReport): CommandResult => ({ report, text: presentChange(report) });

/** Creates the ports of the commands that verify subjects. */
async function createVerifyPorts(context: CommandContext) {
  const { cwd, env } = context;
  return {
    ...context,
    at: (path: string) => resolve(cwd, path),
    credentials: await loadDockerCredentials({ env }),
    openMirror: async (location: string, demands?: MirrorDemands) => {
      // Loaded on demand: most verifications of a file need no mirror.
      const { openMirror } = await import('../mirror/index.ts');
      return openMirror(location, context, demands);
    },
  };
}

const INIT = {
  subjects: list(
    '--from <subject...>',
    'a known-good release: a file, sha256:<hex> or an image reference; may be repeated (required)',
  ),
  trustedRoot: text(
    '--trusted-root <file>',
    'the root of your Sigstore instance; default: the public-good root that is included in mc',
  ),
  keys: list('--key <pem...>', 'a public key that may have signed the releases; needed for key-signed bundles'),
  name: text(
    '--name <name>',
    'the name of the root in the policy; default: public-good, or production with --trusted-root',
  ),
  out: text('--out <file>', 'write the policy to this file, and the root to trust-roots/ beside it'),
  ...EVIDENCE,
};

async function proposePolicy(options: Values<typeof INIT>, context: CommandContext): Promise<CommandResult> {
  const { cwd, installRoot, clock } = context;
  const { subjects, trustedRoot, out, mirror, useMirror } = options;
  const begun = beginReport('trust-init', clock);
  const given = resolveOptional(cwd, trustedRoot);
  const root =
    given === undefined
      ? await readIncludedRoot(installRoot)
      : { path: given, bytes: await readFileBounded(given, MAX_TRUSTED_ROOT_BYTES, 'the trusted root') };
  if (subjects.length === 0)
    throw baseError('usage', { detail: '--from is required: a known-good release', command: 'trust init' });
  const keys: { path: string; pem: Buffer }[] = [];
  for (const key of options.keys)
    keys.push({ path: key, pem: await readFileBounded(resolve(cwd, key), MAX_KEY_BYTES, 'the public key') });
  const ports = await createVerifyPorts(context);
  const proposal = await proposeTrust(
    {
      subjects,
      keys,
      root: { name: options.name ?? (trustedRoot === undefined ? 'public-good' : 'production'), ...root },
      choice: {
        bundles: options.bundles.map((file) => createFileSource(ports.at(file))),
        mirror: mirror && !/^https?:/.test(mirror) ? ports.at(mirror) : mirror,
        useMirror,
      },
    },
    ports,
  );
  if (out !== undefined) await writeProposal(resolve(cwd, out), proposal);
  const { text, seen, refused, warnings } = proposal;
  // Stdout contains only the policy, so that a shell can redirect it to a file.
  if (!context.json)
    for (const { code, message, hint = '' } of warnings)
      context.stderr.write(`warning ${code}: ${`${message}. ${hint}`.trim()}\n`);
  return {
    report: begun.finish([], {
      policy: text,
      seen,
      refused,
      warnings: warnings.map((warning) => warning.toReason()),
      ...(out === undefined ? {} : { written: resolve(cwd, out) }),
    }),
    text: out === undefined ? text : describeWritten(out, proposal.files, options),
  };
}

/** Describes what was written, and the next commands. */
function describeWritten(
  out: string,
  files: ReadonlyMap<string, Buffer>,
  { subjects, bundles, mirror }: Pick<Values<typeof INIT>, 'subjects' | 'bundles' | 'mirror'>,
): string {
  const evidence = [
    ...bundles.map((bundle) => `--bundle ${quoteWord(bundle)}`),
    ...(mirror === undefined ? [] : [`--mirror ${quoteWord(mirror)}`]),
  ];
  return [
    `✓ wrote ${out}, and beside it:`,
    ...[...files.keys()].map((file) => `  ${file}`),
    'Read every line of the policy before you commit it. Next:',
    `  mc trust check --policy ${quoteWord(out)}`,
    `  ${['mc verify', ...subjects.map(quoteWord), ...evidence, '--policy', quoteWord(out)].join(' ')}`,
    '',
  ].join('\n');
}

/** Quotes a word for a POSIX shell, where it needs quotes. */
const quoteWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

const FETCH = {
  name: ROOT_NAME,
  tuf: text('--tuf <url>', 'the TUF repository', PUBLIC_GOOD_TUF),
  tufMirror: text('--tuf-mirror <url>', 'a URL from which the same repository can be fetched'),
  tufRoot: text(
    '--tuf-root <file>',
    "the repository's root.json, which you have already verified; optional only for the public-good repository",
  ),
  yes: flag('--yes', 'pin the fetched root and signing config; otherwise only show the differences'),
  policy: POLICY,
};

async function fetchRoot(options: Values<typeof FETCH>, context: CommandContext): Promise<CommandResult> {
  const { cwd, env, clock, http } = context;
  await http.routeFetch?.(); // the TUF library has no other way to use a proxy or --ca-file
  const home = env.XDG_CACHE_HOME || join(env.HOME || cwd, '.cache');
  const { root, signingConfig, from } = await fetchPublishedTrust({
    url: options.tuf,
    mirror: options.tufMirror,
    rootPath: resolveOptional(cwd, options.tufRoot),
    cacheDir: join(home, 'mc-actions', 'tuf'),
  });
  const request = {
    policy: resolve(cwd, options.policy),
    name: options.name,
    bytes: Buffer.from(root),
    path: from,
    signingConfig: signingConfig && { text: signingConfig.text, path: `${from} (${signingConfig.target})` },
    verb: 'fetch' as const,
    pin: options.yes,
  };
  return createChangeResult(await pinBytes(request, { clock }));
}

const checkCommand = defineCommand({
  path: 'trust check',
  summary: 'check that the policy is well-formed and that its pins match, and list what needs attention',
  options: { policy: POLICY, ...METRICS_OUTPUTS },
  example: 'mc trust check --policy SECURITY/trust-policy.yaml',
  run: async ({ policy, ...outputs }, context) => {
    const publish = openMetricsOutput(outputs, { command: 'trust check' }, context);
    const report = await checkTrust(resolve(context.cwd, policy), context);
    await publish(createTrustMetrics(report));
    return { report, text: presentCheck(report) };
  },
});

const initCommand = defineCommand({
  path: 'trust init',
  summary: 'propose a policy from the evidence of known-good releases, and print it',
  options: INIT,
  example: 'mc trust init --from app.tar.gz --bundle app.sigstore.json --out SECURITY/trust-policy.yaml',
  run: proposePolicy,
});

const pinCommand = defineCommand({
  path: 'trust pin',
  summary: 'pin a trusted root under a name',
  options: { name: ROOT_NAME, trustedRoot: ROOT_FILE, policy: POLICY },
  example: 'mc trust pin production --trusted-root trusted_root.json',
  run: async ({ name, trustedRoot, policy }, context) => {
    const { cwd } = context;
    const request = { policy: resolve(cwd, policy), name, trustedRoot: resolve(cwd, trustedRoot) };
    return createChangeResult(await pinRoot(request, context));
  },
});

const rotateCommand = defineCommand({
  path: 'trust rotate',
  summary: 'add a new root and keep the old one, after canaries verify under the new root',
  options: {
    name: operand('<name>', 'the root that you will retire later'),
    trustedRoot: ROOT_FILE,
    as: text('--as <name>', 'the name of the new root; default: NAME with the date'),
    canaries: list(
      '--canary <subject...>',
      'a subject that must verify under the new root alone; otherwise nothing changes',
    ),
    policy: POLICY,
    ...EVIDENCE,
  },
  example: 'mc trust rotate production --trusted-root new.json --canary app.tar.gz --bundle app.sigstore.json',
  run: async ({ policy, name, trustedRoot, as, canaries, ...evidence }, context) => {
    const { cwd } = context;
    const report = await rotateRoot(
      { policy: resolve(cwd, policy), name, trustedRoot: resolve(cwd, trustedRoot), as, canaries, evidence },
      await createVerifyPorts(context),
    );
    return createChangeResult(report);
  },
});

const retireCommand = defineCommand({
  path: 'trust retire',
  summary: 'remove a root; verification then rejects all evidence that only this root verifies',
  options: { name: ROOT_NAME, policy: POLICY },
  example: 'mc trust retire production',
  run: async ({ name, policy }, context) =>
    createChangeResult(await retireRoot({ policy: resolve(context.cwd, policy), name }, context)),
});

const revertCommand = defineCommand({
  path: 'trust revert',
  summary: 'undo the last change of the policy',
  options: { policy: POLICY },
  example: 'mc trust revert',
  run: async ({ policy }, context) => createChangeResult(await revertTrust(resolve(context.cwd, policy), context)),
});

const fetchCommand = defineCommand({
  path: 'trust fetch',
  summary:
    'fetch the newest root and signing config with TUF and show the differences; needs a network, and pins only with --yes',
  options: FETCH,
  example: 'mc trust fetch public-good',
  run: fetchRoot,
});

export const commands: readonly Command[] = [
  checkCommand,
  initCommand,
  pinCommand,
  rotateCommand,
  retireCommand,
  revertCommand,
  fetchCommand,
];

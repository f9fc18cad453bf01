import { join, resolve } from 'node:path';
import { baseError } from '../lib/errors.ts';
import { readFileBounded } from '../lib/files.ts';
import { beginReport } from '../lib/report.ts';
import { dockerConfigCredentials } from '../oci/index.ts';
import { fetchTrustedRoot, MAX_TRUSTED_ROOT_BYTES, PUBLIC_GOOD_TUF } from '../sigstore/index.ts';
import type { MirrorDemands } from '../tlog/index.ts';
import {
  bundleFiles,
  checkTrust,
  pinBytes,
  pinRoot,
  presentChange,
  presentCheck,
  proposeTrust,
  retireRoot,
  revertTrust,
  rotateRoot,
  type TrustChangeReport,
  USE_MIRROR,
  writeProposal,
} from '../verify/index.ts';
import type { CommandContext, CommandInput, CommandResult, CommandSpec } from './command.ts';
import { optionChoice, optionFlag, optionList, optionRequired, optionText } from './options.ts';

const DEFAULT_POLICY = 'SECURITY/trust-policy.yaml';
const POLICY = ['--policy <file>', 'trust policy', DEFAULT_POLICY] as const;
const ROOT_FILE = ['--trusted-root <file>', 'a trusted_root.json'] as const;
const EVIDENCE = [
  ['--bundle <path...>', 'Sigstore bundles of the subjects, or folders of them'],
  ['--mirror <place>', 'a mirror: folder or URL'],
  ['--use-mirror <when>', USE_MIRROR.join(' | '), 'auto'],
] as const;

const policyOf = (input: CommandInput, { cwd }: CommandContext): string =>
  resolve(cwd, optionText(input, 'policy') ?? DEFAULT_POLICY);
const nameOf = ({ args: [name = ''] }: CommandInput): string => name;
const changed = (report: TrustChangeReport): CommandResult => ({ report, text: presentChange(report) });
const rootFile = (input: CommandInput, { cwd }: CommandContext, command: string): string =>
  resolve(cwd, optionRequired(input, 'trustedRoot', '--trusted-root', command));

/** What a verification within these commands needs of the world. */
async function verifyPorts(context: CommandContext) {
  const { cwd, env } = context;
  return {
    ...context,
    at: (path: string) => resolve(cwd, path),
    credentials: await dockerConfigCredentials({ env }),
    openMirror: async (location: string, demands?: MirrorDemands) => {
      // Loaded where a mirror is asked: most verifications of a file need none.
      const { openMirror } = await import('../mirror/index.ts');
      return openMirror(location, context, demands);
    },
  };
}

async function init(input: CommandInput, context: CommandContext): Promise<CommandResult> {
  const { cwd, installRoot, clock } = context;
  const begun = beginReport('trust-init', clock);
  const given = optionText(input, 'trustedRoot');
  const path = given === undefined ? join(installRoot, 'SECURITY/trust-roots/trusted_root.json') : resolve(cwd, given);
  const bytes = await readFileBounded(path, MAX_TRUSTED_ROOT_BYTES, 'the trusted root');
  const mirror = optionText(input, 'mirror');
  const subjects = optionList(input, 'from');
  if (subjects.length === 0)
    throw baseError('usage', {
      detail: '--from is required: a known-good release',
      command: 'trust init',
    });
  const ports = await verifyPorts(context);
  const proposal = await proposeTrust(
    {
      subjects,
      root: { name: optionText(input, 'name') ?? (given === undefined ? 'public-good' : 'production'), bytes, path },
      choice: {
        bundles: optionList(input, 'bundle').map((path) => bundleFiles(ports.at(path))),
        mirror: mirror && !/^https?:/.test(mirror) ? ports.at(mirror) : mirror,
        useMirror: optionChoice(input, 'useMirror', '--use-mirror', USE_MIRROR, 'trust init'),
      },
    },
    ports,
  );
  const out = optionText(input, 'out');
  if (out !== undefined) await writeProposal(resolve(cwd, out), proposal);
  const { text, seen, refused, warnings } = proposal;
  // Not among the lines of the policy, which may go into a file.
  if (!context.json) for (const { code, message } of warnings) context.stderr.write(`warning ${code}: ${message}\n`);
  return {
    report: begun.finish([], {
      policy: text,
      seen,
      refused,
      warnings: warnings.map((warning) => warning.toReason()),
      ...(out === undefined ? {} : { written: resolve(cwd, out) }),
    }),
    text: out === undefined ? text : `✓ ${out}, with its roots beside it: read every line before you commit it\n`,
  };
}

async function fetch(input: CommandInput, context: CommandContext): Promise<CommandResult> {
  const { cwd, env, clock } = context;
  const rootPath = optionText(input, 'tufRoot');
  const home = env['XDG_CACHE_HOME'] || join(env['HOME'] || cwd, '.cache');
  const { text, from } = await fetchTrustedRoot({
    url: optionText(input, 'tuf') ?? PUBLIC_GOOD_TUF,
    mirror: optionText(input, 'tufMirror'),
    rootPath: rootPath === undefined ? undefined : resolve(cwd, rootPath),
    cacheDir: join(home, 'mc-actions', 'tuf'),
  });
  const request = { policy: policyOf(input, context), name: nameOf(input), bytes: Buffer.from(text), path: from };
  return changed(await pinBytes({ ...request, verb: 'fetch', pin: optionFlag(input, 'yes') }, { clock }));
}

export const commands: readonly CommandSpec[] = [
  {
    path: 'trust check',
    summary: 'whether the policy is well-formed, every pin of it holds, and what should be looked at',
    options: [POLICY],
    example: 'mc trust check --policy SECURITY/trust-policy.yaml',
    run: async (input, context) => {
      const report = await checkTrust(policyOf(input, context), context);
      return { report, text: presentCheck(report) };
    },
  },
  {
    path: 'trust init',
    summary: 'propose a policy out of what known-good releases carry; prints it',
    options: [
      ['--from <subject...>', 'a file, sha256:<hex> or image reference that is known to be good'],
      ['--trusted-root <file>', 'the root of your instance; default the public-good one that is shipped'],
      ['--name <name>', 'what the root is called'],
      ['--out <file>', 'write the policy there, and the root beside it'],
      ...EVIDENCE,
    ],
    example: 'mc trust init --from app.tar.gz --bundle app.tar.gz.sigstore.json --out SECURITY/trust-policy.yaml',
    run: init,
  },
  {
    path: 'trust pin',
    summary: 'pin a trusted root under a name',
    arguments: [['<name>', 'of the root in the policy']],
    options: [ROOT_FILE, POLICY],
    example: 'mc trust pin production --trusted-root trusted_root.json',
    run: async (input, context) =>
      changed(
        await pinRoot(
          {
            policy: policyOf(input, context),
            name: nameOf(input),
            trustedRoot: rootFile(input, context, 'trust pin'),
          },
          context,
        ),
      ),
  },
  {
    path: 'trust rotate',
    summary: 'put a new root beside an old one, once canaries verify under it',
    arguments: [['<name>', 'the root that will be retired later']],
    options: [
      ROOT_FILE,
      ['--as <name>', 'what the new root is called; default NAME with the date'],
      ['--canary <subject...>', 'must verify under the new root alone, or nothing changes'],
      POLICY,
      ...EVIDENCE,
    ],
    example: 'mc trust rotate production --trusted-root new.json --canary app.tar.gz --bundle app.sigstore.json',
    run: async (input, context) =>
      changed(
        await rotateRoot(
          {
            policy: policyOf(input, context),
            name: nameOf(input),
            trustedRoot: rootFile(input, context, 'trust rotate'),
            as: optionText(input, 'as'),
            canaries: optionList(input, 'canary'),
            evidence: {
              bundles: optionList(input, 'bundle'),
              mirror: optionText(input, 'mirror'),
              useMirror: optionChoice(input, 'useMirror', '--use-mirror', USE_MIRROR, 'trust rotate'),
            },
          },
          await verifyPorts(context),
        ),
      ),
  },
  {
    path: 'trust retire',
    summary: 'take a root out: what it signed is refused from then on',
    arguments: [['<name>', 'of the root in the policy']],
    options: [POLICY],
    example: 'mc trust retire production',
    run: async (input, context) =>
      changed(await retireRoot({ policy: policyOf(input, context), name: nameOf(input) }, context)),
  },
  {
    path: 'trust revert',
    summary: 'undo the last change of the policy',
    options: [POLICY],
    example: 'mc trust revert',
    run: async (input, context) => changed(await revertTrust(policyOf(input, context), context)),
  },
  {
    path: 'trust fetch',
    summary: 'get the newest root by TUF and show what differs; needs a network, and pins only with --yes',
    arguments: [['<name>', 'of the root in the policy']],
    options: [
      ['--tuf <url>', 'the TUF repository', PUBLIC_GOOD_TUF],
      ['--tuf-mirror <url>', 'where else it lies'],
      ['--tuf-root <file>', "the repository's root.json, had beforehand; needed for any but the public-good one"],
      ['--yes', 'pin what was fetched'],
      POLICY,
    ],
    example: 'mc trust fetch public-good',
    run: fetch,
  },
];

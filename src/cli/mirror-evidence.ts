import { resolve } from 'node:path';
import { parseDigest, primaryDigest } from '../lib/digest.ts';
import { baseError } from '../lib/errors.ts';
import { type GetRequest, getEvidence, mirrorFiles, presentGet, presentPrune, pruneMirror } from '../mirror/index.ts';
import { readSubject } from '../verify/index.ts';
import { type Command, type CommandContext, type CommandResult, defineCommand } from './command.ts';
import { CONFIG, createMirrorPorts, loadConfig } from './mirror-config.ts';
import { flag, operand, requiredText, text, type Values } from './parameters.ts';
import { resolveOptional } from './paths.ts';

const GET = {
  subject: operand('<subject>', 'sha256:<hex>, a file, or an image reference exactly as the mirror lists it'),
  out: requiredText('--out <dir>', 'the folder to write; it replaces the folder of an earlier mc mirror get'),
  mirror: text(
    '--mirror <location>',
    'the folder or URL of the mirror; default: REKOR_MIRROR_URL, else the mirror of --config',
  ),
  config: CONFIG,
  key: text('--key <vkey>', 'the verifier key (NAME+ID+BASE64) that must have signed the state of the mirror'),
  memory: text('--memory <dir>', 'with --key: save the newest state of each mirror here, and reject an older state'),
};

type GetOptions = Values<typeof GET>;

/** Returns the files of the mirror that the options name, else of the environment's mirror, else of the one in `mirror.yaml`. */
async function openFiles(options: GetOptions, context: CommandContext) {
  const location = options.mirror ?? (context.env.REKOR_MIRROR_URL || undefined);
  if (location === undefined)
    return (await createMirrorPorts(context)).destination(await loadConfig(options.config, context));
  return mirrorFiles(/^https?:\/\//i.test(location) ? location : resolve(context.cwd, location), context);
}

async function parseGetTarget(subject: string, cwd: string): Promise<GetRequest['about']> {
  const named = await readSubject(subject, (path) => resolve(cwd, path));
  if (named.kind === 'reference') return { reference: named.reference };
  // Paths in a mirror contain SHA-256 digests.
  return { digest: parseDigest(primaryDigest(named.digests), 'the subject') };
}

async function get(options: GetOptions, context: CommandContext): Promise<CommandResult> {
  const { cwd } = context;
  const { subject, key, memory } = options;
  const files = await openFiles(options, context);
  if (memory !== undefined && key === undefined)
    throw baseError('usage', { detail: '--memory needs --key', command: 'mirror get' });
  const about = await parseGetTarget(subject, cwd);
  const report = await getEvidence(
    { subject, about, out: resolve(cwd, options.out) },
    { ...context, files, demands: { key, memory: resolveOptional(cwd, memory) } },
  );
  return { report, text: presentGet(report) };
}

export const commands: readonly Command[] = [
  defineCommand({
    path: 'mirror prune',
    summary: 'remove evidence whose retention has ended; the mirror signs the list before it removes anything',
    options: { config: CONFIG, plan: flag('--plan', 'only print what would be removed and what stays, with reasons') },
    example: 'mc mirror prune --config mirror.yaml --plan',
    run: async ({ config, plan }, context) => {
      const report = await pruneMirror(await loadConfig(config, context), await createMirrorPorts(context), { plan });
      return { report, text: presentPrune(report) };
    },
  }),
  defineCommand({
    path: 'mirror get',
    summary: 'write all evidence that a mirror has about a release into a folder: bundles, SBOMs, attestations',
    options: GET,
    example: 'mc mirror get registry.acme.test/app:v1.2.3 --mirror https://mirror.acme.test --out evidence',
    run: get,
  }),
];

import { resolve } from 'node:path';
import { parseDigest, primaryDigest } from '../lib/digest.ts';
import { baseError } from '../lib/errors.ts';
import { type GetRequest, getEvidence, mirrorFiles, presentGet, presentPrune, pruneMirror } from '../mirror/index.ts';
import type { MirrorDemands } from '../tlog/index.ts';
import { readSubject } from '../verify/index.ts';
import type { CommandContext, CommandInput, CommandSpec } from './command.ts';
import { CONFIG, configOf, portsOf } from './mirror.ts';
import { optionRequired, optionText } from './options.ts';

/** The mirror that is named, else that of the environment, else that of `mirror.yaml`. */
async function filesOf(input: CommandInput, context: CommandContext) {
  const location = optionText(input, 'mirror') ?? (context.env['REKOR_MIRROR_URL'] || undefined);
  if (location === undefined) return (await portsOf(context)).destination(await configOf(input, context));
  return mirrorFiles(/^https?:\/\//i.test(location) ? location : resolve(context.cwd, location), context);
}

async function aboutOf(subject: string, cwd: string): Promise<GetRequest['about']> {
  const named = await readSubject(subject, (path) => resolve(cwd, path));
  if (named.kind === 'reference') return { reference: named.reference };
  // A mirror is addressed by SHA-256.
  return { digest: parseDigest(primaryDigest(named.digests), 'the subject') };
}

/** With a key, all that is read is checked against the state that it signed; with a memory, no state may be older than one before. */
function demandsOf(input: CommandInput, { cwd }: CommandContext): MirrorDemands {
  const [key, memory] = [optionText(input, 'key'), optionText(input, 'memory')];
  if (memory !== undefined && key === undefined)
    throw baseError('usage', { detail: '--memory needs --key', command: 'mirror get' });
  return { key, memory: memory === undefined ? undefined : resolve(cwd, memory) };
}

export const commands: readonly CommandSpec[] = [
  {
    path: 'mirror prune',
    summary: 'remove evidence that is past its time; what goes is signed before it does',
    options: [CONFIG, ['--plan', 'only say what would go and what stays, and why']],
    example: 'mc mirror prune --config mirror.yaml --plan',
    run: async (input, context) => {
      const plan = input.options['plan'] === true;
      const report = await pruneMirror(await configOf(input, context), await portsOf(context), { plan });
      return { report, text: presentPrune(report) };
    },
  },
  {
    path: 'mirror get',
    summary: 'write all that a mirror holds about a release into a folder: bundles, SBOMs, attestations',
    arguments: [['<subject>', 'sha256:<hex>, a reference as the mirror knows it, or a file']],
    options: [
      ['--out <dir>', 'the folder that is made; one of an earlier get is replaced'],
      ['--mirror <location>', 'URL or folder of the mirror; default REKOR_MIRROR_URL, then that of --config'],
      CONFIG,
      ['--key <vkey>', "the mirror's verifier key, NAME+ID+BASE64: its state must be signed with it"],
      ['--memory <dir>', 'with --key: keep what was seen of mirrors here; an older state than before is refused'],
    ],
    example: 'mc mirror get registry.acme.test/app:v1.2.3 --mirror https://mirror.acme.test --out evidence',
    run: async (input, context) => {
      const [subject = ''] = input.args;
      const out = resolve(context.cwd, optionRequired(input, 'out', '--out', 'mirror get'));
      const files = await filesOf(input, context);
      const demands = demandsOf(input, context);
      const about = await aboutOf(subject, context.cwd);
      const report = await getEvidence({ subject, about, out }, { ...context, files, demands });
      return { report, text: presentGet(report) };
    },
  },
];

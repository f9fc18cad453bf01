import { resolve } from 'node:path';
import { present, USE_MIRROR, verifyAll } from '../verify/index.ts';
import type { CommandContext, CommandInput, CommandResult, CommandSpec } from './command.ts';
import { optionChoice, optionList, optionText } from './options.ts';

async function run(input: CommandInput, context: CommandContext): Promise<CommandResult> {
  const { cwd, env } = context;
  const { report, subjects } = await verifyAll(
    {
      subjects: input.args,
      policy: optionText(input, 'policy') ?? 'SECURITY/trust-policy.yaml',
      root: optionText(input, 'root'),
      bundles: optionList(input, 'bundle'),
      mirror: optionText(input, 'mirror'),
      useMirror: optionChoice(input, 'useMirror', '--use-mirror', USE_MIRROR, 'verify'),
      repository: optionText(input, 'repository'),
      cache: optionText(input, 'cache'),
    },
    {
      ...context,
      at: (path) => resolve(cwd, path),
      credentials: async (registry) => {
        // Read where a registry asks for them; so is the mirror opened: most verifications of a file need neither.
        const { dockerConfigCredentials } = await import('../oci/index.ts');
        return (await dockerConfigCredentials({ env }))(registry);
      },
      openMirror: async (location, demands) => {
        const { openMirror } = await import('../mirror/index.ts');
        return openMirror(location, context, demands);
      },
    },
  );
  return { report, text: subjects.flatMap(present) };
}

export const commands: readonly CommandSpec[] = [
  {
    path: 'verify',
    summary: 'whether files or images may ship under the trust policy, offline',
    arguments: [
      ['<subject...>', 'a file, a digest (sha256:, sha384: or sha512:<hex>, sha512-<base64>), or an image reference'],
    ],
    options: [
      ['--policy <file>', 'trust policy', 'SECURITY/trust-policy.yaml'],
      ['--root <name>', 'only this root of the policy'],
      ['--bundle <path...>', 'a Sigstore bundle (.json, .jsonl) or a folder of them'],
      ['--mirror <place>', 'a mirror: folder or URL; default REKOR_MIRROR_URL, then the policy'],
      ['--use-mirror <when>', `${USE_MIRROR.join(' | ')}: always asks nothing but the mirror`, 'auto'],
      [
        '--repository <owner/repo>',
        "also ask GitHub for this repository's attestations (GITHUB_TOKEN, GITHUB_API_URL)",
      ],
      ['--cache <dir>', 'keep evidence that was of use, and ask it last: for days without any source'],
    ],
    example: 'mc verify app.tar.gz --bundle app.tar.gz.sigstore.json',
    run,
  },
];

import { resolve } from 'node:path';
import { beginReport } from '../lib/report.ts';
import { AD_HOC, type AdHocPolicy, layerAdHoc, loadTrust, policyFiles, present, verifyAll } from '../verify/index.ts';
import { type Command, type CommandContext, type CommandResult, defineCommand } from './command.ts';
import { list, text, type Values } from './parameters.ts';
import { USE_MIRROR_OPTION } from './policy.ts';
import { QUICK, readPolicyOptions } from './quick-policy.ts';

const OPTIONS = {
  subjects: list(
    '<subject...>',
    'a file, a digest (sha256:, sha384: or sha512:<hex>, sha512-<base64>), or an image reference',
  ),
  ...QUICK,
  bundles: list(
    '--bundle <path...>',
    'a Sigstore bundle (.json, .jsonl) or a folder of bundles; default: FILE.sigstore.json, FILE.bundle and FILE.jsonl, where they exist beside a file',
  ),
  mirror: text(
    '--mirror <location>',
    'the folder or URL of a mirror; default: REKOR_MIRROR_URL, else the mirror of the policy',
  ),
  useMirror: USE_MIRROR_OPTION,
  repository: text(
    '--repository <owner/repo>',
    "also read this repository's attestations from GitHub (GITHUB_TOKEN, GITHUB_API_URL)",
  ),
  cache: text('--cache <dir>', 'a folder: save evidence that met a requirement, and read it after all other sources'),
};

async function verifySubjects(options: Values<typeof OPTIONS>, context: CommandContext): Promise<CommandResult> {
  const { cwd, env } = context;
  const policy = await readPolicyOptions(options, context);
  if (options.printPolicy && typeof policy !== 'string') return printPolicy(policy, context);
  const { report, subjects } = await verifyAll(
    { ...options, policy, offersQuick: true },
    {
      ...context,
      at: (path) => resolve(cwd, path),
      // The registry's credentials and the mirror are loaded on demand: most verifications of a file need neither.
      credentials: async (registry) => {
        const { loadDockerCredentials } = await import('../oci/index.ts');
        return (await loadDockerCredentials({ env }))(registry);
      },
      openMirror: async (location, demands) => {
        const { openMirror } = await import('../mirror/index.ts');
        return openMirror(location, context, demands);
      },
    },
  );
  return { report, text: subjects.flatMap(present) };
}

/** Prints a policy that is valid: it is loaded with the files that it pins. */
async function printPolicy(policy: AdHocPolicy, { clock }: CommandContext): Promise<CommandResult> {
  const begun = beginReport('print-policy', clock);
  const { digest } = await loadTrust(AD_HOC, layerAdHoc(policy, policyFiles), clock.now());
  return { report: begun.finish([], { policy: policy.text, digest }), text: policy.text };
}

export const commands: readonly Command[] = [
  defineCommand({
    path: 'verify',
    summary: 'verify files or images under the trust policy or a given signer, offline',
    options: OPTIONS,
    example: 'mc verify app.tar.gz --workflow acme/app/.github/workflows/release.yml@refs/tags/v1',
    run: verifySubjects,
  }),
];

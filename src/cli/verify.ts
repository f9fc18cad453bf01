import { resolve } from 'node:path';
import { present, verifyAll } from '../verify/index.ts';
import { type Command, defineCommand } from './command.ts';
import { list, text } from './parameters.ts';
import { POLICY, USE_MIRROR_OPTION } from './policy.ts';

export const commands: readonly Command[] = [
  defineCommand({
    path: 'verify',
    summary: 'verify files or images under the trust policy, offline',
    options: {
      subjects: list(
        '<subject...>',
        'a file, a digest (sha256:, sha384: or sha512:<hex>, sha512-<base64>), or an image reference',
      ),
      policy: POLICY,
      root: text('--root <name>', 'use only this root of the policy'),
      bundles: list('--bundle <path...>', 'a Sigstore bundle (.json, .jsonl) or a folder of bundles'),
      mirror: text(
        '--mirror <location>',
        'the folder or URL of a mirror; default: REKOR_MIRROR_URL, else the mirror of the policy',
      ),
      useMirror: USE_MIRROR_OPTION,
      repository: text(
        '--repository <owner/repo>',
        "also read this repository's attestations from GitHub (GITHUB_TOKEN, GITHUB_API_URL)",
      ),
      cache: text(
        '--cache <dir>',
        'a folder: save evidence that met a requirement, and read it after all other sources',
      ),
    },
    example: 'mc verify app.tar.gz --bundle app.tar.gz.sigstore.json',
    run: async (options, context) => {
      const { cwd, env } = context;
      const { report, subjects } = await verifyAll(options, {
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
      });
      return { report, text: subjects.flatMap(present) };
    },
  }),
];

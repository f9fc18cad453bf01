import { resolve } from 'node:path';
import { present, USE_MIRROR, verifyAll } from '../verify/index.ts';
import { type Command, defineCommand } from './command.ts';
import { choice, list, text } from './parameters.ts';
import { POLICY } from './policy.ts';

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
      mirror: text('--mirror <place>', 'a mirror: folder or URL; default: REKOR_MIRROR_URL, then the policy'),
      useMirror: choice(
        '--use-mirror <when>',
        `${USE_MIRROR.join(' | ')}: always reads no other source than the mirror`,
        USE_MIRROR,
        'auto',
      ),
      repository: text(
        '--repository <owner/repo>',
        "also ask GitHub for this repository's attestations (GITHUB_TOKEN, GITHUB_API_URL)",
      ),
      cache: text('--cache <dir>', 'save evidence that met a requirement, and read it after all other sources'),
    },
    example: 'mc verify app.tar.gz --bundle app.tar.gz.sigstore.json',
    run: async (options, context) => {
      const { cwd, env } = context;
      const { report, subjects } = await verifyAll(options, {
        ...context,
        at: (path) => resolve(cwd, path),
        // The registry's credentials and the mirror are loaded on demand: most verifications of a file need neither.
        credentials: async (registry) => {
          const { dockerConfigCredentials } = await import('../oci/index.ts');
          return (await dockerConfigCredentials({ env }))(registry);
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

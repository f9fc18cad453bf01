import { resolve } from 'node:path';
import { beginReport } from '../lib/report.ts';
import { openMirror } from '../mirror/index.ts';
import { dockerConfigCredentials } from '../oci/index.ts';
import {
  loadTrust,
  openSources,
  policyFiles,
  present,
  readSubject,
  USE_MIRROR,
  type UseMirror,
  type VerifyReport,
  verify,
} from '../verify/index.ts';
import type { CommandContext, CommandInput, CommandSpec } from './command.ts';
import { optionChoice, optionList, optionText } from './options.ts';

/** The plan's rollback switch wins over the flag: VERIFY_USE_MIRROR true or false. */
function useMirrorOf(input: CommandInput, env: CommandContext['env']): UseMirror {
  const forced = env['VERIFY_USE_MIRROR'];
  if (forced === 'true') return 'always';
  if (forced === 'false') return 'never';
  return optionChoice(input, 'useMirror', '--use-mirror', USE_MIRROR, 'verify');
}

async function run(
  input: CommandInput,
  context: CommandContext,
): Promise<{ report: object; text: ReturnType<typeof present> }> {
  const { http, clock, cwd, env, signal, plainHttp } = context;
  const at = (path: string): string => resolve(cwd, path);
  const overall = beginReport('verify', clock);
  const useMirror = useMirrorOf(input, env);
  const trust = await loadTrust(
    at(optionText(input, 'policy') ?? 'SECURITY/trust-policy.yaml'),
    policyFiles,
    clock.now(),
    optionText(input, 'root'),
  );
  const mirror = optionText(input, 'mirror') ?? env['REKOR_MIRROR_URL'] ?? trust.mirror?.url;
  const choice = {
    bundles: optionList(input, 'bundle').map(at),
    mirror: mirror && !/^https?:/.test(mirror) ? at(mirror) : mirror,
    useMirror,
  };
  const credentials = await dockerConfigCredentials({ env });
  const reports: VerifyReport[] = [];
  for (const text of input.args) {
    context.progress({ task: text, message: `verifying ${text}` });
    const subject = await readSubject(text, at);
    const { digests, sources } = await openSources(subject, choice, {
      http,
      credentials,
      plainHttp,
      signal,
      openMirror: (location) => openMirror(location, { http, signal }),
    });
    reports.push(await verify({ subject: text, digests, trust }, { sources, clock, signal }));
  }
  const [only] = reports;
  const text = reports.flatMap(present);
  if (reports.length === 1 && only) return { report: only, text };
  return {
    report: overall.finish(
      reports.flatMap(({ reasons }) => reasons),
      { subjects: reports },
    ),
    text,
  };
}

export const commands: readonly CommandSpec[] = [
  {
    path: 'verify',
    summary: 'whether files or images may ship under the trust policy, offline',
    arguments: [['<subject...>', 'a file, sha256:<hex>, or an image reference']],
    options: [
      ['--policy <file>', 'trust policy', 'SECURITY/trust-policy.yaml'],
      ['--root <name>', 'only this root of the policy'],
      ['--bundle <path...>', 'a Sigstore bundle (.json, .jsonl) or a folder of them'],
      ['--mirror <place>', 'a mirror: folder or URL; default REKOR_MIRROR_URL, then the policy'],
      ['--use-mirror <when>', `${USE_MIRROR.join(' | ')}: always asks nothing but the mirror`, 'auto'],
    ],
    example: 'mc verify app.tar.gz --bundle app.tar.gz.sigstore.json',
    run,
  },
];

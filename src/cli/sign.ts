import { resolve } from 'node:path';
import { createWorkflowProvenance, readActionsContext } from '../github/index.ts';
import { readFileStream, writeFileAtomic } from '../lib/files.ts';
import type { McError } from '../lib/mc-error.ts';
import { dockerConfigCredentials, openRepository } from '../oci/index.ts';
import { signError } from '../sign/errors.ts';
import { parseSubject, present, readPredicate, type SignRequest, sign } from '../sign/index.ts';
import { PREDICATE } from '../sigstore/index.ts';
import type { CommandContext, CommandInput, CommandSpec } from './command.ts';
import { optionFlag, optionText } from './options.ts';
import { KEYLESS, openKeylessSigner, openKeySigner, policyRoots } from './signer.ts';

const pathOption = (input: CommandInput, name: string, cwd: string): string | undefined => {
  const value = optionText(input, name);
  return value === undefined ? undefined : resolve(cwd, value);
};

async function predicateOf(input: CommandInput, { cwd, env }: CommandContext): Promise<SignRequest['predicate']> {
  const type = optionText(input, 'predicateType');
  const path = pathOption(input, 'predicate', cwd);
  if (type === undefined && path === undefined) return undefined;
  if (type === undefined) throw signError('predicate-incomplete', { missing: '--predicate-type' });
  if (path !== undefined) return readPredicate(type, path);
  const context = type === PREDICATE.slsaProvenance ? readActionsContext(env) : undefined;
  if (!context) throw signError('predicate-incomplete', { missing: '--predicate' });
  return { type, value: createWorkflowProvenance(context) };
}

export const commands: readonly CommandSpec[] = [
  {
    path: 'sign',
    summary: 'sign a file or an image without keeping a key, or attest to it',
    arguments: [['<subject>', 'a file, a digest (sha256:<hex>, sha512:<hex>), or an image reference']],
    options: [
      ['--predicate-type <uri>', 'attest: the type of the predicate'],
      ['--predicate <file>', 'attest: the predicate, as JSON'],
      ['--bundle <file>', 'where to write the Sigstore bundle; without --attach, SUBJECT.sigstore.json'],
      ['--attach', 'push the bundle beside the image, as an OCI referrer'],
      ['--key <pem>', 'sign with this private key instead (PKCS #8: Ed25519, P-256, P-384, RSA)'],
      ...KEYLESS,
      [
        '--policy <file>',
        'keyless: check the answers under the roots of this policy; default: SECURITY/trust-policy.yaml',
      ],
      ['--auth <file>', "Docker's config.json, instead of the usual one"],
    ],
    example: 'mc sign registry.acme.test/app@sha256:… --attach',
    run: async (input, context) => {
      const { http, clock, cwd, env, plainHttp, signal } = context;
      const [given = ''] = input.args;
      const subject = await parseSubject(given, (path) => resolve(cwd, path));
      const attach = optionFlag(input, 'attach');
      const fallback = `${subject.kind === 'file' ? subject.path : given.replace(/[^\w.-]+/g, '-')}.sigstore.json`;
      const bundlePath = pathOption(input, 'bundle', cwd) ?? (attach ? undefined : resolve(cwd, fallback));
      const predicate = await predicateOf(input, context);
      const warnings: McError[] = [];
      const signer =
        (await openKeySigner(input, context, 'sign')) ??
        (await openKeylessSigner(
          input,
          context,
          () => policyRoots(input, context),
          (warning) => warnings.push(warning),
        ));
      const credentials = await dockerConfigCredentials({ env, file: pathOption(input, 'auth', cwd) });
      const report = await sign(
        { subject, given, attach, ...(predicate ? { predicate } : {}), ...(bundlePath ? { bundlePath } : {}) },
        {
          clock,
          signer,
          warnings,
          readFile: readFileStream,
          writeFile: writeFileAtomic,
          openRepository: (reference) => openRepository(reference, { http, credentials, plainHttp, signal }),
        },
      );
      return { report, text: present(report) };
    },
  },
];

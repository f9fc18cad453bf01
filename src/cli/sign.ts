import { resolve } from 'node:path';
import { actionsContext, workflowProvenance } from '../github/index.ts';
import { ConfigurationError } from '../lib/errors.ts';
import { readFileStream, writeFileAtomic } from '../lib/files.ts';
import { dockerConfigCredentials, openRepository } from '../oci/index.ts';
import { parseSubject, present, readPredicate, type SignRequest, sign } from '../sign/index.ts';
import { identityTokenSource, openSigner, PREDICATE } from '../sigstore/index.ts';
import type { CommandContext, CommandInput, CommandSpec } from './command.ts';
import { optionFlag, optionText } from './options.ts';

const pathOption = (input: CommandInput, name: string, cwd: string): string | undefined => {
  const value = optionText(input, name);
  return value === undefined ? undefined : resolve(cwd, value);
};

async function predicateOf(input: CommandInput, { cwd, env }: CommandContext): Promise<SignRequest['predicate']> {
  const type = optionText(input, 'predicateType');
  const path = pathOption(input, 'predicate', cwd);
  if (type === undefined && path === undefined) return undefined;
  if (type === undefined) throw new ConfigurationError('predicate-incomplete', { missing: '--predicate-type' });
  if (path !== undefined) return readPredicate(type, path);
  const context = type === PREDICATE.slsaProvenance ? actionsContext(env) : undefined;
  if (!context) throw new ConfigurationError('predicate-incomplete', { missing: '--predicate' });
  return { type, value: workflowProvenance(context) };
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
      ['--signing-config <file>', 'where to sign; without it, the public instance'],
      ['--identity-token <file>', 'an OIDC token; without it, that of the GitHub Actions job or SIGSTORE_ID_TOKEN'],
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
      const identityToken = identityTokenSource({ http, env, file: pathOption(input, 'identityToken', cwd) });
      const signingConfig = pathOption(input, 'signingConfig', cwd);
      const credentials = await dockerConfigCredentials({ env, file: pathOption(input, 'auth', cwd) });
      const report = await sign(
        { subject, given, attach, ...(predicate ? { predicate } : {}), ...(bundlePath ? { bundlePath } : {}) },
        {
          clock,
          signer: await openSigner({ http, now: clock.now(), signingConfig, identityToken }),
          readFile: readFileStream,
          writeFile: writeFileAtomic,
          openRepository: (reference) => openRepository(reference, { http, credentials, plainHttp, signal }),
        },
      );
      return { report, text: present(report) };
    },
  },
];

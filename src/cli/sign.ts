import { resolve } from 'node:path';
import { createWorkflowProvenance, readActionsContext } from '../github/index.ts';
import { baseError } from '../lib/errors.ts';
import { readFileStream, writeFileAtomic } from '../lib/files.ts';
import type { McError } from '../lib/mc-error.ts';
import type { Section } from '../lib/present.ts';
import { quoteForShell } from '../lib/shell.ts';
import { loadDockerCredentials, openRepository } from '../oci/index.ts';
import { signError } from '../sign/errors.ts';
import { parseSubject, present, readPredicate, type SignRequest, sign } from '../sign/index.ts';
import { PREDICATE, type Signer } from '../sigstore/index.ts';
import { type Command, type CommandContext, defineCommand } from './command.ts';
import { KEY, KEYLESS, openKeylessSigner, openKeySigner, printWarning } from './open-signer.ts';
import { flag, operand, text, type Values } from './parameters.ts';
import { resolveOptional } from './paths.ts';
import { KEYLESS_POLICY, loadPolicyRoots } from './policy.ts';

const OPTIONS = {
  given: operand('<subject>', 'a file, a digest (sha256:<hex>, sha512:<hex>), or an image reference'),
  predicateType: text('--predicate-type <uri>', 'attest: the type of the predicate'),
  predicate: text('--predicate <file>', 'attest: the predicate, as JSON'),
  bundle: text('--bundle <file>', 'the Sigstore bundle to write; default without --attach: SUBJECT.sigstore.json'),
  attach: flag('--attach', 'attach the bundle to the image, as an OCI referrer'),
  key: KEY,
  ...KEYLESS,
  policy: KEYLESS_POLICY,
  auth: text('--auth <file>', "Docker's config.json; default: the one that Docker uses"),
};

type SignOptions = Values<typeof OPTIONS>;

async function createPredicate(options: SignOptions, { cwd, env }: CommandContext): Promise<SignRequest['predicate']> {
  const type = options.predicateType;
  const path = resolveOptional(cwd, options.predicate);
  if (type === undefined && path === undefined) return undefined;
  if (type === undefined) throw signError('predicate-incomplete', { missing: '--predicate-type' });
  if (path !== undefined) return readPredicate(type, path);
  const context = type === PREDICATE.slsaProvenance ? readActionsContext(env) : undefined;
  if (!context) throw signError('predicate-incomplete', { missing: '--predicate' });
  return { type, value: createWorkflowProvenance(context) };
}

function openSubjectSigner(
  options: SignOptions,
  context: CommandContext,
  warn: (warning: McError) => void,
): Promise<Signer> {
  const { key, identityToken, policy } = options;
  if (key === undefined)
    return openKeylessSigner(options, context, { path: policy, roots: () => loadPolicyRoots(policy, context) }, warn);
  if (identityToken !== undefined)
    throw baseError('usage', { detail: 'give only one of --key and --identity-token', command: 'sign' });
  return openKeySigner(key, context);
}

/** Describes a bundle that is only a file: users of cosign expect that it is attached, and that the image verifies alone. */
const describeApart = (image: string, bundle: string): Section => ({
  title: 'The bundle is not attached to the image',
  lines: [
    `to verify with it: mc verify ${quoteForShell(image)} --bundle ${quoteForShell(bundle)}`,
    'to store the bundle beside the image: sign with --attach',
  ],
});

export const commands: readonly Command[] = [
  defineCommand({
    path: 'sign',
    summary: 'sign a file or an image, keyless or with a key, or attest to it',
    options: OPTIONS,
    example: 'mc sign registry.acme.test/app@sha256:… --attach',
    run: async (options, context) => {
      const { http, clock, cwd, env, plainHttp, signal, stderr } = context;
      const { given, attach } = options;
      const subject = await parseSubject(given, (path) => resolve(cwd, path));
      const fallback = `${subject.kind === 'file' ? subject.path : given.replace(/[^\w.-]+/g, '-')}.sigstore.json`;
      const bundlePath = resolveOptional(cwd, options.bundle ?? (attach ? undefined : fallback));
      const predicate = await createPredicate(options, context);
      const warnings: McError[] = [];
      const signer = await openSubjectSigner(options, context, (warning) => warnings.push(warning));
      const credentials = await loadDockerCredentials({ env, file: resolveOptional(cwd, options.auth) });
      const report = await sign(
        { subject, given, attach, ...(predicate ? { predicate } : {}), ...(bundlePath ? { bundlePath } : {}) },
        {
          clock,
          signer,
          warnings,
          warn: (warning) => printWarning(warning, stderr),
          readFile: readFileStream,
          writeFile: writeFileAtomic,
          openRepository: (reference) => openRepository(reference, { http, credentials, plainHttp, signal }),
        },
      );
      const isApart = subject.kind === 'image' && bundlePath !== undefined && !attach;
      return { report, text: [...present(report), ...(isApart ? [describeApart(given, bundlePath)] : [])] };
    },
  }),
];

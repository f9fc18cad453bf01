import { resolve } from 'node:path';
import { baseError } from '../lib/errors.ts';
import { readFileBounded } from '../lib/files.ts';
import { readVerificationKey } from '../lib/keys/read.ts';
import { MAX_TRUSTED_ROOT_BYTES } from '../sigstore/index.ts';
import {
  type AdHocPolicy,
  createQuickPolicy,
  type QuickPolicy,
  type QuickSigner,
  readExactIdentity,
  readWorkflow,
} from '../verify/index.ts';
import type { CommandContext } from './command.ts';
import { readIncludedRoot } from './included-root.ts';
import { flag, text, type Values } from './parameters.ts';
import { DEFAULT_POLICY } from './policy.ts';

const MAX_KEY_BYTES = 64 * 1024;

/** The options that state a policy with one signer, in place of a file. */
export const QUICK = {
  policy: text('--policy <file>', `the trust policy; default: ${DEFAULT_POLICY}`),
  root: text('--root <name>', 'use only this root of the policy'),
  identity: text('--identity <subject>', 'no policy file: require this signer, compared exactly; needs --issuer'),
  issuer: text('--issuer <url>', 'the OIDC issuer of --identity, compared exactly'),
  workflow: text(
    '--workflow <workflow>',
    'no policy file: require this workflow of GitHub, as OWNER/REPO/.github/workflows/FILE@REF',
  ),
  key: text('--key <pem>', 'no policy file: require this public key (Ed25519, P-256, P-384, RSA of 3072 bits or more)'),
  predicateType: text('--predicate-type <uri>', 'no policy file: require an attestation of this type, not a signature'),
  trustedRoot: text(
    '--trusted-root <file>',
    'no policy file: the trusted_root.json; default: the public-good root that is included in mc',
  ),
  printPolicy: flag('--print-policy', 'print the policy that the options state, and do not verify'),
};

type QuickOptions = Values<typeof QUICK>;

/**
 * Reads the policy that the options state: the path of a file, or a policy with one signer. Throws `usage` for options
 * that exclude each other, and the errors of their values.
 */
export async function readPolicyOptions(options: QuickOptions, context: CommandContext): Promise<string | AdHocPolicy> {
  const kinds = listKinds(options);
  assertCombination(options, kinds);
  if (kinds.length === 0) return options.policy ?? DEFAULT_POLICY;
  return createQuickPolicy({
    signer: await readSigner(options, context),
    root: await readRoot(options, context),
    predicateType: options.predicateType,
  });
}

/** Lists the options that name the signer of a quick policy. */
function listKinds({ identity, issuer, workflow, key }: QuickOptions): readonly string[] {
  return [
    ...(identity === undefined && issuer === undefined ? [] : ['--identity with --issuer']),
    ...(workflow === undefined ? [] : ['--workflow']),
    ...(key === undefined ? [] : ['--key']),
  ];
}

function assertCombination(options: QuickOptions, kinds: readonly string[]): void {
  const refuse = (detail: string): never => {
    throw baseError('usage', { detail, command: 'verify' });
  };
  const { identity, issuer } = options;
  if (kinds.length > 1)
    refuse(`${kinds.join(' and ')} exclude each other: give one, or name several signers in a policy file`);
  const [kind] = kinds;
  if (kind !== undefined) {
    if (identity === undefined && issuer !== undefined) refuse('--issuer needs --identity SUBJECT');
    if (identity !== undefined && issuer === undefined) refuse('--identity needs --issuer URL');
    if (options.policy !== undefined)
      refuse(`--policy excludes ${kind}: give the policy file, or the signer, but not both`);
    if (options.root !== undefined)
      refuse(`--root excludes ${kind}: --root names a root of a policy file; give --trusted-root FILE instead`);
    return;
  }
  const alone = (
    [
      ['--predicate-type', options.predicateType !== undefined],
      ['--trusted-root', options.trustedRoot !== undefined],
      ['--print-policy', options.printPolicy],
    ] as const
  ).find(([, isGiven]) => isGiven);
  if (alone) refuse(`${alone[0]} needs a signer: --identity SUBJECT --issuer URL, --workflow WORKFLOW or --key PEM`);
}

async function readSigner(
  { identity, issuer, workflow, key }: QuickOptions,
  { cwd }: CommandContext,
): Promise<QuickSigner> {
  if (workflow !== undefined) return { kind: 'identity', ...readWorkflow(workflow) };
  if (key === undefined)
    return { kind: 'identity', ...readExactIdentity({ subject: identity ?? '', issuer: issuer ?? '' }) };
  const path = resolve(cwd, key);
  const bytes = await readFileBounded(path, MAX_KEY_BYTES, 'the public key');
  readVerificationKey(bytes, key);
  return { kind: 'key', key: { path, bytes } };
}

async function readRoot(
  { trustedRoot }: QuickOptions,
  { cwd, installRoot }: CommandContext,
): Promise<QuickPolicy['root']> {
  if (trustedRoot === undefined) return { name: 'public-good', ...(await readIncludedRoot(installRoot)) };
  const path = resolve(cwd, trustedRoot);
  return { name: 'trusted-root', path, bytes: await readFileBounded(path, MAX_TRUSTED_ROOT_BYTES, 'the trusted root') };
}

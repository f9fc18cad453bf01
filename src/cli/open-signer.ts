import { resolve } from 'node:path';
import { baseError } from '../lib/errors.ts';
import { readFileBounded } from '../lib/files.ts';
import { readSigningKey } from '../lib/keys/read.ts';
import type { McError } from '../lib/mc-error.ts';
import { createKeySigner, createTokenSource, openSigner, type Signer } from '../sigstore/index.ts';
import { findSigningConfig, type SigningPolicy, type Trust } from '../verify/index.ts';
import type { CommandContext } from './command.ts';
import { flag, text, type Values } from './parameters.ts';
import { resolveOptional } from './paths.ts';
import { DEFAULT_POLICY } from './policy.ts';

const MAX_KEY_BYTES = 64 * 1024;

/** The options of every command that signs keyless. */
export const KEYLESS = {
  signingConfig: text(
    '--signing-config <file>',
    'keyless: the signing_config.json; default: the one that mc trust fetch pinned in the policy, else that of the public instance',
  ),
  identityToken: text(
    '--identity-token <file>',
    'keyless: a file with an OIDC token; default: the token of the GitHub Actions job, or SIGSTORE_ID_TOKEN',
  ),
  trustedRoot: text(
    '--trusted-root <file>',
    'keyless: the trusted_root.json that checks the answers of the signing services; default: the one beside the signing config, else the roots of the policy',
  ),
};

/** The option of every command that signs with a key. */
export const KEY = text(
  '--key <pem>',
  'sign with this private key: PKCS #8 (Ed25519, P-256, P-384, RSA) or cosign.key, with its password in COSIGN_PASSWORD',
);

/** The options of every command that signs a record with a key or keyless. */
export const SIGNING = {
  key: KEY,
  keyless: flag('--keyless', 'sign with the identity of the GitHub Actions job or of SIGSTORE_ID_TOKEN'),
  ...KEYLESS,
};

type KeylessOptions = Values<typeof KEYLESS>;

/** Prints a warning to stderr. */
export const printWarning = (warning: McError, stderr: CommandContext['stderr']): void => {
  stderr.write(`warning ${warning.code}: ${warning.message}. ${warning.hint ?? ''}\n`);
};

/** Opens the keyless signer that the options name. Prints a warning to stderr and passes it to `warn`. */
export function openKeylessSigner(
  { signingConfig, identityToken, trustedRoot }: KeylessOptions,
  { http, clock, env, cwd, stderr }: CommandContext,
  policy: SigningPolicy,
  warn?: (warning: McError) => void,
): Promise<Signer> {
  return openSigner({
    http,
    now: clock.now(),
    clock,
    identityToken: createTokenSource({ http, env, file: resolveOptional(cwd, identityToken) }),
    signingConfig: resolveOptional(cwd, signingConfig),
    trustedRoot: resolveOptional(cwd, trustedRoot),
    policyRoots: policy.roots,
    policySigningConfig: () => findSigningConfig(resolve(cwd, policy.path ?? DEFAULT_POLICY), clock.now()),
    warn: (warning) => {
      printWarning(warning, stderr);
      warn?.(warning);
    },
  });
}

/** Opens a signer with the private key in a file. The password of cosign's encrypted key is in COSIGN_PASSWORD. */
export async function openKeySigner(key: string, { cwd, env }: CommandContext): Promise<Signer> {
  const pem = await readFileBounded(resolve(cwd, key), MAX_KEY_BYTES, 'the key');
  return createKeySigner(await readSigningKey(pem, key, env));
}

/**
 * Opens the signer of a promotion record, a revocation or a receipt. Returns undefined if the options name no signer. The roots of
 * the policy check the answers of the signing services if neither an option nor the signing config names a root. Throws `usage`;
 * `command` is for its hint.
 */
export async function openRecordSigner(
  options: Values<typeof SIGNING>,
  context: CommandContext,
  { path, roots }: Trust,
  command: string,
): Promise<Signer | undefined> {
  const { key, keyless, identityToken, signingConfig } = options;
  if (key !== undefined && keyless)
    throw baseError('usage', { detail: 'give only one of --key and --keyless', command });
  if (key !== undefined) return openKeySigner(key, context);
  if (!keyless && identityToken === undefined && signingConfig === undefined) return undefined;
  return openKeylessSigner(options, context, { path, roots: async () => roots });
}

import { resolve } from 'node:path';
import { baseError } from '../lib/errors.ts';
import { fileKind, readFileBounded } from '../lib/files.ts';
import type { McError } from '../lib/mc-error.ts';
import {
  createKeySigner,
  identityTokenSource,
  openSigner,
  readSigningKey,
  type Signer,
  type TrustedRootMaterial,
} from '../sigstore/index.ts';
import { loadTrust, policyFiles } from '../verify/index.ts';
import type { CommandContext, CommandInput } from './command.ts';
import { optionText } from './options.ts';

const MAX_KEY_BYTES = 64 * 1024;
const DEFAULT_POLICY = 'SECURITY/trust-policy.yaml';

/** The options of every command that signs keyless. */
export const KEYLESS = [
  ['--signing-config <file>', 'keyless: where to sign; without it, the public instance'],
  [
    '--identity-token <file>',
    'keyless: an OIDC token; without it, that of the GitHub Actions job or SIGSTORE_ID_TOKEN',
  ],
  [
    '--trusted-root <file>',
    'keyless: check the answers under this trusted_root.json; default: that beside the signing config, else the policy',
  ],
] as const;

const file = (input: CommandInput, name: string, cwd: string): string | undefined => {
  const value = optionText(input, name);
  return value === undefined ? undefined : resolve(cwd, value);
};

/** Opens the keyless signer that the options name. A warning is printed to stderr and passed to `warn`. */
export function openKeylessSigner(
  input: CommandInput,
  { http, clock, env, cwd, stderr }: CommandContext,
  policyRoots?: () => Promise<readonly TrustedRootMaterial[]>,
  warn?: (warning: McError) => void,
): Promise<Signer> {
  return openSigner({
    http,
    now: clock.now(),
    clock,
    identityToken: identityTokenSource({ http, env, file: file(input, 'identityToken', cwd) }),
    signingConfig: file(input, 'signingConfig', cwd),
    trustedRoot: file(input, 'trustedRoot', cwd),
    policyRoots,
    warn: (warning) => {
      stderr.write(`warning ${warning.code}: ${warning.message}. ${warning.hint ?? ''}\n`);
      warn?.(warning);
    },
  });
}

/** Returns the roots of the policy of `--policy`. The default policy may be missing; a policy that was named may not. */
export async function policyRoots(
  input: CommandInput,
  { cwd, clock }: CommandContext,
): Promise<readonly TrustedRootMaterial[]> {
  const given = optionText(input, 'policy');
  const path = resolve(cwd, given ?? DEFAULT_POLICY);
  if (given === undefined && (await fileKind(path)) !== 'file') return [];
  return (await loadTrust(path, policyFiles, clock.now())).roots;
}

/** A signer by the private key of `--key`; undefined where none was given. */
export async function openKeySigner(
  input: CommandInput,
  { cwd }: CommandContext,
  command: string,
): Promise<Signer | undefined> {
  const key = optionText(input, 'key');
  if (key === undefined) return undefined;
  if (optionText(input, 'identityToken') !== undefined)
    throw baseError('usage', { detail: 'give --key or --identity-token', command });
  return createKeySigner(readSigningKey(await readFileBounded(resolve(cwd, key), MAX_KEY_BYTES, 'the key'), key));
}

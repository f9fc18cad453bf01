import { resolve } from 'node:path';
import { asMcError } from '../lib/errors.ts';
import { fileKind } from '../lib/files.ts';
import { loadTrust, policyFiles, policyNotFound, type Trust, USE_MIRROR } from '../verify/index.ts';
import type { CommandContext } from './command.ts';
import { choice, text } from './parameters.ts';

export const DEFAULT_POLICY = 'SECURITY/trust-policy.yaml';

export const POLICY = text('--policy <file>', 'the trust policy', DEFAULT_POLICY);

/** The policy whose roots check the answers of the signing services. The default policy may be missing. */
export const KEYLESS_POLICY = text(
  '--policy <file>',
  `keyless: the trust policy whose roots check the answers of the signing services; default: ${DEFAULT_POLICY} if it exists`,
);

/** The option of every command that verifies subjects with or without a mirror. */
export const USE_MIRROR_OPTION = choice(
  '--use-mirror <when>',
  'auto also reads the mirror, always reads no other source, never does not read it',
  USE_MIRROR,
  'auto',
);

/** Loads a policy. `subjects` are the releases that the command is about, for the hint of a policy that does not exist. */
export async function loadPolicy(
  path: string,
  { cwd, clock }: Pick<CommandContext, 'cwd' | 'clock'>,
  subjects: readonly string[] = [],
): Promise<Trust> {
  const resolved = resolve(cwd, path);
  try {
    return await loadTrust(resolved, policyFiles, clock.now());
  } catch (error) {
    throw asMcError(error).code === 'policy-not-found' ? policyNotFound(resolved, path, { subjects }) : error;
  }
}

/** Returns the roots of a policy. The default policy may be missing; a policy that was named must exist. */
export async function loadPolicyRoots(path: string | undefined, context: CommandContext): Promise<Trust['roots']> {
  if (path === undefined && (await fileKind(resolve(context.cwd, DEFAULT_POLICY))) !== 'file') return [];
  return (await loadPolicy(path ?? DEFAULT_POLICY, context)).roots;
}

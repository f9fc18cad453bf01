import { resolve } from 'node:path';
import { fileKind } from '../lib/files.ts';
import type { McError } from '../lib/mc-error.ts';
import { openSigner, type Signer, type TrustedRootMaterial } from '../sigstore/index.ts';
import { findSigningConfig, loadTrust, policyFiles, type SigningPolicy } from '../verify/index.ts';
import type { ActionName } from './io.ts';
import type { Runner } from './runner.ts';

const AUDIENCE = 'sigstore';
const DEFAULT_POLICY = 'SECURITY/trust-policy.yaml';

/** The files that the inputs of an action name, relative to the workspace. */
export interface KeylessInputs {
  readonly signingConfig: string | undefined;
  readonly trustedRoot: string | undefined;
}

/** Opens a signer with the job's identity. A warning becomes an annotation and is passed to `warn`. */
export function openJobSigner<A extends ActionName>(
  { signingConfig, trustedRoot }: KeylessInputs,
  { http, clock, cwd, idToken, warning: annotate }: Runner<A>,
  policy: SigningPolicy,
  warn?: (warning: McError) => void,
): Promise<Signer> {
  return openSigner({
    http,
    now: clock.now(),
    clock,
    signingConfig: signingConfig && resolve(cwd, signingConfig),
    trustedRoot: trustedRoot && resolve(cwd, trustedRoot),
    identityToken: () => idToken(AUDIENCE),
    policyRoots: policy.roots,
    policySigningConfig: () => findSigningConfig(resolve(cwd, policy.path ?? DEFAULT_POLICY), clock.now()),
    warn: (warning) => {
      annotate(warning);
      warn?.(warning);
    },
  });
}

/** Returns the roots of a policy. The default policy may be missing; a policy that was named must exist. */
export async function loadPolicyRoots<A extends ActionName>(
  path: string | undefined,
  { cwd, clock }: Runner<A>,
): Promise<readonly TrustedRootMaterial[]> {
  const file = resolve(cwd, path ?? DEFAULT_POLICY);
  if (path === undefined && (await fileKind(file)) !== 'file') return [];
  return (await loadTrust(file, policyFiles, clock.now())).roots;
}

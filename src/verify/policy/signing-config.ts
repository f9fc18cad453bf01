import { dirname, resolve } from 'node:path';
import { digestOf, getHex } from '../../lib/digest.ts';
import { fileKind } from '../../lib/files.ts';
import { readYaml } from '../../lib/yaml.ts';
import { MAX_SIGNING_CONFIG_BYTES, readSigningConfig, type TrustedRootMaterial } from '../../sigstore/index.ts';
import { verifyError } from '../errors.ts';
import { policyFiles } from './files.ts';
import { MAX_POLICY_BYTES } from './load.ts';
import { type TrustPolicyFile, trustPolicySchema } from './schema.ts';

/** The trust policy of a signer: its signing config is the default, and its roots check the answers of the signing services. */
export interface SigningPolicy {
  /** Undefined for the default policy, which may be missing. */
  readonly path: string | undefined;
  readonly roots: () => Promise<readonly TrustedRootMaterial[]>;
}

type RootRule = TrustPolicyFile['roots'][number];

/**
 * Reads the signing config that a root of a policy pins. Returns undefined where the root pins none. Throws
 * `root-mismatch`: other services would receive the identity token of the signer.
 */
export async function readPinnedSigningConfig(
  { name, signingConfig }: RootRule,
  policyPath: string,
): Promise<{ readonly path: string; readonly text: string } | undefined> {
  if (signingConfig === undefined) return undefined;
  const path = resolve(dirname(policyPath), signingConfig.path);
  const what = `the signing config of the root "${name}"`;
  const bytes = await policyFiles.read(path, MAX_SIGNING_CONFIG_BYTES, what);
  const found = digestOf(bytes);
  if (signingConfig.sha256 !== undefined && getHex(found) !== signingConfig.sha256)
    throw verifyError('root-mismatch', {
      root: name,
      file: path,
      expected: `sha256:${signingConfig.sha256}`,
      found,
    });
  return { path, text: bytes.toString('utf8') };
}

/**
 * Returns the path of the signing config of the first root that pins one with services that are valid now. Where none
 * is valid now, returns the first, so that the error of the signer names it. Returns undefined where no root pins one,
 * or where there is no policy at this path. Throws `root-mismatch`, and the errors of a file that is not a policy.
 */
export async function findSigningConfig(policyPath: string, now: Date): Promise<string | undefined> {
  if ((await fileKind(policyPath)) === undefined) return undefined;
  const bytes = await policyFiles.read(policyPath, MAX_POLICY_BYTES, 'the trust policy');
  const policy = readYaml(trustPolicySchema, bytes.toString('utf8'), policyPath, { once: true });
  let first: string | undefined;
  for (const root of policy.roots) {
    const config = await readPinnedSigningConfig(root, policyPath);
    if (config === undefined) continue;
    if (isUsable(config, now)) return config.path;
    first ??= config.path;
  }
  return first;
}

function isUsable({ text, path }: { readonly text: string; readonly path: string }, now: Date): boolean {
  try {
    readSigningConfig(text, path, now);
    return true;
  } catch {
    return false;
  }
}

import { dirname, resolve } from 'node:path';
import type { Digest } from '../../lib/digest.ts';
import { conform } from '../../lib/json.ts';
import { parseYaml } from '../../lib/yaml.ts';
import { verifyError } from '../errors.ts';
import { MAX_POLICY_BYTES } from './load.ts';
import { trustPolicySchema } from './schema.ts';
import type { PolicyFiles } from './types.ts';

/** The roster that a policy pins. */
export interface RosterPin {
  /** The path of the roster, relative paths from the folder of the policy. */
  readonly path: string;
  readonly digest: Digest;
}

/**
 * Reads the pin of the bypass roster from a trust policy, without its roots: they take no part in an offline decision, and an expired
 * root must not block it. Throws `policy-roster-unpinned` and the errors of reading a policy.
 */
export async function readRosterPin(path: string, files: PolicyFiles): Promise<RosterPin> {
  const bytes = await files.read(path, MAX_POLICY_BYTES, 'the trust policy');
  const { bypassRoster } = conform(trustPolicySchema, parseYaml(bytes.toString('utf8'), path), path, { once: true });
  if (!bypassRoster) throw verifyError('policy-roster-unpinned', { path });
  return { path: resolve(dirname(path), bypassRoster.path), digest: `sha256:${bypassRoster.sha256}` };
}

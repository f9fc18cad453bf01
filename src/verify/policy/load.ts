import { digestOf } from '../../lib/digest.ts';
import { McError } from '../../lib/mc-error.ts';
import { readYaml } from '../../lib/yaml.ts';
import { verifyError } from '../errors.ts';
import { policyNotFound } from './missing.ts';
import { compilePattern } from './pattern.ts';
import { PinnedFiles } from './pinned.ts';
import {
  assertPromotionRule,
  type IdentityRule,
  type RequirementRule,
  type TrustPolicyFile,
  trustPolicySchema,
} from './schema.ts';
import type {
  Identity,
  ManagedKey,
  PolicyFiles,
  PromotionRequirement,
  PromotionTrust,
  Requirement,
  Root,
  Trust,
} from './types.ts';

export const MAX_POLICY_BYTES = 1024 * 1024;

/**
 * Loads a trust policy and checks every pin in it. With `only`, loads only the root of that name. Throws
 * `policy-not-found`, another ConfigurationError for a file that is not a policy, `root-mismatch` for a pin that does not
 * match, and `root-expired` for an old one.
 */
export async function loadTrust(path: string, files: PolicyFiles, now: Date, only?: string): Promise<Trust> {
  const bytes = await readPolicy(path, files);
  const policy = readYaml(trustPolicySchema, bytes.toString('utf8'), path, { once: true });
  assertPromotionRule(policy, path);
  const pinned = new PinnedFiles(files, path);
  const roots: Root[] = [];
  for (const rule of selectRoots(policy, path, only)) roots.push(await pinned.loadRoot(rule, now));
  const requirements: (Requirement | PromotionRequirement)[] = [];
  for (const rule of policy.requirements) requirements.push(await loadRequirement(rule, path, pinned));
  return {
    path,
    digest: digestOf(bytes),
    roots,
    requirements: requirements.filter((one): one is Requirement => one.kind !== 'promotion'),
    promotion: describePromotion(policy, requirements),
    mirror: policy.mirror,
    asOf: now,
  };
}

async function readPolicy(path: string, files: PolicyFiles): Promise<Buffer> {
  try {
    return await files.read(path, MAX_POLICY_BYTES, 'the trust policy');
  } catch (error) {
    if (!(error instanceof McError) || error.code !== 'file-not-found') throw error;
    throw policyNotFound(path, path, { subjects: [] });
  }
}

/** Throws `policy-root-unknown`. */
function selectRoots({ roots }: TrustPolicyFile, path: string, only: string | undefined): TrustPolicyFile['roots'] {
  if (only === undefined) return roots;
  const selected = roots.filter(({ name }) => name === only);
  if (selected.length === 0)
    throw verifyError('policy-root-unknown', { path, given: only, expected: roots.map(({ name }) => name) });
  return selected;
}

async function loadRequirement(
  { keys = [], identities: rules, ...rule }: RequirementRule,
  path: string,
  pinned: PinnedFiles,
): Promise<Requirement | PromotionRequirement> {
  const identities = rules && (await Promise.all(rules.map((one) => compileIdentity(one, path))));
  const loaded: ManagedKey[] = [];
  for (const pin of keys) loaded.push(await pinned.loadKey(rule.name, pin));
  return { ...rule, ...(identities ? { identities } : {}), threshold: rule.threshold ?? 1, keys: loaded };
}

/** Throws `policy-pattern-invalid`. */
async function compileIdentity(rule: IdentityRule, path: string): Promise<Identity> {
  const { subjectPattern } = rule;
  return subjectPattern === undefined ? rule : { ...rule, pattern: await compilePattern(subjectPattern, path) };
}

function describePromotion(
  { promotion: { replicate = false, record, bypass } = {} }: TrustPolicyFile,
  requirements: readonly (Requirement | PromotionRequirement)[],
): PromotionTrust {
  return {
    requirements: requirements.filter((one): one is PromotionRequirement => one.kind === 'promotion'),
    replicate,
    ...(record === 'unsigned' ? { unsigned: true } : {}),
    ...(bypass === 'deny' ? { bypass } : {}),
  };
}

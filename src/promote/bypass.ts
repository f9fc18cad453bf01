import type { VerificationError } from '../lib/mc-error.ts';
import type { Trust } from '../verify/index.ts';
import { promoteError } from './errors.ts';
import type { PromotionPredicate, UsedBypass } from './predicate.ts';
import type { PromotionBypass } from './types.ts';

/**
 * Throws unless a bypass is for exactly this release and environment, and the policy accepts it: `promotion-bypass-mismatch`,
 * `promotion-bypass-refused`.
 */
export function assertBypass(bypass: PromotionBypass | undefined, root: string, trust: Trust): void {
  if (!bypass) return;
  const { used, digest, environment } = bypass;
  if (digest !== root)
    throw promoteError('promotion-bypass-mismatch', { what: 'digest', expected: root, found: digest });
  if (used.environment !== environment)
    throw promoteError('promotion-bypass-mismatch', {
      what: 'environment',
      expected: environment,
      found: used.environment,
    });
  const refused = checkBypassRule({ bypass: used }, 'the promotion', trust);
  if (refused) throw refused;
}

/** Returns why a record does not count: it names a bypass, and the policy has `promotion: { bypass: deny }`. */
export const checkBypassRule = (
  { bypass }: Pick<PromotionPredicate, 'bypass'>,
  what: string,
  { path, promotion }: Trust,
): VerificationError | undefined =>
  bypass && promotion.bypass === 'deny'
    ? promoteError('promotion-bypass-refused', { what, id: bypass.id, policy: path })
    : undefined;

/** Describes a bypass for people, in lines. */
export const describeBypass = ({
  id,
  pr,
  gate,
  environment,
  usedAt,
  requestDigest,
  approvals,
}: UsedBypass): readonly string[] => [
  `bypass ${id}${pr === undefined ? ' (offline)' : ` (pull request ${pr})`} of the gate ${gate} for ${environment}, used at ${usedAt}`,
  `bypass approved by: ${approvals.map((person) => `${person.login || person.id} (${person.role})`).join(', ')}`,
  `bypass request: ${requestDigest}`,
];

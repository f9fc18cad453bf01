import { bypassError } from '../errors.ts';
import type { Check } from './check.ts';
import { checkBypassLists, type Ruleset, readTagRulesets } from './rulesets.ts';

const FAMILIES = ['refs/tags/mc-bypass/used/', 'refs/tags/mc-bypass/revoked/'] as const;
const RULES = ['update', 'deletion'] as const;

/** How a pattern covers all markers. */
type Coverage = 'all' | 'unsure' | 'none';

/**
 * Returns whether a pattern covers all markers of a family. GitHub matches with Ruby's fnmatch and path names, where only a `**` before a
 * slash crosses slashes. So a `**` at the end covers the markers only if GitHub matches more than that.
 */
function getCoverage(pattern: string, family: string): Coverage {
  if (pattern === '~ALL' || pattern === `${family}*`) return 'all';
  const isBelow = (end: string): boolean =>
    pattern.endsWith(end) && family.startsWith(`${pattern.slice(0, -end.length)}/`);
  if (isBelow('/**/*')) return 'all';
  return isBelow('/**') ? 'unsure' : 'none';
}

/** Returns how a ruleset covers the markers. Each exclusion that can match a marker makes it useless. */
function getRulesetCoverage({ conditions }: Ruleset): Coverage {
  const { include = [], exclude = [] } = conditions?.ref_name ?? {};
  if (exclude.some((pattern) => !isElsewhere(pattern))) return 'none';
  const found = FAMILIES.map((family) => {
    const each = include.map((pattern) => getCoverage(pattern, family));
    return each.includes('all') ? 'all' : each.includes('unsure') ? 'unsure' : 'none';
  });
  return found.includes('none') ? 'none' : found.includes('unsure') ? 'unsure' : 'all';
}

/** Returns whether a pattern cannot match a marker: the text before its first wildcard leads to another place. */
function isElsewhere(pattern: string): boolean {
  const fixed = /^[^*?[{\\~]*/.exec(pattern)?.[0] ?? '';
  return !pattern.startsWith('~') && !FAMILIES.some((family) => family.startsWith(fixed) || fixed.startsWith(family));
}

/** Checks that no one can move or delete a marker, which would allow a second use. */
export const tagsCheck: Check = {
  name: 'tags',
  run: async (subject) => {
    const covering = (await readTagRulesets(subject)).filter((ruleset) => getRulesetCoverage(ruleset) !== 'none');
    const binding = covering.filter(({ rules }) => rules.some(({ type }) => RULES.some((rule) => rule === type)));
    const hasRule = (rule: string): boolean => binding.some(({ rules }) => rules.some(({ type }) => type === rule));
    const missing = RULES.filter((rule) => !hasRule(rule)).map((rule) =>
      bypassError('bypass-doctor-tags-open', { rule }),
    );
    const { open, hidden } = checkBypassLists(binding);
    const warnings = binding
      .filter((ruleset) => getRulesetCoverage(ruleset) === 'unsure')
      .map(({ name }) => bypassError('bypass-doctor-pattern-narrow', { ruleset: name }));
    return { open: [...missing, ...open], hidden, warnings };
  },
};

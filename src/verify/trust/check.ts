import { dirname, resolve } from 'node:path';
import type { Clock } from '../../lib/clock.ts';
import { digestOf } from '../../lib/digest.ts';
import { parseDuration } from '../../lib/duration.ts';
import { asMcError } from '../../lib/errors.ts';
import type { McError } from '../../lib/mc-error.ts';
import { beginReport } from '../../lib/report.ts';
import { verifyError } from '../errors.ts';
import { policyFiles } from '../policy-files.ts';
import { assertPromotionRule, GITHUB_RELEASE } from '../policy-schema.ts';
import { loadTrust, type Requirement, type Root, type Trust, trustWarnings } from '../trust.ts';
import { readPolicy } from './change.ts';
import { editPolicy } from './edit.ts';
import { partsOf, type RootPart } from './parts.ts';
import type { TrustCheckReport } from './schema.ts';

const SOON_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * Everything about a policy that can be known without a subject: whether its pins hold, root by root, what of its roots has
 * ended or soon will, which patterns take too much, which requirements nothing can satisfy. What is broken is a reason;
 * what works and should be looked at is a warning. Throws for what is no policy.
 */
export async function checkTrust(path: string, { clock }: { readonly clock: Clock }): Promise<TrustCheckReport> {
  const begun = beginReport('trust-check', clock, path);
  const text = await readPolicy(path);
  const { policy } = editPolicy(text, path);
  assertPromotionRule(policy, path);
  const now = clock.now();
  const [errors, warnings]: [McError[], McError[]] = [[], []];
  const roots: TrustCheckReport['roots'] = [];
  const held: Root[] = [];
  let requirements: readonly (Requirement | Trust['promotion']['requirements'][number])[] = [];
  for (const { name, maxAge, pinnedAt, trustedRoot } of policy.roots) {
    try {
      const trust = await loadTrust(path, policyFiles, now, name);
      requirements = [...trust.requirements, ...trust.promotion.requirements];
      held.push(...trust.roots);
      const parts = trust.roots.flatMap((root) => partsOf(root.bytes, resolve(dirname(path), trustedRoot.path)));
      warnings.push(...endings(name, parts, now));
      warnings.push(...trustWarnings(trust));
      if (trustedRoot.sha256 === undefined) warnings.push(unpinned(`the root "${name}"`, trustedRoot.path));
      if (maxAge !== undefined && pinnedAt !== undefined) warnings.push(...ageing(name, maxAge, pinnedAt, now));
      roots.push({ name, holds: true, ...(pinnedAt === undefined ? {} : { pinnedAt }), parts: [...parts] });
    } catch (error) {
      errors.push(asMcError(error));
      roots.push({ name, holds: false, ...(pinnedAt === undefined ? {} : { pinnedAt }), parts: [] });
    }
  }
  for (const { name, keys = [] } of policy.requirements)
    for (const key of keys)
      if (key.sha256 === undefined) warnings.push(unpinned(`the key "${key.name}" of "${name}"`, key.path));
  for (const requirement of requirements) {
    const { wide, tooWide } = patternsOf(requirement);
    warnings.push(...wide);
    warnings.push(...anyRepository(requirement));
    errors.push(...tooWide, ...impossible(requirement, held));
  }
  return begun.finish(distinct(errors), {
    digest: digestOf(Buffer.from(text)),
    roots,
    requirements: requirements.map(({ name, kind, threshold }) => ({ name, kind, threshold })),
    warnings: distinct(warnings).map((error) => error.toReason()),
  });
}

const unpinned = (what: string, path: string): McError => verifyError('pin-missing', { what, path });

const distinct = (all: readonly McError[]): McError[] => [
  ...new Map(all.map((error) => [`${error.code} ${error.message}`, error])).values(),
];

/** A kind of which nothing is valid any more, or will be soon. */
function endings(root: string, parts: readonly RootPart[], now: Date): McError[] {
  const kinds = [...new Set(parts.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const ends = parts.filter((part) => part.kind === kind).map(({ until }) => until);
    if (ends.includes(undefined)) return [];
    const last =
      ends
        .filter((until) => until !== undefined)
        .sort()
        .at(-1) ?? '';
    if (Date.parse(last) - now.getTime() > SOON_DAYS * DAY_MS) return [];
    return [verifyError('authority-ended', { root, what: `the last ${kind}`, until: last })];
  });
}

function ageing(root: string, maxAge: string, pinnedAt: string, now: Date): McError[] {
  const left = parseDuration(maxAge, 'maxAge') * 1000 - (now.getTime() - Date.parse(pinnedAt));
  return left < SOON_DAYS * DAY_MS ? [verifyError('pin-ages', { root, since: pinnedAt, expected: maxAge })] : [];
}

/** Names that no pattern of a release should take. */
const STRANGERS = [
  'https://example.com/',
  'https://github.com/somebody/else/.github/workflows/x.yml@refs/heads/x',
  'a@b.c',
];

function patternsOf({ name, identities = [] }: Omit<Requirement, 'kind'>): {
  readonly wide: McError[];
  readonly tooWide: McError[];
} {
  const [wide, tooWide]: [McError[], McError[]] = [[], []];
  const tell = (to: McError[], given: string, detail: string) =>
    to.push(verifyError('pattern-too-wide', { requirement: name, given, detail }));
  for (const { subjectPattern, pattern } of identities) {
    if (subjectPattern === undefined) continue;
    const stranger = STRANGERS.find((each) => pattern?.matches(each));
    if (stranger !== undefined) tell(tooWide, subjectPattern, `also takes ${stranger}`);
    else if (/(?<!\\)\.[*+]|\[\^[^\]]*\][*+]/.test(subjectPattern))
      tell(wide, subjectPattern, 'lets a part of any length be anything');
    if (/[A-Za-z0-9](?<!\\)\.[A-Za-z]/.test(subjectPattern))
      tell(wide, subjectPattern, 'has a dot that is not escaped, which takes any letter');
  }
  return { wide, tooWide };
}

/** GitHub signs the releases of all repositories with one name, so the predicate must say which repository is meant. */
function anyRepository({ name, predicateType, predicate }: Omit<Requirement, 'kind'>): McError[] {
  if (!predicateType?.startsWith(GITHUB_RELEASE) || predicate?.match !== undefined) return [];
  return [verifyError('repository-not-named', { requirement: name, found: predicateType })];
}

/** More signers, logs or times than there can be under these roots, of which there is one at least. */
function impossible(
  { name, identities = [], keys, threshold, logs = 0, timestamps = 1 }: Omit<Requirement, 'kind'>,
  roots: readonly Root[],
): McError[] {
  const never = (expected: string, found: number) =>
    verifyError('requirement-unsatisfiable', { requirement: name, expected, found });
  const open = identities.some(({ subjectPattern }) => subjectPattern !== undefined);
  const signers =
    new Set(identities.map(({ issuer, subject }) => `${issuer} ${subject}`)).size +
    new Set(keys.map(({ fingerprint }) => fingerprint)).size;
  const most = (count: (root: Root) => number): number => Math.max(0, ...roots.map(count));
  const logsOf = (root: Root): number => new Set(root.logs.map((log) => log.name)).size;
  // Evidence is held under one root at a time, by what both the root and the requirement ask for.
  const leastLogs = (root: Root): number => Math.max(logs, root.least.logs ?? 1);
  const mostTimes = most(({ material, logs: all }) => material.timestampAuthorities.length + all.length);
  return [
    ...(!open && threshold > signers ? [never(`${threshold} different signers`, signers)] : []),
    ...(roots.every((root) => leastLogs(root) > logsOf(root))
      ? [never(`${Math.min(...roots.map(leastLogs))} logs`, most(logsOf))]
      : []),
    ...(timestamps > mostTimes ? [never(`${timestamps} sources of time`, mostTimes)] : []),
    ...(keys.length === 0 && roots.every(({ material }) => material.certificateAuthorities.length === 0)
      ? [never('a certificate', 0)]
      : []),
  ];
}

import { dirname, resolve } from 'node:path';
import { type Clock, rfc3339 } from '../../lib/clock.ts';
import { digestOf } from '../../lib/digest.ts';
import { parseDuration } from '../../lib/duration.ts';
import { asMcError } from '../../lib/errors.ts';
import type { McError } from '../../lib/mc-error.ts';
import { beginReport } from '../../lib/report.ts';
import { readSigningConfig } from '../../sigstore/index.ts';
import { distinctErrors } from '../distinct-errors.ts';
import { verifyError } from '../errors.ts';
import { policyFiles } from '../policy/files.ts';
import { loadTrust } from '../policy/load.ts';
import { assertPromotionRule, GITHUB_RELEASE } from '../policy/schema.ts';
import { readPinnedSigningConfig } from '../policy/signing-config.ts';
import type { Requirement, Root, Trust } from '../policy/types.ts';
import { listTrustWarnings } from '../policy/warnings.ts';
import { readPolicy } from './change.ts';
import { editPolicy, type RootEntry } from './edit.ts';
import { listNamedByNameOnly } from './github-identity.ts';
import { listParts, type RootPart } from './parts.ts';
import type { TrustCheckReport } from './schema.ts';

const SOON_DAYS = 30;
const DAY_MS = 86_400_000;
/** The age of a pin after which its root should be compared with the published one, where the policy sets no limit. */
const REVIEW_DAYS = 180;

const measureDays = (since: string, now: Date): number => Math.floor((now.getTime() - Date.parse(since)) / DAY_MS);

/**
 * Checks a policy without a subject. Finds pins that do not match, authorities that have ended or end soon, patterns
 * that match too much, and requirements that can never be met. Errors become reasons of the report; what works and
 * needs attention becomes a warning. Throws for a file that is not a policy.
 */
export async function checkTrust(path: string, { clock }: { readonly clock: Clock }): Promise<TrustCheckReport> {
  const begun = beginReport('trust-check', clock, path);
  const text = await readPolicy(path);
  const { policy } = editPolicy(text, path);
  assertPromotionRule(policy, path);
  const now = clock.now();
  const [errors, warnings]: [McError[], McError[]] = [[], []];
  const roots: TrustCheckReport['roots'] = [];
  const valid: Root[] = [];
  let requirements: readonly (Requirement | Trust['promotion']['requirements'][number])[] = [];
  for (const rule of policy.roots) {
    try {
      const trust = await loadTrust(path, policyFiles, now, rule.name);
      requirements = [...trust.requirements, ...trust.promotion.requirements];
      valid.push(...trust.roots);
      const parts = trust.roots.flatMap((root) => listParts(root.bytes, resolve(dirname(path), rule.trustedRoot.path)));
      warnings.push(...listRootWarnings(rule, parts, now), ...listTrustWarnings(trust));
      warnings.push(...(await checkSigningConfig(rule, path, now)));
      roots.push(describeRoot(rule, true, parts, now));
    } catch (error) {
      errors.push(asMcError(error));
      roots.push(describeRoot(rule, false, [], now));
    }
  }
  for (const { name, keys = [] } of policy.requirements)
    for (const key of keys)
      if (key.sha256 === undefined) warnings.push(pinMissing(`the key "${key.name}" of "${name}"`, key.path));
  for (const requirement of requirements) {
    const { wide, tooWide } = checkPatterns(requirement);
    warnings.push(...wide);
    warnings.push(...checkRepository(requirement), ...listNamedByNameOnly(requirement));
    errors.push(...tooWide, ...findImpossible(requirement, valid));
  }
  return begun.finish(distinctErrors(errors), {
    digest: digestOf(Buffer.from(text)),
    roots,
    requirements: requirements.map(({ name, kind, threshold }) => ({ name, kind, threshold })),
    warnings: distinctErrors(warnings).map((error) => error.toReason()),
  });
}

function describeRoot(
  { name, pinnedAt, maxAge }: RootEntry,
  holds: boolean,
  parts: readonly RootPart[],
  now: Date,
): TrustCheckReport['roots'][number] {
  const until = findEnd(parts);
  return {
    name,
    holds,
    ...(pinnedAt === undefined ? {} : { pinnedAt, ageDays: measureDays(pinnedAt, now) }),
    ...(until === undefined ? {} : { until }),
    ...(pinnedAt === undefined || maxAge === undefined ? {} : { pinUntil: findPinEnd(pinnedAt, maxAge) }),
    parts: [...parts],
  };
}

const findPinEnd = (pinnedAt: string, maxAge: string): string =>
  rfc3339(new Date(Date.parse(pinnedAt) + parseDuration(maxAge, 'maxAge') * 1000));

/** Lists what needs attention about a root whose pins match. */
const listRootWarnings = (
  { name, maxAge, pinnedAt, trustedRoot }: RootEntry,
  parts: readonly RootPart[],
  now: Date,
): readonly McError[] => [
  ...listEndings(name, parts, now),
  ...(trustedRoot.sha256 === undefined ? [pinMissing(`the root "${name}"`, trustedRoot.path)] : []),
  ...(pinnedAt === undefined ? [] : listAging(name, maxAge, pinnedAt, now)),
];

/**
 * Checks the signing config of a root. Returns warnings about one that is not pinned or has no service that is valid
 * now. Throws `root-mismatch`.
 */
async function checkSigningConfig(rule: RootEntry, policyPath: string, now: Date): Promise<readonly McError[]> {
  const config = await readPinnedSigningConfig(rule, policyPath);
  if (config === undefined || rule.signingConfig === undefined) return [];
  const { sha256, path } = rule.signingConfig;
  const warnings = sha256 === undefined ? [pinMissing(`the signing config of the root "${rule.name}"`, path)] : [];
  try {
    readSigningConfig(config.text, config.path, now);
    return warnings;
  } catch (error) {
    return [...warnings, asMcError(error)];
  }
}

const pinMissing = (what: string, path: string): McError => verifyError('pin-missing', { what, path });

/** Finds for each kind of authority when its last one ends. Kinds with one that has no end are left out. */
const listKindEnds = (parts: readonly RootPart[]): readonly { readonly kind: string; readonly until: string }[] =>
  [...new Set(parts.map(({ kind }) => kind))].flatMap((kind) => {
    const ends = parts.filter((part) => part.kind === kind).map(({ until }) => until);
    const dated = ends.filter((until) => until !== undefined).sort();
    const last = dated.at(-1);
    return dated.length < ends.length || last === undefined ? [] : [{ kind, until: last }];
  });

/** Returns when the first kind of authority has no valid one any more; undefined where no end is known. */
const findEnd = (parts: readonly RootPart[]): string | undefined =>
  listKindEnds(parts)
    .map(({ until }) => until)
    .sort()[0];

/** Reports each kind of authority of which the last one has ended or ends soon. */
const listEndings = (root: string, parts: readonly RootPart[], now: Date): McError[] =>
  listKindEnds(parts)
    .filter(({ until }) => Date.parse(until) - now.getTime() <= SOON_DAYS * DAY_MS)
    .map(({ kind, until }) => verifyError('authority-ended', { root, what: `the last ${kind}`, until }));

/** Warns of a pin whose maxAge ends soon, and of an old pin without a maxAge. */
function listAging(root: string, maxAge: string | undefined, pinnedAt: string, now: Date): McError[] {
  if (maxAge === undefined) {
    const days = measureDays(pinnedAt, now);
    return days > REVIEW_DAYS
      ? [verifyError('root-unreviewed', { root, found: `${days}d`, expected: `${REVIEW_DAYS}d` })]
      : [];
  }
  const left = parseDuration(maxAge, 'maxAge') * 1000 - (now.getTime() - Date.parse(pinnedAt));
  return left < SOON_DAYS * DAY_MS ? [verifyError('pin-ages', { root, since: pinnedAt, expected: maxAge })] : [];
}

/** Subjects of other owners. A pattern that matches one of them matches too much. */
const STRANGERS = [
  'https://example.com/',
  'https://github.com/somebody/else/.github/workflows/x.yml@refs/heads/x',
  'a@b.c',
];

function checkPatterns({ name, identities = [] }: Omit<Requirement, 'kind'>): {
  readonly wide: McError[];
  readonly tooWide: McError[];
} {
  const [wide, tooWide]: [McError[], McError[]] = [[], []];
  const report = (to: McError[], given: string, detail: string) =>
    to.push(verifyError('pattern-too-wide', { requirement: name, given, detail }));
  for (const { subjectPattern, pattern } of identities) {
    if (subjectPattern === undefined) continue;
    const stranger = STRANGERS.find((each) => pattern?.matches(each));
    if (stranger !== undefined) report(tooWide, subjectPattern, `also matches ${stranger}`);
    else if (/(?<!\\)\.[*+]|\[\^[^\]]*\][*+]/.test(subjectPattern))
      report(wide, subjectPattern, 'matches any text of any length in a part of the subject');
    if (/[A-Za-z0-9](?<!\\)\.[A-Za-z]/.test(subjectPattern))
      report(wide, subjectPattern, 'has a dot that is not escaped, which matches any character');
  }
  return { wide, tooWide };
}

/** GitHub signs the releases of all repositories with one identity, so the predicate must name the repository. */
function checkRepository({ name, predicateType, predicate }: Omit<Requirement, 'kind'>): McError[] {
  if (!predicateType?.startsWith(GITHUB_RELEASE) || predicate?.match !== undefined) return [];
  return [verifyError('repository-not-named', { requirement: name, found: predicateType })];
}

/** Finds requirements that ask for more signers, logs or times than these roots have. `roots` must not be empty. */
function findImpossible(
  { name, identities = [], keys, threshold, logs = 0, timestamps = 1 }: Omit<Requirement, 'kind'>,
  roots: readonly Root[],
): McError[] {
  const unsatisfiable = (expected: string, found: number) =>
    verifyError('requirement-unsatisfiable', { requirement: name, expected, found });
  const isOpen = identities.some(({ subjectPattern }) => subjectPattern !== undefined);
  const signers =
    new Set(identities.map(({ issuer, subject }) => `${issuer} ${subject}`)).size +
    new Set(keys.map(({ fingerprint }) => fingerprint)).size;
  const max = (count: (root: Root) => number): number => Math.max(0, ...roots.map(count));
  const countLogs = (root: Root): number => new Set(root.logs.map((log) => log.name)).size;
  // A bundle verifies under one root, which must have as many logs as the root and the requirement ask for.
  const requiredLogs = (root: Root): number => (logs === 'none' ? 0 : Math.max(logs, root.thresholds.logs ?? 1));
  const maxTimes = max(({ material, logs: all }) => material.timestampAuthorities.length + all.length);
  return [
    ...(!isOpen && threshold > signers ? [unsatisfiable(`${threshold} different signers`, signers)] : []),
    ...(roots.every((root) => requiredLogs(root) > countLogs(root))
      ? [unsatisfiable(`${Math.min(...roots.map(requiredLogs))} logs`, max(countLogs))]
      : []),
    ...(timestamps > maxTimes ? [unsatisfiable(`${timestamps} sources of time`, maxTimes)] : []),
    ...(keys.length === 0 && roots.every(({ material }) => material.certificateAuthorities.length === 0)
      ? [unsatisfiable('a certificate', 0)]
      : []),
  ];
}

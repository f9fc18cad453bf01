import { parseDuration } from '../../lib/duration.ts';
import type { McError } from '../../lib/mc-error.ts';
import { sigstoreError } from '../../sigstore/errors.ts';
import { verifyError } from '../errors.ts';
import { classify } from '../evidence/judge.ts';
import type { Accepted, Kind } from '../evidence/types.ts';
import { NO_ISSUER } from '../policy/schema.ts';
import type { Identity, Requirement } from '../policy/types.ts';
import { findPredicateMismatch } from './predicate.ts';

/** The result of a requirement: the bundles that meet it, or the nearest miss. */
export interface RequirementResult {
  readonly requirement: Requirement;
  readonly by: readonly Accepted[];
  readonly miss?: McError;
}

/** Returns whether enough evidence satisfies a requirement. */
export const isMet = ({ by }: RequirementResult): boolean => by.length > 0;

/**
 * Evaluates one requirement for the verified bundles of a subject. Pure; `now` is the time to which ages are measured.
 */
export function evaluateRequirement(
  requirement: Requirement,
  accepted: readonly Accepted[],
  now: Date,
): RequirementResult {
  const ofKind = accepted.filter(
    ({ statement, payloadType }) =>
      isKindOf(requirement, classify(statement?.predicateType)) && payloadType === requirement.payloadType,
  );
  const matched: Accepted[] = [];
  let miss: McError | undefined;
  for (const bundle of ofKind) {
    const why = findSignerMismatch(requirement, bundle) ?? findShortfall(requirement, bundle, now);
    if (why) miss = preferMiss(miss, why);
    else matched.push(bundle);
  }
  const found = countSigners(matched);
  if (found >= requirement.threshold) return { requirement, by: matched };
  if (matched.length > 0) miss = thresholdMiss(requirement, found);
  else if (!miss && accepted.length > 0) miss = kindMiss(requirement, accepted);
  return { requirement, by: [], ...(miss ? { miss } : {}) };
}

/** Counts different signers: identities by issuer and subject, managed keys by fingerprint. */
const countSigners = (bundles: readonly Accepted[]): number =>
  new Set(
    bundles.map(({ identity, fingerprint }) =>
      identity ? JSON.stringify([identity.issuer, identity.subject]) : `key ${fingerprint}`,
    ),
  ).size;

const thresholdMiss = ({ name, threshold }: Requirement, found: number): McError =>
  verifyError('threshold-not-met', { requirement: name, expected: threshold, found });

const kindMiss = ({ name, predicateType }: Requirement, accepted: readonly Accepted[]): McError =>
  verifyError('predicate-mismatch', {
    requirement: name,
    expected: predicateType ?? 'a signature',
    found: [...new Set(accepted.map(({ statement }) => statement?.predicateType ?? 'a signature'))],
  });

/** Misses from the farthest to the nearest: the signer is compared before the content. */
const BY_NEARNESS: readonly string[] = [
  'identity-mismatch',
  'issuer-mismatch',
  'certificate-extension-mismatch',
  'predicate-value-mismatch',
  'log-entry-missing',
  'timestamp-missing',
  'evidence-expired',
];
const preferMiss = (a: McError | undefined, b: McError): McError =>
  a === undefined || BY_NEARNESS.indexOf(b.code) > BY_NEARNESS.indexOf(a.code) ? b : a;

/** Finds what a bundle by the right signer lacks: values of the predicate, logs, times, or a recent signature. */
function findShortfall(requirement: Requirement, bundle: Accepted, now: Date): McError | undefined {
  const { name, predicate, timestamps = 0, maxAge } = requirement;
  const logs = requirement.logs === 'none' ? 0 : Math.max(requirement.logs ?? 0, bundle.logsOfRoot ?? 0);
  if (predicate) {
    const wrong = findPredicateMismatch(predicate, bundle.statement?.predicate, name);
    if (wrong) return wrong;
  }
  const logged = new Set(bundle.logEntries.map(({ log }) => log)).size;
  if (logged < logs) return sigstoreError('log-entry-missing', { expected: logs, found: logged });
  if (bundle.timeSources < timestamps)
    return sigstoreError('timestamp-missing', { expected: timestamps, found: bundle.timeSources });
  if (maxAge === undefined) return undefined;
  // The oldest time counts: a later timestamp of an old signature does not make it recent.
  const [oldest] = bundle.times.toSorted();
  if (oldest === undefined) return sigstoreError('timestamp-missing', { expected: 1, found: 0 });
  const age = (now.getTime() - Date.parse(oldest)) / 1000;
  if (age <= parseDuration(maxAge, 'maxAge')) return undefined;
  return verifyError('evidence-expired', {
    requirement: name,
    expected: maxAge,
    found: `${Math.floor(age / 86_400)}d`,
    signedAt: oldest,
  });
}

/** Returns whether evidence is of the kind that a requirement asks for. */
export function isKindOf({ kind, predicateType }: Requirement, evidence: Kind): boolean {
  return kind === evidence.kind && (evidence.kind === 'signature' || evidence.predicateType === predicateType);
}

/** Explains why the signer of a bundle is not one that a requirement names; undefined where the signer is one. */
export function findSignerMismatch(
  requirement: Pick<Requirement, 'name' | 'identities' | 'keys'>,
  { identity, key, fingerprint }: Pick<Accepted, 'identity' | 'key' | 'fingerprint'>,
): McError | undefined {
  const { name, identities = [], keys } = requirement;
  if (!identity) {
    if (keys.some((one) => one.fingerprint === fingerprint)) return undefined;
    return verifyError('identity-mismatch', {
      requirement: name,
      expected: listExpected(requirement),
      found: `the key "${key}"`,
    });
  }
  const issuer = identity.issuer ?? 'no issuer';
  const found = `${identity.subject} (by ${issuer})`;
  const bySubject = identities.filter((rule) => matchesSubject(rule, identity.subject));
  if (bySubject.length === 0)
    return verifyError('identity-mismatch', { requirement: name, expected: listExpected(requirement), found });
  const byIssuer = bySubject.filter((rule) => matchesIssuer(rule, identity.issuer));
  if (byIssuer.length === 0)
    return verifyError('issuer-mismatch', {
      requirement: name,
      expected: bySubject.map((rule) => rule.issuer),
      found: issuer,
    });
  const extensions = identity.extensions as Readonly<Record<string, string | undefined>>;
  let wrong: McError | undefined;
  for (const { certificate = {} } of byIssuer) {
    const differing = Object.entries(certificate).find(([key, value]) => extensions[key] !== value);
    if (!differing) return undefined;
    const [extension, value] = differing;
    wrong ??= verifyError('certificate-extension-mismatch', {
      requirement: name,
      expected: `${extension} ${value}`,
      found: `${extension} ${extensions[extension] ?? 'nothing'}`,
    });
  }
  return wrong;
}

/** `none` matches certificates without an issuer only, and not a certificate that names the issuer "none". */
const matchesIssuer = ({ issuer }: Identity, found: string | undefined): boolean =>
  issuer === NO_ISSUER ? found === undefined : issuer === found;

const matchesSubject = ({ subject, pattern }: Identity, found: string): boolean =>
  subject !== undefined ? subject === found : (pattern?.matches(found) ?? false);

const listExpected = ({ identities = [], keys }: Pick<Requirement, 'identities' | 'keys'>): readonly string[] => [
  ...identities.map(({ subject, subjectPattern }) => subject ?? `/${subjectPattern}/`),
  ...keys.map(({ name }) => `the key "${name}"`),
];

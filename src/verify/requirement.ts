import { parseDuration } from '../lib/duration.ts';
import type { McError } from '../lib/mc-error.ts';
import { sigstoreError } from '../sigstore/errors.ts';
import { predicateMismatch } from './constraints.ts';
import { verifyError } from './errors.ts';
import { type Accepted, type Kind, kindOf } from './judge.ts';
import { NO_ISSUER } from './policy-schema.ts';
import type { Identity, Requirement } from './trust.ts';

/** How a requirement fared: who satisfied it, or why not, the nearest miss. */
export interface Fared {
  readonly requirement: Requirement;
  readonly by: readonly Accepted[];
  readonly miss?: McError;
}

/** Holds one requirement against the verified bundles of a subject: pure. */
export function hold(requirement: Requirement, accepted: readonly Accepted[], now: Date): Fared {
  const { name } = requirement;
  const ofKind = accepted.filter(
    ({ statement, payloadType }) =>
      serves(requirement, kindOf(statement?.predicateType)) && payloadType === requirement.payloadType,
  );
  const matched: Accepted[] = [];
  let miss: McError | undefined;
  for (const bundle of ofKind) {
    const why = signerMismatch(requirement, bundle) ?? shortOf(requirement, bundle, now);
    if (why) miss = nearer(miss, why);
    else matched.push(bundle);
  }
  const signers = new Set(
    matched.map(({ identity, fingerprint }) =>
      identity ? JSON.stringify([identity.issuer, identity.subject]) : `key ${fingerprint}`,
    ),
  );
  if (signers.size >= requirement.threshold) return { requirement, by: matched };
  if (matched.length > 0)
    return {
      requirement,
      by: [],
      miss: verifyError('threshold-not-met', {
        requirement: name,
        expected: requirement.threshold,
        found: signers.size,
      }),
    };
  if (miss) return { requirement, by: [], miss };
  if (accepted.length === 0) return { requirement, by: [] };
  const kinds = [...new Set(accepted.map(({ statement }) => statement?.predicateType ?? 'a signature'))];
  return {
    requirement,
    by: [],
    miss: verifyError('predicate-mismatch', {
      requirement: name,
      expected: requirement.predicateType ?? 'a signature',
      found: kinds,
    }),
  };
}

/** The order in which misses are near: who signed is right before what was signed is asked. */
const NEAR: readonly string[] = [
  'identity-mismatch',
  'issuer-mismatch',
  'certificate-extension-mismatch',
  'predicate-value-mismatch',
  'log-entry-missing',
  'timestamp-missing',
  'evidence-expired',
];
const nearer = (a: McError | undefined, b: McError): McError =>
  a === undefined || NEAR.indexOf(b.code) > NEAR.indexOf(a.code) ? b : a;

/** What a bundle by the right signer lacks: what its predicate says, logs, times, youth. */
function shortOf(requirement: Requirement, bundle: Accepted, now: Date): McError | undefined {
  const { name, predicate, logs = 0, timestamps = 0, maxAge } = requirement;
  if (predicate) {
    const wrong = predicateMismatch(predicate, bundle.statement?.predicate, name);
    if (wrong) return wrong;
  }
  const logged = new Set(bundle.logEntries.map(({ log }) => log)).size;
  if (logged < logs) return sigstoreError('log-entry-missing', { expected: logs, found: logged });
  if (bundle.timeSources < timestamps)
    return sigstoreError('timestamp-missing', { expected: timestamps, found: bundle.timeSources });
  if (maxAge === undefined) return undefined;
  // The oldest time counts: a newer stamp over an old signature does not make it young.
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

/** Whether evidence is of the kind that a requirement asks for. */
export function serves({ kind, predicateType }: Requirement, evidence: Kind): boolean {
  return kind === evidence.kind && (evidence.kind === 'signature' || evidence.predicateType === predicateType);
}

/** Why a bundle is by nobody whom a requirement names; undefined where it is by somebody who is. */
export function signerMismatch(
  requirement: Pick<Requirement, 'name' | 'identities' | 'keys'>,
  { identity, key, fingerprint }: Pick<Accepted, 'identity' | 'key' | 'fingerprint'>,
): McError | undefined {
  const { name: of, identities = [], keys } = requirement;
  if (!identity) {
    if (keys.some((one) => one.fingerprint === fingerprint)) return undefined;
    return verifyError('identity-mismatch', {
      requirement: of,
      expected: expectation(requirement),
      found: `the key "${key}"`,
    });
  }
  const issuer = identity.issuer ?? 'no issuer';
  const found = `${identity.subject} (by ${issuer})`;
  const bySubject = identities.filter((rule) => matchesSubject(rule, identity.subject));
  if (bySubject.length === 0)
    return verifyError('identity-mismatch', { requirement: of, expected: expectation(requirement), found });
  const byIssuer = bySubject.filter((rule) => matchesIssuer(rule, identity.issuer));
  if (byIssuer.length === 0)
    return verifyError('issuer-mismatch', {
      requirement: of,
      expected: bySubject.map((rule) => rule.issuer),
      found: issuer,
    });
  const extensions = identity.extensions as Readonly<Record<string, string | undefined>>;
  let wrong: McError | undefined;
  for (const { certificate = {} } of byIssuer) {
    const differing = Object.entries(certificate).find(([name, value]) => extensions[name] !== value);
    if (!differing) return undefined;
    const [name, value] = differing;
    wrong ??= verifyError('certificate-extension-mismatch', {
      requirement: of,
      expected: `${name} ${value}`,
      found: `${name} ${extensions[name] ?? 'nothing'}`,
    });
  }
  return wrong;
}

/** `none` is for certificates that name no issuer, and for no other: not even where one names an issuer "none". */
const matchesIssuer = ({ issuer }: Identity, found: string | undefined): boolean =>
  issuer === NO_ISSUER ? found === undefined : issuer === found;

const matchesSubject = ({ subject, pattern }: Identity, found: string): boolean =>
  subject !== undefined ? subject === found : (pattern?.matches(found) ?? false);

const expectation = ({ identities = [], keys }: Pick<Requirement, 'identities' | 'keys'>): readonly string[] => [
  ...identities.map(({ subject, subjectPattern }) => subject ?? `/${subjectPattern}/`),
  ...keys.map(({ name }) => `the key "${name}"`),
];

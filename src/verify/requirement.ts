import { type McError, VerificationError } from '../lib/errors.ts';
import { type Accepted, type Kind, kindOf } from './judge.ts';
import type { IdentityRule } from './policy-schema.ts';
import { type Requirement, wholeMatch } from './trust.ts';

/** How a requirement fared: who satisfied it, or why not, the nearest miss. */
export interface Fared {
  readonly requirement: Requirement;
  readonly by: readonly Accepted[];
  readonly miss?: McError;
}

/** Holds one requirement against the verified bundles of a subject: pure. */
export function hold(requirement: Requirement, accepted: readonly Accepted[]): Fared {
  const { name } = requirement;
  const ofKind = accepted.filter(({ statement }) => serves(requirement, kindOf(statement?.predicateType)));
  const matched: Accepted[] = [];
  let miss: McError | undefined;
  for (const bundle of ofKind) {
    const why = mismatch(requirement, bundle);
    if (why) miss ??= why;
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
      miss: new VerificationError('threshold-not-met', {
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
    miss: new VerificationError('predicate-mismatch', {
      requirement: name,
      expected: requirement.predicateType ?? 'a signature',
      found: kinds,
    }),
  };
}

/** Whether evidence is of the kind that a requirement asks for. */
export function serves({ kind, predicateType }: Requirement, evidence: Kind): boolean {
  return kind === evidence.kind && (evidence.kind === 'signature' || evidence.predicateType === predicateType);
}

function mismatch(requirement: Requirement, { identity, key, fingerprint }: Accepted): McError | undefined {
  const { name: of, identities = [], keys } = requirement;
  if (!identity) {
    if (keys.some((one) => one.fingerprint === fingerprint)) return undefined;
    return new VerificationError('identity-mismatch', {
      requirement: of,
      expected: expectation(requirement),
      found: `the key "${key}"`,
    });
  }
  const found = `${identity.subject} (by ${identity.issuer})`;
  const bySubject = identities.filter((rule) => matchesSubject(rule, identity.subject));
  if (bySubject.length === 0)
    return new VerificationError('identity-mismatch', { requirement: of, expected: expectation(requirement), found });
  const byIssuer = bySubject.filter(({ issuer }) => issuer === identity.issuer);
  if (byIssuer.length === 0)
    return new VerificationError('issuer-mismatch', {
      requirement: of,
      expected: bySubject.map(({ issuer }) => issuer),
      found: identity.issuer,
    });
  const extensions = identity.extensions as Readonly<Record<string, string | undefined>>;
  let wrong: McError | undefined;
  for (const { certificate = {} } of byIssuer) {
    const differing = Object.entries(certificate).find(([name, value]) => extensions[name] !== value);
    if (!differing) return undefined;
    const [name, value] = differing;
    wrong ??= new VerificationError('certificate-extension-mismatch', {
      requirement: of,
      expected: `${name} ${value}`,
      found: `${name} ${extensions[name] ?? 'nothing'}`,
    });
  }
  return wrong;
}

const matchesSubject = ({ subject, subjectPattern }: IdentityRule, found: string): boolean =>
  subject !== undefined ? subject === found : subjectPattern !== undefined && wholeMatch(subjectPattern, found);

const expectation = ({ identities = [], keys }: Requirement): readonly string[] => [
  ...identities.map(({ subject, subjectPattern }) => subject ?? `/${subjectPattern}/`),
  ...keys.map(({ name }) => `the key "${name}"`),
];

import { digestOf } from '../lib/digest.ts';
import { asMcError, type McError, VerificationError } from '../lib/errors.ts';
import { parseBundle, type VerifiedBundle, verifyBundle } from '../sigstore/index.ts';
import type { VerifiedSigner } from './schema.ts';
import type { Trust } from './trust.ts';
import type { VerifyRequest } from './types.ts';

/** A bundle that verified, and under which root. */
export interface Accepted extends VerifiedBundle {
  readonly root: string;
  readonly origin: string;
  readonly bundle: string;
}

export interface Refused {
  readonly origin: string;
  readonly bundle: string;
  readonly error: VerificationError;
}

export type Judged = Accepted | Refused;
export const isAccepted = (judged: Judged): judged is Accepted => !('error' in judged);

/** One bundle against the subject under each root in turn: pure. The nearest miss is told when none accepts it. */
export function judge(
  evidence: { readonly bytes: Buffer; readonly origin: string },
  { digests, trust }: VerifyRequest,
): Judged {
  const { bytes, origin } = evidence;
  const bundle = digestOf(bytes);
  const keys = Object.assign(
    {},
    ...trust.requirements.map((requirement) => requirement.keys),
  ) as Trust['requirements'][number]['keys'];
  let nearest: VerificationError | undefined;
  try {
    const parsed = parseBundle(bytes, origin);
    for (const root of trust.roots) {
      try {
        return { ...verifyBundle(parsed, digests, root, { keys }), root: root.name, origin, bundle };
      } catch (error) {
        nearest = nearer(nearest, asVerification(error));
      }
    }
  } catch (error) {
    nearest = asVerification(error);
  }
  return {
    origin,
    bundle,
    error: nearest ?? new VerificationError('certificate-untrusted', { detail: 'the policy has no root' }),
  };
}

const asVerification = (error: unknown): VerificationError => {
  const known: McError = asMcError(error);
  return known instanceof VerificationError
    ? known
    : new VerificationError('bundle-malformed', { what: 'the bundle', detail: known.message }, { cause: error });
};

/** "Another instance's certificate" is the least telling way to fail: under the right root it would have been another one. */
const nearer = (a: VerificationError | undefined, b: VerificationError): VerificationError =>
  a === undefined || a.code === 'certificate-untrusted' || a.code === 'timestamp-invalid' ? b : a;

export function signerOf(accepted: Accepted): VerifiedSigner {
  const { identity, key, root, times, logEntries, statement, origin, bundle } = accepted;
  return {
    ...(identity
      ? {
          identity: {
            issuer: identity.issuer,
            subject: identity.subject,
            extensions: { ...identity.extensions } as Record<string, string>,
          },
        }
      : {}),
    ...(key === undefined ? {} : { key }),
    root,
    times: [...times],
    logEntries: logEntries.map((entry) => ({ ...entry })),
    ...(statement ? { predicateType: statement.predicateType } : {}),
    origin,
    bundle,
  };
}

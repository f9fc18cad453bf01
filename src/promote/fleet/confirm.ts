import { McError, VerificationError } from '../../lib/mc-error.ts';
import { formatReference, type RegistryReference, type Repository, withTarget } from '../../oci/index.ts';
import type { Trust } from '../../verify/index.ts';
import { promoteError } from '../errors.ts';
import { readMarks } from '../mark.ts';
import { isSamePlace, listDestinations } from '../predicate.ts';
import { PROMOTION, readRecords } from '../record.ts';
import { type FleetPlace, type FleetRelease, formatRelease, locateRepository } from './list.ts';

export interface ConfirmPorts {
  readonly openDestination: (reference: RegistryReference) => Repository;
}

/** The answers of the destinations. `why` is missing where each of them has the release and marks it promotable. */
export interface Confirmation {
  readonly why?: VerificationError;
  readonly requests: number;
}

/**
 * Asks each destination for a release. Its tag must name the digest, its root manifest must be readable, and a promotion record for
 * this place must count under the policy. Without a policy the signature of the record is not verified. Throws a fault for a
 * destination that cannot be read.
 */
export async function confirmRelease(
  release: FleetRelease,
  claimed: string | undefined,
  to: readonly FleetPlace[],
  trust: Trust | undefined,
  { openDestination }: ConfirmPorts,
): Promise<Confirmation> {
  const wanted = release.digest ?? claimed;
  let requests = 0;
  for (const place of to) {
    const reference = locateRelease(release, place);
    const repository = openDestination(reference);
    const before = repository.requests;
    const why =
      wanted === undefined || wanted !== claimed
        ? createNotRestoredError(release, reference, wanted ?? 'a digest', claimed ?? 'none in the receipt')
        : await explainMissing(release, wanted, reference, repository, trust);
    requests += repository.requests - before;
    if (why) return { why, requests };
  }
  return { requests };
}

/** Returns the reference of a release at a destination. */
export const locateRelease = (release: FleetRelease, place: FleetPlace): RegistryReference =>
  withTarget(
    locateRepository(place, release),
    release.tag === undefined ? {} : { tag: release.tag },
  ) as RegistryReference;

async function explainMissing(
  release: FleetRelease,
  wanted: string,
  reference: RegistryReference,
  repository: Repository,
  trust: Trust | undefined,
): Promise<VerificationError | undefined> {
  try {
    const found = (await repository.resolve(release.tag ?? wanted))?.digest;
    if (found !== wanted) return createNotRestoredError(release, reference, wanted, found ?? 'no manifest (404)');
    await repository.manifest(wanted);
    const { records, refused } = trust
      ? await readRecords(repository, wanted, trust)
      : await readMarks(PROMOTION, repository, wanted).then(({ marks, bad }) => ({
          records: marks,
          refused: bad.map(({ error }) => error),
        }));
    const isMarked = records.some(
      ({ predicate }) =>
        predicate.closure.manifests.includes(wanted) &&
        listDestinations(predicate).some((name) => isSamePlace(name, reference)),
    );
    if (isMarked) return undefined;
    return createNotRestoredError(
      release,
      reference,
      'a promotion record',
      refused[0]?.message ?? 'no record for this place',
    );
  } catch (error) {
    // Wrong content is an answer, and so is content that was removed after it was listed. Every other error is a fault.
    if (error instanceof VerificationError || isNotFound(error))
      return createNotRestoredError(release, reference, wanted, (error as McError).message, error);
    throw error;
  }
}

const isNotFound = (error: unknown): boolean =>
  error instanceof McError && (error.code === 'reference-not-found' || error.details.status === 404);

const createNotRestoredError = (
  release: FleetRelease,
  reference: RegistryReference,
  expected: string,
  found: string,
  cause?: unknown,
): VerificationError =>
  promoteError(
    'fleet-not-restored',
    { release: formatRelease(release), destination: formatReference(reference), expected, found },
    { cause },
  );

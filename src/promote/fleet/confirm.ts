import { McError, VerificationError } from '../../lib/mc-error.ts';
import { formatReference, type RegistryReference, type Repository, withTarget } from '../../oci/index.ts';
import type { Trust } from '../../verify/index.ts';
import { promoteError } from '../errors.ts';
import { readMarks } from '../mark.ts';
import { destinationsOf, isSamePlace } from '../predicate.ts';
import { judgedRecords, PROMOTION } from '../record.ts';
import { type FleetPlace, type FleetRelease, nameOf, placedAt } from './list.ts';

export interface ConfirmPorts {
  readonly openDestination: (reference: RegistryReference) => Repository;
}

/** What the destinations answered. `why` is absent where each of them has the release, marked promotable. */
export interface Confirmation {
  readonly why?: VerificationError;
  readonly requests: number;
}

/**
 * Asks each destination whether a release is there: its tag names the digest, the root manifest can be read, and it has a
 * promotion record for this place that counts under the policy. Without a policy the record's signature is not judged.
 * A destination that cannot be read is a fault, thrown.
 */
export async function confirmRelease(
  release: FleetRelease,
  digest: string | undefined,
  to: readonly FleetPlace[],
  trust: Trust | undefined,
  { openDestination }: ConfirmPorts,
): Promise<Confirmation> {
  const wanted = release.digest ?? digest;
  let requests = 0;
  for (const place of to) {
    const reference = placeFor(release, place);
    const repository = openDestination(reference);
    const before = repository.requests;
    const why =
      wanted === undefined || wanted !== digest
        ? missingAt(release, reference, wanted ?? 'a digest', digest ?? 'none in the receipt')
        : await whyMissing(release, wanted, reference, repository, trust);
    requests += repository.requests - before;
    if (why) return { why, requests };
  }
  return { requests };
}

/** Where a release is at a destination. */
export const placeFor = (release: FleetRelease, place: FleetPlace): RegistryReference =>
  withTarget(placedAt(place, release), release.tag === undefined ? {} : { tag: release.tag }) as RegistryReference;

async function whyMissing(
  release: FleetRelease,
  digest: string,
  reference: RegistryReference,
  repository: Repository,
  trust: Trust | undefined,
): Promise<VerificationError | undefined> {
  try {
    const found = (await repository.resolve(release.tag ?? digest))?.digest;
    if (found !== digest) return missingAt(release, reference, digest, found ?? 'nothing there (404)');
    await repository.manifest(digest);
    const { records, refused } = trust
      ? await judgedRecords(repository, digest, trust)
      : await readMarks(PROMOTION, repository, digest).then(({ marks, bad }) => ({
          records: marks,
          refused: bad.map(({ error }) => error),
        }));
    const isMarked = records.some(
      ({ predicate }) =>
        predicate.closure.manifests.includes(digest) &&
        destinationsOf(predicate).some((name) => isSamePlace(name, reference)),
    );
    if (isMarked) return undefined;
    return missingAt(release, reference, 'a promotion record', refused[0]?.message ?? 'no record for this place');
  } catch (error) {
    // What is there and wrong, or gone since it was listed, is an answer. Everything else is a fault.
    if (error instanceof VerificationError || isNotFound(error))
      return missingAt(release, reference, digest, (error as McError).message, error);
    throw error;
  }
}

const isNotFound = (error: unknown): boolean =>
  error instanceof McError && (error.code === 'reference-not-found' || error.details['status'] === 404);

const missingAt = (
  release: FleetRelease,
  reference: RegistryReference,
  expected: string,
  found: string,
  cause?: unknown,
): VerificationError =>
  promoteError(
    'fleet-not-restored',
    { release: nameOf(release), destination: formatReference(reference), expected, found },
    { cause },
  );

import { asMcError } from '../../lib/errors.ts';
import type { McError, Reason } from '../../lib/mc-error.ts';
import { ociError } from '../../oci/errors.ts';
import type { Repository } from '../../oci/index.ts';
import { promoteError } from '../errors.ts';

/**
 * Returns the same repository. Every error while it is read is reported to `onError` and thrown unchanged, so that a
 * restoration can name the registry of the content that failed.
 */
export function watchErrors(repository: Repository, onError: (error: McError) => void): Repository {
  const report = (thrown: unknown): void => onError(asMcError(thrown));
  const watch = async <T>(reading: Promise<T>): Promise<T> => {
    try {
      return await reading;
    } catch (error) {
      report(error);
      throw error;
    }
  };
  const { tallied } = repository;
  return {
    ...repository,
    get requests() {
      return repository.requests;
    },
    resolve: (target) => watch(repository.resolve(target)),
    manifest: (target) => watch(repository.manifest(target)),
    hasBlob: (descriptor) => watch(repository.hasBlob(descriptor)),
    referrers: (...request) => watch(repository.referrers(...request)),
    tags: (onDropped) => watch(repository.tags(onDropped)),
    blob: async function* (descriptor) {
      try {
        yield* repository.blob(descriptor);
      } catch (error) {
        report(error);
        throw error;
      }
    },
    ...(tallied ? { tallied: (tally) => watchErrors(tallied.call(repository, tally), onError) } : {}),
  };
}

/** The errors while the content of one release was read: the first fault, and the answers that a part is missing. */
export interface ContentErrors {
  fault?: McError;
  /** By message. Several parts are read at once, and the release fails by any of them. */
  readonly missing: Map<string, McError>;
}

/** The most answers that are kept for one release. A copy stops soon after the first one. */
const MAX_MISSING = 1_000;

/** Creates an empty record of the content that a source lacks. */
export const createContentErrors = (): ContentErrors => ({ missing: new Map() });

/** Returns the handler for {@link watchErrors} that keeps the first error of each kind. */
export const recordErrors =
  (errors: ContentErrors): ((error: McError) => void) =>
  (error) => {
    if (isMissing(error)) {
      if (errors.missing.size < MAX_MISSING) errors.missing.set(error.message, error);
    } else if (error.family === 'fault') errors.fault ??= error;
  };

/** Returns true for the answer of a registry that it does not have the content. Such an answer is not a fault. */
const isMissing = ({ code, details }: McError): boolean =>
  code === 'reference-not-found' || (code === 'http-status' && details.status === 404);

/** Returns the reason of a failed release. The answer 404 for its content becomes `reference-not-found`, which is not a fault. */
export function explainMissing(reason: Reason, { missing }: ContentErrors): Reason {
  const answer = reason.code === 'http-status' ? missing.get(reason.message) : undefined;
  if (!answer) return reason;
  const reference = String(answer.details.url ?? '');
  return { ...reason, ...ociError('reference-not-found', { reference, what: 'content' }).toReason() };
}

/** A registry of content that was not usable, with the first error and the number of releases. */
interface Failed {
  readonly error: McError;
  count: number;
}

/** Where a restoration reads from and writes to, for the command line in a hint. */
interface Places {
  readonly from: string;
  readonly to: readonly string[];
}

/** Counts the releases that failed because the registry of their content could not be read, or does not have them. */
export class ContentFailures {
  readonly #unreachable = new Map<string, Failed>();
  readonly #missing = new Map<string, Failed>();

  /** Adds a release that failed with `code`. An answer that a part is missing counts only if the release failed by it. */
  add(registry: string, { fault, missing }: ContentErrors, code: string | undefined): void {
    const error = fault ?? (code === 'reference-not-found' ? [...missing.values()][0] : undefined);
    if (!error) return;
    const failures = fault ? this.#unreachable : this.#missing;
    const known = failures.get(registry);
    if (known) known.count++;
    else failures.set(registry, { error, count: 1 });
  }

  /** Lists one error for each registry, faults first. Their hint has the command line with --content. */
  list({ from, to }: Places): readonly McError[] {
    const places = { from, to: to.join(' ') };
    const create =
      (code: 'fleet-content-unreachable' | 'fleet-content-missing') =>
      ([registry, { error, count }]: readonly [string, Failed]): McError =>
        promoteError(code, { ...places, registry, count, detail: `${error.code}: ${error.message}` }, { cause: error });
    return [
      ...[...this.#unreachable].map(create('fleet-content-unreachable')),
      ...[...this.#missing].map(create('fleet-content-missing')),
    ];
  }
}

import { openRepository, type Reference, type RegistryPorts, type Repository } from '../../oci/index.ts';
import { verifyError } from '../errors.ts';
import type { EvidenceSource } from '../evidence/types.ts';
import { createRepositorySource } from './referrers.ts';

/** The repository of the subject. */
export interface Primary extends EvidenceSource {
  /** Whether it has answered. */
  readonly answered: boolean;
  /** Runs work with the repository, within the budget. */
  ask<T>(work: (repository: Repository) => Promise<T>): Promise<T>;
}

/**
 * Opens the repository of the subject. All its requests together have `budgetSeconds`, so that a repository that hangs
 * does not delay the mirror; without a budget, they have no limit. Throws `primary-too-slow`.
 */
export function openPrimary(reference: Reference, ports: RegistryPorts, budgetSeconds: number | undefined): Primary {
  const deadline = budgetSeconds === undefined ? undefined : AbortSignal.timeout(budgetSeconds * 1000);
  const signals = [ports.signal, deadline].filter((signal) => signal !== undefined);
  const repository = openRepository(reference, { ...ports, signal: AbortSignal.any(signals) });
  const evidence = createRepositorySource(repository);
  let answered = false;
  const explain = (error: unknown): unknown =>
    deadline?.aborted && !ports.signal?.aborted
      ? verifyError('primary-too-slow', { where: repository.name, seconds: budgetSeconds ?? 0 }, { cause: error })
      : error;
  return {
    name: repository.name,
    searched: evidence.searched,
    get answered() {
      return answered;
    },
    ask: async (work) => {
      try {
        const result = await work(repository);
        answered = true;
        return result;
      } catch (error) {
        throw explain(error);
      }
    },
    async *bundlesFor(subject) {
      try {
        yield* evidence.bundlesFor(subject);
        answered = true;
      } catch (error) {
        answered = false;
        throw explain(error);
      }
    },
  };
}

import { openRepository, type Reference, type RegistryPorts, type Repository } from '../../oci/index.ts';
import { verifyError } from '../errors.ts';
import type { EvidenceSource } from '../evidence/types.ts';
import { repositoryBundles } from './referrers.ts';

/** The repository that the subject lies in. */
export interface Primary extends EvidenceSource {
  /** Whether it has answered anything yet. */
  readonly answered: boolean;
  ask<T>(work: (repository: Repository) => Promise<T>): Promise<T>;
}

/**
 * The subject's own repository, with at most `budgetSeconds` for all that is asked of it, so that one that only hangs does
 * not keep the mirror from answering. Without a budget it has the time that it takes. Throws `primary-too-slow`.
 */
export function primaryOf(reference: Reference, ports: RegistryPorts, budgetSeconds: number | undefined): Primary {
  const deadline = budgetSeconds === undefined ? undefined : AbortSignal.timeout(budgetSeconds * 1000);
  const signals = [ports.signal, deadline].filter((signal) => signal !== undefined);
  const repository = openRepository(reference, { ...ports, signal: AbortSignal.any(signals) });
  const evidence = repositoryBundles(repository);
  let answered = false;
  const told = (error: unknown): unknown =>
    deadline?.aborted && !ports.signal?.aborted
      ? verifyError('primary-too-slow', { where: repository.name, seconds: budgetSeconds ?? 0 }, { cause: error })
      : error;
  return {
    name: repository.name,
    get answered() {
      return answered;
    },
    ask: async (work) => {
      try {
        const result = await work(repository);
        answered = true;
        return result;
      } catch (error) {
        throw told(error);
      }
    },
    async *bundlesFor(subject) {
      try {
        yield* evidence.bundlesFor(subject);
        answered = true;
      } catch (error) {
        answered = false;
        throw told(error);
      }
    },
  };
}

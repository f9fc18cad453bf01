import { bypassError } from '../errors.ts';
import { type BypassSubject, subjectSchema } from '../request.ts';

/** What a gate asks about, as its user wrote it. */
export interface GateQuestion {
  readonly gate: string;
  readonly digest: string;
  readonly environment: string;
  readonly sha: string;
}

const EXPECTED = {
  gate: 'a text of 1 to 100 characters',
  digest: 'sha256:<64 lower-case hex digits>',
  environment: 'a text of 1 to 255 characters',
  sha: 'a commit of 40 lower-case hex digits',
} as const;

/** Creates the subject of a bypass in a repository. Throws `bypass-subject-invalid` for a value that no request can have. */
export function createSubject({ gate, digest, environment, sha }: GateQuestion, repositoryId: number): BypassSubject {
  assertQuestion({ gate, digest, environment, sha });
  return { digest, sha, gate, environment, repository_id: repositoryId };
}

/** Throws `bypass-subject-invalid` for a value that no request can have. */
export function assertQuestion(question: GateQuestion): void {
  for (const field of ['gate', 'digest', 'environment', 'sha'] as const)
    if (!subjectSchema.shape[field].safeParse(question[field]).success)
      throw bypassError('bypass-subject-invalid', { field, expected: EXPECTED[field], given: question[field] });
}

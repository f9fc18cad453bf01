import type { GitHubApi } from '../../github/index.ts';
import { McError } from '../../lib/mc-error.ts';
import { bypassError } from '../errors.ts';
import type { GitHubRepository } from '../from-github/context.ts';
import type { Roster } from '../roster.ts';

export interface DoctorOptions {
  /** The environment that has the deploy credentials. */
  readonly environment: string;
  /** The name of the required check. */
  readonly check: string;
  /** The workflow on the default branch that calls the gate. */
  readonly workflow: string;
}

/** What the checks read. */
export interface DoctorSubject {
  readonly api: GitHubApi;
  readonly repository: GitHubRepository;
  /** The head of the default branch. */
  readonly commit: string;
  /** undefined if the default branch has no valid roster. */
  readonly roster: Roster | undefined;
  readonly options: DoctorOptions;
}

/** What a check found. */
export interface DoctorFindings {
  /** What is open. */
  readonly open: readonly McError[];
  /** What is not open, but should be changed. */
  readonly warnings?: readonly McError[];
  /** What this token, or this server, does not let the check see. */
  readonly hidden?: readonly McError[];
  /** The state that the check read, in one line. */
  readonly note?: string;
}

export interface Check {
  readonly name: string;
  /** Throws an error of the family "configuration" if it cannot be checked. */
  readonly run: (subject: DoctorSubject) => Promise<DoctorFindings>;
}

/** The permissions that only the doctor needs, as GitHub names them. */
export const DOCTOR_PERMISSION = {
  administration: 'Administration: read',
  installations: 'Organization administration: read',
  variables: 'Variables: read',
  environments: 'Environments: read',
} as const;

/**
 * Reads an endpoint that each supported server has. Throws `bypass-doctor-endpoint-missing` for 404: the repository itself is visible,
 * so the server does not know the endpoint.
 */
export async function readEndpoint<T>(endpoint: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof McError && error.code === 'bypass-token-forbidden' && error.details.status === 404)
      throw bypassError('bypass-doctor-endpoint-missing', { endpoint }, { cause: error });
    throw error;
  }
}

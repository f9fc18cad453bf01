import type { McError } from './mc-error.ts';

/** The exit codes of every process. They never change. */
export const EXIT = { done: 0, refused: 1, usage: 2, fault: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Returns the exit code for the family of an error. */
export const getExitCode = (error: McError): ExitCode =>
  error.family === 'configuration' ? EXIT.usage : error.family === 'verification' ? EXIT.refused : EXIT.fault;

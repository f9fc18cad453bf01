import type { McError } from './mc-error.ts';

/** What a process says with its exit code; fixed by the contract. */
export const EXIT = { done: 0, refused: 1, usage: 2, fault: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const exitCodeOf = (error: McError): ExitCode =>
  error.family === 'configuration' ? EXIT.usage : error.family === 'verification' ? EXIT.refused : EXIT.fault;

export { commitAll, createCaller, git, writeFiles } from './folders.ts';
export type { Annotation, StepRun } from './read-log.ts';
export { createRunner, type FinishedRun, type WorkflowRunner } from './run-workflow.ts';
export { createTokenStub } from './stub-actions.ts';

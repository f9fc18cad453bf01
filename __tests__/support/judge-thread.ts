import { judgeInThread } from '../../src/verify/index.ts';

// The program of a thread, as dist/ has it: run by Node itself, outside of the tests' modules.
await judgeInThread();

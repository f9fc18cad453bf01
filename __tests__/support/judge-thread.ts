import { judgeInThread } from '../../src/verify/index.ts';

// The program of a worker thread, as in dist/. Node runs it directly, outside the test modules.
await judgeInThread();

import { start } from '../src/main.ts';

// Runs mc from the source. The npm scripts use it, so that they never run an outdated bundle.
await start('mc', import.meta.dirname);

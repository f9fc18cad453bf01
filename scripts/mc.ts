import { start } from '../src/main.ts';

// `mc` straight from the source: what the npm scripts use, so that they never run a stale bundle.
await start('mc', import.meta.dirname);

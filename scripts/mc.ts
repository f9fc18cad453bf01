import { start } from '../src/main.ts';

// Runs `mc` directly from the source, so that the npm scripts never run an old bundle.
await start('mc', import.meta.dirname);

import { start } from './index.js';
await start('bypass-gate', import.meta.dirname);

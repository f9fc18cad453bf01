import { start } from './index.js';
await start('sign', import.meta.dirname);

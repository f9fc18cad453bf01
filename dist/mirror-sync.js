import { start } from './index.js';
await start('mirror-sync', import.meta.dirname);

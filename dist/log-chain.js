import { start } from './index.js';
await start('log-chain', import.meta.dirname);

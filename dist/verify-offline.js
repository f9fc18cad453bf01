import { start } from './index.js';
await start('verify-offline', import.meta.dirname);

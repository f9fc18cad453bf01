import { start } from './index.js';
await start('evidence-pack', import.meta.dirname);

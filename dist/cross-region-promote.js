import { start } from './index.js';
await start('cross-region-promote', import.meta.dirname);

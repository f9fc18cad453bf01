#!/usr/bin/env node
import { start } from './index.js';
await start('mc', import.meta.dirname);

import { join } from 'node:path';
import { floorViolations } from './floors.ts';

const violations = floorViolations(join(import.meta.dirname, '..'));
for (const violation of violations) console.error(violation);
if (violations.length > 0) {
  console.error(`${violations.length} place(s) break the rules of the house (architecture: imports go down)`);
  process.exitCode = 1;
} else console.log('the floors hold');

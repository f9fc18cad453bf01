import { join } from 'node:path';
import { layerViolations } from './layer-violations.ts';
import { nameViolations } from './name-violations.ts';

const root = join(import.meta.dirname, '..');
const checks = [
  { name: 'layers', violations: layerViolations(root), page: 'docs/architecture.md' },
  { name: 'names of files', violations: nameViolations(root), page: 'docs/style.md' },
];
for (const { name, violations, page } of checks) {
  for (const violation of violations) console.error(violation);
  if (violations.length > 0) {
    console.error(`violations of the ${name}: ${violations.length}; ${page} explains the rules`);
    process.exitCode = 1;
  } else console.log(`${name}: no violations`);
}

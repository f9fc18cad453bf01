import { join } from 'node:path';
import { layerViolations } from './layer-violations.ts';

const violations = layerViolations(join(import.meta.dirname, '..'));
for (const violation of violations) console.error(violation);
if (violations.length > 0) {
  console.error(`violations of the layers: ${violations.length}; docs/architecture.md explains the rules`);
  process.exitCode = 1;
} else console.log('layers: no violations');

import { parseArgs } from 'node:util';
import { assembleChart } from './chart/assemble.ts';

// Writes the complete chart into a folder: `node scripts/chart.ts [--out DIR] [--from DIR]`. helm packages or installs that folder.
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'out/sigstore-mirror' },
    from: { type: 'string', default: process.cwd() },
  },
});
try {
  const files = assembleChart(values.from, values.out);
  console.log(`${values.out}: ${files.length} files`);
  console.log(`next: helm package ${values.out}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

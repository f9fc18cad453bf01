import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs every bench of this folder, or the named ones: `npm run bench -- verify`. Each prints ratios of medians for the
 * peers.
 */
const wanted = process.argv.slice(2);
const benches = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((word) => name.startsWith(word))))
  .sort();
if (benches.length === 0) {
  console.error(`unknown bench: ${wanted.join(', ')}`);
  process.exit(2);
}
for (const name of benches) {
  console.log(`--- ${name.replace('.bench.ts', '')}`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, name)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { peer, peerNames } from './peers.ts';

/** Suites that kill a command at many points. They take minutes, so they run with `INTEROP=all`, every night, and by name. */
const NIGHTLY = ['copy-kill', 'mirror-killed', 'mirror-witness-killed', 'promote-killed'].map(
  (name) => `${name}.test.ts`,
);

/**
 * Installs the peers, runs the suites of this folder, and lists the missing peers and the suites of the night at the end. With names,
 * runs the named suites, which install the peers that they use.
 */
const missing: string[] = [];
const wanted = process.argv.slice(2);
for (const name of wanted.length === 0 ? peerNames : []) {
  const found = await peer(name);
  if (found.missing !== undefined) missing.push(found.missing);
}
const later = wanted.length > 0 || process.env.INTEROP === 'all' ? [] : NIGHTLY;
const suites = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.test.ts') && (wanted.length === 0 || wanted.some((word) => name.includes(word))))
  .filter((name) => !later.includes(name))
  .sort();
if (suites.length === 0) {
  console.error(`unknown suite: ${wanted.join(', ')}`);
  process.exit(2);
}
const result = spawnSync(
  process.execPath,
  // Suites run one at a time, because they share the cores with the servers that they start.
  ['--test', '--test-concurrency=1', '--test-reporter=spec', ...suites.map((name) => join(import.meta.dirname, name))],
  { stdio: 'inherit', cwd: join(import.meta.dirname, '..') },
);
for (const line of missing) console.log(`left out: ${line}`);
for (const name of later) console.log(`left out: ${name}: set INTEROP=all to run it`);
process.exitCode = result.status ?? 1;

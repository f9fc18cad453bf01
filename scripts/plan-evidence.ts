import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder that the plan of the sprint names. It has the name of the first day of the sprint. */
const OUT = 'docs/mc/evidence/2025-11-24';
/** The scenarios that the definition of done needs. */
const SCENARIOS = ['region-loss', 'root-rotation', 'bypass'];
const ROOT = join(import.meta.dirname, '..');

function mc(...words: string[]): void {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'scripts/mc.ts'), ...words], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`mc ${words.join(' ')}: expected exit code 0, found ${status}`);
}

/** Returns the first and the last day of the drills by the dates in the names of their packs. */
function readDays(folder: string): { from: string; to: string } {
  const days = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .flatMap((path) => /drill-(\d{4})(\d{2})(\d{2})-.*\.evidence\.tar$/.exec(path)?.slice(1, 4).join('-') ?? [])
    .sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) throw new Error(`${folder}: expected the pack of a drill, found none`);
  return { from, to };
}

// npm run plan-evidence [-- DIR]: DIR has the folders of drills that already ran.
const given = process.argv[2];
const folder = given ?? mkdtempSync(join(tmpdir(), 'mc-plan-evidence-'));
try {
  if (given === undefined)
    for (const scenario of SCENARIOS) mc('dr', 'simulate', '--scenario', scenario, '--out', join(folder, scenario));
  const { from, to } = readDays(folder);
  mc('dr', 'report', '--from', from, '--to', to, '--store', folder, '--own-policy', '--out', OUT);
} finally {
  if (given === undefined) rmSync(folder, { recursive: true, force: true });
}

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/** The house of docs/architecture: which floor each room of src/ is on. */
const FLOORS: Readonly<Record<string, number>> = {
  lib: 1,
  ...Object.fromEntries(['sigstore', 'oci', 'tlog', 'store', 'github', 'opa', 'telemetry'].map((room) => [room, 2])),
  ...Object.fromEntries(
    ['sign', 'verify', 'promote', 'mirror', 'logchain', 'evidence', 'bypass', 'drill'].map((room) => [room, 3]),
  ),
  actions: 4,
  cli: 4,
};
/** Who may build on whom among the capabilities. */
const CAPABILITY_EDGES: Readonly<Record<string, readonly string[]>> = {
  promote: ['verify'],
  evidence: ['logchain', 'sign'],
  drill: ['sign', 'verify', 'promote', 'mirror', 'logchain', 'evidence', 'bypass'],
};
/** The embedded region is for tests and for losing it on purpose: here and nowhere else. */
const MAY_IMPORT_SANDBOX = /^src\/(sandbox\/|drill\/simulator|cli\/sandbox\.ts$)/;
const RUNNER_AND_TERMINAL = /^(@actions\/|commander$)/;
const PROCESS_WORDS = /\bprocess\s*\.\s*(env|exit|exitCode|argv|stdout|stderr|stdin)\b|\bprocess\s*\[|\bconsole\s*\./;
const MAX_LINES = 500;

const IMPORTS =
  /(?:^|[\s;}])(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]\s*\)|^import\s+['"]([^'"]+)['"]/gm;

/** Comments and strings may say "console."; code may not. Line numbers stay. */
const codeOnly = (source: string): string =>
  source
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[^:'"`])\/\/[^\n]*/g, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");

const roomOf = (file: string): string => file.split('/')[1] ?? '';

/** Every place under `root`/src that breaks the house's rules, as `file:line: what`. */
export function floorViolations(root: string): string[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
  return files.flatMap((file) => fileViolations(file, readFileSync(join(root, file), 'utf8')));
}

function fileViolations(file: string, source: string): string[] {
  const found: string[] = [];
  const room = roomOf(file);
  const floor = FLOORS[room];
  const lines = source.split('\n').length;
  if (lines > MAX_LINES) found.push(`${file}: ${lines} lines; no module has over ${MAX_LINES}`);
  const isRoot = file.split('/').length === 2;
  if (floor === undefined && room !== 'sandbox' && !isRoot) found.push(`${file}: "${room}" is no room of the house`);
  for (const match of source.matchAll(IMPORTS)) {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    const line = source.slice(0, match.index + match[0].length).split('\n').length;
    const why = isRoot ? undefined : importProblem(file, target);
    if (why) found.push(`${file}:${line}: imports ${target}: ${why}`);
  }
  if (floor !== undefined && floor < 4) {
    codeOnly(source)
      .split('\n')
      .forEach((text, i) => {
        const word = PROCESS_WORDS.exec(text)?.[0];
        if (word)
          found.push(
            `${file}:${i + 1}: ${word.trim()}: below the front doors nobody knows the process or the terminal`,
          );
      });
  }
  return found;
}

function importProblem(file: string, target: string): string | undefined {
  const room = roomOf(file);
  const floor = FLOORS[room] ?? 2; // the sandbox stands beside the building blocks
  if (!target.startsWith('.')) {
    return floor < 4 && RUNNER_AND_TERMINAL.test(target)
      ? 'only the front doors know the runner and the terminal'
      : undefined;
  }
  const path = normalize(join(dirname(file), target));
  const there = roomOf(path);
  if (!path.startsWith('src/')) return 'it lies outside src/';
  if (there === room) return undefined;
  if (there === 'sandbox')
    return MAY_IMPORT_SANDBOX.test(file) ? undefined : 'production code never imports the sandbox';
  const floorThere = FLOORS[there] ?? 5;
  if (floorThere > floor) return `floor ${floorThere} is above floor ${floor}`;
  if (floor === 4 && floorThere === 4) return 'front doors do not use each other';
  if (floor === 3 && floorThere === 3 && !CAPABILITY_EDGES[room]?.includes(there))
    return `${room} does not build on ${there}`;
  if (floorThere >= 2 && floorThere < 4 && !path.endsWith('/index.ts'))
    return `the public face of ${there} is its index.ts`;
  return undefined;
}

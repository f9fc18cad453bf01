import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { EDGES, ERROR_CATALOGUE, findLayer, SANDBOX_USERS } from './layers.ts';

const RUNNER_AND_TERMINAL = /^(@actions\/|commander$)/;
const PROCESS = /\bprocess\s*\.\s*(env|exit|exitCode|argv|stdout|stderr|stdin)\b|\bprocess\s*\[|\bconsole\s*\./;
const MAX_LINES = 350;
/** Other modules import these files of a module, and no others. */
const PUBLIC_FILES = /^src\/[^/]+\/(index|errors)\.ts$/;

const IMPORTS =
  /(?:^|[\s;}])(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]\s*\)|^import\s+['"]([^'"]+)['"]/gm;

/** Blanks comments and strings, which may say "console.". Line numbers stay. */
const codeOnly = (source: string): string =>
  source
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[^:'"`])\/\/[^\n]*/g, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");

const moduleName = (file: string): string => file.split('/')[1] ?? '';

/** Returns each place under `root`/src that breaks a rule of the layers, as `file:line: problem`. */
export function layerViolations(root: string): string[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
  return files.flatMap((file) => fileViolations(file, readFileSync(join(root, file), 'utf8')));
}

function fileViolations(file: string, source: string): string[] {
  const lines = source.split('\n').length - 1;
  const tooLong = lines > MAX_LINES ? [`${file}: ${lines} lines, expected at most ${MAX_LINES}`] : [];
  if (file.split('/').length === 2) return tooLong;
  const unknown = findLayer(moduleName(file)) ? [] : [`${file}: scripts/layers.ts does not list its module`];
  return [...tooLong, ...unknown, ...importViolations(file, source), ...processViolations(file, source)];
}

function importViolations(file: string, source: string): string[] {
  const found: string[] = [];
  for (const match of source.matchAll(IMPORTS)) {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    const line = source.slice(0, match.index + match[0].length).split('\n').length;
    const problem = findImportProblem(file, target);
    if (problem) found.push(`${file}:${line}: imports ${target}: ${problem}`);
  }
  return found;
}

function processViolations(file: string, source: string): string[] {
  if (findLayer(moduleName(file))?.number === 4 || moduleName(file) === 'sandbox') return [];
  return codeOnly(source)
    .split('\n')
    .flatMap((text, i) => {
      const word = PROCESS.exec(text)?.[0].trim();
      return word ? [`${file}:${i + 1}: ${word}: only entry points use the process and the terminal`] : [];
    });
}

function findImportProblem(file: string, target: string): string | undefined {
  const module = moduleName(file);
  const layer = findLayer(module)?.number ?? 1;
  if (!target.startsWith('.'))
    return layer < 4 && RUNNER_AND_TERMINAL.test(target)
      ? 'only entry points use the runner and the terminal'
      : undefined;
  const path = normalize(join(dirname(file), target));
  const other = moduleName(path);
  if (!path.startsWith('src/')) return 'it is outside src/';
  if (other === module) return undefined;
  if (file === ERROR_CATALOGUE && path.endsWith('/errors.ts')) return undefined;
  if (other === 'sandbox') return SANDBOX_USERS.test(file) ? undefined : 'production code does not import the sandbox';
  const otherLayer = findLayer(other)?.number ?? 5;
  if (otherLayer > layer) return `layer ${otherLayer} is above layer ${layer}`;
  if (otherLayer === 4) return 'entry points do not use each other';
  if (otherLayer === 3 && layer === 3 && !EDGES[module]?.includes(other)) return `${module} does not use ${other}`;
  return otherLayer > 1 && !PUBLIC_FILES.test(path) ? `only index.ts and errors.ts of ${other} are public` : undefined;
}

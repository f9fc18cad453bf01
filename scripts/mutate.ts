/**
 * Mutation testing of what decides: `node scripts/mutate.ts [--area verify|mirror] [--files PATTERN] [--sample N] [--seed S]
 * [--workers W]`. Changes one operator, condition, constant or `throw` at a time in a copy of the project, and asks the unit
 * tests. Prints the share that was noticed, and each one that was not. Stryker cannot instrument sources whose types Node
 * strips itself.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = join(import.meta.dirname, '..');
/** Words and pages for people are judged by people. */
const LEFT_OUT = /\/(present|index|schema|types|policy-schema|contents|inspect|tuf)\.ts$/;
interface Area {
  readonly folders: readonly string[];
  /** First what is quick and near, by the beginning of the file's path, for most mutants do not survive it. */
  readonly quick: Readonly<Record<string, readonly string[]>>;
  /** Then everything that decides. */
  readonly all: readonly string[];
  /** Tests that take longer hang. */
  readonly timeoutMs: number;
}

const AREAS: Readonly<Record<string, Area>> = {
  verify: {
    folders: ['src/verify', 'src/verify/trust', 'src/verify/sources', 'src/sigstore', 'src/sigstore/verification'],
    quick: {
      'src/sigstore': [
        '__tests__/sigstore/(verify-bundle|key-types|bundle|trusted-root)',
        '__tests__/verify/verify.test',
      ],
      'src/verify': ['__tests__/verify/(verify|trust|requirement|constraints|pattern|primary)', '__tests__/cli/trust'],
    },
    all: ['__tests__/(verify|sigstore)', '__tests__/cli/(trust|verify)', '__tests__/evidence/tamper'],
    timeoutMs: 120_000,
  },
  mirror: {
    folders: ['src/tlog', 'src/mirror', ...foldersIn('src/mirror')],
    quick: {
      'src/tlog': ['__tests__/tlog/(fuzz|merkle|note|proof|tiles)'],
      'src/mirror/rekor-v1': ['__tests__/mirror/rekor-v1'],
      'src/mirror/check/rekor-v1': ['__tests__/mirror/rekor-v1'],
      'src/mirror/retention': ['__tests__/mirror/retention'],
      'src/mirror/serve': ['__tests__/mirror/serve'],
      'src/mirror/service': ['__tests__/mirror/service'],
      'src/mirror/heal': ['__tests__/mirror/heal'],
      'src/mirror/tuf': ['__tests__/mirror/tuf'],
      'src/mirror/witness': ['__tests__/mirror/witness'],
      'src/mirror/check': ['__tests__/mirror/check'],
      'src/mirror': ['__tests__/mirror/(tile-log|shards)'],
    },
    all: ['__tests__/tlog', '__tests__/mirror/(?!killed|service|tuf|witness)'],
    timeoutMs: 600_000,
  },
};

function foldersIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`);
}

interface Mutation {
  readonly file: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** Each change of a line of code that means something else, as far as a pattern can tell. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/ === /, ' !== '],
  [/ !== /, ' === '],
  [/ > /, ' >= '],
  [/ >= /, ' > '],
  [/ < /, ' <= '],
  [/ <= /, ' < '],
  [/ && /, ' || '],
  [/ \|\| /, ' && '],
  [/\.every\(/, '.some('],
  [/\.some\(/, '.every('],
  [/\bif \((?!await )(.+?)\) (throw|return)/, 'if (!($1)) $2'],
  [/^(\s*)(?:if \(.+\) )?throw (.+);$/, '$1void 0; // $2'],
  [/\breturn true\b/, 'return false'],
  [/\breturn false\b/, 'return true'],
  [/: true\b/, ': false'],
  [/(?<![\w.])(\d+)(?= \* 1024)/, '0'],
  [/\bMath\.max\(/, 'Math.min('],
  [/ \+ 1\b/, ' + 2'],
  [/ \?\? 1\b/, ' ?? 0'],
];

/** Lines that are types, imports, comments or text have nothing to change. */
const isCode = (line: string): boolean =>
  !/^\s*(\*|\/\*|\/\/|import |export (type|interface)|readonly |type |interface |\||[`'"]|message:|hint:)/.test(line) &&
  !/=> void;?$/.test(line);

function mutationsOf(file: string): Mutation[] {
  return readFileSync(join(ROOT, file), 'utf8')
    .split('\n')
    .flatMap((text, i) =>
      isCode(text)
        ? RULES.flatMap(([pattern, replacement]) => {
            const after = text.replace(pattern, replacement);
            return after === text ? [] : [{ file, line: i + 1, before: text, after }];
          })
        : [],
    );
}

/** mulberry32, for a sample that is the same every time. */
function shuffled<T>(all: readonly T[], seed: number): T[] {
  let state = seed >>> 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return all
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

/** A copy of the project that mutants may be written into. */
function copyOfProject(): string {
  const dir = mkdtempSync(join(tmpdir(), 'mc-mutate-'));
  for (const name of [
    'src',
    '__tests__',
    'scripts',
    'SECURITY',
    'package.json',
    'jest.config.js',
    'tsconfig.json',
    'policy',
    'actions',
  ])
    cpSync(join(ROOT, name), join(dir, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'));
  return dir;
}

/** Whether the tests pass in a copy; one that hangs does not. */
const passes = (dir: string, tests: readonly string[], timeoutMs: number): Promise<boolean> =>
  new Promise((done) => {
    const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
    const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest];
    const child = spawn(
      process.execPath,
      [...flags, '--testPathIgnorePatterns=/none/', '--bail', '--silent', '--runInBand', ...tests],
      {
        cwd: dir,
        stdio: 'ignore',
      },
    );
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    child.on('exit', (code) => {
      clearTimeout(timer);
      done(code === 0);
    });
  });

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
    area: { type: 'string', default: 'verify' },
    files: { type: 'string', default: '' },
  },
});
const area = AREAS[values.area];
if (!area) throw new RangeError(`--area is one of ${Object.keys(AREAS).join(', ')}`);
const files = area.folders
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`),
  )
  .filter((file) => !LEFT_OUT.test(file) && new RegExp(values.files).test(file));
const all = files.flatMap(mutationsOf);
const queue = shuffled(all, Number(values.seed)).slice(0, Number(values.sample));
const total = queue.length;
console.log(`${total} of ${all.length} mutants in ${files.length} files`);

const survivors: Mutation[] = [];
let done = 0;
const work = async (): Promise<void> => {
  const dir = copyOfProject();
  try {
    for (let mutation = queue.pop(); mutation; mutation = queue.pop()) {
      const path = join(dir, mutation.file);
      const text = readFileSync(path, 'utf8');
      const lines = text.split('\n');
      lines[mutation.line - 1] = mutation.after;
      writeFileSync(path, lines.join('\n'));
      const near = Object.entries(area.quick).find(([folder]) => mutation?.file.startsWith(folder))?.[1] ?? [];
      if ((await passes(dir, near, area.timeoutMs)) && (await passes(dir, area.all, area.timeoutMs))) {
        survivors.push(mutation);
        console.log(
          `survived ${mutation.file}:${mutation.line}\n  - ${mutation.before.trim()}\n  + ${mutation.after.trim()}`,
        );
      }
      writeFileSync(path, text);
      if (++done % 10 === 0) console.log(`${done}/${total}, ${survivors.length} survived`);
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};
await Promise.all(Array.from({ length: Number(values.workers) }, work));
const killed = total - survivors.length;
console.log(`${killed} of ${total} noticed: ${((100 * killed) / total).toFixed(1)} %`);
process.exitCode = killed / total >= 0.8 ? 0 : 1;

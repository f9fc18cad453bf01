import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of a file, before and after a mutation. */
export interface Mutation {
  readonly file: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** The mutations: a pattern in a line of code, and its replacement. Each replacement changes the meaning of the line. */
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

/** Returns false for a line with only types, imports, comments or text, which has no mutations. */
const isCode = (line: string): boolean =>
  !/^\s*(\*|\/\*|\/\/|import |export (type|interface)|readonly |type |interface |\||[`'"]|message:|hint:)/.test(line) &&
  !/=> void;?$/.test(line);

/** Lists the mutations of a file of the project. */
export const listMutations = (root: string, file: string): Mutation[] =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .flatMap((text, i) =>
      isCode(text)
        ? RULES.flatMap(([pattern, replacement]) => {
            const after = text.replace(pattern, replacement);
            return after === text ? [] : [{ file, line: i + 1, before: text, after }];
          })
        : [],
    );

/** Shuffles a list with mulberry32, so that the same seed gives the same sample. */
export function shuffle<T>(all: readonly T[], seed: number): T[] {
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

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of a file, and what it is changed to. */
export interface Mutation {
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

/** The mutations of a file of the project. */
export const mutationsOf = (root: string, file: string): Mutation[] =>
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

/** mulberry32, for a sample that is the same every time. */
export function shuffled<T>(all: readonly T[], seed: number): T[] {
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

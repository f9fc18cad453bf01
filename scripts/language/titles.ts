import { readSourceTexts } from './tokens.ts';

const TEST_FILE = /\.test\.[cm]?[jt]s$/;
/** The code before the title of a test: `it(`, `test.only(`, or the second call of `it.each([…])(`. */
const TITLE = /(?:\b(?:it|test)(?:\.\w+)*|\))\(\s*$/;
const FORM_OF_BE = /^(?:am|are|be|been|being|is|was|were)(?:n['’]t)?\b/i;

/** A test title that starts with a form of "to be". */
export interface WeakTitle {
  readonly line: number;
  readonly word: string;
}

/** Returns whether a file has tests. */
export const isTestFile = (file: string): boolean => TEST_FILE.test(file);

/** Finds titles of tests that start with a form of "to be": such a title names neither a subject nor an action. */
export function findWeakTitles(source: string): WeakTitle[] {
  return readSourceTexts(source).flatMap(({ kind, before, text, line }) => {
    const word = FORM_OF_BE.exec(text)?.[0];
    return kind !== 'comment' && word && TITLE.test(before) ? [{ line, word }] : [];
  });
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './files.ts';
import { findBadStarts, isCatalogue } from './messages.ts';
import { PHRASES } from './phrases.ts';
import { CODE_WORD } from './prose.ts';
import { LONG_WORDS, MAX_WORDS, splitSentences } from './sentences.ts';
import { readTexts, type Text } from './texts.ts';
import { findWeakTitles, isTestFile } from './titles.ts';

/** At most this share of the sentences of README and docs has over 25 words. */
export const MAX_LONG_SHARE = 0.12;
/** A shorter run of words, such as a label in a list, does not count as a sentence. */
const MIN_COUNTED_WORDS = 5;
const DOCS = /^(?:README\.md$|docs\/)/;

export interface LanguageReport {
  /** Each as `file:line: "phrase": write …`. */
  readonly violations: readonly string[];
  readonly files: number;
  /** Sentences of README and docs, without headings, tables and generated pages. */
  readonly docsSentences: number;
  readonly longDocsSentences: number;
}

/** Returns every violation of docs/style.md under `root` that the lint can find, as `file:line: "phrase": write …`. */
export const languageViolations = (root: string): string[] => [...checkLanguage(root).violations];

/** Checks the files under `root`. With `prefixes`, only those whose path starts with one of them. */
export function checkLanguage(root: string, prefixes: readonly string[] = []): LanguageReport {
  const files = listFiles(root).filter(
    (file) => prefixes.length === 0 || prefixes.some((prefix) => isUnder(file, prefix)),
  );
  const violations: string[] = [];
  let docsSentences = 0;
  let longDocsSentences = 0;
  for (const file of files) {
    const source = readFileSync(join(root, file), 'utf8');
    const texts = readTexts(file, source);
    violations.push(...checkFile(file, source, texts));
    if (!DOCS.test(file)) continue;
    const counts = texts
      .filter((text) => text.isCounted)
      .flatMap(({ text }) => splitSentences(text))
      .filter(({ words }) => words >= MIN_COUNTED_WORDS);
    docsSentences += counts.length;
    longDocsSentences += counts.filter(({ words }) => words > LONG_WORDS).length;
  }
  if (longDocsSentences > docsSentences * MAX_LONG_SHARE) {
    const share = formatShare(longDocsSentences, docsSentences);
    violations.push(
      `docs:1: ${share} of the sentences of README and docs have over ${LONG_WORDS} words: write shorter ones, at most ${MAX_LONG_SHARE * 100} %`,
    );
  }
  return { violations, files: files.length, docsSentences, longDocsSentences };
}

/** Formats a share as a percentage with one decimal. */
export const formatShare = (part: number, whole: number): string =>
  `${whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10} %`;

const isUnder = (file: string, prefix: string): boolean => {
  const path = prefix.replace(/^\.\//, '').replace(/\/$/, '');
  return file === path || file.startsWith(`${path}/`);
};

function checkFile(file: string, source: string, texts: readonly Text[]): string[] {
  const found = texts.flatMap((text) => [...checkPhrases(text), ...(text.isLimited ? checkLength(text) : [])]);
  if (isCatalogue(file)) {
    for (const { line, word } of findBadStarts(source)) {
      found.push({ line, problem: `"${word}" starts an error message: write what failed first` });
    }
  }
  if (isTestFile(file)) {
    for (const { line, word } of findWeakTitles(source)) {
      found.push({ line, problem: `"${word}" starts a test title: write what the unit does, with another verb` });
    }
  }
  return found.sort((a, b) => a.line - b.line).map(({ line, problem }) => `${file}:${line}: ${problem}`);
}

interface Finding {
  readonly line: number;
  readonly problem: string;
}

const countLine = ({ line, text }: Text, offset: number): number => line + text.slice(0, offset).split('\n').length - 1;

/** Reports each place once: of two phrases that overlap, the one that starts first, or the longer one. */
function checkPhrases(text: Text): Finding[] {
  const matches = PHRASES.flatMap(({ pattern, instead }) =>
    Array.from(text.text.matchAll(pattern), ({ 0: words, index }) => ({
      index,
      end: index + words.length,
      words,
      instead,
    })),
  ).sort((a, b) => a.index - b.index || b.end - a.end);
  let end = 0;
  return matches.flatMap((match) => {
    if (match.index < end) return [];
    end = match.end;
    const problem = `"${match.words.replace(/\s+/g, ' ')}": write ${match.instead}`;
    return [{ line: countLine(text, match.index), problem }];
  });
}

const firstWords = (text: string): string => text.replaceAll(CODE_WORD, '…').split(/\s+/).slice(0, 6).join(' ');

function checkLength(text: Text): Finding[] {
  return splitSentences(text.text)
    .filter(({ words }) => words > MAX_WORDS)
    .map((sentence) => ({
      line: countLine(text, sentence.offset),
      problem: `"${firstWords(sentence.text)} …" has ${sentence.words} words: write sentences of at most ${MAX_WORDS}`,
    }));
}

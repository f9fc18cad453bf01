import { readSourceTexts } from './tokens.ts';

const CATALOGUE = /^src\/(?:lib\/catalogue\/[^/]+|(?:[^/]+\/)+errors)\.ts$/;
const FORBIDDEN_START = new RegExp(
  `^(?:${[
    'what whatever who whoever whom whose nobody anybody somebody',
    'about above across after against along among around as at before behind below beneath beside besides between',
    'beyond by despite down during except for from in inside into near of off on onto out outside over past per',
    'since than through throughout to toward towards under until up upon via with within without',
  ]
    .join(' ')
    .replaceAll(' ', '|')})(?![\\w-])`,
  'i',
);

/** The start of a message of the error catalogue that names no failure. */
export interface BadStart {
  readonly line: number;
  readonly word: string;
}

/** Returns whether a file is a section of the error catalogue. */
export const isCatalogue = (file: string): boolean => CATALOGUE.test(file);

/** Finds messages of a catalogue that start with what, who, nobody or a preposition. */
export function findBadStarts(source: string): BadStart[] {
  return readSourceTexts(source).flatMap(({ kind, before, text, line }) => {
    const word = FORBIDDEN_START.exec(text)?.[0];
    return kind !== 'comment' && word && /\bmessage:\s*$/.test(before) ? [{ line, word }] : [];
  });
}

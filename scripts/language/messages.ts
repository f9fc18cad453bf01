import { FORBIDDEN_START } from './phrases.ts';
import { readSourceTexts } from './tokens.ts';

const CATALOGUE = /^src\/(?:lib\/catalogue\/[^/]+|(?:[^/]+\/)+errors)\.ts$/;

/** The start of a message of the error catalogue that names no failure. */
export interface BadStart {
  readonly line: number;
  readonly word: string;
}

/** Returns whether a file is a section of the error catalogue. */
export const isCatalogue = (file: string): boolean => CATALOGUE.test(file);

/** Finds messages of a catalogue whose first word is in the list of forbidden starts. */
export function findBadStarts(source: string): BadStart[] {
  return readSourceTexts(source).flatMap(({ kind, before, text, line }) => {
    const word = FORBIDDEN_START.exec(text)?.[0];
    return kind !== 'comment' && word && /\bmessage:\s*$/.test(before) ? [{ line, word }] : [];
  });
}

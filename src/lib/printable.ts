import { type CleanOptions, cleanLine, cleanText, printableJson } from './clean-text.ts';
import { redact, redactJson } from './secrets.ts';

/** Prepares output for printing: removes secrets, and cleans text that a terminal or a runner could obey. */
export interface Printable {
  /** Cleans one line: a cell, a message or a title. */
  line(text: string): string;
  /** Cleans text of several lines. */
  text(text: string): string;
  /** Formats a JSON document; `JSON.parse` returns the same value. */
  json(value: unknown, indent?: number): string;
}

/** Creates the functions that prepare text for this output. On a runner they also disarm workflow commands. */
export const createPrintable = (options: CleanOptions): Printable => ({
  line: (text) => cleanLine(redact(text), options),
  text: (text) => cleanText(redact(text), options),
  json: (value, indent) => printableJson(redactJson(value), options, indent),
});

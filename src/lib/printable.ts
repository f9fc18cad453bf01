import { type CleanOptions, cleanLine, cleanText, printableJson } from './clean-text.ts';
import { redact, redactJson } from './secrets.ts';

/** Turns what is about to leave the process into what may be printed: without secrets, and without anything to obey. */
export interface Printable {
  /** One line: a cell, a message, a title. */
  line(text: string): string;
  /** Text of several lines. */
  text(text: string): string;
  /** A JSON document; `JSON.parse` gives the value back. */
  json(value: unknown, indent?: number): string;
}

export const createPrintable = (options: CleanOptions): Printable => ({
  line: (text) => cleanLine(redact(text), options),
  text: (text) => cleanText(redact(text), options),
  json: (value, indent) => printableJson(redactJson(value), options, indent),
});

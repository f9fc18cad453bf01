import { z } from 'zod';
import { describe } from '../lib/describe.ts';
import { type Digest, digestOf } from '../lib/digest.ts';
import { isFormatNewer } from '../lib/format-version.ts';
import { canonicalJson, conform, parseJson } from '../lib/json.ts';
import { logchainError } from './errors.ts';

const noControl = /^[^\p{Cc}]{1,200}$/u;

/** One line of a chain: what a step put out, and the digest of the line before. */
export const entrySchema = z.strictObject({
  version: z.literal(1).optional().describe('of the format; 1 where it is absent'),
  seq: z.int().nonnegative().describe('place in the chain, from 0'),
  step: z.string().regex(noControl),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  exitCode: z.int().min(0).max(255).nullable().describe('of the command; null for a file that was added'),
  size: z.int().nonnegative().describe('bytes of the log'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('of the log, hex'),
  prev: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .nullable()
    .describe('digest of the line before, without its newline; null for the first'),
  file: z.string().regex(noControl).optional().describe('name of the file that was added'),
});

export type Entry = z.output<typeof entrySchema>;

export const MAX_LINE_BYTES = 8 * 1024;

export function checkStepName(step: string): string {
  if (!noControl.test(step)) throw logchainError('log-step-invalid', { given: step });
  return step;
}

/** The line of an entry: RFC 8785 canonical JSON, without the newline that ends it. */
export const formatLine = (entry: Entry): string => canonicalJson(entry);

export const digestOfLine = (line: string): Digest => digestOf(line);

/**
 * Reads a line that stands at place `seq`. Only the canonical spelling of an entry is one: else two different lines would
 * mean the same. Throws `log-chain-line-malformed`; for the first line of a later format `format-newer`, because one version of mc
 * writes a whole chain.
 */
export function parseLine(line: string, seq: number): Entry {
  let entry: Entry;
  try {
    entry = conform(entrySchema, parseJson(line, 'the line', 3), 'the line');
  } catch (error) {
    if (seq === 0 && isFormatNewer(error)) throw error;
    throw logchainError('log-chain-line-malformed', { seq, detail: describe(error) }, { cause: error });
  }
  if (formatLine(entry) !== line)
    throw logchainError('log-chain-line-malformed', { seq, detail: 'it is not canonical JSON (RFC 8785)' });
  return entry;
}

import { z } from 'zod';
import { describe } from '../lib/describe.ts';
import { type Digest, digestOf } from '../lib/digest.ts';
import { isFormatNewer } from '../lib/format-version.ts';
import { canonicalJson, conform, parseJson } from '../lib/json.ts';
import { logchainError } from './errors.ts';

const noControl = /^[^\p{Cc}]{1,200}$/u;

/** One line of a chain: the log of a step, and the digest of the line before. */
export const entrySchema = z.strictObject({
  version: z.literal(1).optional().describe('version of the format; 1 if absent'),
  seq: z.int().nonnegative().describe('place in the chain, from 0'),
  step: z.string().regex(noControl),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  exitCode: z.int().min(0).max(255).nullable().describe('exit code of the command; null for an added file'),
  size: z.int().nonnegative().describe('size of the log in bytes'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the log, hex'),
  prev: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .nullable()
    .describe('digest of the line before, without its newline; null in the first line'),
  file: z.string().regex(noControl).optional().describe('name of the added file'),
});

export type ChainEntry = z.output<typeof entrySchema>;

export const MAX_LINE_BYTES = 8 * 1024;

/** Returns a valid step name. Throws `log-step-invalid`. */
export function parseStepName(step: string): string {
  if (!noControl.test(step)) throw logchainError('log-step-invalid', { given: step });
  return step;
}

/** Formats an entry as its line: canonical JSON (RFC 8785) without a newline. */
export const formatLine = (entry: ChainEntry): string => canonicalJson(entry);

/** Returns the digest of a line without its line break, as the next line names it. */
export const digestOfLine = (line: string): Digest => digestOf(line);

/**
 * Parses the line at place `seq`. Accepts only canonical JSON, so that one entry has one line. Throws
 * `log-chain-line-malformed`. The first line of a later format throws `format-newer`, because one version of mc writes a
 * whole chain.
 */
export function parseLine(line: string, seq: number): ChainEntry {
  let entry: ChainEntry;
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

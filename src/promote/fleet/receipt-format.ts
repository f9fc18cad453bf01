import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { describe } from '../../lib/describe.ts';
import type { Digest } from '../../lib/digest.ts';
import { baseError } from '../../lib/errors.ts';
import { fileKind } from '../../lib/files.ts';
import { isFormatNewer } from '../../lib/format-version.ts';
import { canonicalJson, conform, parseJson } from '../../lib/json.ts';
import { type ConfigurationError, McError } from '../../lib/mc-error.ts';
import { reasonSchema } from '../../lib/report.ts';
import { promoteError } from '../errors.ts';
import { MAX_RELEASES } from './list.ts';

const MAX_LINE_BYTES = 256 * 1024; // a signature with a certificate chain and log entries has about 10 KiB
const MAX_SIGNATURES = 1_000; // one for each run
const FORMAT = 'mc-fleet-receipt';

/** The first line of a receipt. It binds the receipt to one restoration: any other value belongs to another restoration. */
export const receiptHeadSchema = z
  .object({
    format: z.literal(FORMAT),
    version: z.literal([1, 2]).describe('1: without content, positions and signatures; this version only reads it'),
    plan: z.string().describe('digest of all releases of the fleet, in their order'),
    policy: z.string().describe('digest of the trust policy'),
    to: z.array(z.string()).min(1).max(100),
    content: z
      .string()
      .nullable()
      .optional()
      .describe('HOST[/PREFIX] that has the content; null: each release is read from the registry of the list'),
    shards: z.int().positive(),
    shard: z.int().nonnegative(),
    split: z.array(z.int().nonnegative().max(MAX_RELEASES)).min(1).max(256).describe('releases of each shard'),
  })
  .refine(({ shards, shard, split }) => shard < shards && split.length === shards, 'expected a shard of the split')
  .refine(({ version, content }) => version === 1 || content !== undefined, 'version 2 must name its content');
export type ReceiptHead = z.output<typeof receiptHeadSchema>;

/** A line of a receipt: the result of one try to restore one release. */
export const receiptLineSchema = z.object({
  release: z.string(),
  position: z.int().nonnegative().optional().describe('in the plan, from 0; version 2 requires it'),
  priority: z.int().optional().describe('in the plan; version 2 requires it'),
  outcome: z.enum(['passed', 'failed']),
  digest: z.string().optional(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  bytes: z.number().describe('size of its closure, at all destinations'),
  bytesCopied: z.number(),
  mounted: z.number(),
  requests: z.number(),
  records: z.array(z.string()).describe('digests of promotion records, by destination'),
  reasons: z.array(reasonSchema),
});
export type ReceiptLine = z.output<typeof receiptLineSchema>;

/** A signature line: a Sigstore bundle with an in-toto statement. Its subject is the SHA-256 of all bytes before this line. */
const signatureLineSchema = z.strictObject({ signature: z.record(z.string(), z.unknown()) });

/** Creates the head of a receipt in the current version. */
export const createHead = (
  head: Omit<ReceiptHead, 'format' | 'version'> & { content: string | null },
): ReceiptHead => ({
  format: FORMAT,
  version: 2,
  ...head,
});

/** The fields that all receipts of one restoration share. Version 1 does not name the content: only digests bind it. */
const SHARED = ['plan', 'policy', 'to', 'content', 'shards', 'split'] as const;

/** Throws `fleet-receipt-other` unless two heads belong to the same restoration, and with `shard` to the same shard. */
export function assertSameHead(
  path: string,
  expected: ReceiptHead,
  found: ReceiptHead,
  { shard = false }: { readonly shard?: boolean } = {},
): void {
  const name = (value: unknown): string =>
    value === null || value === undefined ? 'that of each release' : String(value);
  for (const key of [...SHARED, ...(shard ? (['shard'] as const) : [])]) {
    if (key === 'content' && (expected.version === 1 || found.version === 1)) continue;
    if (canonicalJson(expected[key] ?? null) !== canonicalJson(found[key] ?? null))
      throw promoteError('fleet-receipt-other', {
        path,
        what: key,
        expected: name(expected[key]),
        found: name(found[key]),
      });
  }
}

/** One line of a receipt. `end` is the offset of the byte after it. */
export type ReceiptPart = { readonly end: number } & (
  | { readonly kind: 'head'; readonly head: ReceiptHead }
  | { readonly kind: 'line'; readonly line: ReceiptLine }
  /** `covers` is the digest of all bytes before the signature. */
  | { readonly kind: 'signature'; readonly bundle: Buffer; readonly covers: Digest }
);

/**
 * Reads a receipt line by line: its head, then each complete line. Ignores a last line without a newline, whose writer was killed.
 * Keeps one line in memory. Throws `fleet-receipt-malformed`, `format-newer`.
 */
export async function* readReceipt(path: string): AsyncGenerator<ReceiptPart> {
  if ((await fileKind(path)) !== 'file') throw baseError('file-not-found', { what: 'the receipt', path });
  const malformed = (detail: string): ConfigurationError => promoteError('fleet-receipt-malformed', { path, detail });
  const hash = createHash('sha256');
  let [number, end, signatures, version] = [0, 0, 0, 0];
  for await (const bytes of readCompleteLines(path, malformed)) {
    number++;
    end += bytes.length;
    const value = readPart(() => parseJson(bytes.toString('utf8'), path), number, malformed);
    const read = <T extends z.ZodType>(schema: T): z.output<T> =>
      readPart(() => conform(schema, value, path), number, malformed);
    if (number === 1) {
      const head = read(receiptHeadSchema);
      version = head.version;
      yield { kind: 'head', head, end };
    } else if (typeof value === 'object' && value !== null && 'signature' in value) {
      if (++signatures > MAX_SIGNATURES) throw malformed(`more than ${MAX_SIGNATURES} signatures`);
      const bundle = Buffer.from(JSON.stringify(read(signatureLineSchema).signature));
      yield { kind: 'signature', bundle, covers: `sha256:${hash.copy().digest('hex')}`, end };
    } else {
      const line = read(receiptLineSchema);
      if (version > 1 && (line.position === undefined || line.priority === undefined))
        throw malformed(`line ${number}: expected position and priority, found none`);
      yield { kind: 'line', line, end };
    }
    hash.update(bytes);
  }
  if (number === 0) throw malformed('expected a head in its first line, found none');
}

function readPart<T>(read: () => T, number: number, malformed: (detail: string) => ConfigurationError): T {
  try {
    return read();
  } catch (error) {
    if (isFormatNewer(error)) throw error;
    throw malformed(`line ${number}: ${describe(error)}`);
  }
}

/** Reads the lines that end in a newline. Rejects a line that is too long before all of it is in memory. */
async function* readCompleteLines(
  path: string,
  malformed: (detail: string) => ConfigurationError,
): AsyncGenerator<Buffer> {
  let [rest, number]: [Buffer, number] = [Buffer.alloc(0), 0];
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let newline = chunk.indexOf(0x0a); newline !== -1; newline = chunk.indexOf(0x0a, from)) {
        const line = Buffer.concat([rest, chunk.subarray(from, newline + 1)]);
        rest = Buffer.alloc(0);
        from = newline + 1;
        number++;
        if (line.length > MAX_LINE_BYTES) throw malformed(`line ${number} has more than ${MAX_LINE_BYTES} bytes`);
        yield line;
      }
      rest = Buffer.concat([rest, chunk.subarray(from)]);
      if (rest.length > MAX_LINE_BYTES) throw malformed(`line ${number + 1} has more than ${MAX_LINE_BYTES} bytes`);
    }
  } catch (error) {
    if (error instanceof McError) throw error;
    throw baseError('file-unreadable', { path, detail: describe(error) }, { cause: error });
  }
}

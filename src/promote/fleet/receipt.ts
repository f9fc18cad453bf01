import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { ConfigurationError, describe, McError } from '../../lib/errors.ts';
import { fileKind, writeFileAtomic } from '../../lib/files.ts';
import { isFormatNewer } from '../../lib/format-version.ts';
import { canonicalJson, conform, parseJson } from '../../lib/json.ts';
import { reasonSchema } from '../../lib/report.ts';

const MAX_LINE = 256 * 1024;
const FORMAT = 'mc-fleet-receipt';

/** What a receipt is of: with another plan, policy or destination it is another restoration. */
export const receiptHeadSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  plan: z.string().describe('digest of all releases of the fleet, in their order'),
  policy: z.string().describe('digest of the trust policy'),
  to: z.array(z.string()),
  shards: z.int().positive(),
  shard: z.int().nonnegative(),
  split: z.array(z.int().nonnegative()).max(256).describe('releases of each shard'),
});
export type ReceiptHead = z.output<typeof receiptHeadSchema>;

export const receiptLineSchema = z.object({
  release: z.string(),
  outcome: z.enum(['passed', 'failed']),
  digest: z.string().optional(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  bytes: z.number().describe('of its closure, at all destinations'),
  bytesCopied: z.number(),
  mounted: z.number(),
  requests: z.number(),
  records: z.array(z.string()).describe('digests of promotion records, by destination'),
  reasons: z.array(reasonSchema),
});
export type ReceiptLine = z.output<typeof receiptLineSchema>;

export const newHead = (head: Omit<ReceiptHead, 'format' | 'version'>): ReceiptHead => ({
  format: FORMAT,
  version: 1,
  ...head,
});

/**
 * Reads a receipt line by line, whatever its length: first its head, then each line that is whole. A last line that is
 * not, because its writer was killed, is left out. Throws `fleet-receipt-malformed`.
 */
export async function* readReceipt(
  path: string,
): AsyncGenerator<
  { readonly head: ReceiptHead; readonly end: number } | { readonly line: ReceiptLine; readonly end: number }
> {
  if ((await fileKind(path)) !== 'file') throw new ConfigurationError('file-not-found', { what: 'the receipt', path });
  const malformed = (detail: string): ConfigurationError =>
    new ConfigurationError('fleet-receipt-malformed', { path, detail });
  let [at, number] = [0, 0];
  for await (const { text, ended } of linesOf(path)) {
    number++;
    at += Buffer.byteLength(text) + 1;
    if (text.length > MAX_LINE) throw malformed(`line ${number} is longer than ${MAX_LINE}`);
    if (!ended) return;
    const read = <T extends z.ZodType>(schema: T): z.output<T> => {
      try {
        return conform(schema, parseJson(text, path), path);
      } catch (error) {
        if (isFormatNewer(error)) throw error;
        throw malformed(`line ${number}: ${describe(error)}`);
      }
    };
    if (number === 1) yield { head: read(receiptHeadSchema), end: at };
    else yield { line: read(receiptLineSchema), end: at };
  }
  if (number === 0) throw malformed('it is empty');
}

/** Lines, and of each whether a newline ended it. */
async function* linesOf(path: string): AsyncGenerator<{ readonly text: string; readonly ended: boolean }> {
  let last: string | undefined;
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (last !== undefined) yield { text: last, ended: true };
    last = text;
  }
  if (last === undefined) return;
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const end = Buffer.alloc(1);
    await handle.read(end, 0, 1, size - 1);
    yield { text: last, ended: end[0] === 0x0a };
  } finally {
    await handle.close();
  }
}

/** The receipt of a run that is under way: what is finished is in it, and stays when the run is killed. */
export interface Receipt {
  /** Releases that an earlier run has finished well. */
  readonly done: ReadonlySet<string>;
  add(line: ReceiptLine): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the receipt at `path` to go on from it, or begins it. Half a line of a run that was killed is cut off. Throws
 * `fleet-receipt-other` where it is of another restoration. Without a path nothing is kept.
 */
export async function openReceipt(path: string | undefined, head: ReceiptHead): Promise<Receipt> {
  const done = new Set<string>();
  if (path === undefined) return { done, add: async () => {}, close: async () => {} };
  if ((await fileKind(path)) === undefined) await writeFileAtomic(path, `${JSON.stringify(head)}\n`);
  let whole = 0;
  for await (const read of readReceipt(path)) {
    if ('head' in read) {
      const differs = Object.keys(head).find(
        (key) => canonicalJson(read.head[key as keyof ReceiptHead]) !== canonicalJson(head[key as keyof ReceiptHead]),
      ) as keyof ReceiptHead | undefined;
      if (differs !== undefined)
        throw new ConfigurationError('fleet-receipt-other', {
          path,
          what: differs,
          expected: String(head[differs]),
          found: String(read.head[differs]),
        });
      whole = read.end;
    } else {
      if (read.line.outcome === 'passed') done.add(read.line.release);
      else done.delete(read.line.release);
      whole = read.end;
    }
  }
  const unwritable = (error: unknown): McError =>
    new McError('file-unwritable', { path, detail: describe(error) }, { cause: error });
  const handle = await open(path, 'r+').catch((error: unknown) => {
    throw unwritable(error);
  });
  await handle.truncate(whole);
  let writing: Promise<unknown> = Promise.resolve();
  let at = whole;
  return {
    done,
    // One after another: a line is whole in the file before the next begins.
    add: (line) => {
      const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
      const position = at;
      at += bytes.length;
      const written = writing.then(async () => {
        await handle.write(bytes, 0, bytes.length, position);
        await handle.datasync();
      });
      writing = written.catch(() => undefined);
      return written.catch((error: unknown) => {
        throw unwritable(error);
      });
    },
    close: async () => {
      await writing;
      await handle.close();
    },
  };
}

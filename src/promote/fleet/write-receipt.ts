import { createHash, type Hash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { describe } from '../../lib/describe.ts';
import { baseError } from '../../lib/errors.ts';
import { fileKind, readFileStream, writeFileAtomic } from '../../lib/files.ts';
import type { McError } from '../../lib/mc-error.ts';
import type { Signer } from '../../sigstore/index.ts';
import type { Trust } from '../../verify/index.ts';
import { promoteError } from '../errors.ts';
import type { PlanPosition } from './list.ts';
import { assertSameHead, type ReceiptHead, type ReceiptLine, readReceipt } from './receipt-format.ts';
import { signReceipt, verifyReceiptSignature } from './receipt-signature.ts';

/** The line of a release. Its position and priority in the plan are added when it is written. */
export type NewLine = Omit<ReceiptLine, 'position' | 'priority'>;

/** The receipt of a run in progress. It keeps the finished releases when the run is killed. */
export interface Receipt {
  /** The releases that an earlier run claims to have restored, with the digest. Only the destination can confirm a claim. */
  readonly claimed: ReadonlyMap<string, string | undefined>;
  add(line: NewLine): Promise<void>;
  /** Signs all lines so far, unless the last line is a signature that covers them. */
  sign(signer: Signer): Promise<void>;
  /** Whether a signature covers all lines. */
  isSigned(): boolean;
  close(): Promise<void>;
}

export interface ReceiptRequest {
  /** Without a path no receipt is stored. */
  readonly path: string | undefined;
  readonly head: ReceiptHead;
  /** The releases of this shard. */
  readonly own: ReadonlyMap<string, PlanPosition>;
  readonly trust: Trust;
}

/**
 * Opens a receipt to continue it, or creates it. Removes an incomplete line of a run that was killed. Throws `fleet-receipt-other`
 * for a receipt of another restoration, and `fleet-receipt-signature` for a signature that does not verify.
 */
export async function openReceipt({ path, head, own, trust }: ReceiptRequest): Promise<Receipt> {
  if (path === undefined)
    return {
      claimed: new Map(),
      add: async () => {},
      sign: async () => {},
      isSigned: () => false,
      close: async () => {},
    };
  if ((await fileKind(path)) === undefined) await writeFileAtomic(path, `${JSON.stringify(head)}\n`);
  const earlier = await readEarlier(path, head, own, trust);
  if (earlier.version === 1) await upgradeReceipt(path, head, own);
  return continueReceipt(
    path,
    head,
    own,
    trust,
    earlier.version === 1 ? await readEarlier(path, head, own, trust) : earlier,
  );
}

interface Earlier {
  readonly version: number;
  readonly claimed: ReadonlyMap<string, string | undefined>;
  /** The size of the complete lines in bytes. */
  readonly size: number;
  readonly isSigned: boolean;
}

async function readEarlier(
  path: string,
  head: ReceiptHead,
  own: ReadonlyMap<string, PlanPosition>,
  trust: Trust,
): Promise<Earlier> {
  const claimed = new Map<string, string | undefined>();
  let [version, size, isSigned] = [0, 0, false];
  for await (const part of readReceipt(path)) {
    size = part.end;
    isSigned = part.kind === 'signature';
    if (part.kind === 'head') {
      assertSameHead(path, head, part.head, { shard: true });
      version = part.head.version;
    } else if (part.kind === 'signature') verifyReceiptSignature(path, part.covers, part.bundle, trust);
    else {
      const { release, outcome, digest } = part.line;
      if (!own.has(release))
        throw promoteError('fleet-receipt-other', {
          path,
          what: 'list of releases',
          expected: 'the releases of this shard',
          found: release.slice(0, 300),
        });
      if (outcome === 'passed') claimed.set(release, digest);
      else claimed.delete(release);
    }
  }
  return { version, claimed, size, isSigned };
}

/** Rewrites a receipt of version 1 as version 2, which can be signed. */
function upgradeReceipt(path: string, head: ReceiptHead, own: ReadonlyMap<string, PlanPosition>): Promise<void> {
  return writeFileAtomic(
    path,
    (async function* (): AsyncGenerator<Uint8Array> {
      for await (const part of readReceipt(path)) {
        if (part.kind === 'signature') continue;
        const value = part.kind === 'head' ? head : { ...part.line, ...own.get(part.line.release) };
        yield Buffer.from(`${JSON.stringify(value)}\n`);
      }
    })(),
  );
}

async function continueReceipt(
  path: string,
  head: ReceiptHead,
  own: ReadonlyMap<string, PlanPosition>,
  trust: Trust,
  earlier: Earlier,
): Promise<Receipt> {
  const unwritable = (error: unknown): McError =>
    baseError('file-unwritable', { path, detail: describe(error) }, { cause: error });
  const handle = await open(path, 'r+').catch((error: unknown) => {
    throw unwritable(error);
  });
  await handle.truncate(earlier.size);
  const hash = await hashFile(path);
  let [at, isSigned] = [earlier.size, earlier.isSigned];
  let writing: Promise<unknown> = Promise.resolve();
  // Writes take turns: a line is complete in the file before the next one starts.
  const append = (value: object): Promise<void> => {
    const bytes = Buffer.from(`${JSON.stringify(value)}\n`);
    const position = at;
    at += bytes.length;
    hash.update(bytes);
    const written = writing.then(async () => {
      await handle.write(bytes, 0, bytes.length, position);
      await handle.datasync();
    });
    writing = written.catch(() => undefined);
    return written.catch((error: unknown) => {
      throw unwritable(error);
    });
  };
  return {
    claimed: earlier.claimed,
    add: (line) => {
      isSigned = false;
      return append({ ...line, ...own.get(line.release) });
    },
    sign: async (signer) => {
      if (isSigned) return;
      const covers = `sha256:${hash.copy().digest('hex')}` as const;
      const bundle = await signReceipt(path, covers, head, signer, trust);
      await append({ signature: JSON.parse(bundle.toString('utf8')) });
      isSigned = true;
    },
    isSigned: () => isSigned,
    close: async () => {
      await writing;
      await handle.close();
    },
  };
}

async function hashFile(path: string): Promise<Hash> {
  const hash = createHash('sha256');
  for await (const chunk of readFileStream(path, 'the receipt')) hash.update(chunk);
  return hash;
}

import type { KeyObject } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { fileKind, readFileBounded, writeFileAtomic } from '../lib/files.ts';
import { beginReport } from '../lib/report.ts';
import {
  type Checkpoint,
  ed25519NoteSigner,
  formatCheckpointBody,
  parseCheckpointBody,
  signCheckpoint,
} from '../tlog/index.ts';
import { inspect } from './check-lines.ts';
import { logchainError } from './errors.ts';
import { resolvePaths, withChainLock } from './folder.ts';
import type { ChainPorts, SealSigner } from './ports.ts';
import type { SealReport } from './schema.ts';
import { computeChainRoot, formatOrigin, hashLine } from './tree.ts';

export interface SealRequest {
  readonly chain: string;
  readonly by:
    | { readonly method: 'key'; readonly privateKey: KeyObject }
    | { readonly method: 'keyless'; readonly sign: SealSigner }
    | { readonly method: 'unsigned' };
}

export const MAX_CHECKPOINT_BYTES = 64 * 1024;
export const MAX_BUNDLE_BYTES = 1024 * 1024;

/**
 * Seals all entries of a chain with a C2SP checkpoint of the RFC 6962 tree of its lines. Throws a VerificationError for a
 * chain that is not consistent, or does not match its old seal.
 */
export async function sealChain(request: SealRequest, ports: ChainPorts): Promise<SealReport> {
  const { chain, by } = request;
  const paths = resolvePaths(chain);
  if ((await fileKind(chain)) !== 'directory') throw logchainError('log-chain-missing', { path: chain });
  const report = beginReport('log-seal', ports.clock, chain);
  return withChainLock(chain, ports, async (lines) => {
    const [first] = lines;
    if (first === undefined) throw logchainError('log-chain-empty', { path: chain });
    const { findings } = await inspect(chain, { lines, incomplete: 0 });
    if (findings[0]) throw findings[0].error;
    await assertCoversOldSeal(chain, lines);

    const root = computeChainRoot(lines);
    const checkpoint: Omit<Checkpoint, 'note'> = {
      origin: formatOrigin(first),
      size: lines.length,
      root,
      extensions: [],
    };
    const body = formatCheckpointBody(checkpoint);
    const bundle = by.method === 'keyless' ? await by.sign(Buffer.from(body)) : undefined;
    const text =
      by.method === 'key' ? signCheckpoint(checkpoint, ed25519NoteSigner(checkpoint.origin, by.privateKey)) : body;

    // The checkpoint comes last: it must not exist without its leaves and its bundle.
    await writeFileAtomic(paths.leaves, lines.map((line) => `${hashLine(line).toString('hex')}\n`).join(''));
    if (bundle === undefined) await rm(paths.bundle, { force: true });
    else await writeFileAtomic(paths.bundle, bundle);
    await writeFileAtomic(paths.checkpoint, text);
    return report.finish([], {
      chain,
      method: by.method,
      origin: checkpoint.origin,
      size: lines.length,
      root: root.toString('hex'),
      checkpointPath: paths.checkpoint,
      ...(bundle === undefined ? {} : { bundlePath: paths.bundle }),
    });
  });
}

/** Returns the signed text of a checkpoint, which may have signatures after it. */
export const readSealBody = (checkpoint: string): string => {
  const end = checkpoint.indexOf('\n\n');
  return end === -1 ? checkpoint : checkpoint.slice(0, end + 1);
};

/** Checks the lines against the old seal: a new seal must not hide a change of sealed lines. */
async function assertCoversOldSeal(chain: string, lines: readonly string[]): Promise<void> {
  const { checkpoint: path } = resolvePaths(chain);
  if ((await fileKind(path)) === undefined) return;
  const old = parseCheckpointBody(
    readSealBody((await readFileBounded(path, MAX_CHECKPOINT_BYTES)).toString('utf8')),
    path,
  );
  if (old.size > lines.length)
    throw logchainError('log-chain-cut', { seq: lines.length, size: old.size, found: lines.length });
  const root = computeChainRoot(lines.slice(0, old.size));
  if (!root.equals(old.root))
    throw logchainError('log-chain-root-mismatch', {
      expected: old.root.toString('hex'),
      found: root.toString('hex'),
    });
}

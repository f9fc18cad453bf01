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
import { asWriter, pathsOf } from './folder.ts';
import type { ChainPorts, SealSigner } from './ports.ts';
import type { SealReport } from './schema.ts';
import { growingRoot, leafOf, originOf } from './tree.ts';

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
 * Seals all entries of a chain: a C2SP checkpoint over the RFC 6962 tree of its lines. What is not consistent in itself, or
 * with the seal that is there already, is not sealed: throws the VerificationError that says so.
 */
export async function sealChain(request: SealRequest, ports: ChainPorts): Promise<SealReport> {
  const { chain, by } = request;
  const paths = pathsOf(chain);
  if ((await fileKind(chain)) !== 'directory') throw logchainError('log-chain-missing', { path: chain });
  const report = beginReport('log-seal', ports.clock, chain);
  return asWriter(chain, ports, async (lines) => {
    const [first] = lines;
    if (first === undefined) throw logchainError('log-chain-empty', { path: chain });
    const { wrong } = await inspect(chain, { lines, incomplete: 0 });
    if (wrong[0]) throw wrong[0].error;
    await holdAgainstOldSeal(chain, lines);

    const root = growingRoot(lines);
    const checkpoint: Omit<Checkpoint, 'note'> = { origin: originOf(first), size: lines.length, root, extensions: [] };
    const body = formatCheckpointBody(checkpoint);
    const bundle = by.method === 'keyless' ? await by.sign(Buffer.from(body)) : undefined;
    const text =
      by.method === 'key' ? signCheckpoint(checkpoint, ed25519NoteSigner(checkpoint.origin, by.privateKey)) : body;

    // In this order: the leaves are only a help, and a checkpoint is never there before what belongs to it.
    await writeFileAtomic(paths.leaves, lines.map((line) => `${leafOf(line).toString('hex')}\n`).join(''));
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

/** The text that a checkpoint signs, with or without signatures under it. */
export const bodyOf = (checkpoint: string): string => {
  const end = checkpoint.indexOf('\n\n');
  return end === -1 ? checkpoint : checkpoint.slice(0, end + 1);
};

/** A new seal must not cover up that what an older one covers was changed. */
async function holdAgainstOldSeal(chain: string, lines: readonly string[]): Promise<void> {
  const { checkpoint: path } = pathsOf(chain);
  if ((await fileKind(path)) === undefined) return;
  const old = parseCheckpointBody(bodyOf((await readFileBounded(path, MAX_CHECKPOINT_BYTES)).toString('utf8')), path);
  if (old.size > lines.length)
    throw logchainError('log-chain-cut', { seq: lines.length, size: old.size, found: lines.length });
  const root = growingRoot(lines.slice(0, old.size));
  if (!root.equals(old.root))
    throw logchainError('log-chain-root-mismatch', {
      expected: old.root.toString('hex'),
      found: root.toString('hex'),
    });
}

import type { KeyObject } from 'node:crypto';
import { fileKind, readFileBounded } from '../lib/files.ts';
import { createNewerFormatError } from '../lib/format-version.ts';
import { VerificationError } from '../lib/mc-error.ts';
import { beginReport } from '../lib/report.ts';
import { tlogError } from '../tlog/errors.ts';
import {
  type Checkpoint,
  computeMerkleRoot,
  ed25519NoteVerifier,
  type Hash,
  isKeyName,
  openCheckpoint,
  parseCheckpointBody,
  verifierKey,
} from '../tlog/index.ts';
import { type Finding, type Inspection, type IsSealedLine, inspect } from './check-lines.ts';
import { logchainError } from './errors.ts';
import { type ChainLines, requireChain, resolvePaths } from './folder.ts';
import type { ChainPorts, SealVerifier } from './ports.ts';
import type { CheckReport } from './schema.ts';
import { MAX_BUNDLE_BYTES, MAX_CHECKPOINT_BYTES, readSealBody } from './seal.ts';
import { computeChainRoot, formatOrigin, hashLine } from './tree.ts';

/** The trust anchor for the seal of a chain. */
export type SealTrust =
  | { readonly by: 'key'; readonly publicKey: KeyObject }
  /** The policy of the port, for a keyless seal. */
  | { readonly by: 'policy'; readonly verify: SealVerifier }
  /** A root (64 hex digits) from a trusted source. */
  | { readonly by: 'root'; readonly root: string }
  /** No trust anchor: the check shows only that the chain is consistent. */
  | { readonly by: 'no-origin' };

export interface CheckRequest {
  readonly chain: string;
  /** Without it, an unsealed chain fails, and a sealed one throws `log-chain-trust-missing`. */
  readonly trust?: SealTrust;
}

const MAX_LEAVES_BYTES = 64 * 1024 * 1024;
const MAX_REASONS = 50;
const AFTER_ENTRIES = Number.MAX_SAFE_INTEGER; // the place of errors of the seal

/** Checks a chain: its lines, their logs, and its seal. The report names the first wrong entry. */
export async function checkChain(request: CheckRequest, ports: ChainPorts): Promise<CheckReport> {
  const { chain, trust } = request;
  const report = beginReport('log-check', ports.clock, chain);
  if (trust?.by === 'root' && !/^[0-9a-f]{64}$/.test(trust.root))
    throw logchainError('log-chain-root-invalid', { given: trust.root });
  const lines = await requireChain(chain);
  const sealed = (await fileKind(resolvePaths(chain).checkpoint)) !== undefined;
  if (sealed && trust === undefined) throw logchainError('log-chain-trust-missing', { path: chain });

  const seal = sealed ? await readSeal(chain, trust) : undefined;
  const leaves = seal?.checkpoint ? await readLeaves(chain, seal.checkpoint) : undefined;
  const isSealedLine: IsSealedLine = (seq, line) =>
    Array.isArray(leaves) ? leaves[seq]?.equals(hashLine(line)) : undefined;
  const inspection = await inspect(chain, lines, isSealedLine);
  const root = computeChainRoot(lines.lines);
  const findings = [...inspection.findings, ...listSealFindings(chain, lines, inspection, trust, seal)];
  if (leaves === 'wrong') findings.push({ seq: AFTER_ENTRIES, error: createLeavesError(chain) });
  findings.sort((a, b) => a.seq - b.seq);
  const [first] = findings;
  return report.finish(
    findings.slice(0, MAX_REASONS).map(({ error }) => error),
    {
      chain,
      size: lines.lines.length,
      root: root.toString('hex'),
      sealed,
      ...(seal?.checkpoint ? { sealedSize: seal.checkpoint.size } : {}),
      ...(seal?.signer !== undefined && findings.length === 0 ? { signer: seal.signer } : {}),
      ...(first && first.seq <= lines.lines.length
        ? { firstWrong: { seq: first.seq, ...(first.step === undefined ? {} : { step: first.step }) } }
        : {}),
      steps: inspection.entries
        .filter((entry) => entry !== undefined)
        .map(({ seq, step, exitCode, size, sha256 }) => ({ seq, step, exitCode, size, sha256 })),
    },
  );
}

interface Seal {
  /** Undefined for a malformed checkpoint. */
  readonly checkpoint?: Omit<Checkpoint, 'note'>;
  readonly signer?: string;
  readonly error?: VerificationError;
}

/** Reads the seal, and verifies it under the trust anchor. */
async function readSeal(chain: string, trust: SealTrust | undefined): Promise<Seal> {
  const paths = resolvePaths(chain);
  const text = (await readFileBounded(paths.checkpoint, MAX_CHECKPOINT_BYTES)).toString('utf8');
  let checkpoint: Omit<Checkpoint, 'note'>;
  try {
    checkpoint = parseCheckpointBody(readSealBody(text), paths.checkpoint);
  } catch (error) {
    if (error instanceof VerificationError) return { error };
    throw error;
  }
  assertSealVersion(checkpoint.extensions, paths.checkpoint);
  try {
    return { checkpoint, ...(await verifySeal(chain, text, checkpoint.origin, trust)) };
  } catch (error) {
    if (error instanceof VerificationError) return { checkpoint, error };
    throw error;
  }
}

/** A seal of version 1 has no line with its version. A later one has the line `mc-log-chain-seal vN` after the root. */
const SEAL_VERSION = 1;

function assertSealVersion(extensions: readonly string[], what: string): void {
  for (const line of extensions) {
    const version = Number(/^mc-log-chain-seal v(\d{1,9})$/.exec(line)?.[1] ?? SEAL_VERSION);
    if (version > SEAL_VERSION) throw createNewerFormatError(what, version, SEAL_VERSION);
  }
}

/** Verifies the signature of a seal. Returns the signer; undefined for a root or without a trust anchor. */
async function verifySeal(
  chain: string,
  text: string,
  origin: string,
  trust: SealTrust | undefined,
): Promise<{ signer?: string }> {
  const paths = resolvePaths(chain);
  if (trust?.by === 'key') {
    if (!text.includes('\n\n'))
      throw logchainError('log-chain-seal-missing', {
        path: chain,
        expected: 'by a key',
        detail: 'the checkpoint has no signature',
      });
    if (!isKeyName(origin))
      throw tlogError('checkpoint-malformed', {
        what: paths.checkpoint,
        detail: 'its origin is not a key name',
      });
    openCheckpoint(text, origin, ed25519NoteVerifier(origin, trust.publicKey), paths.checkpoint);
    return { signer: verifierKey(origin, trust.publicKey) };
  }
  if (trust?.by === 'policy') {
    if ((await fileKind(paths.bundle)) === undefined)
      throw logchainError('log-chain-seal-missing', {
        path: chain,
        expected: 'by an identity (keyless)',
        detail: `${paths.bundle} is missing`,
      });
    return { signer: await trust.verify(Buffer.from(text), await readFileBounded(paths.bundle, MAX_BUNDLE_BYTES)) };
  }
  return {};
}

/** Reads the leaves of the lines that the seal covers. Returns undefined if the file is missing, and 'wrong' if the leaves do not lead to the root of the seal. */
async function readLeaves(
  chain: string,
  { size, root }: Omit<Checkpoint, 'note'>,
): Promise<readonly Hash[] | 'wrong' | undefined> {
  const { leaves: path } = resolvePaths(chain);
  if ((await fileKind(path)) === undefined) return undefined;
  const text = (await readFileBounded(path, MAX_LEAVES_BYTES)).toString('latin1');
  const lines = text.slice(0, -1).split('\n');
  const wellFormed = text.endsWith('\n') && lines.length === size && lines.every((hex) => /^[0-9a-f]{64}$/.test(hex));
  if (!wellFormed) return 'wrong';
  const leaves = lines.map((hex) => Buffer.from(hex, 'hex'));
  return computeMerkleRoot(leaves).equals(root) ? leaves : 'wrong';
}

const createLeavesError = (chain: string): VerificationError =>
  logchainError('log-chain-leaves-wrong', { path: resolvePaths(chain).leaves });

/** Compares the lines with the trust anchor and with the checkpoint of the seal. Lists the differences. */
function listSealFindings(
  chain: string,
  { lines }: ChainLines,
  inspection: Inspection,
  trust: SealTrust | undefined,
  seal: Seal | undefined,
): Finding[] {
  const findings: Finding[] = [];
  const add = (seq: number, error: VerificationError): void => {
    findings.push({ seq, error });
  };
  const mismatch = (expected: string, size: number): VerificationError =>
    logchainError('log-chain-root-mismatch', {
      expected,
      found: computeChainRoot(lines.slice(0, size)).toString('hex'),
    });
  if (seal?.error) add(AFTER_ENTRIES, seal.error);
  if (seal === undefined && trust?.by !== 'no-origin')
    add(AFTER_ENTRIES, logchainError('log-chain-unsealed', { path: chain }));
  if (trust?.by === 'root' && computeChainRoot(lines).toString('hex') !== trust.root)
    add(AFTER_ENTRIES, mismatch(trust.root, lines.length));
  const checkpoint = seal?.checkpoint;
  const [first] = lines;
  if (!checkpoint || first === undefined) return findings;

  if (checkpoint.size > lines.length)
    add(
      lines.length,
      logchainError('log-chain-cut', { seq: lines.length, size: checkpoint.size, found: lines.length }),
    );
  else if (!computeChainRoot(lines.slice(0, checkpoint.size)).equals(checkpoint.root))
    add(AFTER_ENTRIES, mismatch(checkpoint.root.toString('hex'), checkpoint.size));
  else if (checkpoint.size < lines.length)
    add(
      checkpoint.size,
      logchainError('log-chain-unsealed-entries', {
        seq: checkpoint.size,
        step: inspection.entries[checkpoint.size]?.step ?? '',
        size: checkpoint.size,
      }),
    );
  if (inspection.findings.length === 0 && checkpoint.origin !== formatOrigin(first))
    add(
      AFTER_ENTRIES,
      tlogError('checkpoint-origin-mismatch', {
        what: resolvePaths(chain).checkpoint,
        expected: formatOrigin(first),
        found: checkpoint.origin,
      }),
    );
  return findings;
}

import type { z } from 'zod';
import { type Digest, digestOf, isDigest } from '../lib/digest.ts';
import { describe, McError, VerificationError } from '../lib/errors.ts';
import { isFormatNewer } from '../lib/format-version.ts';
import type { Http } from '../lib/http.ts';
import { conform, parseJson } from '../lib/json.ts';
import { parseVerifierKey } from '../tlog/index.ts';
import { mirrorFiles, type StaticFiles } from './files.ts';
import {
  blobPath,
  type EvidenceItem,
  evidenceIndexSchema,
  evidencePath,
  INDEX,
  MAX_EVIDENCE_BYTES,
  MAX_INDEX_BYTES,
  MAX_ROOT_BYTES,
  type MirrorIndex,
  mirrorIndexSchema,
  TRUSTED_ROOT,
} from './layout.ts';
import { readStateWithMemory } from './memory.ts';
import { type MirrorState, readState } from './state.ts';
import { witnessPolicy } from './witness/config.ts';
import { assertWitnessed } from './witness/read.ts';

/** A mirror that is read: a folder, or the same folder behind any static web server. */
export interface Mirror {
  /** For people: the folder or URL. */
  readonly name: string;
  /** Sources, sizes, releases, and when it was last whole: as it was when the mirror was opened. */
  readonly index: MirrorIndex;
  /** The exact bytes of `trusted_root.json`. They prove nothing by themselves: whoever reads them holds them against a pin. */
  trustedRoot(): Promise<Buffer>;
  /** What is held about a digest; none where the mirror knows nothing of it. */
  evidence(subject: Digest): Promise<readonly EvidenceItem[]>;
  /** Content by digest, verified. Throws `mirror-damaged` where it is missing or another. */
  blob(digest: Digest): Promise<Buffer>;
  /** The Sigstore bundles about a digest. */
  bundlesFor(subject: Digest): AsyncGenerator<{ readonly bytes: Buffer; readonly origin: string }>;
}

/** What a mirror must show before anything of it is believed. */
export interface MirrorDemands {
  /** A verifier key: with it the mirror's state must be signed, and its word on when it was whole is the signed one. */
  readonly key?: string | undefined;
  /** Verifier keys of witnesses, and how many of them must have cosigned each of its logs that has tiles. */
  readonly witnesses?: { readonly keys: readonly string[]; readonly quorum: number } | undefined;
  /** A folder where what was seen of mirrors is kept by their keys, so that an older state than before is noticed. */
  readonly memory?: string | undefined;
}

/**
 * Opens a mirror by its folder or its URL. A place that is no mirror is a fault, `mirror-missing`: a wrong address must
 * not look like "there is no evidence".
 */
export async function openMirror(
  location: string,
  ports: { readonly http: Http; readonly signal?: AbortSignal | undefined },
  demands: MirrorDemands = {},
): Promise<Mirror> {
  const files = mirrorFiles(location, ports);
  const read = await readIndex(files);
  const state = await demandedState(files, demands);
  const index = read && state ? { ...read, syncedAt: state.syncedAt ?? state.time } : read;
  if (!index) throw new McError('mirror-missing', { where: location, detail: `there is no ${INDEX}` });
  const { witnesses } = demands;
  if (witnesses)
    await assertWitnessed(files, index.logs, witnessPolicy(witnesses.keys, witnesses.quorum, 'the trust policy'));
  const evidence = (subject: Digest) => readEvidence(files, subject);
  const blob = (digest: Digest) => readBlob(files, digest);
  return {
    name: files.name,
    index,
    trustedRoot: async () => {
      const bytes = await files.read(TRUSTED_ROOT, MAX_ROOT_BYTES);
      if (!bytes) throw new VerificationError('mirror-damaged', { path: TRUSTED_ROOT, detail: 'it is missing' });
      return bytes;
    },
    evidence,
    blob,
    async *bundlesFor(subject) {
      for (const item of await evidence(subject))
        if (item.kind === 'bundle')
          yield { bytes: await blob(item.digest), origin: `${files.name} ${blobPath(item.digest)}` };
    },
  };
}

/** The state that a key must have signed, and that is not older than one that was seen; undefined where no key is named. */
export async function demandedState(
  files: StaticFiles,
  { key, memory }: MirrorDemands,
): Promise<MirrorState | undefined> {
  if (key === undefined) return undefined;
  if (memory === undefined) return readState(files, { verifier: parseVerifierKey(key) });
  return readStateWithMemory(files, key, memory);
}

/** Undefined where there is none. Throws `mirror-damaged`. */
export async function readIndex(files: StaticFiles): Promise<MirrorIndex | undefined> {
  const bytes = await files.read(INDEX, MAX_INDEX_BYTES);
  return bytes && readAs(mirrorIndexSchema, bytes, INDEX);
}

export async function readEvidence(files: StaticFiles, subject: Digest): Promise<readonly EvidenceItem[]> {
  if (!isDigest(subject)) return []; // a mirror is addressed by sha256
  const path = evidencePath(subject);
  const bytes = await files.read(path, MAX_INDEX_BYTES);
  if (!bytes) return [];
  const index = readAs(evidenceIndexSchema, bytes, path);
  if (index.subject !== subject)
    throw new VerificationError('mirror-damaged', { path, detail: `it is about ${index.subject}` });
  return index.evidence;
}

export async function readBlob(files: StaticFiles, digest: Digest): Promise<Buffer> {
  const path = blobPath(digest);
  const bytes = await files.read(path, MAX_EVIDENCE_BYTES);
  if (!bytes) throw new VerificationError('mirror-damaged', { path, detail: 'it is missing' });
  if (digestOf(bytes) !== digest)
    throw new VerificationError('mirror-damaged', { path, detail: `its digest is ${digestOf(bytes)}` });
  return bytes;
}

/** A file of the mirror by its schema. Throws `mirror-damaged`. */
export const readAs = <T extends z.ZodType>(schema: T, bytes: Buffer, path: string): z.output<T> =>
  damagedUnless(path, () => conform(schema, parseJson(bytes.toString('utf8'), path), path));

function damagedUnless<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (isFormatNewer(error)) throw error;
    throw new VerificationError('mirror-damaged', { path, detail: describe(error) }, { cause: error });
  }
}

/** Seconds since the mirror was last whole; never negative. */
export const stalenessSeconds = (index: MirrorIndex, now: Date): number =>
  Math.max(0, (now.getTime() - Date.parse(index.syncedAt)) / 1000);

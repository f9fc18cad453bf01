import type { z } from 'zod';
import { type Clock, systemClock } from '../lib/clock.ts';
import { describe } from '../lib/describe.ts';
import { type Digest, digestOf, isDigest } from '../lib/digest.ts';
import { isFormatNewer } from '../lib/format-version.ts';
import type { Http } from '../lib/http.ts';
import { conform, parseJson } from '../lib/json.ts';
import type { McError } from '../lib/mc-error.ts';
import { parseVerifierKey } from '../tlog/index.ts';
import { mirrorError } from './errors.ts';
import { mirrorFiles, type StaticFiles } from './files.ts';
import {
  blobPath,
  type EvidenceItem,
  evidenceIndexSchema,
  evidencePath,
  INDEX,
  MAX_EVIDENCE_BYTES,
  MAX_INDEX_BYTES,
  type MirrorIndex,
  mirrorIndexSchema,
} from './layout.ts';
import { type RememberedState, readStateWithMemory } from './memory.ts';
import { readWithin } from './signed/node.ts';
import type { MirrorRelease } from './signed/snapshot.ts';
import { readNotedState } from './state.ts';
import { openCatalogView } from './view/catalog.ts';
import { openListedView } from './view/listed.ts';
import { OpenedMirror } from './view/opened.ts';
import type { MirrorView } from './view/types.ts';
import { openUnsignedView } from './view/unsigned.ts';
import { witnessPolicy } from './witness/config.ts';
import { assertWitnessed } from './witness/read.ts';

/** A mirror that is read: a folder, or the same folder behind any static web server. */
export interface Mirror {
  /** For people: the folder or URL. */
  readonly name: string;
  /** When the last sync began that saw all sources whole (RFC 3339). */
  readonly syncedAt: string;
  /** The exact bytes of `trusted_root.json`. They prove nothing by themselves: the caller checks them against a pin. */
  trustedRoot(): Promise<Buffer>;
  /** What is held about a digest; none where the mirror knows nothing of it. */
  evidence(subject: Digest): Promise<readonly EvidenceItem[]>;
  /** Content by digest, verified. Throws `mirror-damaged` where it is missing or another. */
  blob(digest: Digest): Promise<Buffer>;
  /** The Sigstore bundles about a digest. */
  bundlesFor(subject: Digest): AsyncGenerator<{ readonly bytes: Buffer; readonly origin: string }>;
  /** The digest of the release that has exactly this reference. */
  resolve(reference: string): Promise<Digest | undefined>;
  /** The releases whose reference is `name`, or begins with `name@`. */
  find(name: string): Promise<readonly MirrorRelease[]>;
  /** All releases, sorted by reference. */
  releases(): Promise<readonly MirrorRelease[]>;
  /** What a report that relies on it says: `mirror-unsigned` where no key was asked for, and what the memory reports. */
  warnings(): readonly McError[];
}

/** What a mirror must show before anything of it is believed. */
export interface MirrorDemands {
  /**
   * A verifier key, or several of one mirror while its key rotates: any of them must have signed the mirror's state, and
   * all that is read is checked against it.
   */
  readonly key?: string | readonly string[] | undefined;
  /** Verifier keys of witnesses, and how many of them must have cosigned each of its logs that has tiles. */
  readonly witnesses?: { readonly keys: readonly string[]; readonly quorum: number } | undefined;
  /** A folder where what was seen of mirrors is kept by their keys, so that an older state than before is noticed. */
  readonly memory?: string | undefined;
}

export interface MirrorReadPorts {
  readonly http: Http;
  readonly signal?: AbortSignal | undefined;
  /** Default the system's. */
  readonly clock?: Pick<Clock, 'now'> | undefined;
}

/**
 * Opens a mirror by its folder or its URL. A place that is no mirror is a fault, `mirror-missing`: a wrong address must
 * not look like "there is no evidence".
 */
export const openMirror = (location: string, ports: MirrorReadPorts, demands: MirrorDemands = {}): Promise<Mirror> =>
  openMirrorFiles(mirrorFiles(location, ports), ports, demands);

/** Opens a mirror by its files. Throws as {@link openMirror}. */
export async function openMirrorFiles(
  files: StaticFiles,
  { clock = systemClock }: Pick<MirrorReadPorts, 'clock'> = {},
  demands: MirrorDemands = {},
): Promise<Mirror> {
  const warnings = new Map<string, McError>();
  const open = async (): Promise<MirrorView> => {
    const view = await openView(files, clock, demands, (warning) => warnings.set(warning.code, warning));
    const { witnesses } = demands;
    if (witnesses)
      await assertWitnessed(
        files,
        await view.logs(),
        witnessPolicy(witnesses.keys, witnesses.quorum, 'the trust policy'),
      );
    return view;
  };
  return new OpenedMirror(files, await open(), open, () => [...warnings.values()]);
}

async function openView(
  files: StaticFiles,
  clock: Pick<Clock, 'now'>,
  demands: MirrorDemands,
  warn: (warning: McError) => void,
): Promise<MirrorView> {
  const demanded = await demandedState(files, demands, clock);
  if (demanded) {
    demanded.warnings.forEach(warn);
    const { state, catalog } = demanded;
    return catalog === undefined ? openListedView(files, state) : openCatalogView(files, state, catalog);
  }
  const view = await openUnsignedView(files);
  if (!view) throw mirrorError('mirror-missing', { where: files.name, detail: `there is no ${INDEX}` });
  warn(mirrorError('mirror-unsigned', { mirror: files.name }));
  return view;
}

/** The state that a key must have signed, and that is not older than one that was seen; undefined where no key is named. */
export async function demandedState(
  files: StaticFiles,
  { key, memory }: MirrorDemands,
  clock: Pick<Clock, 'now'> = systemClock,
): Promise<RememberedState | undefined> {
  if (key === undefined) return undefined;
  const keys = [key].flat();
  if (memory !== undefined) return readStateWithMemory(files, keys, memory, clock);
  const found = await readNotedState(files, { verifier: keys.map(parseVerifierKey) });
  return found && { ...found, warnings: [] };
}

/** Undefined where there is none. Throws `mirror-damaged`. */
export async function readIndex(files: StaticFiles): Promise<MirrorIndex | undefined> {
  const bytes = await files.read(INDEX, MAX_INDEX_BYTES);
  return bytes && readAs(mirrorIndexSchema, bytes, INDEX);
}

/** Reads the index of evidence about a digest; none where there is no such file. Throws `mirror-damaged`. */
export async function readEvidence(files: StaticFiles, subject: Digest): Promise<readonly EvidenceItem[]> {
  if (!isDigest(subject)) return []; // a mirror is addressed by sha256
  const path = evidencePath(subject);
  const bytes = await files.read(path, MAX_INDEX_BYTES);
  return bytes ? parseEvidence(bytes, subject, path) : [];
}

/** Parses an index of evidence, which must be about `subject`. Throws `mirror-damaged`. */
export function parseEvidence(bytes: Buffer, subject: Digest, path: string): readonly EvidenceItem[] {
  const index = readAs(evidenceIndexSchema, bytes, path);
  if (index.subject !== subject) throw mirrorError('mirror-damaged', { path, detail: `it is about ${index.subject}` });
  return index.evidence;
}

export async function readBlob(files: StaticFiles, digest: Digest): Promise<Buffer> {
  const path = blobPath(digest);
  const bytes = await readWithin(files, path, MAX_EVIDENCE_BYTES);
  if (!bytes) throw mirrorError('mirror-damaged', { path, detail: 'it is missing' });
  if (digestOf(bytes) !== digest)
    throw mirrorError('mirror-damaged', { path, detail: `its digest is ${digestOf(bytes)}` });
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
    throw mirrorError('mirror-damaged', { path, detail: describe(error) }, { cause: error });
  }
}

/** Seconds since the mirror was last whole; never negative. */
export const stalenessSeconds = (index: Pick<MirrorIndex, 'syncedAt'>, now: Date): number =>
  Math.max(0, (now.getTime() - Date.parse(index.syncedAt)) / 1000);

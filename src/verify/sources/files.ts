import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { mapConcurrent } from '../../lib/concurrency.ts';
import { type DigestsByAlgorithm, isSubjectDigest } from '../../lib/digest.ts';
import { baseError } from '../../lib/errors.ts';
import { fileKind, readFileBounded, readRegularFile } from '../../lib/files.ts';
import { McError } from '../../lib/mc-error.ts';
import { sigstoreError } from '../../sigstore/errors.ts';
import { convertPep740, MAX_BUNDLE_BYTES } from '../../sigstore/index.ts';
import type { Evidence, EvidenceSource } from '../evidence/types.ts';

const MAX_LINES_BYTES = 64 * 1024 * 1024;
const MAX_DEPTH = 8;
const MAX_ENTRIES = 100_000;
/** Bundles, and PyPI's names for the attestations of PEP 740. */
const EVIDENCE_FILE = /\.(jsonl?|provenance|attestation)$/;

const FILES_AT_ONCE = 8;

/** Up to so many, each is judged for each subject, so that what does not fit is told. */
const FEW = 16;

/**
 * A bundle file (`.json`), several in one (`.jsonl`, a bundle a line), or a folder of such files. They are read once, for
 * all subjects. Of many, a subject is given those that claim to be about it, and those that cannot be read; where none
 * claims that, the first few, so that the report says what was there instead.
 */
export function bundleFiles(path: string): EvidenceSource {
  let loading: Promise<Loaded> | undefined;
  let index: Index | undefined;
  return {
    name: path,
    async *bundlesFor(subject, reading) {
      loading ??= load(path);
      const { all, cutAt } = await loading;
      if (cutAt !== undefined) reading?.cut(path, cutAt);
      if (all.length <= FEW) {
        yield* all;
        return;
      }
      index ??= indexed(all);
      const about = index.about.get(subject) ?? byOtherDigest(index, reading?.digests);
      yield* about.length > 0 ? new Set([...about, ...index.unclaimed]) : all.slice(0, FEW);
    },
  };
}

/** The same, and everything in it, for who looks at bundles and not at a subject. */
export const everyBundle = (path: string): EvidenceSource => ({
  name: path,
  async *bundlesFor(_subject, reading) {
    const { all, cutAt } = await load(path);
    if (cutAt !== undefined) reading?.cut(path, cutAt);
    yield* all;
  },
});

/** Of a folder, for all subjects: each is given only what claims to be about it. */
const MAX_IN_FOLDER = 20_000;
const MAX_FOLDER_BYTES = 512 * 1024 * 1024;

interface Loaded {
  readonly all: readonly Evidence[];
  /** The bound at which reading ended, where there is more. */
  readonly cutAt?: string;
}

/** Reads a file or a folder, in the order of its names, up to its bounds. */
async function load(path: string): Promise<Loaded> {
  const kind = await fileKind(path);
  if (kind === undefined) throw baseError('file-not-found', { what: 'the bundle', path });
  let [count, size] = [0, 0];
  const isFull = (): boolean => count >= MAX_IN_FOLDER || size >= MAX_FOLDER_BYTES;
  let isCut = false;
  const ofFile = async (file: string): Promise<readonly Evidence[]> => {
    const found: Evidence[] = [];
    if (isFull()) isCut = true;
    else
      for await (const one of read(file, kind === 'file' ? readFileBounded : readRegularFile)) {
        if (isFull()) {
          isCut = true;
          break;
        }
        found.push(one);
        count++;
        size += 'bytes' in one ? one.bytes.length : 0;
      }
    return found;
  };
  const { files, isWhole } = kind === 'file' ? { files: [path], isWhole: true } : await filesIn(path);
  const all = (await mapConcurrent(files, FILES_AT_ONCE, ofFile)).flat();
  return isCut || !isWhole ? { all, cutAt: `${MAX_IN_FOLDER} bundles or ${MAX_FOLDER_BYTES} bytes` } : { all };
}

interface Index {
  readonly about: ReadonlyMap<string, readonly Evidence[]>;
  readonly unclaimed: readonly Evidence[];
  /** By which digests are known. */
  readonly algorithms: ReadonlySet<string>;
}

/** npm's statements name a package by SHA-512 alone; a large file is hashed by that only where something names one. */
function byOtherDigest({ about, algorithms }: Index, digests: DigestsByAlgorithm = {}): readonly Evidence[] {
  const others = (['sha512', 'sha384'] as const).filter((algorithm) => algorithms.has(algorithm));
  return others.flatMap((algorithm) => about.get(`${algorithm}:${digests[algorithm]}`) ?? []);
}

/** By the digests that each claims to be about, unverified: it decides only who looks at it. What claims nothing is for all. */
function indexed(all: readonly Evidence[]): Index {
  const about = new Map<string, Evidence[]>();
  const unclaimed: Evidence[] = [];
  for (const one of all) {
    const claims = 'bytes' in one ? claimsOf(one.bytes) : [];
    // A file is looked for by its SHA-256: what does not say one may be about any file.
    const isSure = claims.length > 0 && claims.every(({ sha256 }) => typeof sha256 === 'string');
    if (!isSure) unclaimed.push(one);
    const named = claims.flatMap((digests) =>
      ALGORITHMS.filter((algorithm) => isSure || algorithm !== 'sha256').map(
        (algorithm) => `${algorithm}:${digests[algorithm]}`,
      ),
    );
    for (const digest of new Set(named.filter(isSubjectDigest))) {
      const others = about.get(digest);
      if (others) others.push(one);
      else about.set(digest, [one]);
    }
  }
  return { about, unclaimed, algorithms: new Set([...about.keys()].map((digest) => digest.slice(0, 6))) };
}

const ALGORITHMS = ['sha256', 'sha384', 'sha512'] as const;
type Claim = Readonly<Partial<Record<(typeof ALGORITHMS)[number], unknown>>>;

/** The digests of each subject that a bundle claims to be about. */
function claimsOf(bytes: Buffer): readonly Claim[] {
  try {
    const bundle = JSON.parse(bytes.toString('utf8'));
    const payload: unknown = bundle?.dsseEnvelope?.payload;
    if (typeof payload === 'string') {
      const { subject } = JSON.parse(Buffer.from(payload, 'base64').toString('utf8'));
      return subject.map((each: { digest?: Claim }) => each.digest ?? {});
    }
    const { algorithm, digest } = bundle.messageSignature.messageDigest;
    const name = ALGORITHMS.find((one) => algorithm === `SHA2_${one.slice('sha'.length)}`);
    return name ? [{ [name]: Buffer.from(digest, 'base64').toString('hex') }] : [];
  } catch {
    return []; // judged for every subject, and the report says why it is not a bundle
  }
}

interface Files {
  readonly files: readonly string[];
  /** False where there are more. */
  readonly isWhole: boolean;
}

async function filesIn(top: string): Promise<Files> {
  const files: string[] = [];
  let left = MAX_ENTRIES;
  const walk = async (folder: string, depth: number): Promise<void> => {
    const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (--left < 0) return;
      const path = join(folder, entry.name);
      if (entry.isDirectory() && depth < MAX_DEPTH) await walk(path, depth + 1);
      else if (entry.isFile() && EVIDENCE_FILE.test(entry.name)) files.push(path);
    }
  };
  await walk(top, 0);
  return { files, isWhole: left >= 0 };
}

/** How a file is read: one that the user names may be a pipe, one that is found in a folder must be a regular file. */
type Read = (path: string, maxBytes: number, what: string) => Promise<Buffer>;

/** A file of at most `maxBytes`; a larger one is of no use. */
async function whole(file: string, maxBytes: number, readFile: Read): Promise<Evidence> {
  try {
    return { bytes: await readFile(file, maxBytes, 'the bundle'), origin: file };
  } catch (error) {
    if (!(error instanceof McError) || error.code !== 'file-too-large') throw error;
    return { origin: file, unusable: sigstoreError('bundle-malformed', { what: file, detail: error.message }) };
  }
}

/** What npm's registry and GitHub's API answer: several bundles under `attestations`. Undefined for anything else. */
function bundlesWithin(bytes: Buffer): readonly Buffer[] | undefined {
  if (!bytes.includes('"attestations"')) return undefined;
  try {
    const { attestations } = JSON.parse(bytes.toString('utf8')) as { attestations?: unknown };
    if (!Array.isArray(attestations)) return undefined;
    return attestations.map((one: { bundle?: unknown } | null) => Buffer.from(JSON.stringify(one?.bundle ?? null)));
  } catch {
    return undefined; // whatever it is, it is judged as a bundle, and told why it is none
  }
}

async function* read(file: string, readFile: Read): AsyncGenerator<Evidence> {
  const isLines = file.endsWith('.jsonl');
  const one = await whole(file, isLines ? MAX_LINES_BYTES : MAX_BUNDLE_BYTES, readFile);
  if (!('bytes' in one)) yield one;
  else if (isLines) {
    const lines = one.bytes.toString('utf8').split('\n');
    for (const [i, line] of lines.entries())
      if (line.trim() !== '') yield* within(Buffer.from(line), `${file}:${i + 1}`);
  } else yield* within(one.bytes, file);
}

/** The bundles of a document: that which it is, those that an API answers, or those that attestations of PEP 740 are. */
function* within(bytes: Buffer, origin: string): Generator<Evidence> {
  const converted = convertPep740(bytes, origin);
  const several = converted ?? bundlesWithin(bytes)?.map((bundle) => ({ bundle }));
  if (!several) yield { bytes, origin };
  for (const [i, one] of (several ?? []).entries()) {
    const at = several?.length === 1 && converted ? origin : `${origin}#${i + 1}`;
    yield 'bundle' in one ? { bytes: one.bundle, origin: at } : { origin: at, unusable: one.error };
  }
}

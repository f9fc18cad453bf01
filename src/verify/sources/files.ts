import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { mapConcurrent } from '../../lib/concurrency.ts';
import { type DigestsByAlgorithm, isSubjectDigest } from '../../lib/digest.ts';
import { baseError } from '../../lib/errors.ts';
import { fileKind, readFileBounded, readRegularFile } from '../../lib/files.ts';
import { McError } from '../../lib/mc-error.ts';
import { sigstoreError } from '../../sigstore/errors.ts';
import { convertCosignBlob, convertPep740, MAX_BUNDLE_BYTES } from '../../sigstore/index.ts';
import type { Evidence, EvidenceSource } from '../evidence/types.ts';

const MAX_LINES_BYTES = 64 * 1024 * 1024;
const MAX_DEPTH = 8;
const MAX_ENTRIES = 100_000;
/** The names of bundles, and of attestations of PEP 740 on PyPI. */
const EVIDENCE_FILE = /\.(jsonl?|provenance|attestation)$/;

const FILES_AT_ONCE = 8;

/** Up to this number, each bundle is judged for each subject, so that the report explains the others. */
const FEW = 16;

/**
 * Creates a source from a bundle file (`.json`), a file with one bundle on each line (`.jsonl`), or a folder of such
 * files. They are read once for all subjects. Of many bundles, a subject gets those that claim to be about it and those
 * without a claim. If no bundle claims it, it gets the first few, so that the report shows what was found. `readFile`
 * replaces the reader of a path that is known to be a file.
 */
export function createFileSource(path: string, readFile?: Read): EvidenceSource {
  let loading: Promise<Loaded> | undefined;
  let index: Index | undefined;
  return {
    name: path,
    async *bundlesFor(subject, reading) {
      loading ??= load(path, readFile);
      const { all, cutAt } = await loading;
      if (cutAt !== undefined) reading?.cut(path, cutAt);
      if (all.length <= FEW) {
        yield* all;
        return;
      }
      index ??= createIndex(all);
      const about = index.about.get(subject) ?? findByOtherDigest(index, reading?.digests);
      yield* about.length > 0 ? new Set([...about, ...index.unclaimed]) : all.slice(0, FEW);
    },
  };
}

/** Creates a source that yields every bundle of a file or folder, for an inspection. */
export const createInspectionSource = (path: string): EvidenceSource => ({
  name: path,
  async *bundlesFor(_subject, reading) {
    const { all, cutAt } = await load(path);
    if (cutAt !== undefined) reading?.cut(path, cutAt);
    yield* all;
  },
});

/** Limits of a folder, for all subjects together. */
const MAX_IN_FOLDER = 20_000;
const MAX_FOLDER_BYTES = 512 * 1024 * 1024;

interface Loaded {
  readonly all: readonly Evidence[];
  /** The limit at which reading ended, where there is more. */
  readonly cutAt?: string;
}

/** Reads a file or a folder in the order of names, up to the limits. */
async function load(path: string, given?: Read): Promise<Loaded> {
  const kind = given ? 'file' : await fileKind(path);
  if (kind === undefined) throw baseError('file-not-found', { what: 'the bundle', path });
  const readFile = given ?? (kind === 'file' ? readFileBounded : readRegularFile);
  let [count, size] = [0, 0];
  const isFull = (): boolean => count >= MAX_IN_FOLDER || size >= MAX_FOLDER_BYTES;
  let isCut = false;
  const readOne = async (file: string): Promise<readonly Evidence[]> => {
    const found: Evidence[] = [];
    if (isFull()) isCut = true;
    else
      for await (const one of readEvidence(file, readFile)) {
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
  const { files, isWhole } = kind === 'file' ? { files: [path], isWhole: true } : await listFiles(path);
  const all = (await mapConcurrent(files, FILES_AT_ONCE, readOne)).flat();
  return isCut || !isWhole ? { all, cutAt: `${MAX_IN_FOLDER} bundles or ${MAX_FOLDER_BYTES} bytes` } : { all };
}

/** Bundles by the digests that they claim to be about. */
interface Index {
  readonly about: ReadonlyMap<string, readonly Evidence[]>;
  readonly unclaimed: readonly Evidence[];
  /** The algorithms of the digests in `about`. */
  readonly algorithms: ReadonlySet<string>;
}

/**
 * Finds bundles by SHA-512 or SHA-384, which npm uses alone. A large file is hashed by these only where a bundle names
 * one.
 */
function findByOtherDigest({ about, algorithms }: Index, digests: DigestsByAlgorithm = {}): readonly Evidence[] {
  const others = (['sha512', 'sha384'] as const).filter((algorithm) => algorithms.has(algorithm));
  return others.flatMap((algorithm) => about.get(`${algorithm}:${digests[algorithm]}`) ?? []);
}

/** Indexes bundles by the digests that they claim, not verified. A bundle without a claim is judged for every subject. */
function createIndex(all: readonly Evidence[]): Index {
  const about = new Map<string, Evidence[]>();
  const unclaimed: Evidence[] = [];
  for (const one of all) {
    const claims = 'bytes' in one ? readClaims(one.bytes) : [];
    // A file is searched by its SHA-256, so a bundle without one may be about any file.
    const isClear = claims.length > 0 && claims.every(({ sha256 }) => typeof sha256 === 'string');
    if (!isClear) unclaimed.push(one);
    const named = claims.flatMap((digests) =>
      ALGORITHMS.filter((algorithm) => isClear || algorithm !== 'sha256').map(
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

/** Reads the digests of the subjects that a bundle claims to be about. */
function readClaims(bytes: Buffer): readonly Claim[] {
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
    return []; // it is judged for every subject, and the report explains why it is not valid
  }
}

interface Files {
  readonly files: readonly string[];
  /** False where the folder has more files. */
  readonly isWhole: boolean;
}

async function listFiles(top: string): Promise<Files> {
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

/** Reads a file. A file that the user names may be a pipe; a file in a folder must be a regular file. */
type Read = (path: string, maxBytes: number, what: string) => Promise<Buffer>;

/** Reads a file of at most `maxBytes`; a larger one is not usable. */
async function readBounded(file: string, maxBytes: number, readFile: Read): Promise<Evidence> {
  try {
    return { bytes: await readFile(file, maxBytes, 'the bundle'), origin: file };
  } catch (error) {
    if (!(error instanceof McError) || error.code !== 'file-too-large') throw error;
    return { origin: file, unusable: sigstoreError('bundle-malformed', { what: file, detail: error.message }) };
  }
}

/**
 * Parses an answer of npm's registry or GitHub's API, with bundles under `attestations`; undefined for any other
 * document.
 */
function parseAttestations(bytes: Buffer): readonly Buffer[] | undefined {
  if (!bytes.includes('"attestations"')) return undefined;
  try {
    const { attestations } = JSON.parse(bytes.toString('utf8')) as { attestations?: unknown };
    if (!Array.isArray(attestations)) return undefined;
    return attestations.map((one: { bundle?: unknown } | null) => Buffer.from(JSON.stringify(one?.bundle ?? null)));
  } catch {
    return undefined; // it is judged as a bundle, and the report explains why it is not valid
  }
}

async function* readEvidence(file: string, readFile: Read): AsyncGenerator<Evidence> {
  const isLines = file.endsWith('.jsonl');
  const one = await readBounded(file, isLines ? MAX_LINES_BYTES : MAX_BUNDLE_BYTES, readFile);
  if (!('bytes' in one)) yield one;
  else if (isLines) {
    const lines = one.bytes.toString('utf8').split('\n');
    for (const [i, line] of lines.entries())
      if (line.trim() !== '') yield* splitDocument(Buffer.from(line), `${file}:${i + 1}`);
  } else yield* splitDocument(one.bytes, file);
}

/** Yields the bundles of a document: itself, those in the answer of an API, or those that other formats are converted to. */
function* splitDocument(bytes: Buffer, origin: string): Generator<Evidence> {
  const blob = convertCosignBlob(bytes, origin);
  const converted = blob ? [blob] : convertPep740(bytes, origin);
  const several = converted ?? parseAttestations(bytes)?.map((bundle) => ({ bundle }));
  if (!several) yield { bytes, origin };
  for (const [i, one] of (several ?? []).entries()) {
    const at = several?.length === 1 && converted ? origin : `${origin}#${i + 1}`;
    yield 'bundle' in one ? { bytes: one.bundle, origin: at } : { origin: at, unusable: one.error };
  }
}

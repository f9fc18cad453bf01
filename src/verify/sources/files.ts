import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { mapConcurrent } from '../../lib/concurrency.ts';
import { ConfigurationError, McError, VerificationError } from '../../lib/errors.ts';
import { fileKind, readFileBounded } from '../../lib/files.ts';
import { MAX_BUNDLE_BYTES } from '../../sigstore/index.ts';
import type { Evidence, EvidenceSource } from '../types.ts';

const MAX_LINES_BYTES = 64 * 1024 * 1024;
const MAX_DEPTH = 8;

const FILES_AT_ONCE = 8;

/** Up to so many, each is judged for each subject, so that what does not fit is told. */
const FEW = 16;

/**
 * A bundle file (`.json`), several in one (`.jsonl`, a bundle a line), or a folder of such files. They are read once, for
 * all subjects. Of many, a subject is given those that claim to be about it, and those that cannot be read; where none
 * claims that, the first few, so that the report says what was there instead.
 */
export function bundleFiles(path: string): EvidenceSource {
  let reading: Promise<readonly Evidence[]> | undefined;
  let index: Index | undefined;
  const load = async (): Promise<readonly Evidence[]> => {
    const kind = await fileKind(path);
    if (kind === undefined) throw new ConfigurationError('file-not-found', { what: 'the bundle', path });
    let [count, size] = [0, 0];
    const ofFile = async (file: string): Promise<readonly Evidence[]> => {
      const found: Evidence[] = [];
      for await (const one of read(file)) {
        found.push(one);
        size += 'bytes' in one ? one.bytes.length : 0;
        if (++count > MAX_IN_FOLDER || size > MAX_FOLDER_BYTES)
          throw new VerificationError('evidence-too-much', { source: path, limit: MAX_IN_FOLDER });
      }
      return found;
    };
    const found = (
      await mapConcurrent(kind === 'file' ? [path] : await filesIn(path, 0), FILES_AT_ONCE, ofFile)
    ).flat();
    return found;
  };
  return {
    name: path,
    async *bundlesFor(subject) {
      reading ??= load();
      const all = await reading;
      if (all.length <= FEW) {
        yield* all;
        return;
      }
      index ??= indexed(all);
      const about = index.about.get(subject.slice('sha256:'.length)) ?? [];
      yield* about.length > 0 ? [...about, ...index.unclaimed] : all.slice(0, FEW);
    },
  };
}

const MAX_IN_FOLDER = 20_000;
const MAX_FOLDER_BYTES = 512 * 1024 * 1024;

interface Index {
  readonly about: ReadonlyMap<string, readonly Evidence[]>;
  readonly unclaimed: readonly Evidence[];
}

/** By what each claims to be about (SHA-256, hex), unverified: it decides only who looks at it. What claims nothing is for all. */
function indexed(all: readonly Evidence[]): Index {
  const about = new Map<string, Evidence[]>();
  const unclaimed: Evidence[] = [];
  for (const one of all) {
    const claims = new Set('bytes' in one ? claimsOf(one.bytes) : []);
    if (claims.size === 0) unclaimed.push(one);
    for (const digest of claims) {
      const others = about.get(digest);
      if (others) others.push(one);
      else about.set(digest, [one]);
    }
  }
  return { about, unclaimed };
}

function claimsOf(bytes: Buffer): readonly string[] {
  try {
    const bundle = JSON.parse(bytes.toString('utf8'));
    const payload: unknown = bundle?.dsseEnvelope?.payload;
    if (typeof payload === 'string') {
      const { subject } = JSON.parse(Buffer.from(payload, 'base64').toString('utf8'));
      const digests: unknown[] = subject.map((each: { digest?: { sha256?: unknown } }) => each.digest?.sha256);
      return digests.every((digest) => typeof digest === 'string') ? (digests as string[]) : [];
    }
    const { algorithm, digest } = bundle.messageSignature.messageDigest;
    return algorithm === 'SHA2_256' ? [Buffer.from(digest, 'base64').toString('hex')] : [];
  } catch {
    return []; // judged for every subject, and told why it is none
  }
}

async function filesIn(folder: string, depth: number): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth < MAX_DEPTH) found.push(...(await filesIn(path, depth + 1)));
    else if (entry.isFile() && /\.jsonl?$/.test(entry.name)) found.push(path);
  }
  return found;
}

async function whole(file: string): Promise<Evidence> {
  try {
    return { bytes: await readFileBounded(file, MAX_BUNDLE_BYTES, 'the bundle'), origin: file };
  } catch (error) {
    if (!(error instanceof McError) || error.code !== 'file-too-large') throw error;
    return { origin: file, unusable: new VerificationError('bundle-malformed', { what: file, detail: error.message }) };
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

async function* read(file: string): AsyncGenerator<Evidence> {
  if (!file.endsWith('.jsonl')) {
    const one = await whole(file);
    const within = 'bytes' in one ? bundlesWithin(one.bytes) : undefined;
    if (within) for (const [i, bytes] of within.entries()) yield { bytes, origin: `${file}#${i + 1}` };
    else yield one;
    return;
  }
  const lines = (await readFileBounded(file, MAX_LINES_BYTES, 'the bundles')).toString('utf8').split('\n');
  for (const [i, line] of lines.entries())
    if (line.trim() !== '') yield { bytes: Buffer.from(line), origin: `${file}:${i + 1}` };
}

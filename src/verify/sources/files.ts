import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError, McError, VerificationError } from '../../lib/errors.ts';
import { fileKind, readFileBounded } from '../../lib/files.ts';
import { MAX_BUNDLE_BYTES } from '../../sigstore/index.ts';
import type { Evidence, EvidenceSource } from '../types.ts';

const MAX_LINES_BYTES = 64 * 1024 * 1024;
const MAX_DEPTH = 8;

/** A bundle file (`.json`), several in one (`.jsonl`, a bundle a line), or a folder of such files. */
export function bundleFiles(path: string): EvidenceSource {
  return {
    name: path,
    async *bundlesFor() {
      const kind = await fileKind(path);
      if (kind === undefined) throw new ConfigurationError('file-not-found', { what: 'the bundle', path });
      for (const file of kind === 'file' ? [path] : await filesIn(path, 0)) yield* read(file);
    },
  };
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

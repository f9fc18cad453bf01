import { createHash } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The list of checksums, in the format of `sha256sum --check`. */
export const CHECKSUMS = 'SHA256SUMS';

/** The folders of a release in work. */
export interface ReleaseFolders {
  /** Everything that users download. */
  readonly assets: string;
  /** The predicates of the attestations: `provenance.json`, `sbom.cdx.json`. */
  readonly predicates: string;
  /** What the evidence pack contains, with the log chain in `chain`. */
  readonly evidence: string;
}

export const locateRelease = (folder: string): ReleaseFolders => ({
  assets: join(folder, 'assets'),
  predicates: join(folder, 'predicates'),
  evidence: join(folder, 'evidence'),
});

/** Bundles beside the file that they are about: one signature for cosign, and the attestations as JSON lines. */
export const SIGNATURE_ENDING = '.sigstore.json';
export const ATTESTATIONS_ENDING = '.jsonl';
const isBundle = (name: string): boolean => name.endsWith(SIGNATURE_ENDING) || name.endsWith(ATTESTATIONS_ENDING);

/** Lists the files of a folder that are not bundles, by name. */
export const listSubjects = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => !isBundle(name))
    .sort();

/** Computes the SHA-256 of a file as hex. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Returns the text of SHA256SUMS for files of a folder. */
export async function formatChecksums(folder: string, names: readonly string[]): Promise<string> {
  const lines: string[] = [];
  for (const name of [...names].sort()) lines.push(`${await hashFile(join(folder, name))}  ${name}\n`);
  return lines.join('');
}

/** Reads SHA256SUMS: name → hex. Throws for a malformed or repeated line. */
export function parseChecksums(text: string): ReadonlyMap<string, string> {
  const sums = new Map<string, string>();
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const { hex, name } = /^(?<hex>[0-9a-f]{64}) {2}(?<name>[\w.-]+)$/.exec(line)?.groups ?? {};
    if (hex === undefined || name === undefined)
      throw new Error(`${CHECKSUMS}: expected "<sha256>  <name>", found ${line}`);
    if (sums.has(name)) throw new Error(`${CHECKSUMS}: expected each name once, found ${name} twice`);
    sums.set(name, hex);
  }
  return sums;
}

/** Compares the files of a folder with SHA256SUMS, in both directions. Throws for the first difference. */
export async function assertChecksums(folder: string, sums: ReadonlyMap<string, string>): Promise<void> {
  const names = listSubjects(folder).filter((name) => name !== CHECKSUMS);
  const unlisted = names.find((name) => !sums.has(name));
  if (unlisted !== undefined) throw new Error(`${unlisted}: expected a line in ${CHECKSUMS}, found none`);
  for (const [name, expected] of sums) {
    if (!names.includes(name)) throw new Error(`${name}: expected the file of ${CHECKSUMS}, found none`);
    const found = await hashFile(join(folder, name));
    if (found !== expected) throw new Error(`${name}: expected sha256 ${expected}, found ${found}`);
  }
}

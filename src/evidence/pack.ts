import { streamOf } from '../lib/bytes.ts';
import type { Clock } from '../lib/clock.ts';
import { digestOf, digestOfStream, getHex, verifyStream } from '../lib/digest.ts';
import { readFileStream, writeFileAtomic } from '../lib/files.ts';
import { beginReport } from '../lib/report.ts';
import { writeTar } from '../lib/tar.ts';
import { evidenceError } from './errors.ts';
import { guessKind } from './kinds.ts';
import {
  BUNDLE_NAME,
  compareNames,
  createManifestStatement,
  formatManifest,
  MANIFEST_NAME,
  MAX_MEMBERS,
  type ManifestStatement,
  type Member,
} from './manifest.ts';
import { PAGE_NAME, renderPackPage } from './page/page.ts';
import type { PackReport } from './schema.ts';
import { type FoundFile, listFiles } from './sources.ts';

export interface PackRequest {
  /** The path of the pack. mc creates its folder. */
  readonly out: string;
  /** Files and folders. */
  readonly from: readonly string[];
  /** Roles by member name, where the name alone does not show the role. */
  readonly roles?: Readonly<Record<string, string>>;
  /** Certificates (DER, base64) of the authorities that the pack's page trusts; see `readAuthorities`. */
  readonly authorities?: readonly string[];
}

export interface PackPorts {
  readonly clock: Clock;
  /** Signs the statement. Returns a serialized Sigstore bundle (v0.3, DSSE). */
  readonly signManifest: (statement: ManifestStatement) => Promise<Uint8Array>;
}

interface Content extends Member {
  readonly content: () => AsyncIterable<Uint8Array>;
}

/** Reads a file as a member. Hashes it now, and checks the hash when it reads the file again for the archive. */
async function readMember({ name, path }: FoundFile, role: string | undefined): Promise<Content> {
  if (name === MANIFEST_NAME || name === BUNDLE_NAME) throw evidenceError('pack-name-invalid', { name, path });
  const read = (): AsyncIterable<Uint8Array> => readFileStream(path, 'the evidence');
  const { digest, size } = await digestOfStream(read());
  const kind = guessKind(name);
  const content = () => verifyStream(read(), { digest, size }, path);
  return { name, size, sha256: getHex(digest), mediaType: kind.mediaType, role: role ?? kind.role, content };
}

const createMember = (name: string, bytes: Uint8Array, role: string): Content => ({
  name,
  size: bytes.length,
  sha256: getHex(digestOf(bytes)),
  mediaType: guessKind(name).mediaType,
  role,
  content: () => streamOf(bytes),
});

const toMember = ({ content: _content, ...member }: Content): Member => member;

/**
 * Writes an evidence pack: a plain tar with a signed manifest first. Adds a page that checks packs, unless the files
 * include a report.html. The same files give the same manifest, byte for byte; only its bundle differs each time. Throws
 * when a file changes during the packing.
 */
export async function packEvidence(request: PackRequest, ports: PackPorts): Promise<PackReport> {
  const report = beginReport('evidence-pack', ports.clock, request.out);
  const files = await listFiles(request.from);
  if (files.length === 0) throw evidenceError('pack-empty', { from: request.from });
  if (files.length >= MAX_MEMBERS)
    throw evidenceError('pack-too-many', { found: files.length, limit: MAX_MEMBERS - 1 });
  const contents: Content[] = [];
  for (const file of files.sort(compareNames)) contents.push(await readMember(file, request.roles?.[file.name]));
  if (!contents.some(({ name }) => name === PAGE_NAME)) {
    const page = renderPackPage(contents.map(toMember), request.authorities ?? []);
    contents.push(createMember(PAGE_NAME, page, 'page'));
    contents.sort(compareNames);
  }
  const members = contents.map(toMember);
  const manifest = formatManifest(members);
  const bundle = await ports.signManifest(createManifestStatement(manifest, members));
  await writeFileAtomic(
    request.out,
    writeTar([
      createMember(MANIFEST_NAME, manifest, 'manifest'),
      createMember(BUNDLE_NAME, bundle, 'bundle'),
      ...contents,
    ]),
  );
  const { digest, size } = await digestOfStream(readFileStream(request.out, 'the pack'));
  return report.finish([], { path: request.out, digest, size, manifestDigest: digestOf(manifest), members });
}

import { streamOf } from '../lib/bytes.ts';
import type { Clock } from '../lib/clock.ts';
import { digestOf, digestOfStream, getHex, verifyStream } from '../lib/digest.ts';
import { readFileBounded, readFileStream, writeFileAtomic } from '../lib/files.ts';
import { beginReport } from '../lib/report.ts';
import { writeTar } from '../lib/tar.ts';
import {
  BYPASS_FOLDER,
  BYPASS_ROLE,
  MAX_BYPASS_BYTES,
  MAX_BYPASSES,
  type PackedBypass,
  tryReadPackedBypass,
} from './bypass.ts';
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
import { type FoundFile, listFiles, listReports } from './sources.ts';

export interface PackRequest {
  /** The path of the pack. mc creates its folder. */
  readonly out: string;
  /** Files and folders. */
  readonly from: readonly string[];
  /** Reports of decisions about a bypass. Each becomes the member `bypass/<file name>`, with its exact bytes. */
  readonly bypasses?: readonly string[];
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

interface BypassMember {
  readonly file: FoundFile;
  readonly member: Content;
  readonly bypass: PackedBypass;
}

/** Reads the reports of bypasses once: the pack has the bytes that its page describes. Throws `pack-bypass-invalid`. */
async function readReports(paths: readonly string[]): Promise<readonly BypassMember[]> {
  const reports: BypassMember[] = [];
  if (paths.length > MAX_BYPASSES) throw evidenceError('pack-too-many', { found: paths.length, limit: MAX_BYPASSES });
  for (const file of await listReports(paths, BYPASS_FOLDER)) {
    const bytes = await readFileBounded(file.path, MAX_BYPASS_BYTES, 'the report');
    const bypass = tryReadPackedBypass(file.name, bytes);
    if ('problem' in bypass) throw evidenceError('pack-bypass-invalid', { path: file.path, detail: bypass.problem });
    reports.push({ file, member: createMember(file.name, bytes, BYPASS_ROLE), bypass });
  }
  return reports.sort((a, b) => compareNames(a.file, b.file));
}

/** Throws `pack-name-twice` for two files of one name. */
function assertNamesDiffer(files: readonly FoundFile[]): void {
  const names = new Set<string>();
  for (const { name, path } of files) {
    if (names.has(name)) throw evidenceError('pack-name-twice', { name, path });
    names.add(name);
  }
}

/**
 * Writes an evidence pack: a plain tar with a signed manifest first. Adds a page that checks packs, unless the files
 * include a report.html. The same files give the same manifest, byte for byte; only its bundle differs each time. Throws
 * when a file changes during the packing.
 */
export async function packEvidence(request: PackRequest, ports: PackPorts): Promise<PackReport> {
  const report = beginReport('evidence-pack', ports.clock, request.out);
  const reports = await readReports(request.bypasses ?? []);
  const files = [...(await listFiles(request.from)), ...reports.map(({ file }) => file)];
  assertNamesDiffer(files);
  if (files.length === 0) throw evidenceError('pack-empty', { from: request.from });
  if (files.length >= MAX_MEMBERS)
    throw evidenceError('pack-too-many', { found: files.length, limit: MAX_MEMBERS - 1 });
  const contents: Content[] = [];
  const packed = new Map(reports.map((report) => [report.file.name, report]));
  for (const file of files.sort(compareNames)) {
    const report = packed.get(file.name);
    contents.push(report ? report.member : await readMember(file, request.roles?.[file.name]));
  }
  if (!contents.some(({ name }) => name === PAGE_NAME)) {
    const page = renderPackPage(
      contents.map(toMember),
      request.authorities ?? [],
      reports.map(({ bypass }) => bypass),
    );
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

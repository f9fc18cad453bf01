import { streamOf } from '../lib/bytes.ts';
import type { Clock } from '../lib/clock.ts';
import { digestOf, digestOfStream, getHex, verifyStream } from '../lib/digest.ts';
import { readFileStream, writeFileAtomic } from '../lib/files.ts';
import { beginReport } from '../lib/report.ts';
import { writeTar } from '../lib/tar.ts';
import { evidenceError } from './errors.ts';
import { kindOf } from './kinds.ts';
import {
  BUNDLE_NAME,
  byName,
  MANIFEST_NAME,
  MAX_MEMBERS,
  type ManifestStatement,
  type Member,
  manifestBytes,
  manifestStatement,
} from './manifest.ts';
import { PAGE_NAME, packPage } from './page/page.ts';
import type { PackReport } from './schema.ts';
import { type FoundFile, filesOf } from './sources.ts';

export interface PackRequest {
  /** The pack's own path; its folder is made. */
  readonly out: string;
  /** Files and folders. */
  readonly from: readonly string[];
  /** Roles of members by name, where the name alone does not tell. */
  readonly roles?: Readonly<Record<string, string>>;
  /** Certificates (DER, base64) that the pack's page holds a signer against; see `authoritiesOf`. */
  readonly authorities?: readonly string[];
}

export interface PackPorts {
  readonly clock: Clock;
  /** Signs the statement; gives a serialized Sigstore bundle (v0.3, DSSE). */
  readonly signManifest: (statement: ManifestStatement) => Promise<Uint8Array>;
}

interface Content extends Member {
  readonly content: () => AsyncIterable<Uint8Array>;
}

/** A file as a member: hashed now, and held against that when it is read again for the archive. */
async function fileContent({ name, path }: FoundFile, role: string | undefined): Promise<Content> {
  if (name === MANIFEST_NAME || name === BUNDLE_NAME) throw evidenceError('pack-name-invalid', { name, path });
  const read = (): AsyncIterable<Uint8Array> => readFileStream(path, 'the evidence');
  const { digest, size } = await digestOfStream(read());
  const kind = kindOf(name);
  const content = () => verifyStream(read(), { digest, size }, path);
  return { name, size, sha256: getHex(digest), mediaType: kind.mediaType, role: role ?? kind.role, content };
}

const bytesContent = (name: string, bytes: Uint8Array, role: string): Content => ({
  name,
  size: bytes.length,
  sha256: getHex(digestOf(bytes)),
  mediaType: kindOf(name).mediaType,
  role,
  content: () => streamOf(bytes),
});

const memberOf = ({ content: _content, ...member }: Content): Member => member;

/**
 * Writes an evidence pack: a plain tar with a signed manifest first, and a page that checks packs unless the files have
 * a report.html of their own. The same files give the same manifest, byte for byte; only the bundle over it is new each
 * time. A file that changes while it is packed fails the pack.
 */
export async function packEvidence(request: PackRequest, ports: PackPorts): Promise<PackReport> {
  const report = beginReport('evidence-pack', ports.clock, request.out);
  const files = await filesOf(request.from);
  if (files.length === 0) throw evidenceError('pack-empty', { from: request.from });
  if (files.length >= MAX_MEMBERS)
    throw evidenceError('pack-too-many', { found: files.length, limit: MAX_MEMBERS - 1 });
  const contents: Content[] = [];
  for (const file of files.sort(byName)) contents.push(await fileContent(file, request.roles?.[file.name]));
  if (!contents.some(({ name }) => name === PAGE_NAME)) {
    const page = packPage(contents.map(memberOf), request.authorities ?? []);
    contents.push(bytesContent(PAGE_NAME, page, 'page'));
    contents.sort(byName);
  }
  const members = contents.map(memberOf);
  const manifest = manifestBytes(members);
  const bundle = await ports.signManifest(manifestStatement(manifest, members));
  await writeFileAtomic(
    request.out,
    writeTar([
      bytesContent(MANIFEST_NAME, manifest, 'manifest'),
      bytesContent(BUNDLE_NAME, bundle, 'bundle'),
      ...contents,
    ]),
  );
  const { digest, size } = await digestOfStream(readFileStream(request.out, 'the pack'));
  return report.finish([], { path: request.out, digest, size, manifestDigest: digestOf(manifest), members });
}

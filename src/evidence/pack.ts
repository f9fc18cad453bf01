import { streamOf } from '../lib/bytes.ts';
import type { Clock } from '../lib/clock.ts';
import { digestOf, digestOfStream, hexOf, verifiedStream } from '../lib/digest.ts';
import { ConfigurationError } from '../lib/errors.ts';
import { readFileStream, writeFileAtomic } from '../lib/files.ts';
import { beginReport } from '../lib/report.ts';
import { writeTar } from '../lib/tar.ts';
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
import type { PackReport } from './schema.ts';
import { filesOf } from './sources.ts';

export interface PackRequest {
  /** The pack's own path; its folder is made. */
  readonly out: string;
  /** Files and folders. */
  readonly from: readonly string[];
  /** Roles of members by name, where the name alone does not tell. */
  readonly roles?: Readonly<Record<string, string>>;
}

export interface PackPorts {
  readonly clock: Clock;
  /** Signs the statement; gives a serialized Sigstore bundle (v0.3, DSSE). */
  readonly signManifest: (statement: ManifestStatement) => Promise<Uint8Array>;
}

/**
 * Writes an evidence pack: a plain tar with a signed manifest first. The same files give the same manifest, byte for
 * byte; only the bundle over it is new each time. A file that changes while it is packed fails the pack.
 */
export async function packEvidence(request: PackRequest, ports: PackPorts): Promise<PackReport> {
  const report = beginReport('evidence-pack', ports.clock, request.out);
  const files = (await filesOf(request.from)).sort(byName);
  if (files.length === 0) throw new ConfigurationError('pack-empty', { from: request.from });
  if (files.length > MAX_MEMBERS)
    throw new ConfigurationError('pack-too-many', { found: files.length, limit: MAX_MEMBERS });
  const members: Member[] = [];
  for (const { name, path } of files) {
    if (name === MANIFEST_NAME || name === BUNDLE_NAME)
      throw new ConfigurationError('pack-name-invalid', { name, path });
    const { digest, size } = await digestOfStream(readFileStream(path, 'the evidence'));
    const kind = kindOf(name);
    members.push({
      name,
      size,
      sha256: hexOf(digest),
      mediaType: kind.mediaType,
      role: request.roles?.[name] ?? kind.role,
    });
  }
  const manifest = manifestBytes(members);
  const bundle = await ports.signManifest(manifestStatement(manifest, members));
  const whole = (bytes: Uint8Array, name: string) => ({ name, size: bytes.length, content: () => streamOf(bytes) });
  await writeFileAtomic(
    request.out,
    writeTar([
      whole(manifest, MANIFEST_NAME),
      whole(bundle, BUNDLE_NAME),
      ...files.map(({ name, path }, i) => {
        const { size = 0, sha256 = '' } = members[i] ?? {};
        const content = () =>
          verifiedStream(readFileStream(path, 'the evidence'), { digest: `sha256:${sha256}`, size }, path);
        return { name, size, content };
      }),
    ]),
  );
  const { digest, size } = await digestOfStream(readFileStream(request.out, 'the pack'));
  return report.finish([], { path: request.out, digest, size, manifestDigest: digestOf(manifest), members });
}

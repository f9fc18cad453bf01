import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../../lib/clock.ts';
import { describe } from '../../lib/describe.ts';
import { type Digest, hexOf, isDigest } from '../../lib/digest.ts';
import { baseError } from '../../lib/errors.ts';
import { fileKind, readFileBounded, writeFileAtomic } from '../../lib/files.ts';
import { McError } from '../../lib/mc-error.ts';
import type { Progress } from '../../lib/progress.ts';
import { beginReport } from '../../lib/report.ts';
import { formatReference, MAX_MANIFEST_BYTES, type Reference, withTarget } from '../../oci/index.ts';
import { sigstoreError } from '../../sigstore/errors.ts';
import type { MirrorDemands } from '../../tlog/index.ts';
import { openMirrorFiles } from '../client/open.ts';
import type { Mirror } from '../client/types.ts';
import { mirrorError } from '../errors.ts';
import type { StaticFiles } from '../format/files.ts';
import { blobPath, type EvidenceItem, formatJson, INDEX, MAX_INDEX_BYTES } from '../format/layout.ts';
import { readBlob } from '../format/reading.ts';
import type { MirrorGetReport } from './get-schema.ts';
import { claimsSignature } from './judge.ts';

export interface GetRequest {
  /** As the user named it. */
  readonly subject: string;
  readonly about: { readonly digest: Digest } | { readonly reference: Reference };
  /** The folder that is made. One that an earlier get made is replaced; any other that holds something is refused. */
  readonly out: string;
}

export interface GetPorts {
  readonly files: StaticFiles;
  /** What the mirror must show; default nothing. */
  readonly demands?: MirrorDemands | undefined;
  readonly clock: Clock;
  readonly progress: Progress;
  readonly signal?: AbortSignal | undefined;
}

/** More than this about one release, with its platforms and what is signed about SBOMs, nobody means. */
const MAX_ITEMS = 20_000;
const KIND = 'mc-mirror-evidence';

/**
 * Writes all that a mirror holds about a subject into a folder: about the image, its platforms, and the evidence itself (a
 * signature on an SBOM). Each byte is held against its digest; whether it proves anything is for `mc verify` to say. The
 * folder is there as a whole or not at all. Where nothing is held the report fails with `evidence-not-held`.
 */
export async function getEvidence(request: GetRequest, ports: GetPorts): Promise<MirrorGetReport> {
  const { subject, out } = request;
  const { files, clock, progress, signal } = ports;
  const report = beginReport('mirror-get', clock, subject);
  const mirror = await openMirrorFiles(files, ports, ports.demands);
  await refuseOthers(out);
  const digest = 'digest' in request.about ? request.about.digest : await findDigest(mirror, request.about.reference);
  // The manifests of a release are here with its evidence: one that is missing would hide what is about its platforms.
  const isWhole = ports.demands?.key !== undefined && (await mirror.releases()).some((one) => one.digest === digest);
  const held = await gather(digest, mirror, files, isWhole, signal);
  const about = { mirror: files.name, syncedAt: mirror.syncedAt, digest };
  const body = { ...about, warnings: mirror.warnings().map((warning) => warning.toReason()) };
  if (held.length === 0)
    return report.finish([mirrorError('evidence-not-held', { subject, digest, mirror: files.name })], {
      ...body,
      evidence: [],
      bytes: 0,
    });
  const temporary = `${out}.${randomBytes(6).toString('hex')}.tmp`;
  const evidence = held.map(({ about, item }) => ({ about, path: placeOf(item), ...item }));
  let bytes = 0;
  try {
    for (const [done, { path, digest: content }] of evidence.entries()) {
      signal?.throwIfAborted();
      progress({ task: 'get', message: `evidence of ${subject}`, done, total: evidence.length, unit: 'items' });
      const found = await mirror.blob(content);
      bytes += found.length;
      await writeFileAtomic(join(temporary, path), found);
    }
    await writeFileAtomic(join(temporary, INDEX), formatJson({ version: 1, kind: KIND, ...about, evidence }));
    await replace(out, temporary);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
  return report.finish([], { ...body, out, evidence, bytes });
}

/** A tag as the mirror knows it. Throws `release-unknown`. */
async function findDigest(mirror: Mirror, reference: Reference): Promise<Digest> {
  const { digest, tag = 'latest' } = reference;
  if (digest !== undefined && isDigest(digest)) return digest;
  // By another digest than sha256 no release is known: its tag, or `latest`, may be another one.
  const wanted = formatReference(digest === undefined ? withTarget(reference, { tag }) : reference);
  const [found] = await mirror.find(wanted);
  if (!found) throw mirrorError('release-unknown', { reference: wanted, mirror: mirror.name });
  return found.digest;
}

interface Held {
  readonly about: Digest;
  readonly item: EvidenceItem;
}

async function gather(
  root: Digest,
  mirror: Mirror,
  files: StaticFiles,
  isWhole: boolean,
  signal: AbortSignal | undefined,
): Promise<readonly Held[]> {
  const seen = new Set<Digest>([root]);
  const queue: { readonly digest: Digest; readonly image: boolean }[] = [{ digest: root, image: true }];
  const held: Held[] = [];
  const next = (digest: Digest | undefined, image: boolean): void => {
    if (digest === undefined || seen.has(digest)) return;
    seen.add(digest);
    queue.push({ digest, image });
  };
  for (let at = queue.shift(); at; at = queue.shift()) {
    signal?.throwIfAborted();
    for (const item of await mirror.evidence(at.digest)) {
      held.push({ about: at.digest, item });
      if (held.length > MAX_ITEMS) throw sigstoreError('evidence-too-much', { source: files.name, limit: MAX_ITEMS });
      next(item.manifest, false);
      next(item.digest, false);
    }
    if (at.image) for (const platform of await platformsOf(at.digest, files, isWhole)) next(platform, true);
  }
  return held;
}

/** The manifests that an index names, where the mirror has it, which it must where it `isWhole`; of what is no index, none. */
async function platformsOf(digest: Digest, files: StaticFiles, isWhole: boolean): Promise<readonly Digest[]> {
  if (!isWhole && !(await files.read(blobPath(digest), MAX_MANIFEST_BYTES).catch(() => undefined))) return [];
  try {
    const { manifests } = z
      .object({ manifests: z.array(z.object({ digest: z.string() })).max(1_000) })
      .parse(JSON.parse((await readBlob(files, digest)).toString('utf8')));
    return manifests.map((one) => one.digest).filter(isDigest);
  } catch (error) {
    if (error instanceof McError) throw error;
    return [];
  }
}

/** Named after its content; what nobody signed lies apart from what somebody did. */
function placeOf(item: EvidenceItem): string {
  const { kind, digest, mediaType, verified } = item;
  const name = hexOf(digest);
  if (kind === 'bundle') return `bundles/${name}.sigstore.json`;
  const extension = /json|simplesigning|in-toto|dsse/.test(mediaType)
    ? '.json'
    : mediaType.includes('xml')
      ? '.xml'
      : '';
  const folder = verified || claimsSignature(item) ? `${kind === 'other' ? kind : `${kind}s`}` : `unverified/${kind}`;
  return `${folder}/${name}${extension}`;
}

/** Throws `get-folder-in-use` for a folder that holds what is not ours. */
async function refuseOthers(out: string): Promise<void> {
  const kind = await fileKind(out);
  if (kind === undefined) return;
  if (kind === 'directory') {
    const names = await readdir(out);
    if (names.length === 0 || (names.includes(INDEX) && (await isOurs(out)))) return;
  }
  throw mirrorError('get-folder-in-use', { folder: out });
}

async function isOurs(out: string): Promise<boolean> {
  return (await readFileBounded(join(out, INDEX), MAX_INDEX_BYTES)).toString('utf8').includes(`"kind": "${KIND}"`);
}

async function replace(out: string, temporary: string): Promise<void> {
  const aside = `${temporary}.old`;
  try {
    const there = (await fileKind(out)) !== undefined;
    if (there) await rename(out, aside);
    else await mkdir(join(out, '..'), { recursive: true });
    await rename(temporary, out);
    await rm(aside, { recursive: true, force: true });
  } catch (error) {
    throw baseError('file-unwritable', { path: out, detail: describe(error) }, { cause: error });
  }
}

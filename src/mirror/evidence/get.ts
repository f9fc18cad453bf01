import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { formatBytes } from '../../lib/bytes.ts';
import type { Clock } from '../../lib/clock.ts';
import { describe } from '../../lib/describe.ts';
import { type Digest, getHex, isDigest } from '../../lib/digest.ts';
import { baseError } from '../../lib/errors.ts';
import { fileKind, readFileBounded, writeFileAtomic } from '../../lib/files.ts';
import { formatCount } from '../../lib/plural.ts';
import type { Section } from '../../lib/present.ts';
import type { Progress } from '../../lib/progress.ts';
import { beginReport, type Report, reasonSchema, reportSchema } from '../../lib/report.ts';
import { formatReference, type Reference, withTarget } from '../../oci/index.ts';
import { sigstoreError } from '../../sigstore/errors.ts';
import type { MirrorDemands } from '../../tlog/index.ts';
import { openMirrorFiles } from '../client/open.ts';
import type { Mirror } from '../client/types.ts';
import { mirrorError } from '../errors.ts';
import type { StaticFiles } from '../format/files.ts';
import {
  digestSchema,
  type EvidenceItem,
  evidenceItemSchema,
  formatJson,
  INDEX,
  MAX_INDEX_BYTES,
} from '../format/layout.ts';
import { readPlatforms } from '../format/platforms.ts';
import { claimsSignature } from './judge.ts';

export const mirrorGetReportSchema = reportSchema('mirror-get', {
  mirror: z.string(),
  syncedAt: z.iso.datetime().describe('start of the last sync that read all sources completely'),
  digest: digestSchema.describe('the digest of the subject'),
  out: z.string().optional().describe('the folder; missing if the mirror has no evidence'),
  evidence: z.array(
    evidenceItemSchema.extend({
      about: digestSchema.describe('the subject, one of its platforms, or a piece of evidence'),
      path: z.string().describe('the path within the folder'),
    }),
  ),
  bytes: z.int().nonnegative(),
  warnings: z.array(reasonSchema).describe('warnings about the mirror: it is not signed, or its memory was not used'),
});
export type MirrorGetReport = Report & { readonly type: 'mirror-get' } & Omit<
    z.output<typeof mirrorGetReportSchema>,
    keyof Report
  >;

export interface GetRequest {
  /** The subject, as the user wrote it. */
  readonly subject: string;
  readonly about: { readonly digest: Digest } | { readonly reference: Reference };
  /** The folder to create. An empty folder, or the output of an earlier `getEvidence`, is replaced. Other folders are refused. */
  readonly out: string;
}

export interface GetPorts {
  readonly files: StaticFiles;
  /** What the mirror must prove about itself. The default is nothing. */
  readonly demands?: MirrorDemands | undefined;
  readonly clock: Clock;
  readonly progress: Progress;
  readonly signal?: AbortSignal | undefined;
}

/** The limit for one release. More than this is not plausible, even with all platforms and signatures on SBOMs. */
const MAX_ITEMS = 20_000;
const KIND = 'mc-mirror-evidence';

/**
 * Writes all evidence of a mirror about a subject into a folder: about the image, about its platforms, and about the evidence
 * itself, such as a signature on an SBOM. It checks each content against its digest, but no signature. The folder appears as
 * a whole or not at all. If the mirror has no evidence, the report fails with `evidence-not-held`.
 */
export async function getEvidence(request: GetRequest, ports: GetPorts): Promise<MirrorGetReport> {
  const { subject, out } = request;
  const { files, clock, progress, signal } = ports;
  const report = beginReport('mirror-get', clock, subject);
  const mirror = await openMirrorFiles(files, ports, ports.demands);
  await assertReplaceable(out);
  const digest = 'digest' in request.about ? request.about.digest : await findDigest(mirror, request.about.reference);
  // A mirror stores the manifests of a release. A missing one would hide the evidence about its platforms.
  const isRelease = ports.demands?.key !== undefined && (await mirror.releases()).some((one) => one.digest === digest);
  const gathered = await gather(digest, mirror, files, isRelease, signal);
  const about = { mirror: files.name, syncedAt: mirror.syncedAt, digest };
  const body = { ...about, warnings: mirror.warnings().map((warning) => warning.toReason()) };
  if (gathered.length === 0)
    return report.finish([mirrorError('evidence-not-held', { subject, digest, mirror: files.name })], {
      ...body,
      evidence: [],
      bytes: 0,
    });
  const temporary = `${out}.${randomBytes(6).toString('hex')}.tmp`;
  const evidence = gathered.map(({ about, item }) => ({ about, path: getPath(item), ...item }));
  let bytes = 0;
  try {
    for (const [done, { path, digest: content }] of evidence.entries()) {
      signal?.throwIfAborted();
      progress({ task: 'get', message: `evidence of ${subject}`, done, total: evidence.length, unit: 'items' });
      const blob = await mirror.blob(content);
      bytes += blob.length;
      await writeFileAtomic(join(temporary, path), blob);
    }
    await writeFileAtomic(join(temporary, INDEX), formatJson({ version: 1, kind: KIND, ...about, evidence }));
    await replaceFolder(out, temporary);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
  return report.finish([], { ...body, out, evidence, bytes });
}

/** Finds the digest of a reference in the mirror. Throws `release-unknown`. */
async function findDigest(mirror: Mirror, reference: Reference): Promise<Digest> {
  const { digest, tag = 'latest' } = reference;
  if (digest !== undefined && isDigest(digest)) return digest;
  // A mirror knows no other digests than sha256. Searching by the tag instead could find another release.
  const wanted = formatReference(digest === undefined ? withTarget(reference, { tag }) : reference);
  const [found] = await mirror.find(wanted);
  if (!found) throw mirrorError('release-unknown', { reference: wanted, mirror: mirror.name });
  return found.digest;
}

interface Gathered {
  readonly about: Digest;
  readonly item: EvidenceItem;
}

async function gather(
  root: Digest,
  mirror: Mirror,
  files: StaticFiles,
  isRelease: boolean,
  signal: AbortSignal | undefined,
): Promise<readonly Gathered[]> {
  const seen = new Set<Digest>([root]);
  const queue: { readonly digest: Digest; readonly image: boolean }[] = [{ digest: root, image: true }];
  const gathered: Gathered[] = [];
  const platforms = { tolerate: isRelease ? 'nothing' : 'unreadable', maxManifests: 1_000 } as const;
  const enqueue = (digest: Digest | undefined, image: boolean): void => {
    if (digest === undefined || seen.has(digest)) return;
    seen.add(digest);
    queue.push({ digest, image });
  };
  for (let next = queue.shift(); next; next = queue.shift()) {
    signal?.throwIfAborted();
    for (const item of await mirror.evidence(next.digest)) {
      gathered.push({ about: next.digest, item });
      if (gathered.length > MAX_ITEMS)
        throw sigstoreError('evidence-too-much', { source: files.name, limit: MAX_ITEMS });
      enqueue(item.manifest, false);
      enqueue(item.digest, false);
    }
    if (next.image) for (const platform of await readPlatforms(files, next.digest, platforms)) enqueue(platform, true);
  }
  return gathered;
}

/** Returns the path of a piece within the folder. Unsigned pieces are below `unverified/`. */
function getPath(item: EvidenceItem): string {
  const { kind, digest, mediaType, verified } = item;
  const name = getHex(digest);
  if (kind === 'bundle') return `bundles/${name}.sigstore.json`;
  const extension = /json|simplesigning|in-toto|dsse/.test(mediaType)
    ? '.json'
    : mediaType.includes('xml')
      ? '.xml'
      : '';
  const folder = verified || claimsSignature(item) ? `${kind === 'other' ? kind : `${kind}s`}` : `unverified/${kind}`;
  return `${folder}/${name}${extension}`;
}

/** Throws `get-folder-in-use` if the folder has files that `getEvidence` did not write. */
async function assertReplaceable(out: string): Promise<void> {
  const kind = await fileKind(out);
  if (kind === undefined) return;
  if (kind === 'directory') {
    const names = await readdir(out);
    if (names.length === 0 || (names.includes(INDEX) && (await isOwnOutput(out)))) return;
  }
  throw mirrorError('get-folder-in-use', { folder: out });
}

async function isOwnOutput(out: string): Promise<boolean> {
  return (await readFileBounded(join(out, INDEX), MAX_INDEX_BYTES)).toString('utf8').includes(`"kind": "${KIND}"`);
}

async function replaceFolder(out: string, temporary: string): Promise<void> {
  const old = `${temporary}.old`;
  try {
    const exists = (await fileKind(out)) !== undefined;
    if (exists) await rename(out, old);
    else await mkdir(join(out, '..'), { recursive: true });
    await rename(temporary, out);
    await rm(old, { recursive: true, force: true });
  } catch (error) {
    throw baseError('file-unwritable', { path: out, detail: describe(error) }, { cause: error });
  }
}

/** Formats the report of `mc mirror get` for people. */
export const presentGet = (report: MirrorGetReport): readonly Section[] => [
  {
    title: report.out === undefined ? 'No evidence found' : `Evidence of ${report.digest}`,
    outcome: report.outcome,
    lines: [
      ...(report.out === undefined
        ? []
        : [`${formatCount(report.evidence.length, 'piece')}, ${formatBytes(report.bytes)}, in ${report.out}`]),
      `from ${report.mirror}, last complete at ${report.syncedAt}`,
      ...(report.out === undefined ? [] : ['Each file matches its digest. Run mc verify to verify the signatures.']),
    ],
    table: {
      columns: ['kind', 'predicate', 'file'],
      rows: report.evidence.map(({ kind, predicateType, path }) => [kind, predicateType ?? '', path]),
    },
    reasons: report.reasons,
    warnings: report.warnings,
  },
];

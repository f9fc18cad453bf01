import { z } from 'zod';
import { type Report, reasonSchema, reportSchema } from '../lib/report.ts';

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();

const logSyncSchema = z.object({
  name: z.string(),
  type: z.enum(['rekor-v2', 'rekor-v1', 'tiled']),
  outcome: z
    .enum(['synced', 'unchanged', 'frozen', 'waiting', 'failed'])
    .describe('frozen: mirrored completely and no longer asked; waiting: the shard is not valid yet'),
  size: count.describe('number of leaves that the mirrored checkpoint signs'),
  previousSize: count,
  root: hex.optional(),
  tiles: count.describe('number of fetched tiles'),
  bundles: count.describe('number of fetched entry bundles, or entries of a Rekor v1 log'),
  bytes: count,
});
export type LogOutcome = z.output<typeof logSyncSchema>;

const tufSyncSchema = z.object({
  name: z.string(),
  outcome: z.enum(['synced', 'unchanged', 'failed']),
  root: count.describe('version of the root'),
  timestamp: count.describe('version of the timestamp'),
  targets: count,
  expires: z.iso.datetime().optional().describe('when clients begin to refuse the repository'),
  files: count.describe('number of written files'),
  bytes: count,
});
export type TufOutcome = z.output<typeof tufSyncSchema>;

const subjectSyncSchema = z.object({
  subject: z.string(),
  outcome: z.enum(['synced', 'failed']),
  releases: count,
  items: count.describe('number of mirrored bundles, SBOMs, attestations and signatures'),
  quarantined: count.describe('number of pieces of evidence in quarantine, because the policy rejects them'),
  copied: count.describe('number of fetched files'),
  present: count.describe('number of files that were in the mirror already'),
  bytes: count,
  warnings: z
    .array(reasonSchema)
    .optional()
    .describe('tags that the registry lists although OCI does not allow their names'),
});
export type SubjectOutcome = z.output<typeof subjectSyncSchema>;

export const mirrorSyncReportSchema = reportSchema('mirror-sync', {
  to: z.string(),
  syncedAt: z.iso.datetime().optional().describe('start of the last sync that read all sources completely'),
  stalenessSeconds: z.number().nonnegative().optional(),
  logs: z.array(logSyncSchema),
  tuf: z.array(tufSyncSchema).optional(),
  subjects: z.array(subjectSyncSchema),
  trust: z.array(z.object({ name: z.string(), path: z.string(), sha256: hex })),
  warnings: z.array(reasonSchema).optional().describe('parts of the mirrored sources that the sync skipped'),
});
export type MirrorSyncReport = Report & { readonly type: 'mirror-sync' } & Omit<
    z.output<typeof mirrorSyncReportSchema>,
    keyof Report
  >;

export const mirrorCheckReportSchema = reportSchema('mirror-check', {
  to: z.string(),
  syncedAt: z.iso.datetime(),
  stalenessSeconds: z.number().nonnegative(),
  logs: z.array(z.object({ name: z.string(), size: count, root: hex })).describe('logs whose root was computed again'),
  files: count.describe('number of checked files'),
  bytes: count,
  healed: z
    .array(z.object({ path: z.string(), from: z.string() }))
    .optional()
    .describe('with --heal: the repaired files, and the source of their bytes; the reasons list the other damage'),
});
export type MirrorCheckReport = Report & { readonly type: 'mirror-check' } & Omit<
    z.output<typeof mirrorCheckReportSchema>,
    keyof Report
  >;

export const mirrorInitReportSchema = reportSchema('mirror-init', {
  path: z.string().describe('the file that was written'),
  to: z.string(),
  policy: z.string().describe('relative to the folder of the file'),
  logs: z.array(z.object({ name: z.string(), type: z.enum(['rekor-v2', 'rekor-v1']), url: z.string() })),
  subjects: z.array(z.string()),
  next: z.string().describe('the command that fills the mirror'),
});
export type MirrorInitReport = Report & { readonly type: 'mirror-init' } & Omit<
    z.output<typeof mirrorInitReportSchema>,
    keyof Report
  >;

const sourceStatusSchema = z.object({
  name: z.string(),
  kind: z.enum(['log', 'tuf', 'subject', 'trust']),
  syncedAt: z.iso.datetime().optional(),
  ageSeconds: z.number().nonnegative().optional(),
  frozen: z.literal(true).optional().describe('the log takes no more entries: its age has no meaning'),
  size: count.describe('entries of a log, targets of a TUF repository, releases of a subject'),
  root: hex.optional(),
  expires: z.iso.datetime().optional().describe('when clients begin to refuse a TUF repository'),
  lag: count
    .optional()
    .describe(
      'number of items of the source that the mirror lacks: entries of a log, versions of a TUF repository, tags of a subject',
    ),
  problem: z
    .object({ code: z.string(), message: z.string(), hint: z.string().optional() })
    .optional()
    .describe('why the lag is unknown: the source is unreachable, or its answer did not verify'),
  lastError: z
    .object({
      code: z.string(),
      message: z.string(),
      hint: z.string().optional(),
      since: z.iso.datetime(),
      failures: count.optional().describe('number of consecutive failures; only a service counts them'),
      nextTry: z.iso.datetime().optional().describe('when the service asks the source again'),
    })
    .optional()
    .describe('the error of the source in the last sync, and the time of its first occurrence'),
  rpoSeconds: z
    .number()
    .nonnegative()
    .optional()
    .describe('loss if the source disappeared now, in seconds: its age, or 0 if the lag is 0'),
});
export type SourceStatus = z.output<typeof sourceStatusSchema>;

export const mirrorStatusReportSchema = reportSchema('mirror-status', {
  to: z.string(),
  syncedAt: z.iso.datetime(),
  stalenessSeconds: z.number().nonnegative(),
  bytes: count.describe('size of all files'),
  key: z.string().optional().describe('verifier key of the mirror, for `mirror.key` of a trust policy'),
  rpoSeconds: z.number().nonnegative().describe('largest loss if all sources disappeared now, in seconds'),
  sources: z.array(sourceStatusSchema),
});
export type MirrorStatusReport = Report & { readonly type: 'mirror-status' } & Omit<
    z.output<typeof mirrorStatusReportSchema>,
    keyof Report
  >;

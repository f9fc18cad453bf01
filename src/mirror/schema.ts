import { z } from 'zod';
import { type Report, reasonSchema, reportSchema } from '../lib/report.ts';

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();

const logSyncSchema = z.object({
  name: z.string(),
  type: z.enum(['rekor-v2', 'rekor-v1', 'tiled']),
  outcome: z
    .enum(['synced', 'unchanged', 'frozen', 'waiting', 'failed'])
    .describe('frozen: held whole and asked no more; waiting: its validity has not begun'),
  size: count.describe('leaves that the mirrored checkpoint signs'),
  previousSize: count,
  root: hex.optional(),
  tiles: count.describe('fetched'),
  bundles: count.describe('entry bundles, or entries of a Rekor v1 log, fetched'),
  bytes: count,
});
export type LogOutcome = z.output<typeof logSyncSchema>;

const tufSyncSchema = z.object({
  name: z.string(),
  outcome: z.enum(['synced', 'unchanged', 'failed']),
  root: count.describe('version'),
  timestamp: count.describe('version'),
  targets: count,
  expires: z.iso.datetime().optional().describe('when clients begin to refuse it'),
  files: count.describe('written'),
  bytes: count,
});
export type TufOutcome = z.output<typeof tufSyncSchema>;

const subjectSyncSchema = z.object({
  subject: z.string(),
  outcome: z.enum(['synced', 'failed']),
  releases: count,
  items: count.describe('bundles, SBOMs, attestations and signatures that are held'),
  quarantined: count.describe('pieces that do not verify under the policy, and are kept apart'),
  copied: count.describe('files fetched'),
  present: count.describe('files that were here'),
  bytes: count,
  warnings: z.array(reasonSchema).optional().describe('names that its registry lists outside the grammar of OCI'),
});
export type SubjectOutcome = z.output<typeof subjectSyncSchema>;

export const mirrorSyncReportSchema = reportSchema('mirror-sync', {
  to: z.string(),
  syncedAt: z.iso.datetime().optional().describe('when all sources were last seen whole'),
  stalenessSeconds: z.number().nonnegative().optional(),
  logs: z.array(logSyncSchema),
  tuf: z.array(tufSyncSchema).optional(),
  subjects: z.array(subjectSyncSchema),
  trust: z.array(z.object({ name: z.string(), path: z.string(), sha256: hex })),
  warnings: z.array(reasonSchema).optional().describe('what was skipped of a source that was mirrored all the same'),
});
export type MirrorSyncReport = Report & { readonly type: 'mirror-sync' } & Omit<
    z.output<typeof mirrorSyncReportSchema>,
    keyof Report
  >;

export const mirrorCheckReportSchema = reportSchema('mirror-check', {
  to: z.string(),
  syncedAt: z.iso.datetime(),
  stalenessSeconds: z.number().nonnegative(),
  logs: z.array(z.object({ name: z.string(), size: count, root: hex })).describe('whose root was recomputed'),
  files: count.describe('read and recomputed'),
  bytes: count,
  healed: z
    .array(z.object({ path: z.string(), from: z.string() }))
    .optional()
    .describe('with --heal: what was put right, and where the bytes came from; what could not be is among the reasons'),
});
export type MirrorCheckReport = Report & { readonly type: 'mirror-check' } & Omit<
    z.output<typeof mirrorCheckReportSchema>,
    keyof Report
  >;

const sourceStatusSchema = z.object({
  name: z.string(),
  kind: z.enum(['log', 'tuf', 'subject', 'trust']),
  syncedAt: z.iso.datetime().optional(),
  ageSeconds: z.number().nonnegative().optional(),
  frozen: z.literal(true).optional().describe('it takes no more entries: its age says nothing'),
  size: count.describe('entries of a log, targets of a TUF repository, releases of a subject'),
  root: hex.optional(),
  expires: z.iso.datetime().optional().describe('when clients begin to refuse a TUF repository'),
  lag: count
    .optional()
    .describe(
      'what the source has now that is not here: entries of a log, versions of a TUF repository, tags of a subject',
    ),
  problem: z
    .object({ code: z.string(), message: z.string() })
    .optional()
    .describe('why the source did not say how far it is: it is unreachable, or not to be believed'),
  lastError: z
    .object({
      code: z.string(),
      message: z.string(),
      since: z.iso.datetime(),
      failures: count.optional().describe('in a row; of a service, as the next'),
      nextTry: z.iso.datetime().optional().describe('until then the service leaves it alone'),
    })
    .optional()
    .describe('why it could not be followed by the last sync, and since when'),
  rpoSeconds: z
    .number()
    .nonnegative()
    .optional()
    .describe('what would be lost of it now: its age, or 0 where it has just said that it has nothing more'),
});
export type SourceStatus = z.output<typeof sourceStatusSchema>;

export const mirrorStatusReportSchema = reportSchema('mirror-status', {
  to: z.string(),
  syncedAt: z.iso.datetime(),
  stalenessSeconds: z.number().nonnegative(),
  bytes: count.describe('of all files'),
  key: z.string().optional().describe("the mirror's verifier key, for `mirror.key` of a trust policy"),
  rpoSeconds: z.number().nonnegative().describe('what would be lost at most if all sources were lost now'),
  sources: z.array(sourceStatusSchema),
});
export type MirrorStatusReport = Report & { readonly type: 'mirror-status' } & Omit<
    z.output<typeof mirrorStatusReportSchema>,
    keyof Report
  >;

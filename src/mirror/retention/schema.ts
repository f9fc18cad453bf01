import { z } from 'zod';
import { type Report, reportSchema } from '../../lib/report.ts';
import { digestSchema } from '../format/layout.ts';

const time = z.iso.datetime();
const count = z.int().nonnegative();

const pieceSchema = z.object({
  about: digestSchema,
  digest: digestSchema.describe('the digest of the content'),
  manifest: digestSchema.optional(),
  kind: z.string(),
  predicateType: z.string().optional(),
  source: z.string(),
  quarantined: z.literal(true).optional(),
});

export const prunedPieceSchema = pieceSchema.extend({ why: z.literal('maximum-age'), since: time });
const fileSchema = z.object({ path: z.string(), size: count });

export const mirrorPruneReportSchema = reportSchema('mirror-prune', {
  to: z.string(),
  planned: z.boolean().describe('true: nothing was removed'),
  clock: time.describe("the mirror's own time, which determines ages"),
  goes: z.array(prunedPieceSchema).describe('evidence that is removed, or with planned would be removed'),
  keeps: z
    .array(
      pieceSchema.extend({
        why: z.enum([
          'legal-hold',
          'keep-list',
          'promotable',
          'listed',
          'minimum-age',
          'undated',
          'no-maximum',
          'younger',
          'part-of-artifact',
          'about-what-stays',
          'object-lock',
        ]),
        detail: z.string().optional().describe('the reason and author of a hold, or the release'),
        until: z
          .string()
          .optional()
          .describe(
            "when the reason ends: RFC 3339 by the mirror's own time, for object-lock by the store's time; or legal hold",
          ),
      }),
    )
    .describe('evidence that stays, with the reason'),
  files: z
    .array(fileSchema)
    .describe(
      'files that are removed, or with planned would be removed: those of the evidence, and files that nothing names',
    ),
  locked: z
    .array(z.object({ path: z.string(), until: z.string() }))
    .describe('files that a lock of the store keeps from removal'),
  bytes: count.describe('the size of the files'),
  signed: z.string().optional().describe('the path of the signed prune record within the mirror'),
});
export type MirrorPruneReport = Report & { readonly type: 'mirror-prune' } & Omit<
    z.output<typeof mirrorPruneReportSchema>,
    keyof Report
  >;

const hex = z.string().regex(/^[0-9a-f]{64}$/);

/** The file `pruned/<time>-<hash>.json`: the changes of a prune, signed before the prune makes them. */
export const pruneRecordSchema = z.strictObject({
  version: z.literal(1),
  name: z.string().describe('the name of the mirror'),
  sequence: count,
  time: time.describe('the wall clock'),
  clock: time.describe("the mirror's own time"),
  before: z
    .strictObject({ evidence: hex, quarantine: hex, ledger: hex })
    .describe('the values that mirror.json signed'),
  ledger: hex.describe('the SHA-256 of the ledger after the prune'),
  indexes: z
    .array(z.strictObject({ subject: digestSchema, before: digestSchema, after: digestSchema }))
    .describe('indexes of evidence that the prune rewrites, with their digests'),
  records: z
    .array(z.strictObject({ path: z.string(), before: digestSchema, after: digestSchema.optional() }))
    .describe('quarantine records that the prune removes or rewrites'),
  goes: z.array(prunedPieceSchema),
  files: z.array(fileSchema),
});
export type PruneRecord = z.output<typeof pruneRecordSchema>;

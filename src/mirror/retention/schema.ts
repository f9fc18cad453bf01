import { z } from 'zod';
import { type Report, reportSchema } from '../../lib/report.ts';
import { digestSchema } from '../format/layout.ts';

const time = z.iso.datetime();
const count = z.int().nonnegative();

const pieceSchema = z.object({
  about: digestSchema,
  digest: digestSchema.describe('of the content'),
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
  clock: time.describe("the mirror's own time, by which ages are counted"),
  goes: z.array(prunedPieceSchema).describe('evidence that goes, or has gone'),
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
        detail: z.string().optional().describe('reason and who of a hold, or the release'),
        until: z
          .string()
          .optional()
          .describe("RFC 3339, by the mirror's own time, of a lock by the store's; or legal hold"),
      }),
    )
    .describe('evidence that stays, and why'),
  files: z.array(fileSchema).describe('files that go, or have gone: with the evidence, and what nothing names'),
  locked: z
    .array(z.object({ path: z.string(), until: z.string() }))
    .describe('files that the store does not let go of yet'),
  bytes: count.describe('of the files'),
  signed: z.string().optional().describe('path of the signed report within the mirror'),
});
export type MirrorPruneReport = Report & { readonly type: 'mirror-prune' } & Omit<
    z.output<typeof mirrorPruneReportSchema>,
    keyof Report
  >;

const hex = z.string().regex(/^[0-9a-f]{64}$/);

/** `pruned/<time>-<hash>.json`: what a prune is about to do, signed before it does it. */
export const prunedSchema = z.strictObject({
  version: z.literal(1),
  name: z.string().describe('of the mirror'),
  sequence: count,
  time: time.describe('by the wall clock'),
  clock: time.describe("by the mirror's own"),
  before: z.strictObject({ evidence: hex, quarantine: hex, ledger: hex }).describe('as mirror.json signed it'),
  ledger: hex.describe('of the ledger afterwards'),
  indexes: z
    .array(z.strictObject({ subject: digestSchema, before: digestSchema, after: digestSchema }))
    .describe('indexes of evidence that are written anew, and their digests'),
  records: z
    .array(z.strictObject({ path: z.string(), before: digestSchema, after: digestSchema.optional() }))
    .describe('records of the quarantine that go, or are written anew'),
  goes: z.array(prunedPieceSchema),
  files: z.array(fileSchema),
});
export type Pruned = z.output<typeof prunedSchema>;

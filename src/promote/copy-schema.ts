import { z } from 'zod';
import { reportSchema } from '../lib/report.ts';

const role = z
  .enum(['root', 'child', 'attestation', 'config', 'layer', 'blob', 'referrer', 'cosign-tag'])
  .describe('why it belongs to the release');

const part = {
  digest: z.string(),
  mediaType: z.string(),
  size: z.number().describe('bytes'),
  kind: z.enum(['manifest', 'blob']),
  role,
};

/** A line of a receipt. */
export const partReceiptSchema = z.object({
  ...part,
  state: z.enum(['copied', 'mounted', 'present', 'healed']),
  bytes: z.number().describe('sent'),
  seconds: z.number(),
  requests: z.number().describe('to the destination'),
  retries: z.number(),
});

const planned = z.enum(['present', 'missing', 'heal']).describe('heal: it was to be there, and is not or is damaged');

const partPlanSchema = z.object({
  ...part,
  of: z.array(z.string()).describe('digests of the manifests that it belongs to'),
  state: planned,
});

const plan = {
  present: z.number(),
  missing: z.number(),
  heal: z.number(),
  bytes: z.number().describe('to be sent'),
  requests: z.number().describe('to the destination, about'),
};

/** What belongs to the release and was not taken along, in sentences. */
const notes = z.array(z.string()).describe('what was met and is not taken along');

/** What `mc copy --plan` reports. */
export const copyPlanReportSchema = reportSchema('copy-plan', {
  source: z.string(),
  digest: z.string(),
  notes,
  destinations: z.array(z.object({ destination: z.string(), ...plan, parts: z.array(partPlanSchema) })),
});
export type CopyPlanReport = z.output<typeof copyPlanReportSchema>;

/** What `mc tree` reports. */
export const treeReportSchema = reportSchema('tree', {
  digest: z.string(),
  manifests: z.number(),
  blobs: z.number(),
  bytes: z.number(),
  notes,
  compared: z.string().optional().describe('the destination that it was held against'),
  nodes: z.array(
    z.object({
      ...part,
      artifactType: z.string().optional(),
      platform: z.string().optional(),
      state: planned.optional(),
    }),
  ),
  edges: z.array(
    z.object({
      from: z.string().describe('digest'),
      to: z.string().describe('digest: it belongs to the release because of `from`'),
      relation: role,
      tag: z.string().optional().describe('that of a cosign-tag'),
    }),
  ),
});
export type TreeReport = z.output<typeof treeReportSchema>;

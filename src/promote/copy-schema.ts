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

/** One manifest or blob of a copy. */
export const partReceiptSchema = z.object({
  ...part,
  state: z.enum(['copied', 'mounted', 'present', 'healed']),
  bytes: z.number().describe('bytes that were sent'),
  seconds: z.number(),
  requests: z.number().describe('requests to the destination'),
  retries: z.number(),
});

const planned = z
  .enum(['present', 'missing', 'heal'])
  .describe('heal: the part should be present, but is missing or damaged');

const partPlanSchema = z.object({
  ...part,
  of: z.array(z.string()).describe('digests of the manifests that it belongs to'),
  state: planned,
});

const plan = {
  present: z.number(),
  missing: z.number(),
  heal: z.number(),
  bytes: z.number().describe('bytes that a copy would send'),
  requests: z.number().describe('approximate number of requests to the destination'),
};

/** Sentences about content that is not copied. */
const notes = z.array(z.string()).describe('content that was found and is not copied, in sentences');

/** The report of `mc copy --plan`. */
export const copyPlanReportSchema = reportSchema('copy-plan', {
  source: z.string(),
  digest: z.string(),
  notes,
  destinations: z.array(z.object({ destination: z.string(), ...plan, parts: z.array(partPlanSchema) })),
});
export type CopyPlanReport = z.output<typeof copyPlanReportSchema>;

/** The report of `mc tree`. */
export const treeReportSchema = reportSchema('tree', {
  digest: z.string(),
  manifests: z.number(),
  blobs: z.number(),
  bytes: z.number(),
  notes,
  compared: z.string().optional().describe('the destination that the release was compared with'),
  nodes: z.array(
    z.object({
      ...part,
      artifactType: z.string().optional(),
      predicateType: z
        .string()
        .optional()
        .describe('type of the predicate of an attestation, as the manifest or the bundle claims it; not verified'),
      platform: z.string().optional(),
      state: planned.optional(),
    }),
  ),
  edges: z.array(
    z.object({
      from: z.string().describe('digest'),
      to: z.string().describe('digest of content that belongs to the release because of `from`'),
      relation: role,
      tag: z.string().optional().describe('the tag of a cosign-tag'),
    }),
  ),
});
export type TreeReport = z.output<typeof treeReportSchema>;

import { z } from 'zod';
import { reasonSchema, reportSchema } from '../lib/report.ts';

const time = z.iso.datetime().describe('RFC 3339, UTC');
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const seconds = z.number().nonnegative();
const count = z.int().nonnegative();

/** A fact that a step recorded, for people. The page shows digests and addresses in full. */
export const factSchema = z.object({
  label: z.string(),
  value: z.string(),
  kind: z.enum(['text', 'digest', 'identity', 'address', 'time', 'number']).describe('the kind of the value'),
});

/** What a verified signature or attestation proved. */
export const proofSchema = z.object({
  subject: z.string().describe('the verified evidence, such as "1.4.2 signature"'),
  kind: z.string().describe('signature, provenance, sbom, …'),
  digest,
  identity: z.string().describe('subject alternative name of the certificate'),
  issuer: z.string().describe('the issuer of the identity token'),
  log: z.string().describe('host name of the transparency log').optional(),
  logIndex: z.string().optional(),
  timestamp: time.optional(),
  source: z.string().describe('the source of the bundle').optional(),
});

export const stepSchema = z.object({
  name: z.string().describe('stable, kebab-case'),
  title: z.string(),
  phase: z.enum(['build', 'steady', 'loss', 'recovery', 'evidence']),
  startedAt: time,
  finishedAt: time,
  durationSeconds: seconds,
  outcome: z.enum(['passed', 'failed', 'skipped']),
  summary: z.string().describe('what the step proved, in one sentence'),
  facts: z.array(factSchema),
  proofs: z.array(proofSchema),
  reason: reasonSchema.optional().describe('the reason of the failure'),
  chained: z.boolean().describe('whether the log of the step is an entry of the sealed chain'),
});

export const drillReleaseSchema = z.object({
  version: z.string(),
  digest,
  publishedAt: time.describe('when its tag appeared in the primary registry, after image, signature and attestations'),
  replicatedAt: time
    .optional()
    .describe('when its copy to the second region was complete; absent if the loss interrupted the copy'),
  fate: z
    .enum(['restored', 'superseded', 'lost'])
    .describe('superseded: the release is complete in the second region, but a newer one is too'),
});

const applicabilitySchema = z.union([
  z.object({ applies: z.literal(true) }),
  z.object({ applies: z.literal(false), reason: z.string().describe('why the scenario does not measure it') }),
]);

const objectivesSchema = z.object({
  rto: applicabilitySchema.describe('whether the RTO applies to the scenario'),
  rpo: applicabilitySchema.describe('whether the RPO applies to the scenario'),
  rtoSeconds: seconds.optional().describe('the limit; absent where the RTO does not apply'),
  rpoSeconds: seconds.optional().describe('the limit; absent where the RPO does not apply'),
  rtoMet: z.boolean().optional().describe('absent where the RTO does not apply'),
  rpoMet: z.boolean().optional().describe('absent where the RPO does not apply'),
});

const evidenceSchema = z.object({
  path: z.string().describe('path relative to the folder of the report'),
  digest,
  size: z.int().nonnegative().describe('bytes'),
  manifestDigest: digest.optional(),
  members: z.array(z.object({ name: z.string(), size: z.int().nonnegative(), digest, role: z.string() })),
  signedBy: z.string().optional(),
  verifiedAt: time.optional(),
  stored: z
    .object({ location: z.string(), versionId: z.string(), mode: z.string(), retainUntil: time, readBack: z.boolean() })
    .optional(),
  tamper: z
    .object({ member: z.string(), offset: z.int().nonnegative(), code: z.string() })
    .optional()
    .describe('the byte of a copy in which one bit was flipped, and the error code of the verification'),
});

export const drillReportSchema = reportSchema('drill', {
  drillId: z.string(),
  scenario: z.string(),
  tool: z.string().describe('name and version'),
  environment: z.object({ kind: z.literal('sandbox'), node: z.string(), platform: z.string() }),
  release: z
    .object({
      reference: z.string().describe('its reference in the primary'),
      version: z.string(),
      digest,
      size: z.int().nonnegative().describe('bytes of all its manifests and blobs'),
      platforms: z.array(z.object({ platform: z.string(), digest })),
      sbom: digest,
      provenance: digest,
      builtFrom: z.string().optional(),
    })
    .nullable()
    .describe('null if the build failed'),
  rtoSeconds: seconds
    .nullable()
    .optional()
    .describe('from the loss to the passed promote check; null if it did not pass; absent where it does not apply'),
  rpoSeconds: seconds
    .nullable()
    .optional()
    .describe('from the recovery point to the loss; null if nothing was restored; absent where it does not apply'),
  rpo: z
    .object({
      recoveryPoint: time.describe('the earlier one of the two moments from which the times below count'),
      mirrorSeconds: seconds.describe('from the syncedAt that the mirror signed to the loss'),
      lostSeconds: seconds.describe('from the publication of the first lost release to the loss; 0 if none is lost'),
    })
    .nullable()
    .describe('how the RPO was measured; null if it was not reached or does not apply'),
  objectives: objectivesSchema,
  lostAt: time.nullable(),
  restoredAt: time.nullable(),
  recovered: z.object({ version: z.string(), digest, publishedAt: time, reference: z.string() }).nullable(),
  releases: z.array(drillReleaseSchema).describe('all releases of the primary, in the order of publication'),
  syncs: z.array(z.object({ startedAt: time, finishedAt: time, treeSize: z.int().nonnegative().optional() })),
  steps: z.array(stepSchema),
  chain: z
    .object({ root: z.string(), entries: z.int().nonnegative(), checkpoint: z.string(), sealedBy: z.string() })
    .nullable(),
  evidence: evidenceSchema.nullable(),
  counters: z.object({
    mirrorVerifications: z.int().nonnegative(),
    mirrorVerificationFailures: z.int().nonnegative(),
    promotions: z.int().nonnegative(),
    bypasses: z.int().nonnegative().describe('bypasses that were used'),
    bypassOutcomes: z
      .object({
        revoked: count,
        used: count,
        expired: count,
        vetoed: count,
        approved: count,
        open: count,
        invalid: count,
      })
      .optional()
      .describe('the requested bypasses by their state at the end; absent for a scenario without a bypass'),
  }),
});

export type Fact = z.output<typeof factSchema>;
export type Proof = z.output<typeof proofSchema>;
export type StepRecord = z.output<typeof stepSchema>;
export type Phase = StepRecord['phase'];
export type DrillRelease = z.output<typeof drillReleaseSchema>;
export type DrillReport = z.output<typeof drillReportSchema>;

export const SCENARIOS = [
  'region-loss',
  'root-rotation',
  'log-fork',
  'mirror-bitrot',
  'evidence-only-on-mirror',
  'registry-rot',
  'fleet',
  'bypass',
  'github-down',
] as const;

export const drillRequestSchema = z.object({
  scenario: z.enum(SCENARIOS),
  /** The output folder for the report and the evidence. */
  out: z.string().min(1),
  /** The installation folder of the product. Its dist/ and package-lock.json are the default release. */
  installRoot: z.string().min(1),
  /** The user's own image: REGISTRY/REPO:TAG or oci-layout:DIR. */
  release: z.string().optional(),
  objectives: z.object({ rtoSeconds: seconds.optional(), rpoSeconds: seconds.optional() }),
  /** Whether the regions keep running after the drill. */
  keep: z.boolean(),
  /** The platform of the machine, for the report: `linux/x64`. */
  platform: z.string(),
});
export type DrillRequest = z.output<typeof drillRequestSchema>;

import { z } from 'zod';
import { reasonSchema, reportSchema } from '../lib/report.ts';

const time = z.iso.datetime().describe('RFC 3339, UTC');
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const seconds = z.number().nonnegative();

/** One thing that a step found out, for people: the page shows digests and addresses in full, in their own face. */
export const factSchema = z.object({
  label: z.string(),
  value: z.string(),
  kind: z.enum(['text', 'digest', 'identity', 'address', 'time', 'number']).describe('how the value is read'),
});

/** What a signature or attestation that a step verified proved. */
export const proofSchema = z.object({
  subject: z.string().describe('what was verified, in a word: "1.4.2 signature"'),
  kind: z.string().describe('signature, provenance, sbom, …'),
  digest,
  identity: z.string().describe("the certificate's subject alternative name"),
  issuer: z.string().describe('who vouched for the identity'),
  log: z.string().describe('the transparency log, by its host').optional(),
  logIndex: z.string().optional(),
  timestamp: time.optional(),
  source: z.string().describe('where the bundle was read').optional(),
});

export const stepSchema = z.object({
  name: z.string().describe('stable, kebab-case'),
  title: z.string(),
  phase: z.enum(['build', 'steady', 'loss', 'recovery', 'evidence']),
  startedAt: time,
  finishedAt: time,
  durationSeconds: seconds,
  outcome: z.enum(['passed', 'failed', 'skipped']),
  summary: z.string().describe('what it proved, in one sentence'),
  facts: z.array(factSchema),
  proofs: z.array(proofSchema),
  reason: reasonSchema.optional().describe('why it failed'),
  chained: z.boolean().describe('whether its log is an entry of the sealed chain'),
});

export const drillReleaseSchema = z.object({
  version: z.string(),
  digest,
  publishedAt: time.describe('when its tag appeared in the primary registry, after image, signature and attestations'),
  replicatedAt: time
    .optional()
    .describe('when a whole copy of it to the second region had ended; absent where the loss cut that off'),
  fate: z.enum(['restored', 'superseded', 'lost']).describe('superseded: survived, but a newer one did too'),
});

const objectivesSchema = z.object({
  rtoSeconds: seconds,
  rpoSeconds: seconds,
  rtoMet: z.boolean(),
  rpoMet: z.boolean(),
});

const evidenceSchema = z.object({
  path: z.string().describe('relative to the folder of the report'),
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
    .describe('the byte that was flipped in a copy, and the code that found it'),
});

export const drillReportSchema = reportSchema('drill', {
  drillId: z.string(),
  scenario: z.string(),
  tool: z.string().describe('name and version'),
  environment: z.object({ kind: z.literal('sandbox'), node: z.string(), platform: z.string() }),
  release: z
    .object({
      reference: z.string().describe('as the primary had it'),
      version: z.string(),
      digest,
      size: z.int().nonnegative().describe('bytes of all its manifests and blobs'),
      platforms: z.array(z.object({ platform: z.string(), digest })),
      sbom: digest,
      provenance: digest,
      builtFrom: z.string().optional(),
    })
    .nullable()
    .describe('null when it could not even be built'),
  rtoSeconds: seconds.nullable().describe('from the loss to the yes of promote check; null when it never came'),
  rpoSeconds: seconds.nullable().describe('the larger of the two of `rpo`; null when nothing came back'),
  rpo: z
    .object({
      mirrorSeconds: seconds.describe("from the mirror's signed syncedAt to the loss"),
      lostSeconds: seconds.describe('from the publication of the first release that is gone to the loss; 0 for none'),
    })
    .nullable(),
  objectives: objectivesSchema,
  lostAt: time.nullable(),
  restoredAt: time.nullable(),
  recovered: z.object({ version: z.string(), digest, publishedAt: time, reference: z.string() }).nullable(),
  releases: z.array(drillReleaseSchema).describe('everything that the primary had published, in order'),
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
    bypasses: z.int().nonnegative(),
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
] as const;

export const drillRequestSchema = z.object({
  scenario: z.enum(SCENARIOS),
  /** The folder that gets the report and the evidence. */
  out: z.string().min(1),
  /** Where the product lies: its dist/ and package-lock.json are the release when none is given. */
  installRoot: z.string().min(1),
  /** The user's own image: REGISTRY/REPO:TAG or oci-layout:DIR. */
  release: z.string().optional(),
  objectives: z.object({ rtoSeconds: seconds, rpoSeconds: seconds }),
  /** Leave the regions running. */
  keep: z.boolean(),
  /** Of the machine, for the report: `linux/x64`. */
  platform: z.string(),
});
export type DrillRequest = z.output<typeof drillRequestSchema>;

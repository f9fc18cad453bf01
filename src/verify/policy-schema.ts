import { z } from 'zod';
import { EXTENSIONS, type ExtensionName } from '../sigstore/index.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hex digits');
const duration = z.string().regex(/^[0-9]{1,9}[smhd]$/, 'expected a duration like 15m or 180d');
const pinned = z.strictObject({
  path: z.string().min(1).describe("relative to the policy's folder"),
  sha256: sha256.optional().describe('of the whole file; held on every run'),
});

const identity = z
  .strictObject({
    issuer: z.string().min(1).describe('exact'),
    subject: z.string().min(1).optional().describe('exact'),
    subjectPattern: z.string().min(1).max(512).optional().describe('a regular expression over the whole subject'),
    certificate: z
      .partialRecord(z.enum(Object.keys(EXTENSIONS) as [ExtensionName, ...ExtensionName[]]), z.string())
      .optional()
      .describe("the certificate's extensions by name, exact"),
  })
  .refine(
    ({ subject, subjectPattern }) => (subject === undefined) !== (subjectPattern === undefined),
    'expected exactly one of subject and subjectPattern',
  );

const requirement = z
  .strictObject({
    name: z.string().min(1).max(100),
    kind: z.enum(['signature', 'attestation']),
    identities: z.array(identity).min(1).optional().describe('any of them'),
    keys: z
      .array(z.strictObject({ name: z.string().min(1), path: z.string().min(1), sha256: sha256.optional() }))
      .min(1)
      .optional()
      .describe('managed public keys (PEM), any of them'),
    predicateType: z.string().min(1).optional().describe('of an attestation, exact'),
    threshold: z.int().min(1).max(100).optional().describe('distinct signers; default 1'),
  })
  .refine(
    ({ identities, keys }) => identities !== undefined || keys !== undefined,
    'expected identities or keys: somebody must be named',
  )
  .refine(
    ({ kind, predicateType }) => (kind === 'attestation') === (predicateType !== undefined),
    'predicateType belongs to an attestation, and only there',
  );

/** The file SECURITY/trust-policy.yaml: the one place that says what is trusted. Unknown keys are errors. */
export const trustPolicySchema = z.strictObject({
  version: z.literal(1),
  roots: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(100),
        trustedRoot: pinned,
        fulcio: pinned.optional().describe('PEM of its CAs, cross-checked with trustedRoot'),
        rekor: pinned.optional().describe("PEM of its logs' keys, cross-checked with trustedRoot"),
        maxAge: duration
          .optional()
          .describe('of the pin: since pinnedAt, or where that is absent since the file was changed'),
        pinnedAt: z
          .union([z.iso.datetime({ offset: true }), z.iso.date()])
          .optional()
          .describe('RFC 3339; when somebody looked at the files and pinned them'),
      }),
    )
    .min(1)
    .refine((roots) => new Set(roots.map(({ name }) => name)).size === roots.length, 'expected different names'),
  mirror: z
    .strictObject({
      url: z.string().min(1),
      maxStaleness: duration.optional(),
      witnesses: z.array(z.string()).optional(),
      // A policy that asks for more than is checked must not look as if it were.
      quorum: z.literal(0, 'cosignatures of witnesses are not checked').optional(),
    })
    .optional(),
  requirements: z
    .array(requirement)
    .min(1)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'expected different names')
    .describe('all must hold, for every subject'),
});

export type TrustPolicyFile = z.output<typeof trustPolicySchema>;
export type IdentityRule = z.output<typeof identity>;
export type RequirementRule = z.output<typeof requirement>;

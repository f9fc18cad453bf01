import { z } from 'zod';
import { EXTENSIONS, type ExtensionName, IN_TOTO_PAYLOAD_TYPE, PREDICATE } from '../sigstore/index.ts';
import { verifyError } from './errors.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hex digits');
const duration = z.string().regex(/^[0-9]{1,9}[smhd]$/, 'expected a duration like 15m or 180d');
const verifierKey = z.string().min(1).max(512);
const pinned = z.strictObject({
  path: z.string().min(1).describe("relative to the policy's folder"),
  sha256: sha256.optional().describe('of the whole file; held on every run'),
});

/** The issuer of identities whose certificates have no issuer extension. */
export const NO_ISSUER = 'none';

/** The predicate types of GitHub's release attestations begin like this; a version follows. */
export const GITHUB_RELEASE = 'https://in-toto.io/attestation/release/';

const identity = z
  .strictObject({
    issuer: z.string().min(1).describe('exact; none: only certificates without an issuer extension'),
    subject: z.string().min(1).optional().describe('exact'),
    subjectPattern: z
      .string()
      .min(1)
      .max(512)
      .optional()
      .describe('a regular expression of RE2 over the whole subject'),
    certificate: z
      .partialRecord(z.enum(Object.keys(EXTENSIONS) as [ExtensionName, ...ExtensionName[]]), z.string())
      .optional()
      .describe("the certificate's extensions by name, exact"),
  })
  .refine(
    ({ subject, subjectPattern }) => (subject === undefined) !== (subjectPattern === undefined),
    'expected exactly one of subject and subjectPattern',
  );

/** Beyond 2^53 different numbers are the same double, so that "exact" would be untrue. */
const exactJson = z.json().refine(isExact, 'expected numbers up to 2^53 - 1, for greater ones cannot be told apart');

function isExact(value: unknown): boolean {
  if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  return typeof value !== 'object' || value === null || Object.values(value).every(isExact);
}

const exactValue = z
  .strictObject({
    pointer: z
      .string()
      .max(1024)
      .regex(/^(\/([^~/]|~[01])*)*$/, 'expected a JSON Pointer (RFC 6901), such as /a/0/b')
      .describe('JSON Pointer (RFC 6901) into the predicate'),
    value: exactJson.optional().describe('exact'),
    oneOf: z.array(exactJson).min(1).max(100).optional().describe('any of these, exact'),
  })
  .refine(
    ({ value, oneOf }) => (value === undefined) !== (oneOf === undefined),
    'expected exactly one of value and oneOf',
  );

const predicate = z
  .strictObject({
    builderId: z.string().min(1).optional().describe('SLSA provenance: who built it, exact'),
    buildType: z.string().min(1).optional().describe('SLSA provenance, exact'),
    sourceUri: z.string().min(1).optional().describe('SLSA provenance: the repository, exact, without git+ and @ref'),
    sourceRef: z.string().min(1).optional().describe('SLSA provenance: such as refs/heads/main, exact'),
    match: z.array(exactValue).min(1).max(100).optional().describe('values of the predicate; all must be as said'),
  })
  .refine(
    (rule) => Object.keys(rule).length > 0,
    'expected at least one of builderId, buildType, sourceUri, sourceRef, match',
  )
  .describe('what the predicate must say');

const requirement = z
  .strictObject({
    name: z.string().min(1).max(100),
    kind: z
      .enum(['signature', 'attestation', 'promotion'])
      .describe('promotion: who may mark a release promotable, and revoke that; of no release itself'),
    identities: z.array(identity).min(1).optional().describe('any of them'),
    keys: z
      .array(z.strictObject({ name: z.string().min(1), path: z.string().min(1), sha256: sha256.optional() }))
      .min(1)
      .optional()
      .describe('managed public keys (PEM), any of them'),
    predicateType: z.string().min(1).optional().describe('of an attestation, exact'),
    predicate: predicate.optional(),
    payloadType: z
      .string()
      .min(1)
      .optional()
      .describe(
        'of a signature: a DSSE envelope of this type, whose payload is itself the subject; in-toto is for attestations',
      ),
    threshold: z.int().min(1).max(100).optional().describe('distinct signers; default 1'),
    logs: z.int().min(1).max(10).optional().describe('least number of different transparency logs; default 1'),
    timestamps: z
      .int()
      .min(1)
      .max(10)
      .optional()
      .describe('least number of different sources of trusted time; default 1'),
    maxAge: duration.optional().describe('of the signature, by its trusted time'),
    platforms: z
      .enum(['root', 'all'])
      .optional()
      .describe('all: also for each platform of an image index by itself; default root, whose digest covers them'),
  })
  .refine(
    ({ identities, keys }) => identities !== undefined || keys !== undefined,
    'expected identities or keys: somebody must be named',
  )
  .refine(
    ({ kind, predicate: rule }) => rule === undefined || kind === 'attestation',
    'predicate belongs to an attestation, and only there',
  )
  .refine(
    ({ kind, payloadType }) =>
      payloadType === undefined || (kind === 'signature' && payloadType !== IN_TOTO_PAYLOAD_TYPE),
    'payloadType belongs to a signature and is not in-toto: for statements, use kind attestation',
  )
  .refine(
    ({ kind, predicateType }) => (kind === 'attestation') === (predicateType !== undefined),
    'predicateType belongs to an attestation, and only there',
  )
  .refine(
    ({ predicateType }) => predicateType !== PREDICATE.cosignSign,
    `${PREDICATE.cosignSign} is how cosign signs: expected kind signature, without a predicateType`,
  )
  .refine(
    ({ kind, platforms, threshold }) => kind !== 'promotion' || (platforms === undefined && threshold === undefined),
    'platforms and threshold belong to a signature or attestation: a release is promoted as a whole, by one',
  );

/** The file SECURITY/trust-policy.yaml: the one place that says what is trusted. Unknown keys are errors. */
export const trustPolicySchema = z.strictObject({
  version: z.literal(1),
  roots: z
    .array(
      z
        .strictObject({
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
          logs: z
            .union([z.literal('none'), z.int().min(1).max(10)])
            .optional()
            .describe(
              'least number of different logs; default 1. none: an instance that keeps no public log, with timestamps',
            ),
          timestamps: z
            .int()
            .min(1)
            .max(10)
            .optional()
            .describe('least number of different sources of trusted time; default 1'),
        })
        .refine(
          ({ logs, timestamps }) => logs !== 'none' || timestamps !== undefined,
          'expected timestamps beside logs: none, for then nothing else says when it was signed',
        ),
    )
    .min(1)
    .refine((roots) => new Set(roots.map(({ name }) => name)).size === roots.length, 'expected different names'),
  mirror: z
    .strictObject({
      url: z.string().min(1),
      maxStaleness: duration.optional().describe('age of the mirror; older is a failure while the primary answers'),
      maxStalenessInDisaster: duration
        .optional()
        .describe('age up to which a mirror is taken while the primary does not answer; default 7d'),
      key: z
        .union([verifierKey, z.array(verifierKey).min(1).max(10)])
        .optional()
        .describe(
          'verifier key (NAME+ID+BASE64) of the mirror, or a list while its key rotates: any of them must have signed mirror.json, and all that is read of the mirror is checked against it',
        ),
      witnesses: z
        .array(z.string().min(1).max(4096))
        .max(100)
        .optional()
        .describe("witnesses' verifier keys (NAME+ID+BASE64, C2SP tlog-cosignature)"),
      quorum: z
        .int()
        .min(0)
        .optional()
        .describe('how many of them must have cosigned each log with tiles that the mirror holds; default 0'),
    })
    .refine(
      ({ witnesses = [], quorum = 0 }) => quorum <= new Set(witnesses).size,
      'expected at least as many witnesses',
    )
    .optional(),
  requirements: z
    .array(requirement)
    .min(1)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'expected different names')
    .refine(
      (all) => all.some(({ kind }) => kind !== 'promotion'),
      'expected a signature or attestation: nothing would be asked of a release',
    )
    .refine(
      (all) => all.filter(({ kind }) => kind === 'promotion').length <= 1,
      'expected at most one requirement of kind promotion',
    )
    .describe('all must hold, for every subject; that of kind promotion for its promotion record'),
  promotion: z
    .strictObject({
      replicate: z
        .boolean()
        .optional()
        .describe('a release that is promoted to several places has one record, the same bytes at each; default false'),
      record: z
        .literal('unsigned')
        .optional()
        .describe('unsigned promotion records and revocations count; not beside a requirement of kind promotion'),
    })
    .optional(),
});

export type TrustPolicyFile = z.output<typeof trustPolicySchema>;
/** Throws `policy-promotion-conflict` for a policy that names who may promote and also lets unsigned records count. */
export function assertPromotionRule({ requirements, promotion }: TrustPolicyFile, path: string): void {
  const named = requirements.find(({ kind }) => kind === 'promotion');
  if (named && promotion?.record === 'unsigned')
    throw verifyError('policy-promotion-conflict', { path, requirement: named.name });
}

export type IdentityRule = z.output<typeof identity>;
export type RequirementRule = z.output<typeof requirement>;

import { z } from 'zod';
import { EXTENSIONS, type ExtensionName, IN_TOTO_PAYLOAD_TYPE, PREDICATE } from '../../sigstore/index.ts';
import { verifyError } from '../errors.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hex digits');
const duration = z.string().regex(/^[0-9]{1,9}[smhd]$/, 'expected a duration like 15m or 180d');
const verifierKey = z.string().min(1).max(512);
const pinned = z.strictObject({
  path: z.string().min(1).describe("relative to the policy's folder"),
  sha256: sha256.optional().describe('digest of the whole file, checked on every run'),
});

/** A threshold of a root or a requirement. */
const count = z.int().min(1).max(10);
const timestamps = count.optional().describe('minimum number of different sources of trusted time; default 1');

/** The `issuer` of an identity that matches certificates without an issuer extension. */
export const NO_ISSUER = 'none';

/** The prefix of the predicate types of GitHub's release attestations, before the version. */
export const GITHUB_RELEASE = 'https://in-toto.io/attestation/release/';

const identity = z
  .strictObject({
    issuer: z
      .string()
      .min(1)
      .describe('OIDC issuer, exact; `none` matches only certificates without an issuer extension'),
    subject: z.string().min(1).optional().describe('subject alternative name, exact'),
    subjectPattern: z
      .string()
      .min(1)
      .max(512)
      .optional()
      .describe('regular expression in the syntax of RE2, matched with the whole subject'),
    certificate: z
      .partialRecord(z.enum(Object.keys(EXTENSIONS) as [ExtensionName, ...ExtensionName[]]), z.string())
      .optional()
      .describe('extensions of the certificate by name, exact'),
  })
  .refine(
    ({ subject, subjectPattern }) => (subject === undefined) !== (subjectPattern === undefined),
    'expected exactly one of subject and subjectPattern',
  );

/** Beyond 2^53, different numbers are the same double, so they cannot be compared exactly. */
const exactJson = z
  .json()
  .refine(isExact, 'expected numbers up to 2^53 - 1, because greater numbers cannot be compared exactly');

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
      .describe('JSON Pointer (RFC 6901) to a value of the predicate'),
    value: exactJson.optional().describe('the required value, exact'),
    oneOf: z.array(exactJson).min(1).max(100).optional().describe('the allowed values, exact'),
  })
  .refine(
    ({ value, oneOf }) => (value === undefined) !== (oneOf === undefined),
    'expected exactly one of value and oneOf',
  );

const predicate = z
  .strictObject({
    builderId: z.string().min(1).optional().describe('SLSA provenance: ID of the builder, exact'),
    buildType: z.string().min(1).optional().describe('SLSA provenance: build type, exact'),
    sourceUri: z
      .string()
      .min(1)
      .optional()
      .describe('SLSA provenance: source repository, exact, without git+ and @ref'),
    sourceRef: z.string().min(1).optional().describe('SLSA provenance: source ref such as refs/heads/main, exact'),
    match: z.array(exactValue).min(1).max(100).optional().describe('values that the predicate must have, all of them'),
  })
  .refine(
    (rule) => Object.keys(rule).length > 0,
    'expected at least one of builderId, buildType, sourceUri, sourceRef, match',
  )
  .describe('values that the predicate must have');

const requirement = z
  .strictObject({
    name: z.string().min(1).max(100),
    kind: z
      .enum(['signature', 'attestation', 'promotion'])
      .describe('what is required of a release; promotion: who may sign promotion records and revocations'),
    identities: z.array(identity).min(1).optional().describe('identities that may sign, any of them'),
    keys: z
      .array(z.strictObject({ name: z.string().min(1), path: z.string().min(1), sha256: sha256.optional() }))
      .min(1)
      .optional()
      .describe('public keys (PEM) that may sign, any of them'),
    predicateType: z.string().min(1).optional().describe('predicate type of the attestation, exact'),
    predicate: predicate.optional(),
    payloadType: z
      .string()
      .min(1)
      .optional()
      .describe(
        'payload type of a signature in a DSSE envelope whose payload is the subject; for in-toto statements, use kind attestation',
      ),
    threshold: z.int().min(1).max(100).optional().describe('minimum number of different signers; default 1'),
    logs: z
      .union([z.literal('none'), count])
      .optional()
      .describe(
        'minimum number of different transparency logs; default 1; none for keys whose signatures no log has, not allowed together with identities',
      ),
    timestamps,
    maxAge: duration.optional().describe('maximum age of the signature, by its trusted time'),
    platforms: z
      .enum(['root', 'all'])
      .optional()
      .describe('all: each platform of an image index must meet the requirement too; default root: only the index'),
  })
  .refine(({ identities, keys }) => identities !== undefined || keys !== undefined, 'expected identities or keys')
  .refine(
    ({ logs, identities }) => logs !== 'none' || identities === undefined,
    'expected logs: none in a requirement with keys only, because only a log or a timestamp proves the time of a signature with a certificate',
  )
  .refine(
    ({ kind, predicate: rule }) => rule === undefined || kind === 'attestation',
    'expected predicate in a requirement of kind attestation only',
  )
  .refine(
    ({ kind, payloadType }) =>
      payloadType === undefined || (kind === 'signature' && payloadType !== IN_TOTO_PAYLOAD_TYPE),
    'expected payloadType in a requirement of kind signature only, and not in-toto: for statements, use kind attestation',
  )
  .refine(
    ({ kind, predicateType }) => (kind === 'attestation') === (predicateType !== undefined),
    'expected predicateType in a requirement of kind attestation, and there only',
  )
  .refine(
    ({ predicateType }) => predicateType !== PREDICATE.cosignSign,
    `expected kind signature without a predicateType for ${PREDICATE.cosignSign}, the type of cosign's signatures`,
  )
  .refine(
    ({ kind, platforms, threshold }) => kind !== 'promotion' || (platforms === undefined && threshold === undefined),
    'expected platforms and threshold in a requirement of kind signature or attestation only',
  );

/** The schema of SECURITY/trust-policy.yaml, which defines what is trusted. Unknown keys are errors. */
export const trustPolicySchema = z.strictObject({
  version: z.literal(1),
  roots: z
    .array(
      z
        .strictObject({
          name: z.string().min(1).max(100),
          trustedRoot: pinned,
          fulcio: pinned.optional().describe('PEM file of its CAs, compared with trustedRoot'),
          rekor: pinned.optional().describe('PEM file of the keys of its logs, compared with trustedRoot'),
          signingConfig: pinned
            .optional()
            .describe(
              'signing_config.json of the instance, as `mc trust fetch` stores it; `mc sign` uses its services',
            ),
          maxAge: duration.optional().describe('maximum age of the pin, since pinnedAt or else since the file changed'),
          pinnedAt: z
            .union([z.iso.datetime({ offset: true }), z.iso.date()])
            .optional()
            .describe('when the files were reviewed and pinned (RFC 3339)'),
          logs: z
            .union([z.literal('none'), count])
            .optional()
            .describe(
              'minimum number of different transparency logs; default 1; none for an instance without a log, which needs timestamps',
            ),
          timestamps,
        })
        .refine(
          ({ logs, timestamps }) => logs !== 'none' || timestamps !== undefined,
          'expected timestamps with logs: none, because only a timestamp then proves the time of a signature',
        ),
    )
    .min(1)
    .refine((roots) => new Set(roots.map(({ name }) => name)).size === roots.length, 'expected different names'),
  mirror: z
    .strictObject({
      url: z.string().min(1),
      maxStaleness: duration.optional().describe('maximum age of the mirror while the primary answers'),
      maxStalenessInDisaster: duration
        .optional()
        .describe(
          'maximum age of the mirror while the primary does not answer; default 7d with maxStaleness, else no limit',
        ),
      key: z
        .union([verifierKey, z.array(verifierKey).min(1).max(10)])
        .optional()
        .describe(
          'verifier key (NAME+ID+BASE64) of the mirror, or a list while its key rotates; one of them must have signed mirror.json, with which all content of the mirror is compared',
        ),
      witnesses: z
        .array(z.string().min(1).max(4096))
        .max(100)
        .optional()
        .describe('verifier keys of witnesses (NAME+ID+BASE64, C2SP tlog-cosignature)'),
      quorum: z
        .int()
        .min(0)
        .optional()
        .describe('how many witnesses must have cosigned each log with tiles in the mirror; default 0'),
    })
    .refine(
      ({ witnesses = [], quorum = 0 }) => quorum <= new Set(witnesses).size,
      'expected at least as many witnesses as the quorum',
    )
    .optional(),
  requirements: z
    .array(requirement)
    .min(1)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'expected different names')
    .refine(
      (all) => all.some(({ kind }) => kind !== 'promotion'),
      'expected a requirement of kind signature or attestation',
    )
    .refine(
      (all) => all.filter(({ kind }) => kind === 'promotion').length <= 1,
      'expected at most one requirement of kind promotion',
    )
    .describe('every release must meet all of them; its promotion record must meet that of kind promotion'),
  promotion: z
    .strictObject({
      replicate: z
        .boolean()
        .optional()
        .describe('write one promotion record with the same bytes to all destinations of a release; default false'),
      record: z
        .literal('unsigned')
        .optional()
        .describe(
          'accept unsigned promotion records and revocations; not allowed together with a requirement of kind promotion',
        ),
      bypass: z
        .enum(['allow', 'deny'])
        .optional()
        .describe('deny: a promotion record that names a bypass of a gate does not count; default allow'),
    })
    .optional(),
  bypassRoster: z
    .strictObject({
      path: z.string().min(1).describe("relative to the policy's folder"),
      sha256: sha256.describe('digest of the whole file, checked on every run'),
    })
    .optional()
    .describe('the roster of the people who may grant a bypass while GitHub is down'),
});

export type TrustPolicyFile = z.output<typeof trustPolicySchema>;

/** Throws `policy-promotion-conflict` for a policy that names who may promote and also accepts unsigned records. */
export function assertPromotionRule({ requirements, promotion }: TrustPolicyFile, path: string): void {
  const named = requirements.find(({ kind }) => kind === 'promotion');
  if (named && promotion?.record === 'unsigned')
    throw verifyError('policy-promotion-conflict', { path, requirement: named.name });
}

export type IdentityRule = z.output<typeof identity>;
export type RequirementRule = z.output<typeof requirement>;

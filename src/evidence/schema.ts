import { z } from 'zod';
import type { Digest } from '../lib/digest.ts';
import { type Report, reportSchema } from '../lib/report.ts';
import type { Retention } from '../store/index.ts';
import { type PackedBypass, packedBypassSchema } from './bypass.ts';
import type { Member } from './manifest.ts';

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const signer = z
  .object({
    identity: z.string().describe('subject alternative name of the certificate'),
    issuer: z.string(),
    timestamp: z.string().optional().describe('time of the signature, RFC 3339'),
  })
  .describe('signer of the manifest');

export const packReportSchema = reportSchema('evidence-pack', {
  path: z.string(),
  digest: digest.describe('digest of the whole pack'),
  size: z.int().describe('size in bytes'),
  manifestDigest: digest,
  members: z.array(
    z.object({ name: z.string(), size: z.int(), sha256: z.string(), mediaType: z.string(), role: z.string() }),
  ),
});

export interface PackReport extends Report {
  readonly type: 'evidence-pack';
  readonly path: string;
  readonly digest: Digest;
  readonly size: number;
  readonly manifestDigest: Digest;
  readonly members: readonly Member[];
}

export const packCheckReportSchema = reportSchema('evidence-verify', {
  digest: digest.optional().describe('digest of the whole pack; absent if its end could not be read'),
  manifestDigest: digest.optional(),
  signer: signer.optional(),
  members: z.int().describe('number of members that match the manifest'),
  bytes: z.int().describe('total size of those members, in bytes'),
  bypasses: z
    .array(packedBypassSchema)
    .optional()
    .describe('what the members with the role bypass-decision state; absent if there is none'),
});

export interface ManifestSigner {
  readonly identity: string;
  readonly issuer: string;
  readonly timestamp?: string;
}

export interface PackCheckReport extends Report {
  readonly type: 'evidence-verify';
  readonly digest?: Digest;
  readonly manifestDigest?: Digest;
  readonly signer?: ManifestSigner;
  readonly members: number;
  readonly bytes: number;
  readonly bypasses?: readonly PackedBypass[];
}

export const packStoreReportSchema = reportSchema('evidence-store', {
  version: z
    .literal(1)
    .describe('version of the receipt format; a receipt of mc 0.1.0 has no version, and has the format of version 1'),
  location: z.string().describe('s3://BUCKET/KEY'),
  store: z.string(),
  versionId: z.string(),
  digest,
  size: z.int(),
  mode: z.enum(['COMPLIANCE', 'GOVERNANCE']),
  retainUntil: z.string().describe('end of the retention that the store reports, RFC 3339'),
});

export interface PackStoreReport extends Report {
  readonly type: 'evidence-store';
  readonly version: 1;
  readonly location: string;
  readonly store: string;
  readonly versionId: string;
  readonly digest: Digest;
  readonly size: number;
  readonly mode: 'COMPLIANCE' | 'GOVERNANCE';
  readonly retainUntil: string;
}

const retention = z
  .object({ mode: z.enum(['COMPLIANCE', 'GOVERNANCE']), until: z.string().describe('RFC 3339') })
  .optional()
  .describe('retention that the store reports; absent if it has none');

export const packListReportSchema = reportSchema('evidence-list', {
  store: z.string(),
  versions: z
    .array(
      z.object({
        location: z.string().describe('s3://BUCKET/KEY'),
        versionId: z.string(),
        size: z.int(),
        modifiedAt: z.string().optional(),
        retention,
      }),
    )
    .describe('all versions of all objects, including overwritten ones'),
});

export interface StoredVersion {
  readonly location: string;
  readonly versionId: string;
  readonly size: number;
  readonly modifiedAt?: string;
  readonly retention?: Retention;
}

export interface PackListReport extends Report {
  readonly type: 'evidence-list';
  readonly store: string;
  readonly versions: readonly StoredVersion[];
}

export const packGetReportSchema = reportSchema('evidence-get', {
  path: z.string(),
  location: z.string().describe('s3://BUCKET/KEY'),
  versionId: z.string(),
  digest,
  size: z.int(),
  retention,
});

export interface PackGetReport extends Report {
  readonly type: 'evidence-get';
  readonly path: string;
  readonly location: string;
  readonly versionId: string;
  readonly digest: Digest;
  readonly size: number;
  readonly retention?: Retention;
}

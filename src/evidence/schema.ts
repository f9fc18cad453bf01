import { z } from 'zod';
import { type Report, reportSchema } from '../lib/report.ts';
import type { Retention } from '../store/index.ts';
import type { Member } from './manifest.ts';

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const signer = z
  .object({
    identity: z.string().describe("the certificate's subject alternative name"),
    issuer: z.string(),
    timestamp: z.string().optional().describe('of the signature, RFC 3339'),
  })
  .describe('who signed the manifest');

export const packReportSchema = reportSchema('evidence-pack', {
  path: z.string(),
  digest: digest.describe('of the whole pack'),
  size: z.int().describe('bytes'),
  manifestDigest: digest,
  members: z.array(
    z.object({ name: z.string(), size: z.int(), sha256: z.string(), mediaType: z.string(), role: z.string() }),
  ),
});

export interface PackReport extends Report {
  readonly type: 'evidence-pack';
  readonly path: string;
  readonly digest: string;
  readonly size: number;
  readonly manifestDigest: string;
  readonly members: readonly Member[];
}

export const packCheckReportSchema = reportSchema('evidence-verify', {
  digest: digest.optional().describe('of the whole pack, where it could be read to its end'),
  manifestDigest: digest.optional(),
  signer: signer.optional(),
  members: z.int().describe('that are as the manifest says'),
  bytes: z.int().describe('of those'),
});

export interface ManifestSigner {
  readonly identity: string;
  readonly issuer: string;
  readonly timestamp?: string;
}

export interface PackCheckReport extends Report {
  readonly type: 'evidence-verify';
  readonly digest?: string;
  readonly manifestDigest?: string;
  readonly signer?: ManifestSigner;
  readonly members: number;
  readonly bytes: number;
}

export const packStoreReportSchema = reportSchema('evidence-store', {
  version: z.literal(1).describe('of the format of a receipt; receipts of mc 0.1.0 have none and are of version 1'),
  location: z.string().describe('s3://BUCKET/KEY'),
  store: z.string(),
  versionId: z.string(),
  digest,
  size: z.int(),
  mode: z.enum(['COMPLIANCE', 'GOVERNANCE']),
  retainUntil: z.string().describe('as the store gave it back, RFC 3339'),
});

export interface PackStoreReport extends Report {
  readonly type: 'evidence-store';
  readonly version: 1;
  readonly location: string;
  readonly store: string;
  readonly versionId: string;
  readonly digest: string;
  readonly size: number;
  readonly mode: 'COMPLIANCE' | 'GOVERNANCE';
  readonly retainUntil: string;
}

const retention = z
  .object({ mode: z.enum(['COMPLIANCE', 'GOVERNANCE']), until: z.string().describe('RFC 3339') })
  .optional()
  .describe('as the store says; absent where it keeps the version for nobody');

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
    .describe('every version of every object, an overwritten one too'),
});

export interface KeptVersion {
  readonly location: string;
  readonly versionId: string;
  readonly size: number;
  readonly modifiedAt?: string;
  readonly retention?: Retention;
}

export interface PackListReport extends Report {
  readonly type: 'evidence-list';
  readonly store: string;
  readonly versions: readonly KeptVersion[];
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
  readonly digest: string;
  readonly size: number;
  readonly retention?: Retention;
}

import { z } from 'zod';
import type { Digest, SubjectDigest } from '../lib/digest.ts';
import type { Reason } from '../lib/mc-error.ts';
import { type Report, reasonSchema, reportSchema } from '../lib/report.ts';
import type { OciDigest } from '../oci/index.ts';

export const signReportSchema = reportSchema('sign', {
  digest: z.string().describe('digest of the signed subject, ALGORITHM:<hex>'),
  kind: z.enum(['signature', 'attestation']),
  predicateType: z.string().optional().describe('type of the predicate; absent for a signature over bytes'),
  bundlePath: z.string().optional().describe('path of the written Sigstore bundle'),
  bundleDigest: z.string().describe('sha256 of the JSON of the bundle'),
  attached: z.string().optional().describe('digest of the manifest of the referrer'),
  identity: z.string().describe('signer identity in the certificate; empty for a signature by a key'),
  logIndexes: z.array(z.string()).describe('indexes of the entries in the transparency logs'),
  timestamps: z.int().nonnegative().describe('number of RFC 3161 timestamps in the bundle'),
  warnings: z.array(reasonSchema).describe('checks that were not made, and a subject that a tag names'),
});

export interface SignReport extends Report {
  readonly type: 'sign';
  readonly digest: SubjectDigest;
  readonly kind: 'signature' | 'attestation';
  readonly predicateType?: string;
  readonly bundlePath?: string;
  readonly bundleDigest: Digest;
  readonly attached?: OciDigest;
  readonly identity: string;
  readonly logIndexes: readonly string[];
  readonly timestamps: number;
  readonly warnings: readonly Reason[];
}

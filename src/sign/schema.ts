import { z } from 'zod';
import type { Reason } from '../lib/mc-error.ts';
import { type Report, reasonSchema, reportSchema } from '../lib/report.ts';

export const signReportSchema = reportSchema('sign', {
  digest: z.string().describe('what was signed, ALGORITHM:<hex>'),
  kind: z.enum(['signature', 'attestation']),
  predicateType: z.string().optional().describe('of the statement; absent for a signature over bytes'),
  bundlePath: z.string().optional().describe('where the Sigstore bundle was written'),
  bundleDigest: z.string().describe("sha256 of the bundle's JSON"),
  attached: z.string().optional().describe("digest of the referrer's manifest"),
  identity: z.string().describe('who signed: the name in the certificate, or empty for a signature by a key'),
  logIndexes: z.array(z.string()).describe('where the transparency logs have it'),
  timestamps: z.int().nonnegative().describe('RFC 3161 timestamps in the bundle'),
  warnings: z.array(reasonSchema).describe('what was not checked'),
});

export interface SignReport extends Report {
  readonly type: 'sign';
  readonly digest: string;
  readonly kind: 'signature' | 'attestation';
  readonly predicateType?: string;
  readonly bundlePath?: string;
  readonly bundleDigest: string;
  readonly attached?: string;
  readonly identity: string;
  readonly logIndexes: readonly string[];
  readonly timestamps: number;
  readonly warnings: readonly Reason[];
}

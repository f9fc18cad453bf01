import { z } from 'zod';
import { type Report, reportSchema } from '../lib/report.ts';

export const signReportSchema = reportSchema('sign', {
  digest: z.string().describe('what was signed, ALGORITHM:<hex>'),
  kind: z.enum(['signature', 'attestation']),
  predicateType: z.string().optional().describe('of the statement; absent for a signature over bytes'),
  bundlePath: z.string().optional().describe('where the Sigstore bundle was written'),
  bundleDigest: z.string().describe("sha256 of the bundle's JSON"),
  attached: z.string().optional().describe("digest of the referrer's manifest"),
  identity: z.string().describe('who signed: the name in the certificate'),
  logIndexes: z.array(z.string()).describe('where the transparency logs have it'),
  timestamps: z.int().nonnegative().describe('RFC 3161 time stamps in the bundle'),
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
}

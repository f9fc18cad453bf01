import { z } from 'zod';
import { type Report, reportSchema } from '../lib/report.ts';
import { type ChainEntry, entrySchema } from './entry.ts';

const root = z.string().regex(/^[0-9a-f]{64}$/);

export const recordReportSchema = reportSchema('log-record', {
  chain: z.string().describe('the folder of the chain'),
  exitCode: z.int().nullable().describe('exit code of the command; null for added files'),
  entries: z.array(entrySchema).describe('the appended entries'),
  root: root.describe('RFC 6962 root of all lines, hex'),
});

export interface RecordReport extends Report {
  readonly type: 'log-record';
  readonly chain: string;
  readonly exitCode: number | null;
  readonly entries: readonly ChainEntry[];
  readonly root: string;
}

export const sealReportSchema = reportSchema('log-seal', {
  chain: z.string(),
  method: z.enum(['key', 'keyless', 'unsigned']),
  origin: z.string().describe('first line of the checkpoint'),
  size: z.int().positive().describe('number of entries that the seal covers'),
  root: root.describe('RFC 6962 root of those entries, hex'),
  checkpointPath: z.string(),
  bundlePath: z.string().optional().describe('path of the bundle of a keyless seal'),
});

export interface SealReport extends Report {
  readonly type: 'log-seal';
  readonly chain: string;
  readonly method: 'key' | 'keyless' | 'unsigned';
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly checkpointPath: string;
  readonly bundlePath?: string;
}

export const checkReportSchema = reportSchema('log-check', {
  chain: z.string(),
  size: z.int().nonnegative().describe('number of entries'),
  root: root.describe('RFC 6962 root of the lines on the disk, hex'),
  sealed: z.boolean(),
  sealedSize: z.int().optional().describe('number of entries that the seal covers'),
  signer: z.string().optional().describe('signer of the verified seal'),
  firstWrong: z.object({ seq: z.int(), step: z.string().optional() }).optional().describe('the first wrong entry'),
  steps: z.array(
    z.object({ seq: z.int(), step: z.string(), exitCode: z.int().nullable(), size: z.int(), sha256: z.string() }),
  ),
});

export interface CheckReport extends Report {
  readonly type: 'log-check';
  readonly chain: string;
  readonly size: number;
  readonly root: string;
  readonly sealed: boolean;
  readonly sealedSize?: number;
  readonly signer?: string;
  readonly firstWrong?: { readonly seq: number; readonly step?: string };
  readonly steps: readonly Pick<ChainEntry, 'seq' | 'step' | 'exitCode' | 'size' | 'sha256'>[];
}

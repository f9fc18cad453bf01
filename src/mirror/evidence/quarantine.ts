import { z } from 'zod';
import { type Digest, digestOf, hexOf, isDigest } from '../../lib/digest.ts';
import type { StaticFiles } from '../format/files.ts';
import {
  digestSchema,
  type EvidenceItem,
  evidenceItemSchema,
  formatJson,
  MAX_EVIDENCE_BYTES,
  MAX_INDEX_BYTES,
} from '../format/layout.ts';
import { parseMirrorFile } from '../format/reading.ts';

export const QUARANTINE = 'quarantine/sha256/';
const SIGNATURE = 'dev.cosignproject.cosign/signature';

/**
 * What tells pieces about one subject apart: their content; of cosign's legacy format also the signature, for everybody's is
 * over the same payload and stands in an annotation.
 */
export const pieceId = ({ digest, annotations }: Pick<EvidenceItem, 'digest' | 'annotations'>): string => {
  const signature = annotations?.[SIGNATURE];
  return hexOf(signature === undefined ? digest : digestOf(`${digest}\n${signature}`));
};

/** Where the bytes of a piece lie; the same with `.json` says why. */
export const quarantinePath = (subject: Digest, id: string): string => `${QUARANTINE}${hexOf(subject)}/${id}`;
export const recordPath = (subject: Digest, id: string): string => `${quarantinePath(subject, id)}.json`;

export const quarantineRecordSchema = z.object({
  version: z.literal(1),
  subject: digestSchema.describe('what it lay about'),
  code: z.string().describe('why it is no evidence; docs/errors.md explains each'),
  message: z.string(),
  held: z.boolean().describe('false: too large to be kept, only this record is'),
  items: z.array(evidenceItemSchema).min(1).max(1_000).describe('where it was found'),
});
export type QuarantineRecord = z.output<typeof quarantineRecordSchema>;

/** Whether a path is that of a record, and of its subject's; undefined for any other path. */
export function recordAt(path: string): { readonly subject: Digest; readonly id: string } | undefined {
  const [, of, id] = /^quarantine\/sha256\/([0-9a-f]{64})\/([0-9a-f]{64})\.json$/.exec(path) ?? [];
  const subject = `sha256:${of}`;
  return isDigest(subject) && id !== undefined ? { subject, id } : undefined;
}

export const formatRecord = (record: QuarantineRecord): string => formatJson(record);

/** Undefined where there is none. Throws `mirror-damaged`. */
export async function readRecord(files: StaticFiles, path: string): Promise<QuarantineRecord | undefined> {
  const bytes = await files.read(path, MAX_INDEX_BYTES);
  return bytes && parseMirrorFile(quarantineRecordSchema, bytes, path);
}

/** Bytes that are kept apart, if they are what they were; undefined else. */
export async function readQuarantined(
  files: StaticFiles,
  subject: Digest,
  item: EvidenceItem,
): Promise<Buffer | undefined> {
  const bytes = await files.read(quarantinePath(subject, pieceId(item)), MAX_EVIDENCE_BYTES);
  return bytes && digestOf(bytes) === item.digest ? bytes : undefined;
}

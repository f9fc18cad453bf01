import { z } from 'zod';
import { type Digest, digestOf, getHex, isDigest } from '../../lib/digest.ts';
import type { StaticFiles } from './files.ts';
import {
  digestSchema,
  type EvidenceItem,
  evidenceItemSchema,
  formatJson,
  MAX_EVIDENCE_BYTES,
  MAX_INDEX_BYTES,
} from './layout.ts';
import { parseMirrorFile } from './reading.ts';

export const QUARANTINE = 'quarantine/sha256/';
const SIGNATURE = 'dev.cosignproject.cosign/signature';

/**
 * Returns the identifier of a piece among the pieces about one subject: the hash of its content. In cosign's legacy format it
 * includes the signature, because all signers sign the same payload and the signature is in an annotation.
 */
export const getPieceId = ({ digest, annotations }: Pick<EvidenceItem, 'digest' | 'annotations'>): string => {
  const signature = annotations?.[SIGNATURE];
  return getHex(signature === undefined ? digest : digestOf(`${digest}\n${signature}`));
};

/** Returns the path of a quarantined content. */
export const quarantinePath = (subject: Digest, id: string): string => `${QUARANTINE}${getHex(subject)}/${id}`;
/** Returns the path of the quarantine record beside a content. */
export const recordPath = (subject: Digest, id: string): string => `${quarantinePath(subject, id)}.json`;

export const quarantineRecordSchema = z.object({
  version: z.literal(1),
  subject: digestSchema.describe('the subject that the piece claims to be about'),
  code: z.string().describe('why the piece is not evidence; docs/errors.md explains each code'),
  message: z.string(),
  held: z.boolean().describe('false if the content was too large to store'),
  items: z.array(evidenceItemSchema).min(1).max(1_000).describe('the places where the piece was found'),
});
export type QuarantineRecord = z.output<typeof quarantineRecordSchema>;

/** Parses the path of a record. Returns undefined for any other path. */
export function parseRecordPath(path: string): { readonly subject: Digest; readonly id: string } | undefined {
  const [, of, id] = /^quarantine\/sha256\/([0-9a-f]{64})\/([0-9a-f]{64})\.json$/.exec(path) ?? [];
  const subject = `sha256:${of}`;
  return isDigest(subject) && id !== undefined ? { subject, id } : undefined;
}

/** Formats a quarantine record. */
export const formatRecord = (record: QuarantineRecord): string => formatJson(record);

/** Reads a record. Returns undefined if it is missing. Throws `mirror-damaged`. */
export async function readRecord(files: StaticFiles, path: string): Promise<QuarantineRecord | undefined> {
  const bytes = await files.read(path, MAX_INDEX_BYTES);
  return bytes && parseMirrorFile(quarantineRecordSchema, bytes, path);
}

/** Reads a quarantined content. Returns undefined if it is missing or changed. */
export async function readQuarantined(
  files: StaticFiles,
  subject: Digest,
  item: EvidenceItem,
): Promise<Buffer | undefined> {
  const bytes = await files.read(quarantinePath(subject, getPieceId(item)), MAX_EVIDENCE_BYTES);
  return bytes && digestOf(bytes) === item.digest ? bytes : undefined;
}

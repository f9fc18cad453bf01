import { z } from 'zod';
import { sha256 } from '../../lib/digest.ts';
import { canonicalJson } from '../../lib/json.ts';
import { type NoteSigner, type NoteVerifier, openCheckpoint, signCheckpoint } from '../../tlog/index.ts';
import type { Destination } from '../destination/types.ts';
import { mirrorError } from '../errors.ts';
import type { StaticFiles } from '../format/files.ts';
import { MAX_INDEX_BYTES } from '../format/layout.ts';
import { parseMirrorFile } from '../format/reading.ts';
import { type PruneRecord, pruneRecordSchema } from './schema.ts';

const PRUNED = 'pruned/';
const getOrigin = (name: string): string => `${name}/pruned`;
const hashRecord = (report: PruneRecord): Buffer => sha256(canonicalJson(report));

const signedSchema = z.strictObject({
  report: pruneRecordSchema,
  note: z.string().describe('C2SP signed note: NAME/pruned, the sequence, SHA-256 of the report (RFC 8785)'),
});

/** Returns the path of a record. Paths sort by time. */
export const getPruneRecordPath = (report: PruneRecord): string =>
  `${PRUNED}${report.time.replace(/[-:.]/g, '')}-${hashRecord(report).toString('hex').slice(0, 16)}.json`;

/** Formats a record with its signature. */
export function formatPruneRecord(report: PruneRecord, signer: NoteSigner): string {
  const body = { origin: getOrigin(report.name), size: report.sequence, root: hashRecord(report) };
  return `${JSON.stringify({ report, note: signCheckpoint(body, signer) }, null, 2)}\n`;
}

/** Reads a record. Returns undefined if the file is missing. Throws if the mirror's key did not sign it. */
export async function readPruneRecord(
  files: StaticFiles,
  path: string,
  verifier: NoteVerifier,
): Promise<PruneRecord | undefined> {
  const bytes = await files.read(path, MAX_INDEX_BYTES);
  if (!bytes) return undefined;
  const { report, note } = parseMirrorFile(signedSchema, bytes, path);
  const signed = openCheckpoint(note, getOrigin(verifier.name), verifier, path);
  if (signed.size !== report.sequence || !signed.root.equals(hashRecord(report)))
    throw mirrorError('mirror-damaged', { path, detail: 'its signature is over another report' });
  return report;
}

/** Reads the record of the last prune. Returns undefined if the mirror was never pruned. */
export async function readLastPruneRecord(to: Destination, verifier: NoteVerifier): Promise<PruneRecord | undefined> {
  const [path] = await listPruneRecords(to);
  return path === undefined ? undefined : readPruneRecord(to, path, verifier);
}

/** Lists the paths of all records, newest first. */
export const listPruneRecords = async (to: Destination): Promise<readonly string[]> =>
  (await to.list(PRUNED)).map(({ path }) => path).toReversed();

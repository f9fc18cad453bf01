import { z } from 'zod';
import { sha256 } from '../../lib/digest.ts';
import { canonicalJson } from '../../lib/json.ts';
import { type NoteSigner, type NoteVerifier, openCheckpoint, signCheckpoint } from '../../tlog/index.ts';
import type { Destination } from '../destination/types.ts';
import { mirrorError } from '../errors.ts';
import type { StaticFiles } from '../format/files.ts';
import { MAX_INDEX_BYTES } from '../format/layout.ts';
import { parseMirrorFile } from '../format/reading.ts';
import { type Pruned, prunedSchema } from './schema.ts';

const PRUNED = 'pruned/';
const originOf = (name: string): string => `${name}/pruned`;
const hashOf = (report: Pruned): Buffer => sha256(canonicalJson(report));

const signedSchema = z.strictObject({
  report: prunedSchema,
  note: z.string().describe('C2SP signed note: NAME/pruned, the sequence, SHA-256 of the report (RFC 8785)'),
});

/** Names sort by time. */
export const prunedPath = (report: Pruned): string =>
  `${PRUNED}${report.time.replace(/[-:.]/g, '')}-${hashOf(report).toString('hex').slice(0, 16)}.json`;

export function formatPruned(report: Pruned, signer: NoteSigner): string {
  const body = { origin: originOf(report.name), size: report.sequence, root: hashOf(report) };
  return `${JSON.stringify({ report, note: signCheckpoint(body, signer) }, null, 2)}\n`;
}

/** Undefined where there is none. Throws where the mirror's key did not sign it. */
export async function readPruned(
  files: StaticFiles,
  path: string,
  verifier: NoteVerifier,
): Promise<Pruned | undefined> {
  const bytes = await files.read(path, MAX_INDEX_BYTES);
  if (!bytes) return undefined;
  const { report, note } = parseMirrorFile(signedSchema, bytes, path);
  const signed = openCheckpoint(note, originOf(verifier.name), verifier, path);
  if (signed.size !== report.sequence || !signed.root.equals(hashOf(report)))
    throw mirrorError('mirror-damaged', { path, detail: 'its signature is over another report' });
  return report;
}

/** The report of the last prune; undefined where there was none. */
export async function lastPruned(to: Destination, verifier: NoteVerifier): Promise<Pruned | undefined> {
  const [path] = await prunedPaths(to);
  return path === undefined ? undefined : readPruned(to, path, verifier);
}

/** The newest report first. */
export const prunedPaths = async (to: Destination): Promise<readonly string[]> =>
  (await to.list(PRUNED)).map(({ path }) => path).toReversed();

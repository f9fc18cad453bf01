import { type Digest, digestOf, isDigest } from '../../../lib/digest.ts';
import type { Destination } from '../../destination/types.ts';
import type { EvidenceItem, MirrorRelease } from '../../format/layout.ts';
import { parseRecordPath, QUARANTINE, readQuarantined, readRecord } from '../../format/quarantine.ts';
import { readBlob, readEvidence } from '../../format/reading.ts';
import type { EntrySelection } from './copy-selection.ts';

/**
 * Selects the entries of a Rekor v1 log that a mirror needs: the entries that its bundles name, and the entries about
 * each release and each subject of evidence. `ids` are the log IDs (base64) by which bundles name the log.
 */
export async function selectEntries(
  to: Destination,
  releases: readonly MirrorRelease[],
  ids: ReadonlySet<string>,
): Promise<EntrySelection> {
  const digests = new Set<Digest>(releases.map(({ digest }) => digest));
  const logIndexes = new Set<number>();
  for (const { path } of await to.list('evidence/')) {
    const subject = `sha256:${/^evidence\/sha256\/([0-9a-f]{64})\/index\.json$/.exec(path)?.[1]}`;
    if (!isDigest(subject)) continue;
    digests.add(subject);
    for (const item of await readEvidence(to, subject)) {
      if (item.kind === 'bundle')
        for (const index of listLogIndexes(await readBlob(to, item.digest), ids)) logIndexes.add(index);
      for (const one of await listSearchDigests(item, () => readBlob(to, item.digest))) digests.add(one);
    }
  }
  for (const { path } of await to.list(QUARANTINE))
    for (const one of await listUnloggedDigests(to, path)) digests.add(one);
  return { logIndexes, digests };
}

/**
 * Returns the digests by which a log finds evidence in cosign's formats: the signed document and its payload. These
 * formats do not name a log entry.
 */
async function listSearchDigests(
  { kind, digest }: EvidenceItem,
  read: () => Promise<Buffer>,
): Promise<readonly Digest[]> {
  if (kind === 'signature') return [digest];
  return kind === 'attestation' ? [digest, ...digestPayload(await read())] : [];
}

/**
 * Returns the search digests of quarantined evidence that lacks a log entry or a timestamp. The evidence verifies once
 * the mirror has the entry.
 */
async function listUnloggedDigests(to: Destination, path: string): Promise<readonly Digest[]> {
  const record = parseRecordPath(path) && (await readRecord(to, path));
  const [item] = record?.items ?? [];
  if (!record || !item || !(record.code === 'log-entry-missing' || record.code === 'timestamp-missing')) return [];
  return listSearchDigests(item, async () => (await readQuarantined(to, record.subject, item)) ?? Buffer.alloc(0));
}

/** Returns the digest of the payload of a DSSE envelope; none for any other content. */
function digestPayload(bytes: Buffer): readonly Digest[] {
  try {
    const { payload } = JSON.parse(bytes.toString('utf8')) as { payload?: unknown };
    return typeof payload === 'string' ? [digestOf(Buffer.from(payload, 'base64'))] : [];
  } catch {
    return [];
  }
}

/**
 * Returns the entry numbers that a Sigstore bundle names in a log; none for any other content, which the mirror does
 * not judge here.
 */
function listLogIndexes(bytes: Buffer, ids: ReadonlySet<string>): readonly number[] {
  try {
    const entries: unknown = JSON.parse(bytes.toString('utf8'))?.verificationMaterial?.tlogEntries;
    if (!Array.isArray(entries)) return [];
    return entries
      .filter((entry) => ids.has(String(entry?.logId?.keyId)))
      .map((entry) => Number(entry?.logIndex ?? 0)) // protobuf JSON omits a zero
      .filter((index) => Number.isSafeInteger(index) && index >= 0);
  } catch {
    return [];
  }
}

import { type Digest, digestOf, isDigest } from '../../../lib/digest.ts';
import type { Destination } from '../../destination/types.ts';
import { QUARANTINE, readQuarantined, readRecord, recordAt } from '../../evidence/quarantine.ts';
import type { EvidenceItem, MirrorIndex } from '../../format/layout.ts';
import { readBlob, readEvidence } from '../../format/reading.ts';
import type { Wanted } from './subjects.ts';

/**
 * What a mirror wants of a Rekor v1 log: the entries that its bundles name (by the log's id), and what the log knows of
 * each release and of each digest that there is evidence about.
 */
export async function wantedOf(
  to: Destination,
  releases: readonly MirrorIndex['subjects'][number]['releases'][number][],
  ids: ReadonlySet<string>,
): Promise<Wanted> {
  const digests = new Set<Digest>(releases.map(({ digest }) => digest));
  const logIndexes = new Set<number>();
  for (const { path } of await to.list('evidence/')) {
    const subject = `sha256:${/^evidence\/sha256\/([0-9a-f]{64})\/index\.json$/.exec(path)?.[1]}`;
    if (!isDigest(subject)) continue;
    digests.add(subject);
    for (const item of await readEvidence(to, subject)) {
      if (item.kind === 'bundle')
        for (const index of indexesOf(await readBlob(to, item.digest), ids)) logIndexes.add(index);
      for (const one of await lookedUpBy(item, () => readBlob(to, item.digest))) digests.add(one);
    }
  }
  for (const { path } of await to.list(QUARANTINE)) for (const one of await unlogged(to, path)) digests.add(one);
  return { logIndexes, digests };
}

/** cosign's own formats name no place in a log: it is looked up by the document that was signed, or its payload. */
async function lookedUpBy({ kind, digest }: EvidenceItem, read: () => Promise<Buffer>): Promise<readonly Digest[]> {
  if (kind === 'signature') return [digest];
  return kind === 'attestation' ? [digest, ...payloadOf(await read())] : [];
}

/** What is kept apart because it brings no entry of a log along: whoever looks the entry up there can verify it. */
async function unlogged(to: Destination, path: string): Promise<readonly Digest[]> {
  const record = recordAt(path) && (await readRecord(to, path));
  const [item] = record?.items ?? [];
  if (!record || !item || !(record.code === 'log-entry-missing' || record.code === 'timestamp-missing')) return [];
  return lookedUpBy(item, async () => (await readQuarantined(to, record.subject, item)) ?? Buffer.alloc(0));
}

/** The digest of what an envelope (DSSE) carries; none of what is no envelope. */
function payloadOf(bytes: Buffer): readonly Digest[] {
  try {
    const { payload } = JSON.parse(bytes.toString('utf8')) as { payload?: unknown };
    return typeof payload === 'string' ? [digestOf(Buffer.from(payload, 'base64'))] : [];
  } catch {
    return [];
  }
}

/** The places that a Sigstore bundle names in a log. What is no bundle names none; it is no business of a mirror to judge it. */
function indexesOf(bytes: Buffer, ids: ReadonlySet<string>): readonly number[] {
  try {
    const entries: unknown = JSON.parse(bytes.toString('utf8'))?.verificationMaterial?.tlogEntries;
    if (!Array.isArray(entries)) return [];
    return entries
      .filter((entry) => ids.has(String(entry?.logId?.keyId)))
      .map((entry) => Number(entry?.logIndex ?? 0)) // protobuf JSON leaves a zero out
      .filter((index) => Number.isSafeInteger(index) && index >= 0);
  } catch {
    return [];
  }
}

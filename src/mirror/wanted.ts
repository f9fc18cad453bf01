import { type Digest, digestOf, isDigest } from '../lib/digest.ts';
import { VerificationError } from '../lib/errors.ts';
import type { Destination } from './destination/types.ts';
import type { MirrorIndex } from './layout.ts';
import { readBlob, readEvidence } from './read.ts';
import type { Wanted } from './rekor-v1-subjects.ts';

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
      // cosign's own formats name no place in a log: it is looked up by the document that was signed, or its payload.
      if (item.kind === 'signature' || item.kind === 'attestation') digests.add(item.digest);
      if (item.kind === 'attestation') for (const one of payloadOf(await readBlob(to, item.digest))) digests.add(one);
    }
  }
  return { logIndexes, digests };
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
  } catch (error) {
    if (error instanceof VerificationError) throw error;
    return [];
  }
}

import { forEachConcurrent } from '../../lib/concurrency.ts';
import type { Digest } from '../../lib/digest.ts';
import { VerificationError } from '../../lib/mc-error.ts';
import { formatCount } from '../../lib/plural.ts';
import { BlobStore } from '../format/blobs.ts';
import type { EvidenceItem } from '../format/layout.ts';
import { readRecord } from '../format/quarantine.ts';
import { readEvidence } from '../format/reading.ts';
import type { MirrorPorts } from '../ports.ts';
import { Intake } from './intake.ts';
import type { EvidenceStore } from './sync.ts';

/**
 * Judges all stored evidence again if the policy changed. Evidence that now verifies leaves the quarantine, and evidence that
 * no longer verifies goes there. It reads only files of the mirror, so it also works while all sources are down.
 */
export async function rejudge(
  into: EvidenceStore,
  { concurrency, signal, progress }: Pick<MirrorPorts, 'concurrency' | 'signal' | 'progress'>,
): Promise<void> {
  const { to, catalog, judge } = into;
  if (catalog.judgedBy === judge.fingerprint) return;
  const artifacts = new Map<string, { readonly about: Digest; readonly items: EvidenceItem[] }>();
  const add = (about: Digest, item: EvidenceItem): void => {
    const key = `${about} ${item.manifest ?? item.digest}`;
    const artifact = artifacts.get(key) ?? { about, items: [] };
    artifact.items.push(item);
    artifacts.set(key, artifact);
  };
  let isComplete = true;
  const read = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      // The check reports a damaged index. The other evidence is still judged.
      if (!(error instanceof VerificationError)) throw error;
      isComplete = false;
    }
  };
  await forEachConcurrent(
    catalog.indexes.keys(),
    concurrency,
    (about) =>
      read(async () => {
        for (const item of await readEvidence(to, about)) add(about, item);
      }),
    signal,
  );
  await forEachConcurrent(
    catalog.records.keys(),
    concurrency,
    (path) =>
      read(async () => {
        const record = await readRecord(to, path);
        for (const item of record?.items ?? []) if (record) add(record.subject, item);
      }),
    signal,
  );
  if (artifacts.size > 0)
    progress({ task: 'evidence', message: `judging ${formatCount(artifacts.size, 'artifact')} under the new policy` });
  const intake = new Intake({ ...into, blobs: new BlobStore(to) });
  await forEachConcurrent(
    artifacts.values(),
    concurrency,
    ({ about, items }) => intake.admitArtifact(about, items),
    signal,
  );
  await intake.finish();
  if (isComplete) await catalog.setJudgedBy(judge.fingerprint);
}

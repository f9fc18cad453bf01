import { rfc3339 } from '../../lib/clock.ts';
import type { EvidenceJudge } from '../../sigstore/index.ts';
import type { MirrorConfig } from '../config.ts';
import type { Destination } from '../destination/types.ts';
import { mirrorError } from '../errors.ts';
import type { Catalog } from '../format/catalog.ts';
import type { MirrorIndex } from '../format/layout.ts';
import { readIndex } from '../format/reading.ts';
import type { SourceResult } from '../logs/sync-logs.ts';
import type { MirrorPorts } from '../ports.ts';
import type { SubjectOutcome } from '../schema.ts';
import { askSource, recordSourceFailure } from '../sync/ask-source.ts';
import { formatGithubSource, syncGithub } from './github.ts';
import { type EvidenceJobs, readEvidenceJobs } from './jobs.ts';
import { rejudge } from './rejudge.ts';
import { type EvidenceSync, syncEvidence } from './sync.ts';

type SubjectEntry = MirrorIndex['subjects'][number];
export type SubjectResult = SourceResult<SubjectOutcome, SubjectEntry>;

/** The sources of evidence and the judge. All of it is read before anything is written. */
export interface EvidenceSources extends EvidenceJobs {
  readonly github: MirrorConfig['github'];
  readonly judge: EvidenceJudge;
}

/** Reads the sources of evidence from the configuration and its release lists. */
export const loadEvidenceSources = async (
  config: MirrorConfig,
  ports: Pick<MirrorPorts, 'judge'>,
): Promise<EvidenceSources> => ({
  ...(await readEvidenceJobs(config)),
  github: config.github,
  judge: await ports.judge(config.policy),
});

/** Judges stored evidence again if the policy changed, then syncs each source, one after another. */
export async function syncSubjects(
  { jobs, digests, github, judge }: EvidenceSources,
  to: Destination,
  catalog: Catalog,
  ports: MirrorPorts,
): Promise<readonly SubjectResult[]> {
  const target = { to, catalog, judge };
  await rejudge(target, ports);
  const before = (await readIndex(to).catch(() => undefined))?.subjects ?? [];
  const results: SubjectResult[] = [];
  for (const { subject, ...job } of jobs) {
    const last = before.find((one) => one.subject === subject);
    const sync = (limited: MirrorPorts) => syncEvidence({ subject, ...job }, target, limited);
    results.push(await syncSubject(subject, ports, sync, last));
  }
  if (github.length === 0) return results;
  // Include known releases whose source is down now.
  const known = [...results.flatMap(({ entry }) => entry ?? []), ...before].flatMap(({ releases }) => releases);
  const about = new Set([...known.map(({ digest }) => digest), ...digests]);
  for (const repository of github)
    results.push(
      await syncSubject(formatGithubSource(repository.repository), ports, (limited) =>
        syncGithub(repository, [...about], target, limited),
      ),
    );
  return results;
}

async function syncSubject(
  subject: string,
  ports: MirrorPorts,
  sync: (limited: MirrorPorts) => Promise<EvidenceSync>,
  last?: SubjectEntry,
): Promise<SubjectResult> {
  const askedAt = rfc3339(ports.clock.now());
  try {
    const { releases, failures = [], ...counts } = await askSource(subject, ports, sync);
    const [failure, ...more] = failures;
    if (failure) {
      const warnings = [...(counts.warnings ?? []), ...more.map((error) => error.toReason())];
      return {
        line: {
          subject,
          outcome: 'failed',
          releases: releases.length,
          ...counts,
          ...(warnings.length > 0 ? { warnings } : {}),
        },
        ...(last ? { entry: { ...last, releases: mergeReleases(releases, last.releases) } } : {}),
        error: recordSourceFailure(subject, failure, ports),
      };
    }
    // A misspelled repository has no releases either, and a restoration would lack them in silence.
    const empty = releases.length === 0 ? [mirrorError('mirror-subject-empty', { subject }).toReason()] : [];
    const warnings = [...(counts.warnings ?? []), ...empty];
    return {
      line: {
        subject,
        outcome: 'synced',
        releases: releases.length,
        ...counts,
        ...(warnings.length > 0 ? { warnings } : {}),
      },
      entry: { subject, syncedAt: askedAt, releases: [...releases] },
    };
  } catch (thrown) {
    const none = { releases: 0, items: 0, quarantined: 0, copied: 0, present: 0, bytes: 0 };
    return { line: { subject, outcome: 'failed', ...none }, error: recordSourceFailure(subject, thrown, ports) };
  }
}

/** Adds to the releases that were read the earlier releases that could not be read now. */
function mergeReleases(now: EvidenceSync['releases'], before: SubjectEntry['releases']): SubjectEntry['releases'] {
  const read = new Set(now.map(({ reference }) => reference));
  return [...now, ...before.filter(({ reference }) => !read.has(reference))];
}

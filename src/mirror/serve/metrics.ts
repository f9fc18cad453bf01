import type { Clock } from '../../lib/clock.ts';
import { formatOpenMetrics, type Metric } from '../../telemetry/index.ts';
import type { MirrorIndex } from '../format/layout.ts';
import type { MirrorState } from '../format/state.ts';

const secondsSince = (now: Date, since: string): number => Math.max(0, (now.getTime() - Date.parse(since)) / 1000);

/** Formats the metrics of a mirror in OpenMetrics text. Times are in seconds, sizes in entries or bytes. */
export function formatMetrics(
  index: MirrorIndex | undefined,
  state: MirrorState | undefined,
  bytes: number,
  clock: Pick<Clock, 'now'>,
  additional: readonly Metric[] = [],
): Promise<string> {
  const now = clock.now();
  const metrics: Metric[] = [
    {
      name: 'mc_mirror_ready',
      help: '1 if at least one sync has read all sources completely.',
      type: 'gauge',
      samples: [{ value: index ? 1 : 0 }],
    },
    {
      name: 'mc_mirror_last_success_timestamp_seconds',
      help: 'Start time of the last sync that read all sources completely.',
      type: 'gauge',
      samples: index ? [{ value: Date.parse(index.syncedAt) / 1000 }] : [],
    },
    {
      name: 'mc_mirror_rpo_seconds',
      help: 'Age of the last complete state, which is the loss if all sources were lost now.',
      type: 'gauge',
      samples: index ? [{ value: secondsSince(now, index.syncedAt) }] : [],
    },
    {
      name: 'mc_mirror_source_lag_seconds',
      help: 'Time since the mirror last read the source completely.',
      type: 'gauge',
      samples: [
        // A frozen log is complete, so its age has no meaning.
        ...(index?.logs ?? [])
          .filter(({ frozen }) => frozen !== true)
          .map(({ name, syncedAt }) => ({ labels: { source: name, kind: 'log' }, value: secondsSince(now, syncedAt) })),
        ...(index?.subjects ?? []).map(({ subject, syncedAt }) => ({
          labels: { source: subject, kind: 'subject' },
          value: secondsSince(now, syncedAt),
        })),
      ],
    },
    {
      name: 'mc_mirror_log_size',
      help: 'Number of entries that the mirrored checkpoint of the log covers.',
      type: 'gauge',
      samples: (index?.logs ?? []).map(({ name, size }) => ({ labels: { log: name }, value: size })),
    },
    {
      name: 'mc_mirror_log_frozen',
      help: '1 if the log is frozen and mirrored to its last entry.',
      type: 'gauge',
      samples: (index?.logs ?? []).map(({ name, frozen }) => ({ labels: { log: name }, value: frozen ? 1 : 0 })),
    },
    {
      name: 'mc_mirror_source_errors',
      help: '1 for each source that the last sync could not read, by error code.',
      type: 'gauge',
      samples: (state?.errors ?? []).map(({ source, code }) => ({ labels: { source, code }, value: 1 })),
    },
    {
      name: 'mc_mirror_forks',
      help: 'Number of recorded forks of the log.',
      type: 'gauge',
      samples: (index?.logs ?? []).map(({ name }) => ({
        labels: { log: name },
        value: (state?.forks ?? []).filter(({ log }) => log === name).length,
      })),
    },
    {
      name: 'mc_mirror_evidence_subjects',
      help: 'Number of digests with evidence in the mirror.',
      type: 'gauge',
      samples: state ? [{ value: state.evidence.subjects }] : [],
    },
    {
      name: 'mc_mirror_bytes',
      help: 'Total size of the files of the mirror.',
      type: 'gauge',
      samples: [{ value: bytes }],
    },
  ];
  return formatOpenMetrics([...metrics, ...additional]);
}

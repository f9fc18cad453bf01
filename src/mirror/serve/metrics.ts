import type { Clock } from '../../lib/clock.ts';
import { type Metric, openMetrics } from '../../telemetry/index.ts';
import type { MirrorIndex } from '../format/layout.ts';
import type { MirrorState } from '../format/state.ts';

const seconds = (now: Date, since: string): number => Math.max(0, (now.getTime() - Date.parse(since)) / 1000);

/** What a mirror says of itself, for Prometheus; times in seconds, sizes in entries and bytes. */
export function mirrorMetrics(
  index: MirrorIndex | undefined,
  state: MirrorState | undefined,
  bytes: number,
  clock: Pick<Clock, 'now'>,
  more: readonly Metric[] = [],
): Promise<string> {
  const now = clock.now();
  const metrics: Metric[] = [
    {
      name: 'mc_mirror_ready',
      help: 'Whether the mirror has been whole at least once.',
      type: 'gauge',
      samples: [{ value: index ? 1 : 0 }],
    },
    {
      name: 'mc_mirror_last_success_timestamp_seconds',
      help: 'When all sources were last seen whole.',
      type: 'gauge',
      samples: index ? [{ value: Date.parse(index.syncedAt) / 1000 }] : [],
    },
    {
      name: 'mc_mirror_rpo_seconds',
      help: 'Age of the newest whole state: what would be lost if every source were lost now.',
      type: 'gauge',
      samples: index ? [{ value: seconds(now, index.syncedAt) }] : [],
    },
    {
      name: 'mc_mirror_source_lag_seconds',
      help: 'Time since a source was last followed to its end.',
      type: 'gauge',
      samples: [
        // A frozen log is held to its last entry: its age says nothing.
        ...(index?.logs ?? [])
          .filter(({ frozen }) => frozen !== true)
          .map(({ name, syncedAt }) => ({ labels: { source: name, kind: 'log' }, value: seconds(now, syncedAt) })),
        ...(index?.subjects ?? []).map(({ subject, syncedAt }) => ({
          labels: { source: subject, kind: 'subject' },
          value: seconds(now, syncedAt),
        })),
      ],
    },
    {
      name: 'mc_mirror_log_size',
      help: 'Entries that the mirrored checkpoint of a log covers.',
      type: 'gauge',
      samples: (index?.logs ?? []).map(({ name, size }) => ({ labels: { log: name }, value: size })),
    },
    {
      name: 'mc_mirror_log_frozen',
      help: 'Whether a log takes no more entries and is held to its last one.',
      type: 'gauge',
      samples: (index?.logs ?? []).map(({ name, frozen }) => ({ labels: { log: name }, value: frozen ? 1 : 0 })),
    },
    {
      name: 'mc_mirror_source_errors',
      help: 'Sources that could not be followed the last time, by the code of the error.',
      type: 'gauge',
      samples: (state?.errors ?? []).map(({ source, code }) => ({ labels: { source, code }, value: 1 })),
    },
    {
      name: 'mc_mirror_forks',
      help: 'Checkpoints by which a log contradicted itself, kept as evidence.',
      type: 'gauge',
      samples: (index?.logs ?? []).map(({ name }) => ({
        labels: { log: name },
        value: (state?.forks ?? []).filter(({ log }) => log === name).length,
      })),
    },
    {
      name: 'mc_mirror_evidence_subjects',
      help: 'Digests about which evidence is held.',
      type: 'gauge',
      samples: state ? [{ value: state.evidence.subjects }] : [],
    },
    { name: 'mc_mirror_bytes', help: 'Size of all files of the mirror.', type: 'gauge', samples: [{ value: bytes }] },
  ];
  return openMetrics([...metrics, ...more]);
}

import { McError } from '../lib/errors.ts';
import { beginReport } from '../lib/report.ts';
import type { MirrorConfig } from './config.ts';
import type { MirrorPorts } from './ports.ts';
import { readIndex, stalenessSeconds } from './read.ts';
import type { MirrorStatusReport } from './schema.ts';

/** How old what the mirror holds is, source by source, as its index says; nothing is fetched and nothing recomputed. */
export async function mirrorStatus(
  config: MirrorConfig,
  ports: Pick<MirrorPorts, 'clock' | 'destination'>,
): Promise<MirrorStatusReport> {
  const report = beginReport('mirror-status', ports.clock, config.to);
  const to = ports.destination(config);
  const index = await readIndex(to);
  if (!index) throw new McError('mirror-missing', { where: config.to, detail: 'there is no index.json' });
  const now = ports.clock.now();
  const age = (syncedAt: string) => ({ syncedAt, ageSeconds: stalenessSeconds({ ...index, syncedAt }, now) });
  const bytes = (await to.list()).reduce((sum, { size }) => sum + size, 0);
  return report.finish([], {
    to: config.to,
    syncedAt: index.syncedAt,
    stalenessSeconds: stalenessSeconds(index, now),
    bytes,
    sources: [
      ...index.logs.map(({ name, size, root, syncedAt, frozen }) => ({
        name,
        kind: 'log' as const,
        ...(frozen ? { frozen, syncedAt } : age(syncedAt)),
        size,
        root,
      })),
      ...index.subjects.map(({ subject, releases, syncedAt }) => ({
        name: subject,
        kind: 'subject' as const,
        ...age(syncedAt),
        size: releases.length,
      })),
      ...index.trust.map(({ name }) => ({ name, kind: 'trust' as const, size: 1 })),
    ],
  });
}

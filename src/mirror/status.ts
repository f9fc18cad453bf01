import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { McError } from '../lib/errors.ts';
import { beginReport } from '../lib/report.ts';
import type { MirrorConfig } from './config.ts';
import { folderFiles, namesIn } from './files.ts';
import type { MirrorPorts } from './ports.ts';
import { readIndex, stalenessSeconds } from './read.ts';
import type { MirrorStatusReport } from './schema.ts';

/** How old what the mirror holds is, source by source, as its index says; nothing is fetched and nothing recomputed. */
export async function mirrorStatus(
  config: MirrorConfig,
  ports: Pick<MirrorPorts, 'clock'>,
): Promise<MirrorStatusReport> {
  const report = beginReport('mirror-status', ports.clock, config.to);
  const index = await readIndex(folderFiles(config.to));
  if (!index) throw new McError('mirror-missing', { where: config.to, detail: 'there is no index.json' });
  const now = ports.clock.now();
  const age = (syncedAt: string) => ({ syncedAt, ageSeconds: stalenessSeconds({ ...index, syncedAt }, now) });
  let bytes = 0;
  for (const name of await namesIn(config.to))
    bytes += (await stat(join(config.to, name)).catch(() => undefined))?.size ?? 0;
  return report.finish([], {
    to: config.to,
    syncedAt: index.syncedAt,
    stalenessSeconds: stalenessSeconds(index, now),
    bytes,
    sources: [
      ...index.logs.map(({ name, size, root, syncedAt }) => ({
        name,
        kind: 'log' as const,
        ...age(syncedAt),
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

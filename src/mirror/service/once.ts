import { asMcError } from '../../lib/errors.ts';
import { createEventLog } from '../../telemetry/index.ts';
import type { MirrorConfig } from '../config.ts';
import type { MirrorPorts } from '../ports.ts';
import type { MirrorSyncReport } from '../schema.ts';
import { syncMirror } from '../sync/sync.ts';
import { appendEvents, type ObserveOptions, publishMetrics, readMirrorMetrics } from './observe.ts';

/** Runs one sync, and records its metrics and events in files, also when it fails. Throws the errors of {@link syncMirror}. */
export async function syncOnce(
  config: MirrorConfig,
  ports: MirrorPorts,
  { events, ...outputs }: ObserveOptions,
): Promise<MirrorSyncReport> {
  const log = createEventLog(ports.clock, {});
  const record = async (): Promise<void> => {
    if (events !== undefined) await appendEvents(events, log.text());
    await publishMetrics(outputs, () => readMirrorMetrics(config, ports));
  };
  let report: MirrorSyncReport;
  try {
    report = await syncMirror(config, { ...ports, events: log });
  } catch (error) {
    const { code, message } = asMcError(error);
    log.add('error', 'sync-failed', message, { codes: [code] });
    await record().catch(() => undefined); // throws the error of the sync instead
    throw error;
  }
  if (report.outcome === 'passed') log.add('info', 'sync-passed', 'all sources were read completely');
  else
    log.add('error', 'sync-failed', report.reasons[0]?.message ?? '', {
      codes: report.reasons.map(({ code }) => code),
    });
  await record();
  return report;
}

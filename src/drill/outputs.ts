import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readAuthorities } from '../evidence/index.ts';
import type { Clock } from '../lib/clock.ts';
import { describe } from '../lib/describe.ts';
import { baseError } from '../lib/errors.ts';
import { fileKind, readFileBounded, writeFileAtomic } from '../lib/files.ts';
import { type EventLog, formatOpenMetrics } from '../telemetry/index.ts';
import { loadTrust, policyFiles } from '../verify/index.ts';
import { createDrillMetrics } from './report/metrics.ts';
import { renderDrillPage } from './report/page.ts';
import type { DrillReport } from './schema.ts';

const MAX_REPORT_BYTES = 64 * 1024 * 1024;
/** The files and folders that a drill writes to its output folder. docs/drill.md lists them. */
const OUTPUTS = [
  'report.json',
  'report.html',
  'metrics.prom',
  'events.jsonl',
  'trust-policy.yaml',
  'trust-roots',
  'trust-history',
  'evidence',
] as const;

const earlierSchema = z.object({ type: z.literal('drill'), drillId: z.string().regex(/^[\w.-]{1,100}$/) });

/**
 * Moves the outputs of an earlier drill to `earlier/<its id>`. A pack stays together with the policy that verifies it, and
 * no drill overwrites the evidence of another one.
 */
export async function moveEarlierOutputs(out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  const path = join(out, 'report.json');
  if ((await fileKind(path)) === undefined) return;
  const earlier = earlierSchema.safeParse(parseReport(await readFileBounded(path, MAX_REPORT_BYTES)));
  if (!earlier.success) return;
  const aside = join(out, 'earlier', earlier.data.drillId);
  try {
    await mkdir(aside, { recursive: true });
    for (const name of OUTPUTS) {
      if ((await fileKind(join(out, name))) !== undefined) await rename(join(out, name), join(aside, name));
    }
  } catch (error) {
    throw baseError('file-unwritable', { path: aside, detail: describe(error) }, { cause: error });
  }
}

/** Parses a report.json. Returns undefined for a file that is not JSON: no drill wrote it, so it is not moved. */
const parseReport = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
};

/**
 * Reads the certificate authorities of every root that the drill's policy pins now. A scenario may pin another root than
 * the first one, and the evidence pack is signed under it.
 */
async function readPinnedAuthorities(out: string, clock: Pick<Clock, 'now'>): Promise<readonly string[]> {
  const policy = join(out, 'trust-policy.yaml');
  if ((await fileKind(policy)) !== 'file') return [];
  const { roots } = await loadTrust(policy, policyFiles, clock.now());
  return [...new Set(roots.flatMap(({ bytes, name }) => readAuthorities(bytes, name)))];
}

/** Writes the report as JSON, HTML, metrics and events. `run` is the URL of the run on GitHub. */
export async function writeOutputs(
  out: string,
  report: DrillReport,
  events: EventLog,
  clock: Pick<Clock, 'now'>,
  run: string | undefined,
): Promise<void> {
  await writeFileAtomic(join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  await writeFileAtomic(join(out, 'report.html'), renderDrillPage(report, await readPinnedAuthorities(out, clock)));
  await writeFileAtomic(join(out, 'metrics.prom'), await formatOpenMetrics(createDrillMetrics(report, run)));
  await writeFileAtomic(join(out, 'events.jsonl'), events.text());
}

/** Removes what a cancelled drill has written. */
export async function removeOutputs(out: string): Promise<void> {
  for (const name of OUTPUTS) await rm(join(out, name), { recursive: true, force: true });
}

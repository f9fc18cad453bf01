import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { authoritiesOf } from '../evidence/index.ts';
import { describe } from '../lib/describe.ts';
import { baseError } from '../lib/errors.ts';
import { fileKind, readFileBounded, writeFileAtomic } from '../lib/files.ts';
import { type EventLog, openMetrics } from '../telemetry/index.ts';
import { drillMetrics } from './report/metrics.ts';
import { renderPage } from './report/page.ts';
import type { DrillReport } from './schema.ts';

const MAX_REPORT_BYTES = 64 * 1024 * 1024;
/** What a drill leaves in its folder; the contract names them. */
const LEFT = [
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
 * Makes room for a drill in a folder that may hold an earlier one: that one is moved, whole, to `earlier/<its id>`.
 * A pack and the policy that it is verified with stay together, and no evidence is overwritten.
 */
export async function makeRoom(out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  const path = join(out, 'report.json');
  if ((await fileKind(path)) === undefined) return;
  const earlier = earlierSchema.safeParse(parse(await readFileBounded(path, MAX_REPORT_BYTES)));
  if (!earlier.success) return;
  const aside = join(out, 'earlier', earlier.data.drillId);
  try {
    await mkdir(aside, { recursive: true });
    for (const name of LEFT) {
      if ((await fileKind(join(out, name))) !== undefined) await rename(join(out, name), join(aside, name));
    }
  } catch (error) {
    throw baseError('file-unwritable', { path: aside, detail: describe(error) }, { cause: error });
  }
}

const parse = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined; // something else's report: it is not ours to move
  }
};

/** Writes the report in its four forms. */
export async function writeOutputs(out: string, report: DrillReport, events: EventLog): Promise<void> {
  await writeFileAtomic(join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  const root = join(out, 'trust-roots/trusted_root.json');
  const pinned = (await fileKind(root)) === 'file' ? authoritiesOf(await readFileBounded(root, MAX_REPORT_BYTES)) : [];
  await writeFileAtomic(join(out, 'report.html'), renderPage(report, pinned));
  await writeFileAtomic(join(out, 'metrics.prom'), await openMetrics(drillMetrics(report)));
  await writeFileAtomic(join(out, 'events.jsonl'), events.text());
}

/** Takes back what a drill that was cancelled has written so far. */
export async function unwriteOutputs(out: string): Promise<void> {
  for (const name of LEFT) await rm(join(out, name), { recursive: true, force: true });
}

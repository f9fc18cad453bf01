import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { secondsBetween } from '../../lib/clock.ts';
import { writeFileAtomic } from '../../lib/files.ts';
import { beginReport, reportSchema } from '../../lib/report.ts';
import { createEventLog } from '../../telemetry/index.ts';
import { resolveMirrorDir } from '../mirroring.ts';
import { moveEarlierOutputs, removeOutputs } from '../outputs.ts';
import { SCENARIO_STEPS } from '../scenarios/index.ts';
import type { DrillRequest } from '../schema.ts';
import type { SimulatePorts } from '../simulate.ts';
import type { Regions } from '../simulator/regions.ts';
import { createContext, FINDING_NAMES, type Findings } from '../state.ts';
import { requireFound, runSteps, untilAborted } from '../steps.ts';
import { INJECT_NAMES, INJECTS, type InjectName } from './injects.ts';

export const tabletopReportSchema = reportSchema('dr-tabletop', {
  version: z.literal(1).describe('version of the format'),
  readyAt: z.iso.datetime().nullable().describe('when the players could start; null if the regions were not ready'),
  injects: z.array(
    z.object({
      inject: z.enum(INJECT_NAMES),
      title: z.string(),
      at: z.iso.datetime().describe('when the fault was complete'),
      afterSeconds: z.number().nonnegative().describe('seconds after the start of the exercise'),
    }),
  ),
});
export type TabletopReport = z.output<typeof tabletopReportSchema>;

/** What the players get. */
export interface TabletopPlace {
  /** The folder of the regions, with env.sh. */
  readonly dir: string;
  readonly mirror: string;
  readonly urls: Regions['urls'];
}

export interface TabletopPorts extends SimulatePorts {
  /** Starts the injects, when the regions are ready. */
  readonly start: (place: TabletopPlace) => AsyncIterable<InjectName>;
  readonly onInject: (inject: InjectName, title: string) => void;
}

/** The steps of the region loss up to the loss: two regions, a release, its copy and its mirror. */
const PREPARATION = SCENARIO_STEPS['region-loss'].steps.filter(({ phase }) => phase === 'build' || phase === 'steady');

/** Applies injects until their source ends. Stops waiting for the next one when the signal aborts. */
async function applyInjects(
  regions: Regions,
  commands: AsyncIterable<InjectName>,
  { signal }: Pick<TabletopPorts, 'signal'>,
  onApplied: (inject: InjectName, title: string) => void,
): Promise<void> {
  const iterator = commands[Symbol.asyncIterator]();
  for (;;) {
    const next = await untilAborted(iterator.next(), signal);
    if (next.done) return;
    const { title, apply } = INJECTS[next.value];
    await apply(regions);
    onApplied(next.value, title);
  }
}

/**
 * Runs an exercise: prepares two regions with a release, then injects faults while people use the real commands. Writes
 * `tabletop.json` to `request.out`. Stops the regions at its end, and also when it is cancelled.
 */
export async function runTabletop(request: DrillRequest, ports: TabletopPorts): Promise<TabletopReport> {
  const { clock, signal, progress } = ports;
  const report = beginReport('dr-tabletop', clock);
  // The exercise writes a policy of its own: that of an earlier drill must stay with its pack.
  await moveEarlierOutputs(request.out);
  const dir = await mkdtemp(join(tmpdir(), 'mc-tabletop-'));
  const drillId = `tabletop-${crypto.randomUUID().slice(0, 8)}`;
  const events = createEventLog(clock, { drill: drillId, scenario: 'tabletop' });
  const context = createContext({ request, ports, drillId, dir, builder: ports.builder, events });
  const found: Partial<Findings> = {};
  const injects: TabletopReport['injects'] = [];
  try {
    const failures = await runSteps(
      PREPARATION,
      { context, names: FINDING_NAMES, found, records: context.records },
      {
        clock,
        signal,
        onStart: ({ name, title }) => progress({ task: name, message: title }),
        onEnd: async ({ record }) => {
          progress({
            task: record.name,
            message: record.title,
            ended: record.outcome === 'failed' ? 'failed' : 'passed',
          });
          return false;
        },
      },
    );
    const ready = clock.now();
    if (failures.length > 0)
      return report.finish(
        failures.map(({ error }) => error),
        { version: 1 as const, readyAt: null, injects },
      );
    const regions = requireFound(found.regions, FINDING_NAMES.regions);
    const commands = ports.start({ dir: regions.dir, mirror: resolveMirrorDir(context), urls: regions.urls });
    await applyInjects(regions, commands, ports, (inject, title) => {
      const at = clock.now();
      injects.push({ inject, title, at: at.toISOString(), afterSeconds: secondsBetween(ready, at) });
      ports.onInject(inject, title);
    });
    const finished = report.finish([], { version: 1 as const, readyAt: ready.toISOString(), injects });
    await writeFileAtomic(join(request.out, 'tabletop.json'), `${JSON.stringify(finished, null, 2)}\n`);
    return finished;
  } finally {
    await found.regions?.close();
    await Promise.all(context.background.map((work) => work.stop()));
    await rm(dir, { recursive: true, force: true, maxRetries: 3 });
    if (signal.aborted) await removeOutputs(request.out);
  }
}

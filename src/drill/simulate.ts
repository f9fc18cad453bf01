import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { streamOf } from '../lib/bytes.ts';
import { formatDuration } from '../lib/duration.ts';
import type { Progress } from '../lib/progress.ts';
import { recordOutput } from '../logchain/index.ts';
import { parseReference } from '../oci/index.ts';
import { createEventLog } from '../telemetry/index.ts';
import { evidenceSteps } from './evidence-steps.ts';
import { makeRoom, unwriteOutputs, writeOutputs } from './outputs.ts';
import type { Builder } from './release/build.ts';
import { productFiles } from './release/files.ts';
import { reportOf } from './report/assemble.ts';
import { measured } from './report/words.ts';
import { evidenceOnlyOnMirror } from './scenarios/evidence-only-on-mirror.ts';
import { fleet } from './scenarios/fleet.ts';
import { logFork } from './scenarios/log-fork.ts';
import { mirrorBitrot } from './scenarios/mirror-bitrot.ts';
import { regionLoss } from './scenarios/region-loss.ts';
import { registryRot } from './scenarios/registry-rot.ts';
import { rootRotation } from './scenarios/root-rotation.ts';
import type { DrillReport, DrillRequest } from './schema.ts';
import type { Regions } from './simulator.ts';
import { type FinishedStep, runSteps, type Step } from './steps.ts';
import { chainDir } from './vault.ts';
import { createWorld, type DrillPorts, type World } from './world.ts';

export interface SimulatePorts extends DrillPorts {
  readonly progress: Progress;
  readonly builder: Builder;
}

export interface Simulation {
  readonly report: DrillReport;
  /** Where the regions still run, when they were to be kept. */
  readonly kept: { readonly dir: string; readonly urls: Regions['urls'] } | undefined;
  /** Ends what was kept, and removes it. */
  close(): Promise<void>;
}

const SCENARIOS: Readonly<Record<DrillRequest['scenario'], readonly Step<World>[]>> = {
  'region-loss': regionLoss,
  'root-rotation': rootRotation,
  'log-fork': logFork,
  'mirror-bitrot': mirrorBitrot,
  'evidence-only-on-mirror': evidenceOnlyOnMirror,
  'registry-rot': registryRot,
  fleet,
};
const TICK_MS = 250;

/** `drill-20260314-020000-7f3a`: sorts by time, and two of a second differ. */
function newDrillId(now: Date): string {
  const [day = '', time = ''] = now.toISOString().replace(/[-:]/g, '').split(/[T.]/);
  return `drill-${day}-${time}-${crypto.randomUUID().slice(0, 4)}`;
}

/** Tells the steps as they go: what is done now and for how long, and of each that ended its time and what it proved. */
function teller(world: World, progress: Progress, total: number) {
  const { clock } = world.ports;
  const begun = clock.now().getTime();
  let timer: NodeJS.Timeout | undefined;
  let number = 0;
  const place = (): string => `${String(number).padStart(2)}/${total}`;
  return {
    start: ({ name, title }: { readonly name: string; readonly title: string }): void => {
      number++;
      const since = clock.now().getTime();
      const tell = (): void =>
        progress({
          task: name,
          message: `${place()} ${title}`,
          done: (clock.now().getTime() - since) / 1000,
          unit: 'seconds',
        });
      tell();
      timer = setInterval(tell, TICK_MS);
    },
    end: ({ record }: FinishedStep): void => {
      clearInterval(timer);
      const at = `+${((clock.now().getTime() - begun) / 1000).toFixed(1)} s`;
      const said = record.outcome === 'failed' ? `failed: ${record.reason?.code}: ${record.summary}` : record.summary;
      progress({
        task: record.name,
        message: `${place()} ${record.title}, ${measured(record.durationSeconds)} (${at}): ${said}`,
        ended: record.outcome === 'failed' ? 'failed' : 'passed',
      });
    },
    stop: (): void => clearInterval(timer),
  };
}

/**
 * Runs a drill on regions of its own and leaves its report in `request.out`, whether it passed or failed. When it is
 * cancelled it leaves nothing: regions are closed, files removed, and the signal's reason is thrown.
 */
export async function simulate(request: DrillRequest, ports: SimulatePorts): Promise<Simulation> {
  const { clock, signal, progress } = ports;
  await preflight(request);
  await makeRoom(request.out);
  const drillId = newDrillId(clock.now());
  const dir = await mkdtemp(join(tmpdir(), 'mc-drill-'));
  const events = createEventLog(clock, { drill: drillId, scenario: request.scenario });
  const world = createWorld({ request, ports, drillId, dir, builder: ports.builder, events });
  const steps = [...SCENARIOS[request.scenario], ...evidenceSteps];
  const tell = teller(world, progress, steps.length);
  const close = async (): Promise<void> => {
    tell.stop();
    await world.regions?.close();
    // Whoever was at work when the region was lost has ended by now, or ends with the region.
    await Promise.all(world.background.map((work) => work.stop()));
    await rm(dir, { recursive: true, force: true, maxRetries: 3 });
  };
  let keep = false;
  try {
    const failures = await runSteps(
      steps,
      world,
      {
        clock,
        signal,
        onStart: (step) => {
          events.add('info', 'step-started', step.title, { step: step.name });
          tell.start(step);
        },
        onEnd: async (finished) => {
          tell.end(finished);
          return settle(world, finished);
        },
      },
      world.records,
    );
    const report = reportOf(world, failures);
    events.add(report.outcome === 'passed' ? 'info' : 'error', 'drill-ended', report.outcome, {
      rtoSeconds: report.rtoSeconds,
      rpoSeconds: report.rpoSeconds,
    });
    await writeOutputs(request.out, report, events);
    keep = request.keep && world.regions !== undefined;
    const { regions } = world;
    return { report, kept: keep && regions ? { dir: regions.dir, urls: regions.urls } : undefined, close };
  } catch (error) {
    if (signal.aborted) await unwriteOutputs(request.out);
    throw error;
  } finally {
    if (!keep) {
      await close();
      if (signal.aborted)
        progress({
          task: 'clean-up',
          message: 'stopped: the regions are closed and their files removed',
          ended: 'passed',
        });
    }
  }
}

/** What the user can mend is said before anything is begun. Throws `dist-missing`, `reference-malformed`. */
async function preflight({ release, installRoot }: DrillRequest): Promise<void> {
  if (release === undefined) await productFiles(installRoot);
  else parseReference(release);
}

/** Tells the event log, and records a step in the chain while that is open. */
async function settle(world: World, { record, log }: FinishedStep): Promise<boolean> {
  const { clock, signal } = world.ports;
  const failed = record.outcome === 'failed';
  world.events.add(failed ? 'error' : 'info', failed ? 'step-failed' : 'step-passed', record.summary, {
    step: record.name,
    durationSeconds: record.durationSeconds,
    duration: formatDuration(record.durationSeconds),
    ...(record.reason ? { code: record.reason.code } : {}),
  });
  if (world.chain !== null || world.records.some(({ name }) => name === 'seal') || record.name === 'seal') return false;
  await recordOutput(
    {
      chain: chainDir(world),
      step: record.name,
      startedAt: new Date(record.startedAt),
      finishedAt: new Date(record.finishedAt),
      exitCode: failed ? 1 : 0,
      output: streamOf(log),
    },
    { clock, signal },
  );
  return true;
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { streamOf } from '../lib/bytes.ts';
import type { Clock } from '../lib/clock.ts';
import { formatDuration } from '../lib/duration.ts';
import type { Progress } from '../lib/progress.ts';
import { recordOutput } from '../logchain/index.ts';
import { parseReference } from '../oci/index.ts';
import { createEventLog, type LogStream } from '../telemetry/index.ts';
import { resolveChainDir } from './evidence.ts';
import { addEvidenceSteps } from './evidence-steps.ts';
import { assertObjectivesApply } from './objectives.ts';
import { moveEarlierOutputs, removeOutputs, writeOutputs } from './outputs.ts';
import type { Builder } from './release/build.ts';
import { readProductFiles } from './release/product-files.ts';
import { assembleReport } from './report/assemble.ts';
import { formatSeconds } from './report/format.ts';
import { createDrillStreams, type StepLog } from './report/streams.ts';
import { SCENARIO_STEPS } from './scenarios/index.ts';
import type { DrillReport, DrillRequest } from './schema.ts';
import type { Regions } from './simulator/regions.ts';
import { createContext, type DrillContext, type DrillPorts, FINDING_NAMES, type Findings } from './state.ts';
import { type FinishedStep, runSteps, type StepPorts } from './steps.ts';

export interface SimulatePorts extends DrillPorts {
  readonly progress: Progress;
  readonly builder: Builder;
  /** The URL of the run on GitHub, which the metrics of the drill name. */
  readonly run?: string | undefined;
}

export interface Simulation {
  readonly report: DrillReport;
  /** The events and the logs of the steps, for a log server. */
  readonly streams: readonly LogStream[];
  /** The regions that still run, when the request asked to keep them. */
  readonly kept: { readonly dir: string; readonly urls: Regions['urls'] } | undefined;
  /** Stops the regions and removes the drill's folder. */
  close(): Promise<void>;
}

const TICK_MS = 250;

/** Returns an ID such as `drill-20260314-020000-7f3a`. IDs sort by time, and two IDs of one second differ. */
function createDrillId(now: Date): string {
  const [day = '', time = ''] = now.toISOString().replace(/[-:]/g, '').split(/[T.]/);
  return `drill-${day}-${time}-${crypto.randomUUID().slice(0, 4)}`;
}

/** Reports progress: the current step and its duration so far, and for each step that ended its duration and summary. */
function createStepReporter(clock: Clock, progress: Progress, total: number) {
  const startedAt = clock.now().getTime();
  let timer: NodeJS.Timeout | undefined;
  let number = 0;
  const formatNumber = (): string => `${String(number).padStart(2)}/${total}`;
  return {
    start: ({ name, title }: { readonly name: string; readonly title: string }): void => {
      number++;
      const since = clock.now().getTime();
      const report = (): void =>
        progress({
          task: name,
          message: `${formatNumber()} ${title}`,
          done: (clock.now().getTime() - since) / 1000,
          unit: 'seconds',
        });
      report();
      timer = setInterval(report, TICK_MS);
    },
    end: ({ record }: FinishedStep): void => {
      clearInterval(timer);
      const at = `+${((clock.now().getTime() - startedAt) / 1000).toFixed(1)} s`;
      const failed = record.outcome === 'failed';
      const result = failed ? `failed: ${record.reason?.code}: ${record.summary}` : record.summary;
      progress({
        task: record.name,
        message: `${formatNumber()} ${record.title}, ${formatSeconds(record.durationSeconds)} (${at}): ${result}`,
        ended: failed ? 'failed' : 'passed',
      });
    },
    stop: (): void => clearInterval(timer),
  };
}

/**
 * Runs a drill on regions of its own and writes its report to `request.out`, whether the drill passed or failed. A
 * cancelled drill leaves nothing: it stops the regions, removes its files, and throws the reason of the signal.
 */
export async function simulate(request: DrillRequest, ports: SimulatePorts): Promise<Simulation> {
  const { clock, signal, progress } = ports;
  await checkRequest(request);
  await moveEarlierOutputs(request.out);
  const drillId = createDrillId(clock.now());
  const dir = await mkdtemp(join(tmpdir(), 'mc-drill-'));
  const events = createEventLog(clock, { drill: drillId, scenario: request.scenario });
  const context = createContext({ request, ports, drillId, dir, builder: ports.builder, events });
  const found: Partial<Findings> = {};
  const stepLogs: StepLog[] = [];
  const steps = addEvidenceSteps(SCENARIO_STEPS[request.scenario]);
  const reporter = createStepReporter(clock, progress, steps.length);
  const close = async (): Promise<void> => {
    reporter.stop();
    await found.regions?.close();
    // Background work that the loss did not end fails now, because the regions are closed.
    await Promise.all(context.background.map((work) => work.stop()));
    await rm(dir, { recursive: true, force: true, maxRetries: 3 });
  };
  const stepPorts: StepPorts = {
    clock,
    signal,
    onStart: (step) => {
      events.add('info', 'step-started', step.title, { step: step.name });
      reporter.start(step);
    },
    onEnd: async (finished) => {
      reporter.end(finished);
      stepLogs.push({ step: finished.record.name, log: finished.log });
      return recordStep(context, finished);
    },
  };
  let keep = false;
  try {
    const failures = await runSteps(
      steps,
      { context, names: FINDING_NAMES, found, records: context.records },
      stepPorts,
    );
    const report = assembleReport({ ...context, ...found }, failures);
    events.add(report.outcome === 'passed' ? 'info' : 'error', 'drill-ended', report.outcome, {
      rtoSeconds: report.rtoSeconds,
      rpoSeconds: report.rpoSeconds,
      ...(report.evidence ? { pack: report.evidence.digest } : {}),
      ...(ports.run === undefined ? {} : { run: ports.run }),
    });
    await writeOutputs(request.out, report, events, clock, ports.run);
    const { regions } = found;
    keep = request.keep && regions !== undefined;
    const streams = createDrillStreams(report, events.list(), stepLogs);
    return { report, streams, kept: keep && regions ? { dir: regions.dir, urls: regions.urls } : undefined, close };
  } catch (error) {
    if (signal.aborted) await removeOutputs(request.out);
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

/** Checks what the user can fix, before the drill starts anything. Throws `objective-not-applicable`, `dist-missing`, `reference-malformed`. */
async function checkRequest(request: DrillRequest): Promise<void> {
  const { release, installRoot } = request;
  assertObjectivesApply(request);
  if (release === undefined) await readProductFiles(installRoot);
  else parseReference(release);
}

/** Adds a step that ended to the event log and, until the chain is sealed, to the chain. Returns whether it is in the chain. */
async function recordStep(context: DrillContext, { record, log }: FinishedStep): Promise<boolean> {
  const { clock, signal } = context.ports;
  const failed = record.outcome === 'failed';
  context.events.add(failed ? 'error' : 'info', failed ? 'step-failed' : 'step-passed', record.summary, {
    step: record.name,
    durationSeconds: record.durationSeconds,
    duration: formatDuration(record.durationSeconds),
    ...(record.reason ? { code: record.reason.code } : {}),
  });
  if (record.name === 'seal' || context.records.some(({ name }) => name === 'seal')) return false;
  await recordOutput(
    {
      chain: resolveChainDir(context),
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

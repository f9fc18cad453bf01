import type { SpanRecord, TraceRecord } from '../../telemetry/index.ts';
import type { DrillReport, StepRecord } from '../schema.ts';

type Attributes = SpanRecord['attributes'];

const createStepSpan = ({ name, title, phase, startedAt, finishedAt, outcome, reason }: StepRecord): SpanRecord => ({
  name,
  startedAt: new Date(startedAt),
  endedAt: new Date(finishedAt),
  ...(outcome === 'failed' ? { failure: `${reason?.code}: ${reason?.message}` } : {}),
  attributes: { 'mc.step.title': title, 'mc.step.phase': phase, 'mc.outcome': outcome },
});

/** Returns the attributes of a value that may be missing. */
const optional = (name: string, value: string | number | null | undefined): Attributes =>
  value === null || value === undefined ? {} : { [name]: value };

/** Returns the trace of a drill: a span for the drill, and one for each step that ran. `run` is the URL of the run on GitHub. */
export function createDrillTrace(report: DrillReport, run?: string): TraceRecord {
  const { drillId, scenario, outcome, reasons, startedAt, finishedAt, steps, evidence } = report;
  const codes = reasons.map(({ code }) => code).join(', ');
  return {
    root: {
      name: `mc dr simulate ${scenario}`,
      startedAt: new Date(startedAt),
      endedAt: new Date(finishedAt),
      ...(outcome === 'failed' ? { failure: codes } : {}),
      attributes: {
        'mc.drill.id': drillId,
        'mc.scenario': scenario,
        'mc.outcome': outcome,
        ...optional('mc.rto.seconds', report.rtoSeconds),
        ...optional('mc.rpo.seconds', report.rpoSeconds),
        ...optional('mc.evidence.pack.digest', evidence?.digest),
        ...optional('cicd.pipeline.run.url.full', run),
      },
    },
    parts: steps.filter((step) => step.outcome !== 'skipped').map(createStepSpan),
  };
}

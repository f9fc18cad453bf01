import { type Clock, rfc3339, secondsBetween } from '../lib/clock.ts';
import { asMcError } from '../lib/errors.ts';
import type { McError } from '../lib/mc-error.ts';
import { drillError } from './errors.ts';
import type { Fact, Phase, Proof, StepRecord } from './schema.ts';

/** What a step records while it runs. */
export interface StepNotes<Found = unknown> {
  /** Records a fact: its label, its value, and the kind of the value. */
  fact(label: string, value: string | number, kind?: Fact['kind']): void;
  proof(proof: Proof): void;
  /** Adds a line to the step's log, which goes into the log chain. */
  log(line: string): void;
  /** Adds findings now, so that later steps and the report have them even if this step fails. */
  found(findings: Partial<Found>): void;
}

export interface StepResult<Found> {
  /** What the step proved, in one sentence. */
  readonly summary: string;
  readonly found: Found;
}

/** The context and the findings so far. The findings in `Needs` are there; any other one may be missing. */
type State<Context, Findings, Needs extends keyof Findings> = Context & Partial<Findings> & Pick<Findings, Needs>;

interface StepHeader {
  readonly name: string;
  readonly title: string;
  readonly phase: Phase;
  /** Whether the step runs after a failure too: a failed drill leaves evidence as well. */
  readonly always?: boolean;
}

/** A step of a drill, as data: it needs some of the findings of earlier steps, and adds findings. */
export interface Step<Context, Findings, Needs extends keyof Findings, Adds extends keyof Findings> extends StepHeader {
  readonly needs: readonly Needs[];
  readonly run: (
    state: State<Context, Findings, Needs>,
    notes: StepNotes<Pick<Findings, Adds>>,
  ) => Promise<StepResult<Pick<Findings, Adds>>>;
}

/** A step as the runner takes it, with any needed and added findings. */
export interface AnyStep<Context, Findings> extends StepHeader {
  readonly needs: readonly (keyof Findings)[];
  readonly run: (
    state: State<Context, Findings, keyof Findings>,
    notes: StepNotes<Findings>,
  ) => Promise<StepResult<Partial<Findings>>>;
}

/** A step that ended, with the log that becomes its entry in the chain. */
export interface FinishedStep {
  readonly record: StepRecord;
  readonly log: string;
}

export interface StepPorts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onStart: (step: { readonly name: string; readonly title: string }) => void;
  /** Takes the log of a step that ended. Returns whether the log is an entry of the chain. */
  readonly onEnd: (finished: FinishedStep) => Promise<boolean>;
}

/** A running drill: its context, and what its steps add. */
export interface DrillRun<Context, Findings> {
  readonly context: Context;
  /** The name of each finding for people. */
  readonly names: Readonly<Record<keyof Findings, string>>;
  /** The findings so far; grows while the steps run. */
  readonly found: Partial<Findings>;
  /** One record for each step that ended or was skipped; grows while the steps run. */
  readonly records: StepRecord[];
}

/** Rejects when the signal is aborted, even if the work never settles. Ignores a later failure of the work. */
export async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  work.catch(() => {});
  signal.throwIfAborted();
  let stop = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Returns a value that an earlier step or the system must have provided. Throws `step-not-reached`. */
export function requireFound<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw drillError('step-not-reached', { what });
  return value;
}

/**
 * Returns the context with the findings. Throws `step-not-reached` if a finding that the step needs is missing, as it may be
 * after a failure.
 */
function requireFindings<Context, Findings>(
  step: AnyStep<Context, Findings>,
  { context, found, names }: DrillRun<Context, Findings>,
): State<Context, Findings, keyof Findings> {
  for (const need of step.needs) requireFound(found[need], names[need]);
  // The step's own type allows it to read what it declared, and those findings are there.
  return { ...context, ...found } as State<Context, Findings, keyof Findings>;
}

async function runStep<Context, Findings>(
  step: AnyStep<Context, Findings>,
  run: DrillRun<Context, Findings>,
  ports: StepPorts,
): Promise<FinishedStep & { failure?: McError }> {
  const facts: Fact[] = [];
  const proofs: Proof[] = [];
  const lines: string[] = [];
  const started = ports.clock.now();
  const line = (text: string): void => {
    lines.push(`${rfc3339(ports.clock.now())} ${text.replace(/\s*\n\s*/g, ' | ')}`);
  };
  const notes: StepNotes<Findings> = {
    fact: (label, value, kind = 'text') => {
      facts.push({ label, value: String(value), kind });
      line(`${label}: ${value}`);
    },
    proof: (proof) => {
      proofs.push(proof);
      line(`proved ${JSON.stringify(proof)}`);
    },
    log: line,
    found: (findings) => {
      Object.assign(run.found, findings);
    },
  };
  line(`begin ${step.name}`);
  let summary: string;
  let failure: McError | undefined;
  try {
    const state = requireFindings(step, run);
    const result = await untilAborted(step.run(state, notes), ports.signal);
    notes.found(result.found);
    summary = result.summary;
    line(`passed: ${summary}`);
  } catch (thrown) {
    ports.signal.throwIfAborted();
    failure = asMcError(thrown);
    summary = failure.message;
    line(`failed: ${failure.code}: ${failure.message}`);
  }
  const finished = ports.clock.now();
  const record: StepRecord = {
    name: step.name,
    title: step.title,
    phase: step.phase,
    startedAt: rfc3339(started),
    finishedAt: rfc3339(finished),
    durationSeconds: secondsBetween(started, finished),
    outcome: failure === undefined ? 'passed' : 'failed',
    summary,
    facts,
    proofs,
    ...(failure === undefined ? {} : { reason: failure.toReason() }),
    chained: false,
  };
  return { record, log: `${lines.join('\n')}\n`, ...(failure === undefined ? {} : { failure }) };
}

const createSkippedRecord = ({ name, title, phase }: StepHeader, now: string): StepRecord => ({
  name,
  title,
  phase,
  startedAt: now,
  finishedAt: now,
  durationSeconds: 0,
  outcome: 'skipped',
  summary: 'Not reached.',
  facts: [],
  proofs: [],
  chained: false,
});

/**
 * Runs the steps in order, measures each and reports it. After a failure only the steps that run `always` still run. An
 * abort of the signal rejects at once with its reason. Returns the failures, in order.
 */
export async function runSteps<Context, Findings>(
  steps: readonly AnyStep<Context, Findings>[],
  run: DrillRun<Context, Findings>,
  ports: StepPorts,
): Promise<readonly { readonly step: string; readonly error: McError }[]> {
  const failures: { step: string; error: McError }[] = [];
  for (const step of steps) {
    ports.signal.throwIfAborted();
    if (failures.length > 0 && !step.always) {
      run.records.push(createSkippedRecord(step, rfc3339(ports.clock.now())));
      continue;
    }
    ports.onStart(step);
    const { record, log, failure } = await runStep(step, run, ports);
    const chained = await ports.onEnd({ record, log });
    run.records.push({ ...record, chained });
    if (failure) failures.push({ step: step.name, error: failure });
  }
  return failures;
}

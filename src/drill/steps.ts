import { type Clock, rfc3339, secondsBetween } from '../lib/clock.ts';
import { asMcError } from '../lib/errors.ts';
import type { McError } from '../lib/mc-error.ts';
import type { Fact, Phase, Proof, StepRecord } from './schema.ts';

/** What a step writes down while it works. */
export interface StepNotes {
  /** A thing that was found out: label, value, and how it is to be read. */
  fact(label: string, value: string | number, kind?: Fact['kind']): void;
  proof(proof: Proof): void;
  /** A line of the step's log, which goes into the log chain. */
  log(line: string): void;
}

/** A step of a drill, as data. `run` returns what it proved, in a sentence. */
export interface Step<W> {
  readonly name: string;
  readonly title: string;
  readonly phase: Phase;
  /** Also done when an earlier step failed: what happened is to be told all the same. */
  readonly always?: boolean;
  run(world: W, notes: StepNotes): Promise<string>;
}

/** A step that ended, with its log as it goes into the chain. */
export interface FinishedStep {
  readonly record: StepRecord;
  readonly log: string;
}

export interface StepPorts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onStart: (step: { readonly name: string; readonly title: string }) => void;
  /** Takes the log of a step that ended; says whether it went into the chain. */
  readonly onEnd: (finished: FinishedStep) => Promise<boolean>;
}

/** Rejects when the signal is aborted, whatever the work makes of it; the work's own late failure is nobody's concern. */
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

async function runStep<W>(step: Step<W>, world: W, ports: StepPorts): Promise<FinishedStep & { failure?: McError }> {
  const facts: Fact[] = [];
  const proofs: Proof[] = [];
  const lines: string[] = [];
  const started = ports.clock.now();
  const line = (text: string): void => {
    lines.push(`${rfc3339(ports.clock.now())} ${text.replace(/\s*\n\s*/g, ' | ')}`);
  };
  const notes: StepNotes = {
    fact: (label, value, kind = 'text') => {
      facts.push({ label, value: String(value), kind });
      line(`${label}: ${value}`);
    },
    proof: (proof) => {
      proofs.push(proof);
      line(`proved ${JSON.stringify(proof)}`);
    },
    log: line,
  };
  line(`begin ${step.name}`);
  let summary: string;
  let failure: McError | undefined;
  try {
    summary = await untilAborted(step.run(world, notes), ports.signal);
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

const skipped = (step: Step<never>, now: string): StepRecord => ({
  name: step.name,
  title: step.title,
  phase: step.phase,
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
 * Runs the steps in order, each timed and told. After a failure only the steps that are done `always` still run. An
 * abort of the signal rejects at once with its reason. `records` grows as it goes, so that a step can tell of those
 * before it. Returns what failed, in order.
 */
export async function runSteps<W>(
  steps: readonly Step<W>[],
  world: W,
  ports: StepPorts,
  records: StepRecord[],
): Promise<readonly { readonly step: string; readonly error: McError }[]> {
  const failures: { step: string; error: McError }[] = [];
  for (const step of steps) {
    ports.signal.throwIfAborted();
    if (failures.length > 0 && !step.always) {
      records.push(skipped(step, rfc3339(ports.clock.now())));
      continue;
    }
    ports.onStart(step);
    const { record, log, failure } = await runStep(step, world, ports);
    const chained = await ports.onEnd({ record, log });
    records.push({ ...record, chained });
    if (failure) failures.push({ step: step.name, error: failure });
  }
  return failures;
}

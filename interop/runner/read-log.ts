/** The level of an annotation. */
type Level = 'error' | 'warning' | 'notice';

export interface Annotation {
  readonly level: Level;
  readonly job: string;
  readonly step: string;
  readonly title: string;
  readonly message: string;
}

/** A workflow command that a step gave on its standard output, such as `::add-mask::`. */
export interface WorkflowCommand {
  readonly name: string;
  readonly job: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly value: string;
}

export interface StepRun {
  readonly job: string;
  readonly name: string;
  readonly result: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** What a run of a workflow did. */
export interface WorkflowRun {
  /** The results of the jobs by their ids: `success` or `failure`. A job that did not run is absent. */
  readonly jobs: ReadonlyMap<string, string>;
  /** The main stages of the steps, in the order of their ends. */
  readonly steps: readonly StepRun[];
  readonly annotations: readonly Annotation[];
  readonly commands: readonly WorkflowCommand[];
  /** The job summaries, as Markdown. */
  readonly summary: string;
  /** Everything that the steps printed, with secrets in clear. Commands that name a secret to mask are left out. */
  readonly log: string;
}

/** A line of `act --json`. */
interface ActLine {
  readonly jobID?: string;
  readonly step?: string;
  readonly stepID?: readonly string[];
  readonly stage?: string;
  readonly jobResult?: string;
  readonly stepResult?: string;
  readonly msg?: string;
  readonly raw_output?: boolean;
  readonly raw?: string;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly content?: string;
  readonly kvPairs?: Readonly<Record<string, string>>;
}

const LEVELS: readonly string[] = ['error', 'warning', 'notice'] satisfies readonly Level[];
const isLevel = (name: string | undefined): name is Level => LEVELS.includes(name ?? '');

/** Reads the log of a run, line by line. */
export class LogReader {
  readonly #jobs = new Map<string, string>();
  readonly #steps: (StepRun & { readonly outputs: Record<string, string>; readonly key: string })[] = [];
  readonly #outputs = new Map<string, Record<string, string>>();
  readonly #annotations: Annotation[] = [];
  readonly #commands: WorkflowCommand[] = [];
  #summary = '';
  #log = '';

  /** Adds a line, and returns the step that it ends, if it ends one. */
  add(text: string): StepRun | undefined {
    const line = JSON.parse(text) as ActLine;
    const { jobID: job = '', step = '', stepID = [] } = line;
    const key = `${job}\n${stepID.join('\n')}`;
    if (line.raw_output) this.#log += line.msg ?? '';
    if (line.jobResult !== undefined) this.#jobs.set(job, line.jobResult);
    if (line.command !== undefined) this.#addCommand(line, key);
    if (line.stepResult === undefined || line.stage !== 'Main') return undefined;
    const ended = { key, job, name: step, result: line.stepResult, outputs: this.#readOutputs(key) };
    this.#steps.push(ended);
    return ended;
  }

  finish(): WorkflowRun {
    return {
      jobs: this.#jobs,
      steps: this.#steps.map(({ job, name, result, outputs }) => ({ job, name, result, outputs })),
      annotations: this.#annotations,
      commands: this.#commands,
      summary: this.#summary,
      log: this.#log,
    };
  }

  /** Returns the outputs of a step. act reports them after the end of the step. */
  #readOutputs(key: string): Record<string, string> {
    const found = this.#outputs.get(key) ?? {};
    this.#outputs.set(key, found);
    return found;
  }

  #addCommand(
    { command = '', raw, arg = '', name, content, kvPairs, jobID: job = '', step = '' }: ActLine,
    key: string,
  ) {
    // Without `raw`, act read a file such as GITHUB_OUTPUT. A command of the standard output has it.
    if (raw !== undefined) {
      if (command !== 'add-mask') this.#log += raw;
      this.#commands.push({ name: command, job, properties: kvPairs ?? {}, value: arg });
    }
    if (command === 'set-output' && name !== undefined) this.#readOutputs(key)[name] = arg;
    if (command === 'summary') this.#summary += content ?? '';
    if (isLevel(command))
      this.#annotations.push({ level: command, job, step, title: kvPairs?.title ?? '', message: arg });
  }
}

/** The level of an annotation. */
type Level = 'error' | 'warning' | 'notice';

export interface Annotation {
  readonly level: Level;
  readonly job: string;
  readonly step: string;
  readonly title: string;
  readonly message: string;
}

/** A line of the standard output that GitHub's runner takes for a command, such as `::add-mask::`. */
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
}

const LEVELS: readonly string[] = ['error', 'warning', 'notice'] satisfies readonly Level[];
const isLevel = (name: string | undefined): name is Level => LEVELS.includes(name ?? '');

const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
const unescapeProperty = (text: string): string => unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));

/**
 * Reads a workflow command as GitHub's runner does: the properties end at the first `::`. act looks for the last one, so its own reading
 * of a message with `::` is wrong.
 */
export function parseCommand(line: string): Omit<WorkflowCommand, 'job'> | undefined {
  const [, head, data = ''] = /^\s*::(.*?)::([^\r\n]*)/.exec(line) ?? [];
  if (head === undefined) return undefined;
  const [, name = '', list = ''] = /^(\S*) ?(.*)$/.exec(head) ?? [];
  const properties = list.split(',').flatMap((pair) => {
    const [, key, value] = /^\s*([^=]+)=(.*)$/.exec(pair) ?? [];
    return key === undefined || value === undefined ? [] : [[key, unescapeProperty(value)]];
  });
  return { name, properties: Object.fromEntries(properties), value: unescapeData(data) };
}

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
    const printed = line.raw_output ? line.msg : line.raw;
    if (printed !== undefined) this.#print(printed, job, step);
    if (line.jobResult !== undefined) this.#jobs.set(job, line.jobResult);
    // act also reports what it read from GITHUB_OUTPUT and GITHUB_STEP_SUMMARY.
    if (line.command === 'set-output' && line.name !== undefined) this.#readOutputs(key)[line.name] = line.arg ?? '';
    if (line.command === 'summary') this.#summary += line.content ?? '';
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

  /** Adds what a step printed. act has `raw` for the lines that it takes for commands. */
  #print(printed: string, job: string, step: string): void {
    for (const line of printed.split(/(?<=\n)/)) {
      const command = parseCommand(line);
      if (command?.name !== 'add-mask') this.#log += line;
      if (!command) continue;
      this.#commands.push({ job, ...command });
      const { name, properties, value } = command;
      if (isLevel(name))
        this.#annotations.push({ level: name, job, step, title: properties.title ?? '', message: value });
    }
  }
}

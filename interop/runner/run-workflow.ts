import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { exportActions } from './folders.ts';
import { LogReader, type StepRun, type WorkflowRun } from './read-log.ts';
import { createStubs, type Stubs, writeStubs } from './stub-actions.ts';

const RUN_TIMEOUT_MS = 5 * 60_000;
/** The repository of the actions, and the tag of them that the templates of callers name. */
const ACTIONS = 'org/mc-actions@v1';

export interface RunnerOptions {
  /** The program act. */
  readonly act: string;
  /** An empty folder for everything that the runner writes. */
  readonly folder: string;
  /** The bundle of the actions. */
  readonly dist: string;
  /** Stubs besides those for checkout, Node.js and artifacts. */
  readonly stubs?: Stubs;
}

export interface RunRequest {
  /** The folder of the calling repository: a git repository with at least one commit. */
  readonly caller: string;
  /** The workflow, from the root of the caller. */
  readonly workflow: string;
  readonly event: string;
  /** The payload of the event. */
  readonly payload?: object;
  /** The inputs of a `workflow_dispatch`. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  /** Variables of the environment of each step, such as GITHUB_API_URL. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The longest time for the whole run; 5 minutes by default. */
  readonly timeoutMs?: number;
  /** Gets each step at its end, during the run. */
  readonly onStep?: (step: StepRun) => void;
}

export interface FinishedRun extends WorkflowRun {
  readonly exitCode: number | null;
  /** What the runner itself reported as a failure. */
  readonly problems: string;
}

/** Runs workflows whole in the host mode of act. Each step is a process of this machine. */
export interface WorkflowRunner {
  readonly run: (request: RunRequest) => Promise<FinishedRun>;
  /** The export of this repository that the workflows use. */
  readonly exported: string;
  /** The artifacts that runs uploaded: one folder for each. */
  readonly artifacts: string;
}

export function createRunner({ act, folder, dist, stubs = {} }: RunnerOptions): WorkflowRunner {
  const exported = exportActions(join(folder, 'mc-actions'), dist);
  const [home, artifacts] = [join(folder, 'home'), join(folder, 'artifacts')];
  for (const one of [home, artifacts]) mkdirSync(one, { recursive: true });
  const run = async (request: RunRequest): Promise<FinishedRun> => {
    const own = mkdtempSync(join(folder, 'run-'));
    const event = join(own, 'event.json');
    const { inputs } = request;
    writeFileSync(event, JSON.stringify({ ...(inputs ? { inputs } : {}), ...request.payload }));
    const all = { ...createStubs({ exported, caller: request.caller, artifacts }), ...stubs };
    const workflows = [dirname(join(request.caller, request.workflow)), join(exported, '.github/workflows')];
    const local = new Map([[ACTIONS, exported], ...writeStubs(join(own, 'stubs'), all, workflows)]);
    return start(act, listArguments(request, event, local), request, home);
  };
  return { run, exported, artifacts };
}

function listArguments(request: RunRequest, event: string, local: ReadonlyMap<string, string>): readonly string[] {
  const environment = {
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_RUN_ID: '1',
    GITHUB_WORKFLOW_REF: `acme/app/${request.workflow}@refs/heads/main`, // act leaves this variable empty.
    NO_COLOR: '1',
    ...request.environment,
  };
  const repeat = (flag: string, values: Readonly<Record<string, string>> = {}): readonly string[] =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
  return [
    ...[request.event, '-W', request.workflow, '-e', event, '-P', 'ubuntu-latest=-self-hosted'],
    // Without masks, the log shows each secret that a step printed.
    ...['--rm', '--json', '--no-cache-server', '--insecure-secrets'],
    ...['--env-file', '--secret-file', '--var-file', '--input-file'].flatMap((flag) => [flag, '/dev/null']),
    ...repeat('-s', { GITHUB_TOKEN: 'github-token-0001', ...request.secrets }),
    ...repeat('--var', request.variables),
    ...repeat('--env', environment),
    ...repeat('--local-repository', Object.fromEntries(local)),
  ];
}

async function start(
  act: string,
  args: readonly string[],
  { caller, onStep, timeoutMs = RUN_TIMEOUT_MS }: RunRequest,
  home: string,
): Promise<FinishedRun> {
  // act passes its whole environment to the steps, so it gets only these variables.
  const child = spawn(act, args, {
    cwd: caller,
    env: {
      PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
      HOME: home,
      DOCKER_HOST: 'unix:///none',
      NO_COLOR: '1',
      ACT_DISABLE_VERSION_CHECK: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: timeoutMs,
  });
  const exit = new Promise<number | null>((done, fail) => {
    child.once('close', done);
    child.once('error', fail);
  });
  let problems = '';
  child.stderr.on('data', (chunk: Buffer) => {
    problems += chunk;
  });
  const reader = new LogReader();
  for await (const line of createInterface({ input: child.stdout })) {
    const step = reader.add(line);
    if (step) onStep?.(step);
  }
  return { exitCode: await exit, problems, ...reader.finish() };
}

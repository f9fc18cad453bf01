import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

export interface Ran {
  readonly code: number;
  /** Both streams, in the order in which the command wrote them. */
  readonly output: string;
}

/** A bash that runs one command after another, as a reader's terminal does: variables and the folder stay. */
export interface Shell {
  /** Runs a command. Throws if it does not end within the time, or ends the shell. */
  run(command: string, timeoutMs: number): Promise<Ran>;
  /** Ends the shell and every process that its commands started. */
  close(): void;
}

export interface ShellOptions {
  readonly cwd: string;
  /** All variables of the shell. It inherits none. */
  readonly env: Readonly<Record<string, string>>;
}

const MAX_OUTPUT = 256 * 1024;

export function openShell({ cwd, env }: ShellOptions): Shell {
  const folder = mkdtempSync(join(tmpdir(), 'mc-shell-'));
  // In a group of its own, so that a kill reaches the processes that commands leave behind.
  const bash = spawn('bash', ['--noprofile', '--norc'], {
    cwd,
    env: { ...env, MC_SHELL_FILES: folder },
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const [input, statuses] = [bash.stdin as Writable, bash.stdio[3] as Readable];
  input.on('error', () => undefined); // A shell that has ended reads nothing. `run` reports that.
  let count = 0;
  return {
    async run(command, timeoutMs) {
      // Each command has its own file: a process in the background still writes to the file of its command.
      const id = count++;
      const outputFile = join(folder, `output.${id}`);
      writeFileSync(join(folder, `command.${id}`), `${command}\n`);
      writeFileSync(outputFile, '');
      const status = nextStatus(bash, statuses, timeoutMs);
      const files = `"$MC_SHELL_FILES/command.${id}" >"$MC_SHELL_FILES/output.${id}"`;
      input.write(`source ${files} 2>&1 </dev/null 3>&-; printf "%s\\n" "$?" >&3\n`);
      const answer = await status;
      const output = readFileSync(outputFile, 'utf8').slice(0, MAX_OUTPUT);
      if (answer.code !== undefined) return { code: answer.code, output };
      killGroup(bash);
      throw new Error(`${answer.problem}: ${command}\n${output}`);
    },
    close() {
      killGroup(bash);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Answer = { readonly code: number } | { readonly code?: never; readonly problem: string };

function nextStatus(bash: ChildProcess, statuses: Readable, timeoutMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const end = (answer: Answer): void => {
      clearTimeout(timer);
      statuses.off('data', onData);
      bash.off('exit', onExit);
      resolve(answer);
    };
    const onData = (chunk: Buffer): void => end({ code: Number(chunk.toString()) });
    const onExit = (): void => end({ problem: 'the command ended the shell' });
    const timer = setTimeout(() => end({ problem: `the command did not end within ${timeoutMs} ms` }), timeoutMs);
    statuses.on('data', onData);
    bash.on('exit', onExit);
    if (bash.exitCode !== null || bash.signalCode !== null) onExit();
  });
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Every process of the group has ended.
  }
}

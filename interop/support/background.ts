import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Background {
  /** The output on its standard error so far. */
  readonly stderr: () => string;
  /** Sends SIGTERM and waits for the end. */
  end(): Promise<void>;
}

/** Starts a program and waits until it prints `ready` or ends. */
export async function startBackground(
  command: string,
  args: readonly string[],
  ready: RegExp,
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string | undefined>> } = {},
): Promise<Background> {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let text = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      text = (text + chunk.toString()).slice(-64 * 1024);
      if (ready.test(text)) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${command} ended with ${code}: ${text}`)));
  });
  return {
    stderr: () => text,
    end: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await ended;
    },
  };
}

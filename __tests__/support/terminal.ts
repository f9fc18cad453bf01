import { PassThrough } from 'node:stream';
import { main } from '../../src/cli/main.ts';

/** Runs one line of `mc` in this process as the terminal does. Returns its output and its exit code. */
export async function mc(
  argv: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<{ readonly out: string; readonly err: string; readonly code: number }> {
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  const into = (chunks: Buffer[]): PassThrough => new PassThrough().on('data', (chunk: Buffer) => chunks.push(chunk));
  let code = 0;
  await main(cwd, {
    argv,
    env: { PATH: process.env.PATH, DOCKER_CONFIG: cwd, ...env },
    cwd,
    stdout: into(out),
    stderr: into(err),
    isInteractive: false,
    isOutputInteractive: false,
    width: 100,
    threads: undefined,
    exit: (given) => {
      code = given;
    },
    leave: () => {},
    onInterrupt: () => {},
    onEnd: () => {},
  });
  await new Promise(setImmediate); // The last write may still be in the streams.
  return { out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString(), code };
}

import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionName } from '../../src/actions/io.ts';

const root = join(import.meta.dirname, '../..');

const execute = (
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ status: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      args,
      { cwd, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
      (_, stdout, stderr) => resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    );
  });

type Run = (
  name: ActionName,
  folder: string,
  inputs: Readonly<Record<string, string>>,
  env?: Readonly<Record<string, string>>,
) => ReturnType<typeof run>;

/** Runs `dist/<name>.js` as the runner does: a child process, `INPUT_*`, and files for its outputs. */
export const runAction: Run = (name, folder, inputs, env = {}) =>
  run([join(root, 'dist', `${name}.js`)], folder, inputs, env);

/** Runs the action from its source, to test what the next bundle will do. */
export const runActionFromSource: Run = (name, folder, inputs, env = {}) => {
  const [main, stubs] = [join(root, 'src/main.ts'), join(root, 'dist')].map((path) => JSON.stringify(path));
  const program = `import { start } from ${main}; await start(${JSON.stringify(name)}, ${stubs});`;
  return run(['--input-type=module', '--eval', program], folder, inputs, env);
};

async function run(
  program: readonly string[],
  folder: string,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
) {
  const [outputFile, summaryFile] = ['output', 'summary'].map((file) => {
    const path = join(folder, file);
    writeFileSync(path, '');
    return path;
  });
  // The call must not be synchronous, because the sandbox may run in this process.
  const { status, stdout, stderr } = await execute(program, folder, {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    GITHUB_WORKSPACE: folder,
    GITHUB_OUTPUT: outputFile,
    GITHUB_STEP_SUMMARY: summaryFile,
    RUNNER_TEMP: folder,
    ...Object.fromEntries(Object.entries(inputs).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value])),
    ...env,
  });
  const written = readFileSync(outputFile ?? '', 'utf8');
  const outputs = Object.fromEntries(
    [...written.matchAll(/^([\w-]+)<<(ghadelimiter_\S+)\r?\n([\s\S]*?)\r?\n\2\r?$/gm)].map((match) => [
      match[1],
      match[3],
    ]),
  ) as Readonly<Record<string, string>>;
  return { status, log: stdout + stderr, outputs, summary: readFileSync(summaryFile ?? '', 'utf8') };
}

import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../support/folders.ts';

const run = promisify(execFile);
const DOCKERFILE = 'infra/sigstore-mirror/Dockerfile';

interface Instruction {
  readonly name: string;
  readonly rest: string;
}
/** Parses a Dockerfile without heredocs: comments are dropped, and continued lines are joined. */
async function parseDockerfile(): Promise<readonly Instruction[]> {
  const text = await readFile(DOCKERFILE, 'utf8');
  const lines = text
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
      return { name, rest };
    });
}
const readAll = (instructions: readonly Instruction[], name: string): string[] =>
  instructions.filter((one) => one.name === name).map(({ rest }) => rest);
/** Returns the sources of every COPY. */
const listCopied = (instructions: readonly Instruction[]): string[] =>
  readAll(instructions, 'COPY').flatMap((rest) =>
    rest
      .split(/\s+/)
      .filter((word) => !word.startsWith('--'))
      .slice(0, -1),
  );

describe('the Dockerfile of mc', () => {
  it('takes its only base image by digest, and adds no other source', async () => {
    const instructions = await parseDockerfile();
    expect(readAll(instructions, 'FROM')).toEqual([
      expect.stringMatching(/^gcr\.io\/distroless\/nodejs24-[a-z0-9]+:nonroot@sha256:[0-9a-f]{64}$/),
    ]);
    for (const name of ['RUN', 'ADD', 'ARG', 'ENV']) expect(readAll(instructions, name)).toEqual([]);
  });

  it('runs as a user without a name, from files that this user cannot change', async () => {
    const instructions = await parseDockerfile();
    expect(readAll(instructions, 'USER')).toEqual(['65532:65532']);
    for (const copy of readAll(instructions, 'COPY')) expect(copy).toMatch(/^--chown=0:0 /);
  });

  it('lets only the copied files into the build', async () => {
    const [all = '', ...allowed] = (await readFile(`${DOCKERFILE}.dockerignore`, 'utf8'))
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(all).toBe('*');
    expect(allowed.map((line) => line.slice(1)).sort()).toEqual(listCopied(await parseDockerfile()).sort());
  });

  it('copies every file that mc needs, so that mc runs from these files alone', async () => {
    const instructions = await parseDockerfile();
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'opt/mc'), { recursive: true });
    for (const source of listCopied(instructions))
      await cp(source, join(folder, 'opt/mc', source), { recursive: true });
    const [work = ''] = readAll(instructions, 'WORKDIR');
    const [entry = '[]'] = readAll(instructions, 'ENTRYPOINT');
    const [node = '', ...args] = JSON.parse(entry) as string[];
    expect([work, node]).toEqual(['/opt/mc', '/nodejs/bin/node']);
    expect(await readdir(join(folder, 'opt/mc/dist'))).toEqual(await readdir('dist'));
    const moved = args.map((arg) => arg.replace(/^\/opt\/mc/, join(folder, 'opt/mc')));
    const env = { PATH: '', HOME: folder };
    for (const command of [['--version'], ['mirror', 'sync', '--help'], ['mirror', 'serve', '--help']]) {
      const { stdout } = await run(process.execPath, [...moved, ...command], { cwd: folder, env });
      expect(stdout.length).toBeGreaterThan(5);
    }
  }, 60_000);

  it('has the entry point that the charts and manifests expect', async () => {
    const [entry = ''] = readAll(await parseDockerfile(), 'ENTRYPOINT');
    const [node = ''] = JSON.parse(entry) as string[];
    const test = await readFile('infra/sigstore-mirror/templates/tests/served.yaml', 'utf8');
    expect(test).toContain(`command: [${node},`);
  });
});

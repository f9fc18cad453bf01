import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The parts of a tagged checkout that a workflow needs. With node_modules act would copy for minutes. */
const EXPORTED = ['actions', 'policy/opa/bypass.wasm', '.github/workflows', 'package.json', 'package-lock.json', 'LICENSE'];

/** Writes this repository as a tagged checkout has it: actions, their aliases in the root, workflows and the bundle. */
export function exportActions(to: string, dist: string): string {
  const aliases = readdirSync(join(root, 'actions')).filter((name) => existsSync(join(root, name, 'action.yml')));
  for (const name of [...EXPORTED, ...aliases]) cpSync(join(root, name), join(to, name), { recursive: true });
  cpSync(dist, join(to, 'dist'), { recursive: true });
  return to;
}

/** Runs git as a person of the sandbox. */
export function git(folder: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=octo', '-c', 'user.email=octo@acme.test'];
  return execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'pipe', encoding: 'utf8' }).trim();
}

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** Writes a repository with one commit on the branch main, and returns its folder. */
export function createCaller(folder: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(folder, { recursive: true });
  writeFiles(folder, files);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commitAll(folder, 'The calling repository');
  return folder;
}

export function commitAll(folder: string, message: string): void {
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '-m', message);
}

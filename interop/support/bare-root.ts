import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { getuid } from 'node:process';

/** The parts of glibc, and of libstdc++ with its libgcc. */
const LIBRARY = /^(ld-linux[\w.-]*|lib(c|m|dl|pthread|stdc\+\+|gcc_s))\.so\.\d+$/;

/** A folder that is the root of the file system for one program. */
export interface BareRoot {
  readonly folder: string;
  /** The libraries that it has. */
  readonly libraries: readonly string[];
  /** Returns the command that runs a program of the root in it, and nothing else of this machine. */
  readonly command: (program: string, ...args: readonly string[]) => readonly [string, ...string[]];
}

/** Returns why this machine cannot change the root of a process; undefined if it can. */
export function findRootObstacle(): string | undefined {
  try {
    const [command, ...args] = enter('/', '/bin/true');
    execFileSync(command, args, { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'this user cannot change the root of a process (chroot or unshare)';
  }
}

/** Creates a root with a program, glibc and libstdc++ of this machine, `/tmp` and nothing more. */
export function createBareRoot(folder: string, program: string): BareRoot {
  const used = [...execFileSync('ldd', [program], { encoding: 'utf8' }).matchAll(/(\/\S+) \(0x/g)].map(
    ([, path = '']) => path,
  );
  for (const library of used) {
    if (!LIBRARY.test(basename(library)))
      throw new Error(`${program}: expected only glibc and libstdc++, found ${library}`);
    copyInto(folder, library);
  }
  for (const name of ['tmp', 'srv']) mkdirSync(join(folder, name), { recursive: true });
  copyFileSync(program, join(folder, 'mc'));
  return { folder, libraries: used, command: (name, ...args) => enter(folder, name, ...args) };
}

function copyInto(folder: string, path: string): void {
  const to = join(folder, path);
  mkdirSync(dirname(to), { recursive: true });
  if (!existsSync(to)) copyFileSync(realpathSync(path), to);
}

const enter = (folder: string, program: string, ...args: readonly string[]): readonly [string, ...string[]] =>
  getuid?.() === 0
    ? ['chroot', folder, program, ...args]
    : ['unshare', '--user', '--map-root-user', `--root=${folder}`, program, ...args];

/** Writes a file of the root, and returns its path in it. */
export function writeIntoRoot({ folder }: BareRoot, path: string, content: string | Uint8Array): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
  return path;
}

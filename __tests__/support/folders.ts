import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

const created: string[] = [];
afterAll(async () => {
  for (const dir of created.splice(0)) await rm(dir, { recursive: true, force: true });
});

/** Creates a folder that is removed after the tests of the file. */
export async function temporaryFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'mc-test-'));
  created.push(dir);
  return dir;
}

export async function copyFolder(dir: string): Promise<string> {
  const copy = join(await temporaryFolder(), 'copy');
  await cp(dir, copy, { recursive: true });
  return copy;
}

/** Returns every file below a folder, sorted, with its bytes. */
export async function readFiles(dir: string): Promise<Map<string, Buffer>> {
  const names = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = new Map<string, Buffer>();
  for (const path of paths.sort()) files.set(path.slice(dir.length + 1), await readFile(path));
  return files;
}

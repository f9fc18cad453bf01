import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from '../../src/lib/digest.ts';
import { temporaryFolder } from './folders.ts';
import { NOW } from './forge.ts';

export const hex = (content: string | Buffer): string => sha256(content).toString('hex');

/** A clock that does not advance. */
export const clock = { now: () => NOW, sleep: async () => {} };

/** Writes a policy to disk as `policy.yaml` (an object as JSON, or text), with files next to it. */
export async function policyFolder(policy: object | string, files: Readonly<Record<string, string | Buffer>> = {}) {
  const dir = await temporaryFolder();
  const at = (name: string): string => join(dir, name);
  const put = async (name: string, content: string | Buffer): Promise<void> => {
    await mkdir(dirname(at(name)), { recursive: true });
    await writeFile(at(name), content);
  };
  const text = (name = 'policy.yaml'): Promise<string> => readFile(at(name), 'utf8');
  await put('policy.yaml', typeof policy === 'string' ? policy : JSON.stringify(policy));
  for (const [name, content] of Object.entries(files)) await put(name, content);
  return { dir, policy: at('policy.yaml'), at, put, text };
}

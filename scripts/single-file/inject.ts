import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'postject';

/** The marker in the executable of Node.js that postject sets (Node.js documentation, "Single executable applications"). */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

/** Options of Node.js. V8 uses up to 128 MiB for short-lived objects by default. mc is not faster with it. */
const NODE_OPTIONS = ['--max-semi-space-size=16'];

/** Writes the blob of a single executable application for all platforms: no snapshot, no code cache. Returns its path. */
export function createBlob(launcher: string, assets: Readonly<Record<string, string>>, temporary: string): string {
  const [config, output] = [join(temporary, 'sea.json'), join(temporary, 'sea.blob')];
  const settings = { main: launcher, output, disableExperimentalSEAWarning: true, execArgv: NODE_OPTIONS, assets };
  writeFileSync(config, JSON.stringify(settings));
  execFileSync(process.execPath, ['--experimental-sea-config', config], { stdio: ['ignore', 'ignore', 'inherit'] });
  return output;
}

/** Writes an executable: a copy of Node.js with the blob. The file is complete as soon as it exists. */
export async function createExecutable(node: string, blob: string, to: string): Promise<void> {
  const unfinished = `${to}.tmp`;
  copyFileSync(node, unfinished);
  chmodSync(unfinished, 0o755);
  // postject reports section names of Node.js that it does not understand. The executable is correct without them.
  const { warn } = console;
  console.warn = () => undefined;
  try {
    await inject(unfinished, 'NODE_SEA_BLOB', readFileSync(blob), { sentinelFuse: FUSE });
  } finally {
    console.warn = warn;
  }
  renameSync(unfinished, to);
}

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBuildCommit } from '../../src/cli/build-commit.ts';
import type { SingleFileRequest } from './arguments.ts';
import { listAssets } from './assets.ts';
import { createBlob, createExecutable } from './inject.ts';
import { findNodeBinary } from './node-binary.ts';

const CACHE = join(homedir(), '.cache/mc-actions/node');

/** Builds `mc` as one executable per platform, and calls `onFile` with the path of each. Throws if one cannot be built. */
export async function buildSingleFiles(
  root: string,
  { out, dist, platforms }: SingleFileRequest,
  onFile: (path: string) => void,
): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), 'mc-single-file-'));
  try {
    mkdirSync(out, { recursive: true });
    const assets = listAssets({ root, dist, commit: await readBuildCommit(root), temporary });
    const blob = createBlob(join(import.meta.dirname, 'launcher.js'), assets, temporary);
    for (const platform of platforms) {
      const path = join(out, `mc-${platform}`);
      await createExecutable(findNodeBinary(root, platform, CACHE), blob, path);
      onFile(path);
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

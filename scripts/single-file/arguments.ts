import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PLATFORMS, type Platform } from './node-binary.ts';

export interface SingleFileRequest {
  readonly out: string;
  readonly dist: string;
  readonly platforms: readonly Platform[];
}

const isPlatform = (text: string): text is Platform => PLATFORMS.some((platform) => platform === text);

/** Reads `[--out DIR] [--dist DIR] [--platform linux-x64|linux-arm64]…`. Without a platform: all. Throws for anything else. */
export function readArguments(args: readonly string[], root: string): SingleFileRequest {
  const { values } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' }, dist: { type: 'string' }, platform: { type: 'string', multiple: true } },
  });
  const wanted = values.platform ?? PLATFORMS;
  const unknown = wanted.find((text) => !isPlatform(text));
  if (unknown !== undefined) throw new Error(`--platform: expected ${PLATFORMS.join(' or ')}, found ${unknown}`);
  return {
    out: resolve(values.out ?? join(root, 'out/single-file')),
    dist: resolve(values.dist ?? join(root, 'dist')),
    platforms: PLATFORMS.filter((platform) => wanted.includes(platform)),
  };
}

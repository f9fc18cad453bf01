import type { Http } from '../../lib/http.ts';
import type { MirrorConfig } from '../config.ts';
import { httpFiles, type StaticFiles } from '../format/files.ts';
import { logPath, rootPath, SIGNING_CONFIG, tufPath } from '../format/layout.ts';
import { isTileLog } from '../logs/log-config.ts';
import type { TrustedRootFile } from '../logs/log-keys.ts';

/**
 * The configured sources, as far as they have files of the mirror as they are: tile logs, TUF repositories, and the roots
 * and the signing config of the configuration itself. Evidence is asked for in another way: see `mendEvidence`.
 */
export function primaryFiles(
  config: MirrorConfig,
  roots: readonly TrustedRootFile[],
  signing: Buffer | undefined,
  { http, signal }: { readonly http: Http; readonly signal?: AbortSignal | undefined },
): StaticFiles {
  const places = new Map<string, StaticFiles>([
    ...config.logs
      .filter(isTileLog)
      .map(({ name, url }) => [`${logPath(name)}/`, httpFiles(url, http, signal)] as const),
    ...config.tuf.map(({ name, url }) => [`${tufPath(name)}/`, httpFiles(url, http, signal)] as const),
  ]);
  const own = new Map<string, Buffer>(roots.map(({ name, bytes }, place) => [rootPath(name, place), bytes]));
  if (signing) own.set(SIGNING_CONFIG, signing);
  return {
    name: 'its source',
    read: async (path, maxBytes) => {
      const bytes = own.get(path);
      if (bytes) return bytes;
      const [prefix, files] = [...places].find(([start]) => path.startsWith(start)) ?? [];
      return prefix === undefined ? undefined : files?.read(path.slice(prefix.length), maxBytes);
    },
  };
}

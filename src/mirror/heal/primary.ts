import type { Http } from '../../lib/http.ts';
import type { MirrorConfig } from '../config.ts';
import { httpFiles, type StaticFiles } from '../format/files.ts';
import { logPath, rootPath, SIGNING_CONFIG, tufPath } from '../format/layout.ts';
import { isTileLog } from '../logs/log-config.ts';
import type { TrustedRootFile } from '../logs/log-keys.ts';

/**
 * Reads files of the mirror from its configured sources: tile logs, TUF repositories, and the trusted roots and the signing
 * config of the configuration. `healEvidence` obtains evidence.
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
  const configured = new Map<string, Buffer>(
    roots.map(({ name, bytes }, position) => [rootPath(name, position), bytes]),
  );
  if (signing) configured.set(SIGNING_CONFIG, signing);
  return {
    name: 'its source',
    read: async (path, maxBytes) => {
      const bytes = configured.get(path);
      if (bytes) return bytes;
      const [prefix, files] = [...places].find(([start]) => path.startsWith(start)) ?? [];
      return prefix === undefined ? undefined : files?.read(path.slice(prefix.length), maxBytes);
    },
  };
}

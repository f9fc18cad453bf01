import { join } from 'node:path';
import { baseError } from '../../lib/errors.ts';
import { fileKind, readRegularFile } from '../../lib/files.ts';
import { fetchBytes, type Http } from '../../lib/http.ts';

/** Static files in a folder or under a URL. */
export interface StaticFiles {
  /** The folder or URL, for messages. */
  readonly name: string;
  /** Reads a file of at most `maxBytes`; undefined only for a file that does not exist. */
  read(path: string, maxBytes: number): Promise<Buffer | undefined>;
}

/** Opens the files of a folder. */
export function folderFiles(dir: string): StaticFiles {
  return {
    name: dir,
    read: async (path, maxBytes) => {
      const full = join(dir, path);
      return (await fileKind(full)) === 'file' ? readRegularFile(full, maxBytes) : undefined;
    },
  };
}

/**
 * Opens the files under a URL. The statuses 404 and 410 mean that a file does not exist. Any other status except 200
 * is a fault.
 */
export function httpFiles(url: string, http: Http, signal?: AbortSignal): StaticFiles {
  const base = parseBaseUrl(url);
  return {
    name: url,
    read: async (path, maxBytes) => {
      const request = { url: new URL(path, base), accept: [200, 404, 410], ...(signal ? { signal } : {}) };
      const { response, bytes } = await fetchBytes(http, request, maxBytes);
      return response.status === 200 ? bytes : undefined;
    },
  };
}

/** Returns the files below `prefix`. */
export const subfolderFiles = ({ name, read }: StaticFiles, prefix: string): StaticFiles => ({
  name,
  read: (path, maxBytes) => read(`${prefix}/${path}`, maxBytes),
});

/** Opens the files of a mirror by its folder or URL. */
export const mirrorFiles = (
  location: string,
  ports: { readonly http: Http; readonly signal?: AbortSignal | undefined },
): StaticFiles =>
  /^https?:\/\//i.test(location) ? httpFiles(location, ports.http, ports.signal) : folderFiles(location);

function parseBaseUrl(url: string): URL {
  try {
    return new URL(url.endsWith('/') ? url : `${url}/`);
  } catch (error) {
    throw baseError(
      'url-malformed',
      { what: 'the address', given: url, expected: 'http(s)://HOST[:PORT][/PATH]' },
      { cause: error },
    );
  }
}

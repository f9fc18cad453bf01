import { join } from 'node:path';
import { baseError } from '../../lib/errors.ts';
import { fileKind, readRegularFile } from '../../lib/files.ts';
import { fetchBytes, type Http } from '../../lib/http.ts';

/** Static files somewhere: a folder, or under a URL. `undefined` only where there clearly is no such file. */
export interface StaticFiles {
  /** For people. */
  readonly name: string;
  read(path: string, maxBytes: number): Promise<Buffer | undefined>;
}

export function folderFiles(dir: string): StaticFiles {
  return {
    name: dir,
    read: async (path, maxBytes) => {
      const full = join(dir, path);
      return (await fileKind(full)) === 'file' ? readRegularFile(full, maxBytes) : undefined;
    },
  };
}

/** Files under a URL. 404 and 410 are "no such file"; whatever else is no 200 is a fault. */
export function httpFiles(url: string, http: Http, signal?: AbortSignal): StaticFiles {
  const base = baseOf(url);
  return {
    name: url,
    read: async (path, maxBytes) => {
      const request = { url: new URL(path, base), accept: [200, 404, 410], ...(signal ? { signal } : {}) };
      const { response, bytes } = await fetchBytes(http, request, maxBytes);
      return response.status === 200 ? bytes : undefined;
    },
  };
}

/** The same files, seen from `prefix` on. */
export const under = ({ name, read }: StaticFiles, prefix: string): StaticFiles => ({
  name,
  read: (path, maxBytes) => read(`${prefix}/${path}`, maxBytes),
});

/** The files of a mirror by its folder or its URL. */
export const mirrorFiles = (
  location: string,
  ports: { readonly http: Http; readonly signal?: AbortSignal | undefined },
): StaticFiles =>
  /^https?:\/\//i.test(location) ? httpFiles(location, ports.http, ports.signal) : folderFiles(location);

function baseOf(url: string): URL {
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

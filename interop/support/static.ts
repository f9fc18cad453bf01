import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';

export interface StaticServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a bare static web server: the files of a folder, and 404. `prefix` is the path in front of the file names. */
export async function serveFolder(dir: string, prefix = ''): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const asked = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    const path = asked.startsWith(`${prefix}/`) ? join(dir, normalize(asked.slice(prefix.length))) : dir;
    const info = statSync(path, { throwIfNoEntry: false });
    if (!info?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-length': info.size });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

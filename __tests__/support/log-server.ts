import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LogServer {
  readonly url: string;
  /** The requested paths, in order. */
  readonly asked: string[];
  /** The files to serve from now on. */
  files: ReadonlyMap<string, Buffer>;
  close(): Promise<void>;
}

/** Serves files from memory over HTTP and records the requests. */
export async function serveLog(files: ReadonlyMap<string, Buffer>): Promise<LogServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').slice(1);
    log.asked.push(path);
    const bytes = log.files.get(path);
    response.writeHead(bytes ? 200 : 404).end(bytes);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const log: LogServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    files,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return log;
}

import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Names that a registry may list and that no release can have. */
export const HOSTILE_NAMES = [
  '../../v2/other',
  'v1?x=1',
  'v1#',
  'a b',
  '',
  '-leading',
  `long${'g'.repeat(128)}`,
  'v1\n::set-output name=x::y',
  '##[set-output name=x]y',
  '\u001b]0;title\u0007',
  '\u009b31m',
  'v1\u202egnp.exe',
  'ünïcode',
  '%2e%2e',
] as const;

/**
 * Starts a registry in front of another one on loopback. It adds `tags` to every list of tags and `repositories` to the
 * catalog. It answers a request whose path matches `broken` with status 500.
 */
export async function hostileRegistry(
  upstream: string,
  lists: { readonly tags?: readonly unknown[]; readonly repositories?: readonly unknown[]; readonly broken?: RegExp },
): Promise<{ readonly host: string; readonly paths: readonly string[]; close(): Promise<void> }> {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    paths.push(path);
    if (lists.broken?.test(path)) {
      response.writeHead(500, { 'content-type': 'text/plain' }).end('broken on purpose');
      return;
    }
    const onward = send(`${upstream}${path}`, { method: request.method, headers: request.headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const { 'content-length': _, 'transfer-encoding': __, ...headers } = answer.headers;
        const body = changed(path, Buffer.concat(chunks), lists);
        const length = request.method === 'HEAD' ? answer.headers['content-length'] : String(body.length);
        response.writeHead(answer.statusCode ?? 502, {
          ...headers,
          ...(length === undefined ? {} : { 'content-length': length }),
        });
        response.end(body);
      });
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    paths,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function changed(
  path: string,
  body: Buffer,
  { tags = [], repositories = [] }: { readonly tags?: readonly unknown[]; readonly repositories?: readonly unknown[] },
): Buffer {
  const list = /\/tags\/list(\?|$)/.test(path) ? 'tags' : path.startsWith('/v2/_catalog') ? 'repositories' : undefined;
  if (!list) return body;
  const answer = JSON.parse(body.toString('utf8')) as Record<string, unknown[] | null>;
  return Buffer.from(
    JSON.stringify({ ...answer, [list]: [...(list === 'tags' ? tags : repositories), ...(answer[list] ?? [])] }),
  );
}

import { createServer } from 'node:http';
import { formatOpenMetrics, type Metric, OPEN_METRICS_TYPE } from '../../telemetry/index.ts';
import { type Address, BOUNDS, type Listening, listen } from '../serve/listen.ts';

/** Serves `/metrics` and `/healthz` of a canary over plain HTTP. */
export function serveCanaryMetrics(read: () => readonly Metric[], address: Address): Promise<Listening> {
  const server = createServer(BOUNDS, async (request, response) => {
    const send = (status: number, type: string, body: string): void => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, 'text/plain', 'GET only\n');
    if (request.url === '/healthz') return send(200, 'text/plain', 'ok\n');
    if (request.url !== '/metrics') return send(404, 'text/plain', 'see /metrics\n');
    try {
      send(200, OPEN_METRICS_TYPE, await formatOpenMetrics(read()));
    } catch {
      send(500, 'text/plain', 'the metrics cannot be formatted\n');
    }
  });
  return listen(server, address, 'http');
}

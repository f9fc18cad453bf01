import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { asMcError } from '../../lib/errors.ts';
import type { McError } from '../../lib/mc-error.ts';
import { formatOpenMetrics, OPEN_METRICS_TYPE } from '../../telemetry/index.ts';
import type { MirrorConfig } from '../config.ts';
import type { MirrorPorts } from '../ports.ts';
import { type Answer, jsonAnswer, textAnswer } from '../serve/answer.ts';
import { type Address, BOUNDS, type Listening, listen } from '../serve/listen.ts';
import { listServiceMetrics, readMirrorMetrics } from './observe.ts';
import type { Round } from './service.ts';

export interface MonitorOptions extends Address {
  /** The configuration at the start, for metrics before the first round has ended. */
  readonly config: MirrorConfig;
  readonly ports: Pick<MirrorPorts, 'clock' | 'destination'>;
  /** Called with each internal error. Clients do not see these errors. */
  readonly onFault?: (error: McError) => void;
}

/** The listener of a mirror service, for the probes and scrapers of a cluster. */
export interface ServiceMonitor extends Listening {
  /** Saves the last round, which the answers describe. */
  record(round: Round): void;
}

/**
 * Listens for `/healthz`, `/readyz` and `/metrics` of a mirror service. It is ready when its first round has ended. A failed
 * round counts too, because a restart cannot bring back a lost source: the metrics report the failure.
 */
export async function monitorService({ config, ports, onFault, ...address }: MonitorOptions): Promise<ServiceMonitor> {
  let last: Round | undefined;
  const answer = async (path: string): Promise<Answer> => {
    if (path === '/healthz') return textAnswer('ok\n');
    if (path === '/readyz') return answerReadiness(last);
    if (path !== '/metrics') return jsonAnswer({ code: 404, message: 'expected /healthz, /readyz or /metrics' }, 404);
    const metrics = await readMirrorMetrics(last?.config ?? config, ports, last ? listServiceMetrics(last) : []);
    return textAnswer(await formatOpenMetrics(metrics), 200, OPEN_METRICS_TYPE);
  };
  const server = createServer(BOUNDS, (request, response) => {
    answerRequest(request, answer)
      .catch((error: unknown) => {
        onFault?.(asMcError(error));
        return jsonAnswer({ code: 500, message: 'the mirror cannot be read; see the log of the service' }, 500);
      })
      .then((found) => sendAnswer(response, found));
  });
  const listening = await listen(server, address, 'http');
  return {
    ...listening,
    record: (round) => {
      last = round;
    },
  };
}

const answerReadiness = (last: Round | undefined): Answer =>
  last
    ? jsonAnswer({ ready: true, round: last.number, passed: last.report?.outcome === 'passed' })
    : jsonAnswer({ ready: false, detail: 'the first round has not ended' }, 503);

async function answerRequest(request: IncomingMessage, answer: (path: string) => Promise<Answer>): Promise<Answer> {
  if (request.method === 'GET' || request.method === 'HEAD') return answer((request.url ?? '/').split('?')[0] ?? '/');
  return {
    ...jsonAnswer({ code: 405, message: 'only GET and HEAD are allowed' }, 405),
    headers: { allow: 'GET, HEAD' },
  };
}

function sendAnswer(response: ServerResponse, { status, type, body, headers }: Answer): void {
  response.writeHead(status, {
    ...headers,
    'content-type': type,
    'content-length': body.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body); // Node.js omits the body for HEAD
}

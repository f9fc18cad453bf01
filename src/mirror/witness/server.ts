import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { collect } from '../../lib/bytes.ts';
import { asMcError } from '../../lib/errors.ts';
import type { McError } from '../../lib/mc-error.ts';
import { type Address, BOUNDS, type Listening, listen } from '../serve/listen.ts';
import type { Witness, WitnessAnswer } from './witness.ts';

/** Enough for 63 hashes and a checkpoint with many signatures, also of ML-DSA. */
const MAX_BODY_BYTES = 512 * 1024;
const TEXT = 'text/plain; charset=utf-8';

type Answer = Omit<WitnessAnswer, 'status'> & { readonly status: number };

/**
 * Serves `POST /add-checkpoint` (C2SP tlog-witness) and `GET /healthz`. Passes faults to `onFault`, because clients
 * must not see them.
 */
export function serveWitness(
  witness: Witness,
  address: Address,
  onFault: (error: McError) => void = () => undefined,
): Promise<Listening> {
  const server = createServer(BOUNDS, (request, response) => {
    answer(witness, request)
      .catch((error: unknown): Answer => {
        onFault(asMcError(error));
        return text(500, 'the witness cannot store its state; see the log of the witness');
      })
      .then((made) => send(response, made));
  });
  return listen(server, address, 'http');
}

async function answer(witness: Witness, request: IncomingMessage): Promise<Answer> {
  const path = (request.url ?? '').split('?', 1)[0];
  if (path === '/healthz') return text(200, 'ok');
  if (path !== '/add-checkpoint') return text(404, 'not found: use POST /add-checkpoint');
  if (request.method !== 'POST') return text(405, 'expected POST');
  const body = await collect(request, MAX_BODY_BYTES, 'the request').catch(() => undefined);
  if (!body) return text(413, `expected at most ${MAX_BODY_BYTES} bytes`);
  return witness.addCheckpoint(body.toString('utf8'));
}

const text = (status: number, line: string): Answer => ({ status, type: TEXT, body: `${line}\n` });

function send(response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'x-content-type-options': 'nosniff',
    ...(status === 405 ? { allow: 'POST' } : {}),
    ...(status === 413 ? { connection: 'close' } : {}),
  });
  response.end(body);
}

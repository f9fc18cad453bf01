import { z } from 'zod';
import type { Clock } from '../../lib/clock.ts';
import type { Handler } from '../host.ts';
import { parseUrl, Refusal, readJson, sendRefusals } from '../requests.ts';

/** The default limits of Loki 3, which refuses a push outside of them. */
const LIMITS = {
  bodyBytes: 4 * 1024 * 1024,
  lineBytes: 256 * 1024,
  labels: 15,
  labelNameChars: 1024,
  labelValueChars: 2048,
  oldestMs: 7 * 86_400_000,
  newestMs: 10 * 60_000,
};
const MAX_LINES = 100_000; // lines of all streams that the receiver keeps

const timestamp = z.string().regex(/^[1-9]\d{18}$/, 'expected nanoseconds since 1970 as a string of 19 digits');
const line = z.string().refine((text) => Buffer.byteLength(text) <= LIMITS.lineBytes, 'the line is too long');
const labelName = z
  .string()
  .max(LIMITS.labelNameChars)
  .regex(/^(?!__)[a-zA-Z_][a-zA-Z0-9_]*$/);
const labels = z
  .record(labelName, z.string().min(1).max(LIMITS.labelValueChars))
  .refine((given) => Object.keys(given).length > 0, 'a stream needs a label')
  .refine((given) => Object.keys(given).length <= LIMITS.labels, `a stream has at most ${LIMITS.labels} labels`);

/** The body of a push. It has no other fields. Structured metadata is not supported. */
const pushSchema = z.strictObject({
  streams: z.array(z.strictObject({ stream: labels, values: z.array(z.tuple([timestamp, line])).min(1) })).min(1),
});

/** A line that the receiver accepted. */
export interface ReceivedLine {
  readonly labels: Readonly<Record<string, string>>;
  /** Nanoseconds since 1970. */
  readonly time: string;
  readonly line: string;
}

/** A receiver of logs with the push API of Loki. */
export interface LokiReceiver {
  readonly handler: Handler;
  /** The accepted lines, in the order of their arrival. */
  readonly lines: readonly ReceivedLine[];
}

/**
 * Creates a receiver for `POST /loki/api/v1/push` in JSON. It is stricter than Loki: every entry of a stream must be later than the one
 * before, also across pushes, so that a reader sees the lines in their order. A push that is not valid is refused whole.
 */
export function createLokiReceiver(clock: Pick<Clock, 'now'>): LokiReceiver {
  const lines: ReceivedLine[] = [];
  const last = new Map<string, bigint>();
  const receive: Handler = async (request, response) => {
    const { pathname } = parseUrl(request);
    if (pathname === '/ready') {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('ready\n');
      return;
    }
    if (pathname !== '/loki/api/v1/push') throw new Refusal(501, 'only POST /loki/api/v1/push is implemented\n');
    if (request.method !== 'POST') throw new Refusal(405, 'expected POST\n', { allow: 'POST' });
    assertHeaders(request.headers);
    const parsed = pushSchema.safeParse(await readJson(request, LIMITS.bodyBytes));
    if (!parsed.success) throw new Refusal(400, `${z.prettifyError(parsed.error)}\n`);
    const accepted = checkOrder(parsed.data.streams, new Map(last), clock.now().getTime());
    for (const [key, time] of accepted.last) last.set(key, time);
    lines.push(...accepted.lines);
    lines.splice(0, Math.max(0, lines.length - MAX_LINES));
    response.writeHead(204).end();
  };
  return { handler: sendRefusals(receive), lines };
}

/** Throws 415 for a body that is not plain JSON. */
function assertHeaders(headers: Readonly<Record<string, string | readonly string[] | undefined>>): void {
  const type = String(headers['content-type'] ?? '');
  if (!/^application\/json(;\s*charset=utf-8)?$/i.test(type)) throw new Refusal(415, 'expected application/json\n');
  if (headers['content-encoding'] !== undefined) throw new Refusal(415, 'expected a body without an encoding\n');
}

/** Throws 400 for an entry that is too old, in the future, or not later than the one before in its stream. */
function checkOrder(
  streams: z.output<typeof pushSchema>['streams'],
  last: Map<string, bigint>,
  nowMs: number,
): { readonly last: ReadonlyMap<string, bigint>; readonly lines: readonly ReceivedLine[] } {
  const [oldest, newest] = [BigInt(nowMs - LIMITS.oldestMs), BigInt(nowMs + LIMITS.newestMs)];
  const lines: ReceivedLine[] = [];
  for (const { stream, values } of streams) {
    const key = JSON.stringify(Object.entries(stream).toSorted());
    for (const [text, content] of values) {
      const time = BigInt(text);
      const ms = time / 1_000_000n;
      if (ms < oldest || ms > newest) throw new Refusal(400, `the timestamp ${text} is too old or in the future\n`);
      if (time <= (last.get(key) ?? 0n)) throw new Refusal(400, `the timestamp ${text} is not after the one before\n`);
      last.set(key, time);
      lines.push({ labels: stream, time: text, line: content });
    }
  }
  return { last, lines };
}

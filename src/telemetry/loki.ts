import { asMcError } from '../lib/errors.ts';
import { safeUrl } from '../lib/http.ts';
import type { McError } from '../lib/mc-error.ts';
import { telemetryError } from './errors.ts';
import { PUSH_LIMITS, type PushPorts } from './push.ts';
import { joinUrl, type Target } from './target.ts';

/** One line of a log. */
export interface LogLine {
  readonly time: Date;
  readonly text: string;
}

/** The lines with the same labels. Their order is kept, even for lines with the same time. */
export interface LogStream {
  readonly labels: Readonly<Record<string, string>>;
  readonly lines: readonly LogLine[];
}

const MAX_LINE_CHARS = 32 * 1024; // Loki refuses lines above 256 KiB
const MAX_BATCH_BYTES = 1024 * 1024; // Loki refuses bodies above 4 MiB

type Entry = readonly [time: string, text: string];

/** Formats the lines with times in nanoseconds that increase, because Loki sorts by time. */
function formatEntries(lines: readonly LogLine[]): readonly Entry[] {
  let last = 0n;
  return lines.map(({ time, text }) => {
    const given = BigInt(time.getTime()) * 1_000_000n;
    last = given > last ? given : last + 1n;
    return [String(last), text.length > MAX_LINE_CHARS ? `${text.slice(0, MAX_LINE_CHARS)} …` : text];
  });
}

/** Splits the lines of the streams into bodies of pushes. */
export function formatPushes(streams: readonly LogStream[]): readonly string[] {
  const bodies: string[] = [];
  for (const { labels, lines } of streams) {
    let [values, bytes]: [Entry[], number] = [[], 0];
    const end = (): void => {
      if (values.length > 0) bodies.push(JSON.stringify({ streams: [{ stream: labels, values }] }));
      [values, bytes] = [[], 0];
    };
    for (const entry of formatEntries(lines)) {
      const size = Buffer.byteLength(JSON.stringify(entry)) + 1;
      if (bytes + size > MAX_BATCH_BYTES) end();
      values.push(entry);
      bytes += size;
    }
    end();
  }
  return bodies;
}

/** Pushes lines to a Loki. Returns the first failure, after which it pushes nothing more. */
export async function pushLogs(
  target: Target,
  streams: readonly LogStream[],
  { http, signal }: PushPorts,
): Promise<McError | undefined> {
  const url = joinUrl(target, 'loki/api/v1/push');
  try {
    for (const body of formatPushes(streams)) {
      const answer = await http.send({
        method: 'POST',
        url,
        headers: { ...target.headers, 'content-type': 'application/json' },
        body,
        redirect: 'manual',
        ...PUSH_LIMITS,
        ...(signal ? { signal } : {}),
      });
      await answer.discard();
    }
    return undefined;
  } catch (error) {
    const { message: detail } = asMcError(error);
    return telemetryError(
      'push-failed',
      { what: 'the logs', url: safeUrl(url), detail, option: '--loki' },
      { cause: error },
    );
  }
}

import type { Clock } from '../../lib/clock.ts';
import { END_KEY, findInject, type InjectName } from './injects.ts';
import type { TabletopScript } from './script.ts';

/** Yields the injects of a script at their times, and ends at its end. */
export async function* followScript(
  { injects, endSeconds }: TabletopScript,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): AsyncGenerator<InjectName> {
  const start = clock.now().getTime();
  const waitUntil = (seconds: number): Promise<void> =>
    clock.sleep(Math.max(0, start + seconds * 1000 - clock.now().getTime()), signal);
  for (const { atSeconds, inject } of injects) {
    await waitUntil(atSeconds);
    yield inject;
  }
  await waitUntil(endSeconds);
}

/** Yields the injects of keys, one a line. Ends at the end key, or where the input ends. `onUnknown` gets every other line. */
export async function* followKeys(
  lines: AsyncIterable<string>,
  onUnknown: (line: string) => void,
): AsyncGenerator<InjectName> {
  for await (const line of lines) {
    const key = line.trim();
    if (key === END_KEY) return;
    const inject = findInject(key);
    if (inject) yield inject;
    else if (key !== '') onUnknown(key);
  }
}

import { parseDuration } from '../lib/duration.ts';
import { baseError } from '../lib/errors.ts';
import type { McError } from '../lib/mc-error.ts';
import type { Terminal } from './terminal.ts';

const GRACE_MS = 15_000; // for cleaning up after Ctrl-C or a timeout
const MAX_TIMER_MS = 2 ** 31 - 1;

export interface Stopper {
  /** Aborts at Ctrl-C and after --timeout. */
  readonly signal: AbortSignal;
  /** Rejects when the command ignored the signal for the grace period. */
  readonly overdue: Promise<never>;
  /** Throws `command-timeout` after --timeout, also for a command that ends without an error when the signal aborts. */
  assertInTime(): void;
  done(): void;
}

/** Creates the stopper of a command. Throws `duration-malformed` or `option-invalid` for a timeout that is not usable. */
export function createStopper(timeout: string | undefined, command: string, terminal: Terminal): Stopper {
  const controller = new AbortController();
  const timers: NodeJS.Timeout[] = [];
  let late: McError | undefined;
  const overdue = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => {
      timers.push(
        setTimeout(() => {
          reject(controller.signal.reason);
          terminal.leave();
        }, GRACE_MS),
      );
    });
  });
  overdue.catch(() => {}); // no one waits for it when the command ends in time
  if (timeout !== undefined) {
    const ms = parseDuration(timeout, '--timeout') * 1000;
    if (ms === 0) {
      const expected = 'a duration of at least 1s';
      throw baseError('option-invalid', { option: '--timeout', given: timeout, expected, command });
    }
    const stop = () => {
      late = baseError('command-timeout', { limit: timeout });
      controller.abort(late);
    };
    timers.push(setTimeout(stop, Math.min(ms, MAX_TIMER_MS)));
  }
  terminal.onInterrupt((signal) => {
    terminal.stderr.write(`\n${signal}: stopping; press Ctrl-C again to stop immediately\n`);
    controller.abort(baseError('cancelled', { what: `by ${signal}` }));
  });
  return {
    signal: controller.signal,
    overdue,
    assertInTime: () => {
      if (late && controller.signal.reason === late) throw late; // else Ctrl-C came first
    },
    done: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

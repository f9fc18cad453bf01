/** Work that repeats in the background while the steps of a drill run, until it is stopped. */
export interface Background {
  /**
   * Stops the work and waits until it has ended. `interrupted` reports whether a round failed while the work was being
   * stopped. A second call has the same result.
   */
  stop(): Promise<{ readonly rounds: number; readonly interrupted: boolean }>;
  /** Rejects when a round fails before the work is stopped; never resolves. */
  readonly failed: Promise<never>;
}

/**
 * Runs `round` repeatedly, with `pause` after each round, until the work is stopped. A round that fails before `stop` is
 * a failure of the drill. A round that fails after `stop` is expected: its region is lost while it runs.
 */
export function startBackground(
  round: (signal: AbortSignal) => Promise<void>,
  pause: (signal: AbortSignal) => Promise<void>,
): Background {
  const controller = new AbortController();
  let rounds = 0;
  let interrupted = false;
  let reject: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_, rejectPromise) => {
    reject = rejectPromise;
  });
  failed.catch(() => {});
  const running = (async () => {
    while (!controller.signal.aborted) {
      try {
        await round(controller.signal);
        rounds++;
      } catch (error) {
        if (!controller.signal.aborted) return reject(error);
        interrupted = true;
        return;
      }
      try {
        await pause(controller.signal);
      } catch {
        return; // `stop` or the drill's own signal ended the pause
      }
    }
  })();
  return {
    failed,
    stop: async () => {
      controller.abort();
      await running;
      return { rounds, interrupted };
    },
  };
}

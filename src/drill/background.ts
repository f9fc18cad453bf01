/** Work that goes on behind the steps of a drill until it is stopped. */
export interface Background {
  /** Ends it and waits until it has ended; what fails while it is ending is told by `interrupted`. Safe to call twice. */
  stop(): Promise<{ readonly rounds: number; readonly interrupted: boolean }>;
  /** Rejects when a round failed that was not being stopped; never resolves. */
  readonly failed: Promise<never>;
}

/**
 * Runs `round` again and again, `pause` in between, until it is stopped. A failure before `stop` is a failure of the
 * drill; one after it is what happens to a writer whose region goes away under it.
 */
export function inBackground(
  round: (signal: AbortSignal) => Promise<void>,
  pause: (signal: AbortSignal) => Promise<void>,
): Background {
  const controller = new AbortController();
  let rounds = 0;
  let interrupted = false;
  let reject: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_, no) => {
    reject = no;
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
        return; // stopped, by whoever: the drill's own signal ends pauses too
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

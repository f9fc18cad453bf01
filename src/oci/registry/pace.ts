/** Requests at once, when the client knows nothing about the host. */
const INITIAL_LIMIT = 16;
const MAX_LIMIT = 64;
/** Failures within this time count once. */
const PAUSE_MS = 1_000;

/**
 * Limits the requests that run at once to one host. The limit rises while the host answers. It is halved when the host fails or
 * reports too many requests.
 */
export class Pace {
  readonly #maxLimit: number;
  readonly #now: () => number;
  readonly #waiting: (() => void)[] = [];
  #limit = INITIAL_LIMIT;
  #isDoubling = true;
  #running = 0;
  #slowedAt = Number.NEGATIVE_INFINITY;

  constructor(maxLimit = MAX_LIMIT, now: () => number = () => performance.now()) {
    this.#maxLimit = maxLimit;
    this.#now = now;
  }

  /** The number of requests that may run at once. */
  get limit(): number {
    return Math.floor(this.#limit);
  }

  /** Runs `work` in its turn. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running < this.limit) this.#running++;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      const result = await work();
      this.#raise();
      return result;
    } finally {
      this.#running--;
      while (this.#running < this.limit && this.#waiting.length > 0) {
        this.#running++;
        this.#waiting.shift()?.();
      }
    }
  }

  /** Halves the limit. Failures of requests that ran at the same time count once. */
  slowDown(): void {
    this.#isDoubling = false;
    if (this.#now() - this.#slowedAt < PAUSE_MS) return;
    this.#slowedAt = this.#now();
    this.#limit = Math.max(1, this.#limit / 2);
  }

  /** Raises the limit, if requests wait for it: it doubles each round, and after the first failure it grows by one each round. */
  #raise(): void {
    if (this.#waiting.length === 0) return;
    this.#limit = Math.min(this.#maxLimit, this.#limit + (this.#isDoubling ? 1 : 1 / this.#limit));
  }
}

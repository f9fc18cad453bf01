const START = 16;
const MOST = 64;
const PAUSE_MS = 1_000;

/** Requests at a time to one host: begins with some, more as they are answered, half as many when it says that it is too much. */
export class Pace {
  readonly #most: number;
  readonly #now: () => number;
  readonly #waiting: (() => void)[] = [];
  #limit = START;
  #doubling = true;
  #under = 0;
  #slowedAt = Number.NEGATIVE_INFINITY;

  constructor(most = MOST, now: () => number = () => performance.now()) {
    this.#most = most;
    this.#now = now;
  }

  /** How many may be under way. */
  get limit(): number {
    return Math.floor(this.#limit);
  }

  /** Runs `work` in its turn. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#under < this.limit) this.#under++;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      const result = await work();
      this.#faster();
      return result;
    } finally {
      this.#under--;
      while (this.#under < this.limit && this.#waiting.length > 0) {
        this.#under++;
        this.#waiting.shift()?.();
      }
    }
  }

  /** The host failed, or refused because it was asked too much. Counts once for all that were under way together. */
  slower(): void {
    this.#doubling = false;
    if (this.#now() - this.#slowedAt < PAUSE_MS) return;
    this.#slowedAt = this.#now();
    this.#limit = Math.max(1, this.#limit / 2);
  }

  #faster(): void {
    // Only where the limit held something back: twice as many each round, and one more each round once it was too much.
    if (this.#waiting.length === 0) return;
    this.#limit = Math.min(this.#most, this.#limit + (this.#doubling ? 1 : 1 / this.#limit));
  }
}

const paces = new WeakMap<object, Map<string, Pace>>();

/** The pace of all who speak to a host through one client. */
export function paceOf(client: object, host: string): Pace {
  const hosts = paces.get(client) ?? new Map<string, Pace>();
  paces.set(client, hosts);
  const pace = hosts.get(host) ?? new Pace();
  hosts.set(host, pace);
  return pace;
}

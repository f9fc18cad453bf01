import type { Clock } from '../../lib/clock.ts';
import { McError } from '../../lib/mc-error.ts';
import {
  type Checkpoint,
  type Cosigner,
  EMPTY_ROOT,
  formatSignature,
  type NoteVerifier,
  parseCheckpoint,
  parseVerifierKey,
  verifyConsistency,
  verifyNote,
} from '../../tlog/index.ts';
import { mirrorError } from '../errors.ts';
import type { WitnessMemory } from './memory.ts';
import { type AddCheckpoint, parseAddCheckpoint } from './request.ts';

/** The answer to `add-checkpoint`. */
export interface WitnessAnswer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly type: string;
  readonly body: string;
}

export interface WitnessOptions {
  /** One or more keys. Each of them cosigns every checkpoint. */
  readonly cosigners: readonly Cosigner[];
  /** Verifier keys of the logs. The name of a key is the origin of its log. */
  readonly logs: readonly string[];
  readonly memory: WitnessMemory;
  readonly clock: Pick<Clock, 'now'>;
  /** Called when a log has signed two roots for one size. */
  readonly onConflict?: (origin: string, size: number) => void;
}

/**
 * A witness (C2SP tlog-witness). It cosigns a checkpoint only if a proof shows that it is consistent with the last
 * cosigned one of the log. It stores the checkpoint before it signs.
 */
export class Witness {
  readonly #options: WitnessOptions;
  readonly #logs = new Map<string, NoteVerifier>();
  /** The last request of each log. The next one waits for it, so that no request works with an outdated checkpoint. */
  readonly #under = new Map<string, Promise<unknown>>();

  constructor(options: WitnessOptions) {
    this.#options = options;
    const keys = new Map<string, string>();
    for (const text of options.logs) {
      const verifier = parseVerifierKey(text);
      if ((keys.get(verifier.name) ?? text) !== text)
        throw mirrorError('witness-log-repeated', { origin: verifier.name });
      keys.set(verifier.name, text);
      this.#logs.set(verifier.name, verifier);
    }
  }

  /**
   * Reads the stored checkpoint of each log, to find damage before the first request. Throws `witness-state-damaged`.
   */
  async open(): Promise<void> {
    for (const origin of this.#logs.keys()) await this.#options.memory.newest(origin);
  }

  /** Answers the body of a request. A fault, such as a full disk, is thrown before anything is signed. */
  async addCheckpoint(text: string): Promise<WitnessAnswer> {
    let request: AddCheckpoint;
    let checkpoint: Checkpoint;
    try {
      request = parseAddCheckpoint(text);
      checkpoint = parseCheckpoint(request.checkpoint, 'the checkpoint');
    } catch (error) {
      if (error instanceof McError) return refuse(400, error.message);
      throw error;
    }
    const verifier = this.#logs.get(checkpoint.origin);
    if (!verifier) return refuse(404, 'this witness does not know the log');
    try {
      verifyNote(checkpoint.note, verifier);
    } catch (error) {
      if (error instanceof McError) return refuse(403, error.message);
      throw error;
    }
    if (request.old > checkpoint.size) return refuse(400, 'the old size is larger than the checkpoint');
    const before = this.#under.get(checkpoint.origin) ?? Promise.resolve();
    const answer = before.then(() => this.#cosign(request, checkpoint));
    this.#under.set(
      checkpoint.origin,
      answer.catch(() => undefined),
    );
    return answer;
  }

  async #cosign(request: AddCheckpoint, next: Checkpoint): Promise<WitnessAnswer> {
    const { memory, clock, cosigners } = this.#options;
    const kept = await memory.newest(next.origin);
    const size = kept?.size ?? 0;
    const conflict: WitnessAnswer = { status: 409, type: 'text/x.tlog.size', body: `${size}\n` };
    if (request.old !== size) return conflict;
    if (kept && next.size === size && !next.root.equals(kept.root)) {
      this.#options.onConflict?.(next.origin, size);
      await memory.keepConflict(kept, request.checkpoint);
      return conflict;
    }
    if (!verifyConsistency(size, kept?.root ?? EMPTY_ROOT, next.size, next.root, request.proof))
      return refuse(422, 'the proof does not lead from the old size to the checkpoint');
    if (!kept || next.size > kept.size) await memory.remember(request.checkpoint, next);
    const time = Math.floor(clock.now().getTime() / 1000);
    const body = cosigners.map((cosigner) => formatSignature(cosigner.cosign(next, time))).join('');
    return { status: 200, type: 'text/plain; charset=utf-8', body };
  }
}

const refuse = (status: WitnessAnswer['status'], body: string): WitnessAnswer => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: `${body}\n`,
});

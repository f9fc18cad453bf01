import type { Socket } from 'node:net';
import { describe } from '../describe.ts';
import { baseError } from '../errors.ts';
import { McError } from '../mc-error.ts';
import { bodyLength, formatHead, parseHead, type ResponseHead } from './head.ts';
import { BlockPool, openSocket } from './raw-socket.ts';
import type { RelayAnswer, RelayRequest } from './types.ts';
import { safeUrl } from './urls.ts';

const REOPENS = 5;
const MAX_ANSWER_BYTES = 64 * 1024;

export interface RelayLimits {
  readonly connectMs: number;
  /** The longest time without a byte in either direction. */
  readonly idleMs: number;
  /** The longest time until the answer, after everything is sent. A registry may compute digests first. */
  readonly answerMs: number;
  /** The longest time for the whole answer, from its first byte on. */
  readonly documentMs: number;
}

/** Passes a part of the body of one URL to another in large blocks, see `Http.relay`. */
export const relay = (request: RelayRequest, limits: RelayLimits): Promise<RelayAnswer | undefined> =>
  new Promise((resolve, reject) => new Relay(request, limits, resolve, reject).begin());

class Relay {
  readonly #request: RelayRequest;
  readonly #limits: RelayLimits;
  readonly #resolve: (answer: RelayAnswer | undefined) => void;
  readonly #reject: (error: unknown) => void;
  readonly #pool = new BlockPool();
  #source: Socket | undefined;
  #target: Socket | undefined;
  #timer: NodeJS.Timeout | undefined;
  #answerTimer: NodeJS.Timeout | undefined;
  #limit = 0;
  /** The offset in the whole body of the next byte from the source. */
  #at: number;
  #reopened = 0;
  #headRead = false;
  #began = false;
  #paused = false;
  #ended = false;
  #answer = Buffer.alloc(0);

  constructor(
    request: RelayRequest,
    limits: RelayLimits,
    resolve: (answer: RelayAnswer | undefined) => void,
    reject: (error: unknown) => void,
  ) {
    this.#request = request;
    this.#limits = limits;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#at = request.range.at;
  }

  begin(): void {
    const { signal } = this.#request;
    if (signal?.aborted) {
      this.#cancel();
      return;
    }
    signal?.addEventListener('abort', this.#cancel, { once: true });
    this.#wait(this.#limits.connectMs);
    try {
      this.#openTarget();
      this.#openSource();
    } catch (error) {
      this.#fail(error);
    }
  }

  #openSource(): void {
    const { from, range } = this.#request;
    this.#headRead = false;
    if (this.#began) this.#wait(this.#limits.idleMs); // limits the whole head, which is not a transfer
    const socket = openSocket(from.url, { buffer: this.#pool.room, callback: (count) => this.#read(socket, count) });
    this.#source = socket;
    const part = this.#at > 0 || range.end < range.size ? { range: `bytes=${this.#at}-${range.end - 1}` } : {};
    socket.write(formatHead('GET', from.url, { ...from.headers, ...part }), 'latin1');
    const gone = (error?: unknown): void => {
      if (socket === this.#source && this.#at < range.end) this.#sourceLost(error);
    };
    socket
      .on('error', gone)
      .on('end', gone)
      .on('close', () => gone());
  }

  /** Handles one read of the source. Returns false to pause the source. */
  #read(socket: Socket, count: number): boolean {
    if (this.#ended || socket !== this.#source) return false;
    this.#pool.filled(count);
    if (this.#began && this.#headRead) this.#wait(this.#limits.idleMs);
    try {
      if (!this.#headRead && !this.#readHead()) return !this.#ended;
      return this.#pass();
    } catch (error) {
      this.#fail(error);
      return false;
    }
  }

  #readHead(): boolean {
    const head = parseHead(this.#pool.pending);
    if (head === undefined) return false;
    if (head === 'malformed' || !this.#usable(head)) {
      this.#refuseSource();
      return false;
    }
    this.#pool.drop(head.bytes);
    this.#headRead = true;
    if (!this.#began) {
      const { to, range } = this.#request;
      const length = { 'content-length': String(range.end - range.sendFrom) };
      this.#target?.write(formatHead(to.method, to.url, { ...to.headers, ...length }), 'latin1');
      this.#began = true;
    }
    return true;
  }

  /** Returns whether an answer has exactly the requested bytes, unchanged. The ordinary client handles every other answer. */
  #usable(head: ResponseHead): boolean {
    const { end, size } = this.#request.range;
    if (head.headers['content-encoding'] !== undefined || bodyLength(head) !== end - this.#at) return false;
    if (head.status === 200) return this.#at === 0 && end === size;
    return head.status === 206 && head.headers['content-range'] === `bytes ${this.#at}-${end - 1}/${size}`;
  }

  #pass(): boolean {
    const { range, inspect } = this.#request;
    const end = this.#at + this.#pool.pending.length;
    if (end < range.end && !this.#pool.full) return true;
    const { bytes, giveBack } = this.#pool.take();
    const block = bytes.subarray(0, range.end - this.#at);
    const unsent = Math.max(0, range.sendFrom - this.#at);
    this.#at += block.length;
    if (this.#at === range.end) this.#source?.destroy();
    inspect(block);
    if (block.length <= unsent) giveBack();
    else
      this.#target?.write(block.subarray(unsent), () => {
        giveBack();
        this.#wait(this.#at === range.end ? this.#limits.answerMs : this.#limits.idleMs);
        if (!this.#paused) return;
        this.#paused = false;
        this.#source?.resume();
      });
    this.#paused = this.#pool.exhausted && this.#at < range.end;
    return !this.#paused;
  }

  #sourceLost(error: unknown): void {
    if (this.#ended) return;
    if (!this.#began || ++this.#reopened > REOPENS) {
      this.#fail(error ?? new Error('the source ended too early'));
      return;
    }
    // The bytes that were read are kept, and the rest is requested again.
    this.#source?.destroy();
    if (this.#headRead) this.#flush();
    this.#pool.drop(this.#pool.pending.length);
    this.#openSource();
  }

  /** Sends the pending bytes of a block, so that a new answer starts in an empty block. */
  #flush(): void {
    const { bytes, giveBack } = this.#pool.take();
    const unsent = Math.max(0, this.#request.range.sendFrom - this.#at);
    this.#at += bytes.length;
    this.#request.inspect(bytes);
    if (bytes.length <= unsent) giveBack();
    else this.#target?.write(bytes.subarray(unsent), giveBack);
  }

  #refuseSource(): void {
    if (this.#began) this.#fail(new Error('the source does not continue where it was cut'));
    else this.#done(undefined);
  }

  #openTarget(): void {
    const { to } = this.#request;
    const socket = openSocket(to.url);
    this.#target = socket;
    const gone = (error?: unknown): void => {
      if (!this.#ended && !this.#answered(true)) this.#fail(error ?? new Error('the connection was closed'));
    };
    socket
      .on('error', gone)
      .on('close', () => gone())
      .on('end', () => gone())
      .on('data', (bytes: Buffer) => {
        if (this.#ended) return;
        this.#answer = Buffer.concat([this.#answer, bytes]);
        this.#wait(this.#limits.idleMs);
        this.#answerTimer ??= this.#limitAnswer();
        if (this.#answer.length > 2 * MAX_ANSWER_BYTES) this.#fail(new Error('an endless answer'));
        else this.#answered(false);
      });
  }

  /** Returns whether the target has answered, which ends the transfer. `last`: the connection ended, so no more bytes arrive. */
  #answered(last: boolean): boolean {
    const head = parseHead(this.#answer);
    if (head === undefined) return false;
    if (head === 'malformed') {
      this.#fail(new Error('an answer that is not HTTP/1.1'));
      return true;
    }
    if (head.status < 200) {
      this.#answer = this.#answer.subarray(head.bytes);
      return this.#answered(last);
    }
    const body = this.#answer.subarray(head.bytes);
    const length = head.status === 204 ? 0 : Math.min(bodyLength(head) ?? Number.MAX_SAFE_INTEGER, MAX_ANSWER_BYTES);
    // The body of a success is not needed. The body of a refusal has the reason.
    if (!last && head.status >= 300 && body.length < length) return false;
    if (head.status < 300 && this.#at < this.#request.range.end) this.#fail(new Error('an answer before the end'));
    else this.#done({ status: head.status, headers: head.headers, body: body.subarray(0, length) });
    return true;
  }

  /** Limits the time of an answer: a slow byte is progress for a transfer, but not for a short answer. */
  #limitAnswer(): NodeJS.Timeout {
    const { documentMs } = this.#limits;
    return setTimeout(() => this.#fail(new Error(`no whole answer within ${documentMs / 1000} s`)), documentMs);
  }

  /** Sets the longest time until the next progress. */
  #wait(ms: number): void {
    if (this.#ended) return;
    if (ms === this.#limit) this.#timer?.refresh();
    else {
      clearTimeout(this.#timer);
      this.#limit = ms;
      this.#timer = setTimeout(() => this.#fail(new Error(`no byte for ${ms / 1000} s`)), ms);
    }
  }

  readonly #cancel = (): void => {
    const { signal, from } = this.#request;
    const why = signal?.reason;
    this.#end();
    this.#reject(why instanceof McError ? why : baseError('cancelled', { what: safeUrl(from.url) }, { cause: why }));
  };

  #fail(error: unknown): void {
    if (this.#ended) return;
    if (!this.#began && !(error instanceof McError)) {
      this.#done(undefined);
      return;
    }
    this.#end();
    const { to } = this.#request;
    const detail = describe(error);
    this.#reject(
      error instanceof McError
        ? error
        : baseError(
            'network-unreachable',
            { method: to.method, url: safeUrl(to.url), detail, attempts: 1 },
            { cause: error },
          ),
    );
  }

  #done(answer: RelayAnswer | undefined): void {
    if (this.#ended) return;
    this.#end();
    this.#resolve(answer);
  }

  #end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#answerTimer);
    this.#request.signal?.removeEventListener('abort', this.#cancel);
    this.#source?.destroy();
    this.#target?.destroy();
  }
}

import type { Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import { describe } from '../describe.ts';
import { baseError } from '../errors.ts';
import { McError } from '../mc-error.ts';
import { bodyLength, formatHead, parseHead, type ResponseHead } from './head.ts';
import { BlockPool, openSocket } from './raw-socket.ts';
import type { RelayAnswer, RelayRequest } from './types.ts';
import { safeUrl } from './urls.ts';

const MAX_REOPENS = 5;
const MAX_ANSWER_BYTES = 64 * 1024;

/** The limits of a transfer, and what its TLS connections trust. */
export interface RelayLimits {
  /** Without it, TLS trusts the default certificate authorities. */
  readonly secureContext?: SecureContext | undefined;
  readonly connectMs: number;
  /** The longest time without a byte in either direction. */
  readonly idleMs: number;
  /** For the answer after the last byte is sent: a registry may compute digests first. */
  readonly answerMs: number;
  /** For the complete answer, from its first byte on. */
  readonly documentMs: number;
}

/** Passes a part of one URL's body to another URL as the body of a request, in large blocks; see `Http.relay`. */
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
  /** The limit of the current timer, in milliseconds. */
  #timerMs = 0;
  /** The position in the complete body that the source sends next. */
  #position: number;
  #reopened = 0;
  #headRead = false;
  /** Whether the head of the request was sent to the target. Before that the caller can still use `send`. */
  #started = false;
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
    this.#position = request.range.at;
  }

  begin(): void {
    const { signal } = this.#request;
    if (signal?.aborted) {
      this.#cancel();
      return;
    }
    signal?.addEventListener('abort', this.#cancel, { once: true });
    this.#startTimer(this.#limits.connectMs);
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
    if (this.#started) this.#startTimer(this.#limits.idleMs); // the limit is for the whole head, which is not a transfer
    const socket = openSocket(from.url, this.#limits.secureContext, {
      buffer: this.#pool.free,
      callback: (count) => this.#read(socket, count),
    });
    this.#source = socket;
    const part =
      this.#position > 0 || range.end < range.size ? { range: `bytes=${this.#position}-${range.end - 1}` } : {};
    socket.write(formatHead('GET', from.url, { ...from.headers, ...part }), 'latin1');
    const onEnd = (error?: unknown): void => {
      if (socket === this.#source && this.#position < range.end) this.#sourceLost(error);
    };
    socket
      .on('error', onEnd)
      .on('end', onEnd)
      .on('close', () => onEnd());
  }

  /** Handles one read of the source. Returns false to pause the source. */
  #read(socket: Socket, count: number): boolean {
    if (this.#ended || socket !== this.#source) return false;
    this.#pool.addRead(count);
    if (this.#started && this.#headRead) this.#startTimer(this.#limits.idleMs);
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
    if (head === 'malformed' || !this.#isUsable(head)) {
      this.#refuseSource();
      return false;
    }
    this.#pool.drop(head.bytes);
    this.#headRead = true;
    if (!this.#started) {
      const { to, range } = this.#request;
      const length = { 'content-length': String(range.end - range.sendFrom) };
      this.#target?.write(formatHead(to.method, to.url, { ...to.headers, ...length }), 'latin1');
      this.#started = true;
    }
    return true;
  }

  /**
   * Decides whether the answer contains exactly the requested bytes, without an encoding. The HTTP client handles all other
   * answers.
   */
  #isUsable(head: ResponseHead): boolean {
    const { end, size } = this.#request.range;
    if (head.headers['content-encoding'] !== undefined || bodyLength(head) !== end - this.#position) return false;
    if (head.status === 200) return this.#position === 0 && end === size;
    return head.status === 206 && head.headers['content-range'] === `bytes ${this.#position}-${end - 1}/${size}`;
  }

  #pass(): boolean {
    const { range, inspect } = this.#request;
    const end = this.#position + this.#pool.pending.length;
    if (end < range.end && !this.#pool.isFull) return true;
    const { bytes, release } = this.#pool.take();
    const block = bytes.subarray(0, range.end - this.#position);
    const unsent = Math.max(0, range.sendFrom - this.#position);
    this.#position += block.length;
    if (this.#position === range.end) this.#source?.destroy();
    inspect(block);
    if (block.length <= unsent) release();
    else
      this.#target?.write(block.subarray(unsent), () => {
        release();
        this.#startTimer(this.#position === range.end ? this.#limits.answerMs : this.#limits.idleMs);
        if (!this.#paused) return;
        this.#paused = false;
        this.#source?.resume();
      });
    this.#paused = this.#pool.isExhausted && this.#position < range.end;
    return !this.#paused;
  }

  #sourceLost(error: unknown): void {
    if (this.#ended) return;
    if (!this.#started || ++this.#reopened > MAX_REOPENS) {
      this.#fail(error ?? new Error('the source ended too early'));
      return;
    }
    // The bytes that were read are passed on; the rest is requested again.
    this.#source?.destroy();
    if (this.#headRead) this.#flush();
    this.#pool.drop(this.#pool.pending.length);
    this.#openSource();
  }

  /** Passes on the pending bytes of a block, so that the next answer starts in an empty block. */
  #flush(): void {
    const { bytes, release } = this.#pool.take();
    const unsent = Math.max(0, this.#request.range.sendFrom - this.#position);
    this.#position += bytes.length;
    this.#request.inspect(bytes);
    if (bytes.length <= unsent) release();
    else this.#target?.write(bytes.subarray(unsent), release);
  }

  #refuseSource(): void {
    if (this.#started) this.#fail(new Error('the source does not continue where it was cut'));
    else this.#done(undefined);
  }

  #openTarget(): void {
    const { to } = this.#request;
    const socket = openSocket(to.url, this.#limits.secureContext);
    this.#target = socket;
    const onEnd = (error?: unknown): void => {
      if (!this.#ended && !this.#finish(true)) this.#fail(error ?? new Error('the connection was closed'));
    };
    socket
      .on('error', onEnd)
      .on('close', () => onEnd())
      .on('end', () => onEnd())
      .on('data', (bytes: Buffer) => {
        if (this.#ended) return;
        this.#answer = Buffer.concat([this.#answer, bytes]);
        this.#startTimer(this.#limits.idleMs);
        this.#answerTimer ??= this.#limitAnswer();
        if (this.#answer.length > 2 * MAX_ANSWER_BYTES) this.#fail(new Error('an answer that is too long'));
        else this.#finish(false);
      });
  }

  /** Ends the transfer if the answer of the target is complete. With `last` no more bytes will arrive. Returns true at the end. */
  #finish(last: boolean): boolean {
    const head = parseHead(this.#answer);
    if (head === undefined) return false;
    if (head === 'malformed') {
      this.#fail(new Error('an answer that is not HTTP/1.1'));
      return true;
    }
    if (head.status < 200) {
      this.#answer = this.#answer.subarray(head.bytes);
      return this.#finish(last);
    }
    const body = this.#answer.subarray(head.bytes);
    const length = head.status === 204 ? 0 : Math.min(bodyLength(head) ?? Number.MAX_SAFE_INTEGER, MAX_ANSWER_BYTES);
    // A success needs no body; an error explains itself in its body.
    if (!last && head.status >= 300 && body.length < length) return false;
    if (head.status < 300 && this.#position < this.#request.range.end)
      this.#fail(new Error('an answer before the end'));
    else this.#done({ status: head.status, headers: head.headers, body: body.subarray(0, length) });
    return true;
  }

  /**
   * Limits the time of an answer. The idle limit is enough for a transfer, but not for a short answer that arrives byte by byte.
   */
  #limitAnswer(): NodeJS.Timeout {
    const { documentMs } = this.#limits;
    return setTimeout(() => this.#fail(new Error(`no complete answer within ${documentMs / 1000} s`)), documentMs);
  }

  /** Starts the timer again, with this limit in milliseconds. */
  #startTimer(ms: number): void {
    if (this.#ended) return;
    if (ms === this.#timerMs) this.#timer?.refresh();
    else {
      clearTimeout(this.#timer);
      this.#timerMs = ms;
      this.#timer = setTimeout(() => this.#fail(new Error(`no byte for ${ms / 1000} s`)), ms);
    }
  }

  readonly #cancel = (): void => {
    const { signal, from } = this.#request;
    const reason = signal?.reason;
    this.#end();
    const error = baseError('cancelled', { what: safeUrl(from.url) }, { cause: reason });
    this.#reject(reason instanceof McError ? reason : error);
  };

  #fail(error: unknown): void {
    if (this.#ended) return;
    if (!this.#started && !(error instanceof McError)) {
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

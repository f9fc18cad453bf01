/** One stream for several readers, see {@link tee}. */
export interface Tee {
  /** For each reader, a function that opens its stream. */
  readonly readers: readonly (() => AsyncIterable<Uint8Array>)[];
  /** Removes a reader that reads nothing more, so that the others do not wait for it. */
  leave(reader: number): void;
}

/**
 * Reads a stream once for `count` readers. It starts when every reader has started or left. It requests the next chunk when all
 * readers have taken the last one, so at most one chunk is in memory. A reader that starts a second time reads a stream of its
 * own. A failure of the stream is a failure of all readers.
 */
export function tee(open: () => AsyncIterable<Uint8Array>, count: number): Tee {
  type Chunk = IteratorResult<Uint8Array, undefined>;
  const state: ('waiting' | 'reading' | 'left')[] = Array(count).fill('waiting');
  const pendingReads = new Map<number, { resolve(chunk: Chunk): void; reject(error: unknown): void }>();
  let source: AsyncIterator<Uint8Array> | undefined;
  let pulling = false;
  let ended: { readonly error?: unknown } | undefined;

  const settleReads = (
    settle: (reader: { resolve(chunk: Chunk): void; reject(error: unknown): void }) => void,
  ): void => {
    const all = [...pendingReads.values()];
    pendingReads.clear();
    for (const reader of all) settle(reader);
  };
  const finish = (end: { readonly error?: unknown }): void => {
    ended = end;
    settleReads((reader) =>
      'error' in end ? reader.reject(end.error) : reader.resolve({ done: true, value: undefined }),
    );
  };
  /** Requests the next chunk when every active reader has asked for it. */
  const requestNext = (): void => {
    const reading = state.filter((one) => one === 'reading').length;
    if (pulling || ended || state.includes('waiting') || pendingReads.size < reading) return;
    if (reading === 0) {
      ended = {};
      void source?.return?.()?.catch(() => undefined); // no reader is left for the failure
      return;
    }
    pulling = true;
    source ??= open()[Symbol.asyncIterator]();
    source.next().then(
      (chunk) => {
        pulling = false;
        if (chunk.done) finish({});
        else settleReads((reader) => reader.resolve({ done: false, value: chunk.value }));
        requestNext();
      },
      (error: unknown) => {
        pulling = false;
        finish({ error });
      },
    );
  };
  const leave = (reader: number): void => {
    if (state[reader] === 'left') return;
    state[reader] = 'left';
    pendingReads.delete(reader);
    requestNext();
  };
  const join = (reader: number): AsyncIterable<Uint8Array> => {
    if (state[reader] !== 'waiting') return open();
    state[reader] = 'reading';
    return {
      [Symbol.asyncIterator]: () => ({
        next: () =>
          new Promise<Chunk>((resolve, reject) => {
            if (ended) {
              if ('error' in ended) reject(ended.error);
              else resolve({ done: true, value: undefined });
              return;
            }
            pendingReads.set(reader, { resolve, reject });
            requestNext();
          }),
        return: async () => {
          leave(reader);
          return { done: true, value: undefined };
        },
      }),
    };
  };
  return { readers: state.map((_, reader) => () => join(reader)), leave };
}

/** One stream for several readers; see {@link tee}. */
export interface Tee {
  /** The stream for one of the readers. */
  readonly readers: readonly (() => AsyncIterable<Uint8Array>)[];
  /** A reader that will read no (more): the others need not wait for it. */
  leave(reader: number): void;
}

/**
 * Reads a stream once for `count` readers. The next chunk is asked for when all have taken the one before, so that no more
 * than one chunk is held however slow one of them is; it begins when each has begun or left. Who reads a second time, or
 * begins when the others have, reads a stream of its own. A failure of the stream is a failure of all readers.
 */
export function tee(open: () => AsyncIterable<Uint8Array>, count: number): Tee {
  type Chunk = IteratorResult<Uint8Array, undefined>;
  const state: ('waiting' | 'reading' | 'gone')[] = Array(count).fill('waiting');
  const asking = new Map<number, { resolve(chunk: Chunk): void; reject(error: unknown): void }>();
  let source: AsyncIterator<Uint8Array> | undefined;
  let pulling = false;
  let ended: { readonly error?: unknown } | undefined;

  const answer = (give: (reader: { resolve(chunk: Chunk): void; reject(error: unknown): void }) => void): void => {
    const all = [...asking.values()];
    asking.clear();
    for (const reader of all) give(reader);
  };
  const finish = (end: { readonly error?: unknown }): void => {
    ended = end;
    answer((reader) => ('error' in end ? reader.reject(end.error) : reader.resolve({ done: true, value: undefined })));
  };
  /** Goes on when everybody who takes part has asked. */
  const step = (): void => {
    const reading = state.filter((one) => one === 'reading').length;
    if (pulling || ended || state.includes('waiting') || asking.size < reading) return;
    if (reading === 0) {
      ended = {};
      void source?.return?.()?.catch(() => undefined); // nobody is left to be told
      return;
    }
    pulling = true;
    source ??= open()[Symbol.asyncIterator]();
    source.next().then(
      (chunk) => {
        pulling = false;
        if (chunk.done) finish({});
        else answer((reader) => reader.resolve({ done: false, value: chunk.value }));
        step();
      },
      (error: unknown) => {
        pulling = false;
        finish({ error });
      },
    );
  };
  const leave = (reader: number): void => {
    if (state[reader] === 'gone') return;
    state[reader] = 'gone';
    asking.delete(reader);
    step();
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
            asking.set(reader, { resolve, reject });
            step();
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

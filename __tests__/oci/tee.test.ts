import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { collect } from '../../src/lib/bytes.ts';
import { tee } from '../../src/oci/tee.ts';

const chunks = ['one', 'two', 'three', 'four'].map((text) => Buffer.from(text));
/** Returns a stream that counts how often it was opened and closed, and how many chunks were taken. */
function createCountedStream(fail?: Error) {
  const seen = { opened: 0, taken: 0, closed: 0 };
  const open = async function* (): AsyncGenerator<Uint8Array> {
    seen.opened++;
    try {
      for (const chunk of chunks) {
        seen.taken++;
        yield chunk;
      }
      if (fail) throw fail;
    } finally {
      seen.closed++;
    }
  };
  return { seen, open };
}
const whole = Buffer.concat(chunks).toString();
const read = async (stream: AsyncIterable<Uint8Array>): Promise<string> =>
  (await collect(stream, 1_000, 'it')).toString();
const waitForTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('tee', () => {
  it('reads the source once and gives every reader all of it', async () => {
    const { seen, open } = createCountedStream();
    const { readers } = tee(open, 3);
    expect(await Promise.all(readers.map((reader) => read(reader())))).toEqual([whole, whole, whole]);
    expect(seen).toEqual({ opened: 1, taken: 4, closed: 1 });
  });

  it('reads at most one chunk ahead of the slowest reader', async () => {
    const { seen, open } = createCountedStream();
    const { readers } = tee(open, 2);
    const [fast, slow] = readers.map((reader) => reader()[Symbol.asyncIterator]());
    const ahead = (async () => {
      for (let i = 0; i < 4; i++) await fast?.next();
    })();
    await waitForTurn();
    expect(seen.taken).toBe(0);
    await slow?.next();
    await waitForTurn();
    expect(seen.taken).toBe(1);
    for (let i = 0; i < 3; i++) await slow?.next();
    await ahead;
  });

  it('continues without readers that leave, before or during the read', async () => {
    const { open } = createCountedStream();
    const shared = tee(open, 3);
    const rest = read(shared.readers[0]?.() ?? open());
    shared.leave(2);
    for await (const chunk of shared.readers[1]?.() ?? []) {
      expect(chunk).toEqual(chunks[0]);
      break;
    }
    expect(await rest).toBe(whole);
  });

  it('closes the source after all readers left', async () => {
    const { seen, open } = createCountedStream();
    const shared = tee(open, 2);
    const [one, other] = shared.readers.map((reader) => reader()[Symbol.asyncIterator]());
    await Promise.all([one?.next(), other?.next()]);
    shared.leave(0);
    shared.leave(1);
    await waitForTurn();
    expect(seen).toMatchObject({ opened: 1, closed: 1 });
  });

  it('fails for every reader when the source fails', async () => {
    const { open } = createCountedStream(new Error('the source broke'));
    const { readers } = tee(open, 2);
    for (const one of await Promise.allSettled(readers.map((reader) => read(reader()))))
      expect(one).toMatchObject({ status: 'rejected', reason: { message: 'the source broke' } });
  });

  it('opens the source again for a reader that reads again', async () => {
    const { seen, open } = createCountedStream();
    const { readers } = tee(open, 1);
    expect(await read(readers[0]?.() ?? open())).toBe(whole);
    expect(await read(readers[0]?.() ?? open())).toBe(whole);
    expect(seen.opened).toBe(2);
  });

  it('gives each remaining reader all bytes, wherever other readers leave', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.option(fc.nat(4)), { minLength: 1, maxLength: 5 }), async (leaves) => {
        const { seen, open } = createCountedStream();
        const shared = tee(open, leaves.length);
        const got = await Promise.all(
          leaves.map(async (after, i) => {
            let text = '';
            let count = 0;
            if (after === 0) {
              shared.leave(i);
              return undefined;
            }
            for await (const chunk of shared.readers[i]?.() ?? []) {
              text += Buffer.from(chunk).toString();
              if (++count === after) return undefined;
            }
            return text;
          }),
        );
        expect(seen.opened).toBeLessThanOrEqual(1);
        for (const text of got) if (text !== undefined) expect(text).toBe(whole);
      }),
    ));
});

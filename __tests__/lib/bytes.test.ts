import { describe, expect, it } from '@jest/globals';
import { collect, streamOf } from '../../src/lib/bytes.ts';

describe('collect', () => {
  async function* dripping(ended: () => void): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        yield Buffer.from('x');
      }
    } finally {
      ended();
    }
  }

  it('returns a whole stream up to the limit and rejects a larger one', async () => {
    expect((await collect(streamOf('abc', 'd'), 4, 'it')).toString()).toBe('abcd');
    await expect(collect(streamOf('abc', 'de'), 4, 'it')).rejects.toMatchObject({ code: 'size-mismatch' });
  });

  it('ends a stream that is not complete in time, however steadily it arrives', async () => {
    let ended = false;
    const stream = dripping(() => {
      ended = true;
    });
    await expect(collect(stream, 1_000, 'the bundle', 200)).rejects.toMatchObject({
      code: 'document-too-slow',
      message: expect.stringContaining('the bundle'),
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(ended).toBe(true);
  });

  it('ends a stream that sends nothing', async () => {
    const never = {
      [Symbol.asyncIterator]: () => ({ next: () => new Promise<IteratorResult<Uint8Array>>(() => {}) }),
    };
    await expect(collect(never, 1_000, 'it', 50)).rejects.toMatchObject({ code: 'document-too-slow' });
  });

  it('passes on the reason for which a stream failed', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('x');
      throw new RangeError('broken');
    }
    await expect(collect(failing(), 1_000, 'it')).rejects.toThrow('broken');
  });
});

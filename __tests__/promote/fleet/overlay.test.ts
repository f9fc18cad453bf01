import { describe, expect, it } from '@jest/globals';
import { baseError } from '../../../src/lib/errors.ts';
import { ociError } from '../../../src/oci/errors.ts';
import type { Repository } from '../../../src/oci/index.ts';
import { withEvidence } from '../../../src/promote/fleet/overlay.ts';
import { pushImage } from '../../support/image.ts';
import { memoryRepository } from '../../support/memory-repository.ts';

const emptyStore = {
  name: 'mirror',
  evidence: async () => [],
  blob: async (): Promise<never> => {
    throw new Error('the mirror is empty');
  },
};

describe('withEvidence', () => {
  it('reports the bound of a registry with too many referrers to a caller that accepts a part of them', async () => {
    const memory = memoryRepository();
    const image = await pushImage(memory, 'one', 'v1');
    const referrers: Repository['referrers'] = async (digest, _type, _tags, onCut) => {
      if (!onCut) throw ociError('closure-too-large', { what: digest, limit: 1, unit: 'referrers' });
      onCut('1 referrer');
      return [];
    };
    const overlay = await withEvidence({ ...memory, referrers }, emptyStore, image.digest);
    const bounds: string[] = [];
    expect(await overlay.referrers(image.digest, undefined, undefined, (bound) => bounds.push(bound))).toEqual([]);
    expect(bounds).toEqual(['1 referrer']);
    await expect(overlay.referrers(image.digest)).rejects.toMatchObject({ code: 'closure-too-large' });
  });

  it('throws the fault of a mirror that does not answer, in place of an answer of the registry that content is missing', async () => {
    const memory = memoryRepository();
    const image = await pushImage(memory, 'one', 'v1');
    const down = baseError('network-timeout', {
      method: 'GET',
      url: 'https://mirror.test',
      limit: '30 s',
      attempts: 3,
    });
    const without: Repository = {
      ...memory,
      manifest: async (target) => {
        throw ociError('reference-not-found', { reference: target, what: 'manifest' });
      },
    };
    const store = (error: Error) => ({ ...emptyStore, blob: async () => Promise.reject(error) });
    await expect(withEvidence(without, store(down), image.digest)).rejects.toBe(down);
    await expect(withEvidence(without, store(new Error('no such file')), image.digest)).rejects.toMatchObject({
      code: 'reference-not-found',
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { digestOf, getHex } from '../../../src/lib/digest.ts';
import { countingFiles } from '../../../src/mirror/check/files.ts';
import { checkSigningConfig } from '../../../src/mirror/check/trust.ts';
import type { MirrorIndex } from '../../../src/mirror/index.ts';
import { memoryMirror } from '../../support/memory-store.ts';

const path = 'trust/signing_config.json';
const index: MirrorIndex = {
  version: 1,
  syncedAt: '2026-03-14T02:00:00Z',
  trust: [],
  signingConfig: { path, sha256: getHex(digestOf('{}')) },
  logs: [],
  subjects: [],
};
const check = async (text?: string, indexed = index) => {
  const files = countingFiles(await memoryMirror(text === undefined ? [] : [[path, text]]));
  await checkSigningConfig(indexed, files);
  return files.count;
};
const damaged = (detail: string) => ({ code: 'mirror-damaged', details: { path, detail } });

describe('checkSigningConfig', () => {
  it('reports nothing if the file matches the index, or if the index names none', async () => {
    expect(await check('{}')).toBe(1);
    const { signingConfig: _, ...without } = index;
    expect(await check(undefined, without)).toBe(0);
  });

  it('reports a missing file and a changed file', async () => {
    await expect(check()).rejects.toMatchObject(damaged('it is missing'));
    await expect(check('[]')).rejects.toMatchObject(
      damaged(`its sha256 is ${getHex(digestOf('[]'))}, the index lists ${getHex(digestOf('{}'))}`),
    );
  });
});

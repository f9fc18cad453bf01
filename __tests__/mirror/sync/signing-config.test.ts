import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf, getHex } from '../../../src/lib/digest.ts';
import { folderDestination } from '../../../src/mirror/index.ts';
import { keepSigningConfig, loadSigningConfig } from '../../../src/mirror/sync/signing-config.ts';
import { bareConfig } from '../../support/bare-mirror.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { changes, recordOperations } from '../../support/recorded.ts';

const PATH = 'trust/signing_config.json';
const clock = { now: () => new Date('2026-06-01T00:00:00Z') };
const createService = (url: string, majorApiVersion: number) => ({
  url,
  majorApiVersion,
  validFor: { start: '2020-01-01T00:00:00Z' },
  operator: 'acme.test',
});
const GOOD = JSON.stringify({
  mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
  caUrls: [createService('https://fulcio.test', 1)],
  oidcUrls: [],
  rekorTlogUrls: [createService('https://rekor.test', 1)],
  tsaUrls: [],
  rekorTlogConfig: { selector: 'ANY' },
  tsaConfig: { selector: 'ANY' },
});

let dir: string;
let to: ReturnType<typeof recordOperations>;
beforeEach(async () => {
  dir = await temporaryFolder();
  to = recordOperations(folderDestination(join(dir, 'mirror')));
});
const loadText = async (text: string) => {
  await writeFile(join(dir, 'signing.json'), text);
  return loadSigningConfig(bareConfig(dir, { signingConfig: join(dir, 'signing.json') }), { clock });
};

describe('the signing config of a mirror', () => {
  it('keeps its bytes in a read, and must be usable for signing now', async () => {
    expect((await loadText(` ${GOOD}`))?.toString()).toBe(` ${GOOD}`);
    await expect(loadText('{}')).rejects.toMatchObject({ family: 'configuration' });
    await expect(loadText(GOOD.replace('2020', '2027'))).rejects.toMatchObject({ code: 'signing-config-unusable' });
  });

  it('does not exist if the configuration names none', async () => {
    expect(await loadSigningConfig(bareConfig(dir), { clock })).toBeUndefined();
    expect(await keepSigningConfig(undefined, to)).toEqual({});
    expect(to.done).toEqual([]);
  });

  it('keeps its bytes in the mirror, and reaches the disk only if it changed', async () => {
    const [one, two] = [Buffer.from('one config'), Buffer.from('another')];
    const takeChanges = () => changes(to.done.splice(0));
    for (const bytes of [one, two]) {
      const entry = { signingConfig: { path: PATH, sha256: getHex(digestOf(bytes)) } };
      expect(await keepSigningConfig(bytes, to)).toEqual(entry);
      expect(takeChanges()).toEqual([`write ${PATH}`]);
      expect(await keepSigningConfig(bytes, to)).toEqual(entry);
      expect(takeChanges()).toEqual([]);
      expect(await to.read(PATH, 100)).toEqual(bytes);
    }
    await to.write(PATH, 'what the disk made of it: longer than it was');
    await keepSigningConfig(two, to);
    expect(await to.read(PATH, 100)).toEqual(two);
  });
});

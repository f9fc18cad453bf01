import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { digestOf, hexOf } from '../../../src/lib/digest.ts';
import { checkedState, checkSums } from '../../../src/mirror/check/sums.ts';
import { type MirrorConfig, mirrorConfigSchema } from '../../../src/mirror/config.ts';
import { formatState, type MirrorState } from '../../../src/mirror/format/state.ts';
import { stateSigner } from '../../../src/mirror/sync/own-key.ts';
import { attempts } from '../../support/attempts.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { memoryMirror } from '../../support/memory-store.ts';

const stateOf = (sums?: string): MirrorState => ({
  version: 1,
  name: 'mirror',
  sequence: 1,
  time: '2026-03-14T02:00:00Z',
  logs: [],
  evidence: { subjects: 0, root: '00'.repeat(32) },
  ...(sums === undefined ? {} : { sums }),
  errors: [],
  forks: [],
});
const unsigned: MirrorConfig = {
  ...mirrorConfigSchema.parse({ version: 1, to: 'x', policy: 'p' }),
  logs: [],
};

describe('the state of a mirror that is checked', () => {
  let signed: MirrorConfig;
  beforeAll(async () => {
    const key = join(await temporaryFolder(), 'mirror.pem');
    await writeFile(key, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
    signed = { ...unsigned, key };
  });
  const check = async (text: string | undefined, config = unsigned) =>
    checkedState(config, await memoryMirror(text === undefined ? [] : [['mirror.json', text]]));

  it('is there, byte for byte as a mirror writes it', async () => {
    const text = formatState(stateOf(), undefined);
    expect((await check(text)).state).toEqual(stateOf());
    const other = { code: 'mirror-damaged', details: { path: 'mirror.json', detail: expect.any(String) } };
    for (const changed of [`${text} `, text.slice(0, -1), JSON.stringify(JSON.parse(text))])
      await expect(check(changed)).rejects.toMatchObject(other);
    await expect(check(`${text}\n`)).rejects.toMatchObject({
      details: { detail: 'it is not written as a mirror writes it' },
    });
  });

  it('that is missing is damage, whether it was signed or not', async () => {
    for (const config of [unsigned, signed])
      await expect(check(undefined, config)).rejects.toMatchObject({
        code: 'mirror-damaged',
        details: { path: 'mirror.json', detail: 'it is missing' },
      });
  });

  it('is signed where the mirror has a key', async () => {
    const text = formatState(stateOf(), await stateSigner(signed));
    expect((await check(text, signed)).state).toEqual(stateOf());
    await expect(check(formatState(stateOf(), undefined), signed)).rejects.toMatchObject({
      code: 'mirror-state-invalid',
    });
  });
});

describe('the check of the list of sums', () => {
  const [index, trust] = ['index.json', 'trust/trusted_root.json'];
  const list = `${hexOf(digestOf('i'))}  ${index}\n${hexOf(digestOf('t'))}  ${trust}\n`;
  const whole = { SHA256SUMS: list, [index]: 'i', [trust]: 't' };
  const check = async (
    files: Readonly<Record<string, string>>,
    sums: string | undefined = hexOf(digestOf(list)),
    told: readonly string[] = [],
  ) => {
    const attempted = attempts();
    const mirror = await memoryMirror(Object.entries(files));
    const paths = Object.keys(files);
    await checkSums(stateOf(sums), paths, (path) => told.includes(path), mirror, attempted.attempt);
    return attempted.told;
  };

  it('finds nothing where all is as it was, nor in what others hold', async () => {
    expect(await check({ ...whole, 'mirror.json': '{}', 'blobs/sha256/x': 'x', 'logs/a/tile/0/000': 'x' })).toEqual([]);
  });

  it('finds what is missing, changed, or not listed', async () => {
    expect(await check({ SHA256SUMS: list, [index]: 'x', extra: 'x' })).toEqual([
      `mirror-damaged ${index}: its digest is ${digestOf('x')}, SHA256SUMS says ${digestOf('i')}`,
      `mirror-damaged ${trust}: it is missing, and SHA256SUMS names it`,
      expect.stringMatching('^mirror-damaged extra: SHA256SUMS does not name it'),
    ]);
  });

  it('does not tell a second time of what was told', async () => {
    const broken = { SHA256SUMS: list, [index]: 'x', extra: 'x' };
    expect(await check(broken, undefined, [index, trust, 'extra'])).toEqual([]);
    expect(await check(broken, undefined, [index, 'extra'])).toHaveLength(1);
  });

  it('finds the list missing, or another than the state names', async () => {
    await expect(check({})).rejects.toMatchObject({
      code: 'mirror-damaged',
      details: { path: 'SHA256SUMS', detail: 'it is missing' },
    });
    await expect(check({ ...whole, SHA256SUMS: '' })).rejects.toMatchObject({ code: 'mirror-damaged' });
  });

  it('asks for none of a version that wrote none', async () => {
    const { told, attempt } = attempts();
    await checkSums(stateOf(), ['extra'], () => false, await memoryMirror([['extra', 'x']]), attempt);
    expect(told).toEqual([]);
  });
});

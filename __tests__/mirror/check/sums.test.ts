import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { digestOf, getHex } from '../../../src/lib/digest.ts';
import { checkSums, readCheckedState } from '../../../src/mirror/check/sums.ts';
import { type MirrorConfig, mirrorConfigSchema } from '../../../src/mirror/config.ts';
import { formatState, type MirrorState } from '../../../src/mirror/format/state.ts';
import { readStateSigner } from '../../../src/mirror/sync/own-key.ts';
import { recordErrors } from '../../support/attempts.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { memoryMirror } from '../../support/memory-store.ts';

const createState = (sums?: string): MirrorState => ({
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

describe('the state that checkMirror reads', () => {
  let signed: MirrorConfig;
  beforeAll(async () => {
    const key = join(await temporaryFolder(), 'mirror.pem');
    await writeFile(key, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
    signed = { ...unsigned, key };
  });
  const check = async (text: string | undefined, config = unsigned) =>
    readCheckedState(config, await memoryMirror(text === undefined ? [] : [['mirror.json', text]]));

  it('counts as valid if the file has the exact bytes that a mirror writes', async () => {
    const text = formatState(createState(), undefined);
    expect((await check(text)).state).toEqual(createState());
    const other = { code: 'mirror-damaged', details: { path: 'mirror.json', detail: expect.any(String) } };
    for (const changed of [`${text} `, text.slice(0, -1), JSON.stringify(JSON.parse(text))])
      await expect(check(changed)).rejects.toMatchObject(other);
    await expect(check(`${text}\n`)).rejects.toMatchObject({
      details: { detail: 'its JSON is not formatted as a mirror formats it' },
    });
  });

  it('counts as damaged if it is missing, whether it was signed or not', async () => {
    for (const config of [unsigned, signed])
      await expect(check(undefined, config)).rejects.toMatchObject({
        code: 'mirror-damaged',
        details: { path: 'mirror.json', detail: 'it is missing' },
      });
  });

  it('requires a signature if the mirror has a key', async () => {
    const text = formatState(createState(), await readStateSigner(signed));
    expect((await check(text, signed)).state).toEqual(createState());
    await expect(check(formatState(createState(), undefined), signed)).rejects.toMatchObject({
      code: 'mirror-state-invalid',
    });
  });
});

describe('checkSums', () => {
  const [index, trust] = ['index.json', 'trust/trusted_root.json'];
  const list = `${getHex(digestOf('i'))}  ${index}\n${getHex(digestOf('t'))}  ${trust}\n`;
  const intact = { SHA256SUMS: list, [index]: 'i', [trust]: 't' };
  const check = async (
    files: Readonly<Record<string, string>>,
    sums: string | undefined = getHex(digestOf(list)),
    told: readonly string[] = [],
  ) => {
    const attempted = recordErrors();
    const mirror = await memoryMirror(Object.entries(files));
    const paths = Object.keys(files);
    await checkSums(createState(sums), paths, (path) => told.includes(path), mirror, attempted.attempt);
    return attempted.told;
  };

  it('reports nothing for unchanged files, and skips files that other checks cover', async () => {
    expect(await check({ ...intact, 'mirror.json': '{}', 'blobs/sha256/x': 'x', 'logs/a/tile/0/000': 'x' })).toEqual(
      [],
    );
  });

  it('reports a file that is missing, changed or not listed', async () => {
    expect(await check({ SHA256SUMS: list, [index]: 'x', extra: 'x' })).toEqual([
      `mirror-damaged ${index}: its digest is ${digestOf('x')}, but SHA256SUMS lists ${digestOf('i')}`,
      `mirror-damaged ${trust}: it is missing, and SHA256SUMS names it`,
      expect.stringMatching('^mirror-damaged extra: SHA256SUMS does not name it'),
    ]);
  });

  it('does not repeat a finding that was already reported', async () => {
    const broken = { SHA256SUMS: list, [index]: 'x', extra: 'x' };
    expect(await check(broken, undefined, [index, trust, 'extra'])).toEqual([]);
    expect(await check(broken, undefined, [index, 'extra'])).toHaveLength(1);
  });

  it('reports a list that is missing or differs from the state', async () => {
    await expect(check({})).rejects.toMatchObject({
      code: 'mirror-damaged',
      details: { path: 'SHA256SUMS', detail: 'it is missing' },
    });
    await expect(check({ ...intact, SHA256SUMS: '' })).rejects.toMatchObject({ code: 'mirror-damaged' });
  });

  it('requires no list from a version that wrote none', async () => {
    const { told, attempt } = recordErrors();
    await checkSums(createState(), ['extra'], () => false, await memoryMirror([['extra', 'x']]), attempt);
    expect(told).toEqual([]);
  });
});

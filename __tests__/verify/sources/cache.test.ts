import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { digestOf, hexOf } from '../../../src/lib/digest.ts';
import { sigstoreError } from '../../../src/sigstore/errors.ts';
import { Reading } from '../../../src/verify/evidence/reading.ts';
import { MAX_BUNDLES } from '../../../src/verify/evidence/types.ts';
import { evidenceCache } from '../../../src/verify/sources/cache.ts';
import { evidenceFrom, told } from '../../support/evidence.ts';
import { filesOf, temporaryFolder } from '../../support/folders.ts';

const SUBJECT = digestOf('a release');
const BUNDLE = Buffer.from('{"bundle":1}');
const PAYLOAD = Buffer.from('{"critical":{}}');
const entry = (bytes: Buffer, more: object = {}): string =>
  JSON.stringify({ bundle: bytes.toString('base64'), ...more });

describe('the cache of evidence', () => {
  it('gives back what it was given, the document of a legacy signature with it, and nothing that was of no use', async () => {
    const dir = await temporaryFolder();
    const cache = evidenceCache(dir);
    const another = Buffer.from('{"bundle":2}');
    const unusable = sigstoreError('bundle-malformed', { what: 'c', detail: 'x' });
    expect(
      await cache.keep(SUBJECT, [
        { origin: 'a', bytes: BUNDLE },
        { origin: 'b', bytes: another, payload: PAYLOAD },
        { origin: 'c', unusable },
      ]),
    ).toEqual([]);
    const found = await evidenceFrom(cache, SUBJECT);
    const name = (bytes: Buffer): string => `cache ${dir} ${hexOf(digestOf(bytes))}.json`;
    expect(found).toHaveLength(2);
    // toEqual takes a property that is undefined for one that is not there.
    expect(found.map((one) => Object.keys(one).sort()).sort()).toEqual([
      ['bytes', 'origin'],
      ['bytes', 'origin', 'payload'],
    ]);
    expect(found).toEqual(
      expect.arrayContaining([
        { origin: name(BUNDLE), bytes: BUNDLE },
        { origin: name(another), bytes: another, payload: PAYLOAD },
      ]),
    );
    expect(await evidenceFrom(cache, digestOf('another'))).toEqual([]);
    expect(cache.warnings?.()).toEqual([]);
  });

  it('keeps each under the digest of its bytes, so that the same is kept once', async () => {
    const dir = await temporaryFolder();
    const cache = evidenceCache(dir);
    for (const origin of ['here', 'there']) await cache.keep(SUBJECT, [{ origin, bytes: BUNDLE }]);
    expect([...(await filesOf(dir)).keys()]).toEqual([`v1/${hexOf(SUBJECT)}/${hexOf(digestOf(BUNDLE))}.json`]);
    const text = await readFile(join(dir, 'v1', hexOf(SUBJECT), `${hexOf(digestOf(BUNDLE))}.json`), 'utf8');
    expect(text).toBe(`${entry(BUNDLE)}\n`);
  });

  it('reads only what has the name of an entry, in order, and no more than can be judged', async () => {
    const dir = await temporaryFolder();
    const folder = join(dir, 'v1', hexOf(SUBJECT));
    await mkdir(folder, { recursive: true });
    const names = Array.from({ length: MAX_BUNDLES + 1 }, (_, i) => `${i.toString(16).padStart(64, '0')}.json`);
    for (const name of names) await writeFile(join(folder, name), entry(BUNDLE));
    for (const other of ['0.json', `${'A'.repeat(64)}.json`, `${'0'.repeat(64)}.json.tmp`, `x${'0'.repeat(64)}.json`])
      await writeFile(join(folder, other), entry(BUNDLE));
    const found = await evidenceFrom(evidenceCache(dir), SUBJECT);
    expect(found.map(({ origin }) => origin)).toEqual(
      names.slice(0, MAX_BUNDLES).map((name) => `cache ${dir} ${name}`),
    );
  });

  it('says of an entry that cannot be read that it is of no use, and reads the others', async () => {
    const dir = await temporaryFolder();
    const folder = join(dir, 'v1', hexOf(SUBJECT));
    await mkdir(folder, { recursive: true });
    const spoilt = ['', '{}', '{"bundle":"*"}', entry(BUNDLE, { payload: '*' }), entry(BUNDLE, { verdict: 'passed' })];
    const name = (i: number): string => `${i.toString(16).padStart(64, '0')}.json`;
    for (const [i, text] of spoilt.entries()) await writeFile(join(folder, name(i)), text);
    await writeFile(join(folder, name(9)), entry(BUNDLE));
    const found = await evidenceFrom(evidenceCache(dir), SUBJECT);
    expect(told(found)).toEqual([
      ...spoilt.map((_, i) => [`cache ${dir} ${name(i)}`, 'bundle-malformed']),
      [`cache ${dir} ${name(9)}`, BUNDLE.toString()],
    ]);
  });

  it('reads no more than the reading allows, the small before the large: who can write to it must not hold it up', async () => {
    const dir = await temporaryFolder();
    const folder = join(dir, 'v1', hexOf(SUBJECT));
    await mkdir(folder, { recursive: true });
    const name = (i: number): string => `${i.toString(16).padStart(64, '0')}.json`;
    for (let i = 0; i < 20; i++) {
      await writeFile(join(folder, name(i)), '{');
      await truncate(join(folder, name(i)), 1024 * 1024);
    }
    await writeFile(join(folder, name(99)), entry(BUNDLE));
    const reading = new Reading({ maxBytes: 3 * 1024 * 1024 });
    const found = [];
    for await (const one of evidenceCache(dir).bundlesFor(SUBJECT, reading)) found.push(one);
    expect(told(found).slice(0, 2)).toEqual([
      [`cache ${dir} ${name(99)}`, BUNDLE.toString()],
      [`cache ${dir} ${name(0)}`, 'bundle-malformed'],
    ]);
    expect(found).toHaveLength(3);
    expect(reading.unread).toMatchObject([{ code: 'evidence-not-read', details: { source: `cache ${dir}` } }]);
  });

  it('that is not there yet is empty; one that is no folder is a warning, told once', async () => {
    const dir = await temporaryFolder();
    const none = evidenceCache(join(dir, 'none'));
    expect(await evidenceFrom(none)).toEqual([]);
    expect(none.warnings?.()).toEqual([]);
    await writeFile(join(dir, 'file'), '');
    const file = evidenceCache(join(dir, 'file'));
    expect(await evidenceFrom(file)).toEqual([]);
    expect(file.warnings?.()).toMatchObject([{ code: 'file-unusable', family: 'fault' }]);
    expect(file.warnings?.()).toEqual([]);
    expect(await file.keep(SUBJECT, [{ origin: 'a', bytes: BUNDLE }])).toMatchObject([{ code: 'file-unwritable' }]);
    expect(await file.keep(SUBJECT, [])).toEqual([]);
  });
});

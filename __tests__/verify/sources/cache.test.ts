import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { digestOf, getHex } from '../../../src/lib/digest.ts';
import { sigstoreError } from '../../../src/sigstore/errors.ts';
import { Reading } from '../../../src/verify/evidence/reading.ts';
import { MAX_BUNDLES } from '../../../src/verify/evidence/types.ts';
import { openEvidenceCache } from '../../../src/verify/sources/cache.ts';
import { collectEvidence, describeEvidence } from '../../support/evidence.ts';
import { readFiles, temporaryFolder } from '../../support/folders.ts';

const SUBJECT = digestOf('a release');
const BUNDLE = Buffer.from('{"bundle":1}');
const PAYLOAD = Buffer.from('{"critical":{}}');
const formatEntry = (bytes: Buffer, more: object = {}): string =>
  JSON.stringify({ bundle: bytes.toString('base64'), ...more });

describe('the evidence cache', () => {
  it('returns the stored evidence and the document of a legacy signature, and stores no unusable evidence', async () => {
    const dir = await temporaryFolder();
    const cache = openEvidenceCache(dir);
    const another = Buffer.from('{"bundle":2}');
    const unusable = sigstoreError('bundle-malformed', { what: 'c', detail: 'x' });
    expect(
      await cache.keep(SUBJECT, [
        { origin: 'a', bytes: BUNDLE },
        { origin: 'b', bytes: another, payload: PAYLOAD },
        { origin: 'c', unusable },
      ]),
    ).toEqual([]);
    const found = await collectEvidence(cache, SUBJECT);
    const name = (bytes: Buffer): string => `cache ${dir} ${getHex(digestOf(bytes))}.json`;
    expect(found).toHaveLength(2);
    // toEqual treats an undefined property as a missing one.
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
    expect(await collectEvidence(cache, digestOf('another'))).toEqual([]);
    expect(cache.warnings?.()).toEqual([]);
  });

  it('stores each bundle once, under the digest of its bytes', async () => {
    const dir = await temporaryFolder();
    const cache = openEvidenceCache(dir);
    for (const origin of ['here', 'there']) await cache.keep(SUBJECT, [{ origin, bytes: BUNDLE }]);
    expect([...(await readFiles(dir)).keys()]).toEqual([`v1/${getHex(SUBJECT)}/${getHex(digestOf(BUNDLE))}.json`]);
    const text = await readFile(join(dir, 'v1', getHex(SUBJECT), `${getHex(digestOf(BUNDLE))}.json`), 'utf8');
    expect(text).toBe(`${formatEntry(BUNDLE)}\n`);
  });

  it('reads in order only files with the name of an entry, up to the maximum number', async () => {
    const dir = await temporaryFolder();
    const folder = join(dir, 'v1', getHex(SUBJECT));
    await mkdir(folder, { recursive: true });
    const names = Array.from({ length: MAX_BUNDLES + 1 }, (_, i) => `${i.toString(16).padStart(64, '0')}.json`);
    for (const name of names) await writeFile(join(folder, name), formatEntry(BUNDLE));
    for (const other of ['0.json', `${'A'.repeat(64)}.json`, `${'0'.repeat(64)}.json.tmp`, `x${'0'.repeat(64)}.json`])
      await writeFile(join(folder, other), formatEntry(BUNDLE));
    const found = await collectEvidence(openEvidenceCache(dir), SUBJECT);
    expect(found.map(({ origin }) => origin)).toEqual(
      names.slice(0, MAX_BUNDLES).map((name) => `cache ${dir} ${name}`),
    );
  });

  it('reports an unreadable entry as unusable, and reads the others', async () => {
    const dir = await temporaryFolder();
    const folder = join(dir, 'v1', getHex(SUBJECT));
    await mkdir(folder, { recursive: true });
    const invalid = [
      '',
      '{}',
      '{"bundle":"*"}',
      formatEntry(BUNDLE, { payload: '*' }),
      formatEntry(BUNDLE, { verdict: 'passed' }),
    ];
    const name = (i: number): string => `${i.toString(16).padStart(64, '0')}.json`;
    for (const [i, text] of invalid.entries()) await writeFile(join(folder, name(i)), text);
    await writeFile(join(folder, name(9)), formatEntry(BUNDLE));
    const found = await collectEvidence(openEvidenceCache(dir), SUBJECT);
    expect(describeEvidence(found)).toEqual([
      ...invalid.map((_, i) => [`cache ${dir} ${name(i)}`, 'bundle-malformed']),
      [`cache ${dir} ${name(9)}`, BUNDLE.toString()],
    ]);
  });

  it('reads small entries first and up to the read limit, so that a writer of the cache cannot delay a verification', async () => {
    const dir = await temporaryFolder();
    const folder = join(dir, 'v1', getHex(SUBJECT));
    await mkdir(folder, { recursive: true });
    const name = (i: number): string => `${i.toString(16).padStart(64, '0')}.json`;
    for (let i = 0; i < 20; i++) {
      await writeFile(join(folder, name(i)), '{');
      await truncate(join(folder, name(i)), 1024 * 1024);
    }
    await writeFile(join(folder, name(99)), formatEntry(BUNDLE));
    const reading = new Reading({ maxBytes: 3 * 1024 * 1024 });
    const found = [];
    for await (const one of openEvidenceCache(dir).bundlesFor(SUBJECT, reading)) found.push(one);
    expect(describeEvidence(found).slice(0, 2)).toEqual([
      [`cache ${dir} ${name(99)}`, BUNDLE.toString()],
      [`cache ${dir} ${name(0)}`, 'bundle-malformed'],
    ]);
    expect(found).toHaveLength(3);
    expect(reading.unread).toMatchObject([{ code: 'evidence-not-read', details: { source: `cache ${dir}` } }]);
  });

  it('counts as empty if it does not exist, and warns once if it is not a folder', async () => {
    const dir = await temporaryFolder();
    const none = openEvidenceCache(join(dir, 'none'));
    expect(await collectEvidence(none)).toEqual([]);
    expect(none.warnings?.()).toEqual([]);
    await writeFile(join(dir, 'file'), '');
    const file = openEvidenceCache(join(dir, 'file'));
    expect(await collectEvidence(file)).toEqual([]);
    expect(file.warnings?.()).toMatchObject([{ code: 'file-unusable', family: 'fault' }]);
    expect(file.warnings?.()).toEqual([]);
    expect(await file.keep(SUBJECT, [{ origin: 'a', bytes: BUNDLE }])).toMatchObject([{ code: 'file-unwritable' }]);
    expect(await file.keep(SUBJECT, [])).toEqual([]);
  });
});

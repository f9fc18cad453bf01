import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { digestOf, hexOf, sha256 } from '../../../src/lib/digest.ts';
import { MAX_BUNDLE_BYTES } from '../../../src/sigstore/index.ts';
import { Reading } from '../../../src/verify/evidence/reading.ts';
import type { Evidence } from '../../../src/verify/evidence/types.ts';
import { bundleFiles } from '../../../src/verify/sources/files.ts';
import { evidenceFrom, told } from '../../support/evidence.ts';
import { temporaryFolder } from '../../support/folders.ts';

let dir: string;
const at = (name: string): string => join(dir, name);
beforeAll(async () => {
  dir = await temporaryFolder();
});

/** Writes files below a folder of their own. */
async function folderOf(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}
const read = async (path: string, subject?: `sha256:${string}`): Promise<unknown> =>
  told(await evidenceFrom(bundleFiles(path), subject)).map(([origin, what]) => [origin.slice(path.length), what]);

describe('what is read of files', () => {
  it('is one bundle of a .json, whatever is in it, and one of each line of a .jsonl that is not empty', async () => {
    await writeFile(at('one.json'), '{"a":1}\n{"b":2}');
    await writeFile(at('other'), 'no bundle');
    await writeFile(at('lines.jsonl'), '{"a":1}\n \n{"b":2}\n\nx');
    expect(await read(at('one.json'))).toEqual([['', '{"a":1}\n{"b":2}']]);
    expect(await read(at('other'))).toEqual([['', 'no bundle']]);
    expect(await read(at('lines.jsonl'))).toEqual([
      [':1', '{"a":1}'],
      [':3', '{"b":2}'],
      [':5', 'x'],
    ]);
    expect(bundleFiles(at('one.json')).name).toBe(at('one.json'));
  });

  it("is each bundle of what npm's registry and GitHub's API answer; one that is left out is told as such", async () => {
    const text = JSON.stringify({ attestations: [{ bundle: { nr: 1 } }, null, { other: 1 }, { bundle: { nr: 4 } }] });
    await writeFile(at('npm.json'), text);
    expect(await read(at('npm.json'))).toEqual([
      ['#1', '{"nr":1}'],
      ['#2', 'null'],
      ['#3', 'null'],
      ['#4', '{"nr":4}'],
    ]);
    await writeFile(at('npm.json'), '{"attestations":[]}');
    expect(await read(at('npm.json'))).toEqual([]);
  });

  it.each([
    '{"attestations":{"bundle":1}}',
    '{"attestations":null}',
    '{"attestations":[',
    '["attestations"]',
    '{"other":[]}',
  ])('is the whole of what only looks like such an answer: %s', async (text) => {
    await writeFile(at('like.json'), text);
    expect(await read(at('like.json'))).toEqual([['', text]]);
  });

  it('is what a folder has of both, by name, and what its folders have, down to the eighth', async () => {
    const deep = (depth: number): string => Array.from({ length: depth }, (_, i) => `${i + 1}/`).join('');
    const folder = await folderOf({
      'b.json': 'B',
      'a.jsonl': 'A\nA',
      'c/d.json': 'D',
      'notes.txt': 'no',
      'a.json.txt': 'no',
      json: 'no',
      'x.jsonll': 'no',
      [`${deep(8)}x.json`]: 'eighth',
      [`${deep(9)}x.json`]: 'too deep',
    });
    await mkdir(join(folder, 'folder.json'));
    expect(await read(folder)).toEqual([
      [`/${deep(8)}x.json`, 'eighth'],
      ['/a.jsonl:1', 'A'],
      ['/a.jsonl:2', 'A'],
      ['/b.json', 'B'],
      ['/c/d.json', 'D'],
    ]);
  });

  it('is of no use where it is too large, and all else is; a file that cannot be read is a fault', async () => {
    const folder = await folderOf({
      'a.json': Buffer.alloc(MAX_BUNDLE_BYTES, ' '),
      'b.json': Buffer.alloc(MAX_BUNDLE_BYTES + 1, ' '),
      'c.json': 'C',
    });
    expect(await read(folder)).toEqual([
      ['/a.json', ' '.repeat(MAX_BUNDLE_BYTES)],
      ['/b.json', 'bundle-malformed'],
      ['/c.json', 'C'],
    ]);
    // Linux gives the memory of the process as a file, of which the first page cannot be read.
    await expect(read('/proc/self/mem')).rejects.toMatchObject({ code: 'file-unreadable', family: 'fault' });
  });

  it('must be there', async () => {
    await expect(read(at('gone.json'))).rejects.toMatchObject({
      code: 'file-not-found',
      details: { what: 'the bundle', path: at('gone.json') },
    });
  });

  it('is twenty thousand bundles at most; that there are more is reported, and those are judged', async () => {
    for (const [count, unread] of [
      [20_000, 0],
      [20_001, 1],
    ] as const) {
      await writeFile(at('many.jsonl'), 'x\n'.repeat(count));
      const reading = new Reading();
      const found: Evidence[] = [];
      for await (const one of bundleFiles(at('many.jsonl')).bundlesFor(digestOf('x'), reading)) found.push(one);
      expect(found).toHaveLength(16);
      expect(reading.unread).toHaveLength(unread);
    }
  });
});

describe('of many bundles, a subject', () => {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const message = (content: string, algorithm = 'SHA2_256'): string =>
    JSON.stringify({ messageSignature: { messageDigest: { algorithm, digest: sha256(content).toString('base64') } } });
  const statement = (...digests: readonly unknown[]): string =>
    JSON.stringify({
      dsseEnvelope: { payload: base64(JSON.stringify({ subject: digests.map((digest) => ({ digest })) })) },
    });
  const sha = (content: string): object => ({ sha256: hexOf(digestOf(content)) });
  const others = Array.from({ length: 16 }, (_, i) => message(`other ${i}`));

  it('gets those that claim to be about it: by their message, or by any subject of their statement', async () => {
    const about = [message('this'), statement(sha('this')), statement(sha('that'), sha('this'))];
    await writeFile(at('index.jsonl'), [...others, ...about].join('\n'));
    expect(await read(at('index.jsonl'), digestOf('this'))).toEqual(about.map((text, i) => [`:${17 + i}`, text]));
    expect(await read(at('index.jsonl'), digestOf('that'))).toEqual([[':19', about[2]]]);
    expect(await read(at('index.jsonl'), digestOf('other 5'))).toEqual([[':6', others[5]]]);
  });

  it('gets one once that names it twice', async () => {
    await writeFile(at('index.jsonl'), [...others, statement(sha('this'), sha('this'))].join('\n'));
    expect(await read(at('index.jsonl'), digestOf('this'))).toHaveLength(1);
  });

  it.each([
    ['is no JSON', '{'],
    ['is no bundle', 'null'],
    ['has no statement', '{"dsseEnvelope":{}}'],
    ['has a statement that is none', `{"dsseEnvelope":{"payload":"${base64('{')}"}}`],
    ['has a statement about nothing', statement()],
    ['names one of its subjects by another digest', statement(sha('x'), { sha512: 'ab' })],
    ['names all of its subjects by another digest', statement({ sha512: 'ab' }, undefined)],
    ['is over another digest', message('x', 'SHA2_512')],
  ])('gets each that %s beside its own, so that the report can say why it is none', async (_name, text) => {
    await writeFile(at('index.jsonl'), [...others, text, message('this')].join('\n'));
    expect(await read(at('index.jsonl'), digestOf('this'))).toEqual([
      [':18', message('this')],
      [':17', text],
    ]);
    // It claims nothing, and so it is not found by what it says either.
    expect(await read(at('index.jsonl'), digestOf('x'))).toEqual(others.map((other, i) => [`:${i + 1}`, other]));
  });

  it('gets the first sixteen where none claims to be about it, so that the report says what was there', async () => {
    await writeFile(at('index.jsonl'), [...others, message('that'), '{'].join('\n'));
    expect(await read(at('index.jsonl'), digestOf('this'))).toEqual(others.map((other, i) => [`:${i + 1}`, other]));
  });

  it('gets all where there are no more than sixteen', async () => {
    await writeFile(at('few.jsonl'), others.join('\n'));
    expect(await read(at('few.jsonl'), digestOf('other 5'))).toEqual(others.map((other, i) => [`:${i + 1}`, other]));
    expect(await read(at('few.jsonl'), digestOf('this'))).toHaveLength(16);
    await writeFile(at('few.jsonl'), [...others, message('that')].join('\n'));
    expect(await read(at('few.jsonl'), digestOf('other 5'))).toEqual([[':6', others[5]]]);
  });
});

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { digestOf, getHex, sha256 } from '../../../src/lib/digest.ts';
import { MAX_BUNDLE_BYTES } from '../../../src/sigstore/index.ts';
import { Reading } from '../../../src/verify/evidence/reading.ts';
import type { Evidence } from '../../../src/verify/evidence/types.ts';
import { createFileSource } from '../../../src/verify/sources/files.ts';
import { collectEvidence, describeEvidence } from '../../support/evidence.ts';
import { temporaryFolder } from '../../support/folders.ts';

let dir: string;
const at = (name: string): string => join(dir, name);
beforeAll(async () => {
  dir = await temporaryFolder();
});

/** Writes files to a new folder and returns its path. */
async function writeFolder(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}
const read = async (path: string, subject?: `sha256:${string}`): Promise<unknown> =>
  describeEvidence(await collectEvidence(createFileSource(path), subject)).map(([origin, what]) => [
    origin.slice(path.length),
    what,
  ]);

describe('the reader of evidence files', () => {
  it('reads one bundle from a .json with any content, and one from each nonempty line of a .jsonl', async () => {
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
    expect(createFileSource(at('one.json')).name).toBe(at('one.json'));
  });

  it("reads each bundle in a response of npm's registry or GitHub's API, and reports an omitted bundle", async () => {
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
  ])('reads a file that only resembles such a response as one bundle: %s', async (text) => {
    await writeFile(at('like.json'), text);
    expect(await read(at('like.json'))).toEqual([['', text]]);
  });

  it('reads both kinds of files in a folder by name, and folders to a depth of eight', async () => {
    const deep = (depth: number): string => Array.from({ length: depth }, (_, i) => `${i + 1}/`).join('');
    const folder = await writeFolder({
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

  it('reports a file over the size limit as unusable, reads the others, and fails with a fault for an unreadable file', async () => {
    const folder = await writeFolder({
      'a.json': Buffer.alloc(MAX_BUNDLE_BYTES, ' '),
      'b.json': Buffer.alloc(MAX_BUNDLE_BYTES + 1, ' '),
      'c.json': 'C',
    });
    expect(await read(folder)).toEqual([
      ['/a.json', ' '.repeat(MAX_BUNDLE_BYTES)],
      ['/b.json', 'bundle-malformed'],
      ['/c.json', 'C'],
    ]);
    // On Linux, /proc/self/mem has an unreadable first page.
    await expect(read('/proc/self/mem')).rejects.toMatchObject({ code: 'file-unreadable', family: 'fault' });
  });

  it('requires an existing path', async () => {
    await expect(read(at('gone.json'))).rejects.toMatchObject({
      code: 'file-not-found',
      details: { what: 'the bundle', path: at('gone.json') },
    });
  });

  it('reads at most 20,000 bundles, and reports that more exist', async () => {
    for (const [count, unread] of [
      [20_000, 0],
      [20_001, 1],
    ] as const) {
      await writeFile(at('many.jsonl'), 'x\n'.repeat(count));
      const reading = new Reading();
      const found: Evidence[] = [];
      for await (const one of createFileSource(at('many.jsonl')).bundlesFor(digestOf('x'), reading)) found.push(one);
      expect(found).toHaveLength(16);
      expect(reading.unread).toHaveLength(unread);
    }
  });
});

describe('the choice of bundles for a subject in a large file', () => {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const message = (content: string, algorithm = 'SHA2_256'): string =>
    JSON.stringify({ messageSignature: { messageDigest: { algorithm, digest: sha256(content).toString('base64') } } });
  const statement = (...digests: readonly unknown[]): string =>
    JSON.stringify({
      dsseEnvelope: { payload: base64(JSON.stringify({ subject: digests.map((digest) => ({ digest })) })) },
    });
  const sha = (content: string): object => ({ sha256: getHex(digestOf(content)) });
  const others = Array.from({ length: 16 }, (_, i) => message(`other ${i}`));

  it('returns bundles that claim the subject, in their message or in any subject of their statement', async () => {
    const about = [message('this'), statement(sha('this')), statement(sha('that'), sha('this'))];
    await writeFile(at('index.jsonl'), [...others, ...about].join('\n'));
    expect(await read(at('index.jsonl'), digestOf('this'))).toEqual(about.map((text, i) => [`:${17 + i}`, text]));
    expect(await read(at('index.jsonl'), digestOf('that'))).toEqual([[':19', about[2]]]);
    expect(await read(at('index.jsonl'), digestOf('other 5'))).toEqual([[':6', others[5]]]);
  });

  it('returns a bundle once if it names the subject twice', async () => {
    await writeFile(at('index.jsonl'), [...others, statement(sha('this'), sha('this'))].join('\n'));
    expect(await read(at('index.jsonl'), digestOf('this'))).toHaveLength(1);
  });

  it.each([
    ['is not JSON', '{'],
    ['is not a bundle', 'null'],
    ['has no statement', '{"dsseEnvelope":{}}'],
    ['has an invalid statement', `{"dsseEnvelope":{"payload":"${base64('{')}"}}`],
    ['has a statement without a subject', statement()],
    ['names one of its subjects by another digest', statement(sha('x'), { sha512: 'ab' })],
    ['names all of its subjects by another digest', statement({ sha512: 'ab' }, undefined)],
    ['is over another digest', message('x', 'SHA2_512')],
  ])('also returns each bundle that %s, so that the report can name its defect', async (_name, text) => {
    await writeFile(at('index.jsonl'), [...others, text, message('this')].join('\n'));
    expect(await read(at('index.jsonl'), digestOf('this'))).toEqual([
      [':18', message('this')],
      [':17', text],
    ]);
    // The bundle has no claim, so a search by claim does not find it.
    expect(await read(at('index.jsonl'), digestOf('x'))).toEqual(others.map((other, i) => [`:${i + 1}`, other]));
  });

  it('returns the first sixteen bundles if none claims the subject, so that the report can list them', async () => {
    await writeFile(at('index.jsonl'), [...others, message('that'), '{'].join('\n'));
    expect(await read(at('index.jsonl'), digestOf('this'))).toEqual(others.map((other, i) => [`:${i + 1}`, other]));
  });

  it('returns all bundles if there are at most sixteen', async () => {
    await writeFile(at('few.jsonl'), others.join('\n'));
    expect(await read(at('few.jsonl'), digestOf('other 5'))).toEqual(others.map((other, i) => [`:${i + 1}`, other]));
    expect(await read(at('few.jsonl'), digestOf('this'))).toHaveLength(16);
    await writeFile(at('few.jsonl'), [...others, message('that')].join('\n'));
    expect(await read(at('few.jsonl'), digestOf('other 5'))).toEqual([[':6', others[5]]]);
  });
});

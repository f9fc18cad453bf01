import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { collect, formatBytes, streamOf } from '../../src/lib/bytes.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { mapConcurrent } from '../../src/lib/concurrency.ts';
import { type Digest, digestOf, digestOfStream, getHex, parseDigest, verifyStream } from '../../src/lib/digest.ts';
import { formatDuration, parseDuration } from '../../src/lib/duration.ts';
import { baseError } from '../../src/lib/errors.ts';
import { fileKind, readFileBounded, readFileStream, writeFileAtomic } from '../../src/lib/files.ts';
import { canonicalJson, conform, parseJson } from '../../src/lib/json.ts';
import { beginReport, reportSchema } from '../../src/lib/report.ts';
import { VERSION } from '../../src/lib/version.ts';
import { parseYaml } from '../../src/lib/yaml.ts';

const hello = 'sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';

describe('digests', () => {
  it('have the form sha256:<hex>, for bytes and for streams', async () => {
    expect(digestOf('hello')).toBe(hello);
    expect(await digestOfStream(streamOf('he', 'llo'))).toEqual({ digest: hello, size: 5 });
    expect(getHex(parseDigest(hello))).toHaveLength(64);
  });

  it.each([
    '',
    'sha256:',
    hello.toUpperCase(),
    hello.slice(0, -1),
    `${hello}0`,
    `${hello}\n`,
    `sha512:${'0'.repeat(128)}`,
  ])('reject %j', (text) =>
    expect(() => parseDigest(text)).toThrow(expect.objectContaining({ code: 'digest-malformed' })),
  );

  it('pass a stream through only if it matches the expected digest and size', async () => {
    const readVerified = (size: number, digest: Digest, ...chunks: string[]) =>
      collect(verifyStream(streamOf(...chunks), { digest, size }, 'it'), 100, 'it');
    expect((await readVerified(5, hello, 'hel', 'lo')).toString()).toBe('hello');
    await expect(readVerified(5, hello, 'hellp')).rejects.toMatchObject({ code: 'digest-mismatch' });
    await expect(readVerified(4, hello, 'hello')).rejects.toMatchObject({ code: 'size-mismatch' });
    await expect(readVerified(6, hello, 'hello')).rejects.toMatchObject({ code: 'size-mismatch' });
  });

  it('stop an endless stream at the expected size', async () => {
    let sent = 0;
    const endless = async function* () {
      for (;;) {
        sent++;
        yield Buffer.alloc(10);
      }
    };
    await expect(
      collect(verifyStream(endless(), { digest: hello, size: 25 }, 'it'), 1_000, 'it'),
    ).rejects.toMatchObject({ code: 'size-mismatch' });
    expect(sent).toBe(3);
  });
});

describe('JSON', () => {
  it('has one canonical form for any order of keys (RFC 8785)', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('has a depth limit, and brackets in strings do not count', () => {
    expect(() => parseJson('['.repeat(101) + ']'.repeat(101), 'it')).toThrow(
      expect.objectContaining({ code: 'json-malformed' }),
    );
    expect(parseJson(JSON.stringify('[{"\\'.repeat(500)), 'it')).toHaveLength(2_000);
  });

  it('must not repeat a name in one object, because parsers differ on which one counts', () => {
    for (const text of ['{"a":1,"a":1}', '{"a":1,"\\u0061":2}', '[{"b":{"__proto__":1,"__proto__":2}}]'])
      expect(() => parseJson(text, 'it')).toThrow(expect.objectContaining({ code: 'json-malformed' }));
    for (const text of ['{"a":{"a":":"}}', '[{"a":1},{"a":1}]', '{"__proto__":{"__proto__":1}}', '{":\\"":"a:b"}'])
      expect(JSON.stringify(parseJson(text, 'it'))).toBe(text);
  });

  it('throws only McError, for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          parseJson(text, 'it');
        } catch (error) {
          expect(error).toMatchObject({ code: 'json-malformed' });
        }
      }),
    );
  });

  it('names an unknown key', () => {
    const schema = z.strictObject({ roots: z.array(z.strictObject({ name: z.string() })) });
    expect(() => conform(schema, { roots: [{ name: 'a', nmae: 'b' }] }, 'policy.yaml')).toThrow(
      /policy\.yaml.*roots\.0.*nmae/,
    );
  });
});

describe('YAML', () => {
  it('refuses duplicate keys, aliases and invalid YAML', () => {
    expect(parseYaml('a: [1, "x"]', 'it')).toEqual({ a: [1, 'x'] });
    expect(parseYaml('{"a": 1}', 'it')).toEqual({ a: 1 });
    for (const text of ['a: 1\na: 2', 'a: &x [1]\nb: *x', 'a: [', '\tb: 1', '%YAML 9\n---\na', 'a\n---\nb']) {
      expect(() => parseYaml(text, 'it')).toThrow(expect.objectContaining({ code: 'yaml-malformed' }));
    }
  });
});

describe('durations', () => {
  it.each([
    ['90s', 90],
    ['15m', 900],
    ['4h', 14_400],
    ['30d', 2_592_000],
    ['0s', 0],
  ])('parse %s', (text, seconds) => {
    expect(parseDuration(text, '--ttl')).toBe(seconds);
  });
  it.each(['', '15', '15 m', '-1s', '1.5h', '1w', '1h30m', '9999999999s', '15m\n'])('reject %j', (text) => {
    expect(() => parseDuration(text, '--ttl')).toThrow(expect.objectContaining({ code: 'duration-malformed' }));
  });
  it('print in readable units', () => {
    expect([0.42, 12.34, 200, 7_500].map(formatDuration)).toEqual(['0.42 s', '12.3 s', '3 min 20 s', '2 h 5 min']);
    expect([532, 1_400, 12_000_000].map(formatBytes)).toEqual(['532 B', '1.4 kB', '12.0 MB']);
  });
});

describe('files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mc-files-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('appear completely or not at all, without temporary files', async () => {
    const path = join(folder, 'sub', 'a.json');
    await writeFileAtomic(path, 'one');
    const failing = async function* () {
      yield Buffer.from('half');
      throw baseError('digest-mismatch', { what: 'x', expected: 'a', found: 'b' });
    };
    await expect(writeFileAtomic(path, failing())).rejects.toMatchObject({ code: 'digest-mismatch' });
    expect(await readFile(path, 'utf8')).toBe('one');
    expect(await readdir(join(folder, 'sub'))).toEqual(['a.json']);
  });

  it('with secrets are readable by their owner only', async () => {
    await writeFileAtomic(join(folder, 'key'), 'secret', { mode: 0o600 });
    expect((await stat(join(folder, 'key'))).mode & 0o777).toBe(0o600);
  });

  it('name the problem if they cannot be read', async () => {
    await expect(readFileBounded(join(folder, 'none'), 10, 'the trust policy')).rejects.toMatchObject({
      code: 'file-not-found',
      message: expect.stringContaining('the trust policy'),
    });
    await writeFile(join(folder, 'big'), 'x'.repeat(11));
    await expect(readFileBounded(join(folder, 'big'), 10)).rejects.toMatchObject({ code: 'file-too-large' });
    await expect(readFileBounded(folder, 1e6)).rejects.toMatchObject({ code: 'file-unreadable' });
    await expect(collect(readFileStream(join(folder, 'none')), 10, 'it')).rejects.toMatchObject({
      code: 'file-not-found',
    });
    await expect(writeFileAtomic(join(folder, 'big', 'x'), '')).rejects.toMatchObject({ code: 'file-unwritable' });
    expect([await fileKind(folder), await fileKind(join(folder, 'big')), await fileKind(join(folder, 'no'))]).toEqual([
      'directory',
      'file',
      undefined,
    ]);
  });

  it('can be a pipe: the read stops at the limit, or at the signal if no one writes', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const collected = async () => {
      const [bytes] = await Promise.all([readFileBounded(pipe, 10), writeFile(pipe, '0123456789')]);
      return bytes.toString();
    };
    expect(await collected()).toBe('0123456789');
    await expect(readFileBounded('/dev/zero', 10)).rejects.toMatchObject({ code: 'file-too-large' });
    const waiting = collect(readFileStream(pipe, 'the subject', AbortSignal.timeout(50)), 10, 'it');
    await expect(waiting).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

describe('reports', () => {
  it('have no reasons exactly when they passed', () => {
    const schema = reportSchema('test', { count: z.number() });
    const passed = beginReport('test', systemClock, 'it').finish([], { count: 1 });
    const failed = beginReport('test', systemClock).finish(
      [baseError('size-mismatch', { what: 'x', expected: 1, found: 2 })],
      { count: 0 },
    );
    expect(schema.parse(passed)).toMatchObject({ outcome: 'passed', reasons: [], subject: 'it' });
    expect(schema.parse(failed)).toMatchObject({
      outcome: 'failed',
      reasons: [{ code: 'size-mismatch', expected: 1 }],
    });
  });
});

describe('bounded concurrency', () => {
  it('keeps the order of the items and never exceeds the limit', async () => {
    let running = 0;
    let most = 0;
    const results = await mapConcurrent([5, 1, 3, 2], 2, async (ms) => {
      most = Math.max(most, ++running);
      await systemClock.sleep(ms);
      running--;
      return ms * 10;
    });
    expect(results).toEqual([50, 10, 30, 20]);
    expect(most).toBe(2);
  });
});

describe('the version', () => {
  it('equals that of package.json', async () => {
    const manifest = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(VERSION).toBe(manifest.version);
  });
});

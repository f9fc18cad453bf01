import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { digestOf } from '../../../src/lib/digest.ts';
import { McError } from '../../../src/lib/mc-error.ts';
import type { MirrorConfig } from '../../../src/mirror/config.ts';
import { readEvidenceJobs } from '../../../src/mirror/evidence/jobs.ts';
import { parseReleaseList } from '../../../src/mirror/evidence/release-list.ts';
import { formatReference } from '../../../src/oci/index.ts';
import { temporaryFolder } from '../../support/folders.ts';

const A = digestOf('a');
const B = digestOf('b');
const read = (text: string) => {
  const { references, digests } = parseReleaseList(text, 'list');
  return { references: references.map(formatReference), digests };
};

describe('parseReleaseList', () => {
  it('reads one reference per line, and skips comments and empty lines', () => {
    expect(read(`# ours\nreg.test/app:v1 # first\r\n\n  ${A}\nreg.test/lib@${B}\nreg.test/app:v1\n`)).toEqual({
      references: ['reg.test/app:v1', `reg.test/lib@${B}`],
      digests: [A],
    });
    expect(read('')).toEqual({ references: [], digests: [] });
  });

  it('reads JSON arrays of strings, mc mirror and report output, and releases as GitHub lists them', () => {
    expect(read(JSON.stringify(['reg.test/app:v1', A]))).toEqual({ references: ['reg.test/app:v1'], digests: [A] });
    const entries = [
      { reference: 'reg.test/app:v1', digest: A, size: 7 },
      { reference: `reg.test/app@${B}`, digest: B },
      { digest: B },
      { reference: 'reg.test/app:v2' },
    ];
    const expected = {
      references: [`reg.test/app:v1@${A}`, `reg.test/app@${B}`, 'reg.test/app:v2'],
      digests: [B],
    };
    expect(read(JSON.stringify({ releases: entries }))).toEqual(expected);
    expect(read(JSON.stringify(entries, null, 2))).toEqual(expected);
    const github = [
      { tag_name: 'v1', assets: [{ name: 'app.tar', digest: A }, { name: 'old.tar', digest: null }, { name: 'x' }] },
    ];
    expect(read(JSON.stringify(github))).toEqual({ references: [], digests: [A] });
  });

  it.each([
    ['reg.test/app', 'release-list-malformed'],
    ['latest', 'release-list-malformed'],
    ['sha256:abc', 'release-list-malformed'],
    ['reg.test/app:v1 reg.test/app:v2', 'reference-malformed'],
    ['{"releases": [{}]}', 'schema-mismatch'],
    ['[1]', 'schema-mismatch'],
    ['{"other": []}', 'schema-mismatch'],
    ['[', 'json-malformed'],
  ])('rejects %j with %s', (text, code) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code, family: 'configuration' }));
  });

  it('names the invalid line', () => {
    expect(() => read('reg.test/app:v1\n\nnot one')).toThrow(/list:3:1 /);
    expect(() => read('["reg.test/app:v1",\n "not one"]')).toThrow(/:2:2, entry 2, is not a release/);
    expect(() => read('{"releases": ["reg.test/app:v1", "not one"]}')).toThrow(/:1:34, entry 2, is not a release/);
    expect(() => read('reg.test/app:v1\n  not one\n')).toThrow(/:2:3 is not a release/);
    expect(() => read('{"releases": [{}]}')).toThrow(/:1:15 does not have the expected form/);
  });

  it('returns a list or throws an error with a code for any text', () => {
    const line = fc.oneof(fc.string(), fc.constantFrom('reg.test/app:v1', A, '#', '{', '[', 'reg.test/app'));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        try {
          const { references, digests } = parseReleaseList(lines.join('\n'), 'list');
          expect(references.length + digests.length).toBeLessThanOrEqual(lines.length);
          for (const { tag, digest } of references) expect(tag ?? digest).toBeDefined();
        } catch (error) {
          expect(error).toBeInstanceOf(McError);
        }
      }),
    );
  });

  it('limits the number of releases', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => `reg.test/app:v${i}`).join('\n');
    expect(parseReleaseList(many, 'list').references).toHaveLength(100_000);
    expect(() => read(`${many}\n${A}`)).toThrow(expect.objectContaining({ code: 'release-list-too-long' }));
  });
});

describe('readEvidenceJobs', () => {
  it('groups releases by repository: all tags, single releases, lists, and digests without a repository', async () => {
    const path = join(await temporaryFolder(), 'list.txt');
    await writeFile(path, `reg.test/app:v1\n${A}\nreg.test/lib@${B}\nreg.test/lib:v2\n`);
    const config = { subjects: ['reg.test/app', `reg.test/one@${B}`, 'reg.test/one:v3'], releases: [path] };
    const { jobs, digests } = await readEvidenceJobs(config as unknown as MirrorConfig);
    expect(digests).toEqual([A]);
    const summaries = jobs.map(({ subject, repositories }) => [
      subject,
      repositories.map(({ repository, everyTag, releases, candidates }) => [
        formatReference(repository),
        everyTag,
        releases,
        candidates,
      ]),
    ]);
    expect(summaries).toEqual([
      ['reg.test/app', [['reg.test/app', true, [], [A]]]],
      [`reg.test/one@${B}`, [['reg.test/one', false, [{ digest: B }], []]]],
      ['reg.test/one:v3', [['reg.test/one', false, [{ tag: 'v3' }], []]]],
      [
        path,
        [
          ['reg.test/app', false, [{ tag: 'v1' }], []],
          ['reg.test/lib', false, [{ digest: B }, { tag: 'v2' }], []],
        ],
      ],
    ]);
  });
});

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readContents } from '../../src/sigstore/contents.ts';
import { parseBundle } from '../../src/sigstore/index.ts';
import { MAX_BUNDLES } from '../../src/verify/evidence/types.ts';
import { temporaryFolder } from '../support/folders.ts';
import { createProvenance, forge, newSigstore, REPOSITORY, SUBJECT } from '../support/forge.ts';
import { mc } from '../support/terminal.ts';

const sigstore = newSigstore();
let dir = '';
beforeAll(async () => {
  dir = await temporaryFolder();
  const attested = forge(sigstore, { statement: createProvenance(), extensions: { 12: REPOSITORY } });
  await writeFile(join(dir, 'a.jsonl'), `${JSON.stringify(forge(sigstore))}\n${JSON.stringify(attested)}\n{"no":1}\n`);
});

describe('mc inspect', () => {
  it('warns that nothing is verified and shows the content of each bundle', async () => {
    const { out, code } = await mc(['inspect', 'a.jsonl'], dir);
    expect(code).toBe(0);
    expect(out).toMatch(/^NOT VERIFIED/);
    expect(out.match(/\(not verified\)/g)).toHaveLength(3);
    expect(out).toContain('bundle-malformed');
    expect(out).toContain(`predicate type (claimed): ${createProvenance().predicateType}`);
    expect(out).toContain('Nothing below is verified');
    const { out: json } = await mc(['inspect', 'a.jsonl', '--json'], dir);
    expect(JSON.parse(json)).toMatchObject({
      type: 'inspect',
      verified: false,
      bundles: [
        { contents: { content: 'message-signature', certificate: { subject: `URI:${SUBJECT}` } } },
        {
          contents: {
            predicateType: createProvenance().predicateType,
            certificate: { extensions: { sourceRepositoryUri: REPOSITORY } },
            timestamps: [expect.stringMatching(/^2026-/)],
          },
        },
        { unreadable: { code: 'bundle-malformed' } },
      ],
    });
  });

  it('prints the subject as --identity expects it, and an impossible time as such', async () => {
    const bundle = forge(sigstore);
    for (const entry of bundle.verificationMaterial.tlogEntries) entry.integratedTime = '99999999999999999';
    await writeFile(join(dir, 'time.json'), JSON.stringify(bundle));
    const { out, code } = await mc(['inspect', 'time.json'], dir);
    expect(code).toBe(0);
    expect(out).toContain(SUBJECT);
    expect(out).not.toContain('URI:');
    expect(out).toContain('not a date: 99999999999999999 seconds since 1970');
  });

  it('refuses an image name that is also a file or a folder, but reads it as a path', async () => {
    await mkdir(join(dir, 'registry.test/acme/folder'), { recursive: true });
    await writeFile(join(dir, 'registry.test/acme/app'), '{}');
    for (const name of ['registry.test/acme/app', 'registry.test/acme/folder']) {
      const { code, err } = await mc(['inspect', name], dir);
      expect([code, err]).toEqual([2, expect.stringContaining('subject-ambiguous')]);
      expect((await mc(['inspect', `./${name}`], dir)).code).toBe(0);
    }
  });

  it('shows every bundle of a folder, including those that name a subject by SHA-256', async () => {
    const bundle = JSON.stringify(forge(sigstore, { statement: createProvenance() }));
    const folder = join(dir, 'many');
    await mkdir(folder);
    for (let i = 0; i < 40; i++) await writeFile(join(folder, `${i}.sigstore.json`), bundle);
    const { out, code } = await mc(['inspect', 'many', '--json'], dir);
    expect([code, JSON.parse(out).bundles.length]).toEqual([0, 40]);
    const lines = join(dir, 'flood.jsonl');
    await writeFile(lines, `${bundle}\n`.repeat(MAX_BUNDLES + 1));
    const { bundles } = JSON.parse((await mc(['inspect', lines, '--json'], dir)).out);
    expect(bundles).toHaveLength(MAX_BUNDLES + 1);
    expect(bundles.at(-1)).toMatchObject({ unreadable: { code: 'evidence-not-read' } });
  });

  it('requires an argument', async () => {
    expect((await mc(['inspect', 'gone.json'], dir)).code).toBe(2);
    expect((await mc(['inspect'], dir)).code).toBe(2);
  });

  it('reads any input that parses and never throws', () => {
    const text = JSON.stringify(forge(sigstore, { statement: createProvenance() }));
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 32, max: 126 }), (at, byte) => {
        const mutant = text.slice(0, at) + String.fromCharCode(byte) + text.slice(at + 1);
        let bundle: ReturnType<typeof parseBundle>;
        try {
          bundle = parseBundle(mutant, 'a mutant');
        } catch {
          return;
        }
        expect(typeof readContents(bundle).mediaType).toBe('string');
      }),
      { numRuns: 500 },
    );
  });
});

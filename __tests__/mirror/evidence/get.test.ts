import { mkdirSync, readdirSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../../src/lib/clock.ts';
import { type Digest, digestOf, getHex } from '../../../src/lib/digest.ts';
import { type Progress, silent } from '../../../src/lib/progress.ts';
import { type GetRequest, getEvidence } from '../../../src/mirror/evidence/get.ts';
import type { StaticFiles } from '../../../src/mirror/format/files.ts';
import { blobPath, type EvidenceItem, evidencePath, formatJson, INDEX } from '../../../src/mirror/format/layout.ts';
import { parseReference } from '../../../src/oci/index.ts';
import { temporaryFolder } from '../../support/folders.ts';

const [ROOT, OTHER] = [digestOf('a release'), digestOf('another release')];
const files = new Map<string, Buffer | string>();
const place: StaticFiles = {
  name: 'the mirror',
  read: async (path) => {
    const content = files.get(path);
    return content === undefined ? undefined : Buffer.from(content);
  },
};
const addBlob = (content: string): Digest => {
  files.set(blobPath(digestOf(content)), content);
  return digestOf(content);
};
const createItem = (content: string, more: Partial<EvidenceItem> = {}): EvidenceItem => ({
  digest: addBlob(content),
  size: content.length,
  mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
  kind: 'bundle',
  source: 'registry.test/app',
  verified: true,
  ...more,
});
const addEvidence = (subject: Digest, ...evidence: readonly EvidenceItem[]): void => {
  files.set(evidencePath(subject), formatJson({ version: 1, subject, evidence }));
};

let out: string;
beforeEach(async () => {
  out = join(await temporaryFolder(), 'held');
  files.clear();
  const releases = [
    { reference: 'registry.test/app:v1', digest: ROOT, mediaType: '', size: 1 },
    { reference: `registry.test/app:latest@${OTHER}`, digest: OTHER, mediaType: '', size: 1 },
  ];
  const syncedAt = '2026-03-14T02:00:00.000Z';
  const subjects = [{ subject: 'registry.test/app', syncedAt, releases }];
  files.set(INDEX, formatJson({ version: 1, syncedAt, trust: [], logs: [], subjects }));
  addEvidence(ROOT, createItem('about the root'));
  addEvidence(OTHER, createItem('about the other one'));
});
const get = (about: GetRequest['about'] = { digest: ROOT }, progress: Progress = silent) =>
  getEvidence({ subject: 'it', about, out }, { files: place, clock: systemClock, progress });
const listDigests = async (about: GetRequest['about']) => (await get(about)).evidence.map(({ digest }) => digest);
const listSiblings = () => readdir(dirname(out));

describe('getEvidence with a reference', () => {
  const listByReference = (text: string) => listDigests({ reference: parseReference(text) });

  it('selects a release by digest, by tag, or by the tag latest if neither is named', async () => {
    expect(await listDigests({ digest: OTHER })).toEqual([digestOf('about the other one')]);
    expect(await listByReference(`registry.test/app:v1@${OTHER}`)).toEqual([digestOf('about the other one')]);
    expect(await listByReference('registry.test/app:v1')).toEqual([digestOf('about the root')]);
    expect(await listByReference('registry.test/app:latest')).toEqual([digestOf('about the other one')]);
    expect(await listByReference('registry.test/app')).toEqual([digestOf('about the other one')]);
  });

  it.each([
    'registry.test/app:v',
    'registry.test/app:v10',
    'registry.test/other',
    // It must not fall back to another tag or to latest: that may be another release.
    `registry.test/app@sha512:${'0'.repeat(128)}`,
    `registry.test/app:v1@sha512:${'0'.repeat(128)}`,
  ])('reports an unknown release for %s', async (reference) => {
    await expect(listByReference(reference)).rejects.toMatchObject({
      code: 'release-unknown',
      details: { mirror: 'the mirror' },
    });
    expect(await listSiblings()).toEqual([]);
  });

  it('reports an unknown release if there is no mirror', async () => {
    files.delete(INDEX);
    await expect(get()).rejects.toMatchObject({ code: 'mirror-missing', details: { where: 'the mirror' } });
  });
});

describe('getEvidence', () => {
  it('collects evidence about the release, its nested platforms and the evidence itself, each piece once', async () => {
    const platform = addBlob('{"layers": []}');
    const nested = addBlob(JSON.stringify({ manifests: [{ digest: platform }, { digest: 'sha512:other' }] }));
    const root = addBlob(JSON.stringify({ manifests: [{ digest: nested }, { digest: nested }] }));
    const manifest = addBlob('manifest of the sbom');
    const sbom = createItem('sbom', { kind: 'sbom', manifest });
    addEvidence(platform, sbom);
    addEvidence(manifest, createItem('about the manifest'));
    addEvidence(sbom.digest, createItem('about the content'));
    // Evidence is not an image: the entries of an SBOM that looks like an index are not platforms.
    const disguised = createItem(JSON.stringify({ manifests: [{ digest: OTHER }] }), { kind: 'other' });
    addEvidence(root, disguised);
    const report = await get({ digest: root });
    expect(report.evidence.map(({ about, digest }) => [about, digest])).toEqual([
      [root, disguised.digest],
      [platform, sbom.digest],
      [manifest, digestOf('about the manifest')],
      [sbom.digest, digestOf('about the content')],
    ]);
    expect(report).toMatchObject({ outcome: 'passed', out, mirror: 'the mirror', digest: root });
    expect(report.bytes).toBe(report.evidence.reduce((sum, { size }) => sum + size, 0));
  });

  it('reports that the mirror has no evidence, and creates no folder', async () => {
    const unknown = digestOf('unknown');
    expect(await get({ digest: unknown })).toMatchObject({
      outcome: 'failed',
      reasons: [{ code: 'evidence-not-held' }],
      evidence: [],
      bytes: 0,
    });
    expect(await listSiblings()).toEqual([]);
  });

  it('fails if the manifest of the release is damaged, because platforms might be missing', async () => {
    files.set(blobPath(ROOT), 'damaged');
    await expect(get()).rejects.toMatchObject({ code: 'mirror-damaged', details: { path: blobPath(ROOT) } });
  });

  it('collects evidence about a file and about content that is not an index', async () => {
    const text = addBlob('no JSON at all');
    addEvidence(text, createItem('about a text'));
    expect(await listDigests({ digest: text })).toEqual([digestOf('about a text')]);
  });

  it('collects at most 20 000 pieces and refuses one more', async () => {
    const item = createItem('piece', { manifest: digestOf('manifest') });
    files.delete(blobPath(item.digest));
    for (const about of [ROOT, digestOf('manifest')]) addEvidence(about, ...Array.from({ length: 10_000 }, () => item));
    // It collected all pieces and then found their content missing.
    await expect(get()).rejects.toMatchObject({ code: 'mirror-damaged' });
    addEvidence(item.digest, item);
    await expect(get()).rejects.toMatchObject({
      code: 'evidence-too-much',
      details: { source: 'the mirror', limit: 20_000 },
    });
  });
});

describe('the output folder of getEvidence', () => {
  it('stores each piece by its kind, and unsigned pieces separately', async () => {
    const json = 'application/json';
    const pieces: readonly (readonly [EvidenceItem, string])[] = [
      [createItem('bundle', { verified: false }), 'bundles/HEX.sigstore.json'],
      [createItem('signed sbom', { kind: 'sbom', mediaType: 'application/xml' }), 'sboms/HEX.xml'],
      [createItem('sbom', { kind: 'sbom', mediaType: 'text/plain', verified: false }), 'unverified/sbom/HEX'],
      [createItem('signed other', { kind: 'other', mediaType: json }), 'other/HEX.json'],
      [createItem('other', { kind: 'other', mediaType: json, verified: false }), 'unverified/other/HEX.json'],
      [
        createItem('payload', { kind: 'signature', mediaType: 'application/vnd.dev.cosign.simplesigning.v1+json' }),
        'signatures/HEX.json',
      ],
      [
        createItem('unjudged payload', { kind: 'signature', verified: false, mediaType: 'text/plain' }),
        'signatures/HEX',
      ],
    ];
    addEvidence(ROOT, ...pieces.map(([item]) => item));
    const report = await get();
    expect(report.evidence.map(({ path }) => path)).toEqual(
      pieces.map(([{ digest }, path]) => path.replace('HEX', getHex(digest))),
    );
    for (const { path, digest } of report.evidence) expect(digestOf(await readFile(join(out, path)))).toBe(digest);
    expect(await listSiblings()).toEqual(['held']);
  });

  it('replaces an empty folder and a folder that it wrote before', async () => {
    await mkdir(out);
    await get();
    await writeFile(join(out, 'stale'), '');
    await get({ digest: OTHER });
    expect((await readdir(out)).toSorted()).toEqual(['bundles', INDEX]);
    expect(await readdir(join(out, 'bundles'))).toEqual([`${getHex(digestOf('about the other one'))}.sigstore.json`]);
    expect(await listSiblings()).toEqual(['held']);
  });

  it.each([
    ['a file', async () => writeFile(out, 'mine')],
    [
      'a folder with other content',
      async () => {
        await mkdir(out);
        await writeFile(join(out, 'mine'), '');
      },
    ],
    [
      'a folder with an index of another kind',
      async () => {
        await mkdir(out);
        await writeFile(join(out, INDEX), '{}');
      },
    ],
  ])('does not replace %s', async (_, make) => {
    await make();
    await expect(get()).rejects.toMatchObject({ code: 'get-folder-in-use', details: { folder: out } });
    expect(await listSiblings()).toEqual(['held']);
  });

  it('does not exist if a piece is damaged', async () => {
    const [good, bad] = [createItem('good'), createItem('bad')];
    addEvidence(ROOT, good, bad);
    files.set(blobPath(bad.digest), 'changed');
    await expect(get()).rejects.toMatchObject({ code: 'mirror-damaged', details: { path: blobPath(bad.digest) } });
    expect(await listSiblings()).toEqual([]);
  });

  it('stays unchanged if it cannot be replaced', async () => {
    await get();
    addEvidence(ROOT, createItem('one'), createItem('two'));
    const blockOutput: Progress = ({ done }) => {
      if (done !== 1) return;
      const temporary = readdirSync(dirname(out)).find((name) => name.endsWith('.tmp'));
      mkdirSync(join(dirname(out), `${temporary}.old`, 'taken'), { recursive: true });
    };
    await expect(get({ digest: ROOT }, blockOutput)).rejects.toMatchObject({
      code: 'file-unwritable',
      details: { path: out },
    });
    expect(await readdir(join(out, 'bundles'))).toEqual([`${getHex(digestOf('about the root'))}.sigstore.json`]);
    expect((await listSiblings()).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { type Digest, digestOf } from '../../../src/lib/digest.ts';
import {
  checkBlob,
  checkEvidence,
  findExtraEvidence,
  listReleases,
  walkManifests,
} from '../../../src/mirror/check/evidence.ts';
import { countingFiles } from '../../../src/mirror/check/files.ts';
import { blobPath, type EvidenceItem, evidencePath } from '../../../src/mirror/format/layout.ts';
import { memoryMirror } from '../../support/memory-store.ts';

const [A, B, C, D] = [digestOf('a'), digestOf('b'), digestOf('c'), digestOf('d')];
const damaged = (path: string, detail: string) => ({ code: 'mirror-damaged', details: { path, detail } });

describe('checkBlob', () => {
  const check = async (path: string, content?: string) => {
    const mirror = await memoryMirror(content === undefined ? [] : [[path, content]]);
    const files = countingFiles(mirror);
    await checkBlob(path, mirror, files);
    return { count: files.count, bytes: files.bytes };
  };

  it('counts a blob whose content matches its name', async () => {
    expect(await check(blobPath(A), 'a')).toEqual({ count: 1, bytes: 1 });
  });

  it('reports changed and missing content', async () => {
    await expect(check(blobPath(A), 'b')).rejects.toMatchObject(damaged(blobPath(A), `its digest is ${B}`));
    await expect(check(blobPath(A))).rejects.toMatchObject(damaged(blobPath(A), `its digest is ${digestOf('')}`));
  });

  it.each(['blobs/sha256/a', blobPath(A).toUpperCase(), blobPath(A).replace('sha256', 'sha512')])(
    'reports a name that is not a digest: %s',
    async (path) => {
      await expect(check(path, 'a')).rejects.toMatchObject(damaged(path, 'it is not named after a digest'));
    },
  );
});

describe('checkEvidence', () => {
  const createItem = (digest: Digest, manifest?: Digest): EvidenceItem => ({
    digest,
    size: 1,
    mediaType: 'application/json',
    kind: 'other',
    source: 'registry.test/app',
    ...(manifest ? { manifest } : {}),
  });
  const index = JSON.stringify({ version: 1, subject: A, evidence: [createItem(B, C), createItem(D)] });
  const check = async (present: readonly Digest[], expected = digestOf(index), text: string | undefined = index) => {
    const mirror = await memoryMirror(text === '' ? [] : [[evidencePath(A), text]]);
    return checkEvidence(A, expected, new Set(present.map(blobPath)), countingFiles(mirror));
  };

  it('returns the contents and manifests that the index of a digest names', async () => {
    expect(await check([B, C, D])).toEqual([B, C, D]);
  });

  it('reports an index that is missing or differs from the catalog', async () => {
    await expect(check([B, C, D], digestOf(index), '')).rejects.toMatchObject(
      damaged(evidencePath(A), 'it is missing, and the catalog names it'),
    );
    await expect(check([B, C, D], A)).rejects.toMatchObject(
      damaged(evidencePath(A), `its digest is ${digestOf(index)}, the catalog lists ${A}`),
    );
  });

  it.each([B, C, D])('reports a missing file that the index names: %s', async (missing) => {
    await expect(check([B, C, D].filter((one) => one !== missing))).rejects.toMatchObject(
      damaged(blobPath(missing), `it is missing, and ${evidencePath(A)} names it`),
    );
  });

  it('reports an index that the catalog does not name', () => {
    const paths = [evidencePath(A), evidencePath(B), 'evidence/extra'];
    expect(findExtraEvidence(paths, new Map([[A, C]]))).toEqual([evidencePath(B), 'evidence/extra']);
  });
});

describe('walkManifests', () => {
  const toText = (value: object) => JSON.stringify(value);
  const createLink = (digest: Digest) => ({ digest });
  const walk = async (contents: readonly string[], releases: readonly Digest[], evidence: readonly Digest[] = []) => {
    const blobs = contents.map((content) => [blobPath(digestOf(content)), content] as const);
    const present = new Set(blobs.map(([path]) => path));
    const { named, missing } = await walkManifests(releases, new Set(evidence), present, await memoryMirror(blobs));
    return { named: [...named].sort(), missing: [...missing].sort() };
  };

  it('names each platform of an index, which must be stored, and the layers that are stored', async () => {
    const platform = toText({ config: createLink(A), layers: [createLink(B), createLink(C)] });
    const release = toText({ manifests: [createLink(digestOf(platform)), createLink(D)] });
    expect(await walk([release, platform, 'a', 'b'], [digestOf(release)])).toEqual({
      named: [digestOf(release), digestOf(platform), A, B].sort(),
      missing: [D],
    });
  });

  it('names each config and layer of evidence, which must be stored', async () => {
    const manifest = toText({ config: createLink(A), layers: [createLink(B)] });
    expect(await walk([manifest, 'b'], [], [digestOf(manifest)])).toEqual({
      named: [digestOf(manifest), B].sort(),
      missing: [A],
    });
  });

  it('names nothing for content that is not a manifest or that names no digest', async () => {
    const manifest = toText({ layers: [{ digest: 7 }, {}, { digest: 'sha256:x' }] });
    expect(await walk([manifest, 'a'], [digestOf(manifest), A])).toEqual({
      named: [digestOf(manifest), A].sort(),
      missing: [],
    });
  });

  it('reports a missing release', async () => {
    expect(await walk([], [A, A])).toEqual({ named: [], missing: [A] });
  });

  it('starts at the releases of the index', () => {
    const createRelease = (digest: Digest) => ({ reference: 'r', digest, mediaType: 'm', size: 1 });
    const at = '2026-03-14T02:00:00Z';
    const createSubject = (...digests: Digest[]) => ({
      subject: 's',
      syncedAt: at,
      releases: digests.map(createRelease),
    });
    const index = { version: 1 as const, syncedAt: at, trust: [], logs: [] };
    expect(listReleases({ ...index, subjects: [createSubject(A, B), createSubject(), createSubject(C)] })).toEqual([
      A,
      B,
      C,
    ]);
  });
});

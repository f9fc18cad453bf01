import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Digest, digestOf } from '../../../src/lib/digest.ts';
import type { StaticFiles } from '../../../src/mirror/format/files.ts';
import { blobPath, type EvidenceItem, evidencePath, formatJson } from '../../../src/mirror/format/layout.ts';
import { answerAttestations } from '../../../src/mirror/serve/attestations.ts';

const ABOUT = digestOf('a release');
const files = new Map<string, string>();
const place: StaticFiles = {
  name: 'mirror',
  read: async (path) => {
    const content = files.get(path);
    return content === undefined ? undefined : Buffer.from(content);
  },
};
beforeEach(() => files.clear());

const createBundle = (n: number, predicateType: string): string =>
  JSON.stringify({
    n,
    dsseEnvelope: { payload: Buffer.from(JSON.stringify({ predicateType })).toString('base64') },
  });
const addItem = (content: string, more: Partial<EvidenceItem> = {}): EvidenceItem => {
  files.set(blobPath(digestOf(content)), content);
  return { digest: digestOf(content), size: 1, mediaType: '', kind: 'bundle', source: 's', ...more };
};
const addEvidence = (...evidence: readonly EvidenceItem[]): void => {
  files.set(evidencePath(ABOUT), formatJson({ version: 1, subject: ABOUT, evidence }));
};
async function getPage(query = '', digest: string = ABOUT) {
  const { status, body, headers } = await answerAttestations(place, digest, new URLSearchParams(query));
  const found = (JSON.parse(String(body)) as { attestations?: { bundle: { n: number } }[] }).attestations;
  return {
    status,
    numbers: found?.map(({ bundle }) => bundle.n),
    next: /^<\?(.+)>; rel="next"$/.exec(headers?.link ?? '')?.[1],
  };
}
const createRange = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

describe('attestations', () => {
  it('returns the bundles about a digest, each content once, and no other evidence', async () => {
    const [one, two] = [addItem(createBundle(1, 'a')), addItem(createBundle(2, 'b'))];
    addEvidence(one, { ...one, source: 'another' }, addItem('{"n": 3}', { kind: 'sbom' }), two);
    expect(await getPage()).toEqual({ status: 200, numbers: [1, 2], next: undefined });
  });

  it('returns nothing if no bundle is stored, and accepts only a digest', async () => {
    addEvidence(addItem('{"n": 3}', { kind: 'sbom' }));
    expect(await getPage()).toMatchObject({ status: 404, numbers: undefined });
    expect(await getPage('', digestOf('another'))).toMatchObject({ status: 404 });
    for (const no of ['sha256:abc', 'sha512:abc', '']) expect(await getPage('', no)).toMatchObject({ status: 422 });
  });

  it('returns pages of 30 or of the requested size up to 100, each with a link to the next page', async () => {
    addEvidence(...createRange(0, 101).map((n) => addItem(createBundle(n, 'a'))));
    const first = await getPage();
    expect(first.numbers).toEqual(createRange(0, 30));
    expect((await getPage(first.next)).numbers).toEqual(createRange(30, 60));
    const getPageSize = async (query: string) => (await getPage(query)).numbers?.length;
    expect(await Promise.all(['2', '0', '-5', 'x', '100', '1000'].map((n) => getPageSize(`per_page=${n}`)))).toEqual([
      2, 30, 1, 30, 100, 100,
    ]);
    const most = await getPage('per_page=100');
    expect(most.next).toContain('per_page=100');
    expect(await getPage(most.next)).toEqual({ status: 200, numbers: [100], next: undefined });
  });

  it('adds no link to a page that ends with the last bundle', async () => {
    addEvidence(...createRange(0, 4).map((n) => addItem(createBundle(n, 'a'))));
    const first = await getPage('per_page=2');
    expect(first).toMatchObject({ numbers: [0, 1], next: expect.stringContaining('after=') });
    expect(await getPage(first.next)).toEqual({ status: 200, numbers: [2, 3], next: undefined });
    expect(await getPage('per_page=4')).toMatchObject({ numbers: createRange(0, 4), next: undefined });
  });

  it('filters by predicate type if the request names one', async () => {
    addEvidence(
      addItem(createBundle(1, 'a')),
      addItem('{"n": 2}'),
      addItem(createBundle(3, 'b')),
      addItem(createBundle(4, 'a')),
    );
    expect(await getPage('predicate_type=a')).toMatchObject({ status: 200, numbers: [1, 4] });
    expect(await getPage('predicate_type=b')).toMatchObject({ status: 200, numbers: [3] });
    expect(await getPage('predicate_type=c')).toMatchObject({ status: 404 });
    expect(await getPage()).toMatchObject({ numbers: [1, 2, 3, 4] });
  });

  it('fails if one of the bundles is damaged', async () => {
    const { digest } = addItem(createBundle(1, 'a'));
    addEvidence({ ...addItem(createBundle(1, 'a')) });
    files.set(blobPath(digest as Digest), 'changed');
    await expect(getPage()).rejects.toMatchObject({ code: 'mirror-damaged' });
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Digest, digestOf, getHex, parseDigest } from '../../../src/lib/digest.ts';
import { anonymous, type Descriptor, openRepository, parseReference, type Repository } from '../../../src/oci/index.ts';
import type { EvidenceSource, MirrorSource } from '../../../src/verify/evidence/types.ts';
import { openSources, type SourceChoice } from '../../../src/verify/sources/open.ts';
import type { Subject } from '../../../src/verify/subject/subject.ts';
import { collectEvidence, describeEvidence } from '../../support/evidence.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { pushImage, pushIndex } from '../../support/image.ts';
import { noNetwork } from '../../support/no-network.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const DIGEST = digestOf('a release');
const FILE = { kind: 'file', path: '/app.tar', digests: { sha256: getHex(DIGEST), sha512: 'ab' } } satisfies Subject;
const BARE = { kind: 'digest', digests: { sha256: getHex(DIGEST) } } satisfies Subject;
const referenceTo = (text: string): Subject => ({ kind: 'reference', reference: parseReference(text) });
const REGISTRY = 'registry.acme.test/app';
const GITHUB = { api: 'https://api.github.test', repository: 'acme/app' };

const NAMED: EvidenceSource = {
  name: 'named',
  async *bundlesFor() {
    yield { origin: 'named', bytes: Buffer.from('a bundle') };
  },
};

/** Opens the sources of a subject. The last complete sync of the mirror was one hour before. */
function openSubject(subject: Subject, choice: Partial<SourceChoice>, releases: Readonly<Record<string, Digest>> = {}) {
  const http = noNetwork();
  const opening = openSources(
    subject,
    { bundles: [], mirror: undefined, useMirror: 'auto', ...choice },
    {
      http,
      credentials: anonymous,
      clock: { now: () => NOW, sleep: async () => {} },
      openMirror: async (location): Promise<MirrorSource> => ({
        name: location,
        syncedAt: new Date(NOW.getTime() - 3_600_000).toISOString(),
        resolve: async (reference) => new Map(Object.entries(releases)).get(reference),
        async *bundlesFor() {
          yield { origin: location, bytes: Buffer.from('of the mirror') };
        },
      }),
    },
  );
  return { http, opening };
}
const listSources = async (subject: Subject, choice: Partial<SourceChoice>): Promise<string[]> =>
  (await openSubject(subject, choice).opening).sources.map(({ name }) => name);

let layout: string;
let repository: Repository;
let image: Descriptor;
let index: Descriptor;
beforeAll(async () => {
  layout = `oci-layout:${await temporaryFolder()}`;
  repository = openRepository(parseReference(layout), { http: noNetwork(), credentials: anonymous });
  image = await pushImage(repository, 'a release', 'v1');
  index = await pushIndex(repository, [image], 'multi');
});

describe('the sources of a file or a digest', () => {
  const MIRROR = 'mirror http://mirror.test';
  const ALL = { bundles: [NAMED], mirror: 'http://mirror.test', github: GITHUB };
  const ofGitHub = 'GitHub attestations of acme/app';

  it.each([
    ['file', FILE],
    ['digest', BARE],
  ])('contain, for a %s, the named bundles, GitHub, and the mirror in that order', async (_kind, subject) => {
    expect(await listSources(subject, {})).toEqual([]);
    expect(await listSources(subject, { bundles: [NAMED] })).toEqual(['named']);
    expect(await listSources(subject, { github: GITHUB })).toEqual([ofGitHub]);
    expect(await listSources(subject, { mirror: 'http://mirror.test' })).toEqual([MIRROR]);
    expect(await listSources(subject, ALL)).toEqual(['named', ofGitHub, MIRROR]);
    expect((await openSubject(subject, ALL).opening).digests).toEqual(subject.digests);
  });

  it('do not contain the mirror if the options forbid it', async () => {
    expect(await listSources(FILE, { ...ALL, useMirror: 'never' })).toEqual(['named', ofGitHub]);
    expect(await listSources(FILE, { useMirror: 'never' })).toEqual([]);
  });

  it('contain only the mirror and the named bundles with "always"', async () => {
    expect(await listSources(FILE, { ...ALL, useMirror: 'always' })).toEqual(['named', MIRROR]);
    expect(await listSources(FILE, { mirror: 'http://mirror.test', useMirror: 'always' })).toEqual([MIRROR]);
    expect(await listSources(FILE, { bundles: [NAMED], github: GITHUB, useMirror: 'always' })).toEqual(['named']);
    for (const subject of [FILE, referenceTo(`${REGISTRY}@${DIGEST}`)])
      await expect(openSubject(subject, { github: GITHUB, useMirror: 'always' }).opening).rejects.toMatchObject({
        code: 'mirror-not-named',
      });
  });

  it('give no platforms for a file, and fail for the platforms of a bare digest', async () => {
    expect(await (await openSubject(FILE, {}).opening).platforms()).toEqual([]);
    await expect((await openSubject(BARE, {}).opening).platforms()).rejects.toMatchObject({
      code: 'platforms-unknown',
      details: { subject: DIGEST },
    });
  });
});

describe('the sources of an image', () => {
  const MIRROR = { mirror: 'http://mirror.test' };

  it('contain its repository before the mirror, but not if the request names bundles', async () => {
    const subject = referenceTo(`${layout}:v1`);
    expect(await listSources(subject, { ...MIRROR, github: GITHUB })).toEqual([
      layout,
      'GitHub attestations of acme/app',
      'mirror http://mirror.test',
    ]);
    expect(await listSources(subject, { ...MIRROR, bundles: [NAMED] })).toEqual(['named', 'mirror http://mirror.test']);
    expect(await listSources(subject, {})).toEqual([layout]);
  });

  it('use the digest that the repository or the reference gives', async () => {
    const digests = { sha256: getHex(parseDigest(image.digest)) };
    expect((await openSubject(referenceTo(`${layout}:v1`), {}).opening).digests).toEqual(digests);
    expect((await openSubject(referenceTo(`${layout}@${image.digest}`), {}).opening).digests).toEqual(digests);
    const { opening, http } = openSubject(referenceTo(`${REGISTRY}@${DIGEST}`), {});
    expect((await opening).digests).toEqual({ sha256: getHex(DIGEST) });
    expect(http.tried).toEqual([]);
    const long = openSubject(referenceTo(`${REGISTRY}@sha512:${'ab'.repeat(64)}`), {});
    expect((await long.opening).digests).toEqual({ sha512: 'ab'.repeat(64) });
  });

  it('find the platforms in the repository, even if the evidence is only in bundles', async () => {
    for (const bundles of [[], [NAMED]]) {
      const { platforms } = await openSubject(referenceTo(`${layout}:multi`), { bundles }).opening;
      expect((await platforms()).map(({ digest }) => digest)).toEqual([image.digest]);
    }
    expect(await (await openSubject(referenceTo(`${layout}@${image.digest}`), {}).opening).platforms()).toEqual([]);
    expect(index.digest).not.toBe(image.digest);
  });

  it('contain only the mirror and a local layout with "always"', async () => {
    const always = { ...MIRROR, useMirror: 'always' } as const;
    const { opening, http } = openSubject(referenceTo(`${REGISTRY}@${DIGEST}`), always);
    const { sources, platforms } = await opening;
    expect(sources.map(({ name }) => name)).toEqual(['mirror http://mirror.test']);
    await expect(platforms()).rejects.toMatchObject({
      code: 'platforms-unknown',
      details: { subject: `${REGISTRY}@${DIGEST}` },
    });
    expect(http.tried).toEqual([]);
    expect(await listSources(referenceTo(`${layout}:v1`), always)).toEqual([layout, 'mirror http://mirror.test']);
  });

  it('limit the age of a mirror while the repository answers, and otherwise apply the limit for disasters', async () => {
    const staleness = { max: 60, maxInDisaster: undefined };
    const [own, mirror] = (await openSubject(referenceTo(`${layout}:v1`), { ...MIRROR, staleness }).opening).sources;
    if (!own || !mirror) throw new Error('no sources');
    await expect(collectEvidence(mirror)).rejects.toMatchObject({ code: 'mirror-stale' }); // The layout resolved the tag, so the primary answers.
    const down = await openSubject(referenceTo(`${REGISTRY}@${DIGEST}`), { ...MIRROR, staleness }).opening;
    const [registry, instead] = down.sources;
    if (!registry || !instead) throw new Error('no sources');
    await expect(collectEvidence(registry)).rejects.toMatchObject({ code: 'network-unreachable' });
    expect(describeEvidence(await collectEvidence(instead))).toEqual([['http://mirror.test', 'of the mirror']]);
    const anyAge = await openSubject(referenceTo(`${layout}:v1`), MIRROR).opening;
    expect(describeEvidence(await collectEvidence(anyAge.sources[1] as EvidenceSource))).toHaveLength(1);
  });
});

describe('the digest of a tag', () => {
  const MIRROR = { mirror: 'http://mirror.test' };
  const sha = async (opening: ReturnType<typeof openSources>): Promise<string> =>
    `sha256:${(await opening).digests.sha256}`;

  it('comes from the repository, and a mirror has no influence while the repository answers', async () => {
    const other = { [`${layout}:v1`]: DIGEST, [`${layout}:gone`]: DIGEST };
    expect(await sha(openSubject(referenceTo(`${layout}:v1`), MIRROR, other).opening)).toBe(image.digest);
    await expect(openSubject(referenceTo(`${layout}:gone`), MIRROR, other).opening).rejects.toMatchObject({
      code: 'reference-not-found',
      details: { reference: `${layout}:gone`, what: 'manifest' },
    });
    await expect(openSubject(referenceTo(`${layout}:gone`), {}).opening).rejects.toMatchObject({
      code: 'reference-not-found',
    });
  });

  it('comes from the mirror if the repository cannot be read or must not be asked', async () => {
    const releases = { [`${REGISTRY}:v1`]: DIGEST, [`${REGISTRY}:latest`]: digestOf('latest') };
    const down = openSubject(referenceTo(`${REGISTRY}:v1`), MIRROR, releases);
    expect(await sha(down.opening)).toBe(DIGEST);
    expect(down.http.tried).not.toEqual([]);
    const always = openSubject(referenceTo(`${REGISTRY}:v1`), { ...MIRROR, useMirror: 'always' }, releases);
    expect(await sha(always.opening)).toBe(DIGEST);
    expect(always.http.tried).toEqual([]);
    expect(await sha(openSubject(referenceTo(REGISTRY), MIRROR, releases).opening)).toBe(digestOf('latest'));
  });

  it('causes one warning with the fault of the repository if it comes from the mirror', async () => {
    const releases = { [`${REGISTRY}:v1`]: DIGEST };
    const told = async (choice: Partial<SourceChoice>): Promise<string[]> => {
      const { sources } = await openSubject(referenceTo(`${REGISTRY}:v1`), { ...MIRROR, ...choice }, releases).opening;
      return sources.flatMap((source) => source.warnings?.() ?? []).map(({ code }) => code);
    };
    expect(await told({ bundles: [NAMED] })).toEqual(['network-unreachable']);
    // As a source of evidence, the repository reports the fault itself.
    expect(await told({})).toEqual([]);
    expect(await told({ bundles: [NAMED], useMirror: 'always' })).toEqual([]);
  });

  it('causes the fault of the repository if no source knows it, or stays unknown if no repository was asked', async () => {
    for (const choice of [MIRROR, {}, { ...MIRROR, useMirror: 'never' } as const])
      await expect(openSubject(referenceTo(`${REGISTRY}:v2`), choice).opening).rejects.toMatchObject({
        code: 'network-unreachable',
        family: 'fault',
      });
    await expect(
      openSubject(referenceTo(`${REGISTRY}:v2`), { ...MIRROR, useMirror: 'always' }).opening,
    ).rejects.toMatchObject({
      code: 'reference-without-digest',
      details: { given: `${REGISTRY}:v2` },
    });
  });

  it('never comes from a mirror over the limit for disasters, because the tag may have moved', async () => {
    const releases = { [`${REGISTRY}:v1`]: DIGEST };
    const subject = referenceTo(`${REGISTRY}:v1`);
    const of = (maxInDisaster: number, useMirror: SourceChoice['useMirror'] = 'auto') =>
      openSubject(subject, { ...MIRROR, useMirror, bundles: [NAMED], staleness: { max: 60, maxInDisaster } }, releases);
    for (const useMirror of ['auto', 'always'] as const) {
      expect(await sha(of(3600, useMirror).opening)).toBe(DIGEST);
      await expect(of(3599, useMirror).opening).rejects.toMatchObject({ code: 'mirror-stale' });
    }
  });

  it('must be a valid digest, also from a mirror', async () => {
    const invalidRelease = { [`${REGISTRY}:v1`]: 'sha256:short' as const };
    await expect(openSubject(referenceTo(`${REGISTRY}:v1`), MIRROR, invalidRelease).opening).rejects.toMatchObject({
      code: 'digest-malformed',
    });
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Digest, digestOf, hexOf, parseDigest } from '../../../src/lib/digest.ts';
import { anonymous, type Descriptor, openRepository, parseReference, type Repository } from '../../../src/oci/index.ts';
import type { EvidenceSource, MirrorSource } from '../../../src/verify/evidence/types.ts';
import { openSources, type SourceChoice } from '../../../src/verify/sources/open.ts';
import type { Subject } from '../../../src/verify/subject/subject.ts';
import { evidenceFrom, told } from '../../support/evidence.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { pushImage, pushIndex } from '../../support/image.ts';
import { noNetwork } from '../../support/no-network.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const DIGEST = digestOf('a release');
const FILE = { kind: 'file', path: '/app.tar', digests: { sha256: hexOf(DIGEST), sha512: 'ab' } } satisfies Subject;
const BARE = { kind: 'digest', digests: { sha256: hexOf(DIGEST) } } satisfies Subject;
const named = (text: string): Subject => ({ kind: 'reference', reference: parseReference(text) });
const REGISTRY = 'registry.acme.test/app';
const GITHUB = { api: 'https://api.github.test', repository: 'acme/app' };

const NAMED: EvidenceSource = {
  name: 'named',
  async *bundlesFor() {
    yield { origin: 'named', bytes: Buffer.from('a bundle') };
  },
};

/** Opens the sources of a subject, with a mirror that was last whole an hour before. */
function opened(subject: Subject, choice: Partial<SourceChoice>, releases: Readonly<Record<string, Digest>> = {}) {
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
const namesOf = async (subject: Subject, choice: Partial<SourceChoice>): Promise<string[]> =>
  (await opened(subject, choice).opening).sources.map(({ name }) => name);

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
  ])('of a %s are what was named, GitHub, and the mirror, in that order', async (_kind, subject) => {
    expect(await namesOf(subject, {})).toEqual([]);
    expect(await namesOf(subject, { bundles: [NAMED] })).toEqual(['named']);
    expect(await namesOf(subject, { github: GITHUB })).toEqual([ofGitHub]);
    expect(await namesOf(subject, { mirror: 'http://mirror.test' })).toEqual([MIRROR]);
    expect(await namesOf(subject, ALL)).toEqual(['named', ofGitHub, MIRROR]);
    expect((await opened(subject, ALL).opening).digests).toEqual(subject.digests);
  });

  it('are without the mirror where it may not be asked', async () => {
    expect(await namesOf(FILE, { ...ALL, useMirror: 'never' })).toEqual(['named', ofGitHub]);
    expect(await namesOf(FILE, { useMirror: 'never' })).toEqual([]);
  });

  it('are the mirror and what was named where nothing else may be asked', async () => {
    expect(await namesOf(FILE, { ...ALL, useMirror: 'always' })).toEqual(['named', MIRROR]);
    expect(await namesOf(FILE, { mirror: 'http://mirror.test', useMirror: 'always' })).toEqual([MIRROR]);
    expect(await namesOf(FILE, { bundles: [NAMED], github: GITHUB, useMirror: 'always' })).toEqual(['named']);
    for (const subject of [FILE, named(`${REGISTRY}@${DIGEST}`)])
      await expect(opened(subject, { github: GITHUB, useMirror: 'always' }).opening).rejects.toMatchObject({
        code: 'mirror-not-named',
      });
  });

  it('have no platforms of a file; those of a bare digest nobody can be asked for', async () => {
    expect(await (await opened(FILE, {}).opening).platforms()).toEqual([]);
    await expect((await opened(BARE, {}).opening).platforms()).rejects.toMatchObject({
      code: 'platforms-unknown',
      details: { subject: DIGEST },
    });
  });
});

describe('the sources of an image', () => {
  const MIRROR = { mirror: 'http://mirror.test' };

  it('are its own repository before the mirror, and not where bundles were named', async () => {
    const subject = named(`${layout}:v1`);
    expect(await namesOf(subject, { ...MIRROR, github: GITHUB })).toEqual([
      layout,
      'GitHub attestations of acme/app',
      'mirror http://mirror.test',
    ]);
    expect(await namesOf(subject, { ...MIRROR, bundles: [NAMED] })).toEqual(['named', 'mirror http://mirror.test']);
    expect(await namesOf(subject, {})).toEqual([layout]);
  });

  it('are about the digest that its repository says, or the reference itself', async () => {
    const digests = { sha256: hexOf(parseDigest(image.digest)) };
    expect((await opened(named(`${layout}:v1`), {}).opening).digests).toEqual(digests);
    expect((await opened(named(`${layout}@${image.digest}`), {}).opening).digests).toEqual(digests);
    const { opening, http } = opened(named(`${REGISTRY}@${DIGEST}`), {});
    expect((await opening).digests).toEqual({ sha256: hexOf(DIGEST) });
    expect(http.tried).toEqual([]);
    const long = opened(named(`${REGISTRY}@sha512:${'ab'.repeat(64)}`), {});
    expect((await long.opening).digests).toEqual({ sha512: 'ab'.repeat(64) });
  });

  it('lead to its platforms by its repository, also where only bundles are asked about it', async () => {
    for (const bundles of [[], [NAMED]]) {
      const { platforms } = await opened(named(`${layout}:multi`), { bundles }).opening;
      expect((await platforms()).map(({ digest }) => digest)).toEqual([image.digest]);
    }
    expect(await (await opened(named(`${layout}@${image.digest}`), {}).opening).platforms()).toEqual([]);
    expect(index.digest).not.toBe(image.digest);
  });

  it('are the mirror alone where nothing else may be asked of a network, and a layout that is at hand', async () => {
    const always = { ...MIRROR, useMirror: 'always' } as const;
    const { opening, http } = opened(named(`${REGISTRY}@${DIGEST}`), always);
    const { sources, platforms } = await opening;
    expect(sources.map(({ name }) => name)).toEqual(['mirror http://mirror.test']);
    await expect(platforms()).rejects.toMatchObject({
      code: 'platforms-unknown',
      details: { subject: `${REGISTRY}@${DIGEST}` },
    });
    expect(http.tried).toEqual([]);
    expect(await namesOf(named(`${layout}:v1`), always)).toEqual([layout, 'mirror http://mirror.test']);
  });

  it('hold a mirror to its age as long as the repository answers, and while it does not to that of a disaster', async () => {
    const staleness = { max: 60, maxInDisaster: undefined };
    const [own, mirror] = (await opened(named(`${layout}:v1`), { ...MIRROR, staleness }).opening).sources;
    if (!own || !mirror) throw new Error('no sources');
    await expect(evidenceFrom(mirror)).rejects.toMatchObject({ code: 'mirror-stale' }); // it has said what the tag is
    const down = await opened(named(`${REGISTRY}@${DIGEST}`), { ...MIRROR, staleness }).opening;
    const [registry, instead] = down.sources;
    if (!registry || !instead) throw new Error('no sources');
    await expect(evidenceFrom(registry)).rejects.toMatchObject({ code: 'network-unreachable' });
    expect(told(await evidenceFrom(instead))).toEqual([['http://mirror.test', 'of the mirror']]);
    const anyAge = await opened(named(`${layout}:v1`), MIRROR).opening;
    expect(told(await evidenceFrom(anyAge.sources[1] as EvidenceSource))).toHaveLength(1);
  });
});

describe('what a tag is', () => {
  const MIRROR = { mirror: 'http://mirror.test' };
  const sha = async (opening: ReturnType<typeof openSources>): Promise<string> =>
    `sha256:${(await opening).digests.sha256}`;

  it('is for its repository to say: what the mirror knows does not count while that answers', async () => {
    const other = { [`${layout}:v1`]: DIGEST, [`${layout}:gone`]: DIGEST };
    expect(await sha(opened(named(`${layout}:v1`), MIRROR, other).opening)).toBe(image.digest);
    await expect(opened(named(`${layout}:gone`), MIRROR, other).opening).rejects.toMatchObject({
      code: 'reference-not-found',
      details: { reference: `${layout}:gone`, what: 'manifest' },
    });
    await expect(opened(named(`${layout}:gone`), {}).opening).rejects.toMatchObject({ code: 'reference-not-found' });
  });

  it('is for the mirror to say while its repository cannot be read, or may not be asked', async () => {
    const releases = { [`${REGISTRY}:v1`]: DIGEST, [`${REGISTRY}:latest`]: digestOf('latest') };
    const down = opened(named(`${REGISTRY}:v1`), MIRROR, releases);
    expect(await sha(down.opening)).toBe(DIGEST);
    expect(down.http.tried).not.toEqual([]);
    const always = opened(named(`${REGISTRY}:v1`), { ...MIRROR, useMirror: 'always' }, releases);
    expect(await sha(always.opening)).toBe(DIGEST);
    expect(always.http.tried).toEqual([]);
    expect(await sha(opened(named(REGISTRY), MIRROR, releases).opening)).toBe(digestOf('latest'));
  });

  it('that the mirror said because the repository could not be read is told as that, once', async () => {
    const releases = { [`${REGISTRY}:v1`]: DIGEST };
    const told = async (choice: Partial<SourceChoice>): Promise<string[]> => {
      const { sources } = await opened(named(`${REGISTRY}:v1`), { ...MIRROR, ...choice }, releases).opening;
      return sources.flatMap((source) => source.warnings?.() ?? []).map(({ code }) => code);
    };
    expect(await told({ bundles: [NAMED] })).toEqual(['network-unreachable']);
    // Asked for evidence, too, it says so itself.
    expect(await told({})).toEqual([]);
    expect(await told({ bundles: [NAMED], useMirror: 'always' })).toEqual([]);
  });

  it('that nobody knows is a fault of the repository, or unknown where that was not asked', async () => {
    for (const choice of [MIRROR, {}, { ...MIRROR, useMirror: 'never' } as const])
      await expect(opened(named(`${REGISTRY}:v2`), choice).opening).rejects.toMatchObject({
        code: 'network-unreachable',
        family: 'fault',
      });
    await expect(opened(named(`${REGISTRY}:v2`), { ...MIRROR, useMirror: 'always' }).opening).rejects.toMatchObject({
      code: 'reference-without-digest',
      details: { given: `${REGISTRY}:v2` },
    });
  });

  it('is not for a mirror to say that is too old for a disaster: the tag may have been moved since', async () => {
    const releases = { [`${REGISTRY}:v1`]: DIGEST };
    const subject = named(`${REGISTRY}:v1`);
    const of = (maxInDisaster: number, useMirror: SourceChoice['useMirror'] = 'auto') =>
      opened(subject, { ...MIRROR, useMirror, bundles: [NAMED], staleness: { max: 60, maxInDisaster } }, releases);
    for (const useMirror of ['auto', 'always'] as const) {
      expect(await sha(of(3600, useMirror).opening)).toBe(DIGEST);
      await expect(of(3599, useMirror).opening).rejects.toMatchObject({ code: 'mirror-stale' });
    }
  });

  it('is no digest because a mirror says so', async () => {
    const liar = { [`${REGISTRY}:v1`]: 'sha256:short' as const };
    await expect(opened(named(`${REGISTRY}:v1`), MIRROR, liar).opening).rejects.toMatchObject({
      code: 'digest-malformed',
    });
  });
});

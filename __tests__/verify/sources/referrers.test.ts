import { beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf, parseDigest } from '../../../src/lib/digest.ts';
import { McError, VerificationError } from '../../../src/lib/errors.ts';
import {
  attachArtifact,
  type Descriptor,
  type Manifest,
  OCI_MANIFEST,
  type Repository,
} from '../../../src/oci/index.ts';
import { MAX_BUNDLE_BYTES, SIMPLE_SIGNING } from '../../../src/sigstore/index.ts';
import { repositoryBundles } from '../../../src/verify/sources/referrers.ts';
import { MAX_BUNDLES } from '../../../src/verify/types.ts';
import { evidenceFrom, told } from '../../support/evidence.ts';
import { pushImage } from '../../support/image.ts';
import { bytesBlob, type MemoryRepository, memoryRepository } from '../../support/memory-repository.ts';

const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const ENVELOPE = 'application/vnd.dsse.envelope.v1+json';
const pause = async (): Promise<void> => {};

let repository: MemoryRepository;
let image: Descriptor;
beforeEach(async () => {
  repository = memoryRepository({ pause });
  image = await pushImage(repository, 'a release', 'v1');
});

interface Layer {
  readonly mediaType: string;
  readonly text: string;
  readonly annotations?: Record<string, string>;
}
const attach = (...layers: readonly Layer[]): Promise<Descriptor> =>
  attachArtifact(repository, image, {
    artifactType: 'application/vnd.test',
    layers: layers.map(({ text, ...layer }) => ({ ...layer, bytes: Buffer.from(text) })),
  });
const read = async (from: Repository = repository): Promise<unknown> =>
  told(await evidenceFrom(repositoryBundles(from), parseDigest(image.digest)));
const originOf = ({ digest }: Descriptor): string => `memory.test/app@${digest}`;

describe('what a repository holds about a subject', () => {
  it.each([
    'application/vnd.dev.sigstore.bundle+json;version=0.1',
    'application/vnd.dev.sigstore.bundle+json;version=0.2',
    BUNDLE,
  ])('is each layer of its referrers that is a bundle: %s', async (mediaType) => {
    const one = await attach({ mediaType, text: 'a bundle' });
    expect(await read()).toEqual([[originOf(one), 'a bundle']]);
    expect(repositoryBundles(repository).name).toBe('memory.test/app');
  });

  it.each(['application/vnd.cyclonedx+json', 'application/json', `x${BUNDLE}`, `${SIMPLE_SIGNING}x`])(
    'is not what says that it is something else: %s',
    async (mediaType) => {
      await attach({ mediaType, text: 'a bundle' });
      expect(await read()).toEqual([]);
    },
  );

  it('says which layer it was where there are several', async () => {
    const one = await attach({ mediaType: BUNDLE, text: 'alone' });
    const two = await attach(
      { mediaType: BUNDLE, text: 'first' },
      { mediaType: 'text/plain', text: 'no evidence' },
      { mediaType: BUNDLE, text: 'third' },
    );
    expect(await read()).toEqual([
      [originOf(one), 'alone'],
      [`${originOf(two)}#1`, 'first'],
      [`${originOf(two)}#3`, 'third'],
    ]);
    const both = await attach({ mediaType: BUNDLE, text: 'x' }, { mediaType: BUNDLE, text: 'y' });
    expect(await read()).toEqual(
      expect.arrayContaining([
        [`${originOf(both)}#1`, 'x'],
        [`${originOf(both)}#2`, 'y'],
      ]),
    );
  });

  it("is what cosign's old format signs by annotations, as a bundle: a document, or an envelope", async () => {
    const annotations = { 'dev.cosignproject.cosign/signature': 'c2ln' };
    await attach({ mediaType: SIMPLE_SIGNING, text: '{"critical":{}}', annotations });
    await attach({ mediaType: ENVELOPE, text: '{"payload":""}' });
    const [document, envelope] = await evidenceFrom(repositoryBundles(repository), parseDigest(image.digest));
    if (!(document && 'bytes' in document && envelope && 'bytes' in envelope)) throw new Error('no evidence');
    expect(document.payload).toEqual(Buffer.from('{"critical":{}}'));
    expect(JSON.parse(document.bytes.toString())).toMatchObject({ messageSignature: { signature: 'c2ln' } });
    expect(envelope).not.toHaveProperty('payload');
    expect(JSON.parse(envelope.bytes.toString())).toMatchObject({ dsseEnvelope: { payload: '' } });
  });

  it("is what lies under cosign's tags of it; an SBOM there is not signed", async () => {
    const tag = image.digest.replace(':', '-');
    const tagged = async (suffix: string, mediaType: string): Promise<void> => {
      const layer = await bytesBlob(repository, mediaType, Buffer.from(`at ${suffix}`));
      const manifest = { schemaVersion: 2, mediaType: OCI_MANIFEST, config: layer, layers: [] };
      await repository.pushManifest(Buffer.from(JSON.stringify(manifest)), OCI_MANIFEST, `${tag}.${suffix}`);
    };
    await tagged('att', BUNDLE);
    expect(await read()).toEqual([[`memory.test/app:${tag}.att`, 'at att']]);
    await tagged('sig', BUNDLE);
    await tagged('sbom', BUNDLE);
    expect(await read()).toEqual([
      [`memory.test/app:${tag}.sig`, 'at sig'],
      [`memory.test/app:${tag}.att`, 'at att'],
      [`memory.test/app:${tag}.sbom`, 'sbom-unsigned'],
    ]);
  });
});

describe('what is broken', () => {
  it('among referrers is told, and the rest is read', async () => {
    const good = await attach({ mediaType: BUNDLE, text: 'good' });
    const bad = await attach({ mediaType: BUNDLE, text: 'bad' });
    const broken: Repository = {
      ...repository,
      manifest: async (digest) => {
        if (digest === bad.digest) throw new VerificationError('manifest-malformed', { what: digest, detail: 'x' });
        return repository.manifest(digest);
      },
    };
    expect(await read(broken)).toEqual([
      [originOf(good), 'good'],
      [originOf(bad), 'manifest-malformed'],
    ]);
  });

  it('among layers is told, and the rest is read', async () => {
    const one = await attach(
      { mediaType: BUNDLE, text: 'rotten' },
      { mediaType: ENVELOPE, text: '{' },
      { mediaType: BUNDLE, text: 'good' },
    );
    repository.blobs.set(digestOf('rotten'), Buffer.from('ROTTEN'));
    expect(await read()).toEqual([
      [`${originOf(one)}#1`, 'digest-mismatch'],
      [`${originOf(one)}#2`, 'bundle-malformed'],
      [`${originOf(one)}#3`, 'good'],
    ]);
  });

  it('because it cannot be read is a fault: a manifest, a layer, the list of referrers', async () => {
    await attach({ mediaType: BUNDLE, text: 'good' });
    const fault = new McError('internal-error', { what: 'connection reset' });
    const fail = (): never => {
      throw fault;
    };
    for (const part of ['manifest', 'blob', 'referrers', 'resolve'] as const)
      await expect(read({ ...repository, [part]: fail })).rejects.toBe(fault);
  });
});

describe('there may be much', () => {
  const manifestOf = (layers: readonly Descriptor[]): Manifest => ({
    descriptor: image,
    bytes: Buffer.alloc(0),
    json: { layers },
  });
  const bundle = { mediaType: BUNDLE, digest: digestOf('x'), size: 1 };
  const withMany = (referrers: number, layers: number): Repository => ({
    ...repository,
    referrers: async () => Array(referrers).fill(image),
    manifest: async () => manifestOf(Array(layers).fill(bundle)),
  });
  beforeEach(async () => {
    await bytesBlob(repository, BUNDLE, Buffer.from('x'));
  });

  it('a thousand referrers are read, and one more is too much', async () => {
    expect(await read(withMany(MAX_BUNDLES, 1))).toEqual(Array(MAX_BUNDLES).fill([originOf(image), 'x']));
    await expect(read(withMany(MAX_BUNDLES + 1, 1))).rejects.toMatchObject({
      code: 'evidence-too-much',
      details: { source: 'memory.test/app', limit: MAX_BUNDLES },
    });
  });

  it('a thousand layers of one are read, and one that has more is of no use', async () => {
    expect(await read(withMany(1, MAX_BUNDLES))).toHaveLength(MAX_BUNDLES);
    expect(await read(withMany(2, MAX_BUNDLES + 1))).toEqual(Array(2).fill([originOf(image), 'evidence-too-much']));
  });

  it('a bundle may have as many bytes as a bundle may, and one that promises more is not fetched', async () => {
    const [full, larger] = [' '.repeat(MAX_BUNDLE_BYTES), ' '.repeat(MAX_BUNDLE_BYTES + 1)];
    for (const text of [full, larger]) repository.blobs.set(digestOf(text), Buffer.from(text));
    const largest = await attach({ mediaType: BUNDLE, text: full });
    const tooLarge = await attach({ mediaType: BUNDLE, text: larger });
    expect(await read()).toEqual([
      [originOf(largest), full],
      [originOf(tooLarge), 'bundle-malformed'],
    ]);
    expect(repository.reads.has(digestOf(larger))).toBe(false);
  });
});

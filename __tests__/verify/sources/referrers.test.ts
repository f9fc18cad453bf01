import { beforeEach, describe, expect, it } from '@jest/globals';
import { MiB, streamOf } from '../../../src/lib/bytes.ts';
import { digestOf, parseDigest } from '../../../src/lib/digest.ts';
import { baseError } from '../../../src/lib/errors.ts';
import { ociError } from '../../../src/oci/errors.ts';
import {
  attachArtifact,
  type Descriptor,
  type Manifest,
  OCI_MANIFEST,
  type Repository,
} from '../../../src/oci/index.ts';
import { MAX_BUNDLE_BYTES, SIMPLE_SIGNING } from '../../../src/sigstore/index.ts';
import { MAX_EVIDENCE_BYTES, Reading } from '../../../src/verify/evidence/reading.ts';
import type { Evidence } from '../../../src/verify/evidence/types.ts';
import { createRepositorySource } from '../../../src/verify/sources/referrers.ts';
import { collectEvidence, describeEvidence } from '../../support/evidence.ts';
import { pushImage } from '../../support/image.ts';
import { type MemoryRepository, memoryRepository, pushBytes } from '../../support/memory-repository.ts';

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
  describeEvidence(await collectEvidence(createRepositorySource(from), parseDigest(image.digest)));
const formatOrigin = ({ digest }: Descriptor): string => `memory.test/app@${digest}`;

describe('the source of a repository', () => {
  it.each([
    'application/vnd.dev.sigstore.bundle+json;version=0.1',
    'application/vnd.dev.sigstore.bundle+json;version=0.2',
    BUNDLE,
  ])('returns each layer of a referrer that is a bundle: %s', async (mediaType) => {
    const one = await attach({ mediaType, text: 'a bundle' });
    expect(await read()).toEqual([[formatOrigin(one), 'a bundle']]);
    expect(createRepositorySource(repository).name).toBe('memory.test/app');
  });

  it.each(['application/vnd.cyclonedx+json', 'application/json', `x${BUNDLE}`, `${SIMPLE_SIGNING}x`])(
    'ignores a layer of another media type: %s',
    async (mediaType) => {
      await attach({ mediaType, text: 'a bundle' });
      expect(await read()).toEqual([]);
    },
  );

  it('names the layer if there are several', async () => {
    const one = await attach({ mediaType: BUNDLE, text: 'alone' });
    const two = await attach(
      { mediaType: BUNDLE, text: 'first' },
      { mediaType: 'text/plain', text: 'no evidence' },
      { mediaType: BUNDLE, text: 'third' },
    );
    expect(await read()).toEqual([
      [formatOrigin(one), 'alone'],
      [`${formatOrigin(two)}#1`, 'first'],
      [`${formatOrigin(two)}#3`, 'third'],
    ]);
    const both = await attach({ mediaType: BUNDLE, text: 'x' }, { mediaType: BUNDLE, text: 'y' });
    expect(await read()).toEqual(
      expect.arrayContaining([
        [`${formatOrigin(both)}#1`, 'x'],
        [`${formatOrigin(both)}#2`, 'y'],
      ]),
    );
  });

  it("converts an object that cosign's old format signs in annotations to a bundle: a document or an envelope", async () => {
    const annotations = { 'dev.cosignproject.cosign/signature': 'c2ln' };
    await attach({ mediaType: SIMPLE_SIGNING, text: '{"critical":{}}', annotations });
    await attach({ mediaType: ENVELOPE, text: '{"payload":""}' });
    const [document, envelope] = await collectEvidence(createRepositorySource(repository), parseDigest(image.digest));
    if (!(document && 'bytes' in document && envelope && 'bytes' in envelope)) throw new Error('no evidence');
    expect(document.payload).toEqual(Buffer.from('{"critical":{}}'));
    expect(JSON.parse(document.bytes.toString())).toMatchObject({ messageSignature: { signature: 'c2ln' } });
    expect(envelope).not.toHaveProperty('payload');
    expect(JSON.parse(envelope.bytes.toString())).toMatchObject({ dsseEnvelope: { payload: '' } });
  });

  it('reads the objects under the cosign tags of the image, and reports an unsigned SBOM', async () => {
    const tag = image.digest.replace(':', '-');
    const tagged = async (suffix: string, mediaType: string): Promise<void> => {
      const layer = await pushBytes(repository, mediaType, Buffer.from(`at ${suffix}`));
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

describe('the source of a repository, for defects,', () => {
  it('reports an invalid referrer and reads the rest', async () => {
    const good = await attach({ mediaType: BUNDLE, text: 'good' });
    const bad = await attach({ mediaType: BUNDLE, text: 'bad' });
    const broken: Repository = {
      ...repository,
      manifest: async (digest) => {
        if (digest === bad.digest) throw ociError('manifest-malformed', { what: digest, detail: 'x' });
        return repository.manifest(digest);
      },
    };
    expect(await read(broken)).toEqual([
      [formatOrigin(good), 'good'],
      [formatOrigin(bad), 'manifest-malformed'],
    ]);
  });

  it('reports an invalid layer and reads the rest', async () => {
    const one = await attach(
      { mediaType: BUNDLE, text: 'rotten' },
      { mediaType: ENVELOPE, text: '{' },
      { mediaType: BUNDLE, text: 'good' },
    );
    repository.blobs.set(digestOf('rotten'), Buffer.from('ROTTEN'));
    expect(await read()).toEqual([
      [`${formatOrigin(one)}#1`, 'digest-mismatch'],
      [`${formatOrigin(one)}#2`, 'bundle-malformed'],
      [`${formatOrigin(one)}#3`, 'good'],
    ]);
  });

  it('fails with a fault for an unreadable manifest, layer or list of referrers', async () => {
    await attach({ mediaType: BUNDLE, text: 'good' });
    const fault = baseError('internal-error', { what: 'connection reset' });
    const fail = (): never => {
      throw fault;
    };
    for (const part of ['manifest', 'blob', 'referrers', 'resolve'] as const)
      await expect(read({ ...repository, [part]: fail })).rejects.toBe(fault);
  });
});

describe('the source of a repository, for large amounts,', () => {
  const createManifest = (layers: readonly Descriptor[]): Manifest => ({
    descriptor: image,
    bytes: Buffer.alloc(0),
    json: { layers },
  });
  const bundle = { mediaType: BUNDLE, digest: digestOf('x'), size: 1 };
  const repeatEvidence = (referrers: number, layers: number): Repository => ({
    ...repository,
    referrers: async () => Array(referrers).fill(image),
    manifest: async () => createManifest(Array(layers).fill(bundle)),
  });
  beforeEach(async () => {
    await pushBytes(repository, BUNDLE, Buffer.from('x'));
  });

  it('reads a blob once if many referrers or layers name it, and returns it once', async () => {
    expect(await read(repeatEvidence(5_000, 1))).toEqual([[formatOrigin(image), 'x']]);
    expect(await read(repeatEvidence(1, 10_000))).toEqual([[`${formatOrigin(image)}#0`, 'x']]);
    expect(repository.reads.get(digestOf('x'))).toBe(2); // Once for each of the two calls.
  });

  it('reads a document once if several layers sign it, and returns each signature', async () => {
    const signed = (signature: string) => ({ 'dev.cosignproject.cosign/signature': signature });
    await attach(
      { mediaType: SIMPLE_SIGNING, text: '{"critical":{}}', annotations: signed('YQ==') },
      { mediaType: SIMPLE_SIGNING, text: '{"critical":{}}', annotations: signed('Yg==') },
      { mediaType: SIMPLE_SIGNING, text: '{"critical":{}}', annotations: signed('YQ==') },
    );
    expect(await collectEvidence(createRepositorySource(repository), parseDigest(image.digest))).toHaveLength(2);
    expect(repository.reads.get(digestOf('{"critical":{}}'))).toBe(1);
  });

  it('reads only layers with a media type of evidence, for any number of layers', async () => {
    const large = 'y'.repeat(100_000);
    await attach(...Array.from({ length: 300 }, () => ({ mediaType: 'application/octet-stream', text: large })));
    const good = await attach({ mediaType: BUNDLE, text: 'good' });
    expect(await read()).toEqual([[formatOrigin(good), 'good']]);
    expect(repository.reads.has(digestOf(large))).toBe(false);
  });

  const countRead = (reading: Reading): number => MAX_EVIDENCE_BYTES - reading.left;
  const readWithin = async (from: Repository, reading: Reading): Promise<Evidence[]> => {
    const found: Evidence[] = [];
    for await (const one of createRepositorySource(from).bundlesFor(parseDigest(image.digest), reading))
      found.push(one);
    return found;
  };

  it.each([1_001, 5_000])('reads irrelevant evidence and finds the valid piece among %i referrers', async (count) => {
    const genuine = await attach({ mediaType: BUNDLE, text: 'genuine' });
    const own = await repository.referrers(image.digest);
    const pushed = Array.from({ length: count }, (_, i) => ({ ...image, digest: digestOf(`${i}`), size: 500 }));
    const flooded: Repository = {
      ...repository,
      referrers: async () => [...pushed, ...own],
      manifest: async (digest) =>
        own.some((one) => one.digest === digest) ? repository.manifest(digest) : createManifest([bundle]),
    };
    const reading = new Reading();
    const found = await readWithin(flooded, reading);
    expect(describeEvidence(found)).toContainEqual([formatOrigin(genuine), 'genuine']);
    expect(found).toHaveLength(2);
    expect(reading.unread).toEqual([]);
  });

  it('reads up to the limit from the smallest piece to the largest, and reports the rest', async () => {
    const sizes = Array.from({ length: 40 }, () => 2 * MiB);
    const large = sizes.map((size, i) => ({ mediaType: BUNDLE, digest: digestOf(`large ${i}`), size }));
    const genuine = await attach({ mediaType: BUNDLE, text: 'genuine' });
    const own = await repository.referrers(image.digest);
    let sent = 0;
    const flooded: Repository = {
      ...repository,
      referrers: async () => [...large.map(({ digest }) => ({ ...image, digest, size: 500 })), ...own],
      manifest: async (digest) => {
        const layer = large.find((one) => one.digest === digest);
        return layer ? createManifest([layer]) : repository.manifest(digest);
      },
      blob: (descriptor) => {
        if (!large.some(({ digest }) => digest === descriptor.digest)) return repository.blob(descriptor);
        sent += descriptor.size;
        return streamOf(Buffer.alloc(descriptor.size));
      },
    };
    const reading = new Reading();
    const found = await readWithin(flooded, reading);
    expect(describeEvidence(found)[0]).toEqual([formatOrigin(genuine), 'genuine']);
    expect(sent).toBeLessThanOrEqual(MAX_EVIDENCE_BYTES);
    expect(countRead(reading)).toBeLessThanOrEqual(MAX_EVIDENCE_BYTES);
    expect(reading.unread).toMatchObject([{ code: 'evidence-not-read', details: { source: 'memory.test/app' } }]);
  });

  it('keeps bytes for other evidence when manifests have the maximum size', async () => {
    const genuine = await attach({ mediaType: BUNDLE, text: 'genuine' });
    const own = await repository.referrers(image.digest);
    const giants = Array.from({ length: 99 }, (_, i) => ({ ...image, digest: digestOf(`${i}`), size: 4 * MiB }));
    const flooded: Repository = {
      ...repository,
      referrers: async () => [...giants, ...own],
      manifest: async (digest) =>
        own.some((one) => one.digest === digest)
          ? repository.manifest(digest)
          : { ...createManifest([]), bytes: Buffer.alloc(4 * MiB) },
    };
    const reading = new Reading();
    expect(describeEvidence(await readWithin(flooded, reading))).toEqual([[formatOrigin(genuine), 'genuine']]);
    expect(countRead(reading)).toBeLessThanOrEqual(MAX_EVIDENCE_BYTES / 2);
    expect(reading.unread).toHaveLength(1);
  });

  it('reads evidence with the requested predicate type first, at any position in the list', async () => {
    const hinted = { 'dev.sigstore.bundle.predicateType': 'https://slsa.dev/provenance/v1' };
    const layer = (i: number) => ({ mediaType: BUNDLE, digest: digestOf(`blob ${i}`), size: MAX_BUNDLE_BYTES });
    const listed = Array.from({ length: 500 }, (_, i) => ({ ...image, digest: digestOf(`${i}`), size: 500 }));
    const flooded: Repository = {
      ...repository,
      referrers: async () => [...listed.slice(1), { ...(listed[0] ?? image), annotations: hinted }],
      manifest: async (digest) => createManifest([layer(listed.findIndex((one) => one.digest === digest))]),
      blob: ({ digest, size }) => streamOf(Buffer.concat([Buffer.from(digest), Buffer.alloc(size - digest.length)])),
    };
    const reading = new Reading({ first: new Set(['https://slsa.dev/provenance/v1']) });
    const [first] = await readWithin(flooded, reading);
    expect(first && 'bytes' in first && first.bytes.subarray(0, 71).toString()).toBe(digestOf('blob 0'));
    expect(reading.unread).toHaveLength(1);
  });

  it('reads bundles before referrers of an unknown type, at any position in the list', async () => {
    const layer = (i: number) => ({ mediaType: BUNDLE, digest: digestOf(`blob ${i}`), size: MAX_BUNDLE_BYTES });
    const listed = Array.from({ length: 500 }, (_, i) => ({
      ...image,
      digest: digestOf(`${i}`),
      size: 500,
      artifactType: i === 0 ? BUNDLE : 'application/vnd.acme.unknown',
    }));
    const flooded: Repository = {
      ...repository,
      referrers: async () => [...listed.slice(1), ...listed.slice(0, 1)],
      manifest: async (digest) => createManifest([layer(listed.findIndex((one) => one.digest === digest))]),
      blob: ({ digest, size }) => streamOf(Buffer.concat([Buffer.from(digest), Buffer.alloc(size - digest.length)])),
    };
    const reading = new Reading();
    const [first] = await readWithin(flooded, reading);
    expect(first && 'bytes' in first && first.bytes.subarray(0, 71).toString()).toBe(digestOf('blob 0'));
  });

  it('reads all other evidence before it fails for a missing referrer', async () => {
    const good = await attach({ mediaType: BUNDLE, text: 'good' });
    const gone = { ...image, digest: digestOf('gone') };
    const lossy: Repository = {
      ...repository,
      referrers: async (...asked) => [gone, ...(await repository.referrers(...asked))],
    };
    const found: Evidence[] = [];
    const reading = (async () => {
      for await (const one of createRepositorySource(lossy).bundlesFor(parseDigest(image.digest))) found.push(one);
    })();
    await expect(reading).rejects.toMatchObject({ code: 'reference-not-found' });
    expect(describeEvidence(found)).toEqual([[formatOrigin(good), 'good']]);
  });

  it('accepts a bundle of the maximum size, and does not fetch a larger one', async () => {
    const [full, larger] = [' '.repeat(MAX_BUNDLE_BYTES), ' '.repeat(MAX_BUNDLE_BYTES + 1)];
    for (const text of [full, larger]) repository.blobs.set(digestOf(text), Buffer.from(text));
    const largest = await attach({ mediaType: BUNDLE, text: full });
    const tooLarge = await attach({ mediaType: BUNDLE, text: larger });
    expect(await read()).toEqual([
      [formatOrigin(largest), full],
      [formatOrigin(tooLarge), 'bundle-malformed'],
    ]);
    expect(repository.reads.has(digestOf(larger))).toBe(false);
  });
});

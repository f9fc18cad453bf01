import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { McError } from '../../src/lib/mc-error.ts';
import { readManifest } from '../../src/oci/index.ts';

const D = `sha256:${'a'.repeat(64)}`;
const INDEX = 'application/vnd.oci.image.index.v1+json';
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const part = { mediaType: 'application/vnd.oci.image.config.v1+json', digest: D, size: 1 };
const bytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

describe('readManifest', () => {
  it('takes the artifact type from the manifest, otherwise from its config', () => {
    expect(
      readManifest(
        bytes({ schemaVersion: 2, mediaType: MANIFEST, artifactType: 'a/b', config: part, layers: [] }),
        MANIFEST,
        'it',
      ).descriptor.artifactType,
    ).toBe('a/b');
    expect(
      readManifest(bytes({ schemaVersion: 2, config: part, layers: [] }), MANIFEST, 'it').descriptor.artifactType,
    ).toBe(part.mediaType);
  });

  it('accepts null in place of an empty list', () => {
    expect(
      readManifest(bytes({ schemaVersion: 2, mediaType: INDEX, manifests: null }), INDEX, 'it').json.manifests,
    ).toEqual([]);
  });

  it.each([
    [
      'is both an index and an image',
      { schemaVersion: 2, mediaType: MANIFEST, config: part, layers: [], manifests: [] },
    ],
    ['is an index with the media type of an image', { schemaVersion: 2, mediaType: MANIFEST, manifests: [] }],
    ['is an image with the media type of an index', { schemaVersion: 2, mediaType: INDEX, config: part, layers: [] }],

    ['has an unknown media type', { schemaVersion: 2, mediaType: 'text/html', config: part }],
    ['has a negative size', { schemaVersion: 2, config: { ...part, size: -1 }, layers: [] }],
    ['has a digest that is a path', { schemaVersion: 2, config: { ...part, digest: 'sha256:../../x' }, layers: [] }],
    ['has 10,001 children', { schemaVersion: 2, mediaType: INDEX, manifests: Array(10_001).fill(part) }],
    ['is a list', []],
    ['is null', null],
  ])('rejects a document that %s', (_, json) => {
    expect(() => readManifest(bytes(json), undefined, 'it')).toThrow(
      expect.objectContaining({ code: 'manifest-malformed' }),
    );
  });

  it('rejects schema 1 with its own error code', () => {
    expect(() => readManifest(bytes({ schemaVersion: 1, fsLayers: [], signatures: [] }), undefined, 'it')).toThrow(
      expect.objectContaining({ code: 'manifest-schema1' }),
    );
  });

  it('rejects a manifest that nests a million levels deep', () => {
    const deep = Buffer.from(`{"schemaVersion":2,"x":${'['.repeat(1_000_000)}`);
    expect(() => readManifest(deep, INDEX, 'it')).toThrow(expect.objectContaining({ code: 'manifest-malformed' }));
  });

  it('throws only McError for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        try {
          readManifest(bytes(value), undefined, 'it');
        } catch (error) {
          expect(error).toBeInstanceOf(McError);
        }
      }),
    );
  });
});

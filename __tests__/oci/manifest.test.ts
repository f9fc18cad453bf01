import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { McError } from '../../src/lib/mc-error.ts';
import { readManifest } from '../../src/oci/index.ts';

const D = `sha256:${'a'.repeat(64)}`;
const INDEX = 'application/vnd.oci.image.index.v1+json';
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const part = { mediaType: 'application/vnd.oci.image.config.v1+json', digest: D, size: 1 };
const bytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

describe('manifests', () => {
  it('take their artifact type from themselves, else from their config', () => {
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

  it('may have their empty lists as null', () => {
    expect(
      readManifest(bytes({ schemaVersion: 2, mediaType: INDEX, manifests: null }), INDEX, 'it').json.manifests,
    ).toEqual([]);
  });

  it.each([
    ['both an index and an image', { schemaVersion: 2, mediaType: MANIFEST, config: part, layers: [], manifests: [] }],
    ['an index that says it is an image', { schemaVersion: 2, mediaType: MANIFEST, manifests: [] }],
    ['an image that says it is an index', { schemaVersion: 2, mediaType: INDEX, config: part, layers: [] }],

    ['something else', { schemaVersion: 2, mediaType: 'text/html', config: part }],
    ['a negative size', { schemaVersion: 2, config: { ...part, size: -1 }, layers: [] }],
    ['a digest that is a path', { schemaVersion: 2, config: { ...part, digest: 'sha256:../../x' }, layers: [] }],
    ['ten thousand children and one', { schemaVersion: 2, mediaType: INDEX, manifests: Array(10_001).fill(part) }],
    ['a list', []],
    ['nothing', null],
  ])('that are %s are refused', (_, json) => {
    expect(() => readManifest(bytes(json), undefined, 'it')).toThrow(
      expect.objectContaining({ code: 'manifest-malformed' }),
    );
  });

  it('of schema 1 are named as what they are', () => {
    expect(() => readManifest(bytes({ schemaVersion: 1, fsLayers: [], signatures: [] }), undefined, 'it')).toThrow(
      expect.objectContaining({ code: 'manifest-schema1' }),
    );
  });

  it('that nest a million deep are refused, not followed', () => {
    const deep = Buffer.from(`{"schemaVersion":2,"x":${'['.repeat(1_000_000)}`);
    expect(() => readManifest(deep, INDEX, 'it')).toThrow(expect.objectContaining({ code: 'manifest-malformed' }));
  });

  it('throw nothing but McError, for any JSON', () => {
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

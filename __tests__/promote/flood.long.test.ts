import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { streamOf } from '../../src/lib/bytes.ts';
import { digestOf } from '../../src/lib/digest.ts';
import { type Descriptor, EMPTY_DESCRIPTOR, type Manifest, OCI_MANIFEST, readManifest } from '../../src/oci/index.ts';
import { checkPromotion, type Place, PROMOTION_ARTIFACT, revoke } from '../../src/promote/index.ts';
import { REVOCATION_ARTIFACT } from '../../src/promote/revocation.ts';
import { BUNDLE_V03, IN_TOTO_PAYLOAD_TYPE } from '../../src/sigstore/index.ts';
import type { Trust } from '../../src/verify/index.ts';
import { codes, type PromotionWorld, ports, startPromotionWorld } from '../support/promotion.ts';

const MiB = 1024 * 1024;

let world: PromotionWorld;
let marked: Trust;
beforeAll(async () => {
  world = await startPromotionWorld();
  marked = await world.withMarkers();
});
afterAll(() => world.end());

/** Promotes a signed release and marks it by a key that the policy names. */
async function promoted(name: string): Promise<{ readonly place: Place; readonly root: Descriptor }> {
  const { source, root } = await world.release(name);
  const report = await world.promoted(source, `${name}:v1`, { trust: marked, signer: world.marker });
  expect(report.outcome).toBe('passed');
  return { place: await world.place('secondary', `${name}:v1`), root };
}

/** Returns the attachments of an attacker who may push: `count` referrers of one type, each with these layers. */
function junk(
  root: Descriptor,
  count: number,
  artifactType: string,
  {
    layers = [],
    annotations = {},
    padding = 0,
  }: {
    readonly layers?: readonly Descriptor[];
    readonly annotations?: Record<string, string>;
    readonly padding?: number;
  } = {},
): readonly Manifest[] {
  return Array.from({ length: count }, (_, i) => {
    const json = {
      schemaVersion: 2,
      mediaType: OCI_MANIFEST,
      artifactType,
      config: EMPTY_DESCRIPTOR,
      layers,
      subject: { mediaType: root.mediaType, digest: root.digest, size: root.size },
      annotations: { ...annotations, nr: `${i}`, padding: ' '.repeat(padding) },
    };
    return readManifest(Buffer.from(JSON.stringify(json)), OCI_MANIFEST, 'junk');
  });
}

/** Wraps the place with the attachments and counts the reads from it. */
function flooded(place: Place, root: Descriptor, pushed: readonly Manifest[], ofBlob = 0) {
  const pushedByDigest = new Map<string, Manifest>(pushed.map((one) => [one.descriptor.digest, one]));
  const read = { manifests: 0, blobs: 0, bytes: 0 };
  const { tallied: _, ...repository } = place.repository;
  const attached: Place = {
    ...place,
    repository: {
      ...repository,
      referrers: async (digest, artifactType, ...more) => {
        const own = await repository.referrers(digest, artifactType, ...more);
        const added = pushed.filter(
          ({ descriptor }) => artifactType === undefined || descriptor.artifactType === artifactType,
        );
        // The genuine referrer is the last of the list.
        return digest === root.digest ? [...added.map(({ descriptor }) => descriptor), ...own] : own;
      },
      manifest: async (target) => {
        const found = pushedByDigest.get(target);
        if (!found) return repository.manifest(target);
        read.manifests++;
        read.bytes += found.bytes.length;
        return found;
      },
      blob: (descriptor) => {
        if (!descriptor.mediaType.includes('junk') && descriptor.size !== ofBlob) return repository.blob(descriptor);
        read.blobs++;
        read.bytes += descriptor.size;
        return streamOf(Buffer.alloc(descriptor.size));
      },
    },
  };
  return { place: attached, read };
}

describe('a check during an attack by someone who may push', () => {
  it.each([
    [1_001, 'application/vnd.junk'],
    [5_000, 'application/vnd.junk'],
    [1_001, BUNDLE_V03],
    [5_000, BUNDLE_V03],
    [1_001, PROMOTION_ARTIFACT],
    [1_001, REVOCATION_ARTIFACT],
  ])('completes despite %i referrers of type %s', async (count, artifactType) => {
    const name = `junk-${count}-${artifactType.replace(/\W+/g, '-')}`;
    const { place, root } = await promoted(name);
    const attack = flooded(place, root, junk(root, count, artifactType));
    const report = await checkPromotion(attack.place, marked, ports);
    expect([report.outcome, codes(report)]).toEqual(['passed', []]);
    // The check reads each manifest once as evidence, and at most once more as a mark of its kind.
    expect(attack.read.manifests).toBeLessThanOrEqual(2 * count);
  });

  it('completes despite a record of 39 KB that names one blob of 4 MiB three hundred times, and does not read that blob', async () => {
    const { place, root } = await promoted('repeated');
    const large = { digest: digestOf('large'), size: 4 * MiB };
    for (const mediaType of ['application/junk', IN_TOTO_PAYLOAD_TYPE, BUNDLE_V03]) {
      const layers = Array.from({ length: 300 }, () => ({ mediaType, ...large }));
      const records = junk(root, 3, PROMOTION_ARTIFACT, { layers, annotations: { promotable: 'true' } });
      const attack = flooded(place, root, records, large.size);
      const report = await checkPromotion(attack.place, marked, ports);
      expect([report.outcome, codes({ reasons: report.warnings })]).toEqual([
        'passed',
        Array(3).fill('promotion-mismatch'),
      ]);
      expect(attack.read.blobs).toBe(0);
    }
  });

  it('completes despite records and revocations of any size, because it reads no more than a genuine one needs', async () => {
    const { place, root } = await promoted('giant');
    const giant = [
      ...junk(root, 22, REVOCATION_ARTIFACT, { padding: 3 * MiB }),
      ...junk(root, 2, PROMOTION_ARTIFACT, { padding: 3 * MiB, annotations: { promotable: 'true' } }),
      ...junk(root, 200, REVOCATION_ARTIFACT, {
        layers: [{ mediaType: IN_TOTO_PAYLOAD_TYPE, digest: digestOf('large'), size: 4 * MiB }],
      }),
    ];
    const attack = flooded(place, root, giant, 4 * MiB);
    const report = await checkPromotion(attack.place, marked, ports);
    expect([report.outcome, codes(report)]).toEqual(['passed', []]);
    expect(attack.read.blobs).toBe(0);
    expect(attack.read.bytes).toBeLessThan(64 * MiB);
  });

  it('completes despite an incomplete attachment after the promotion', async () => {
    const { place, root } = await promoted('unwhole');
    const gone = { mediaType: 'application/octet-stream', digest: digestOf('gone'), size: 1 };
    const attack = flooded(place, root, junk(root, 3, 'application/vnd.junk', { layers: [gone] }));
    expect((await checkPromotion(attack.place, marked, ports)).outcome).toBe('passed');
  });
});

describe('a revocation', () => {
  it.each([1_001, 5_000])('counts behind %i junk referrers of its type and as many of others', async (count) => {
    const { place, root } = await promoted(`hidden-${count}`);
    await revoke({ place, reason: 'CVE-2026-1234', trust: marked }, { ...ports, signer: world.marker });
    const pushed = [...junk(root, count, REVOCATION_ARTIFACT), ...junk(root, count, 'application/vnd.junk')];
    const report = await checkPromotion(flooded(place, root, pushed).place, marked, ports);
    expect(codes(report)).toContain('promotion-revoked');
  });

  it('refuses the release if it may be among the unread referrers, because unknown is not "not revoked"', async () => {
    const { place, root } = await promoted('unknown');
    const layer = (i: number) => ({ mediaType: IN_TOTO_PAYLOAD_TYPE, digest: digestOf(`junk ${i}`), size: 60_000 });
    const pushed = Array.from({ length: 1_200 }, (_, i) => junk(root, 1, REVOCATION_ARTIFACT, { layers: [layer(i)] }));
    const attack = flooded(place, root, pushed.flat(), 60_000);
    const report = await checkPromotion(attack.place, marked, ports);
    expect([report.outcome, report.promotable, codes(report)]).toEqual(['failed', false, ['revocations-not-read']]);
    expect(attack.read.bytes).toBeLessThan(2 * 64 * MiB);
    // The genuine revocation is smaller, so the check reads it.
    await revoke({ place, reason: 'CVE-2026-1234', trust: marked }, { ...ports, signer: world.marker });
    expect(codes(await checkPromotion(attack.place, marked, ports))).toEqual([
      'promotion-revoked',
      'revocations-not-read',
    ]);
  });

  it('also refuses the release if the list was not read to its end', async () => {
    const { place, root } = await promoted('cut');
    const { tallied: _, ...repository } = place.repository;
    const cut: Place = {
      ...place,
      repository: {
        ...repository,
        referrers: async (digest, artifactType, tags, onCut) => {
          if (digest === root.digest && artifactType === REVOCATION_ARTIFACT) onCut?.('10000 referrers');
          return repository.referrers(digest, artifactType, tags);
        },
      },
    };
    expect(codes(await checkPromotion(cut, marked, ports))).toEqual(['revocations-not-read']);
  });
});

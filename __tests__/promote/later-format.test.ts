import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attachArtifact, type Descriptor } from '../../src/oci/index.ts';
import {
  PROMOTION_ARTIFACT,
  PROMOTION_PREDICATE,
  REVOCATION_ARTIFACT,
  REVOCATION_PREDICATE,
} from '../../src/promote/index.ts';
import { readLaterFormat } from '../../src/promote/later-format.ts';
import { BUNDLE_V03, encodeStatement, IN_TOTO_PAYLOAD_TYPE } from '../../src/sigstore/index.ts';
import type { Trust } from '../../src/verify/index.ts';
import { codes, newKeySigner, type PromotionWorld, startPromotionWorld } from '../support/promotion.ts';

const createStatement = (predicateType: string): Buffer => Buffer.from(JSON.stringify({ predicateType }));
const KIND = { predicateType: PROMOTION_PREDICATE };

describe('readLaterFormat', () => {
  it('returns the version at the end of the predicate type', () => {
    expect(readLaterFormat(KIND, createStatement(PROMOTION_PREDICATE.replace(/v1$/, 'v12')), 'x')).toMatchObject({
      error: { code: 'format-newer', details: { found: 12, expected: 1 } },
    });
  });

  it.each([
    PROMOTION_PREDICATE,
    PROMOTION_PREDICATE.replace(/v1$/, 'v0'),
    REVOCATION_PREDICATE.replace(/v1$/, 'v2'),
    PROMOTION_PREDICATE.replace(/v1$/, 'v2x'),
    'v2',
  ])('returns nothing for %s', (predicateType) => {
    expect(readLaterFormat(KIND, createStatement(predicateType), 'x')).toBeUndefined();
  });

  it.each(['', '{', 'null', '[]', '{"predicateType":2}'])('returns nothing for the statement %j', (text) => {
    expect(readLaterFormat(KIND, Buffer.from(text), 'x')).toBeUndefined();
  });
});

describe('a mark of a later format', () => {
  let world: PromotionWorld;
  let trust: Trust;
  beforeAll(async () => {
    world = await startPromotionWorld();
    trust = await world.withMarkers();
  });
  afterAll(() => world.end());

  const REVOCATION = { artifactType: REVOCATION_ARTIFACT, type: REVOCATION_PREDICATE, marker: { revoked: 'true' } };
  const PROMOTION = { artifactType: PROMOTION_ARTIFACT, type: PROMOTION_PREDICATE, marker: { promotable: 'true' } };

  async function attach(
    name: string,
    root: Descriptor,
    { artifactType, type, marker }: typeof REVOCATION | typeof PROMOTION,
    signer = world.marker,
  ): Promise<void> {
    const { repository } = await world.place('secondary', `${name}:v1`);
    const [, hex = ''] = root.digest.split(':');
    const statement = {
      _type: 'https://in-toto.io/Statement/v1' as const,
      subject: [{ digest: { sha256: hex } }],
      predicateType: type.replace(/v1$/, 'v2'),
      predicate: { anything: 'new' },
    };
    const bundle = await signer.signStatement(statement);
    await attachArtifact(repository, root, {
      artifactType,
      layers: [
        { mediaType: IN_TOTO_PAYLOAD_TYPE, bytes: encodeStatement(statement) },
        { mediaType: BUNDLE_V03, bytes: bundle },
      ],
      annotations: marker,
    });
  }

  async function promoted(name: string): Promise<Descriptor> {
    const { source, root } = await world.release(name);
    await world.promoted(source, `${name}:v1`, { trust, signer: world.marker });
    expect((await world.checked(`${name}:v1`, trust)).outcome).toBe('passed');
    return root;
  }

  it('stops a release where a signer that may revoke wrote a revocation', async () => {
    const root = await promoted('revoked');
    await attach('revoked', root, REVOCATION);
    expect(codes(await world.checked('revoked:v1', trust))).toEqual(['format-newer']);
  });

  it('stops nothing where a pusher wrote a revocation', async () => {
    const root = await promoted('kept');
    await attach('kept', root, REVOCATION, newKeySigner().signer);
    const check = await world.checked('kept:v1', trust);
    expect(check.outcome).toBe('passed');
    expect(check.warnings.map(({ code }) => code)).toContain('revocation-not-counted');
  });

  it('does not make a release promotable, and reports why', async () => {
    const { source, root } = await world.release('later');
    await world.promoted(source, 'later:v1', {
      trust: await world.withoutMarkers({ promotion: { record: 'unsigned' } }),
      signer: null,
    });
    await attach('later', root, PROMOTION);
    const check = await world.checked('later:v1', trust);
    expect(check.outcome).toBe('failed');
    expect([...codes(check), ...check.warnings.map(({ code }) => code)]).toContain('format-newer');
  });
});

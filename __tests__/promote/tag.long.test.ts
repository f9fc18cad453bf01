import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseTagCondition, type TagCondition } from '../../src/promote/index.ts';
import { pushImage } from '../support/image.ts';
import { type PromotionWorld, startPromotionWorld } from '../support/promotion.ts';

let world: PromotionWorld;
beforeAll(async () => {
  world = await startPromotionWorld();
});
afterAll(() => world.end());

const resolveTag = async (name: string, tag: string) =>
  (await world.repository('secondary', `acme/${name}`).resolve(tag))?.digest;

describe('the tag of a promoted release', () => {
  it('equals the requested one and appears after the record', async () => {
    const { source, root } = await world.release('tagged');
    const report = await world.promoted(source, 'tagged', { tag: 'stable' });
    expect(report.destinations[0]?.tag).toEqual({ tag: 'stable', moved: true });
    expect([await resolveTag('tagged', 'stable'), await resolveTag('tagged', 'v1')]).toEqual([root.digest, undefined]);
    const puts = world.sandbox
      .requests()
      .filter(({ method, path }) => method === 'PUT' && path.includes('/acme/tagged/manifests/'));
    expect(puts.at(-1)?.path).toMatch(/manifests\/stable$/);
    expect(puts.at(-2)?.path).toContain(report.destinations[0]?.record);
  });

  it('moves only from the expected digest; a refusal reports the actual one and copies nothing', async () => {
    const { source, root } = await world.release('moved');
    const repository = world.repository('secondary', 'acme/moved');
    const old = await pushImage(repository, 'old', 'v1');
    const other = `sha256:${'0'.repeat(64)}` as TagCondition;
    await expect(world.promoted(source, 'moved:v1', { ifTag: other })).rejects.toMatchObject({
      code: 'tag-moved',
      details: { expected: other, found: old.digest },
    });
    expect(await repository.resolve(root.digest)).toBeUndefined();
    await expect(world.promoted(source, 'moved:v1', { ifTag: 'absent' })).rejects.toMatchObject({ code: 'tag-moved' });

    const condition = old.digest as TagCondition;
    const report = await world.promoted(source, 'moved:v1', { ifTag: condition });
    expect(report.destinations[0]?.tag).toEqual({ tag: 'v1', before: old.digest, moved: true });
    // The second run succeeds, although the tag no longer has the expected earlier digest.
    const again = await world.promoted(source, 'moved:v1', { ifTag: condition });
    expect(again.destinations[0]?.tag).toMatchObject({ moved: false });
  });

  it('does not move if the registry reports a change in between', async () => {
    const { source } = await world.release('raced');
    const repository = world.repository('secondary', 'acme/raced');
    const old = await pushImage(repository, 'old', 'v1');
    const newer = await pushImage(repository, 'newer');
    await expect(
      repository.pushManifest(
        (await repository.manifest(newer.digest)).bytes,
        newer.mediaType,
        'v1',
        `sha256:${'0'.repeat(64)}`,
      ),
    ).rejects.toMatchObject({ code: 'tag-moved', details: { found: old.digest } });
    expect(await resolveTag('raced', 'v1')).toBe(old.digest);
    const report = await world.promoted(source, 'raced:v1', { ifTag: old.digest as TagCondition });
    expect(report.outcome).toBe('passed');
  });

  it('can be required absent; any value except absent and a digest is refused', () => {
    expect(parseTagCondition('absent')).toBe('absent');
    expect(() => parseTagCondition('v1')).toThrow(expect.objectContaining({ code: 'tag-condition' }));
  });
});

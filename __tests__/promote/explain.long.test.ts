import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseReference } from '../../src/oci/index.ts';
import { checkPromotion, presentCheck, promoteCheckReportSchema } from '../../src/promote/index.ts';
import type { Trust } from '../../src/verify/index.ts';
import { type PromotionWorld, ports, startPromotionWorld } from '../support/promotion.ts';
import { mc } from '../support/terminal.ts';

let world: PromotionWorld;
let open: Trust;
beforeAll(async () => {
  world = await startPromotionWorld();
  open = await world.withoutMarkers({ promotion: { record: 'unsigned' } });
});
afterAll(() => world.end());

const explained = async (name: string, trust: Trust) => {
  const report = await checkPromotion(await world.place('secondary', name), trust, ports, { explain: true });
  return { ...promoteCheckReportSchema.parse(report), digest: report.digest };
};

describe('promote check --explain', () => {
  it('names the requirement that refuses an unsigned record, and a command that fixes it', async () => {
    const { source } = await world.release('early');
    await world.promoted(source, 'early:v1', { trust: open, signer: null });
    const check = await explained('early:v1', world.trust);
    const [one] = check.explanations ?? [];
    expect(one).toMatchObject({ code: 'promotion-unsigned', rule: expect.stringContaining('"promotion"') });
    expect(one?.earlier).toContain('earlier version');
    // The command works exactly as written.
    const [first, verb, from = '', to = '', ...rest] = one?.command.split(' ') ?? [];
    expect([first, verb, rest]).toEqual(['mc', 'promote', ['--policy', world.trust.path, '--keyless']]);
    expect(parseReference(from).digest).toBe(check.digest);
    const { code, err } = await mc(
      [
        ...['promote', from, to, ...rest],
        ...['--signing-config', 'sandbox/signing_config.json', '--identity-token', 'sandbox/token'],
      ],
      world.dir,
    );
    expect([code, err]).toEqual([0, expect.anything()]);
    const after = await explained('early:v1', world.trust);
    expect([after.outcome, after.explanations]).toEqual(['passed', []]);
    expect(presentCheck(check)[1]?.lines?.join('\n')).toContain(one?.command);
  });

  it('names the missing requirement, the addition to the policy, and the command', async () => {
    const { source } = await world.release('bare');
    await world.promoted(source, 'bare:v1');
    const bare = await world.withoutMarkers();
    const [one] = (await explained('bare:v1', bare)).explanations ?? [];
    expect(one).toMatchObject({ code: 'promotion-rule-missing', policy: expect.stringContaining('kind: promotion') });
    expect(one?.command).toMatch(/^mc promote \S+@sha256:[0-9a-f]{64} \S+\/acme\/bare:v1 --policy \S+ --key \S+$/);
  });

  it('names the requirement that does not name the signer of the record', async () => {
    const { source } = await world.release('by-release');
    await world.promoted(source, 'by-release:v1');
    const trust = await world.withMarkers();
    const [one] = (await explained('by-release:v1', trust)).explanations ?? [];
    expect(one).toMatchObject({ code: 'identity-mismatch', rule: expect.stringContaining('"may promote"') });
    expect(one?.command).toContain('--key');
  });

  it('explains nothing that an earlier version also refuses', async () => {
    const { source } = await world.release('copied');
    const { copyRelease } = await import('../../src/promote/index.ts');
    await copyRelease({ source, destination: await world.place('secondary', 'copied:v1'), deep: false }, ports);
    const check = await explained('copied:v1', world.trust);
    expect([check.outcome, check.explanations]).toEqual(['failed', []]);
    expect(presentCheck(check)[1]?.lines).toEqual(['No changed rule refuses this release.']);
  });
});

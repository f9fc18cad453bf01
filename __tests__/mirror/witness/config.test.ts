import { describe, expect, it } from '@jest/globals';
import { parseConfiguredWitnesses, parseWitnessPolicy, witnessesSchema } from '../../../src/mirror/witness/config.ts';
import { createCosigner } from '../../support/witness.ts';

const [one, two] = [
  createCosigner('one.acme.test').verifierKey,
  createCosigner('two.acme.test', 'ml-dsa-44').verifierKey,
];

describe('witnessPolicy', () => {
  it.each([0, 1, 2])('accepts two witnesses with a quorum of %i', (quorum) => {
    const policy = parseWitnessPolicy([one, two], quorum, 'the policy');
    expect(policy.quorum).toBe(quorum);
    expect(policy.verifiers.map(({ name }) => name)).toEqual(['one.acme.test', 'two.acme.test']);
  });

  it.each([
    ['a quorum above their number', [one, two], 3, 2],
    ['the same key twice', [one, one], 2, 1],
    ['an empty list', [], 1, 0],
  ])('rejects %s', (_, keys, expected, found) => {
    expect(() => parseWitnessPolicy(keys, expected, 'the policy')).toThrow(
      expect.objectContaining({
        code: 'witness-quorum-impossible',
        details: { what: 'the policy', expected, found },
      }),
    );
  });

  it('rejects keys that cannot be parsed', () => {
    expect(() => parseWitnessPolicy([one, 'nothing'], 1, 'the policy')).toThrow(
      expect.objectContaining({ code: 'note-key-malformed' }),
    );
  });

  it('reads the witnesses of mirror.yaml', () => {
    const config = witnessesSchema.parse({ keys: [one], quorum: 1 });
    expect(config).toEqual({ keys: [one], quorum: 1, urls: [] });
    expect(parseConfiguredWitnesses(config).verifiers).toHaveLength(1);
    expect(() => parseConfiguredWitnesses({ ...config, quorum: 2 })).toThrow(
      expect.objectContaining({ details: { what: '`witnesses` of mirror.yaml', expected: 2, found: 1 } }),
    );
  });

  it.each([
    { keys: [], quorum: 0 },
    { keys: [one], quorum: -1 },
    { keys: [one], quorum: 0.5 },
    { keys: [one], quorum: 1, urls: ['file:///etc'] },
    { keys: [one], quorum: 1, more: true },
  ])('rejects the configuration %j', (config) => {
    expect(witnessesSchema.safeParse(config).success).toBe(false);
  });
});

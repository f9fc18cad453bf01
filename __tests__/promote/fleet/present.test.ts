import { describe, expect, it } from '@jest/globals';
import { presentFleetPlan, presentRestore } from '../../../src/promote/fleet/present.ts';

const warnings = [{ code: 'fleet-receipt-unsigned', message: 'the receipt is not signed' }];
const times = (sections: readonly unknown[]): number =>
  JSON.stringify(sections).split('the receipt is not signed').length - 1;

describe('the terminal report of a fleet', () => {
  it('has each warning once', () => {
    const restored = {
      ...{ type: 'fleet-restore', outcome: 'passed', reasons: [], warnings, from: 'a', to: ['b'], shards: 1, shard: 0 },
      ...{ releases: 1, restored: 1, failed: 0, bytes: 0, bytesCopied: 0, mounted: 0, requests: 0 },
    };
    expect(times(presentRestore(restored as unknown as Parameters<typeof presentRestore>[0]))).toBe(1);
    const plan = { releases: 1, from: 'a', plan: 'sha256:00', warnings, shards: [{ shard: 0, releases: 1 }] };
    expect(times(presentFleetPlan(plan as unknown as Parameters<typeof presentFleetPlan>[0]))).toBe(1);
  });
});

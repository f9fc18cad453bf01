import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DrillReport, DrillRequest } from '../../src/drill/index.ts';
import { drillFolder, runDrill } from '../support/drill.ts';

let dir = '';
beforeAll(async () => {
  dir = await drillFolder();
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const drill = (scenario: DrillRequest['scenario']): Promise<DrillReport> =>
  runDrill(dir, scenario, { request: { scenario } });
const factsOf = ({ steps }: DrillReport, step: string): readonly string[] =>
  (steps.find(({ name }) => name === step)?.facts ?? []).map(({ label, value }) => `${label}: ${value}`);

describe('a log that turns evil before it is lost', () => {
  it('is refused, both of its histories kept, and what comes back is the last good state', async () => {
    const report = await drill('log-fork');
    expect([report.outcome, report.reasons]).toEqual(['passed', []]);
    expect(factsOf(report, 'log-fork')).toEqual([
      'Refused with: log-fork',
      expect.stringMatching(/^Both signed checkpoints are kept in: forks\/rekor2\/[0-9a-f]{32}\.json$/),
      expect.stringMatching(/^rekor2 stays at: \d+ entries, root [0-9a-f]{64}$/),
    ]);
    // What the mirror promised is from before the fork, and all of it came back.
    expect(report.rpo?.lostSeconds).toBe(0);
    expect(report.rpoSeconds).toBe(report.rpo?.mirrorSeconds);
  });
});

describe('a mirror that has rotted', () => {
  it('is healed from a second one, the primary gone, and the release comes back', async () => {
    const report = await drill('mirror-bitrot');
    expect([report.outcome, report.reasons]).toEqual(['passed', []]);
    const facts = factsOf(report, 'bitrot');
    expect(facts.filter((fact) => fact.startsWith('Lost: '))).toHaveLength(4);
    const healed = facts.filter((fact) => fact.startsWith('Healed '));
    expect(healed).toHaveLength(4);
    // The signed catalog has a copy of each index of evidence; everything else is only in the second mirror.
    for (const fact of healed)
      expect(fact).toMatch(/evidence\/sha256\/[0-9a-f]{64}\/index\.json: from its own files|: from .*second-mirror/);
  });
});

describe('evidence that only the mirror still has', () => {
  it('comes back with the release, which could not be verified without it', async () => {
    const report = await drill('evidence-only-on-mirror');
    expect([report.outcome, report.reasons]).toEqual(['passed', []]);
    expect(factsOf(report, 'replicate')).toContain('Referrers of the copy: 0');
    expect(factsOf(report, 'bare')).toEqual([expect.stringMatching(/^From the registry alone: .*nothing-verified/)]);
    // Signature, SBOM and provenance, and the promotion record.
    expect(factsOf(report, 'promote')).toContain('Referrers of 1.0.0 now: 4');
  });

  it('is restored with a managed key while every signing service of both regions is down', async () => {
    const report = await drill('evidence-only-on-mirror');
    expect([report.outcome, report.reasons]).toEqual(['passed', []]);
    expect(factsOf(report, 'signing-down')).toEqual(
      ['fulcio', 'rekor', 'rekorV1', 'tsa'].map((service) =>
        expect.stringMatching(new RegExp(`^${service}: http.*ECONNREFUSED`)),
      ),
    );
    expect(factsOf(report, 'gate')).toContain('Record signed by: the key "operations"');
    const names = report.steps.map(({ name }) => name);
    expect(names.indexOf('signing-down')).toBeLessThan(names.indexOf('promote'));
    expect(names.indexOf('gate')).toBeLessThan(names.indexOf('signing-up'));
  });
});

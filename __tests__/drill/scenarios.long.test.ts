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
const listFacts = ({ steps }: DrillReport, step: string): readonly string[] =>
  (steps.find(({ name }) => name === step)?.facts ?? []).map(({ label, value }) => `${label}: ${value}`);

describe('a drill with a log that forks before the loss', () => {
  it('refuses the fork, keeps both histories and restores the last good state', async () => {
    const report = await drill('log-fork');
    expect([report.outcome, report.reasons]).toEqual(['passed', []]);
    expect(listFacts(report, 'log-fork')).toEqual([
      'Refused with error code: log-fork',
      expect.stringMatching(/^Both signed checkpoints are kept in: forks\/rekor2\/[0-9a-f]{32}\.json$/),
      expect.stringMatching(/^rekor2 stays at: \d+ entries, root [0-9a-f]{64}$/),
    ]);
    // The promise of the mirror dates from before the fork, and everything in it was restored.
    expect(report.rpo?.lostSeconds).toBe(0);
    expect(report.rpoSeconds).toBe(report.rpo?.mirrorSeconds);
  });
});

describe('a drill with a damaged mirror', () => {
  it('heals it from a second mirror after the loss of the primary and restores the release', async () => {
    const report = await drill('mirror-bitrot');
    expect([report.outcome, report.reasons]).toEqual(['passed', []]);
    const facts = listFacts(report, 'bitrot');
    expect(facts.filter((fact) => fact.startsWith('Damaged: '))).toHaveLength(4);
    const healed = facts.filter((fact) => fact.startsWith('Healed: '));
    expect(healed).toHaveLength(4);
    // The signed catalog has a copy of each index of evidence. Everything else is only in the second mirror.
    for (const fact of healed)
      expect(fact).toMatch(/evidence\/sha256\/[0-9a-f]{64}\/index\.json: from its own files|: from .*second-mirror/);
  });
});

describe('a drill with evidence that only the mirror has', () => {
  it('restores the evidence with the release, which does not verify without it', async () => {
    const report = await drill('evidence-only-on-mirror');
    expect([report.outcome, report.reasons]).toEqual(['passed', []]);
    expect(listFacts(report, 'replicate')).toContain('Referrers of the copy: 0');
    expect(listFacts(report, 'bare')).toEqual([expect.stringMatching(/^From the registry alone: .*nothing-verified/)]);
    // The signature, the SBOM, the provenance and the promotion record.
    expect(listFacts(report, 'promote')).toContain('Referrers of 1.0.0 now: 4');
  });

  it('restores with a managed key while all signing services of both regions are down', async () => {
    const report = await drill('evidence-only-on-mirror');
    expect([report.outcome, report.reasons]).toEqual(['passed', []]);
    expect(listFacts(report, 'signing-down')).toEqual(
      ['fulcio', 'rekor', 'rekorV1', 'tsa'].map((service) =>
        expect.stringMatching(new RegExp(`^${service}: http.*ECONNREFUSED`)),
      ),
    );
    expect(listFacts(report, 'gate')).toContain('Record signed by: the key "operations"');
    const names = report.steps.map(({ name }) => name);
    expect(names.indexOf('signing-down')).toBeLessThan(names.indexOf('promote'));
    expect(names.indexOf('gate')).toBeLessThan(names.indexOf('signing-up'));
  });
});

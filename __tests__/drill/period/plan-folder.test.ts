import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { renderPeriodMarkdown } from '../../../src/drill/period/markdown.ts';
import { renderPeriodPage } from '../../../src/drill/period/page.ts';
import { periodReportSchema } from '../../../src/drill/period/schema.ts';

const read = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../../docs/mc/evidence/2025-11-24', name), 'utf8');

describe('docs/mc/evidence/2025-11-24', () => {
  const report = periodReportSchema.parse(JSON.parse(read('report.json')));

  it('has figures, pack digests and Merkle roots of drills that passed', () => {
    expect(report.outcome).toBe('passed');
    expect(report.drills.map(({ scenario }) => scenario).sort()).toEqual(['bypass', 'region-loss', 'root-rotation']);
    for (const { outcome, packDigest, merkleRoot } of report.drills)
      expect([outcome, packDigest, merkleRoot]).toEqual([
        'passed',
        expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
        expect.stringMatching(/^[0-9a-f]{64}$/),
      ]);
  });

  it('renders the Markdown and the page from the same figures', () => {
    expect(read('report.md')).toBe(renderPeriodMarkdown(report));
    expect(read('report.html')).toBe(renderPeriodPage(report));
  });

  it('names no path of a machine', () => {
    for (const name of ['report.json', 'report.md'])
      expect(read(name)).not.toMatch(/(?<![\w.])\/(?:tmp|home|root|Users|var|work)\b/);
  });
});

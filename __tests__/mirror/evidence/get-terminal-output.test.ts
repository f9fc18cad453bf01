import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import { type MirrorGetReport, presentGet } from '../../../src/mirror/evidence/get.ts';

const digest = digestOf('a release');
const time = '2026-03-14T02:00:00.000Z';
const report: MirrorGetReport = {
  type: 'mirror-get',
  outcome: 'passed',
  reasons: [],
  startedAt: time,
  finishedAt: time,
  durationSeconds: 0,
  mirror: 'the mirror',
  syncedAt: time,
  digest,
  out: 'held',
  bytes: 7,
  warnings: [],
  evidence: [
    { about: digest, path: 'sboms/x', digest, size: 7, mediaType: '', kind: 'sbom', source: 's' },
    {
      about: digest,
      path: 'bundles/x',
      digest,
      size: 7,
      mediaType: '',
      kind: 'bundle',
      source: 's',
      predicateType: 'p',
    },
  ],
};

describe('the terminal output of mc mirror get', () => {
  it('names the written files, the mirror, and the check that proves them', () => {
    expect(presentGet(report)).toEqual([
      {
        title: `Evidence of ${digest}`,
        outcome: 'passed',
        lines: [
          expect.stringMatching(/^2 pieces, 7 \w+, in held$/),
          `from the mirror, last complete at ${time}`,
          'Each file matches its digest. Run mc verify to verify the signatures.',
        ],
        table: {
          columns: ['kind', 'predicate', 'file'],
          rows: [
            ['sbom', '', 'sboms/x'],
            ['bundle', 'p', 'bundles/x'],
          ],
        },
        reasons: [],
        warnings: [],
      },
    ]);
  });

  it('gives the reason if the mirror has no evidence', () => {
    const { out: _, ...nothing } = report;
    const reasons = [{ code: 'evidence-not-held', message: 'nothing' }];
    expect(presentGet({ ...nothing, outcome: 'failed', reasons, evidence: [], bytes: 0 })).toMatchObject([
      {
        title: 'No evidence found',
        lines: [`from the mirror, last complete at ${time}`],
        reasons,
        table: { rows: [] },
      },
    ]);
  });
});

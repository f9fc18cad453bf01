import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import { checkVerified } from '../../../src/mirror/check/bundles.ts';
import { blobPath, type EvidenceItem, evidencePath } from '../../../src/mirror/format/layout.ts';
import type { EvidenceJudge, PieceVerdict, SignedPiece } from '../../../src/sigstore/index.ts';
import { recordErrors } from '../../support/attempts.ts';
import { memoryMirror } from '../../support/memory-store.ts';

const SUBJECT = digestOf('subject');
const REFUSED: PieceVerdict = { verified: false, code: 'identity-mismatch', message: 'no signer is trusted' };
const ITEM: EvidenceItem = {
  digest: digestOf('bundle'),
  size: 6,
  mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
  kind: 'bundle',
  source: 'registry.test/app',
  annotations: { a: 'b' },
  verified: true,
};

/** Judges the pieces and returns the findings. */
async function check(items: readonly EvidenceItem[], verdict: PieceVerdict, content: string | undefined = 'bundle') {
  const { told, attempt } = recordErrors();
  const judged: SignedPiece[] = [];
  const judge: EvidenceJudge = {
    fingerprint: 'f',
    judge: (subject, piece) => {
      expect(subject).toBe(SUBJECT);
      judged.push(piece);
      return verdict;
    },
  };
  const files = await memoryMirror([
    [evidencePath(SUBJECT), JSON.stringify({ version: 1, subject: SUBJECT, evidence: items })],
    ...(content === '' ? [] : [[blobPath(ITEM.digest), content] as const]),
  ]);
  await checkVerified(SUBJECT, files, judge, attempt);
  return { judged, told };
}

describe('checkVerified', () => {
  it('judges evidence again in its original context and reports what no longer verifies', async () => {
    const { judged, told } = await check([ITEM], REFUSED);
    expect(judged).toEqual([
      {
        origin: `registry.test/app ${ITEM.digest}`,
        mediaType: ITEM.mediaType,
        bytes: Buffer.from('bundle'),
        annotations: { a: 'b' },
      },
    ]);
    expect(told).toEqual([`mirror-evidence-refused ${blobPath(ITEM.digest)}: no signer is trusted`]);
  });

  it('reports nothing for evidence that still verifies', async () => {
    const { judged, told } = await check([ITEM, ITEM], { verified: true });
    expect([judged.length, told]).toEqual([2, []]);
  });

  it.each<[string, EvidenceItem]>([
    ['was not verified at intake', { ...ITEM, verified: false }],
    ['claims no signature', { ...ITEM, kind: 'sbom', mediaType: 'application/spdx+json' }],
    ['does neither', { ...ITEM, verified: false, kind: 'sbom', mediaType: 'application/spdx+json' }],
  ])('skips evidence that %s', async (_, item) => {
    expect(await check([item], REFUSED)).toEqual({ judged: [], told: [] });
  });

  it.each(['', 'changed'])('skips missing or damaged evidence, which another check reports: %j', async (content) => {
    expect(await check([ITEM], REFUSED, content)).toEqual({ judged: [], told: [] });
  });
});

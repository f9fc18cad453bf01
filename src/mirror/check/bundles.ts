import { type Digest, digestOf } from '../../lib/digest.ts';
import type { EvidenceJudge } from '../../sigstore/index.ts';
import { mirrorError } from '../errors.ts';
import { claimsSignature } from '../evidence/judge.ts';
import type { StaticFiles } from '../format/files.ts';
import { blobPath, MAX_EVIDENCE_BYTES } from '../format/layout.ts';
import { readEvidence } from '../format/reading.ts';
import type { AttemptStep } from './findings.ts';

/** Judges the verified evidence about a subject again. Skips missing and damaged evidence, which `checkBlob` reports. */
export async function checkVerified(
  subject: Digest,
  files: StaticFiles,
  judge: EvidenceJudge,
  attempt: AttemptStep,
): Promise<void> {
  for (const item of await readEvidence(files, subject)) {
    if (!item.verified || !claimsSignature(item)) continue;
    const path = blobPath(item.digest);
    const bytes = await files.read(path, MAX_EVIDENCE_BYTES);
    if (!bytes || digestOf(bytes) !== item.digest) continue;
    const { mediaType, annotations, source, digest } = item;
    const verdict = judge.judge(subject, { origin: `${source} ${digest}`, mediaType, bytes, annotations });
    if (verdict.verified) continue;
    await attempt(async () => {
      throw mirrorError('mirror-evidence-refused', {
        path,
        subject,
        detail: verdict.message,
        cause: verdict.code,
      });
    });
  }
}

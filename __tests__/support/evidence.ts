import { digestOf } from '../../src/lib/digest.ts';
import type { Evidence, EvidenceSource } from '../../src/verify/evidence/types.ts';

/** Returns all evidence that a source has about a subject. */
export async function collectEvidence(source: EvidenceSource, subject = digestOf('a release')): Promise<Evidence[]> {
  const found: Evidence[] = [];
  for await (const one of source.bundlesFor(subject)) found.push(one);
  return found;
}

/** Formats each item as its source and its text, or as its source and the code of its problem. */
export const describeEvidence = (evidence: readonly Evidence[]): (readonly [string, string])[] =>
  evidence.map((one) => [one.origin, 'bytes' in one ? one.bytes.toString('utf8') : one.unusable.code]);

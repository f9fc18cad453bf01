import { digestOf } from '../../src/lib/digest.ts';
import type { Evidence, EvidenceSource } from '../../src/verify/evidence/types.ts';

/** All that a source has about a subject. */
export async function evidenceFrom(source: EvidenceSource, subject = digestOf('a release')): Promise<Evidence[]> {
  const found: Evidence[] = [];
  for await (const one of source.bundlesFor(subject)) found.push(one);
  return found;
}

/** Where it is from, and what it is: its text, or the code of why it is of no use. */
export const told = (evidence: readonly Evidence[]): (readonly [string, string])[] =>
  evidence.map((one) => [one.origin, 'bytes' in one ? one.bytes.toString('utf8') : one.unusable.code]);

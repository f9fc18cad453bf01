import type { SubjectDigest } from '../../lib/digest.ts';
import { MAX_PIECES, type Reading } from './reading.ts';
import type { Evidence, EvidenceSource } from './types.ts';

/** Yields the evidence of a source within the limits of a reading, also where the source does not respect them. */
export async function* readWithinLimits(
  source: EvidenceSource,
  subject: SubjectDigest,
  reading: Reading,
): AsyncGenerator<Evidence> {
  let count = 0;
  let bytes = 0;
  for await (const evidence of source.bundlesFor(subject, reading)) {
    if (++count > MAX_PIECES) {
      reading.cut(source.name, `${MAX_PIECES} pieces`);
      return;
    }
    bytes += 'bytes' in evidence ? evidence.bytes.length + (evidence.payload?.length ?? 0) : 0;
    if (!reading.hasGiven(bytes)) {
      reading.cut(source.name);
      return;
    }
    yield evidence;
  }
}

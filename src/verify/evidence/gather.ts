import { digestOf, primaryDigest } from '../../lib/digest.ts';
import { asMcError } from '../../lib/errors.ts';
import type { McError } from '../../lib/mc-error.ts';
import type { VerifyReport } from '../schema.ts';
import type { VerifyPorts, VerifyRequest } from '../types.ts';
import { isAccepted, judge } from './judge.ts';
import { createReading, type Reading } from './reading.ts';
import type { Accepted, Evidence, EvidenceSource, Judged, Refused } from './types.ts';
import { readWithinLimits } from './within-limits.ts';

/** The evidence about one subject, judged. */
export interface Gathered {
  readonly accepted: readonly Accepted[];
  readonly refused: readonly Refused[];
  /** The accepted pieces as they were read. */
  readonly used: readonly Evidence[];
  /** The sources that were read, and how many pieces each has. */
  readonly asked: VerifyReport['asked'];
  /** Why sources could not be read. */
  readonly faults: readonly McError[];
  readonly reading: Reading;
}

/** From this many pieces of one source on, it is checked in between whether the requirements are met. */
const MANY_PIECES = 100;

/**
 * Reads the sources in order and judges each piece once, until the accepted pieces are enough. A source that cannot be
 * read is noted as a fault, and the next one is read.
 */
export async function gatherEvidence(
  request: VerifyRequest,
  ports: VerifyPorts,
  isEnough: (accepted: readonly Accepted[]) => boolean,
): Promise<Gathered> {
  const pieces = new Map<string, { readonly evidence: Evidence; readonly judged: Judged }>();
  const reading = createReading(request.trust, request.digests);
  const asked: VerifyReport['asked'] = [];
  const faults: McError[] = [];
  const listAccepted = (): readonly Accepted[] => [...pieces.values()].map(({ judged }) => judged).filter(isAccepted);

  const readSource = async (source: EvidenceSource, share: Reading): Promise<void> => {
    let count = 0;
    let fault: McError | undefined;
    try {
      for await (const evidence of readWithinLimits(source, primaryDigest(request.digests), share)) {
        ports.signal?.throwIfAborted();
        count++;
        const key = identifyPiece(evidence);
        if (pieces.has(key)) continue;
        pieces.set(key, { evidence, judged: await (ports.judge ?? judge)(evidence, request) });
        // A few pieces are all judged and reported; of many, no more than needed.
        if (count % MANY_PIECES === 0 && isEnough(listAccepted())) break;
      }
    } catch (error) {
      ports.signal?.throwIfAborted();
      fault = asMcError(error);
      faults.push(fault);
    }
    asked.push({ source: source.name, evidence: count, ...(fault ? { error: fault.code } : {}) });
  };

  for (const [i, source] of ports.sources.entries()) {
    ports.signal?.throwIfAborted();
    await readSource(source, reading.share(ports.sources.length - i));
    if (isEnough(listAccepted())) break;
  }
  const all = [...pieces.values()];
  return {
    accepted: listAccepted(),
    refused: all.map(({ judged }) => judged).filter((judged): judged is Refused => !isAccepted(judged)),
    used: all.filter(({ judged }) => isAccepted(judged)).map(({ evidence }) => evidence),
    asked,
    faults,
    reading,
  };
}

/** Identifies a piece by its content, so that the same bundle from two sources is judged once. */
const identifyPiece = (evidence: Evidence): string =>
  'bytes' in evidence
    ? `${digestOf(evidence.bytes)} ${evidence.payload ? digestOf(evidence.payload) : ''}`
    : evidence.origin;

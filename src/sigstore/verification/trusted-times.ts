import type { SignedEntity } from '@sigstore/verify';

/** The times at which a signature existed, as verified sources say. */
export interface TrustedTimes {
  readonly times: readonly Date[];
  /** The number of different sources. */
  readonly sources: number;
}

/**
 * Reads the trusted times of a verified entity. A timestamp authority has a genTime (RFC 3161, section 2.4.2). A log
 * has an integrated time where it signed it as a promise (Rekor v1, signed entry timestamp). The integrated time of an
 * entry without a promise is not signed and does not count.
 */
export function readTrustedTimes({ timestamps }: SignedEntity): TrustedTimes {
  const found = timestamps.flatMap((one) => {
    if (one.$case === 'timestamp-authority') {
      const { signingTime, signerIssuer, signerSerialNumber } = one.timestamp;
      return [{ time: signingTime, source: `${signerIssuer.toString('hex')} ${signerSerialNumber.toString('hex')}` }];
    }
    const { inclusionPromise, integratedTime, logId } = one.tlogEntry;
    if (!inclusionPromise) return [];
    return [{ time: new Date(Number(integratedTime) * 1000), source: logId?.keyId.toString('hex') ?? '' }];
  });
  return { times: found.map(({ time }) => time), sources: new Set(found.map(({ source }) => source)).size };
}

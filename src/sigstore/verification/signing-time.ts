import type { SignedEntity } from '@sigstore/verify';
import { DerReader } from '../../lib/der.ts';
import { VerificationError } from '../../lib/mc-error.ts';
import { encodeNode } from '../certificate-view.ts';
import { sigstoreError } from '../errors.ts';
import { signatureOverrides } from './timestamp-algorithms.ts';

type Timestamps = SignedEntity['timestamps'];
type Rfc3161 = Extract<Timestamps[number], { $case: 'timestamp-authority' }>['timestamp'];

const [INTEGER, OID, SEQUENCE, GENERALIZED_TIME] = [0x02, 0x06, 0x30, 0x18];

/**
 * Replaces the signing time of timestamps. In RFC 3161, section 2.4.2, genTime may have a fraction of any length;
 * `@sigstore/core` accepts none or three digits, and drops them. The result derives from the library's object, and
 * overrides its time and the algorithms of its signature ({@link signatureOverrides}). It also checks the status, which
 * the library does not: a rejected request has no time. Throws `timestamp-invalid`.
 */
export const withSigningTimes = (timestamps: Timestamps): Timestamps =>
  timestamps.map((one) => {
    if (one.$case !== 'timestamp-authority') return one;
    try {
      return { ...one, timestamp: withOverrides(one.timestamp) };
    } catch (error) {
      if (error instanceof VerificationError) throw error;
      // The accessors of the library assume a complete response.
      const detail = 'it is not a granted response of RFC 3161 with one signer';
      throw sigstoreError('timestamp-invalid', { detail }, { cause: error });
    }
  });

function withOverrides(timestamp: Rfc3161): Rfc3161 {
  if (![0n, 1n].includes(BigInt(timestamp.status)))
    throw sigstoreError('timestamp-invalid', {
      detail: `expected the status granted, found ${timestamp.status}`,
    });
  const raw = encodeNode(timestamp.tstInfo.root);
  // The library encodes it byte by byte when it hashes it.
  const tstInfo = Object.create(timestamp.tstInfo, { raw: { value: raw } }) as Rfc3161['tstInfo'];
  const overrides = {
    ...signatureOverrides(timestamp),
    tstInfo: { value: tstInfo },
    signingTime: { value: parseGenTime(raw) },
  };
  return Object.create(timestamp, overrides) as Rfc3161;
}

/** Parses the genTime of a TSTInfo in DER (RFC 3161, section 2.4.2), to the millisecond. Throws `timestamp-invalid`. */
export function parseGenTime(tstInfo: Buffer): Date {
  const fields = new DerReader(new DerReader(tstInfo).element(SEQUENCE).content);
  fields.element(INTEGER); // version
  fields.element(OID); // policy
  fields.element(SEQUENCE); // messageImprint
  fields.element(INTEGER); // serialNumber
  const text = fields.element(GENERALIZED_TIME).content.toString('latin1');
  const [, y, mo, d, h, mi, s, fraction = ''] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,20}))?Z$/.exec(text) ?? [];
  const iso = `${y}-${mo}-${d}T${h}:${mi}:${s}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
  const time = new Date(iso);
  // Date accepts dates that do not exist, such as 30 February, and returns another one.
  if (time.toJSON() !== iso)
    throw sigstoreError('timestamp-invalid', {
      detail: `its time "${text.slice(0, 40)}" is not a GeneralizedTime in UTC`,
    });
  return time;
}

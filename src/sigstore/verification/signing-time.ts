import type { SignedEntity } from '@sigstore/verify';
import { VerificationError } from '../../lib/mc-error.ts';
import { encodeNode } from '../certificate-view.ts';
import { sigstoreError } from '../errors.ts';
import { DerReader } from './der.ts';
import { signatureOverrides } from './timestamp-algorithms.ts';

type Timestamps = SignedEntity['timestamps'];
type Rfc3161 = Extract<Timestamps[number], { $case: 'timestamp-authority' }>['timestamp'];

const [INTEGER, OID, SEQUENCE, GENERALIZED_TIME] = [0x02, 0x06, 0x30, 0x18];

/**
 * RFC 3161 section 2.4.2: genTime may have a fraction of a second of any length. `@sigstore/core` reads none or exactly
 * three digits and drops them; so the time is read here, and laid over the library's object, which asks itself for it.
 * The algorithms of its signature are read in {@link signatureOverrides}, and laid over it in the same manner.
 * Also holds the response's status, which the library does not look at: a refusal carries no time (section 2.4.2).
 */
export const withSigningTimes = (timestamps: Timestamps): Timestamps =>
  timestamps.map((one) => {
    if (one.$case !== 'timestamp-authority') return one;
    try {
      return { ...one, timestamp: withOverrides(one.timestamp) };
    } catch (error) {
      if (error instanceof VerificationError) throw error;
      // The library's accessors assume that every part is there.
      const detail = 'it is not a granted response of RFC 3161 with one signer';
      throw sigstoreError('timestamp-invalid', { detail }, { cause: error });
    }
  });

function withOverrides(timestamp: Rfc3161): Rfc3161 {
  if (![0n, 1n].includes(BigInt(timestamp.status)))
    throw sigstoreError('timestamp-invalid', {
      detail: `the authority did not grant it (status ${timestamp.status})`,
    });
  const raw = encodeNode(timestamp.tstInfo.root);
  // The library encodes it again when it hashes it.
  const tstInfo = Object.create(timestamp.tstInfo, { raw: { value: raw } }) as Rfc3161['tstInfo'];
  const overrides = {
    ...signatureOverrides(timestamp),
    tstInfo: { value: tstInfo },
    signingTime: { value: genTimeOf(raw) },
  };
  return Object.create(timestamp, overrides) as Rfc3161;
}

/** genTime of a TSTInfo in DER, to the millisecond. Throws `timestamp-invalid`. */
export function genTimeOf(tstInfo: Buffer): Date {
  const fields = new DerReader(new DerReader(tstInfo).element(SEQUENCE).content);
  fields.element(INTEGER); // version
  fields.element(OID); // policy
  fields.element(SEQUENCE); // messageImprint
  fields.element(INTEGER); // serialNumber
  const text = fields.element(GENERALIZED_TIME).content.toString('latin1');
  const [, y, mo, d, h, mi, s, fraction = ''] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,20}))?Z$/.exec(text) ?? [];
  const spelt = `${y}-${mo}-${d}T${h}:${mi}:${s}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
  const time = new Date(spelt);
  // Date makes a time of much that is none, such as the 30th of February: it must give back what it was given.
  if (time.toJSON() !== spelt)
    throw sigstoreError('timestamp-invalid', {
      detail: `its time "${text.slice(0, 40)}" is no GeneralizedTime in UTC`,
    });
  return time;
}

import { describe, expect, it } from '@jest/globals';
import { type SignedEntity, toSignedEntity } from '@sigstore/verify';
import { generalizedTimeText, integer, octets, oid, sequence } from '../../../src/sandbox/sigstore/der.ts';
import { parseBundle } from '../../../src/sigstore/index.ts';
import { parseGenTime, withSigningTimes } from '../../../src/sigstore/verification/signing-time.ts';
import { forge, newSigstore } from '../../support/forge.ts';

const info = (genTime: string): Buffer =>
  sequence(
    integer(1),
    oid('1.2.3'),
    sequence(sequence(), octets(Buffer.alloc(32))),
    integer(7),
    generalizedTimeText(genTime),
  );
const refusal = (detail: string) => expect.objectContaining({ code: 'timestamp-invalid', details: { detail } });

describe('the reader of genTime in a TSTInfo', () => {
  it.each([
    ['20260301120000Z', '2026-03-01T12:00:00.000Z'],
    ['20260301120000.5Z', '2026-03-01T12:00:00.500Z'],
    ['20260301120000.05Z', '2026-03-01T12:00:00.050Z'],
    ['20260301120000.9999Z', '2026-03-01T12:00:00.999Z'],
    ['20240229235959.12345678901234567890Z', '2024-02-29T23:59:59.123Z'],
  ])('returns the time to the millisecond: %s', (text, expected) => {
    expect(parseGenTime(info(text)).toISOString()).toBe(expected);
  });

  it.each([
    '2026030112000Z',
    '202603011200000Z',
    '20260301120000',
    '20260301120000z',
    '20260301120000+0000',
    '20260301120000.Z',
    '20260301120000.123456789012345678901Z',
    '20260301120000,5Z',
    ' 20260301120000Z',
    '20260301120000Z\n',
    '20261301120000Z',
    '20260230120000Z',
    '20250229120000Z',
    '20260301240000Z',
    '20260301120060Z',
    '20260301250000Z',
    '20260301126000Z',
    '',
  ])('rejects text that is not a time in UTC: %j', (text) => {
    expect(() => parseGenTime(info(text))).toThrow(
      refusal(`its time "${text.slice(0, 40)}" is not a GeneralizedTime in UTC`),
    );
  });
});

describe('the reader of the times of a bundle', () => {
  const bundle = parseBundle(JSON.stringify(forge(newSigstore(), { genTime: '20260301120000.25Z' })), 'bundle');
  const { timestamps } = toSignedEntity(bundle, Buffer.alloc(0));
  const stamp = timestamps.find((one) => one.$case === 'timestamp-authority');
  if (stamp?.$case !== 'timestamp-authority') throw new Error('no timestamp');
  const [entry] = bundle.verificationMaterial.tlogEntries;
  if (!entry) throw new Error('no entry');
  const ofStatus = (status: bigint): SignedEntity['timestamps'] => [
    { ...stamp, timestamp: Object.create(stamp.timestamp, { status: { value: status } }) },
  ];

  it('reads the times of authorities again, and leaves the times of logs unchanged', () => {
    const log: SignedEntity['timestamps'][number] = {
      $case: 'transparency-log',
      tlogEntry: { ...entry, integratedTime: '1772366400' },
    };
    const [byLog, byAuthority] = withSigningTimes([log, stamp]);
    expect(byLog).toBe(log);
    expect(byAuthority).toMatchObject({ $case: 'timestamp-authority' });
    if (byAuthority?.$case !== 'timestamp-authority') throw new Error('it is gone');
    expect(byAuthority.timestamp.signingTime).toEqual(new Date('2026-03-01T12:00:00.250Z'));
    expect(byAuthority.timestamp.signerSerialNumber).toEqual(stamp.timestamp.signerSerialNumber);
  });

  it('accepts only a granted timestamp, with or without modifications (RFC 3161, 2.4.2)', () => {
    for (const granted of [0n, 1n]) expect(withSigningTimes(ofStatus(granted))).toHaveLength(1);
    for (const other of [2n, 3n, 4n, 5n, -1n])
      expect(() => withSigningTimes(ofStatus(other))).toThrow(refusal(`expected the status granted, found ${other}`));
  });
});

import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Signer } from '@sigstore/verify';
import fc from 'fast-check';
import { implicit, sequence, utf8 } from '../../../src/sandbox/sigstore/der.ts';
import { EXTENSIONS, parseUtf8String, readIdentity } from '../../../src/sigstore/verification/identity.ts';
import { createLeaf, ISSUER, newKey, newSigstore, SUBJECT } from '../../support/forge.ts';

const sigstore = newSigstore();
const key = newKey('P-256');
const named = (...names: readonly Buffer[]): X509Certificate =>
  new X509Certificate(createLeaf(sigstore, key, { names: sequence(...names) }));
const uri = (text: string): Buffer => implicit(6, Buffer.from(text));
const CERTIFICATE = named(uri(SUBJECT));

type Oids = NonNullable<NonNullable<Signer['identity']>['oids']>;
/** Returns extensions by the numbers after a prefix, as the library returns them: the values are DER. */
const oids = (values: Readonly<Record<string, Buffer>>, prefix = '1.3.6.1.4.1.57264.1'): Oids =>
  Object.entries(values).map(([number, value]) => ({
    oid: { id: `${prefix}.${number}`.split('.').map(Number) },
    value,
  }));
const signer = (found: Oids, subjectAlternativeName: string | undefined = SUBJECT): Signer => ({
  key,
  identity: { oids: found, subjectAlternativeName },
});
const refusal = (detail: string) => expect.objectContaining({ code: 'certificate-untrusted', details: { detail } });
const ISSUED = { 8: utf8(ISSUER) };

describe('the reader of an extension', () => {
  it('accepts a UTF8String of any length, also an empty one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        expect(parseUtf8String(utf8(text))).toBe(text);
      }),
    );
    for (const length of [0, 1, 127, 128, 255, 256, 65_535, 65_536])
      expect(parseUtf8String(utf8('x'.repeat(length)))).toBe('x'.repeat(length));
  });

  it.each([
    ['an empty value', ''],
    ['a tag alone', '0c'],
    ['another string type', '1302 6869'],
    ['fewer bytes than its length', '0c03 6869'],
    ['more bytes than its length', '0c01 6869'],
    ['a truncated length', '0c82 01'],
    ['a length in a longer form than necessary', '0c8102 6869'],
    ['an indefinite length', '0c80 6869 0000'],
    ['text without a header', '68747470733a2f2f'],
  ])('rejects %s', (_what, hex) => {
    expect(parseUtf8String(Buffer.from(hex.replaceAll(' ', ''), 'hex'))).toBeUndefined();
  });
});

describe('the identity of a certificate', () => {
  it('contains the issuer, the one name, and each known Fulcio extension', () => {
    const values = Object.entries(EXTENSIONS).map(([name, number]) => [number, utf8(`the ${name}`)] as const);
    const extensions = Object.fromEntries(Object.keys(EXTENSIONS).map((name) => [name, `the ${name}`]));
    expect(readIdentity(signer(oids(Object.fromEntries(values))), CERTIFICATE)).toEqual({
      issuer: 'the issuer',
      subject: SUBJECT,
      extensions,
    });
  });

  it('contains the issuer of the old extension if the new one is missing, and requires that both agree', () => {
    const old = { 1: Buffer.from(ISSUER) };
    expect(readIdentity(signer(oids(old)), CERTIFICATE)).toEqual({ issuer: ISSUER, subject: SUBJECT, extensions: {} });
    const issued = { issuer: ISSUER, subject: SUBJECT, extensions: { issuer: ISSUER } };
    expect(readIdentity(signer(oids(ISSUED)), CERTIFICATE)).toEqual(issued);
    expect(readIdentity(signer(oids({ ...ISSUED, ...old })), CERTIFICATE)).toEqual(issued);
  });

  it('must not have two issuers', () => {
    for (const other of ['https://issuer.evil', ISSUER.slice(0, -1), ''])
      expect(() => readIdentity(signer(oids({ ...ISSUED, 1: Buffer.from(other) })), CERTIFICATE)).toThrow(
        refusal('it names two issuers'),
      );
  });

  it('must not have a repeated extension, even with the same value', () => {
    const twice = [...oids(ISSUED), ...oids(ISSUED)];
    expect(() => readIdentity(signer(twice), CERTIFICATE)).toThrow(
      refusal('it has the extension 1.3.6.1.4.1.57264.1.8 twice'),
    );
    const unknown = [...oids({ ...ISSUED, 99: utf8('a') }), ...oids({ 99: utf8('b') })];
    expect(() => readIdentity(signer(unknown), CERTIFICATE)).toThrow(
      refusal('it has the extension 1.3.6.1.4.1.57264.1.99 twice'),
    );
  });

  it('must not have an extension that is not text', () => {
    for (const [name, number] of Object.entries(EXTENSIONS))
      expect(() => readIdentity(signer(oids({ ...ISSUED, [number]: Buffer.from('bare') })), CERTIFICATE)).toThrow(
        refusal(`its extension ${name} is not a UTF8String`),
      );
  });

  it('ignores any extension that is not from Fulcio', () => {
    const others = [
      ...oids({ 8: utf8('https://issuer.evil') }, '1.3.6.1.4.1.57264.2'),
      ...oids({ 8: utf8('https://issuer.evil') }, '1.3.6.1.4.1.57264.11'),
      ...oids({ 17: Buffer.from('bare') }, '2.5.29'),
      { oid: undefined, value: utf8('https://issuer.evil') },
    ];
    expect(readIdentity(signer([...others, ...oids(ISSUED)]), CERTIFICATE)).toEqual({
      issuer: ISSUER,
      subject: SUBJECT,
      extensions: { issuer: ISSUER },
    });
    expect(readIdentity(signer(others), CERTIFICATE)).toEqual({ subject: SUBJECT, extensions: {} });
  });

  it('has no issuer if the certificate has neither the old nor the new extension', () => {
    expect(readIdentity(signer([]), CERTIFICATE)).toEqual({ subject: SUBJECT, extensions: {} });
    const others = oids({ 12: utf8('https://github.com/acme/app') });
    expect(readIdentity(signer(others), CERTIFICATE)).not.toHaveProperty('issuer');
    expect(readIdentity(signer(oids({ 1: Buffer.from(ISSUER) })), CERTIFICATE).issuer).toBe(ISSUER);
  });

  it('must have a name, and must not have an empty issuer', () => {
    const nobody = refusal('it names no subject, or an empty issuer');
    for (const empty of [{ 8: utf8('') }, { 1: Buffer.alloc(0) }, { 1: Buffer.from(ISSUER), 8: utf8('') }])
      expect(() => readIdentity(signer(oids(empty)), CERTIFICATE)).toThrow(nobody);
    expect(() => readIdentity(signer(oids({ 8: Buffer.from('none') })), CERTIFICATE)).toThrow(
      refusal('its extension issuer is not a UTF8String'),
    );
    expect(() => readIdentity(signer(oids(ISSUED), ''), CERTIFICATE)).toThrow(nobody);
    expect(() => readIdentity({ key, identity: { oids: oids(ISSUED) } }, CERTIFICATE)).toThrow(nobody);
    expect(() => readIdentity({ key }, CERTIFICATE)).toThrow(nobody);
  });
});

describe('the name of a certificate', () => {
  const read = (subject: string, certificate: X509Certificate | undefined): string =>
    readIdentity(signer(oids(ISSUED), subject), certificate).subject;
  const address = 'a@acme.test';

  it('equals the URI or the e-mail address, as Node reads it', () => {
    expect(read(SUBJECT, CERTIFICATE)).toBe(SUBJECT);
    expect(read(address, named(implicit(1, Buffer.from(address))))).toBe(address);
    for (const odd of [`${SUBJECT}-1,2`, `${SUBJECT}, URI:https://github.com/evil`, "urn:it's", 'urn:"it"', 'urn:a\\b'])
      expect(read(odd, named(uri(odd)))).toBe(odd);
  });

  it('must read the same in two parsers, and must be the only one', () => {
    const unclear = refusal('its subject alternative name is not a single URI or e-mail address in ASCII');
    const other = 'https://github.com/evil';
    for (const certificate of [
      named(uri(other)),
      named(uri(SUBJECT), uri(other)),
      named(uri(other), uri(SUBJECT)),
      named(uri(SUBJECT), uri(SUBJECT)),
      named(uri(`${SUBJECT}x`)),
      named(uri(`${SUBJECT}, URI:${other}`)),
      named(implicit(2, Buffer.from(SUBJECT))),
      named(),
      undefined,
    ])
      expect(() => read(SUBJECT, certificate)).toThrow(unclear);
  });
});

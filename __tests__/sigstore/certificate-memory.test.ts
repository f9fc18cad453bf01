import { describe, expect, it } from '@jest/globals';
import type { toTrustMaterial } from '@sigstore/verify';
import fc from 'fast-check';
import { derOf, rememberFacts } from '../../src/sigstore/certificate-memory.ts';
import { newSigstore, rootFor } from '../support/forge.ts';

type Certificate = ReturnType<typeof toTrustMaterial>['certificateAuthorities'][number]['certChain'][number];
type Node = Certificate['root'];

const SCT = '1.3.6.1.4.1.11129.2.4.2';
const BASIC_CONSTRAINTS = '2.5.29.19';

const [ca] = rootFor(newSigstore()).material.certificateAuthorities;
const [kept, issuer] = ca?.certChain ?? [];
if (!kept || !issuer) throw new Error('no certificate');
const X509 = kept.constructor as unknown as { parse(der: Buffer): Certificate };
const Asn1 = kept.root.constructor as unknown as { parseBuffer(der: Buffer): Node };
const parseCertificate = (): Certificate => X509.parse(Buffer.from(kept.root.toDER()));

/** Generates DER trees: an OCTET STRING whose content is not DER, or a SEQUENCE of such trees. */
const der: fc.Arbitrary<Buffer> = fc.letrec<{ node: Buffer }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.uint8Array({ maxLength: 400 }).map((bytes) => tlv(0x0c, Buffer.from(bytes))),
    fc.array(tie('node'), { maxLength: 4 }).map((parts) => tlv(0x30, Buffer.concat(parts))),
  ),
})).node;

function tlv(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const long = length > 0xff ? [0x82, length >> 8, length & 0xff] : length > 0x7f ? [0x81, length] : [length];
  return Buffer.concat([Buffer.from([tag, ...long]), content]);
}

describe('the memory of a certificate', () => {
  it('returns the parsed DER, for any tree and any size of the length field', () => {
    fc.assert(fc.property(der, (bytes) => expect(derOf(Asn1.parseBuffer(bytes))).toEqual(bytes)));
  });

  it.each([0, 1, 127, 128, 255, 256, 65_535, 65_536])(
    'returns the DER that the library writes for a value of %i bytes',
    (length) => {
      const node = new (kept.root.constructor as new (...of: unknown[]) => Node)(
        kept.root.tag,
        Buffer.alloc(length),
        [],
      );
      expect(derOf(node)).toEqual(node.toDER());
    },
  );

  it('changes no property of the certificate', () => {
    const [plain, remembered] = [parseCertificate(), parseCertificate()];
    rememberFacts(remembered);
    expect(remembered.root.toDER()).toEqual(plain.root.toDER());
    expect(remembered.tbsCertificate.toDER()).toEqual(plain.tbsCertificate.toDER());
    expect(remembered.publicKey).toEqual(plain.publicKey);
    expect(remembered.equals(plain)).toBe(true);
    expect(remembered.verify()).toBe(plain.verify());
  });

  it('returns the result for the requested issuer, not for the issuer before', () => {
    const certificate = parseCertificate();
    rememberFacts(certificate);
    const stranger = rootFor(newSigstore('other.test')).material.certificateAuthorities[0]?.certChain[0];
    for (const _ of ['asked', 'remembered']) {
      expect(certificate.verify(issuer)).toBe(true);
      expect(certificate.verify(stranger)).toBe(false);
      expect(certificate.verify()).toBe(false);
    }
  });

  it('covers the certificate down to each extension, and nothing below', () => {
    const certificate = parseCertificate();
    rememberFacts(certificate);
    const isKept = (node: Node): boolean => {
      const before = derOf(node);
      return derOf(node) === before;
    };
    const { extensions, tbsCertificate } = certificate;
    expect([certificate.root, tbsCertificate, ...tbsCertificate.subs, ...extensions].every(isKept)).toBe(true);
    const below = extensions.flatMap(({ subs }) => subs);
    expect(below.length).toBeGreaterThan(extensions.length);
    expect(below.some(isKept)).toBe(false);
    for (const node of below) expect(derOf(node)).toEqual(node.toDER());
  });

  it('survives a copy without an extension, and the copy equals that of the library', () => {
    const cut = (certificate: Certificate): Buffer => {
      const { extensions } = certificate;
      const at = extensions.findIndex(({ subs }) => [SCT, BASIC_CONSTRAINTS].includes(subs[0]?.toOID() ?? ''));
      expect(at).toBeGreaterThanOrEqual(0);
      extensions.splice(at, 1);
      return certificate.tbsCertificate.toDER();
    };
    const [plain, remembered] = [parseCertificate(), parseCertificate()];
    rememberFacts(remembered);
    const before = remembered.root.toDER();
    expect(cut(remembered.clone())).toEqual(cut(plain.clone()));
    expect(remembered.root.toDER()).toEqual(before);
    expect(remembered.clone().root.toDER()).toEqual(before);
  });
});

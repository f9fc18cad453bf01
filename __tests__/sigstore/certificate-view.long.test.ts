import { describe, expect, it } from '@jest/globals';
import { toSignedEntity, type toTrustMaterial, Verifier } from '@sigstore/verify';
import fc from 'fast-check';
import { encodeNode, viewCertificate } from '../../src/sigstore/certificate-view.ts';
import { parseBundle } from '../../src/sigstore/index.ts';
import { createTrustedRoot, forge, newSigstore, RELEASE } from '../support/forge.ts';

type Certificate = ReturnType<typeof toTrustMaterial>['certificateAuthorities'][number]['certChain'][number];
type Node = Certificate['root'];

const SCT = '1.3.6.1.4.1.11129.2.4.2';
const BASIC_CONSTRAINTS = '2.5.29.19';

const [ca] = createTrustedRoot(newSigstore()).material.certificateAuthorities;
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

describe('viewCertificate', () => {
  it('returns the parsed DER, for any tree and any size of the length field', () => {
    fc.assert(fc.property(der, (bytes) => expect(encodeNode(Asn1.parseBuffer(bytes))).toEqual(bytes)));
  });

  it.each([0, 1, 127, 128, 255, 256, 65_535, 65_536])(
    'returns the DER that the library writes for a value of %i bytes',
    (length) => {
      const node = new (kept.root.constructor as new (...of: unknown[]) => Node)(
        kept.root.tag,
        Buffer.alloc(length),
        [],
      );
      expect(encodeNode(node)).toEqual(node.toDER());
    },
  );

  it('changes no property of the certificate', () => {
    const plain = parseCertificate();
    const remembered = viewCertificate(parseCertificate());
    expect(remembered.root.toDER()).toEqual(plain.root.toDER());
    expect(remembered.tbsCertificate.toDER()).toEqual(plain.tbsCertificate.toDER());
    expect(remembered.publicKey).toEqual(plain.publicKey);
    expect(remembered.equals(plain)).toBe(true);
    expect(remembered.verify()).toBe(plain.verify());
  });

  it('returns the result for the requested issuer, not for the issuer before', () => {
    const certificate = viewCertificate(parseCertificate());
    const stranger = createTrustedRoot(newSigstore('other.test')).material.certificateAuthorities[0]?.certChain[0];
    for (const _ of ['asked', 'remembered']) {
      expect(certificate.verify(issuer)).toBe(true);
      expect(certificate.verify(stranger)).toBe(false);
      expect(certificate.verify()).toBe(false);
    }
  });

  it('covers the certificate down to each extension, and nothing below', () => {
    const certificate = viewCertificate(parseCertificate());
    const isKept = (node: Node): boolean => {
      const before = node.toDER();
      return node.toDER() === before;
    };
    const { extensions, tbsCertificate } = certificate;
    expect([certificate.root, tbsCertificate, ...tbsCertificate.subs, ...extensions].every(isKept)).toBe(true);
    const below = extensions.flatMap(({ subs }) => subs.flatMap((sub) => sub.subs));
    expect(below.length).toBeGreaterThan(0);
    expect(below.some(isKept)).toBe(false);
    for (const node of below) expect(encodeNode(node)).toEqual(node.toDER());
  });

  it('survives a copy without an extension, and the copy equals that of the library', () => {
    const cut = (certificate: Certificate): Buffer => {
      const { extensions } = certificate;
      const at = extensions.findIndex(({ subs }) => [SCT, BASIC_CONSTRAINTS].includes(subs[0]?.toOID() ?? ''));
      expect(at).toBeGreaterThanOrEqual(0);
      extensions.splice(at, 1);
      return certificate.tbsCertificate.toDER();
    };
    const plain = parseCertificate();
    const remembered = viewCertificate(parseCertificate());
    const before = remembered.root.toDER();
    expect(cut(remembered.clone())).toEqual(cut(plain.clone()));
    expect(remembered.root.toDER()).toEqual(before);
    expect(remembered.clone().root.toDER()).toEqual(before);
  });

  it('leaves the object of the library unchanged and cannot be edited', () => {
    const certificate = parseCertificate();
    const [before, names] = [certificate.root.toDER(), Object.getOwnPropertyNames(certificate)];
    const view = viewCertificate(certificate);
    expect(view).toBeInstanceOf(certificate.constructor);
    view.clone().extensions.splice(0, 1);
    expect(Object.getOwnPropertyNames(certificate)).toEqual(names);
    expect(Object.hasOwn(certificate.root, 'toDER')).toBe(false);
    expect(certificate.root.toDER()).toEqual(before);
    expect(() => view.extensions.splice(0, 1)).toThrow(TypeError);
  });
});

describe('the verdict of @sigstore/verify', () => {
  const sigstore = newSigstore();
  const { material } = createTrustedRoot(sigstore);
  const parsed = (authorities: typeof material.certificateAuthorities) =>
    authorities.map((authority) => ({
      ...authority,
      certChain: authority.certChain.map((certificate) => X509.parse(Buffer.from(certificate.root.toDER()))),
    }));
  const plain = {
    ...material,
    certificateAuthorities: parsed(material.certificateAuthorities),
    timestampAuthorities: parsed(material.timestampAuthorities),
  };
  const genuine = forge(sigstore);
  const [leaf] = [Buffer.from(genuine.verificationMaterial.certificate?.rawBytes ?? '', 'base64')];

  function verdict(der: Buffer, isViewed: boolean): unknown {
    try {
      const bundle = structuredClone(genuine);
      Object.assign(bundle.verificationMaterial, { certificate: { rawBytes: der.toString('base64') } });
      const entity = toSignedEntity(parseBundle(JSON.stringify(bundle), 'the bundle'), RELEASE);
      if (entity.key.$case !== 'certificate') throw new Error('no certificate');
      const key = isViewed ? { ...entity.key, certificate: viewCertificate(entity.key.certificate) } : entity.key;
      return new Verifier(isViewed ? material : plain).verify({ ...entity, key }).identity;
    } catch (error) {
      return error instanceof Error ? `${error.name}: ${error.message}: ${String(error.cause)}` : error;
    }
  }

  it('stays the same with and without views, for the genuine certificate and each changed one', () => {
    expect(verdict(leaf, true)).toMatchObject({ subjectAlternativeName: expect.any(String) });
    expect(verdict(leaf, true)).toEqual(verdict(leaf, false));
    for (let at = 0; at < leaf.length; at += 3) {
      const changed = Buffer.from(leaf);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect(verdict(changed, true)).toEqual(verdict(changed, false));
    }
  });
});

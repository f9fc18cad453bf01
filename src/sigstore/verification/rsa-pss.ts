import { constants, createHash, createPublicKey, type KeyObject, publicDecrypt, timingSafeEqual } from 'node:crypto';
import { DerReader } from '../../lib/der.ts';

type HashName = 'sha256' | 'sha384' | 'sha512';

/**
 * Verifies an RSA-PSS signature over a digest (RFC 8017, section 9.1.2, EMSA-PSS-VERIFY). As in Sigstore's algorithm
 * registry, MGF1 uses the same hash, and the salt is as long as the hash. node:crypto verifies bytes only, so this
 * module checks the padding after the bare RSA operation.
 */
export function verifyPssDigest(digest: Uint8Array, hash: HashName, key: KeyObject, signature: Uint8Array): boolean {
  const modulusBits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  const [length, emBits] = [digest.length, modulusBits - 1];
  const emLength = Math.ceil(emBits / 8);
  if (signature.length !== Math.ceil(modulusBits / 8) || emLength < 2 * length + 2) return false;
  // The bare operation returns as many bytes as the modulus. EM has one less for a modulus of 8k + 1 bits.
  const em = publicDecrypt({ key: plainRsa(key), padding: constants.RSA_NO_PADDING }, signature).subarray(-emLength);
  if (em.length !== emLength || em.at(-1) !== 0xbc) return false;
  const maskedDb = em.subarray(0, emLength - length - 1);
  const h = em.subarray(emLength - length - 1, -1);
  const unused = 8 * emLength - emBits;
  if (((maskedDb[0] ?? 0) & (0xff << (8 - unused)) & 0xff) !== 0) return false;
  const mask = mgf1(h, maskedDb.length, hash);
  const db = Buffer.from(maskedDb.map((byte, i) => byte ^ (mask[i] ?? 0)));
  db[0] = (db[0] ?? 0) & (0xff >> unused);
  const padding = db.length - length - 1;
  if (db.subarray(0, padding).some((byte) => byte !== 0) || db[padding] !== 1) return false;
  const expected = createHash(hash).update(Buffer.alloc(8)).update(digest).update(db.subarray(-length)).digest();
  return timingSafeEqual(expected, h);
}

/** Generates a mask (RFC 8017, appendix B.2.1). */
function mgf1(seed: Uint8Array, length: number, hash: HashName): Buffer {
  const blocks: Buffer[] = [];
  for (let counter = 0, have = 0; have < length; counter++) {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const block = createHash(hash).update(seed).update(count).digest();
    blocks.push(block);
    have += block.length;
  }
  return Buffer.concat(blocks).subarray(0, length);
}

const RSA_ENCRYPTION = Buffer.from('300d06092a864886f70d0101010500', 'hex');
const [SEQUENCE, BIT_STRING] = [0x30, 0x03];

/** Returns a key without its restriction to PSS (OID id-RSASSA-PSS), which excludes the bare operation. */
function plainRsa(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== 'rsa-pss') return key;
  const spki = new DerReader(new DerReader(key.export({ type: 'spki', format: 'der' })).element(SEQUENCE).content);
  spki.element(SEQUENCE);
  const content = Buffer.concat([RSA_ENCRYPTION, spki.element(BIT_STRING).raw]);
  const header = Buffer.from([SEQUENCE, 0x82, content.length >> 8, content.length & 0xff]);
  return createPublicKey({ key: Buffer.concat([header, content]), format: 'der', type: 'spki' });
}

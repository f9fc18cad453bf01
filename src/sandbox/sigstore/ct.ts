import { type KeyObject, sign } from 'node:crypto';
import { sha256 } from '../../lib/digest.ts';
import { exportSpki } from './certificates.ts';
import { octets } from './der.ts';

/** The OID of the SCT list extension (RFC 6962 section 3.3). */
export const OID_SCT_LIST = '1.3.6.1.4.1.11129.2.4.2';

const uint16 = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff]);
const uint24 = (value: number): Buffer => Buffer.from([value >> 16, (value >> 8) & 0xff, value & 0xff]);

/** Returns the log ID of a CT log (RFC 6962 section 3.2). */
export const ctLogId = (key: KeyObject): Buffer => sha256(exportSpki(key));

/**
 * Creates the value of the SCT list extension for a new certificate, with a signature over the precert entry (RFC 6962
 * section 3.2). `tbs` is the TBSCertificate without this extension and without the poison extension.
 */
export function createSctList(tbs: Uint8Array, issuerKey: KeyObject, ctKey: KeyObject, at: Date): Buffer {
  const timestamp = Buffer.alloc(8);
  timestamp.writeBigUInt64BE(BigInt(at.getTime()));
  const noExtensions = uint16(0);
  const signed = Buffer.concat([
    Buffer.from([0, 0]), // v1, certificate_timestamp
    timestamp,
    uint16(1), // precert_entry
    sha256(exportSpki(issuerKey)),
    uint24(tbs.length),
    tbs,
    noExtensions,
  ]);
  const signature = sign('sha256', signed, ctKey);
  const sct = Buffer.concat([
    Buffer.from([0]),
    ctLogId(ctKey),
    timestamp,
    noExtensions,
    Buffer.from([4, 3]),
    uint16(signature.length),
    signature,
  ]);
  return octets(Buffer.concat([uint16(sct.length + 2), uint16(sct.length), sct]));
}

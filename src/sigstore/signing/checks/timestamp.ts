import type { X509Certificate } from 'node:crypto';
import { DerReader } from '../../../lib/der.ts';
import { sha256 } from '../../../lib/digest.ts';
import { McError } from '../../../lib/mc-error.ts';
import { parseBundle } from '../../bundle.ts';
import { parseGenTime } from '../../verification/signing-time.ts';
import { verifyBundle } from '../../verification/verify-bundle.ts';
import { invalidAnswer } from '../ask.ts';
import { type Draft, serializeBundle } from '../draft.ts';
import type { Stamped } from '../timestamp.ts';
import { filterRoots, type Roots } from './roots.ts';

const [BOOLEAN, INTEGER, OCTETS, OID, SEQUENCE, SET, TIME] = [0x01, 0x02, 0x04, 0x06, 0x30, 0x31, 0x18];
const CONTEXT_0 = 0xa0;
/** RFC 3161, section 2.4.2: `granted`. The verifiers in Go reject `grantedWithMods` too. */
const GRANTED = Buffer.from([0]);
/** MessageImprint up to the hash: SHA-256 with its NULL, and without it as RFC 5754 has it. */
const SHA256_IMPRINTS = ['300d060960864801650304020105000420', '300b06096086480165030402010420'].map((text) =>
  Buffer.from(text, 'hex'),
);

/**
 * Checks a timestamp (RFC 3161, sections 2.2 and 2.4.2). The authority must have granted it, over the signature, with
 * the nonce of the request, and its time must be within the validity of the certificate. An authority of the root must
 * have signed it. Returns the roots that accept it; throws `invalid-answer`.
 */
export function checkTimestamp(
  { response, nonce }: Stamped,
  certificate: X509Certificate,
  draft: Draft,
  roots: Roots,
): Roots {
  const info = readResponse(response);
  if (!SHA256_IMPRINTS.some((head) => info.imprint.equals(Buffer.concat([head, sha256(draft.signature)]))))
    throw invalidAnswer('timestamp-signature-mismatch', 'the timestamp is not over the signature');
  if (!info.nonce?.equals(nonce))
    throw invalidAnswer('timestamp-nonce-mismatch', 'the timestamp does not repeat the nonce of the request');
  const { validFromDate: from, validToDate: to } = certificate;
  if (info.time < from || info.time > to)
    throw invalidAnswer(
      'timestamp-outside-certificate',
      `the time ${info.time.toISOString()} is not between ${from.toISOString()} and ${to.toISOString()}`,
    );
  const bundle = parseBundle(serializeBundle(draft, { certificate, timestamps: [response], entries: [] }), 'the draft');
  return filterRoots(roots, (root) => {
    verifyBundle(bundle, draft.subject, root, { logs: 0, timestamps: 1 });
  });
}

interface TimestampInfo {
  /** The content of the MessageImprint. */
  readonly imprint: Buffer;
  readonly time: Date;
  /** The content of the INTEGER. */
  readonly nonce: Buffer | undefined;
}

function readResponse(response: Buffer): TimestampInfo {
  try {
    const outer = new DerReader(response);
    const parts = outer.inside(SEQUENCE);
    outer.end();
    const status = parts.inside(SEQUENCE).element(INTEGER).content;
    if (!status.equals(GRANTED))
      throw invalidAnswer(
        'timestamp-refused',
        `the authority did not grant the timestamp (status ${BigInt(`0x${status.toString('hex') || '0'}`)})`,
      );
    const signed = parts.inside(SEQUENCE);
    signed.element(OID);
    const data = signed.inside(CONTEXT_0).inside(SEQUENCE);
    data.element(INTEGER);
    data.element(SET);
    const content = data.inside(SEQUENCE);
    content.element(OID);
    return readInfo(content.inside(CONTEXT_0).element(OCTETS).content);
  } catch (error) {
    if (error instanceof McError && error.code === 'invalid-answer') throw error;
    throw invalidAnswer('timestamp-malformed', 'expected a TimeStampResp of RFC 3161 in DER');
  }
}

/** Reads a TSTInfo (RFC 3161, section 2.4.2) in DER. */
function readInfo(der: Buffer): TimestampInfo {
  const fields = new DerReader(der).inside(SEQUENCE);
  fields.element(INTEGER); // version
  fields.element(OID); // policy
  const imprint = fields.element(SEQUENCE).content;
  fields.element(INTEGER); // serialNumber
  fields.element(TIME);
  if (fields.tag === SEQUENCE) fields.element(SEQUENCE); // accuracy
  if (fields.tag === BOOLEAN) fields.element(BOOLEAN); // ordering
  const nonce = fields.tag === INTEGER ? fields.element(INTEGER).content : undefined;
  return { imprint, time: parseGenTime(der), nonce };
}

import { X509Certificate } from 'node:crypto';
import { baseError } from '../errors.ts';

const BLOCK = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

/**
 * Reads the certificates of a CA file (PEM). Throws `ca-file-malformed` if a block is not a certificate, if there is none, and if the
 * file has a private key.
 */
export function parseAuthorities(text: string, path: string): string[] {
  const malformed = (detail: string, cause?: unknown) => baseError('ca-file-malformed', { path, detail }, { cause });
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) throw malformed('found a private key');
  const blocks = text.match(BLOCK) ?? [];
  if (blocks.length === 0 || blocks.length !== text.split('-----BEGIN ').length - 1)
    throw malformed(`found ${blocks.length === 0 ? 'none' : 'a block of another kind'}`);
  return blocks.map((block, index) => {
    try {
      return new X509Certificate(block).toString();
    } catch (error) {
      throw malformed(`found a damaged one at position ${index + 1}`, error);
    }
  });
}

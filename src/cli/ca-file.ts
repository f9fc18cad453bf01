import { X509Certificate } from 'node:crypto';
import { readFileBounded } from '../lib/files.ts';
import { cliError } from './errors.ts';

const MAX_CA_BYTES = 4 * 1024 * 1024; // the bundles of operating systems have about 250 KiB
const BLOCK = /-----BEGIN ([A-Z0-9 ]{1,40})-----[\s\S]*?-----END \1-----/g;

/**
 * Reads the certificates of `--ca-file` as PEM texts. Text between them is ignored, as in the bundles of operating systems. Throws
 * `ca-file-malformed` for a file without certificates, and for a file with any other block or with a broken certificate.
 */
export async function readCaFile(path: string): Promise<readonly string[]> {
  const text = (await readFileBounded(path, MAX_CA_BYTES, 'the CA file')).toString('latin1');
  const blocks = [...text.matchAll(BLOCK)];
  const begun = text.match(/-----BEGIN /g)?.length ?? 0;
  if (blocks.length === 0) throw cliError('ca-file-malformed', { path, found: 'no complete PEM block' });
  if (begun !== blocks.length) throw cliError('ca-file-malformed', { path, found: 'a PEM block without its end' });
  return blocks.map(([pem, label = ''], index) => {
    if (label !== 'CERTIFICATE') throw cliError('ca-file-malformed', { path, found: `a PEM block "${label}"` });
    if (!isCertificate(pem))
      throw cliError('ca-file-malformed', {
        path,
        found: `a PEM block that is not a certificate, number ${index + 1}`,
      });
    return pem;
  });
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}

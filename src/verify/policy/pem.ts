import { createPublicKey, X509Certificate } from 'node:crypto';
import { describe } from '../../lib/describe.ts';
import { digestOf } from '../../lib/digest.ts';
import type { TrustedRootMaterial } from '../../sigstore/index.ts';
import { verifyError } from '../errors.ts';

/** The two PEM files beside a trusted root, for people and other tools. They must have the keys of the root. */
export interface DerivedPems {
  readonly fulcio: string;
  readonly rekor: string;
}

const listPemBlocks = (pem: Buffer, label: string): string[] =>
  [
    ...pem
      .toString('utf8')
      .matchAll(new RegExp(`-----BEGIN ${label}-----[A-Za-z0-9+/=\\s]+-----END ${label}-----`, 'g')),
  ].map(([block]) => block);

const listCertificates = ({ material }: TrustedRootMaterial): Buffer[] =>
  material.certificateAuthorities.flatMap(({ certChain }) =>
    certChain.map((certificate) => Buffer.from(certificate.root.toDER())),
  );
const listLogKeys = ({ logs }: TrustedRootMaterial): Buffer[] =>
  logs.map(({ publicKey }) => publicKey.export({ type: 'spki', format: 'der' }) as Buffer);

/**
 * Derives fulcio.pem and rekor.pub from a root: the certificates of its CAs and the keys of its logs, each once, in
 * order.
 */
export function derivePems(root: TrustedRootMaterial): DerivedPems {
  const unique = (blocks: readonly string[]): string => [...new Set(blocks)].join('');
  return {
    fulcio: unique(listCertificates(root).map((der) => new X509Certificate(der).toString())),
    rekor: unique(
      listLogKeys(root).map((der) =>
        createPublicKey({ key: der, format: 'der', type: 'spki' }).export({ type: 'spki', format: 'pem' }).toString(),
      ),
    ),
  };
}

const READERS = {
  fulcio: {
    expected: listCertificates,
    found: (pem: Buffer) => listPemBlocks(pem, 'CERTIFICATE').map((block) => new X509Certificate(block).raw),
  },
  rekor: {
    expected: listLogKeys,
    found: (pem: Buffer) =>
      listPemBlocks(pem, 'PUBLIC KEY').map((block) => createPublicKey(block).export({ type: 'spki', format: 'der' })),
  },
} as const;

/**
 * Compares a PEM file with the trusted root, key by key, by the SHA-256 of the DER: the sets must be equal. Throws
 * `root-mismatch`.
 */
export function crossCheck(
  name: string,
  kind: keyof typeof READERS,
  file: string,
  pem: Buffer,
  root: TrustedRootMaterial,
): void {
  const mismatch = (expected: string, actual: string) =>
    verifyError('root-mismatch', { root: name, file, expected, found: actual });
  const fingerprints = (all: readonly Buffer[]): string[] => [...new Set(all.map((der) => digestOf(der)))].sort();
  let found: readonly Buffer[];
  try {
    found = READERS[kind].found(pem);
  } catch (error) {
    throw mismatch('valid PEM', describe(error));
  }
  const [a, b] = [fingerprints(found), fingerprints(READERS[kind].expected(root))];
  const extra = a.find((each) => !b.includes(each));
  const missing = b.find((each) => !a.includes(each));
  if (extra) throw mismatch('only the keys of the trusted root', `another one with the digest ${extra}`);
  if (missing) throw mismatch(`a key with the digest ${missing}`, 'none');
}

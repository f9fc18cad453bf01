import { createPublicKey, X509Certificate } from 'node:crypto';
import { describe } from '../../lib/describe.ts';
import { digestOf } from '../../lib/digest.ts';
import type { TrustedRootMaterial } from '../../sigstore/index.ts';
import { verifyError } from '../errors.ts';

/** The two PEM files beside a trusted root, which people and other tools read; they must say what the root says. */
export interface DerivedPems {
  readonly fulcio: string;
  readonly rekor: string;
}

const pemBlocks = (pem: Buffer, label: string): string[] =>
  [
    ...pem
      .toString('utf8')
      .matchAll(new RegExp(`-----BEGIN ${label}-----[A-Za-z0-9+/=\\s]+-----END ${label}-----`, 'g')),
  ].map(([block]) => block);

const caCertificates = ({ material }: TrustedRootMaterial): Buffer[] =>
  material.certificateAuthorities.flatMap(({ certChain }) =>
    certChain.map((certificate) => Buffer.from(certificate.root.toDER())),
  );
const logKeys = ({ logs }: TrustedRootMaterial): Buffer[] =>
  logs.map(({ publicKey }) => publicKey.export({ type: 'spki', format: 'der' }) as Buffer);

/** fulcio.pem and rekor.pub of a root: every certificate of its CAs, every key of its logs, each once, in its order. */
export function derivePems(root: TrustedRootMaterial): DerivedPems {
  const unique = (blocks: readonly string[]): string => [...new Set(blocks)].join('');
  return {
    fulcio: unique(caCertificates(root).map((der) => new X509Certificate(der).toString())),
    rekor: unique(
      logKeys(root).map((der) =>
        createPublicKey({ key: der, format: 'der', type: 'spki' }).export({ type: 'spki', format: 'pem' }).toString(),
      ),
    ),
  };
}

const READERS = {
  fulcio: {
    expected: caCertificates,
    found: (pem: Buffer) => pemBlocks(pem, 'CERTIFICATE').map((block) => new X509Certificate(block).raw),
  },
  rekor: {
    expected: logKeys,
    found: (pem: Buffer) =>
      pemBlocks(pem, 'PUBLIC KEY').map((block) => createPublicKey(block).export({ type: 'spki', format: 'der' })),
  },
} as const;

/**
 * Holds a PEM file against the trusted root, key by key, by the SHA-256 of the DER: neither one too many nor one too few.
 * Throws `root-mismatch` that names the file, what was expected and what was found.
 */
export function crossCheck(
  name: string,
  kind: keyof typeof READERS,
  file: string,
  pem: Buffer,
  root: TrustedRootMaterial,
): void {
  const mismatch = (expected: string, found: string) =>
    verifyError('root-mismatch', { root: name, file, expected, found });
  const names = (all: readonly Buffer[]): string[] => [...new Set(all.map((der) => digestOf(der)))].sort();
  let held: readonly Buffer[];
  try {
    held = READERS[kind].found(pem);
  } catch (error) {
    throw mismatch('PEM that can be read', describe(error));
  }
  const [a, b] = [names(held), names(READERS[kind].expected(root))];
  const extra = a.find((each) => !b.includes(each));
  const missing = b.find((each) => !a.includes(each));
  if (extra) throw mismatch('only what the trusted root has', `one more, with the ${extra}`);
  if (missing) throw mismatch(`also the one with the ${missing}`, 'it is not there');
}

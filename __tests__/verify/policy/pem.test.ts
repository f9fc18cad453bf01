import { createPublicKey, X509Certificate } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import { exportSpki } from '../../../src/sandbox/sigstore/certificates.ts';
import { loadTrustedRoot } from '../../../src/sigstore/index.ts';
import { crossCheck, derivePems } from '../../../src/verify/policy/pem.ts';
import { createTrustedRoot, newSigstore, rootJson } from '../../support/forge.ts';

const [sigstore, other] = [newSigstore('a.test'), newSigstore('b.test')];
const root = createTrustedRoot(sigstore);
const certificatePem = (der: Uint8Array): string => new X509Certificate(der).toString();
const keyPem = (key: Parameters<typeof createPublicKey>[0]): string =>
  createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
const fulcio = sigstore.authority.chain.map(certificatePem);
const rekor = [sigstore.rekor.key, sigstore.rekorV1.key].map(keyPem);

describe('derivePems', () => {
  it('returns every certificate of the CAs and every key of the logs, in order', () => {
    expect(derivePems(root)).toEqual({ fulcio: fulcio.join(''), rekor: rekor.join('') });
  });

  it('returns each of them once, for any number of mentions in the root', () => {
    const twice = loadTrustedRoot(JSON.stringify(rootJson(sigstore, sigstore)), 'root.json');
    expect(derivePems(twice)).toEqual({ fulcio: fulcio.join(''), rekor: rekor.join('') });
  });

  it('returns an empty file if the root has none', () => {
    const without = createTrustedRoot(sigstore, (all) => {
      all.tlogs = [];
    });
    expect(derivePems(without).rekor).toBe('');
  });
});

describe('crossCheck', () => {
  const check = (kind: 'fulcio' | 'rekor', pem: string) => () =>
    crossCheck('production', kind, '/trust/file.pem', Buffer.from(pem), root);
  const mismatch = (expected: unknown, found: unknown) =>
    expect.objectContaining({
      code: 'root-mismatch',
      details: { root: 'production', file: '/trust/file.pem', expected, found },
    });

  it('accepts exactly the certificates or keys, in any order, with text between them, and repeated', () => {
    expect(check('fulcio', fulcio.join(''))).not.toThrow();
    expect(check('rekor', rekor.join(''))).not.toThrow();
    expect(check('rekor', `# the logs\n${rekor.toReversed().join('# and\n')}${rekor[0]}`)).not.toThrow();
  });

  it('rejects an additional certificate or key, and names it', () => {
    const [stranger = Buffer.alloc(0)] = other.authority.chain;
    expect(check('fulcio', fulcio.join('') + certificatePem(stranger))).toThrow(
      mismatch('only the keys of the trusted root', `another one with the digest ${digestOf(stranger)}`),
    );
    expect(check('rekor', keyPem(other.rekor.key) + rekor.join(''))).toThrow(
      mismatch(
        'only the keys of the trusted root',
        `another one with the digest ${digestOf(exportSpki(other.rekor.key))}`,
      ),
    );
  });

  it('rejects a missing certificate or key, and names it', () => {
    const [, last = Buffer.alloc(0)] = sigstore.authority.chain;
    expect(check('fulcio', fulcio[0] ?? '')).toThrow(mismatch(`a key with the digest ${digestOf(last)}`, 'none'));
    expect(check('rekor', rekor[1] ?? '')).toThrow(
      mismatch(`a key with the digest ${digestOf(exportSpki(sigstore.rekor.key))}`, 'none'),
    );
  });

  it('rejects keys in place of certificates, and certificates in place of keys', () => {
    expect(check('fulcio', rekor.join(''))).toThrow(mismatch(expect.stringMatching(/^a key with the digest/), 'none'));
    expect(check('rekor', fulcio.join(''))).toThrow(mismatch(expect.stringMatching(/^a key with the digest/), 'none'));
  });

  it('rejects unreadable PEM, and reports the reason', () => {
    const broken = (label: string): string => `-----BEGIN ${label}-----\nMAAA\n-----END ${label}-----\n`;
    for (const [kind, label] of [
      ['fulcio', 'CERTIFICATE'],
      ['rekor', 'PUBLIC KEY'],
    ] as const)
      expect(check(kind, broken(label))).toThrow(mismatch('valid PEM', expect.stringMatching(/\w/)));
  });
});

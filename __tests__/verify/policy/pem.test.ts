import { createPublicKey, X509Certificate } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import { spkiOf } from '../../../src/sandbox/sigstore/certificates.ts';
import { loadTrustedRoot } from '../../../src/sigstore/index.ts';
import { crossCheck, derivePems } from '../../../src/verify/policy/pem.ts';
import { newSigstore, rootFor, rootJson } from '../../support/forge.ts';

const [sigstore, other] = [newSigstore('a.test'), newSigstore('b.test')];
const root = rootFor(sigstore);
const certificatePem = (der: Uint8Array): string => new X509Certificate(der).toString();
const keyPem = (key: Parameters<typeof createPublicKey>[0]): string =>
  createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
const fulcio = sigstore.authority.chain.map(certificatePem);
const rekor = [sigstore.rekor.key, sigstore.rekorV1.key].map(keyPem);

describe('the PEM files of a root', () => {
  it('are every certificate of its CAs and every key of its logs, in its order', () => {
    expect(derivePems(root)).toEqual({ fulcio: fulcio.join(''), rekor: rekor.join('') });
  });

  it('have each once, however often the root names it', () => {
    const twice = loadTrustedRoot(JSON.stringify(rootJson(sigstore, sigstore)), 'root.json');
    expect(derivePems(twice)).toEqual({ fulcio: fulcio.join(''), rekor: rekor.join('') });
  });

  it('are empty where it has none', () => {
    const without = rootFor(sigstore, (all) => {
      all.tlogs = [];
    });
    expect(derivePems(without).rekor).toBe('');
  });
});

describe('a PEM file is held against the root', () => {
  const held = (kind: 'fulcio' | 'rekor', pem: string) => () =>
    crossCheck('production', kind, '/trust/file.pem', Buffer.from(pem), root);
  const mismatch = (expected: unknown, found: unknown) =>
    expect.objectContaining({
      code: 'root-mismatch',
      details: { root: 'production', file: '/trust/file.pem', expected, found },
    });

  it('and passes with exactly its certificates or keys, in any order, with words between, and twice', () => {
    expect(held('fulcio', fulcio.join(''))).not.toThrow();
    expect(held('rekor', rekor.join(''))).not.toThrow();
    expect(held('rekor', `# the logs\n${rekor.toReversed().join('# and\n')}${rekor[0]}`)).not.toThrow();
  });

  it('one more is a mismatch that names it', () => {
    const [stranger = Buffer.alloc(0)] = other.authority.chain;
    expect(held('fulcio', fulcio.join('') + certificatePem(stranger))).toThrow(
      mismatch('only the keys of the trusted root', `another one with the digest ${digestOf(stranger)}`),
    );
    expect(held('rekor', keyPem(other.rekor.key) + rekor.join(''))).toThrow(
      mismatch('only the keys of the trusted root', `another one with the digest ${digestOf(spkiOf(other.rekor.key))}`),
    );
  });

  it('one less is a mismatch that names it', () => {
    const [, last = Buffer.alloc(0)] = sigstore.authority.chain;
    expect(held('fulcio', fulcio[0] ?? '')).toThrow(mismatch(`a key with the digest ${digestOf(last)}`, 'none'));
    expect(held('rekor', rekor[1] ?? '')).toThrow(
      mismatch(`a key with the digest ${digestOf(spkiOf(sigstore.rekor.key))}`, 'none'),
    );
  });

  it('keys are no certificates, and certificates no keys', () => {
    expect(held('fulcio', rekor.join(''))).toThrow(mismatch(expect.stringMatching(/^a key with the digest/), 'none'));
    expect(held('rekor', fulcio.join(''))).toThrow(mismatch(expect.stringMatching(/^a key with the digest/), 'none'));
  });

  it('what cannot be read is a mismatch that says why', () => {
    const broken = (label: string): string => `-----BEGIN ${label}-----\nMAAA\n-----END ${label}-----\n`;
    for (const [kind, label] of [
      ['fulcio', 'CERTIFICATE'],
      ['rekor', 'PUBLIC KEY'],
    ] as const)
      expect(held(kind, broken(label))).toThrow(mismatch('valid PEM', expect.stringMatching(/\w/)));
  });
});

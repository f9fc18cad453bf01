import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../../../../src/lib/digest.ts';
import { checkBundle } from '../../../../src/sigstore/signing/checks/bundle.ts';
import { createTrustedRoot, forge, newSigstore, RELEASE } from '../../../support/forge.ts';

const [ours, another] = [newSigstore(), newSigstore()];
const bundle = Buffer.from(JSON.stringify(forge(ours, {})));
const draft = (bytes: Uint8Array) => ({ subject: { sha256: sha256(bytes).toString('hex') } });

describe('checkBundle', () => {
  it('accepts a bundle that verifies under one of the roots', () => {
    expect(() =>
      checkBundle(bundle, draft(RELEASE), [createTrustedRoot(another), createTrustedRoot(ours)]),
    ).not.toThrow();
    expect(() => checkBundle(bundle, draft(RELEASE), [])).not.toThrow();
  });

  it.each([
    ['verifies under none of the roots', bundle, RELEASE, [createTrustedRoot(another)], 'certificate-untrusted'],
    ['is about another subject', bundle, Buffer.from('another'), [createTrustedRoot(ours)], 'artifact-digest-mismatch'],
    ['is not a bundle', Buffer.from('{}'), RELEASE, [], 'bundle-malformed'],
  ] as const)('rejects a bundle that %s, as a fault', (_what, bytes, about, roots, check) => {
    let thrown: unknown;
    try {
      checkBundle(bytes, draft(about), roots);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ code: 'signed-bundle-invalid', family: 'fault', details: { check } });
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadTrustedRoot } from '../../src/sigstore/index.ts';
import { listUnknownFields } from '../../src/sigstore/trusted-root-fields.ts';
import { newSigstore, type RootJson, rootBytes } from '../support/forge.ts';

const ours = newSigstore();
const findUnknownFields = (change: (root: RootJson) => void): readonly string[] =>
  loadTrustedRoot(rootBytes(ours, change), 'root.json').unknownFields;

describe('the check for unknown fields of a trusted root', () => {
  it('finds none in a published root or in a sandbox root', () => {
    expect(findUnknownFields(() => {})).toEqual([]);
    const pinned = readFileSync(join(import.meta.dirname, '../../SECURITY/trust-roots/trusted_root.json'));
    expect(loadTrustedRoot(pinned, 'root.json').unknownFields).toEqual([]);
  });

  it('finds fields at every depth, each path once', () => {
    expect(
      findUnknownFields((root) => {
        Object.assign(root, { revoked: [] });
        for (const log of root.tlogs) Object.assign(log, { shard: 1 });
        Object.assign(root.ctlogs[0]?.publicKey ?? {}, { scope: { of: 'x' } });
        Object.assign(root.certificateAuthorities[0]?.validFor ?? {}, { until: 'x' });
        Object.assign(root.timestampAuthorities[0] ?? {}, { constructor: 1, certChain2: {} });
      }),
    ).toEqual([
      'tlogs.shard',
      'certificateAuthorities.validFor.until',
      'ctlogs.publicKey.scope',
      'timestampAuthorities.constructor',
      'timestampAuthorities.certChain2',
      'revoked',
    ]);
  });

  it('reports a field of another message, because a name is only known in its place', () => {
    expect(findUnknownFields((root) => Object.assign(root.tlogs[0] ?? {}, { certChain: {}, mediaType: 'x' }))).toEqual([
      'tlogs.certChain',
      'tlogs.mediaType',
    ]);
    expect(listUnknownFields({ mediaType: { version: 1 } })).toEqual(['mediaType.version']);
    expect(listUnknownFields(null)).toEqual([]);
    expect(listUnknownFields({ ['x'.repeat(500)]: 1 })).toEqual(['x'.repeat(100)]);
  });
});

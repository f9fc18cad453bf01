import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadTrustedRoot } from '../../src/sigstore/index.ts';
import { listUnknownFields } from '../../src/sigstore/trusted-root-fields.ts';
import { newSigstore, type RootJson, rootBytes } from '../support/forge.ts';

const ours = newSigstore();
const found = (change: (root: RootJson) => void): readonly string[] =>
  loadTrustedRoot(rootBytes(ours, change), 'root.json').unknownFields;

describe('the fields of a trusted root that this version does not know', () => {
  it('are none in a root as it is published, nor in one of the sandbox', () => {
    expect(found(() => {})).toEqual([]);
    const pinned = readFileSync(join(import.meta.dirname, '../../SECURITY/trust-roots/trusted_root.json'));
    expect(loadTrustedRoot(pinned, 'root.json').unknownFields).toEqual([]);
  });

  it('are found at every depth, each path once', () => {
    expect(
      found((root) => {
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

  it('are fields of another message too: a name counts only in its place', () => {
    expect(found((root) => Object.assign(root.tlogs[0] ?? {}, { certChain: {}, mediaType: 'x' }))).toEqual([
      'tlogs.certChain',
      'tlogs.mediaType',
    ]);
    expect(listUnknownFields({ mediaType: { version: 1 } })).toEqual(['mediaType.version']);
    expect(listUnknownFields(null)).toEqual([]);
    expect(listUnknownFields({ ['x'.repeat(500)]: 1 })).toEqual(['x'.repeat(100)]);
  });
});

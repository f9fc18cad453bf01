import { describe, expect, it } from '@jest/globals';
import { loadTrustedRoot } from '../../src/sigstore/index.ts';
import { newSigstore, type RootJson, rootBytes } from '../support/forge.ts';

const ours = newSigstore();
const load = (change?: (root: RootJson) => void) => loadTrustedRoot(rootBytes(ours, change), 'root.json');
const MALFORMED = expect.objectContaining({ code: 'trusted-root-malformed' });

describe('a trusted root', () => {
  it('names its logs by the hosts of their addresses', () => {
    expect(load().logs.map(({ name }) => name)).toEqual(['rekor2.acme.test', 'rekor1.acme.test']);
    const withPort = load((root) => {
      for (const log of root.tlogs) log.baseUrl = 'https://log.test:8443/x';
    });
    expect(withPort.logs[0]?.names).toEqual(['log.test', 'log.test:8443']);
  });

  it.each(['tlogs', 'ctlogs', 'certificateAuthorities', 'timestampAuthorities'] as const)(
    'says of everything in %s since when it is valid',
    (part) => {
      const withoutStart = (root: RootJson): void => {
        for (const one of root[part]) ('publicKey' in one ? one.publicKey : one).validFor = {};
      };
      expect(() => load(withoutStart)).toThrow(MALFORMED);
      const without = (root: RootJson): void => {
        for (const one of root[part]) delete ('publicKey' in one ? one.publicKey : one).validFor;
      };
      expect(() => load(without)).toThrow(MALFORMED);
    },
  );

  it('is of a known kind and names somebody', () => {
    const otherKind = (root: RootJson): void => {
      root.mediaType = 'application/json';
    };
    expect(() => load(otherKind)).toThrow(MALFORMED);
    const nobody = (root: RootJson): void => {
      Object.assign(root, { tlogs: [], certificateAuthorities: [] });
    };
    expect(() => load(nobody)).toThrow(MALFORMED);
    for (const text of ['', '{', '[]', 'null', '1', '{}', `${'['.repeat(10_000)}`])
      expect(() => loadTrustedRoot(text, 'root.json')).toThrow(MALFORMED);
  });
});

import { describe, expect, it } from '@jest/globals';
import { loadTrustedRoot, MAX_TRUSTED_ROOT_BYTES } from '../../src/sigstore/index.ts';
import { readHost } from '../../src/sigstore/trusted-root.ts';
import { newSigstore, type RootJson, rootBytes } from '../support/forge.ts';

const ours = newSigstore();
const load = (change?: (root: RootJson) => void) => loadTrustedRoot(rootBytes(ours, change), 'root.json');
const malformed = (detail: unknown) =>
  expect.objectContaining({ code: 'trusted-root-malformed', details: { path: 'root.json', detail } });
const MALFORMED = expect.objectContaining({ code: 'trusted-root-malformed' });

describe('loadTrustedRoot', () => {
  it('names the logs by the host in their URL', () => {
    expect(load().logs.map(({ name }) => name)).toEqual(['rekor2.acme.test', 'rekor1.acme.test']);
    const withPort = load((root) => {
      for (const log of root.tlogs) log.baseUrl = 'https://log.test:8443/x';
    });
    expect(withPort.logs[0]?.names).toEqual(['log.test', 'log.test:8443']);
  });

  it.each(['tlogs', 'ctlogs', 'certificateAuthorities', 'timestampAuthorities'] as const)(
    'returns the start of validity for everything in %s',
    (part) => {
      const withoutStart = (root: RootJson): void => {
        for (const one of root[part]) ('publicKey' in one ? one.publicKey : one).validFor = {};
      };
      expect(() => load(withoutStart)).toThrow(malformed(expect.stringMatching(/has no start of its validity$/)));
      const without = (root: RootJson): void => {
        for (const one of root[part]) delete ('publicKey' in one ? one.publicKey : one).validFor;
      };
      expect(() => load(without)).toThrow(malformed(expect.stringMatching(/has no start of its validity$/)));
    },
  );

  it('requires a known media type and at least one authority', () => {
    const otherKind = (root: RootJson): void => {
      root.mediaType = 'application/json';
    };
    expect(() => load(otherKind)).toThrow(malformed('its media type is "application/json"'));
    const nobody = (root: RootJson): void => {
      Object.assign(root, { tlogs: [], certificateAuthorities: [], timestampAuthorities: [] });
    };
    expect(() => load(nobody)).toThrow(malformed('it names no CA, no log and no timestamp authority'));
    for (const text of ['', '{', '[]', 'null', '1', '{}', `${'['.repeat(10_000)}`])
      expect(() => loadTrustedRoot(text, 'root.json')).toThrow(MALFORMED);
  });

  it.each(['+json;version=0.1', '+json;version=0.2', '.v0.1+json', '.v0.2+json'])(
    'accepts the media type %s',
    (version) => {
      const as = (mediaType: string) =>
        load((root) => {
          root.mediaType = mediaType;
        });
      const known = `application/vnd.dev.sigstore.trustedroot${version}`;
      expect(as(known).logs).toHaveLength(2);
      for (const other of [`${known}x`, `x${known}`, known.replace(/0\.\d/, '0.3')])
        expect(() => as(other)).toThrow(malformed(`its media type is "${other}"`));
    },
  );

  it('accepts a CA without a log, or logs without a CA, because a policy may need only one', () => {
    expect(load((root) => Object.assign(root, { tlogs: [] })).logs).toEqual([]);
    const logsOnly = load((root) => Object.assign(root, { certificateAuthorities: [] }));
    expect(logsOnly.logs).toHaveLength(2);
    expect(logsOnly.material.certificateAuthorities).toEqual([]);
  });

  it('accepts timestamp authorities alone, because a managed key needs no CA and a policy may need no log', () => {
    const timesOnly = load((root) => Object.assign(root, { tlogs: [], ctlogs: [], certificateAuthorities: [] }));
    expect(timesOnly.logs).toEqual([]);
    expect(timesOnly.material.timestampAuthorities).toHaveLength(1);
  });

  it('reports what is wrong in the JSON or in a key', () => {
    expect(() => loadTrustedRoot('{', 'root.json')).toThrow(
      malformed(expect.stringMatching(/^root\.json is not valid JSON/)),
    );
    const keyless = (root: RootJson): void => {
      for (const log of root.tlogs) Object.assign(log.publicKey, { rawBytes: 'AAAA' });
    };
    expect(() => load(keyless)).toThrow(malformed(expect.stringMatching(/key/)));
  });

  it('accepts a root of ordinary size well below the size limit', () => {
    expect(MAX_TRUSTED_ROOT_BYTES).toBe(4 * 1024 * 1024);
    expect(rootBytes(ours).length).toBeLessThan(MAX_TRUSTED_ROOT_BYTES / 100);
  });
});

describe('the host of a URL', () => {
  it.each([
    ['https://rekor.acme.test/x', 'rekor.acme.test'],
    ['https://rekor.acme.test:8443', 'rekor.acme.test'],
    ['rekor.acme.test', 'rekor.acme.test'],
    ['rekor.acme.test/x', 'rekor.acme.test'],
    ['', ''],
  ])('for %j is %j', (address, host) => {
    expect(readHost(address)).toBe(host);
  });
});

import { describe, expect, it } from '@jest/globals';
import { readSigningConfig } from '../../../src/sigstore/index.ts';

const NOW = new Date('2026-06-01T00:00:00Z');
interface Service {
  readonly url: string;
  readonly majorApiVersion: number;
  readonly validFor: { readonly start: string; readonly end?: string };
  readonly operator?: string;
}
const service = (url: string, majorApiVersion = 1, more: Partial<Service> = {}): Service => ({
  url,
  majorApiVersion,
  validFor: { start: '2026-01-01T00:00:00Z' },
  ...more,
});
const config = (more: object = {}): object => ({
  mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
  caUrls: [service('https://fulcio.test')],
  rekorTlogUrls: [service('https://rekor2.test', 2)],
  tsaUrls: [service('https://tsa.test')],
  rekorTlogConfig: { selector: 'ANY' },
  tsaConfig: { selector: 'ANY' },
  ...more,
});
const read = (more?: object) => readSigningConfig(JSON.stringify(config(more)), 'signing_config.json', NOW);
const refusal = (code: string, text = '') => expect.objectContaining({ code, message: expect.stringContaining(text) });

describe('readSigningConfig', () => {
  it('returns the services of the file', () => {
    expect(read()).toEqual({
      fulcio: 'https://fulcio.test',
      rekor: [{ url: 'https://rekor2.test', version: 2 }],
      tsa: ['https://tsa.test'],
    });
  });

  it('returns the newest supported API, and only services that are valid now', () => {
    const rekorTlogUrls = [
      service('https://old.test', 1),
      service('https://future.test', 3),
      service('https://retired.test', 2, { validFor: { start: '2025-01-01T00:00:00Z', end: '2026-05-31T23:59:59Z' } }),
      service('https://coming.test', 2, { validFor: { start: '2026-06-01T00:00:01Z' } }),
      service('https://now.test', 2),
    ];
    expect(read({ rekorTlogUrls }).rekor).toEqual([{ url: 'https://now.test', version: 2 }]);
  });

  it('reads ALL as the newest log of each operator, and EXACT as the given number', () => {
    const rekorTlogUrls = [
      service('https://a1.test', 1, { operator: 'a' }),
      service('https://a2.test', 2, { operator: 'a' }),
      service('https://b1.test', 1, { operator: 'b' }),
    ];
    const all = read({ rekorTlogUrls, rekorTlogConfig: { selector: 'ALL' } }).rekor;
    expect(all.map(({ url }) => url)).toEqual(['https://a2.test', 'https://b1.test']);
    const exact = (count: number) => read({ rekorTlogUrls, rekorTlogConfig: { selector: 'EXACT', count } }).rekor;
    expect(exact(2)).toEqual(all);
    expect(() => exact(3)).toThrow(
      refusal('signing-config-unusable', 'expected 3 transparency logs that are valid now, found 2'),
    );
  });

  it.each([
    ['has no valid CA', { caUrls: [service('https://x.test', 1, { validFor: { start: '2027-01-01T00:00:00Z' } })] }],
    ['has no log', { rekorTlogUrls: [] }],
    ['has a log without a time and no timestamp authority', { tsaUrls: [] }],
  ])('rejects a file that %s', (_what, more) => {
    expect(() => read(more)).toThrow(refusal('signing-config-unusable'));
  });

  it('rejects another version, and text that is not JSON', () => {
    expect(() => read({ mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.1+json' })).toThrow();
    expect(() => readSigningConfig('no', 'x', NOW)).toThrow(expect.objectContaining({ family: 'configuration' }));
  });
});

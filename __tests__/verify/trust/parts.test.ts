import { describe, expect, it } from '@jest/globals';
import { exportSpki } from '../../../src/sandbox/sigstore/certificates.ts';
import { compareParts, listParts, type RootPart } from '../../../src/verify/trust/parts.ts';
import { newSigstore, rootBytes } from '../../support/forge.ts';
import { hex } from '../../support/policy-folder.ts';

const sigstore = newSigstore('a.test');
const SINCE = '2026-01-01T00:00:00.000Z';

describe('partsOf', () => {
  it('returns each key and authority with its host, fingerprint and period', () => {
    const bytes = rootBytes(sigstore, (root) => {
      root.ctlogs = root.ctlogs.map((log) => ({
        ...log,
        baseUrl: 'ct.a.test/2026',
        publicKey: { ...log.publicKey, validFor: { start: '2026-01-01T00:00:00Z', end: '2026-06-30T12:00:00+02:00' } },
      }));
    });
    expect(listParts(Buffer.from(bytes), 'root.json')).toEqual([
      {
        kind: 'certificate-authority',
        name: 'fulcio.test',
        fingerprint: hex(Buffer.concat(sigstore.authority.chain)),
        since: SINCE,
      },
      {
        kind: 'transparency-log',
        name: 'rekor2.a.test',
        fingerprint: hex(exportSpki(sigstore.rekor.key)),
        since: SINCE,
      },
      {
        kind: 'transparency-log',
        name: 'rekor1.a.test',
        fingerprint: hex(exportSpki(sigstore.rekorV1.key)),
        since: SINCE,
      },
      {
        kind: 'ct-log',
        name: 'ct.a.test',
        fingerprint: hex(exportSpki(sigstore.ctKey)),
        since: SINCE,
        until: '2026-06-30T10:00:00.000Z',
      },
      {
        kind: 'timestamp-authority',
        name: 'tsa.test',
        fingerprint: hex(Buffer.concat(sigstore.tsa.chain)),
        since: SINCE,
      },
    ]);
  });

  it('rejects anything that is not a trusted root', () => {
    for (const text of ['', '{}', '[]', '{"mediaType":"application/json"}'])
      expect(() => listParts(Buffer.from(text), 'root.json')).toThrow(
        expect.objectContaining({ code: 'trusted-root-malformed' }),
      );
  });
});

describe('the comparison of two roots', () => {
  const part = (fingerprint: string, more: Partial<RootPart> = {}): RootPart => ({
    kind: 'transparency-log',
    name: 'rekor.test',
    fingerprint,
    since: SINCE,
    ...more,
  });
  const [a, b, c] = [part('a'), part('b'), part('c')];
  const nothing = { added: [], removed: [], changed: [] };

  it('finds no difference between equal parts in any order', () => {
    expect(compareParts([], [])).toEqual(nothing);
    expect(compareParts([a], [part('a')])).toEqual(nothing);
    expect(compareParts([a, b, c], [c, a, b])).toEqual(nothing);
  });

  it('reports the parts that only one root has', () => {
    expect(compareParts([], [a, b])).toEqual({ ...nothing, added: [a, b] });
    expect(compareParts([a, b], [])).toEqual({ ...nothing, removed: [a, b] });
    expect(compareParts([a, b], [a, c])).toEqual({ added: [c], removed: [b], changed: [] });
  });

  it('reports a key of another kind as removed and added, because it was trusted for another purpose', () => {
    const ct = part('a', { kind: 'ct-log' });
    expect(compareParts([a], [ct])).toEqual({ added: [ct], removed: [a], changed: [] });
  });

  it.each<[string, Partial<RootPart>]>([
    ['has another start', { since: '2026-02-01T00:00:00.000Z' }],
    ['has an end now', { until: '2026-02-01T00:00:00.000Z' }],
    ['has another address', { name: 'rekor2.test' }],
  ])('reports a key as changed if it %s', (_how, more) => {
    const other = part('a', more);
    expect(compareParts([a, b], [b, other])).toEqual({ ...nothing, changed: [{ before: a, after: other }] });
    expect(compareParts([other, b], [b, a])).toEqual({ ...nothing, changed: [{ before: other, after: a }] });
  });

  it('finds no difference if a key has an additional period', () => {
    const later = part('a', { since: '2026-02-01T00:00:00.000Z' });
    expect(compareParts([a], [later, a])).toEqual(nothing);
    expect(compareParts([a], [a, later])).toEqual(nothing);
  });
});

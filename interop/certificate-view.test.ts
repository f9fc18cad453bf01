import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as withViews from '../src/sigstore/index.ts';
import { type Case, listConformance, listCorpus, listFixtures, listGenerated } from './certificate-view/cases.ts';
import { importWithoutViews } from './certificate-view/without-views.ts';

type Sigstore = typeof withViews;

const withoutViews = await importWithoutViews();
const SHARED = [...listConformance(), ...listCorpus()];
const OWN = [...listGenerated(), ...listFixtures()];
const ALL = [...SHARED, ...OWN];
/** Thresholds that lead the library through different checks: the defaults, no log, and two of each. */
const OPTIONS: readonly withViews.VerifyOptions[] = [{}, { logs: 0 }, { logs: 2 }, { timestamps: 2 }];
/** Changed certificates for each bundle. */
const CHANGES = 6;

const distinctRoots = (cases: readonly Case[]): readonly Buffer[] => [
  ...new Map(cases.map(({ root }) => [root.toString('latin1'), root])).values(),
];
/** The roots of one instance each, so that every bundle is also verified under the roots of other instances. */
const ROOTS = [...distinctRoots(SHARED), ...distinctRoots(OWN).slice(0, 1)];

/** Describes an error and its causes: another cause is another verdict. */
const describeError = (error: unknown): unknown =>
  error instanceof Error
    ? {
        name: error.name,
        code: 'code' in error ? error.code : undefined,
        message: error.message,
        cause: describeError(error.cause),
      }
    : error;

const attempt = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return { error: describeError(error) };
  }
};

/** Creates a judge that loads each root once, as `mc` does, so that its views remember facts from bundle to bundle. */
function createJudge({ loadTrustedRoot, parseBundle, verifyBundle }: Sigstore) {
  const loaded = new Map<string, withViews.TrustedRootMaterial>();
  const load = (bytes: Buffer): withViews.TrustedRootMaterial => {
    const key = bytes.toString('latin1');
    const root = loaded.get(key) ?? loadTrustedRoot(bytes, 'trusted_root.json');
    loaded.set(key, root);
    return root;
  };
  return ({ bundle, digests, keys = {} }: Case, root: Buffer, options: withViews.VerifyOptions): unknown =>
    attempt(() => verifyBundle(parseBundle(bundle, 'the bundle'), digests, load(root), { ...options, keys }));
}

const judge = createJudge(withViews);
const judgePlain = createJudge(withoutViews);
const getCode = (verdict: unknown): unknown =>
  (verdict as { readonly error?: { readonly code?: unknown } }).error?.code ?? 'accepted';

/** Returns copies of a bundle in which one bit of the certificate differs. */
function changeCertificate(one: Case): readonly Case[] {
  const text = one.bundle.toString('utf8');
  const encoded = /"rawBytes":\s*"([A-Za-z0-9+/=]{400,})"/.exec(text)?.[1];
  if (encoded === undefined) return [];
  const der = Buffer.from(encoded, 'base64');
  return Array.from({ length: CHANGES }, (_, i) => {
    const changed = Buffer.from(der);
    const at = Math.floor((i * der.length) / CHANGES);
    changed[at] = (changed[at] ?? 0) ^ (1 << (i % 8));
    return { ...one, bundle: Buffer.from(text.replace(encoded, changed.toString('base64'))) };
  });
}

describe('verifyBundle with and without certificate views', () => {
  if (SHARED.length === 0) console.log('left out: the shared cases and the corpus are not available');

  it('runs with views in one instance only', () => {
    const isView = ({ loadTrustedRoot }: Sigstore): unknown =>
      Object.isFrozen(
        loadTrustedRoot(OWN[0]?.root ?? '', 'trusted_root.json').material.certificateAuthorities[0]?.certChain[0],
      );
    assert.equal(isView(withViews), true);
    assert.equal(isView(withoutViews), false);
  });

  it('returns the same result for every bundle and threshold, at the first and the second time', () => {
    const codes = new Map<unknown, number>();
    for (const one of ALL)
      for (const options of OPTIONS)
        for (const round of ['first', 'second']) {
          const verdict = judge(one, one.root, options);
          assert.deepEqual(verdict, judgePlain(one, one.root, options), `${one.name}, ${round} time`);
          if (options !== OPTIONS[0] || round === 'second') continue;
          const code = getCode(verdict);
          codes.set(code, (codes.get(code) ?? 0) + 1);
        }
    console.log(`${ALL.length} bundles: ${[...codes].map(([code, count]) => `${count} ${code}`).join(', ')}`);
    assert.ok((codes.get('accepted') ?? 0) >= (SHARED.length > 0 ? 75 : 20), 'enough accepted bundles');
    assert.ok(codes.size >= 8, 'enough kinds of errors');
  });

  it('returns the same result for every bundle under the roots of other instances', () => {
    for (const one of ALL)
      for (const root of ROOTS)
        assert.deepEqual(judge(one, root, {}), judgePlain(one, root, {}), `${one.name} under another root`);
  });

  it('returns the same result for changed certificates', () => {
    const changed = ALL.flatMap(changeCertificate);
    const codes = new Set<unknown>();
    for (const one of changed) {
      const verdict = judge(one, one.root, {});
      assert.deepEqual(verdict, judgePlain(one, one.root, {}), one.name);
      codes.add(getCode(verdict));
    }
    console.log(`${changed.length} changed certificates: ${[...codes].join(', ')}`);
    assert.ok(changed.length >= OWN.length * 3, 'enough changed certificates');
    assert.ok(!codes.has('accepted'), 'no changed certificate is accepted');
  });
});

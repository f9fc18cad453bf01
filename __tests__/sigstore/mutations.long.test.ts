import { describe, expect, it } from '@jest/globals';
import { bundleToJSON } from '@sigstore/bundle';
import fc from 'fast-check';
import { VerificationError } from '../../src/lib/mc-error.ts';
import { parseBundle, verifyBundle } from '../../src/sigstore/index.ts';
import { createProvenance, createTrustedRoot, forge, newSigstore, RELEASE_DIGESTS } from '../support/forge.ts';

const sigstore = newSigstore();
const root = createTrustedRoot(sigstore);
const KINDS = {
  'a signature': JSON.stringify(forge(sigstore)),
  'an attestation': JSON.stringify(forge(sigstore, { statement: createProvenance() })),
} as const;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = readonly (string | number)[];

/** Yields every place in a document: objects, lists and leaves. */
function* listPlaces(value: Json, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (Array.isArray(value)) for (const [i, each] of value.entries()) yield* listPlaces(each, [...path, i]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) yield* listPlaces(each, [...path, key]);
}

function changeAt(text: string, path: Path, change: (value: Json) => Json | undefined): string {
  const document: Json = JSON.parse(text);
  const last = path.at(-1) ?? '';
  let parent = document as Record<string | number, Json>;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string | number, Json>;
  const next = change(parent[last] ?? null);
  if (next === undefined) delete parent[last];
  else parent[last] = next;
  return JSON.stringify(document);
}

/** The changes of a place. The test skips a change that returns the same document. */
const CHANGES: Readonly<Record<string, (value: Json) => Json | undefined>> = {
  'is gone': () => undefined,
  'is null': () => null,
  'has another type': (value) => (typeof value === 'string' ? 7 : 'text'),
  'is empty': (value) => (typeof value === 'string' ? '' : Array.isArray(value) ? [] : {}),
  'is doubled': (value) =>
    Array.isArray(value) ? [...value, ...value] : typeof value === 'string' ? value + value : value,
  'has another beginning': (value) =>
    typeof value === 'string' ? (value.startsWith('A') ? 'B' : 'A') + value.slice(1) : value,
  'has another middle': (value) => {
    if (typeof value !== 'string') return value;
    const middle = value.length >> 1;
    return value.slice(0, middle) + (value[middle] === 'Q' ? 'R' : 'Q') + value.slice(middle + 1);
  },
  'is one more': (value) =>
    typeof value === 'number'
      ? value + 1
      : typeof value === 'string' && /^\d+$/.test(value)
        ? String(BigInt(value) + 1n)
        : value,
};

/** The places that no check uses, with the reason. A verifier must reject a change at any other place. */
const MEANINGLESS: readonly { readonly place: RegExp; readonly why: string }[] = [
  {
    place: /^dsseEnvelope\.signatures\.0\.keyid$/,
    why: 'DSSE: an unauthenticated hint, on which no decision may depend',
  },
  {
    place: /^verificationMaterial\.tlogEntries\.0\.(integratedTime|inclusionPromise)$/,
    why: 'Rekor v2 promises and signs no time, and without a promise no check reads this number',
  },
];

const seen = new Set<(typeof MEANINGLESS)[number]>();

/** Returns the parsed bundle as JSON, or undefined for an invalid one. Two texts with equal results mean the same. */
function parsedForm(text: string): string | undefined {
  try {
    return JSON.stringify(bundleToJSON(parseBundle(text, 'the bundle')));
  } catch {
    return undefined;
  }
}

/** Returns false for a VerificationError. Throws any other error. */
function accepts(text: string): boolean {
  try {
    verifyBundle(parseBundle(text, 'the bundle'), RELEASE_DIGESTS, root);
    return true;
  } catch (error) {
    if (!(error instanceof VerificationError)) throw error;
    return false;
  }
}

describe.each(Object.entries(KINDS))('verifyBundle, for a change in %s,', (_name, text) => {
  it('accepts the unchanged document', () => {
    expect(accepts(text)).toBe(true);
  });

  it.each(Object.keys(CHANGES))('rejects the document, or reads the same meaning, if one place %s', (how) => {
    const survivors: string[] = [];
    for (const path of listPlaces(JSON.parse(text))) {
      const mutant = changeAt(text, path, CHANGES[how] ?? ((value) => value));
      if (mutant === text || parsedForm(mutant) === parsedForm(text)) continue;
      const place = path.join('.');
      if (!accepts(mutant)) continue;
      const known = MEANINGLESS.find((each) => each.place.test(place));
      if (known) seen.add(known);
      else survivors.push(place);
    }
    expect(survivors).toEqual([]);
  });

  it('rejects the document, or reads the same meaning, if any byte differs', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const bytes = Buffer.from(text);
        bytes.writeUInt8((bytes[at] ?? 0) ^ flip, at);
        const mutant = bytes.toString('latin1');
        if (parsedForm(mutant) === parsedForm(text) || !accepts(mutant)) return;
        const differs = [...listPlaces(JSON.parse(text))]
          .filter((path) => {
            const of = (document: string): Json =>
              path.reduce((value, key) => (value as never)?.[key], JSON.parse(document));
            return typeof of(text) !== 'object' && JSON.stringify(of(text)) !== JSON.stringify(of(mutant) ?? null);
          })
          .map((path) => path.join('.'));
        expect(differs.filter((place) => !MEANINGLESS.some((each) => each.place.test(place)))).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });
});

describe('the list of places without meaning', () => {
  it('contains only places that the mutations found', () => {
    expect(MEANINGLESS.filter((each) => !seen.has(each)).map(({ place }) => place.source)).toEqual([]);
  });
});

describe('parseBundle', () => {
  it('throws only a VerificationError, for any input', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('latin1')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        expect(accepts(text)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

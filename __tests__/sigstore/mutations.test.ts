import { describe, expect, it } from '@jest/globals';
import { bundleToJSON } from '@sigstore/bundle';
import fc from 'fast-check';
import { VerificationError } from '../../src/lib/mc-error.ts';
import { parseBundle, verifyBundle } from '../../src/sigstore/index.ts';
import { forge, newSigstore, provenanceOf, RELEASE_DIGESTS, rootFor } from '../support/forge.ts';

const sigstore = newSigstore();
const root = rootFor(sigstore);
const KINDS = {
  'a signature': JSON.stringify(forge(sigstore)),
  'an attestation': JSON.stringify(forge(sigstore, { statement: provenanceOf() })),
} as const;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = readonly (string | number)[];

/** Every place in a document: objects, lists and leaves. */
function* placesOf(value: Json, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (Array.isArray(value)) for (const [i, each] of value.entries()) yield* placesOf(each, [...path, i]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) yield* placesOf(each, [...path, key]);
}

function changed(text: string, path: Path, change: (value: Json) => Json | undefined): string {
  const document: Json = JSON.parse(text);
  const last = path.at(-1) ?? '';
  let parent = document as Record<string | number, Json>;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string | number, Json>;
  const next = change(parent[last] ?? null);
  if (next === undefined) delete parent[last];
  else parent[last] = next;
  return JSON.stringify(document);
}

/** How a place may be changed; each gives another document, or the same, which is left out. */
const CHANGES: Readonly<Record<string, (value: Json) => Json | undefined>> = {
  'is gone': () => undefined,
  'is null': () => null,
  'is of another type': (value) => (typeof value === 'string' ? 7 : 'text'),
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

/** What a verifier has no use for, and why it may be anything. A place that is not here must be held. */
const MEANINGLESS: readonly { readonly place: RegExp; readonly why: string }[] = [
  {
    place: /^dsseEnvelope\.signatures\.0\.keyid$/,
    why: 'DSSE: an unauthenticated hint, no decision may rest on it, and none does',
  },
  {
    place: /^verificationMaterial\.tlogEntries\.0\.(integratedTime|inclusionPromise)$/,
    why: 'Rekor v2 promises no time and signs none; without a promise this number is not read',
  },
];

const seen = new Set<(typeof MEANINGLESS)[number]>();

/** The bundle as a parser has it; undefined where it is none. Two texts with one of these mean the same. */
function meaningOf(text: string): string | undefined {
  try {
    return JSON.stringify(bundleToJSON(parseBundle(text, 'the bundle')));
  } catch {
    return undefined;
  }
}

/** Undefined: refused with a code. Throws where it is neither refused nor accepted cleanly. */
function accepts(text: string): boolean {
  try {
    verifyBundle(parseBundle(text, 'the bundle'), RELEASE_DIGESTS, root);
    return true;
  } catch (error) {
    if (!(error instanceof VerificationError)) throw error;
    return false;
  }
}

describe.each(Object.entries(KINDS))('%s', (_name, text) => {
  it('is accepted as it is', () => {
    expect(accepts(text)).toBe(true);
  });

  it.each(Object.keys(CHANGES))('where any one place %s is refused, or means the same', (how) => {
    const survivors: string[] = [];
    for (const path of placesOf(JSON.parse(text))) {
      const mutant = changed(text, path, CHANGES[how] ?? ((value) => value));
      if (mutant === text || meaningOf(mutant) === meaningOf(text)) continue;
      const place = path.join('.');
      if (!accepts(mutant)) continue;
      const known = MEANINGLESS.find((each) => each.place.test(place));
      if (known) seen.add(known);
      else survivors.push(place);
    }
    expect(survivors).toEqual([]);
  });

  it('where any byte is another is refused, or means the same', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const bytes = Buffer.from(text);
        bytes.writeUInt8((bytes[at] ?? 0) ^ flip, at);
        const mutant = bytes.toString('latin1');
        if (meaningOf(mutant) === meaningOf(text) || !accepts(mutant)) return;
        const differs = [...placesOf(JSON.parse(text))]
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

describe('what has no meaning', () => {
  it('is what was listed, and no more: each of the list was met', () => {
    expect(MEANINGLESS.filter((each) => !seen.has(each)).map(({ place }) => place.source)).toEqual([]);
  });
});

describe('a parser', () => {
  it('throws a VerificationError for whatever it is given, and nothing else', () => {
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

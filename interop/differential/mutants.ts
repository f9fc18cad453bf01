/** A changed bundle: the kind and the place of the change. */
export interface Mutant {
  readonly how: string;
  /** The dotted path of the change. Empty for the whole document. */
  readonly place: string;
  readonly text: string;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = readonly (string | number)[];

/** mulberry32: returns the same sequence on every machine. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function* placesOf(value: Json, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (Array.isArray(value)) for (const [i, each] of value.entries()) yield* placesOf(each, [...path, i]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) yield* placesOf(each, [...path, key]);
}

function changed(text: string, path: Path, change: (value: Json) => Json | undefined): string {
  const document: Json = JSON.parse(text);
  let parent = document as Record<string | number, Json>;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string | number, Json>;
  const last = path.at(-1) ?? '';
  const next = change(parent[last] ?? null);
  if (next === undefined) delete parent[last];
  else parent[last] = next;
  return JSON.stringify(document);
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Random changes of one value, by kind. */
const WAYS: Readonly<Record<string, (value: Json, random: () => number) => Json | undefined>> = {
  'one changed character': (value, random) => {
    if (typeof value !== 'string' || value === '') return value;
    const at = Math.floor(random() * value.length);
    return value.slice(0, at) + (BASE64[Math.floor(random() * 64)] ?? 'A') + value.slice(at + 1);
  },
  'it is truncated': (value, random) =>
    typeof value === 'string' ? value.slice(0, Math.floor((random() * value.length) / 4) * 4) : value,
  'it is removed': () => undefined,
  'it is null': () => null,
  'it is incremented': (value) =>
    typeof value === 'string' && /^\d+$/.test(value)
      ? String(BigInt(value) + 1n)
      : typeof value === 'number'
        ? value + 1
        : value,
  'it is duplicated': (value) => (Array.isArray(value) ? [...value, ...value] : value),
  'it is empty': (value) => (Array.isArray(value) ? [] : typeof value === 'string' ? '' : {}),
  'it is reversed': (value) => (Array.isArray(value) && value.length > 1 ? value.toReversed() : value),
};

/** Yields other encodings of the same bundle, which a reader may accept or refuse. */
function* spellings(text: string): Generator<Mutant> {
  const document = JSON.parse(text) as Record<string, Json>;
  yield { how: 'encoded with spaces', place: '', text: JSON.stringify(document, null, 4) };
  yield {
    how: 'encoded in another order',
    place: '',
    text: JSON.stringify(Object.fromEntries(Object.entries(document).reverse())),
  };
  yield { how: 'with an unknown field', place: '', text: JSON.stringify({ ...document, extra: 1 }) };
  yield { how: 'with a byte order mark', place: '', text: `\ufeff${text}` };
  yield { how: 'with trailing data', place: '', text: `${text}{}` };
  const [first = ''] = Object.keys(document).filter((key) => key !== 'mediaType');
  yield {
    how: 'with a repeated name',
    place: first,
    text: `${JSON.stringify(document).slice(0, -1)},${JSON.stringify(first)}:${JSON.stringify(document[first] ?? null)}}`,
  };
  yield {
    how: 'with two contents',
    place: '',
    text: JSON.stringify({
      ...document,
      messageSignature: document.messageSignature ?? {
        messageDigest: { algorithm: 'SHA2_256', digest: 'AAAA' },
        signature: 'AAAA',
      },
      dsseEnvelope: document.dsseEnvelope ?? {
        payload: 'e30=',
        payloadType: 'application/vnd.in-toto+json',
        signatures: [{ sig: 'AAAA' }],
      },
    }),
  };
  yield {
    how: 'with a character outside base64',
    place: '',
    text: text.replace(/("(?:sig|signature)":\s*")/, '$1*'),
  };
  yield {
    how: 'as another version',
    place: 'mediaType',
    text: JSON.stringify({ ...document, mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.2' }),
  };
  yield {
    how: 'of a future version',
    place: 'mediaType',
    text: JSON.stringify({ ...document, mediaType: 'application/vnd.dev.sigstore.bundle.v0.9+json' }),
  };
}

/** Returns `count` different mutants of a bundle, the same for the same seed. */
export function createMutants(text: string, count: number, seed: number): readonly Mutant[] {
  const random = seeded(seed);
  const paths = [...placesOf(JSON.parse(text))];
  const ways = Object.entries(WAYS);
  const found = new Map<string, Mutant>();
  for (const mutant of spellings(text)) found.set(mutant.text, mutant);
  for (let tries = 0; found.size < count && tries < count * 50; tries++) {
    const path = paths[Math.floor(random() * paths.length)] ?? [];
    const [how = '', change = (value: Json) => value] = ways[Math.floor(random() * ways.length)] ?? [];
    const mutant = changed(text, path, (value) => change(value, random));
    if (mutant !== JSON.stringify(JSON.parse(text))) found.set(mutant, { how, place: path.join('.'), text: mutant });
  }
  return [...found.values()].slice(0, count);
}

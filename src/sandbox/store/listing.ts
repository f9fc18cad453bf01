import { invalidArgument, leaf, xml } from './answers.ts';
import { type Bucket, compareKeys, type ObjectVersion, type StoreFiles } from './files.ts';

const MAX_KEYS = 1_000;

interface ListQuery {
  readonly prefix: string;
  readonly delimiter: string;
  readonly max: number;
  /** Encodes a key for the response. */
  readonly encodeKey: (text: string) => string;
  /** The elements that repeat the query in the response. */
  readonly common: readonly string[];
}

function readQuery(query: URLSearchParams): ListQuery {
  const [prefix, delimiter] = [query.get('prefix') ?? '', query.get('delimiter') ?? ''];
  const given = query.get('max-keys') || String(MAX_KEYS);
  if (!/^\d{1,9}$/.test(given)) throw invalidArgument('Argument maxKeys must be an integer between 0 and 2147483647');
  const encoding = query.get('encoding-type');
  if (encoding !== null && encoding !== 'url') throw invalidArgument('Invalid Encoding Method specified in Request');
  const encodeKey =
    encoding === 'url' ? (text: string) => encodeURIComponent(text).replaceAll('%2F', '/') : (text: string) => text;
  const max = Math.min(Number(given), MAX_KEYS);
  return {
    prefix,
    delimiter,
    max,
    encodeKey,
    common: [
      leaf('Prefix', encodeKey(prefix)),
      ...(delimiter === '' ? [] : [leaf('Delimiter', encodeKey(delimiter))]),
      leaf('MaxKeys', max),
      ...(encoding === null ? [] : [leaf('EncodingType', encoding)]),
    ],
  };
}

/** A line of a listing: a version, or a prefix that replaces all keys that begin with it. */
type Entry = { readonly key: string } & (
  | { readonly version: ObjectVersion; readonly isLatest: boolean }
  | { readonly version?: never; readonly isLatest?: never }
);

/** Replaces the keys that have the delimiter after the prefix with their common prefixes, each listed once. */
function rollUp(entries: readonly Entry[], { prefix, delimiter }: ListQuery): Entry[] {
  if (delimiter === '') return [...entries];
  const rolled: Entry[] = [];
  for (const entry of entries) {
    const at = entry.key.indexOf(delimiter, prefix.length);
    const key = at === -1 ? entry.key : entry.key.slice(0, at + delimiter.length);
    if (at === -1) rolled.push(entry);
    else if (rolled.at(-1)?.key !== key || rolled.at(-1)?.version) rolled.push({ key });
  }
  return rolled;
}

const formatVersion = (version: ObjectVersion, { encodeKey }: ListQuery): string[] => [
  leaf('Key', encodeKey(version.key)),
  leaf('LastModified', new Date(version.at).toISOString()),
  ...(version.deleteMarker
    ? []
    : [leaf('ETag', version.etag), leaf('Size', version.size), leaf('StorageClass', 'STANDARD')]),
];

const formatPrefixes = (page: readonly Entry[], { encodeKey }: ListQuery): string[] =>
  page.filter(({ version }) => !version).map((entry) => xml('CommonPrefixes', leaf('Prefix', encodeKey(entry.key))));

const createEntries = (versions: readonly ObjectVersion[]): Entry[] =>
  versions.map((version, i) => ({ key: version.key, version, isLatest: versions[i - 1]?.key !== version.key }));

/** Answers ListObjectsV2: the newest version of each key, unless it is a delete marker. */
export async function listObjects(files: StoreFiles, bucket: Bucket, query: URLSearchParams): Promise<string> {
  const options = readQuery(query);
  const token = query.get('continuation-token');
  const after = token === null ? (query.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString('utf8');
  const all = createEntries(await files.versions(bucket, options.prefix));
  const current = all.filter(({ version, isLatest }) => isLatest && !version?.deleteMarker);
  const rest = rollUp(current, options).filter(({ key }) => compareKeys(key, after) > 0);
  const page = rest.slice(0, options.max);
  const more = options.max > 0 && rest.length > page.length;
  return xml(
    'ListBucketResult',
    leaf('Name', bucket.name),
    ...options.common,
    leaf('KeyCount', page.length),
    leaf('IsTruncated', more),
    ...(token === null ? [] : [leaf('ContinuationToken', token)]),
    ...(query.has('start-after') ? [leaf('StartAfter', options.encodeKey(query.get('start-after') ?? ''))] : []),
    ...(more ? [leaf('NextContinuationToken', Buffer.from(page.at(-1)?.key ?? '').toString('base64url'))] : []),
    ...page.flatMap(({ version }) => (version ? xml('Contents', ...formatVersion(version, options)) : [])),
    ...formatPrefixes(page, options),
  );
}

/** Answers ListObjectVersions. A page begins after the version that its markers name. */
export async function listVersions(files: StoreFiles, bucket: Bucket, query: URLSearchParams): Promise<string> {
  const options = readQuery(query);
  const [from, after] = [query.get('key-marker') ?? '', query.get('version-id-marker') ?? ''];
  if (after !== '' && from === '')
    throw invalidArgument('A version-id marker cannot be specified without a key marker.');
  const all = rollUp(createEntries(await files.versions(bucket, options.prefix)), options);
  const marked = all.findIndex(({ key, version }) => key === from && version?.versionId === after);
  const rest =
    marked === -1 ? all.filter(({ key }) => compareKeys(key, from) > 0 || from === '') : all.slice(marked + 1);
  const page = rest.slice(0, options.max);
  const more = options.max > 0 && rest.length > page.length;
  const last = page.at(-1);
  return xml(
    'ListVersionsResult',
    leaf('Name', bucket.name),
    ...options.common,
    leaf('KeyMarker', options.encodeKey(from)),
    leaf('VersionIdMarker', after),
    leaf('IsTruncated', more),
    ...(more && last
      ? [
          leaf('NextKeyMarker', options.encodeKey(last.key)),
          ...(last.version ? [leaf('NextVersionIdMarker', last.version.versionId)] : []),
        ]
      : []),
    ...page.flatMap(({ version, isLatest }) =>
      version
        ? xml(
            version.deleteMarker ? 'DeleteMarker' : 'Version',
            ...formatVersion(version, options),
            leaf('VersionId', version.versionId),
            leaf('IsLatest', isLatest),
          )
        : [],
    ),
    ...formatPrefixes(page, options),
  );
}

import { invalidArgument, leaf, xml } from './answers.ts';
import { type Bucket, compareKeys, type ObjectVersion, type StoreFiles } from './files.ts';

const MAX_KEYS = 1_000;

interface ListQuery {
  readonly prefix: string;
  readonly delimiter: string;
  readonly max: number;
  /** Keys as they are written into the answer. */
  readonly key: (text: string) => string;
  readonly common: readonly string[];
}

function readQuery(query: URLSearchParams): ListQuery {
  const [prefix, delimiter] = [query.get('prefix') ?? '', query.get('delimiter') ?? ''];
  const given = query.get('max-keys') || String(MAX_KEYS);
  if (!/^\d{1,9}$/.test(given)) throw invalidArgument('Argument maxKeys must be an integer between 0 and 2147483647');
  const encoding = query.get('encoding-type');
  if (encoding !== null && encoding !== 'url') throw invalidArgument('Invalid Encoding Method specified in Request');
  const key =
    encoding === 'url' ? (text: string) => encodeURIComponent(text).replaceAll('%2F', '/') : (text: string) => text;
  const max = Math.min(Number(given), MAX_KEYS);
  return {
    prefix,
    delimiter,
    max,
    key,
    common: [
      leaf('Prefix', key(prefix)),
      ...(delimiter === '' ? [] : [leaf('Delimiter', key(delimiter))]),
      leaf('MaxKeys', max),
      ...(encoding === null ? [] : [leaf('EncodingType', encoding)]),
    ],
  };
}

/** A line of a listing: a version, or a prefix that stands for all keys that begin with it. */
type Entry = { readonly key: string } & (
  | { readonly version: ObjectVersion; readonly isLatest: boolean }
  | { readonly version?: never; readonly isLatest?: never }
);

/** Replaces the keys with the delimiter behind the prefix by what they have in common, once. */
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

const facts = (version: ObjectVersion, { key }: ListQuery): string[] => [
  leaf('Key', key(version.key)),
  leaf('LastModified', new Date(version.at).toISOString()),
  ...(version.deleteMarker
    ? []
    : [leaf('ETag', version.etag), leaf('Size', version.size), leaf('StorageClass', 'STANDARD')]),
];

const prefixes = (page: readonly Entry[], { key }: ListQuery): string[] =>
  page.filter(({ version }) => !version).map((entry) => xml('CommonPrefixes', leaf('Prefix', key(entry.key))));

const entriesOf = (versions: readonly ObjectVersion[]): Entry[] =>
  versions.map((version, i) => ({ key: version.key, version, isLatest: versions[i - 1]?.key !== version.key }));

/** ListObjectsV2: the newest version of each key that is not a delete marker. */
export async function listObjects(files: StoreFiles, bucket: Bucket, query: URLSearchParams): Promise<string> {
  const asked = readQuery(query);
  const token = query.get('continuation-token');
  const after = token === null ? (query.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString('utf8');
  const all = entriesOf(await files.versions(bucket, asked.prefix));
  const current = all.filter(({ version, isLatest }) => isLatest && !version?.deleteMarker);
  const rest = rollUp(current, asked).filter(({ key }) => compareKeys(key, after) > 0);
  const page = rest.slice(0, asked.max);
  const more = asked.max > 0 && rest.length > page.length;
  return xml(
    'ListBucketResult',
    leaf('Name', bucket.name),
    ...asked.common,
    leaf('KeyCount', page.length),
    leaf('IsTruncated', more),
    ...(token === null ? [] : [leaf('ContinuationToken', token)]),
    ...(query.has('start-after') ? [leaf('StartAfter', asked.key(query.get('start-after') ?? ''))] : []),
    ...(more ? [leaf('NextContinuationToken', Buffer.from(page.at(-1)?.key ?? '').toString('base64url'))] : []),
    ...page.flatMap(({ version }) => (version ? xml('Contents', ...facts(version, asked)) : [])),
    ...prefixes(page, asked),
  );
}

/** ListObjectVersions. A page begins behind the version that its markers name. */
export async function listVersions(files: StoreFiles, bucket: Bucket, query: URLSearchParams): Promise<string> {
  const asked = readQuery(query);
  const [from, after] = [query.get('key-marker') ?? '', query.get('version-id-marker') ?? ''];
  if (after !== '' && from === '')
    throw invalidArgument('A version-id marker cannot be specified without a key marker.');
  const all = rollUp(entriesOf(await files.versions(bucket, asked.prefix)), asked);
  const marked = all.findIndex(({ key, version }) => key === from && version?.versionId === after);
  const rest =
    marked === -1 ? all.filter(({ key }) => compareKeys(key, from) > 0 || from === '') : all.slice(marked + 1);
  const page = rest.slice(0, asked.max);
  const more = asked.max > 0 && rest.length > page.length;
  const last = page.at(-1);
  return xml(
    'ListVersionsResult',
    leaf('Name', bucket.name),
    ...asked.common,
    leaf('KeyMarker', asked.key(from)),
    leaf('VersionIdMarker', after),
    leaf('IsTruncated', more),
    ...(more && last
      ? [
          leaf('NextKeyMarker', asked.key(last.key)),
          ...(last.version ? [leaf('NextVersionIdMarker', last.version.versionId)] : []),
        ]
      : []),
    ...page.flatMap(({ version, isLatest }) =>
      version
        ? xml(
            version.deleteMarker ? 'DeleteMarker' : 'Version',
            ...facts(version, asked),
            leaf('VersionId', version.versionId),
            leaf('IsLatest', isLatest),
          )
        : [],
    ),
    ...prefixes(page, asked),
  );
}

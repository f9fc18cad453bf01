import { z } from 'zod';
import { type Digest, isDigest } from '../../lib/digest.ts';
import { readFileBounded } from '../../lib/files.ts';
import { formatPlace, readJson } from '../../lib/yaml.ts';
import { isReferenceLike, parseReference, type Reference } from '../../oci/index.ts';
import { mirrorError } from '../errors.ts';

const MAX_LIST_BYTES = 16 * 1024 * 1024;
const MAX_RELEASES = 100_000;

/** The contents of a release list: releases by reference, and releases by digest alone. */
export interface ReleaseList {
  readonly references: readonly Reference[];
  readonly digests: readonly Digest[];
}

/** An entry of a JSON list: a text, a release of a mirror's index or of a report, or a GitHub release with its assets. */
const entrySchema = z.union([
  z.string(),
  z
    .looseObject({
      reference: z.string().optional(),
      digest: z.string().optional(),
      assets: z
        .array(z.looseObject({ digest: z.string().nullish() }))
        .max(MAX_RELEASES)
        .optional(),
    })
    .refine(
      ({ reference, digest, assets }) => reference !== undefined || digest !== undefined || assets !== undefined,
      'expected a reference, a digest or assets',
    ),
]);
const listSchema = z.union([
  z.array(entrySchema).max(MAX_RELEASES),
  z.looseObject({ releases: z.array(entrySchema).max(MAX_RELEASES) }),
]);

/**
 * Parses a release list. A text file has one reference or digest per line, and `#` starts a comment. A JSON file is `[…]` or
 * `{ "releases": […] }`. Its entries are texts, `{ reference, digest }`, or releases of GitHub's REST API, whose assets have
 * digests.
 */
export function parseReleaseList(text: string, path: string): ReleaseList {
  const [references, digests] = [new Map<string, Reference>(), new Set<Digest>()];
  const add = (entry: string, locateEntry: () => string): void => {
    if (isDigest(entry)) digests.add(entry);
    else if (isReferenceLike(entry)) {
      const reference = parseReference(entry);
      if (reference.tag === undefined && reference.digest === undefined)
        throw mirrorError('release-list-malformed', { path, where: locateEntry(), given: entry });
      references.set(entry, reference);
    } else throw mirrorError('release-list-malformed', { path, where: locateEntry(), given: entry.slice(0, 200) });
    if (references.size + digests.size > MAX_RELEASES)
      throw mirrorError('release-list-too-long', { path, limit: MAX_RELEASES });
  };
  if (/^\s*[[{]/.test(text)) {
    const list = readJson(listSchema, text, path);
    const [entries, parents] = 'releases' in list ? [list.releases, ['releases']] : [list, []];
    for (const [i, entry] of entries.entries())
      for (const one of listNames(entry)) add(one, () => `${formatPlace(text, [...parents, i])}, entry ${i + 1},`);
  } else
    for (const [i, line] of text.split(/\r?\n/).entries()) {
      const entry = line.replace(/(^|\s)#.*$/, '').trim();
      if (entry !== '') add(entry, () => `:${i + 1}:${line.search(/\S/) + 1}`);
    }
  return { references: [...references.values()], digests: [...digests] };
}

function listNames(entry: z.output<typeof entrySchema>): readonly string[] {
  if (typeof entry === 'string') return [entry];
  const { reference, digest, assets = [] } = entry;
  const assetDigests = assets.flatMap((asset) => asset.digest ?? []);
  if (reference === undefined) return digest === undefined ? assetDigests : [digest, ...assetDigests];
  // A tag may have moved since the list was written. The digest identifies the release.
  return [digest === undefined || reference.includes('@') ? reference : `${reference}@${digest}`, ...assetDigests];
}

/** Reads and parses a release list. */
export const readReleaseList = async (path: string): Promise<ReleaseList> =>
  parseReleaseList((await readFileBounded(path, MAX_LIST_BYTES, 'the list of releases')).toString('utf8'), path);

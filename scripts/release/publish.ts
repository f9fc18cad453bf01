import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hashFile } from './files.ts';
import { type GitHubAccess, type GitHubRelease, request, requestJson } from './github.ts';
import type { ReleaseTag } from './tag.ts';

const PAGE = 100;

/** Finds the draft or the release of a tag; undefined if there is none. Throws if several have this tag. */
async function findRelease(access: GitHubAccess, tag: string): Promise<GitHubRelease | undefined> {
  const found: GitHubRelease[] = [];
  for (let page = 1; ; page++) {
    const path = `/releases?per_page=${PAGE}&page=${page}`;
    const listed = (await requestJson<GitHubRelease[]>(access, { method: 'GET', path })) ?? [];
    found.push(...listed.filter((release) => release.tag_name === tag));
    if (listed.length < PAGE) break;
  }
  if (found.length > 1) throw new Error(`the releases of ${tag}: expected one, found ${found.length}`);
  return found[0];
}

/**
 * Creates a draft with every file of a folder, downloads each asset again, and compares it. A published release may be immutable, so
 * nothing can be added later. Returns the names of the assets. Throws if the tag already has a release or a draft.
 */
export async function createDraft(
  access: GitHubAccess,
  { tag }: ReleaseTag,
  folder: string,
): Promise<readonly string[]> {
  if (await findRelease(access, tag)) throw new Error(`the release ${tag}: expected none, found one`);
  const json = { tag_name: tag, name: tag, draft: true, generate_release_notes: true };
  const draft = await requestJson<GitHubRelease>(access, { method: 'POST', path: '/releases', json });
  if (draft === undefined) throw new Error(`the release ${tag}: expected a draft, found none`);
  const upload = draft.upload_url.replace(/\{[^}]*\}$/, '');
  const names = readdirSync(folder).sort();
  for (const name of names) {
    const bytes = readFileSync(join(folder, name));
    await request(access, { method: 'POST', path: `${upload}?name=${encodeURIComponent(name)}`, upload: { bytes } });
  }
  await assertComplete(access, tag, folder);
  return names;
}

/** Publishes the draft of a tag, if its assets are the files of a folder, and nothing else. Throws otherwise. */
export async function publishDraft(access: GitHubAccess, { tag }: ReleaseTag, folder: string): Promise<void> {
  const { id } = await assertComplete(access, tag, folder);
  const json = { draft: false, make_latest: 'true' };
  const published = await requestJson<GitHubRelease>(access, { method: 'PATCH', path: `/releases/${id}`, json });
  if (published?.draft !== false) throw new Error(`the release ${tag}: expected it to be published, found a draft`);
}

/** Downloads every asset of a draft, and compares it with the file of a folder. Throws for the first difference. */
async function assertComplete(access: GitHubAccess, tag: string, folder: string): Promise<GitHubRelease> {
  const draft = await findRelease(access, tag);
  if (draft?.draft !== true)
    throw new Error(`the release ${tag}: expected a draft, found ${draft ? 'a release' : 'none'}`);
  const names = readdirSync(folder).sort();
  const found = draft.assets.map(({ name }) => name).sort();
  if (names.join('\n') !== found.join('\n'))
    throw new Error(`the assets of ${tag}: expected ${names.join(', ')}; found ${found.join(', ')}`);
  for (const { name, size, state, url } of draft.assets) {
    const path = join(folder, name);
    if (state !== 'uploaded' || size !== statSync(path).size)
      throw new Error(`the asset ${name}: expected ${statSync(path).size} bytes, found ${size} (${state})`);
    const [expected, actual] = [await hashFile(path), await hashAsset(access, url)];
    if (actual !== expected) throw new Error(`the asset ${name}: expected sha256 ${expected}, found ${actual}`);
  }
  return draft;
}

async function hashAsset(access: GitHubAccess, url: string): Promise<string> {
  const response = await request(access, { method: 'GET', path: url });
  const hash = createHash('sha256');
  for await (const chunk of response?.body ?? []) hash.update(chunk);
  return hash.digest('hex');
}

interface Reference {
  readonly object: { readonly sha: string };
}

/**
 * Moves the tag that callers name to the commit of a published release. The tag must not have a release, because GitHub locks the tags
 * of immutable releases. Throws if the release is not published, or is not of this commit.
 */
export async function moveMajorTag(access: GitHubAccess, { tag, major }: ReleaseTag, commit: string): Promise<void> {
  const release = await findRelease(access, tag);
  if (release?.draft !== false) throw new Error(`the release ${tag}: expected it to be published`);
  if (await findRelease(access, major))
    throw new Error(`the tag ${major}: expected a tag without a release, found one`);
  const released = await requestJson<{ sha: string }>(access, { method: 'GET', path: `/commits/${tag}` });
  if (released?.sha !== commit) throw new Error(`the tag ${tag}: expected commit ${commit}, found ${released?.sha}`);
  const path = `/git/ref/tags/${major}`;
  const existing = await requestJson<Reference>(access, { method: 'GET', path, mayBeMissing: true });
  const change = existing
    ? ({ method: 'PATCH', path: `/git/refs/tags/${major}`, json: { sha: commit, force: true } } as const)
    : ({ method: 'POST', path: '/git/refs', json: { ref: `refs/tags/${major}`, sha: commit } } as const);
  const moved = await requestJson<Reference>(access, change);
  if (moved?.object.sha !== commit) throw new Error(`the tag ${major}: expected commit ${commit}`);
}

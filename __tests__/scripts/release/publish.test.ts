import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ReleaseService, startReleaseService } from '../../../interop/support/github-releases.ts';
import type { GitHubAccess } from '../../../scripts/release/github.ts';
import { readGitHubAccess } from '../../../scripts/release/github.ts';
import { createDraft, moveMajorTag, publishDraft } from '../../../scripts/release/publish.ts';
import { parseTag } from '../../../scripts/release/tag.ts';
import { temporaryFolder } from '../../support/folders.ts';

const TAG = parseTag('v1.2.3');
const COMMIT = 'a'.repeat(40);

describe('the publication of a release', () => {
  let service: ReleaseService;
  let access: GitHubAccess;
  let folder = '';
  beforeEach(async () => {
    service = await startReleaseService('acme/app', 'token', TAG.tag, COMMIT);
    access = { api: service.url, repository: 'acme/app', token: 'token' };
    folder = join(await temporaryFolder(), 'assets');
    await mkdir(folder);
    await writeFile(join(folder, 'mc'), 'mc');
    await writeFile(join(folder, 'SHA256SUMS'), 'sums');
  });
  afterEach(() => service.close());

  it('starts with a complete draft, and ends with the tag of the major version', async () => {
    await createDraft(access, TAG, folder);
    expect(service.releases).toMatchObject([
      { tag: 'v1.2.3', draft: true, assets: [{ name: 'SHA256SUMS' }, { name: 'mc' }] },
    ]);
    await publishDraft(access, TAG, folder);
    expect(service.releases).toMatchObject([{ draft: false }]);
    await moveMajorTag(access, TAG, COMMIT);
    expect(service.tags.get('v1')).toBe(COMMIT);
  });

  it('moves an existing tag, and creates no second release', async () => {
    await createDraft(access, TAG, folder);
    await expect(createDraft(access, TAG, folder)).rejects.toThrow(/expected none, found one/);
    await publishDraft(access, TAG, folder);
    await expect(publishDraft(access, TAG, folder)).rejects.toThrow(/expected a draft, found a release/);
    await moveMajorTag(access, TAG, COMMIT);
    await moveMajorTag(access, TAG, COMMIT);
    expect(service.changes.slice(-2)).toEqual(['POST /git/refs', 'PATCH /git/refs/tags/v1']);
  });

  it('does not publish a draft whose assets differ from the files', async () => {
    await createDraft(access, TAG, folder);
    await writeFile(join(folder, 'late'), '');
    await expect(publishDraft(access, TAG, folder)).rejects.toThrow(/the assets of v1.2.3/);
    expect(service.releases).toMatchObject([{ draft: true }]);
  });

  it('does not publish an asset with other bytes', async () => {
    await createDraft(access, TAG, folder);
    await writeFile(join(folder, 'mc'), 'mC');
    await expect(publishDraft(access, TAG, folder)).rejects.toThrow(/the asset mc: expected sha256/);
    await appendFile(join(folder, 'mc'), 'x');
    await expect(publishDraft(access, TAG, folder)).rejects.toThrow(/the asset mc: expected 3 bytes/);
  });

  it('moves the tag only to the commit of a published release', async () => {
    await expect(moveMajorTag(access, TAG, COMMIT)).rejects.toThrow(/expected it to be published/);
    await createDraft(access, TAG, folder);
    await expect(moveMajorTag(access, TAG, COMMIT)).rejects.toThrow(/expected it to be published/);
    await publishDraft(access, TAG, folder);
    await expect(moveMajorTag(access, TAG, 'b'.repeat(40))).rejects.toThrow(/expected commit bbbb/);
    expect(service.tags.has('v1')).toBe(false);
  });

  it('prints no token in an error', async () => {
    const wrong = { ...access, token: 'secret-token' };
    await expect(createDraft(wrong, TAG, folder)).rejects.toThrow(/^GET \/repos\/acme\/app\/releases: .* HTTP 401$/);
  });

  it('needs the variables of a job', () => {
    expect(() => readGitHubAccess({ GITHUB_API_URL: 'https://api.github.com' })).toThrow(/GITHUB_REPOSITORY/);
  });
});

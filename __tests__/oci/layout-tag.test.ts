import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { createHttp } from '../../src/lib/http.ts';
import { anonymous, chooseLayoutTag, formatReference, openRepository, parseReference } from '../../src/oci/index.ts';
import { temporaryFolder } from '../support/folders.ts';
import { pushImage } from '../support/image.ts';

const http = createHttp();
const open = (text: string) => openRepository(parseReference(text), { http, credentials: anonymous });
const choose = async (text: string): Promise<string> =>
  formatReference(await chooseLayoutTag(parseReference(text), open(text)));

let [layout, dir] = ['', ''];
beforeEach(async () => {
  dir = await temporaryFolder();
  layout = `oci-layout:${dir}/app`;
});
const push = (tag: string) => pushImage(open(layout), tag, tag);

describe('chooseLayoutTag', () => {
  it('returns the single tag of a layout, also beside the tags of cosign', async () => {
    const { digest } = await push('v1');
    await push(`${digest.replace(':', '-')}.sig`);
    expect(await choose(layout)).toBe(`${layout}:v1`);
  });

  it('keeps a tag or digest that the reference names, and never replaces latest', async () => {
    const { digest } = await push('v1');
    for (const given of [`${layout}:latest`, `${layout}:v2`, `${layout}@${digest}`])
      expect(await choose(given)).toBe(given);
    expect(await open(layout).resolve('latest')).toBeUndefined();
  });

  it('lists the tags of a layout with several, and at most ten', async () => {
    await push('v2');
    await push('v1');
    await expect(choose(layout)).rejects.toMatchObject({
      code: 'layout-tag-missing',
      family: 'configuration',
      message: `${layout} names no tag: expected one of the tags of the layout (v1, v2), found none`,
      hint: expect.stringContaining(`${layout}:TAG or ${layout}@sha256:`),
    });
    const tags = async () => Array.from({ length: 30 }, (_, i) => `${i}`.padEnd(1_000, 'x'));
    const error = await chooseLayoutTag(parseReference(layout), { tags }).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ message: expect.stringMatching(/ and 20 more\)/) });
    expect((error as Error).message.length).toBeLessThan(2_000);
  });

  it('means latest where a layout has it, has no tag, or does not exist, and in a registry', async () => {
    expect(await choose(layout)).toBe(layout);
    expect(await choose('acme.test/app').catch(() => 'asked')).toBe('acme.test/app');
    await push('v1');
    await push('latest');
    expect(await choose(layout)).toBe(layout);
  });

  it('leaves a tag outside the grammar of OCI to the user, who can name the digest', async () => {
    const reference = parseReference(layout);
    expect(await chooseLayoutTag(reference, { tags: async () => ['docker.io/library/alpine:3'] })).toBe(reference);
  });

  it('rejects a folder that is not a layout', async () => {
    await writeFile(join(dir, 'file'), '');
    await expect(choose(`oci-layout:${dir}`)).rejects.toMatchObject({ code: 'layout-malformed' });
  });
});

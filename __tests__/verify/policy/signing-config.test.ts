import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { findSigningConfig } from '../../../src/verify/policy/signing-config.ts';
import { NOW } from '../../support/forge.ts';
import { SIGNATURE } from '../../support/policy.ts';
import { hex, policyFolder } from '../../support/policy-folder.ts';

const createConfig = (url: string, end?: string): string => {
  const validFor = { start: '2026-01-01T00:00:00Z', ...(end === undefined ? {} : { end }) };
  return JSON.stringify({
    mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
    caUrls: [{ url, majorApiVersion: 1, validFor }],
    rekorTlogUrls: [{ url, majorApiVersion: 1, validFor }],
  });
};
const [current, ended] = [createConfig('https://b.test'), createConfig('https://a.test', '2026-02-01T00:00:00Z')];

/** Writes a policy with a root for each of `pins`, and finds its signing config. */
const createWorld = async (...pins: readonly (object | undefined)[]) => {
  const roots = pins.map((signingConfig, i) => ({
    name: `root-${i}`,
    trustedRoot: { path: 'root.json' },
    ...(signingConfig === undefined ? {} : { signingConfig }),
  }));
  const folder = await policyFolder(
    { version: 1, roots, requirements: [SIGNATURE] },
    { 'configs/current.json': current, 'configs/ended.json': ended },
  );
  return { ...folder, find: () => findSigningConfig(folder.policy, NOW) };
};
const CURRENT = { path: 'configs/current.json', sha256: hex(current) };
const ENDED = { path: 'configs/ended.json', sha256: hex(ended) };

describe('findSigningConfig', () => {
  it('returns the path of the first config with services that are valid now', async () => {
    const { find, at } = await createWorld(undefined, ENDED, CURRENT);
    expect(await find()).toBe(at('configs/current.json'));
  });

  it('returns the first config where no service is valid now, so that the error of the signer names it', async () => {
    const { find, at } = await createWorld(undefined, ENDED);
    expect(await find()).toBe(at('configs/ended.json'));
  });

  it('returns undefined where no root pins one, and where there is no policy', async () => {
    const { find, at } = await createWorld(undefined);
    expect(await find()).toBeUndefined();
    expect(await findSigningConfig(at('gone.yaml'), NOW)).toBeUndefined();
  });

  it('rejects a changed or missing file, because other services would receive the token', async () => {
    const { find, at } = await createWorld(CURRENT);
    await writeFile(at('configs/current.json'), createConfig('https://attacker.test'));
    await expect(find()).rejects.toMatchObject({ code: 'root-mismatch' });
    const gone = await createWorld({ path: 'configs/gone.json', sha256: hex(current) });
    await expect(gone.find()).rejects.toMatchObject({ code: 'file-not-found' });
  });

  it('rejects a file that is not a policy', async () => {
    const { find, policy } = await createWorld(CURRENT);
    await writeFile(policy, 'version: 1\n');
    await expect(find()).rejects.toMatchObject({ code: 'schema-mismatch' });
  });
});

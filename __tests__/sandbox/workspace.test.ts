import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { temporaryFolder } from '../support/folders.ts';

interface TrustedRoot {
  readonly certificateAuthorities: readonly { readonly uri: string }[];
  readonly timestampAuthorities: readonly { readonly uri: string }[];
  readonly tlogs: readonly { readonly baseUrl: string }[];
}

let dir = '';
let sandbox: Sandbox;
beforeAll(async () => {
  dir = join(await temporaryFolder(), "it's $HOME");
  sandbox = await startSandbox({ dir });
});
afterAll(() => sandbox.close());

describe('env.sh of a sandbox', () => {
  it('exports its addresses to a POSIX shell, for a folder with any name', async () => {
    const script =
      '. "$0" && printf "%s\\n" "$SANDBOX" "$SANDBOX_ADMIN" "$SANDBOX_ISSUER" "$SANDBOX_GITHUB" "$PRIMARY" "$PRIMARY_LOG" "$SECONDARY"';
    const { stdout } = await promisify(execFile)('sh', ['-c', script, join(dir, 'env.sh')]);
    const { admin, oidc, github, regions } = sandbox.urls;
    const host = (url: string): string => new URL(url).host;
    expect(stdout.trimEnd().split('\n')).toEqual([
      dir,
      admin,
      oidc,
      github,
      host(regions.primary.registry),
      regions.primary.rekor,
      host(regions.secondary.registry),
    ]);
  });

  it('selects the store of the secondary region for S3 clients, without a session token of the user', async () => {
    const script =
      '. "$0" && printf "%s\\n" "$AWS_ENDPOINT_URL" "$AWS_ACCESS_KEY_ID" "$AWS_SECRET_ACCESS_KEY" "$AWS_SESSION_TOKEN"';
    const env = { PATH: process.env.PATH ?? '', AWS_SESSION_TOKEN: 'a token of the user' };
    const { stdout } = await promisify(execFile)('sh', ['-c', script, join(dir, 'env.sh')], { env });
    const { regions, storeCredentials } = sandbox.urls;
    expect(stdout.split('\n').slice(0, 4)).toEqual([
      regions.secondary.store,
      storeCredentials.accessKeyId,
      storeCredentials.secretAccessKey,
      '',
    ]);
  });

  it('gives read access to its owner only', async () => {
    expect((await stat(join(dir, 'env.sh'))).mode & 0o077).toBe(0);
  });
});

describe('trusted_root.secondary.json of a sandbox', () => {
  const read = async (name: string): Promise<TrustedRoot> => JSON.parse(await readFile(join(dir, name), 'utf8'));

  it('has the authorities and logs of the secondary region only', async () => {
    const [both, secondary] = [await read('trusted_root.json'), await read('trusted_root.secondary.json')];
    const { fulcio, tsa } = sandbox.urls.regions.secondary;
    expect(secondary.certificateAuthorities.map(({ uri }) => uri)).toEqual([fulcio]);
    expect(secondary.timestampAuthorities.map(({ uri }) => uri)).toEqual([`${tsa}/api/v1/timestamp`]);
    expect(secondary.tlogs.map(({ baseUrl }) => baseUrl)).toEqual([
      'https://rekor2.secondary.mc.test',
      'https://rekor1.secondary.mc.test',
    ]);
    expect(both.certificateAuthorities).toHaveLength(2);
  });
});

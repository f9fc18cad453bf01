import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileKind, writeFileAtomic } from '../lib/files.ts';
import { sandboxError } from './errors.ts';
import type { Region, RegionUrls } from './regions.ts';
import { createSigningConfig, createTrustedRoot, type RegionSigstore } from './sigstore/index.ts';

/** The content of sandbox.json. */
export interface SandboxUrls {
  readonly admin: string;
  readonly oidc: string;
  readonly github: string;
  /** A server that receives logs as Loki does. */
  readonly loki: string;
  readonly regions: Readonly<Record<Region, RegionUrls>>;
  readonly storeCredentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** The file with the token of each person, and of the App, in the folder of the sandbox. The key is the login. */
  readonly githubTokens: Readonly<Record<string, string>>;
  /** The signer identity of the sandbox, for a trust policy. */
  readonly identity: { readonly issuer: string; readonly subject: string };
}

/** The subfolder with the tokens for GitHub. */
const TOKENS = 'github-tokens';

/** The subfolder with the data of the services. */
export const STATE = 'state';

/** The file with the addresses of the regions as shell variables. */
export const ENVIRONMENT = 'env.sh';

const FILES = [
  STATE,
  TOKENS,
  'sandbox.json',
  'token',
  'trust-policy.yaml',
  'trusted_root.json',
  'trusted_root.secondary.json',
  'signing_config.json',
  'signing_config.secondary.json',
  'signing_config.v1.json',
  'mirror.yaml',
  'mirror',
  ENVIRONMENT,
] as const;

/**
 * Creates the folder of a sandbox, or removes the files of an earlier sandbox from it, because each start has new ports and keys.
 * Throws `sandbox-folder-in-use` for a folder with other files.
 */
export async function clearWorkspace(dir: string): Promise<void> {
  if ((await fileKind(dir)) === undefined) {
    await mkdir(dir, { recursive: true });
    return;
  }
  const names = await readdir(dir);
  if (names.length > 0 && !names.includes('sandbox.json') && !names.includes(STATE))
    throw sandboxError('sandbox-folder-in-use', { dir });
  await Promise.all(FILES.map((name) => rm(join(dir, name), { recursive: true, force: true })));
}

/** Writes the tokens for GitHub, one file each, which only their owner can read. Returns the files by login. */
export async function writeTokens(
  dir: string,
  tokens: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  await mkdir(join(dir, TOKENS), { mode: 0o700 });
  const entries = Object.entries(tokens).map(([login, token]) => ({ login, token, file: `${TOKENS}/${login}` }));
  await Promise.all(entries.map(({ file, token }) => writeFileAtomic(join(dir, file), token, { mode: 0o600 })));
  return Object.fromEntries(entries.map(({ login, file }) => [login, file]));
}

/**
 * Writes the files that clients need: trusted roots, signing configurations, trust policy, mirror.yaml, shell variables;
 * sandbox.json last.
 */
export async function writeWorkspace(
  dir: string,
  urls: SandboxUrls,
  sigstores: Readonly<Record<Region, RegionSigstore>>,
): Promise<void> {
  const since = new Date(Date.now() - 3_600_000); // before the first certificate, also for clients whose clock is behind
  const writeJson = (name: string, value: object): Promise<void> =>
    writeFileAtomic(join(dir, name), `${JSON.stringify(value, null, 2)}\n`);
  const { regions, oidc } = urls;
  const createRoot = (trusted: readonly RegionSigstore[]): object =>
    createTrustedRoot(trusted, (region) => regions[region as Region], since);
  await writeJson('trusted_root.json', createRoot(Object.values(sigstores)));
  await writeJson('trusted_root.secondary.json', createRoot([sigstores.secondary]));
  await writeJson('signing_config.json', createSigningConfig(regions.primary, oidc, since));
  await writeJson('signing_config.v1.json', createSigningConfig(regions.primary, oidc, since, 'v1'));
  await writeJson('signing_config.secondary.json', createSigningConfig(regions.secondary, oidc, since));
  await writeFileAtomic(join(dir, 'trust-policy.yaml'), formatTrustPolicy(urls));
  await writeFileAtomic(join(dir, 'mirror.yaml'), formatMirrorConfig(regions.primary, sigstores.primary));
  await writeFileAtomic(join(dir, ENVIRONMENT), formatEnvironment(dir, urls), { mode: 0o600 });
  await writeJson('sandbox.json', urls);
}

/** Returns a script for a POSIX shell that exports the addresses of the sandbox. */
function formatEnvironment(dir: string, { admin, oidc, github, regions, storeCredentials }: SandboxUrls): string {
  const { primary, secondary } = regions;
  const variables = {
    SANDBOX: resolve(dir),
    SANDBOX_ADMIN: admin,
    SANDBOX_ISSUER: oidc,
    SANDBOX_GITHUB: github,
    PRIMARY: new URL(primary.registry).host,
    PRIMARY_LOG: primary.rekor,
    SECONDARY: new URL(secondary.registry).host,
    AWS_ENDPOINT_URL: secondary.store,
    AWS_ACCESS_KEY_ID: storeCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: storeCredentials.secretAccessKey,
  };
  return [
    '# Addresses of the sandbox, for a shell. The AWS variables are those of the store in the secondary region.',
    ...Object.entries(variables).map(([name, value]) => `export ${name}=${quoteForShell(value)}`),
    'unset AWS_SESSION_TOKEN',
    '',
  ].join('\n');
}

const quoteForShell = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const formatTrustPolicy = ({ identity: { issuer, subject } }: SandboxUrls): string =>
  [
    '# Trusts signatures by the identity of the file token, from both regions.',
    'version: 1',
    'roots:',
    '  - name: sandbox',
    '    trustedRoot: { path: trusted_root.json }',
    'requirements:',
    '  - name: signature',
    '    kind: signature',
    '    identities:',
    `      - issuer: ${issuer}`,
    `        subject: ${subject}`,
    '  - name: promotion',
    '    kind: promotion',
    '    identities:',
    `      - issuer: ${issuer}`,
    `        subject: ${subject}`,
    '',
  ].join('\n');

const formatMirrorConfig = ({ registry, rekor: url }: RegionUrls, { rekor: { origin } }: RegionSigstore): string =>
  [
    '# Mirrors the primary region: mc mirror sync --config mirror.yaml',
    'version: 1',
    'to: mirror',
    'policy: trust-policy.yaml',
    'logs:',
    `  - { name: rekor2, type: rekor-v2, url: ${url}, origin: ${origin} }`,
    `subjects: [${new URL(registry).host}/acme/app]`,
    '',
  ].join('\n');

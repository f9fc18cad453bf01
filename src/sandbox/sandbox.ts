import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileKind, writeFileAtomic } from '../lib/files.ts';
import { adminHandler } from './admin.ts';
import { sandboxError } from './errors.ts';
import type { FaultName } from './faults.ts';
import { githubHandler } from './github.ts';
import { createServiceHost, type Handler, type RequestRecord, type ServiceHost } from './host.ts';
import type { RegistryAuthOptions } from './registry/auth.ts';
import { registryHandler } from './registry/handler.ts';
import { PROFILES, type ProfileName } from './registry/profiles.ts';
import {
  type Claims,
  createIssuer,
  createRegionSigstore,
  SANDBOX_IDENTITY,
  type SigstoreUrls,
  signingConfig,
  trustedRoot,
} from './sigstore/index.ts';
import { STORE_KEY, storeHandler } from './store/handler.ts';

export const REGIONS = ['primary', 'secondary'] as const;
export type Region = (typeof REGIONS)[number];
export const SERVICES = ['registry', 'fulcio', 'rekor', 'rekorV1', 'tsa', 'store'] as const;
export type Service = (typeof SERVICES)[number];

export type RegionUrls = Readonly<Record<Service, string>>;

/** The content of sandbox.json. */
export interface SandboxUrls {
  readonly admin: string;
  readonly oidc: string;
  readonly github: string;
  readonly regions: Readonly<Record<Region, RegionUrls>>;
  readonly storeCredentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Who signs here: what a trust policy has to name. */
  readonly identity: { readonly issuer: string; readonly subject: string };
}

export interface SandboxOptions {
  /** Made if it is not there; one that holds anything but an earlier sandbox is refused. */
  readonly dir: string;
  /** The referrers API of each registry; default on. */
  readonly referrers?: Partial<Readonly<Record<Region, boolean>>>;
  /** How the registries behave; default `spec`. */
  readonly profiles?: Partial<Readonly<Record<Region, ProfileName>>>;
  /** What the registries want before they answer; default nothing. */
  readonly auth?: Partial<Readonly<Record<Region, RegistryAuthOptions>>>;
}

export interface Sandbox {
  readonly dir: string;
  readonly urls: SandboxUrls;
  fault(region: Region | '*', service: Service | '*', fault: FaultName, value?: number): Promise<void>;
  /** Makes a registry behave like one that clients have met. */
  profile(region: Region | '*', name: ProfileName): void;
  requests(): readonly RequestRecord[];
  mintToken(audience?: string, claims?: Claims): Promise<string>;
  /** Freezes the tree of a region's Rekor v1 log and begins another. */
  shardRekorV1(region: Region): void;
  close(): Promise<void>;
}

const TOKEN_REFRESH_MS = 4 * 60_000; // tokens live ten minutes
const STATE = 'state';

/** Starts two regions on loopback, with random ports, and writes what their users need into `dir`; sandbox.json last. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { dir } = options;
  await clearEarlier(dir);
  const hosts: ServiceHost[] = [];
  const host = async (region: string, name: string, handler: Handler): Promise<ServiceHost> => {
    const made = await createServiceHost({ region, name, handler });
    hosts.push(made);
    return made;
  };
  const closeAll = async (): Promise<void> => {
    await Promise.all(hosts.map((one) => one.close()));
  };

  try {
    let oidcUrl = '';
    const issuer = await createIssuer(() => oidcUrl);
    const oidc = await host('global', 'oidc', issuer.handler);
    oidcUrl = oidc.url;
    const github = await host('global', 'github', githubHandler());
    const sigstores = await Promise.all(
      REGIONS.map((region) => createRegionSigstore(region, join(dir, STATE, region), () => oidcUrl)),
    );
    const regions = {} as Record<Region, RegionUrls>;
    const profiles: Record<Region, ProfileName> = { primary: 'spec', secondary: 'spec', ...options.profiles };
    for (const [i, region] of REGIONS.entries()) {
      const state = join(dir, STATE, region);
      const auth = options.auth?.[region];
      const handlers: Readonly<Record<Service, Handler>> = {
        registry: registryHandler({
          dir: join(state, 'registry'),
          referrers: options.referrers?.[region] ?? true,
          profile: () => PROFILES[profiles[region]],
          ...(auth ? { auth } : {}),
        }),
        ...(sigstores[i] ?? sigstores[0])?.handlers,
        store: storeHandler(join(state, 'store')),
      } as Readonly<Record<Service, Handler>>;
      const urls = await Promise.all(
        SERVICES.map(async (service) => [service, (await host(region, service, handlers[service])).url] as const),
      );
      regions[region] = Object.fromEntries(urls) as RegionUrls;
    }
    const fault: Sandbox['fault'] = async (region, service, name, value) => {
      const chosen = hosts.filter(
        (one) =>
          one.region !== 'admin' &&
          (region === '*' ? one.region !== 'global' : one.region === region) &&
          (service === '*' || one.name === service),
      );
      if (chosen.length === 0) throw sandboxError('sandbox-no-such-service', { region, service });
      await Promise.all(chosen.map((one) => one.fault(name, value)));
    };
    const profile: Sandbox['profile'] = (region, name) => {
      const chosen = REGIONS.filter((one) => region === '*' || one === region);
      if (chosen.length === 0) throw sandboxError('sandbox-no-such-service', { region, service: 'registry' });
      for (const one of chosen) profiles[one] = name;
    };
    const requests = (): readonly RequestRecord[] =>
      hosts
        .filter(({ region }) => region !== 'admin')
        .flatMap((one) => one.requests)
        .sort((a, b) => (a.at < b.at ? -1 : 1));
    const admin = await host('admin', 'admin', adminHandler({ fault, profile, requests }));
    const urls: SandboxUrls = {
      admin: admin.url,
      oidc: oidc.url,
      github: github.url,
      regions,
      storeCredentials: { accessKeyId: STORE_KEY.id, secretAccessKey: STORE_KEY.secret },
      identity: { issuer: oidc.url, subject: SANDBOX_IDENTITY },
    };
    const writeToken = async (): Promise<void> =>
      writeFileAtomic(join(dir, 'token'), await issuer.mint('sigstore'), { mode: 0o600 });
    await writeToken();
    const timer = setInterval(() => void writeToken().catch(() => undefined), TOKEN_REFRESH_MS);
    timer.unref();
    await writeFiles(dir, urls, (region) => urls.regions[region as Region], sigstores);
    return {
      dir,
      urls,
      fault,
      profile,
      requests,
      mintToken: (audience = 'sigstore', claims) => issuer.mint(audience, claims),
      shardRekorV1: (region) => sigstores[REGIONS.indexOf(region)]?.rotateRekorV1(),
      close: async () => {
        clearInterval(timer);
        await closeAll();
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** Ports and keys are new at each start, so what an earlier one left is of no use to anybody. */
async function clearEarlier(dir: string): Promise<void> {
  if ((await fileKind(dir)) === undefined) {
    await mkdir(dir, { recursive: true });
    return;
  }
  const { readdir } = await import('node:fs/promises');
  const names = await readdir(dir);
  if (names.length > 0 && !names.includes('sandbox.json') && !names.includes(STATE))
    throw sandboxError('sandbox-folder-in-use', { dir });
  const ours = [
    STATE,
    'sandbox.json',
    'token',
    'trust-policy.yaml',
    'trusted_root.json',
    'signing_config.json',
    'signing_config.secondary.json',
    'signing_config.v1.json',
    'mirror.yaml',
    'mirror',
  ];
  await Promise.all(ours.map((name) => rm(join(dir, name), { recursive: true, force: true })));
}

async function writeFiles(
  dir: string,
  urls: SandboxUrls,
  of: (region: string) => SigstoreUrls,
  sigstores: Parameters<typeof trustedRoot>[0],
): Promise<void> {
  const since = new Date(Date.now() - 3_600_000); // valid before the first certificate, whatever the clocks say
  const json = (name: string, value: object): Promise<void> =>
    writeFileAtomic(join(dir, name), `${JSON.stringify(value, null, 2)}\n`);
  const { primary } = urls.regions;
  const [logs] = sigstores;
  await json('trusted_root.json', trustedRoot(sigstores, of, since));
  await json('signing_config.json', signingConfig(of('primary'), urls.oidc, since));
  await json('signing_config.v1.json', signingConfig(of('primary'), urls.oidc, since, 'v1'));
  await json('signing_config.secondary.json', signingConfig(of('secondary'), urls.oidc, since));
  await writeFileAtomic(
    join(dir, 'trust-policy.yaml'),
    [
      '# Trusts what is signed with the token beside it, in either region.',
      'version: 1',
      'roots:',
      '  - name: sandbox',
      '    trustedRoot: { path: trusted_root.json }',
      'requirements:',
      '  - name: signature',
      '    kind: signature',
      '    identities:',
      `      - issuer: ${urls.identity.issuer}`,
      `        subject: ${urls.identity.subject}`,
      '  - name: promotion',
      '    kind: promotion',
      '    identities:',
      `      - issuer: ${urls.identity.issuer}`,
      `        subject: ${urls.identity.subject}`,
      '',
    ].join('\n'),
  );
  const { host } = new URL(primary.registry);
  await writeFileAtomic(
    join(dir, 'mirror.yaml'),
    [
      '# Mirrors the primary: mc mirror sync --config mirror.yaml',
      'version: 1',
      'to: mirror',
      'policy: trust-policy.yaml',
      'logs:',
      `  - { name: rekor2, type: rekor-v2, url: ${primary.rekor}, origin: ${logs?.rekor.origin} }`,
      `subjects: [${host}/acme/app]`,
      '',
    ].join('\n'),
  );
  await json('sandbox.json', urls);
}

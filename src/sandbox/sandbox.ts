import { join } from 'node:path';
import { systemClock } from '../lib/clock.ts';
import { writeFileAtomic } from '../lib/files.ts';
import { type AdminPorts, createAdminHandler } from './admin.ts';
import { sandboxError } from './errors.ts';
import type { FaultName } from './faults.ts';
import {
  createGithubHandler,
  createGithubState,
  type GithubSeed,
  type GithubState,
  seedGithub,
} from './github/index.ts';
import { createServiceHost, type Handler, type RequestRecord, type ServiceHost } from './host.ts';
import { createLokiReceiver, type ReceivedLine } from './loki/handler.ts';
import { type GlobalService, REGIONS, type Region, type RegionUrls, SERVICES, type Service } from './regions.ts';
import type { RegistryAuthOptions } from './registry/auth.ts';
import { damageRepository, type RegistryDamage } from './registry/damage.ts';
import { createRegistryHandler } from './registry/handler.ts';
import { PROFILES, type ProfileName } from './registry/profiles.ts';
import {
  type Claims,
  createIssuer,
  createRegionSigstore,
  type Issuer,
  SANDBOX_IDENTITY,
  type SubjectForm,
} from './sigstore/index.ts';
import { createStoreHandler, STORE_KEY } from './store/handler.ts';
import { clearWorkspace, type SandboxUrls, STATE, writeTokens, writeWorkspace } from './workspace.ts';

export interface SandboxOptions {
  /** The folder of the sandbox. It is created if it is missing, and refused if it contains files other than those of a sandbox. */
  readonly dir: string;
  /** Whether each registry has the referrers API. The default is true. */
  readonly referrers?: Partial<Readonly<Record<Region, boolean>>>;
  /** The registry product that each registry imitates. The default is `spec`. */
  readonly profiles?: Partial<Readonly<Record<Region, ProfileName>>>;
  /** The authentication that each registry requires. By default, a registry is open. */
  readonly auth?: Partial<Readonly<Record<Region, RegistryAuthOptions>>>;
}

/** A running sandbox. */
export interface Sandbox {
  readonly dir: string;
  readonly urls: SandboxUrls;
  /** Switches a fault of the matching services. Throws `sandbox-no-such-service` if none matches. */
  fault(
    region: Region | 'global' | '*',
    service: Service | GlobalService | '*',
    fault: FaultName,
    value?: number,
  ): Promise<void>;
  /** Makes a registry imitate a registry product. */
  profile(region: Region | '*', name: ProfileName): void;
  /** Damages blobs of a repository, or some of these blobs. Throws `sandbox-no-such-repository` for an unknown one. */
  damageRegistry(region: Region, repository: string, digests?: readonly string[]): Promise<RegistryDamage>;
  /** Lists the requests to all services except the admin service, oldest first. */
  requests(): readonly RequestRecord[];
  /** The state of the GitHub server, and what it contained at the start. */
  readonly github: { readonly state: GithubState; readonly seed: GithubSeed };
  /** The lines that the log server received. */
  readonly logLines: readonly ReceivedLine[];
  mintToken(audience?: string, claims?: Claims, form?: SubjectForm): Promise<string>;
  /** Freezes the active tree of a region's Rekor v1 log and starts another tree. */
  shardRekorV1(region: Region): void;
  close(): Promise<void>;
}

type RegionSigstore = Awaited<ReturnType<typeof createRegionSigstore>>;

const TOKEN_REFRESH_MS = 4 * 60_000; // a token is valid for ten minutes

/** Starts two regions on random loopback ports, and writes the files that clients need into `dir`. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { dir } = options;
  await clearWorkspace(dir);
  const hosts = new Hosts();
  try {
    let oidcUrl = '';
    const issuer = await createIssuer(() => oidcUrl);
    const oidc = await hosts.start('global', 'oidc', issuer.handler);
    oidcUrl = oidc.url;
    const state = createGithubState();
    const seed = seedGithub(state);
    const guest = state.tokens.get(seed.tokens.admin);
    const github = await hosts.start('global', 'github', createGithubHandler(state, guest ? { guest } : {}));
    const receiver = createLokiReceiver(systemClock);
    const loki = await hosts.start('global', 'loki', receiver.handler);
    const sigstores = await createSigstores(dir, () => oidcUrl);
    const profiles: Record<Region, ProfileName> = { primary: 'spec', secondary: 'spec', ...options.profiles };
    const regions = await startRegions(options, hosts, sigstores, profiles);
    const ports: AdminPorts = {
      fault: hosts.fault,
      profile: (region, name) => setProfile(profiles, region, name),
      damageRegistry: (region, repository, digests) => damageRegistry(dir, region, repository, digests),
      requests: hosts.requests,
    };
    const admin = await hosts.start('admin', 'admin', createAdminHandler(ports));
    const urls: SandboxUrls = {
      admin: admin.url,
      oidc: oidc.url,
      github: github.url,
      loki: loki.url,
      githubTokens: await writeTokens(dir, seed.tokens),
      regions,
      storeCredentials: { accessKeyId: STORE_KEY.id, secretAccessKey: STORE_KEY.secret },
      identity: { issuer: oidc.url, subject: SANDBOX_IDENTITY },
    };
    const timer = await keepTokenFresh(dir, issuer);
    await writeWorkspace(dir, urls, sigstores);
    return {
      ...ports,
      dir,
      urls,
      github: { state, seed },
      logLines: receiver.lines,
      mintToken: (audience = 'sigstore', claims, form) => issuer.mint(audience, claims, form),
      shardRekorV1: (region) => sigstores[region].rotateRekorV1(),
      close: async () => {
        clearInterval(timer);
        await hosts.close();
      },
    };
  } catch (error) {
    await hosts.close();
    throw error;
  }
}

/** The listeners of a sandbox. */
class Hosts {
  readonly #hosts: ServiceHost[] = [];

  async start(region: string, name: string, handler: Handler): Promise<ServiceHost> {
    const host = await createServiceHost({ region, name, handler });
    this.#hosts.push(host);
    return host;
  }

  /** `*` matches the services of both regions. The global services must be named. */
  fault: Sandbox['fault'] = async (region, service, fault, value) => {
    const chosen = this.#hosts.filter(
      (host) =>
        host.region !== 'admin' &&
        (region === '*' ? host.region !== 'global' : host.region === region) &&
        (service === '*' || host.name === service),
    );
    if (chosen.length === 0) throw sandboxError('sandbox-no-such-service', { region, service });
    await Promise.all(chosen.map((host) => host.fault(fault, value)));
  };

  requests = (): readonly RequestRecord[] =>
    this.#hosts
      .filter(({ region }) => region !== 'admin')
      .flatMap(({ requests }) => requests)
      .sort((a, b) => (a.at < b.at ? -1 : 1));

  async close(): Promise<void> {
    await Promise.all(this.#hosts.map((host) => host.close()));
  }
}

async function createSigstores(dir: string, issuer: () => string): Promise<Readonly<Record<Region, RegionSigstore>>> {
  const [primary, secondary] = await Promise.all([
    createRegionSigstore('primary', join(dir, STATE, 'primary'), issuer),
    createRegionSigstore('secondary', join(dir, STATE, 'secondary'), issuer),
  ]);
  return { primary, secondary };
}

/** Starts the services of both regions. The registries read their current profile from `profiles` at each request. */
async function startRegions(
  { dir, referrers, auth }: SandboxOptions,
  hosts: Hosts,
  sigstores: Readonly<Record<Region, RegionSigstore>>,
  profiles: Readonly<Record<Region, ProfileName>>,
): Promise<Readonly<Record<Region, RegionUrls>>> {
  const startRegion = async (region: Region): Promise<RegionUrls> => {
    const state = join(dir, STATE, region);
    const registryAuth = auth?.[region];
    const handlers: Readonly<Record<Service, Handler>> = {
      ...sigstores[region].handlers,
      registry: createRegistryHandler({
        dir: resolveRegistryFiles(dir, region),
        referrers: referrers?.[region] ?? true,
        profile: () => PROFILES[profiles[region]],
        ...(registryAuth ? { auth: registryAuth } : {}),
      }),
      store: createStoreHandler(join(state, 'store')),
    };
    const started = await Promise.all(SERVICES.map((service) => hosts.start(region, service, handlers[service])));
    return Object.fromEntries(started.map(({ name, url }) => [name, url])) as RegionUrls;
  };
  return { primary: await startRegion('primary'), secondary: await startRegion('secondary') };
}

function setProfile(profiles: Record<Region, ProfileName>, region: Region | '*', name: ProfileName): void {
  const chosen = REGIONS.filter((one) => region === '*' || one === region);
  if (chosen.length === 0) throw sandboxError('sandbox-no-such-service', { region, service: 'registry' });
  for (const one of chosen) profiles[one] = name;
}

const resolveRegistryFiles = (dir: string, region: Region): string => join(dir, STATE, region, 'registry');

async function damageRegistry(
  dir: string,
  region: Region,
  repository: string,
  digests?: readonly string[],
): Promise<RegistryDamage> {
  if (!REGIONS.includes(region)) throw sandboxError('sandbox-no-such-service', { region, service: 'registry' });
  return damageRepository(resolveRegistryFiles(dir, region), repository, digests);
}

/** Writes a token to `dir` now and again before it expires. */
async function keepTokenFresh(dir: string, issuer: Issuer): Promise<NodeJS.Timeout> {
  const write = async (): Promise<void> =>
    writeFileAtomic(join(dir, 'token'), await issuer.mint('sigstore'), { mode: 0o600 });
  await write();
  const timer = setInterval(() => void write().catch(() => undefined), TOKEN_REFRESH_MS);
  timer.unref();
  return timer;
}

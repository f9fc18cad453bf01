import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const BUILD_TIMEOUT_MS = 15 * 60_000;

/** The peers by name: a Go or Python package at an exact version, or a Debian package that is installed or only unpacked. */
const PEERS = {
  cosign: { go: 'github.com/sigstore/cosign/v3/cmd/cosign', version: 'v3.1.3' },
  crane: { go: 'github.com/google/go-containerregistry/cmd/crane', version: 'v0.22.1' },
  regctl: { go: 'github.com/regclient/regclient/cmd/regctl', version: 'v0.11.7' },
  oras: { go: 'oras.land/oras/cmd/oras', version: 'v1.3.6' },
  act: { go: 'github.com/nektos/act', version: 'v0.2.89' },
  actionlint: { go: 'github.com/rhysd/actionlint/cmd/actionlint', version: 'v1.7.12' },
  kubeconform: { go: 'github.com/yannh/kubeconform/cmd/kubeconform', version: 'v0.8.0' },
  helm: { go: 'helm.sh/helm/v3/cmd/helm', version: 'v3.22.0' },
  /** The Go types from which the CRDs of the Prometheus operator are generated. */
  'prometheus-operator': { source: 'peers-src/prometheus-operator', version: 'v0.95.2' },
  opa: { go: 'github.com/open-policy-agent/opa', version: 'v1.22.2' },
  'rekor-tiles': {
    go: 'github.com/sigstore/rekor-tiles/v2/cmd/rekor-server/posix',
    version: 'v2.3.0',
  },
  litewitness: { go: 'filippo.io/torchwood/cmd/litewitness', version: 'v0.6.1' },
  cosignature: { source: 'peers-src/cosignature', version: 'formats-v0.1.1' },
  'sigstore-go': { source: 'peers-src/sigstore-go', version: 'v1.2.2' },
  /** AGPL: a server for tests only, which no release includes. */
  minio: { go: 'github.com/minio/minio', version: 'v0.0.0-20260212201848-7aac2a2c5b7c' },
  olareg: { tool: 'github.com/olareg/olareg/cmd/olareg', version: 'v0.1.2' },
  /**
   * A program that writes reports, in addition to its use as a test. It has no tags, so the version is the newest
   * commit of the module proxy.
   */
  'distribution-conformance': {
    go: 'github.com/opencontainers/distribution-spec/conformance',
    version: 'v0.0.0-20260831232431-97274622c111',
  },
  'sigstore-python': { python: 'sigstore', version: '4.1.0' },
  zizmor: { python: 'zizmor', version: '1.32.0' },
  boto3: { python: 'boto3', version: '1.44.8' },
  'minio-admin': { python: 'minio', version: '7.2.20' },
  'kubernetes-validate': { python: 'kubernetes-validate', version: '1.37.0' },
  'argo-workflows': { python: 'argo-workflows', version: '6.7.18' },
  skopeo: { debian: 'skopeo' },
  'docker-registry': { debian: 'docker-registry' },
  chromium: { debian: 'chromium' },
  openssl: { debian: 'openssl' },
  'ssh-agent': { debian: 'openssh-client' },
  nginx: { unpacked: 'nginx', file: 'usr/sbin/nginx' },
  zsh: { debian: 'zsh' },
  fish: { debian: 'fish' },
  prometheus: { unpacked: 'prometheus', file: 'usr/bin/prometheus' },
  promtool: { unpacked: 'prometheus', file: 'usr/bin/promtool' },
  pushgateway: { unpacked: 'prometheus-pushgateway', file: 'usr/bin/prometheus-pushgateway' },
  amtool: { unpacked: 'prometheus-alertmanager', file: 'usr/bin/amtool' },
  shellcheck: { unpacked: 'shellcheck', file: 'usr/bin/shellcheck' },
} as const satisfies Record<
  string,
  | { go: string; version: string }
  | { tool: string; version: string }
  | { source: string; version: string }
  | { python: string; version: string }
  | { debian: string }
  /** A Debian package whose files are used without installing it, so that no service starts. */
  | { unpacked: string; file: string }
>;

export type PeerName = keyof typeof PEERS;
export type Peer =
  | { readonly path: string; readonly missing?: never }
  | { readonly path?: never; readonly missing: string };

export const peerNames = Object.keys(PEERS) as readonly PeerName[];

/** A folder outside the checkout, so that a new clone reuses earlier builds. */
const cacheFolder = (): string => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'mc-actions', 'peers');

const findInPath = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(':')
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

const known = new Map<PeerName, Promise<Peer>>();

/** Installs a peer on the first request and returns its binary, or the reason why it is not available. */
export function peer(name: PeerName): Promise<Peer> {
  const found = known.get(name) ?? install(name);
  known.set(name, found);
  return found;
}

async function install(name: PeerName): Promise<Peer> {
  const source = PEERS[name];
  if ('python' in source) return fromPython(name, source.python, source.version);
  if ('unpacked' in source) return fromPackage(name, source.unpacked, source.file);
  if ('source' in source) return fromGo(name, source.source, source.version, 'source');
  if ('tool' in source) return fromGo(name, source.tool, source.version, 'tool');
  return 'go' in source ? fromGo(name, source.go, source.version) : fromDebian(name, source.debian);
}

/**
 * `tool`: a module with replacements, which `go install` refuses; another module names it as a tool. `source`: a folder
 * next to this file.
 */
async function fromGo(
  name: string,
  module: string,
  version: string,
  how: 'install' | 'tool' | 'source' = 'install',
): Promise<Peer> {
  const folder = join(cacheFolder(), name, version);
  const path = join(folder, name);
  if (existsSync(path)) return { path };
  if (!findInPath('go')) return { missing: `${name}: no Go toolchain to build ${module}@${version} with` };
  const temporary = `${folder}.${process.pid}.tmp`;
  mkdirSync(temporary, { recursive: true });
  try {
    console.error(`building ${name} ${version}`);
    const go = (...args: readonly string[]) =>
      run('go', args, {
        cwd: how === 'source' ? join(import.meta.dirname, module) : temporary,
        env: {
          ...process.env,
          CGO_ENABLED: '0',
          GOFLAGS: how === 'tool' ? '-trimpath -mod=mod' : '-trimpath',
          GOBIN: temporary,
        },
        timeout: BUILD_TIMEOUT_MS,
        maxBuffer: 64 * 1024 * 1024,
      });
    if (how === 'source') await go('build', '-ldflags=-s -w', '-o', join(temporary, name), '.');
    else if (how === 'install') await go('install', '-ldflags=-s -w', `${module}@${version}`);
    else {
      await go('mod', 'init', 'peers.test/build');
      await go('get', '-tool', `${module}@${version}`);
      await go('build', '-ldflags=-s -w', '-o', join(temporary, name), module);
    }
    const built = join(temporary, basename(module));
    if (basename(module) !== name && existsSync(built)) renameSync(built, join(temporary, name));
    if (!existsSync(path)) renameSync(temporary, folder); // Two runs may build at once. The first result stays.
    return { path };
  } catch (error) {
    return { missing: `${name}: ${module}@${version} does not build here: ${firstLine(error)}` };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Installs the package into its own Python environment and returns the path of that Python. */
async function fromPython(name: string, pip: string, version: string): Promise<Peer> {
  const folder = join(cacheFolder(), name, version);
  const path = join(folder, 'bin', 'python3');
  const complete = join(folder, 'complete');
  if (existsSync(complete)) return { path };
  if (!findInPath('python3')) return { missing: `${name}: no Python to install ${pip}==${version} for` };
  try {
    console.error(`installing ${pip} ${version}`);
    // A venv contains its own path and cannot be moved, so the mark at the end shows that it is complete.
    rmSync(folder, { recursive: true, force: true });
    await run('python3', ['-m', 'venv', folder], { timeout: BUILD_TIMEOUT_MS });
    await run(path, ['-m', 'pip', 'install', '-q', `${pip}==${version}`], { timeout: BUILD_TIMEOUT_MS });
    writeFileSync(complete, '');
    return { path };
  } catch (error) {
    return { missing: `${name}: ${pip}==${version} does not install here: ${firstLine(error)}` };
  }
}

async function fromDebian(name: string, debian: string): Promise<Peer> {
  const there = findInPath(name);
  if (there) return { path: there };
  if (!findInPath('apt-get') || process.getuid?.() !== 0)
    return { missing: `${name}: not in the PATH, and no Debian to install ${debian} from` };
  try {
    console.error(`installing ${debian}`);
    // RUNLEVEL=1 prevents the start of an installed server.
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
    const install = ['-qq', 'install', '-y', '--no-install-recommends', debian];
    try {
      execFileSync('apt-get', install, { env, stdio: 'ignore', timeout: BUILD_TIMEOUT_MS });
    } catch {
      execFileSync('apt-get', ['-qq', 'update'], { env, stdio: 'ignore', timeout: BUILD_TIMEOUT_MS });
      execFileSync('apt-get', install, { env, stdio: 'ignore', timeout: BUILD_TIMEOUT_MS });
    }
    const path = findInPath(name);
    return path ? { path } : { missing: `${name}: the package ${debian} does not contain the command` };
  } catch (error) {
    return { missing: `${name}: the Debian package ${debian} does not install here: ${firstLine(error)}` };
  }
}

/** Downloads a Debian package and unpacks it into the cache. It needs no root, but the lists of apt. */
async function fromPackage(name: string, debian: string, file: string): Promise<Peer> {
  const folder = join(cacheFolder(), 'debian', debian);
  const path = join(folder, file);
  if (existsSync(path)) return { path };
  if (!findInPath('apt-get') || !findInPath('dpkg'))
    return { missing: `${name}: no Debian to download ${debian} from` };
  const temporary = `${folder}.${process.pid}.tmp`;
  mkdirSync(temporary, { recursive: true });
  try {
    console.error(`downloading ${debian}`);
    const download = () => run('apt-get', ['-qq', 'download', debian], { cwd: temporary, timeout: BUILD_TIMEOUT_MS });
    await download().catch(async (error: unknown) => {
      if (process.getuid?.() !== 0) throw error;
      await run('apt-get', ['-qq', 'update'], { timeout: BUILD_TIMEOUT_MS });
      await download();
    });
    const archive = readdirSync(temporary).find((one) => one.endsWith('.deb')) ?? '';
    await run('dpkg', ['-x', join(temporary, archive), temporary], { timeout: BUILD_TIMEOUT_MS });
    if (!existsSync(join(temporary, file)))
      return { missing: `${name}: the package ${debian} does not contain ${file}` };
    if (!existsSync(path)) renameSync(temporary, folder); // Two runs may unpack at once. The first result stays.
    return { path };
  } catch (error) {
    return { missing: `${name}: the Debian package ${debian} does not unpack here: ${firstLine(error)}` };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .split('\n')
    .filter(Boolean)
    .slice(0, 2)
    .join(' ')
    .slice(0, 200);

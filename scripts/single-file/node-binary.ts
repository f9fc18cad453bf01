import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The platforms of the single file: the names of Node.js, and those in the file's name. */
export const PLATFORMS = ['linux-x64', 'linux-arm64'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** Returns the platform of this machine; undefined if no single file exists for it. */
export const currentPlatform = (): Platform | undefined =>
  PLATFORMS.find((platform) => platform === `${process.platform}-${process.arch}`);

interface LockedPackage {
  readonly version: string;
  readonly integrity: string;
}

/** Returns the locked version and integrity of the package with the executable of Node.js. Throws if the lock file lacks it. */
export function readLockedNode(lockText: string, platform: Platform): LockedPackage {
  const { packages } = JSON.parse(lockText) as { packages: Readonly<Record<string, Partial<LockedPackage>>> };
  const { version, integrity } = packages[`node_modules/node-${platform}`] ?? {};
  if (version === undefined || integrity === undefined)
    throw new Error(`package-lock.json: expected node-${platform} with a version and an integrity`);
  return { version, integrity };
}

/** Compares a package archive with the integrity of the lock file (`sha512-<base64>`). Throws if they differ. */
export function assertIntegrity(archive: Uint8Array, integrity: string, name: string): void {
  const found = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  if (found !== integrity) throw new Error(`${name}: expected ${integrity}, found ${found}`);
}

/**
 * Returns the executable of Node.js for a platform: from node_modules, or from the npm registry into `cache`. npm installs only the package
 * of its own platform. A download must match the integrity of the lock file.
 */
export function findNodeBinary(root: string, platform: Platform, cache: string): string {
  const installed = join(root, `node_modules/node-${platform}/bin/node`);
  if (existsSync(installed)) return installed;
  const name = `node-${platform}`;
  const { version, integrity } = readLockedNode(readFileSync(join(root, 'package-lock.json'), 'utf8'), platform);
  const folder = join(cache, `${name}-${version}`);
  mkdirSync(folder, { recursive: true });
  const archive = join(folder, `${name}-${version}.tgz`);
  if (!existsSync(archive))
    execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', folder], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  assertIntegrity(readFileSync(archive), integrity, `${name}@${version}`);
  execFileSync('tar', ['-xzf', archive, '-C', folder, 'package/bin/node']);
  return join(folder, 'package/bin/node');
}

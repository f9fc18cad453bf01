import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files that mc reads from its installation while it runs, by their paths below the root. */
const DATA = [
  'LICENSE',
  'README.md',
  'package.json',
  'package-lock.json',
  'SECURITY/trust-roots/trusted_root.json',
  'policy/opa/bypass.wasm',
];

/** What the assets are read from. */
export interface AssetSources {
  /** The root of the checkout. */
  readonly root: string;
  /** The bundle; usually `dist/` of the root. */
  readonly dist: string;
  /** The commit of the checkout; undefined if it is unknown. */
  readonly commit: string | undefined;
  /** A folder for the assets that are not files of the checkout. */
  readonly temporary: string;
}

/** Lists the assets of the single file: the name that its program reads → the file. Throws for a missing file. */
export function listAssets({ root, dist, commit, temporary }: AssetSources): Readonly<Record<string, string>> {
  const chunks = readdirSync(dist)
    .filter((name) => name.endsWith('.js'))
    .sort();
  if (!chunks.includes('mc.js')) throw new Error(`${dist}/mc.js: missing; run "npm run dist"`);
  const assets = {
    ...Object.fromEntries(chunks.map((name) => [`dist/${name}`, join(dist, name)])),
    ...Object.fromEntries(DATA.map((name) => [name, join(root, name)])),
    'thread-program.js': join(import.meta.dirname, 'launcher.js'),
    'cmd/commit': join(temporary, 'commit'),
  };
  writeFileSync(assets['cmd/commit'], `${commit ?? ''}\n`);
  const missing = Object.values(assets).find((path) => !existsSync(path));
  if (missing !== undefined) throw new Error(`${missing}: missing`);
  return assets;
}

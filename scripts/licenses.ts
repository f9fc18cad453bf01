import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** A module in the statistics of the bundler. */
interface StatsModule {
  readonly name?: string;
  readonly modules?: readonly StatsModule[];
}

/** The folder of a package at the start of a module's name. */
const PACKAGE = /^\.\/((?:node_modules\/(?:@[^/]+\/)?[^/]+\/)+)/;
/** The last package in a path of a source map or of a bundler's comment. */
const INLINED = /(?:^|\/)node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\/(?!.*(?:^|\/)node_modules\/)/;
/** esbuild (`// node_modules/x/y.js`) and rolldown (`//#region node_modules/x/y.js`) name what they inline. */
const COMMENT = /^\/\/(?:#region)? ?((?:\.\.\/)*node_modules\/\S+)/gm;
const SOURCE_MAP = /\/\/# sourceMappingURL=(\S+)\s*$/;
const PREBUNDLED = /[.-](min|bundle|bundled)\.[cm]?js$/;

function* listFiles(modules: readonly StatsModule[]): Generator<{ readonly file: string; readonly folder: string }> {
  for (const { name = '', modules: nested } of modules) {
    const folder = PACKAGE.exec(name)?.[1];
    if (folder) yield { file: name.replace(/^\.\//, '').replace(/[ ?].*$/, ''), folder: folder.replace(/\/$/, '') };
    if (nested) yield* listFiles(nested);
  }
}

/**
 * Returns the names of the packages that another bundler inlined into a published file, from its source map and from
 * comments. Throws for a file that is bundled according to its name and has no source map, because its content is unknown.
 */
function listInlinedPackages(root: string, file: string): Set<string> {
  const path = join(root, file);
  if (!/\.[cm]?js$/.test(file) || !existsSync(path)) return new Set();
  const text = readFileSync(path, 'utf8');
  const map = SOURCE_MAP.exec(text.slice(-1_000))?.[1];
  const mapPath = map === undefined || map.startsWith('data:') ? undefined : join(dirname(path), map);
  const isMapped = mapPath !== undefined && existsSync(mapPath);
  if (PREBUNDLED.test(file) && !isMapped)
    throw new Error(`${file}: expected a source map that names the packages in it, found none`);
  const sources = isMapped ? (JSON.parse(readFileSync(mapPath, 'utf8')) as { sources?: string[] }).sources : undefined;
  const paths = [...(sources ?? []), ...[...text.matchAll(COMMENT)].map(([, path = '']) => path)];
  return new Set(paths.flatMap((one) => INLINED.exec(one)?.[1] ?? []));
}

/** Returns the folder of a package, resolved by Node's rules from another package's folder. Throws if it is not installed. */
function resolvePackage(root: string, from: string, name: string): string {
  for (let at = from; ; at = normalize(join(at, '..'))) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(root, folder, 'package.json'))) return folder;
    if (at === '.')
      throw new Error(`${from}: the license of the inlined package ${name} is unknown: the package is not installed`);
  }
}

/** Returns the name of a package with its version, and the text of its license. */
function readLicense(root: string, folder: string): readonly [name: string, text: string] | undefined {
  const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
    name?: string;
    version?: string;
    license?: string;
  };
  if (!manifest.name) return undefined; // a nested package.json with only "type": "module"
  const file = readdirSync(join(root, folder))
    .sort()
    .find((name) => /^(licen[sc]e|copying)(\.|-|$)/i.test(name));
  const text = file ? readFileSync(join(root, folder, file), 'utf8') : '(no licence file in the package)\n';
  return [
    `${manifest.name} ${manifest.version}`,
    `${manifest.license ?? ''}\n\n${text.replace(/\r\n/g, '\n').trim()}\n`,
  ];
}

/**
 * Formats the license text of every package in the bundle, by name. The list of ncc lacks the packages of async chunks, and
 * the packages that a dependency inlined into its own files.
 */
export function formatLicenses(root: string, stats: { readonly modules: readonly StatsModule[] }): string {
  const folders = new Set<string>();
  for (const { file, folder } of listFiles(stats.modules)) {
    folders.add(folder);
    for (const name of listInlinedPackages(root, file)) folders.add(resolvePackage(root, folder, name));
  }
  const texts = new Map(
    [...folders].map((folder) => readLicense(root, folder)).filter((license) => license !== undefined),
  );
  return [...texts.keys()]
    .sort()
    .map((name) => `${name}\n${'-'.repeat(name.length)}\n${texts.get(name)}`)
    .join('\n');
}

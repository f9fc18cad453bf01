import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface StatsModule {
  readonly name?: string;
  readonly modules?: readonly StatsModule[];
}

const PACKAGE = /^\.\/((?:node_modules\/(?:@[^/]+\/)?[^/]+\/)+)/;

function* packagesOf(modules: readonly StatsModule[]): Generator<string> {
  for (const module of modules) {
    const folder = PACKAGE.exec(module.name ?? '')?.[1];
    if (folder) yield folder.replace(/\/$/, '');
    if (module.modules) yield* packagesOf(module.modules);
  }
}

/** The licence text of every package that is in the bundle, by name; ncc's own list misses those of async chunks. */
export function licensesOf(root: string, stats: { readonly modules: readonly StatsModule[] }): string {
  const texts = new Map<string, string>();
  for (const folder of new Set(packagesOf(stats.modules))) {
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
      name?: string;
      version?: string;
      license?: string;
    };
    if (!manifest.name) continue; // a nested package.json that only says "type": "module"
    const file = readdirSync(join(root, folder))
      .sort()
      .find((name) => /^(licen[sc]e|copying)(\.|-|$)/i.test(name));
    const text =
      file && existsSync(join(root, folder, file))
        ? readFileSync(join(root, folder, file), 'utf8')
        : '(no licence file in the package)\n';
    texts.set(
      `${manifest.name} ${manifest.version}`,
      `${manifest.license ?? ''}\n\n${text.replace(/\r\n/g, '\n').trim()}\n`,
    );
  }
  return [...texts.keys()]
    .sort()
    .map((name) => `${name}\n${'-'.repeat(name.length)}\n${texts.get(name)}`)
    .join('\n');
}

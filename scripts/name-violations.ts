import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const FOLDERS = ['src', '__tests__', 'interop', 'bench', 'scripts'];
const SKIPPED_FOLDERS = new Set(['node_modules', 'fixtures', 'build']);
const SOURCE = /(?:\.long)?(?:\.test)?\.[cm]?[jt]s$/;
/** Endings of plurals, participles and nouns of one verb: `receipts`, `pruned`, `pruning`, `router`, `service`. */
const ENDINGS = ['s', 'es', 'd', 'ed', 'r', 'er', 'or', 'ing', 'ice', 'ion'];
const MIN_STEM = 3;

/** Returns each pair of files in one folder under `root` that one ending distinguishes, as `folder: problem`. */
export function nameViolations(root: string): string[] {
  const folders = new Map<string, Set<string>>();
  for (const file of FOLDERS.flatMap((folder) => listSources(root, join(root, folder)))) {
    const end = file.lastIndexOf('/');
    const folder = file.slice(0, end);
    folders.set(folder, (folders.get(folder) ?? new Set()).add(file.slice(end + 1).replace(SOURCE, '')));
  }
  return [...folders].flatMap(([folder, names]) =>
    findPairs([...names].sort()).map(
      ([a, b]) => `${folder}: the names ${a} and ${b} differ only by an ending: give one of them another word`,
    ),
  );
}

function listSources(root: string, folder: string): string[] {
  return readFolder(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : listSources(root, path);
    return SOURCE.test(entry.name) ? [relative(root, path).split(sep).join('/')] : [];
  });
}

function readFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function findPairs(names: readonly string[]): [string, string][] {
  const byStem = new Map<string, string[]>();
  for (const name of names) {
    for (const stem of listStems(name)) byStem.set(stem, [...(byStem.get(stem) ?? []), name]);
  }
  const pairs = [...byStem.values()].flatMap((same) => same.slice(1).map((b): [string, string] => [same[0] ?? '', b]));
  return [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()];
}

/** Lists a name and its stems: without an ending, with the `e` that the ending replaced, and without a doubled letter. */
function listStems(name: string): string[] {
  const stems = ENDINGS.filter((ending) => name.endsWith(ending) && name.length - ending.length >= MIN_STEM).flatMap(
    (ending) => {
      const stem = name.slice(0, -ending.length);
      return [stem, `${stem}e`, stem.replace(/([a-z])\1$/, '$1')];
    },
  );
  return [...new Set([name, ...stems])];
}

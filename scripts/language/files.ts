import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const FOLDERS = [
  'src',
  '__tests__',
  'scripts',
  'interop',
  'bench',
  'cmd',
  'docs',
  'actions',
  '.ci',
  '.github',
  'workflows',
  'policy',
  'schemas',
  'infra',
  'SECURITY',
];
const ROOT_FILES = /^(?:[A-Z][A-Za-z_]*\.md|[\w.]+\.config\.js)$/;
const READABLE = /\.(?:md|svg|[cm]?[jt]s|go|py|rego|sh|ya?ml)$|\.schema\.json$|^cmd\/[^./]+$|^\.ci\/[^./]+$/;
const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'build', 'coverage', 'fixtures']);
/** The list itself and its test quote the phrases. */
const QUOTING_FILES = new Set(['scripts/language/phrases.ts', '__tests__/scripts/language.test.ts']);

/** Lists the files that the language rules hold for, as sorted paths relative to `root`. */
export function listFiles(root: string): string[] {
  const found = listEntries(root).flatMap(({ name, isFolder }) => {
    if (isFolder) return FOLDERS.includes(name) ? walk(root, join(root, name)) : [];
    return ROOT_FILES.test(name) ? [name] : [];
  });
  return found.filter((file) => !QUOTING_FILES.has(file)).sort();
}

function walk(root: string, folder: string): string[] {
  return listEntries(folder).flatMap(({ name, isFolder }) => {
    const path = join(folder, name);
    if (isFolder) return SKIPPED_FOLDERS.has(name) ? [] : walk(root, path);
    const file = relative(root, path).split(sep).join('/');
    return READABLE.test(file) ? [file] : [];
  });
}

const listEntries = (folder: string): { name: string; isFolder: boolean }[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));

// Cuts the part of GitHub's OpenAPI that the sandbox answers, and writes it for the tests:
//   node scripts/github-openapi.ts [FILE]
// FILE is api.github.com.json of @octokit/openapi. Without it, npm downloads the package (29 MB) into a temporary folder.
import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROUTES } from '../src/sandbox/github/routes/index.ts';

const PACKAGE = '@octokit/openapi';
const VERSION = '23.0.2';
const FILE = 'package/generated/api.github.com.json';
const TARGET = new URL('../__tests__/fixtures/github/openapi.json', import.meta.url);

/** Texts for readers, and what no validator reads. */
const UNUSED = new Set([
  'description',
  'summary',
  'tags',
  'externalDocs',
  'example',
  'examples',
  'title',
  'deprecated',
  'operationId',
  'headers',
]);

type Json = Record<string, unknown>;

function download(): string {
  const folder = mkdtempSync(join(tmpdir(), 'github-openapi-'));
  try {
    const options: ExecFileSyncOptions = { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] };
    const name = execFileSync('npm', ['pack', '--silent', `${PACKAGE}@${VERSION}`], options)
      .toString()
      .trim();
    execFileSync('tar', ['-xzf', name, FILE], options);
    return readFileSync(join(folder, FILE), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Removes the unused keys of schemas and operations. The names of properties stay, whatever they are. */
function strip(value: unknown, areNames = false): unknown {
  if (Array.isArray(value)) return value.map((one) => strip(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => areNames || !(UNUSED.has(key) || key.startsWith('x-')))
      .map(([key, inner]) => [key, strip(inner, !areNames && key === 'properties')]),
  );
}

/** Lists the references of a document, as `schemas/NAME` or `responses/NAME`. */
function listReferences(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner.replace('#/components/', '')] : listReferences(inner),
  );
}

function cut(source: Json): Json {
  const paths = source.paths as Record<string, Json>;
  const components = source.components as Record<string, Record<string, unknown>>;
  const operations: Record<string, unknown> = {};
  for (const { operation } of ROUTES) {
    const [method = '', path = ''] = operation.replaceAll('{+', '{').split(' ');
    const found = paths[path]?.[method.toLowerCase()];
    if (found !== undefined) operations[`${method} ${path}`] = strip(found);
  }
  const kept: Record<string, Record<string, unknown>> = {};
  const queue = [...listReferences(operations)];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const [kind = '', name = ''] = next.split('/');
    const group = kept[kind] ?? {};
    kept[kind] = group;
    if (name in group) continue;
    group[name] = strip(components[kind]?.[name]);
    queue.push(...listReferences(group[name]));
  }
  return { package: PACKAGE, version: VERSION, operations, components: sortKeys(kept) };
}

const sortKeys = (groups: Record<string, Record<string, unknown>>): Json =>
  Object.fromEntries(
    Object.entries(groups).map(([kind, group]) => [
      kind,
      Object.fromEntries(Object.entries(group).sort(([a], [b]) => (a < b ? -1 : 1))),
    ]),
  );

/** Writes each operation and component on one line, so that a new version shows what changed. */
function format({ operations, components, ...head }: Json): string {
  const lines = (entries: unknown): string =>
    Object.entries(entries as Json)
      .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
      .join(',\n');
  const groups = Object.entries(components as Json).map(([kind, group]) => `"${kind}": {\n${lines(group)}\n}`);
  return `{\n${lines(head)},\n"operations": {\n${lines(operations)}\n},\n"components": {\n${groups.join(',\n')}\n}\n}\n`;
}

const [file] = process.argv.slice(2);
const source = JSON.parse(file === undefined ? download() : readFileSync(file, 'utf8')) as Json;
const { version } = source.info as { version: string };
if (version !== VERSION) throw new Error(`the version of ${PACKAGE}: expected ${VERSION}, found ${version}`);
const text = format(cut(source));
JSON.parse(text);
writeFileSync(TARGET, text);
process.stdout.write(`${text.length} bytes of ${PACKAGE} ${VERSION} in ${TARGET.pathname}\n`);

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, parseDocument } from 'yaml';

const CHART = 'infra/sigstore-mirror';
const MARK = 'Chart.yaml';
/** Files beside the chart that build the image. */
const IMAGE_FILES = ['Dockerfile', 'Dockerfile.dockerignore'];

/** A file that the chart takes from another folder of the repository, and the check of its content. */
const SOURCES = [
  { from: 'alerts/mc-dr-rules.yaml', to: 'files/mc-dr-rules.yaml', key: 'groups' },
  { from: 'dashboards/mc-dr.json', to: 'files/mc-dr.json', key: 'panels' },
] as const;

/**
 * Writes the chart with its alert rules, its dashboard and the version of the package into `out`, and returns the paths of the
 * files. Replaces an earlier chart there. Throws for a source that is missing or has another form, before it writes anything.
 */
export function assembleChart(root: string, out: string): readonly string[] {
  for (const { from, key } of SOURCES) assertSource(join(root, from), from, key);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, MARK)))
    throw new Error(`${out}: expected an empty folder or an earlier chart, found other files: pass another --out`);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  cpSync(join(root, CHART), out, { recursive: true });
  for (const name of ['files', ...IMAGE_FILES]) rmSync(join(out, name), { recursive: true, force: true });
  for (const { from, to } of SOURCES) cpSync(join(root, from), join(out, to));
  const chart = parseDocument(readFileSync(join(out, MARK), 'utf8'));
  chart.set('version', version);
  chart.set('appVersion', version);
  writeFileSync(join(out, MARK), chart.toString());
  return readdirSync(out, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function assertSource(path: string, name: string, key: string): void {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (text === undefined) throw new Error(`${name}: expected a file for the chart, found none`);
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents) || !document.has(key))
    throw new Error(`${name}: expected a document with ${key}, found another form`);
}

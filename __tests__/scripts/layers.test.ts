import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { layerPages } from '../../scripts/docs/layers.ts';
import { layerViolations } from '../../scripts/layer-violations.ts';
import { EDGES, LAYERS } from '../../scripts/layers.ts';

const REPOSITORY = join(import.meta.dirname, '../..');

describe('layerViolations', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'mc-layers-'));
    mkdirSync(join(root, 'src'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const plant = (file: string, source: string): string[] => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), source);
    return layerViolations(root);
  };

  it.each([
    ['a building block that imports a capability', 'src/oci/x.ts', "import { verify } from '../verify/index.ts';"],
    ['the base that imports a building block', 'src/lib/x.ts', "export { a } from '../oci/index.ts';"],
    ['an edge between capabilities that is not listed', 'src/verify/x.ts', "import { sign } from '../sign/index.ts';"],
    ['a dynamic import of a higher layer', 'src/store/x.ts', "const m = await import('../cli/main.ts');"],
    ['an entry point that imports the other one', 'src/cli/x.ts', "import { a } from '../actions/io.ts';"],
    ['a file of a module that is not public', 'src/promote/x.ts', "import { a } from '../oci/registry/client.ts';"],
    ['the runner in a capability', 'src/sign/x.ts', "import * as core from '@actions/core';"],
    ['the command line library in a block', 'src/tlog/x.ts', "import { Command } from 'commander';"],
    ['the environment in a capability', 'src/mirror/x.ts', 'export const a = process.env.HOME;'],
    ['the environment by another spelling', 'src/mirror/x.ts', "export const a = process['env'];"],
    ['the console in a block', 'src/sigstore/x.ts', "console.log('x');"],
    ['the sandbox in production code', 'src/promote/x.ts', "import { startSandbox } from '../sandbox/index.ts';"],
    [
      'the sandbox in the drill, outside its simulator',
      'src/drill/report.ts',
      "import { startSandbox } from '../sandbox/index.ts';",
    ],
    ['a module that the table does not list', 'src/misc/x.ts', 'export {};'],
    ['a file that is too long', 'src/lib/x.ts', '\n'.repeat(351)],
  ])('finds %s', (_, file, source) => {
    expect(plant(file, source)).toHaveLength(1);
  });

  it.each([
    [
      'imports of lower layers',
      'src/promote/x.ts',
      "import { verify } from '../verify/index.ts';\nimport { a } from '../lib/digest.ts';",
    ],
    ['the errors of another module', 'src/promote/x.ts', "import { ociError } from '../oci/errors.ts';"],
    ['the errors of all modules in mc explain', 'src/cli/catalogue.ts', "export { a } from '../sandbox/errors.ts';"],
    [
      'the sandbox in the simulator',
      'src/drill/simulator/x.ts',
      "import { startSandbox } from '../../sandbox/index.ts';",
    ],
    ['words in comments and strings', 'src/lib/x.ts', "// console.log\nexport const a = 'process.env';"],
  ])('accepts %s', (_, file, source) => {
    expect(plant(file, source)).toEqual([]);
  });

  it('finds nothing in this repository', () => {
    expect(layerViolations(REPOSITORY)).toEqual([]);
  });
});

describe('LAYERS', () => {
  it('lists only modules that exist', () => {
    const listed = [...LAYERS.flatMap(({ modules }) => modules), ...Object.keys(EDGES), ...Object.values(EDGES).flat()];
    expect(listed.filter((name) => !existsSync(join(REPOSITORY, 'src', name)))).toEqual([]);
  });
});

describe('the tables of modules', () => {
  const modules = LAYERS.flatMap((layer) => layer.modules.map((name) => ({ name, number: layer.number })));
  const readRows = (page: string, row: RegExp): string[][] =>
    Array.from(readFileSync(join(REPOSITORY, page), 'utf8').matchAll(row), ([, ...cells]) => cells.map(String));

  it('lists each module once in the map of AGENTS.md, with its layer', () => {
    const rows = readRows('AGENTS.md', /^\| (\d) \| `src\/(\w+)` \| \S/gm);
    const expected = modules.map(({ name, number }) => [String(number), name]);
    expect(rows.toSorted()).toEqual(expected.toSorted());
  });

  it('lists each module once in docs/architecture.md', () => {
    const rows = readRows('docs/architecture.md', /^\| `src\/(\w+)(?:\/<name>)?` \| \S/gm);
    expect(rows.flat().toSorted()).toEqual(modules.map(({ name }) => name).toSorted());
  });
});

describe('layerPages', () => {
  it('shows the same table in docs/architecture.md and CONTRIBUTING.md as the lint enforces', () => {
    const pages = Object.entries(layerPages(REPOSITORY));
    expect(pages).toHaveLength(2);
    for (const [page, content] of pages) expect(readFileSync(join(REPOSITORY, page), 'utf8')).toBe(content);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createPublishedManifest } from '../../../scripts/release/npm-manifest.ts';
import { runNpmPack } from '../../../scripts/release/npm-package.ts';

const root = join(import.meta.dirname, '../../..');
const text = readFileSync(join(root, 'package.json'), 'utf8');
const COMMIT = 'a'.repeat(40);
const MAX_PACKED_BYTES = 5_000_000;

describe('the npm package', () => {
  const packed = runNpmPack(root, '--dry-run');
  const outside = packed.files.map(({ path }) => path).filter((path) => !/^dist\/[\w.-]+\.js$/.test(path));

  it('contains the bundle, its data and its licences, and nothing else', () => {
    expect(outside.sort()).toEqual([
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'SECURITY/trust-roots/trusted_root.json',
      'dist/licenses.txt',
      'dist/package.json',
      'package.json',
      'policy/opa/bypass.rego',
      'policy/opa/bypass.wasm',
    ]);
  });

  it('has less than 5 MB', () => {
    expect(packed.size).toBeLessThan(MAX_PACKED_BYTES);
  });

  it('names its commit, and has no dependencies, because the bundle contains them', () => {
    const manifest = JSON.parse(createPublishedManifest(text, COMMIT));
    expect(manifest).toMatchObject({ name: 'mc-actions', gitHead: COMMIT, bin: { mc: 'dist/mc.js' } });
    for (const name of ['private', 'scripts', 'dependencies', 'devDependencies', 'overrides'])
      expect(manifest).not.toHaveProperty(name);
  });

  it('cannot be published from a checkout by mistake', () => {
    expect(JSON.parse(text).private).toBe(true);
  });

  it('includes the program that its bin names', () => {
    const { bin } = JSON.parse(text);
    for (const path of Object.values(bin)) expect(packed.files.map((file) => file.path)).toContain(path);
  });
});

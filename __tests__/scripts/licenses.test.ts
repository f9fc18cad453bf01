import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { formatLicenses } from '../../scripts/licenses.ts';
import { temporaryFolder } from '../support/folders.ts';

let root = '';
const write = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
};
const addPackage = async (folder: string, name: string, version: string): Promise<void> => {
  await write(`${folder}/package.json`, JSON.stringify({ name, version, license: 'MIT' }));
  await write(`${folder}/LICENSE`, `licence of ${name} ${version}\n`);
};
const mapOf = (sources: readonly string[]): string => JSON.stringify({ version: 3, sources });
const licenses = (...names: string[]): string => formatLicenses(root, { modules: names.map((name) => ({ name })) });
const titles = (text: string): readonly string[] => text.match(/^\S+ \d+\.\d+\.\d+$/gm) ?? [];

beforeAll(async () => {
  root = await temporaryFolder();
  await addPackage('node_modules/outer', 'outer', '1.0.0');
  await addPackage('node_modules/outer/node_modules/inner', 'inner', '2.0.0');
  await addPackage('node_modules/inner', 'inner', '1.0.0');
  await addPackage('node_modules/@scope/other', '@scope/other', '3.0.0');
  await write('node_modules/outer/index.js', 'module.exports = 1;\n');
  await write('node_modules/outer/dist/index.min.js', '1;\n//# sourceMappingURL=index.min.js.map\n');
  const sources = ['../../node_modules/inner/src/a.ts', '../../node_modules/@scope/other/b.ts', '../src/index.ts'];
  await write('node_modules/outer/dist/index.min.js.map', mapOf(sources));
  await write('node_modules/outer/dist/esbuild.js', '// node_modules/inner/a.js\n1;\n');
  await write('node_modules/outer/dist/rolldown.js', '//#region node_modules/@scope/other/b.js\n1;\n//#endregion\n');
  await write('node_modules/outer/dist/unmapped.min.js', '1;\n');
  await write('node_modules/outer/dist/unknown.js', '// node_modules/missing/a.js\n1;\n');
});

describe('formatLicenses', () => {
  it('lists a package once, however many of its files are bundled', () => {
    const text = licenses('./node_modules/outer/index.js', './node_modules/outer/index.js', './src/main.js');
    expect(titles(text)).toEqual(['outer 1.0.0']);
    expect(text).toContain('licence of outer 1.0.0');
  });

  it.each([
    ['a source map', 'dist/index.min.js', ['@scope/other 3.0.0', 'inner 2.0.0', 'outer 1.0.0']],
    ['a comment of esbuild', 'dist/esbuild.js', ['inner 2.0.0', 'outer 1.0.0']],
    ['a comment of rolldown', 'dist/rolldown.js', ['@scope/other 3.0.0', 'outer 1.0.0']],
  ])('lists the packages that a dependency inlined into its own file, by %s', (_what, file, expected) => {
    expect(titles(licenses(`./node_modules/outer/${file}`))).toEqual(expected);
    const nested = { modules: [{ modules: [{ name: `./node_modules/outer/${file} + 3 modules` }] }] };
    expect(titles(formatLicenses(root, nested))).toEqual(expected);
  });

  it('fails if it does not know the packages in a file: no source map, or a package that is not installed', () => {
    expect(() => licenses('./node_modules/outer/dist/unmapped.min.js')).toThrow(
      /unmapped\.min\.js: expected a source map/,
    );
    expect(() => licenses('./node_modules/outer/dist/unknown.js')).toThrow(
      /the inlined package missing is unknown: the package is not installed/,
    );
  });

  it('lists the three packages that were missing: those in the minified file of glob', async () => {
    const inGlob = ['path-scurry', 'minimatch', '@isaacs/nonrecursive-glob-match'];
    await addPackage('node_modules/glob', 'glob', '14.0.6');
    for (const name of inGlob) await addPackage(`node_modules/${name}`, name, '11.0.0');
    const file = 'node_modules/glob/dist/commonjs/index.min.js';
    await write(file, 'exports.glob=1;\n//# sourceMappingURL=index.min.js.map\n');
    const sources = [...inGlob.map((name) => `../../node_modules/${name}/src/index.ts`), '../../src/glob.ts'];
    await write(`${file}.map`, mapOf(sources));
    const expected = [...inGlob.map((name) => `${name} 11.0.0`), 'glob 14.0.6'].sort();
    expect(titles(licenses(`./${file}`))).toEqual(expected);
  });
});

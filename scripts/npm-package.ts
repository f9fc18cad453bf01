// Packs the npm package from dist/: `npm run npm-package -- [--out DIR] [--dist DIR]`. Prints the path of the archive.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readBuildCommit } from '../src/cli/build-commit.ts';
import { packNpmPackage } from './release/npm-package.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { out: { type: 'string' }, dist: { type: 'string' } } });
const commit = await readBuildCommit(root);
if (commit === undefined) throw new Error('the commit is unknown: run this script in a git checkout');
const dist = resolve(values.dist ?? join(root, 'dist'));
console.log(packNpmPackage({ root, dist, commit }, resolve(values.out ?? join(root, 'out'))));

// Builds mc as one executable per platform from dist/: `npm run single-file -- [--out DIR] [--dist DIR] [--platform NAME]…`.
// Prints the path of each file. It needs no Node.js where it runs: glibc and libstdc++ are enough.
import { join } from 'node:path';
import { readArguments } from './single-file/arguments.ts';
import { buildSingleFiles } from './single-file/index.ts';

const root = join(import.meta.dirname, '..');
try {
  await buildSingleFiles(root, readArguments(process.argv.slice(2), root), (path) => console.log(path));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBuildCommit } from '../../src/cli/build-commit.ts';
import { buildSingleFiles } from '../single-file/index.ts';
import { PLATFORMS } from '../single-file/node-binary.ts';
import { CHECKSUMS, formatChecksums, listSubjects, locateRelease } from './files.ts';
import { packNpmPackage } from './npm-package.ts';
import { assertVersion, type ReleaseTag } from './tag.ts';

/** Builds the files of a release from dist/: package, executables, image, SBOM, licences and checksums. */
export async function buildRelease(root: string, tag: ReleaseTag, folder: string): Promise<void> {
  assertVersion(tag, readFileSync(join(root, 'package.json'), 'utf8'));
  const commit = await readBuildCommit(root);
  if (commit === undefined) throw new Error(`${root}: expected a git checkout, found no commit`);
  const { assets, predicates, evidence } = locateRelease(folder);
  for (const one of [assets, predicates, evidence]) mkdirSync(one, { recursive: true });
  const dist = join(root, 'dist');
  packNpmPackage({ root, dist, commit }, assets);
  await buildSingleFiles(root, { out: assets, dist, platforms: PLATFORMS }, (path) => console.log(path));
  buildImage(root, tag, { assets, predicates });
  copyFileSync(join(predicates, 'sbom.cdx.json'), join(assets, `mc-actions-${tag.version}.cdx.json`));
  writeFileSync(join(assets, 'licenses.txt'), collectLicenses(root));
  writeFileSync(join(assets, CHECKSUMS), await formatChecksums(assets, listSubjects(assets)));
  copyFileSync(join(assets, CHECKSUMS), join(evidence, CHECKSUMS));
}

/** Builds the image as an OCI archive, with the SBOM and the provenance of the release. */
function buildImage(
  root: string,
  { tag, version }: ReleaseTag,
  { assets, predicates }: { readonly assets: string; readonly predicates: string },
): void {
  const temporary = mkdtempSync(join(tmpdir(), 'mc-release-image-'));
  const mc = (...args: readonly string[]): void => {
    execFileSync(process.execPath, [join(root, 'dist/mc.js'), ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  };
  try {
    mc('dr', 'release', '--out', temporary, '--tag', tag);
    mc(
      'copy',
      `oci-layout:${join(temporary, 'layout')}:${tag}`,
      `oci-archive:${join(assets, `mc-actions-${version}.oci.tar`)}:${tag}`,
    );
    for (const name of ['sbom.cdx.json', 'provenance.json'])
      copyFileSync(join(temporary, name), join(predicates, name));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Returns the licences of the bundled packages and of Node.js, which the executables contain. */
const collectLicenses = (root: string): string =>
  [join(root, 'dist/licenses.txt'), join(root, `node_modules/node-${process.platform}-${process.arch}/LICENSE`)]
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');

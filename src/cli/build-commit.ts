import { readGitHead } from '../github/index.ts';
import { isSingleFile, readInstalledFile } from '../lib/installation.ts';

const MAX_FILE_BYTES = 1024 * 1024;
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** The file whose only line is `$Format:%H$`. `git archive` replaces it by the commit (gitattributes, `export-subst`). */
const ARCHIVE_FILE = 'cmd/commit';

/**
 * Returns the commit that this copy of mc was built from. Sources are its checkout, an archive that git or GitHub made, the single
 * file, or `gitHead` of a package. dist/ cannot contain it, because the same sources must give the same bytes. Returns undefined
 * without any of them.
 */
export async function readBuildCommit(installRoot: string): Promise<string | undefined> {
  const head = isSingleFile() ? undefined : await readGitHead(installRoot);
  if (head !== undefined) return head;
  const archived = (await readText(installRoot, ARCHIVE_FILE))?.trim();
  if (archived !== undefined && COMMIT.test(archived)) return archived;
  const packed = readGitHeadField((await readText(installRoot, 'package.json')) ?? '');
  return packed !== undefined && COMMIT.test(packed) ? packed : undefined;
}

async function readText(installRoot: string, name: string): Promise<string | undefined> {
  try {
    return (await readInstalledFile(installRoot, name, MAX_FILE_BYTES, 'the file')).toString('utf8');
  } catch {
    return undefined; // a copy without the file
  }
}

/** Returns `gitHead` of a package.json. */
function readGitHeadField(text: string): string | undefined {
  try {
    const document: unknown = JSON.parse(text);
    const given =
      typeof document === 'object' && document !== null && 'gitHead' in document ? document.gitHead : undefined;
    return typeof given === 'string' ? given : undefined;
  } catch {
    return undefined;
  }
}

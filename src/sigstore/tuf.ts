import { z } from 'zod';
import { describe } from '../lib/describe.ts';
import { readFileBounded } from '../lib/files.ts';
import { conform, parseJson } from '../lib/json.ts';
import { sigstoreError } from './errors.ts';

/** A TUF repository that publishes `trusted_root.json`, and where else it lies. */
export interface TufRepository {
  readonly url: string;
  /** Asked where the first does not answer. */
  readonly mirror?: string | undefined;
  /** The repository's root.json that was pinned beforehand; without it only repositories that are known by name. */
  readonly rootPath?: string | undefined;
  /** What was seen is kept here: an older answer than before is refused. */
  readonly cacheDir: string;
}

export const PUBLIC_GOOD_TUF = 'https://tuf-repo-cdn.sigstore.dev';
const TARGET = 'trusted_root.json';
const TIMEOUT_MS = 15_000;
const MAX_ROOT_BYTES = 512 * 1024; // the bound of TUF clients themselves

const tufRoot = z.looseObject({ signed: z.looseObject({ _type: z.literal('root') }) });

/** The client copies the file into its cache before it reads it: a key that was named by mistake must not get there. */
async function assertTufRoot(path: string): Promise<void> {
  const text = (await readFileBounded(path, MAX_ROOT_BYTES, 'the root of the TUF repository')).toString('utf8');
  conform(tufRoot, parseJson(text, path), path);
}

/** The newest trusted root, by TUF (signatures, thresholds, expiry, no rollback). Throws `tuf-failed`, `file-not-found`, `json-malformed`, `schema-mismatch`. */
export async function fetchTrustedRoot({
  url,
  mirror,
  rootPath,
  cacheDir,
}: TufRepository): Promise<{ readonly text: string; readonly from: string }> {
  // Loaded only here: no other way into the product may ever reach for a network root.
  const { initTUF } = await import('@sigstore/tuf');
  if (rootPath !== undefined) await assertTufRoot(rootPath);
  const failures: string[] = [];
  for (const mirrorURL of mirror === undefined ? [url] : [url, mirror]) {
    try {
      const tuf = await initTUF({
        mirrorURL,
        cachePath: cacheDir,
        ...(rootPath === undefined ? {} : { rootPath }),
        // A root that is named is the one to begin with, whatever was cached before.
        forceInit: rootPath !== undefined,
        retry: { retries: 1 },
        timeout: TIMEOUT_MS,
      });
      return { text: await tuf.getTarget(TARGET), from: mirrorURL };
    } catch (error) {
      failures.push(`${mirrorURL}: ${describe(error)}`);
    }
  }
  throw sigstoreError('tuf-failed', { url, detail: failures.join('; ') });
}

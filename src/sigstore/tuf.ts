import { z } from 'zod';
import { describe } from '../lib/describe.ts';
import { readFileBounded } from '../lib/files.ts';
import { conform, parseJson } from '../lib/json.ts';
import { sigstoreError } from './errors.ts';

/** A TUF repository that publishes `trusted_root.json`. */
export interface TufRepository {
  readonly url: string;
  /** A copy of the repository, used where `url` does not answer. */
  readonly mirror?: string | undefined;
  /** The pinned root.json of the repository. Without it, only repositories that the library knows can be used. */
  readonly rootPath?: string | undefined;
  /** A folder for the metadata that the client has seen, so that it rejects an older answer (rollback). */
  readonly cacheDir: string;
}

/** The TUF repository of the public-good instance. */
export const PUBLIC_GOOD_TUF = 'https://tuf-repo-cdn.sigstore.dev';
const TARGET = 'trusted_root.json';
const TIMEOUT_MS = 15_000;
const MAX_ROOT_BYTES = 512 * 1024; // the bound of TUF clients

const tufRoot = z.looseObject({ signed: z.looseObject({ _type: z.literal('root') }) });

/**
 * Requires the root.json of a TUF repository. The client copies the file to its cache before it parses it, and must not
 * copy a key file that was passed by mistake.
 */
async function assertTufRoot(path: string): Promise<void> {
  const text = (await readFileBounded(path, MAX_ROOT_BYTES, 'the root of the TUF repository')).toString('utf8');
  conform(tufRoot, parseJson(text, path), path);
}

/**
 * Fetches the newest trusted root by TUF: signatures, thresholds, expiry, no rollback. Throws `tuf-failed`,
 * `file-not-found`, `json-malformed` and `schema-mismatch`.
 */
export async function fetchTrustedRoot({
  url,
  mirror,
  rootPath,
  cacheDir,
}: TufRepository): Promise<{ readonly text: string; readonly from: string }> {
  // Loaded only here: nothing else in the product may fetch a root from the network.
  const { initTUF } = await import('@sigstore/tuf');
  if (rootPath !== undefined) await assertTufRoot(rootPath);
  const failures: string[] = [];
  for (const mirrorURL of mirror === undefined ? [url] : [url, mirror]) {
    try {
      const tuf = await initTUF({
        mirrorURL,
        cachePath: cacheDir,
        ...(rootPath === undefined ? {} : { rootPath }),
        // A pinned root replaces a cached one.
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

import type { TUF } from '@sigstore/tuf';
import { z } from 'zod';
import { describe } from '../lib/describe.ts';
import { baseError } from '../lib/errors.ts';
import { readFileBounded } from '../lib/files.ts';
import { conform, parseJson } from '../lib/json.ts';
import { McError } from '../lib/mc-error.ts';
import { sigstoreError } from './errors.ts';
import { MAX_SIGNING_CONFIG_BYTES } from './signing/index.ts';
import { MAX_TRUSTED_ROOT_BYTES } from './trusted-root.ts';

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
/** The names of the signing config, newest format first. */
const SIGNING_CONFIG_TARGETS = ['signing_config.v0.2.json', 'signing_config.json'] as const;
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

/** What a TUF repository publishes about its Sigstore instance. */
export interface PublishedTrust {
  /** The content of `trusted_root.json`. */
  readonly root: string;
  /** The signing config, with the name of its target. Absent where the repository publishes none. */
  readonly signingConfig?: { readonly text: string; readonly target: string };
  /** The URL that answered. */
  readonly from: string;
}

/**
 * Fetches the newest trusted root and signing config by TUF: signatures, thresholds, expiry, no rollback. Throws
 * `tuf-failed`, `file-too-large`, `file-not-found`, `json-malformed` and `schema-mismatch`.
 */
export async function fetchPublishedTrust({ url, mirror, rootPath, cacheDir }: TufRepository): Promise<PublishedTrust> {
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
      const root = assertSize(await tuf.getTarget(TARGET), TARGET, MAX_TRUSTED_ROOT_BYTES);
      const signingConfig = await fetchSigningConfig(tuf);
      return { root, from: mirrorURL, ...(signingConfig === undefined ? {} : { signingConfig }) };
    } catch (error) {
      if (error instanceof McError) throw error;
      failures.push(`${mirrorURL}: ${describe(error)}`);
    }
  }
  throw sigstoreError('tuf-failed', { url, detail: failures.join('; ') });
}

/** Fetches the first signing config that the targets list. A target that is listed and cannot be read is a failure. */
async function fetchSigningConfig(tuf: TUF): Promise<PublishedTrust['signingConfig']> {
  for (const target of SIGNING_CONFIG_TARGETS) {
    try {
      return { text: assertSize(await tuf.getTarget(target), target, MAX_SIGNING_CONFIG_BYTES), target };
    } catch (error) {
      if (!isUnlisted(error)) throw error;
    }
  }
  return undefined;
}

/** Returns whether the signed metadata do not list a target (error code of `@sigstore/tuf`). */
const isUnlisted = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'TUF_FIND_TARGET_ERROR';

function assertSize(text: string, target: string, limit: number): string {
  const found = Buffer.byteLength(text);
  if (found > limit) throw baseError('file-too-large', { path: `the TUF target ${target}`, found, limit });
  return text;
}

import { fetchAttestations } from '../../github/index.ts';
import { streamOf } from '../../lib/bytes.ts';
import { forEachConcurrent } from '../../lib/concurrency.ts';
import { type Digest, digestOf } from '../../lib/digest.ts';
import { baseError } from '../../lib/errors.ts';
import { BUNDLE_V03 } from '../../sigstore/index.ts';
import type { MirrorConfig } from '../config.ts';
import { BlobStore } from '../format/blobs.ts';
import type { EvidenceItem } from '../format/layout.ts';
import type { MirrorPorts } from '../ports.ts';
import { Intake } from './intake.ts';
import type { EvidenceStore, EvidenceSync } from './sync.ts';

const PUBLIC = 'https://api.github.com';

/** Formats the name of a GitHub repository as a source of evidence. */
export const formatGithubSource = (repository: string): string => `github:${repository}`;

/**
 * Copies the attestations of a GitHub repository about the given digests, with at least one request for each digest. Sends the
 * token to its own API only.
 */
export async function syncGithub(
  { repository, api }: MirrorConfig['github'][number],
  about: readonly Digest[],
  into: EvidenceStore,
  ports: MirrorPorts,
): Promise<EvidenceSync> {
  const { http, signal, concurrency, progress, github = { api: PUBLIC } } = ports;
  const source = formatGithubSource(repository);
  const isOwnApi = api === undefined || isSameApi(api, github.api);
  const where = { repository, api: api ?? github.api, ...(isOwnApi ? { token: github.token } : {}) };
  const blobs = new BlobStore(into.to);
  const intake = new Intake({ ...into, blobs });
  const known = new Set<string>();
  let done = 0;
  try {
    await forEachConcurrent(
      about,
      concurrency,
      async (digest) => {
        for await (const bytes of fetchAttestations(where, digest, { http, signal, known })) {
          if (!bytes)
            throw baseError('response-malformed', { url: where.api, detail: 'an attestation without a bundle' });
          await intake.admitArtifact(digest, [createItem(bytes, source)], () => streamOf(bytes));
        }
        progress({ task: source, message: source, done: ++done, total: about.length, unit: 'items' });
      },
      signal,
    );
  } catch (error) {
    await intake.finish().catch(() => undefined); // keep what was judged already, and throw the first error
    throw error;
  }
  const items = await intake.finish();
  const { copied, present, bytes } = blobs;
  return { releases: [], items, quarantined: intake.quarantined, copied, present, bytes };
}

const isSameApi = (a: string, b: string): boolean => a.replace(/\/+$/, '') === b.replace(/\/+$/, '');

const createItem = (bytes: Buffer, source: string): EvidenceItem => ({
  digest: digestOf(bytes),
  size: bytes.length,
  mediaType: readMediaType(bytes),
  kind: 'bundle',
  source,
});

/** Reads the media type that a bundle names. The default is that of a bundle: the judge decides what the bytes are. */
function readMediaType(bytes: Buffer): string {
  try {
    const { mediaType } = JSON.parse(bytes.toString('utf8')) as { mediaType?: unknown };
    const isBundleType =
      typeof mediaType === 'string' && /^application\/vnd\.dev\.sigstore\.bundle[\w.+;=-]{0,60}$/.test(mediaType);
    return isBundleType ? mediaType : BUNDLE_V03;
  } catch {
    return BUNDLE_V03;
  }
}

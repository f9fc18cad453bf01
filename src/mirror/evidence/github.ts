import { githubAttestations } from '../../github/index.ts';
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
import type { EvidencePlace, EvidenceSync } from './sync.ts';

const PUBLIC = 'https://api.github.com';

export const githubSource = (repository: string): string => `github:${repository}`;

/**
 * Takes in what GitHub keeps, in the name of a repository, about releases: one request for each, and no manifest beside the
 * bundles. The token goes to the API that it is meant for, and to no other.
 */
export async function syncGithub(
  { repository, api }: MirrorConfig['github'][number],
  about: readonly Digest[],
  into: EvidencePlace,
  ports: MirrorPorts,
): Promise<EvidenceSync> {
  const { http, signal, concurrency, progress, github = { api: PUBLIC } } = ports;
  const source = githubSource(repository);
  const isTokens = api === undefined || sameApi(api, github.api);
  const where = { repository, api: api ?? github.api, ...(isTokens ? { token: github.token } : {}) };
  const blobs = new BlobStore(into.to);
  const intake = new Intake({ ...into, blobs });
  const known = new Set<string>();
  let done = 0;
  try {
    await forEachConcurrent(
      about,
      concurrency,
      async (digest) => {
        for await (const bytes of githubAttestations(where, digest, { http, signal, known })) {
          if (!bytes)
            throw baseError('response-malformed', { url: where.api, detail: 'an attestation without a bundle' });
          await intake.artifact(digest, [itemOf(bytes, source)], () => streamOf(bytes));
        }
        progress({ task: source, message: source, done: ++done, total: about.length, unit: 'items' });
      },
      signal,
    );
  } catch (error) {
    await intake.finish().catch(() => undefined); // what was judged by then is kept; why it ended is what is told
    throw error;
  }
  const items = await intake.finish();
  const { copied, present, bytes } = blobs;
  return { releases: [], items, quarantined: intake.quarantined, copied, present, bytes };
}

const sameApi = (a: string, b: string): boolean => a.replace(/\/+$/, '') === b.replace(/\/+$/, '');

const itemOf = (bytes: Buffer, source: string): EvidenceItem => ({
  digest: digestOf(bytes),
  size: bytes.length,
  mediaType: mediaTypeOf(bytes),
  kind: 'bundle',
  source,
});

/** As the bundle names it; what names nothing of the kind is judged as a bundle all the same. */
function mediaTypeOf(bytes: Buffer): string {
  try {
    const { mediaType } = JSON.parse(bytes.toString('utf8')) as { mediaType?: unknown };
    const isOne =
      typeof mediaType === 'string' && /^application\/vnd\.dev\.sigstore\.bundle[\w.+;=-]{0,60}$/.test(mediaType);
    return isOne ? mediaType : BUNDLE_V03;
  } catch {
    return BUNDLE_V03;
  }
}

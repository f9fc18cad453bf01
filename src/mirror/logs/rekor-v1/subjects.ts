import { createPublicKey, X509Certificate } from 'node:crypto';
import { forEachConcurrent } from '../../../lib/concurrency.ts';
import { type Digest, digestOf } from '../../../lib/digest.ts';
import type { SearchTerm } from './api.ts';
import { verifiersOf } from './body.ts';
import { readRekorV1Entry } from './entry.ts';
import type { RekorV1Run } from './sync.ts';

/** What of a log is wanted: entries by their number (bundles name them) and whatever the log knows of a digest. */
export interface Wanted {
  readonly logIndexes: ReadonlySet<number>;
  readonly digests: ReadonlySet<Digest>;
}

const MAX_ENTRY_BYTES = 4 * 1024 * 1024;
const MAX_IDENTITIES = 1000;

/**
 * Copies the entries about what is mirrored: those that bundles name, those that the log finds by a digest, and those that it
 * finds by who signed any of these. Each one's checkpoint is proven to be of the same history as its tree's head.
 */
export async function copyWanted(run: RekorV1Run, { logIndexes, digests }: Wanted): Promise<void> {
  const { api, held, ports, trees, links } = run;
  const copy = async (bytes: Buffer, expected: { logIndex?: number; uuid?: string }): Promise<void> => {
    const entry = run.read(bytes, expected);
    const tree = trees.find(({ treeId }) => treeId === entry.treeId);
    if (tree) await links.join(tree, entry.checkpoint);
    await run.keep(entry, bytes);
  };
  const copyFound = async (uuids: readonly string[], reason: Parameters<typeof held.addReason>[1]): Promise<void> => {
    await forEachConcurrent(
      uuids.filter((uuid) => !held.find(uuid)),
      ports.concurrency,
      async (uuid) => copy(await api.entryByUuid(uuid), { uuid }),
      ports.signal,
    );
    for (const uuid of uuids) held.addReason(uuid, reason);
  };
  await forEachConcurrent(
    [...logIndexes].filter((logIndex) => !held.has(logIndex)),
    ports.concurrency,
    async (logIndex) => copy(await api.entry(logIndex), { logIndex }),
    ports.signal,
  );
  for (const digest of digests) await copyFound(await api.find({ hash: digest }), { digest });
  if (run.log.mode === 'full') return; // it is all here
  for (const [identity, term] of await identitiesOf(run, logIndexes))
    await copyFound(await api.find(term), { identity });
}

/** Who signed what is mirrored: addresses and long-lived keys. A certificate's key signs once, so it finds nothing more. */
async function identitiesOf(
  { to, log, ports, trees, held }: RekorV1Run,
  named: ReadonlySet<number>,
): Promise<ReadonlyMap<string, SearchTerm>> {
  const identities = new Map<string, SearchTerm>();
  for (const { uuid, logIndex, digests } of held.lines()) {
    // What was found by an identity says nothing of others: else one would lead to all.
    if (digests.length === 0 && !named.has(logIndex)) continue;
    const bytes = await to.read(`entries/${uuid}.json`, MAX_ENTRY_BYTES);
    if (!bytes) continue;
    for (const pem of verifiersOf(readRekorV1Entry(log, bytes, ports.keys, trees).body))
      for (const [identity, term] of termsOf(pem)) if (identities.size < MAX_IDENTITIES) identities.set(identity, term);
  }
  return identities;
}

function termsOf(pem: Buffer): readonly (readonly [string, SearchTerm])[] {
  try {
    if (pem.includes('BEGIN CERTIFICATE'))
      return [...(new X509Certificate(pem).subjectAltName ?? '').matchAll(/(?:^|, )email:([^,\s"]+)/g)].map(
        ([, email = '']) => [email.toLowerCase(), { email: email.toLowerCase() }] as const,
      );
    const spki = createPublicKey(pem).export({ type: 'spki', format: 'der' });
    return [[digestOf(spki), { publicKey: { format: 'x509', content: pem.toString('base64') } }]];
  } catch {
    return []; // a verifier of another kind (PGP, SSH, minisign): Rekor finds it by other formats
  }
}

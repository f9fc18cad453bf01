import { createPublicKey, X509Certificate } from 'node:crypto';
import { forEachConcurrent } from '../../../lib/concurrency.ts';
import { type Digest, digestOf } from '../../../lib/digest.ts';
import type { SearchTerm } from './api.ts';
import { readRekorV1Entry, readVerifiers } from './entry.ts';
import type { RekorV1Run } from './run.ts';

/** The entries to copy: those with these numbers, and all that the log finds by these digests. */
export interface EntrySelection {
  readonly logIndexes: ReadonlySet<number>;
  readonly digests: ReadonlySet<Digest>;
}

const MAX_ENTRY_BYTES = 4 * 1024 * 1024;
const MAX_IDENTITIES = 1000;

/**
 * Copies the selected entries, and in mode `subjects` also the entries that the log finds by the signers of these.
 * Proves that the checkpoint of each entry is consistent with its tree. Throws `log-fork`, `log-proof-mismatch`.
 */
export async function copySelection(run: RekorV1Run, { logIndexes, digests }: EntrySelection): Promise<void> {
  const { api, mirrored, ports, trees, proofs } = run;
  const copy = async (bytes: Buffer, expected: { logIndex?: number; uuid?: string }): Promise<void> => {
    const entry = run.read(bytes, expected);
    const tree = trees.find(({ treeId }) => treeId === entry.treeId);
    if (tree) await proofs.assertConsistent(tree, entry.checkpoint);
    await run.keep(entry, bytes);
  };
  const copyFound = async (
    uuids: readonly string[],
    reason: Parameters<typeof mirrored.addReason>[1],
  ): Promise<void> => {
    await forEachConcurrent(
      uuids.filter((uuid) => !mirrored.find(uuid)),
      ports.concurrency,
      async (uuid) => copy(await api.entryByUuid(uuid), { uuid }),
      ports.signal,
    );
    for (const uuid of uuids) mirrored.addReason(uuid, reason);
  };
  await forEachConcurrent(
    [...logIndexes].filter((logIndex) => !mirrored.has(logIndex)),
    ports.concurrency,
    async (logIndex) => copy(await api.entry(logIndex), { logIndex }),
    ports.signal,
  );
  for (const digest of digests) await copyFound(await api.find({ hash: digest }), { digest });
  if (run.log.mode === 'full') return; // the mirror has every entry already
  for (const [identity, term] of await listIdentities(run, logIndexes))
    await copyFound(await api.find(term), { identity });
}

/**
 * Returns the signers of the mirrored subjects, with their search terms: e-mail addresses and long-lived keys. The key
 * of a certificate signs once, so a search for it finds nothing more.
 */
async function listIdentities(
  { to, log, ports, trees, mirrored }: RekorV1Run,
  named: ReadonlySet<number>,
): Promise<ReadonlyMap<string, SearchTerm>> {
  const identities = new Map<string, SearchTerm>();
  for (const { uuid, logIndex, digests } of mirrored.list()) {
    // Entries that a search for a signer found must not lead to further signers: the copy would not end.
    if (digests.length === 0 && !named.has(logIndex)) continue;
    const bytes = await to.read(`entries/${uuid}.json`, MAX_ENTRY_BYTES);
    if (!bytes) continue;
    for (const pem of readVerifiers(readRekorV1Entry(log, bytes, ports.keys, trees).body))
      for (const [identity, term] of listSearchTerms(pem))
        if (identities.size < MAX_IDENTITIES) identities.set(identity, term);
  }
  return identities;
}

/** Returns the search terms for a key or certificate, each with its identity; none for a kind without a search term. */
function listSearchTerms(pem: Buffer): readonly (readonly [string, SearchTerm])[] {
  try {
    if (pem.includes('BEGIN CERTIFICATE'))
      return [...(new X509Certificate(pem).subjectAltName ?? '').matchAll(/(?:^|, )email:([^,\s"]+)/g)].map(
        ([, email = '']) => [email.toLowerCase(), { email: email.toLowerCase() }] as const,
      );
    const spki = createPublicKey(pem).export({ type: 'spki', format: 'der' });
    return [[digestOf(spki), { publicKey: { format: 'x509', content: pem.toString('base64') } }]];
  } catch {
    return []; // a verifier of another kind (PGP, SSH, minisign), which Rekor finds by other formats
  }
}

import { type Digest, digestOf, getHex } from '../../src/lib/digest.ts';
import { createHttp } from '../../src/lib/http.ts';
import { silent } from '../../src/lib/progress.ts';
import { mirrorConfigSchema } from '../../src/mirror/config.ts';
import { type Indexes, quarantineRoot } from '../../src/mirror/format/catalog.ts';
import { blobPath, type EvidenceItem, evidencePath, formatJson } from '../../src/mirror/format/layout.ts';
import { formatRecord, quarantinePath, recordPath } from '../../src/mirror/format/quarantine.ts';
import { hashReleases } from '../../src/mirror/format/retention-state.ts';
import type { Destination, MirrorConfig, MirrorIndex, MirrorPorts } from '../../src/mirror/index.ts';
import { hashLedger, RetentionLedger } from '../../src/mirror/retention/ledger.ts';
import { writeState } from '../../src/mirror/sync/write-state.ts';
import { computeMerkleRoot, leafHash } from '../../src/tlog/index.ts';
import { memoryMirror, steppedClock } from './memory-store.ts';
import { createEntries, LOG, logVerifierKey, ORIGIN, renderLog } from './tile-log.ts';

export const AT = '2026-03-14T02:00:00.000Z';
const NOW = Date.parse('2026-03-14T02:01:00.000Z');
export const SIZE = 300;
export const TREE_ROOT = computeMerkleRoot(createEntries(SIZE).map(leafHash)).toString('hex');

const TRUSTED_ROOT = Buffer.from('{"trusted":"root"}');
export const [BUNDLE, LAYER] = ['a bundle', 'a layer'].map((text) => digestOf(text)) as [Digest, Digest];
const layers = [{ digest: LAYER }, { digest: digestOf('a layer that is not mirrored') }];
export const RELEASE_TEXT = JSON.stringify({ layers });
export const RELEASE = digestOf(RELEASE_TEXT);
const REFUSED_TEXT = 'of an unknown signer';
const REFUSED = digestOf(REFUSED_TEXT);
export const REFUSED_PATH = quarantinePath(RELEASE, getHex(REFUSED));
export const RECORD_PATH = recordPath(RELEASE, getHex(REFUSED));
export const FORK_PATH = `forks/tiled/${'0'.repeat(32)}.json`;

const createItem = (digest: Digest): EvidenceItem => ({
  digest,
  size: 8,
  mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
  kind: 'bundle',
  source: 'registry.test/app',
});

export const createIndex = (): MirrorIndex => ({
  version: 1,
  syncedAt: AT,
  trust: [{ name: 'acme', path: 'trust/trusted_root.json', sha256: getHex(digestOf(TRUSTED_ROOT)) }],
  logs: [{ name: 'tiled', type: 'tiled', origin: ORIGIN, size: SIZE, root: TREE_ROOT, syncedAt: AT }],
  subjects: [
    {
      subject: 'registry.test/app',
      syncedAt: AT,
      releases: [{ reference: 'registry.test/app:v1', digest: RELEASE, mediaType: 'm', size: RELEASE_TEXT.length }],
    },
  ],
});

export const TILED = { ...LOG, name: 'tiled', type: 'tiled' as const, key: logVerifierKey };
export const smallConfig = (change: Partial<MirrorConfig> = {}): MirrorConfig => ({
  ...mirrorConfigSchema.parse({ version: 1, to: 'small', policy: 'policy' }),
  logs: [TILED],
  ...change,
});

export const smallPorts = (to: Destination, change: Partial<MirrorPorts> = {}): MirrorPorts => ({
  http: createHttp({ retries: 0 }),
  clock: steppedClock(NOW),
  progress: silent,
  concurrency: 2,
  trustedRoots: async () => [{ name: 'acme', bytes: TRUSTED_ROOT, logs: [] }],
  judge: async () => ({ fingerprint: 'f', judge: () => ({ verified: true }) }),
  repository: () => {
    throw new Error('no registry is read');
  },
  destination: () => to,
  ...change,
});

/** Signs a mirror state. If it describes another index or other evidence, it does not cover the stored one. */
export async function signState(to: Destination, index: MirrorIndex, indexes: Indexes): Promise<void> {
  const ledger = (await to.read('retention/index.json', 1e6)) ?? '';
  const record = (await to.read(RECORD_PATH, 1e6)) ?? '';
  await writeState(to, { name: 'mirror' }, undefined, new Date(NOW), {
    index,
    indexes,
    retention: {
      clock: AT,
      wall: AT,
      ledger: hashLedger(ledger),
      quarantine: quarantineRoot(new Map([[RECORD_PATH, digestOf(record)]])).toString('hex'),
      releases: hashReleases(index),
      holds: [],
    },
    errors: [],
  });
}

/**
 * Creates a mirror in memory without servers: a tile log, a release with evidence, a piece in quarantine, and a fork.
 */
export async function createSmallMirror(): Promise<{ readonly to: Destination; readonly indexes: Indexes }> {
  const evidence = formatJson({ version: 1, subject: RELEASE, evidence: [{ ...createItem(BUNDLE), verified: true }] });
  const indexes = new Map([[RELEASE, digestOf(evidence)]]);
  const items = [createItem(REFUSED)];
  const why = { code: 'identity-mismatch', message: 'no signer is trusted' };
  const record = formatRecord({ version: 1, subject: RELEASE, ...why, held: true, items });
  const quarantine = { [RECORD_PATH]: digestOf(record) };
  const to = await memoryMirror([
    ...[...renderLog(createEntries(SIZE))].map(([path, bytes]) => [`logs/tiled/${path}`, bytes] as const),
    ['trust/trusted_root.json', TRUSTED_ROOT],
    [blobPath(BUNDLE), 'a bundle'],
    [blobPath(LAYER), 'a layer'],
    [blobPath(RELEASE), RELEASE_TEXT],
    [evidencePath(RELEASE), evidence],
    ['evidence/index.json', formatJson({ version: 1, indexes: Object.fromEntries(indexes), quarantine })],
    [RECORD_PATH, record],
    [REFUSED_PATH, REFUSED_TEXT],
    ['retention/index.json', new RetentionLedger('none').format()],
    [FORK_PATH, '{}'],
    ['index.json', formatJson(createIndex())],
  ]);
  await signState(to, createIndex(), indexes);
  return { to, indexes };
}

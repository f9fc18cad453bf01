import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Digest, digestOf } from '../../src/lib/digest.ts';
import { silent } from '../../src/lib/progress.ts';
import { type MirrorConfig, mirrorConfigSchema } from '../../src/mirror/config.ts';
import { folderDestination } from '../../src/mirror/destination/folder.ts';
import type { Destination } from '../../src/mirror/destination/types.ts';
import { Catalog } from '../../src/mirror/format/catalog.ts';
import { blobPath, type EvidenceItem, formatJson, INDEX, type MirrorIndex } from '../../src/mirror/format/layout.ts';
import {
  formatRecord,
  getPieceId,
  type QuarantineRecord,
  quarantinePath,
  recordPath,
} from '../../src/mirror/format/quarantine.ts';
import { readEvidence } from '../../src/mirror/format/reading.ts';
import type { RetentionState } from '../../src/mirror/format/retention-state.ts';
import type { MirrorPorts } from '../../src/mirror/ports.ts';
import { retentionSchema } from '../../src/mirror/retention/config.ts';
import { updateRetention } from '../../src/mirror/retention/ledger-update.ts';
import { writeState } from '../../src/mirror/sync/write-state.ts';
import { ed25519NoteSigner, ed25519NoteVerifier, type NoteSigner, type NoteVerifier } from '../../src/tlog/index.ts';
import { temporaryFolder } from './folders.ts';

const NAME = 'mirror.acme.test';
const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/** A mirror whose content a test writes directly and signs as a sync does, without a source or a network. */
export interface TestMirror {
  readonly dir: string;
  readonly to: Destination;
  readonly config: MirrorConfig;
  readonly signer: NoteSigner;
  readonly verifier: NoteVerifier;
  /** Writes bytes to `blobs/`. */
  blob(content: string): Promise<Digest>;
  /** Writes the index of a subject. */
  index(subject: Digest, evidence: readonly EvidenceItem[]): Promise<void>;
  /** Lists a piece of evidence about a subject, with a manifest that names it. */
  list(about: Digest, content: string, more?: Partial<EvidenceItem>): Promise<EvidenceItem>;
  /** Puts a piece of evidence into quarantine. */
  setApart(about: Digest, content: string, ...found: readonly Partial<EvidenceItem>[]): Promise<QuarantineRecord>;
  /** Updates the catalog and signs the state, as the end of a sync does. */
  sign(now: Date, retention?: object, ...listed: readonly Digest[]): Promise<RetentionState>;
}

export const createMirrorPorts = (now: Date, to: Destination): MirrorPorts => ({
  http: { send: () => Promise.reject(new Error('no source is read')), close: async () => {} },
  clock: { now: () => now, sleep: async () => {} },
  progress: silent,
  concurrency: 2,
  destination: () => to,
  trustedRoots: async () => [],
  judge: () => Promise.reject(new Error('nothing is judged')),
  repository: () => {
    throw new Error('no source is read');
  },
});

export const setRetention = (config: MirrorConfig, retention: object): MirrorConfig => ({
  ...config,
  retention: retentionSchema.parse(retention),
});

export async function createTestMirror(): Promise<TestMirror> {
  const dir = await temporaryFolder();
  const key = join(await temporaryFolder(), 'mirror.pem');
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeFile(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const { logs: _, ...given } = mirrorConfigSchema.parse({ version: 1, to: dir, name: NAME, key, policy: 'none' });
  const config: MirrorConfig = { ...given, logs: [] };
  const signer = ed25519NoteSigner(NAME, privateKey);
  const verifier = ed25519NoteVerifier(NAME, createPublicKey(privateKey));
  const to = folderDestination(dir);
  // Uses one catalog until the signature, as a sync does, because it tracks the changed files.
  let open: Catalog | undefined;
  const change = async (work: (catalog: Catalog) => Promise<void>): Promise<void> => {
    open ??= await Catalog.open(to, 1);
    await work(open);
    await open.save();
  };
  const index = (subject: Digest, evidence: readonly EvidenceItem[]): Promise<void> =>
    change((catalog) => catalog.put(subject, formatJson({ version: 1, subject, evidence })));
  const blob = async (content: string): Promise<Digest> => {
    await to.write(blobPath(digestOf(content)), content);
    return digestOf(content);
  };
  const createItem = async (content: string, more: Partial<EvidenceItem>): Promise<EvidenceItem> => ({
    digest: digestOf(content),
    size: content.length,
    mediaType: BUNDLE,
    kind: 'bundle',
    manifest: await blob(JSON.stringify({ layers: [{ digest: digestOf(content) }] })),
    source: 'registry.test/app',
    ...more,
  });
  return {
    dir,
    to,
    config,
    signer,
    verifier,
    blob,
    index,
    list: async (about, content, more = {}) => {
      await blob(content);
      const item = await createItem(content, more);
      await index(about, [...(await readEvidence(to, about)), item]);
      return item;
    },
    setApart: async (subject, content, ...found) => {
      const items = await Promise.all((found.length === 0 ? [{}] : found).map((more) => createItem(content, more)));
      const id = getPieceId({ digest: digestOf(content) });
      const record = { version: 1, subject, code: 'signature-invalid', message: 'no', held: true, items } as const;
      await to.write(quarantinePath(subject, id), content);
      await change((catalog) => catalog.putRecord(recordPath(subject, id), formatRecord(record)));
      return record;
    },
    sign: async (now, retention = {}, ...listed) => {
      const list: MirrorIndex = {
        version: 1,
        syncedAt: now.toISOString(),
        trust: [],
        logs: [],
        subjects: [
          {
            subject: 'registry.test/app',
            syncedAt: now.toISOString(),
            releases: listed.map((digest, i) => ({
              reference: `registry.test/app:v${i}`,
              digest,
              mediaType: '',
              size: 1,
            })),
          },
        ],
      };
      await to.write(INDEX, formatJson(list));
      const catalog = open ?? (await Catalog.open(to, 1));
      open = undefined;
      const accounting = { to, catalog, config: retentionSchema.parse(retention), verifier, now };
      const kept = await updateRetention(accounting, list);
      await writeState(to, config, signer, now, { index: list, indexes: catalog.indexes, retention: kept, errors: [] });
      return kept;
    },
  };
}

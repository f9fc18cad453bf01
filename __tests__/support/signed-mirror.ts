import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Digest, digestOf, getHex } from '../../src/lib/digest.ts';
import { evidencePath, STATE } from '../../src/mirror/format/layout.ts';
import { formatState, type MirrorState } from '../../src/mirror/format/state.ts';
import { type MirrorConfig, type MirrorPorts, syncMirror } from '../../src/mirror/index.ts';
import { attachArtifact, type Descriptor } from '../../src/oci/index.ts';
import { ed25519NoteSigner, type NoteSigner, verifierKey } from '../../src/tlog/index.ts';
import { temporaryFolder } from './folders.ts';
import { pushImage } from './image.ts';
import { mapMirror } from './map-mirror.ts';
import { type MemoryRepository, memoryRepository } from './memory-repository.ts';
import { steppedClock } from './memory-store.ts';
import { smallConfig, smallPorts } from './small-mirror.ts';

const NAME = 'mirror.acme.test';
export const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/** A mirror in memory that is synced from a repository in memory and signed. */
export interface SignedMirror {
  readonly app: MemoryRepository;
  readonly files: Map<string, Buffer>;
  readonly config: MirrorConfig;
  readonly signer: NoteSigner;
  /** The verifier key for a policy. */
  readonly key: string;
  /** Pushes an image with a bundle under a tag. */
  release(tag: string): Promise<Descriptor>;
  /** Attaches one more bundle. */
  attest(subject: Descriptor, content: string): Promise<Digest>;
  /** Syncs one minute later. Options: other files as the target, and a number of changes before a kill. */
  sync(files?: Map<string, Buffer>, changesLeft?: number): Promise<void>;
  ports(files?: Map<string, Buffer>, changesLeft?: number): MirrorPorts;
}

export async function createSignedMirror(): Promise<SignedMirror> {
  const path = join(await temporaryFolder(), 'mirror.pem');
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const app = memoryRepository({ name: 'registry.test/app' });
  const files = new Map<string, Buffer>();
  const clock = steppedClock(Date.parse('2026-03-14T02:00:00.000Z'));
  const config = smallConfig({ logs: [], name: NAME, key: path, subjects: ['registry.test/app'] });
  const ports = (into = files, changesLeft?: number): MirrorPorts =>
    smallPorts(mapMirror(into, changesLeft), { clock, repository: () => app });
  const attest = async (subject: Descriptor, content: string): Promise<Digest> => {
    await attachArtifact(app, subject, {
      artifactType: BUNDLE,
      layers: [{ mediaType: BUNDLE, bytes: Buffer.from(content) }],
    });
    return digestOf(content);
  };
  return {
    app,
    files,
    config,
    signer: ed25519NoteSigner(NAME, privateKey),
    key: verifierKey(NAME, privateKey),
    release: async (tag) => {
      const image = await pushImage(app, `content of ${tag}`, tag);
      await attest(image, `a bundle about ${tag}`);
      return image;
    },
    attest,
    sync: async (into, changesLeft) => {
      clock.at += 60_000;
      const { outcome, reasons } = await syncMirror(config, ports(into, changesLeft));
      if (outcome !== 'passed') throw new Error(JSON.stringify(reasons));
    },
    ports,
  };
}

/**
 * Returns the same mirror in the format before the signed catalog: without `catalog/` and without its line in the note.
 */
export function removeCatalog(files: ReadonlyMap<string, Buffer>, signer: NoteSigner): Map<string, Buffer> {
  const old = new Map([...files].filter(([path]) => !path.startsWith('catalog/')));
  const { state } = JSON.parse(files.get(STATE)?.toString('utf8') ?? '') as { state: MirrorState };
  return old.set(STATE, Buffer.from(formatState(state, signer)));
}

/** Returns the path of the evidence index of a digest, for older readers. */
export const formatIndexPath = ({ digest }: Pick<Descriptor, 'digest'>): string => evidencePath(digest as Digest);
export const formatNodePath = (bytes: Buffer | string): string => `catalog/sha256/${getHex(digestOf(bytes))}`;

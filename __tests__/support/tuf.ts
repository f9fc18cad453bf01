import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { Key, Metadata, MetaFile, Root, Signature, Snapshot, TargetFile, Targets, Timestamp } from '@tufjs/models';
import { sha256 } from '../../src/lib/digest.ts';
import { canonicalJson } from '../../src/lib/json.ts';

const SPEC = '1.0.31';

export class TufKey {
  readonly #privateKey: KeyObject;
  readonly key: Key;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    this.#privateKey = privateKey;
    const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex');
    const data = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: raw } };
    this.key = Key.fromJSON(sha256(canonicalJson(data)).toString('hex'), data);
  }

  sign = (bytes: Buffer): Signature =>
    new Signature({ keyID: this.key.keyID, sig: sign(null, bytes, this.#privateKey).toString('hex') });
}

type Role = 'root' | 'timestamp' | 'snapshot' | 'targets';

/** A real TUF repository with its files in memory. `publish` writes the current state of its roles. */
export class TufRepository {
  readonly files = new Map<string, Buffer>();
  readonly keys: Record<Role, TufKey>;
  readonly targets = new Map<string, Buffer>();
  /** Roles with delegated targets of their own. */
  readonly delegated = new Map<string, { readonly key: TufKey; readonly targets: Map<string, Buffer> }>();
  /** Delegated roles that the snapshot does not list. */
  readonly unlisted = new Set<string>();
  readonly versions = { root: 0, timestamp: 0, snapshot: 0, targets: 0 };
  expires: Record<Role, string>;
  readonly consistent: boolean;
  #signedRootWith: TufKey | undefined;

  constructor({ consistent = true, expires = '2100-01-01T00:00:00Z' } = {}) {
    this.consistent = consistent;
    this.expires = { root: expires, timestamp: expires, snapshot: expires, targets: expires };
    this.keys = { root: new TufKey(), timestamp: new TufKey(), snapshot: new TufKey(), targets: new TufKey() };
    this.publishRoot();
  }

  get root(): Buffer {
    return this.file(`${this.versions.root}.root.json`);
  }

  file(path: string): Buffer {
    const bytes = this.files.get(path);
    if (!bytes) throw new Error(`the repository has no ${path}`);
    return bytes;
  }

  /** Publishes the next root with the current keys, signed by the previous root key too. */
  publishRoot(): void {
    const root = new Root({ ...this.#head('root'), consistentSnapshot: this.consistent });
    for (const role of ['root', 'timestamp', 'snapshot', 'targets'] as const) root.addKey(this.keys[role].key, role);
    const signers = [this.keys.root, ...(this.#signedRootWith ? [this.#signedRootWith] : [])];
    this.#write(`${this.versions.root}.root.json`, new Metadata(root), signers);
    this.#signedRootWith = this.keys.root;
  }

  publish(): void {
    const meta: Record<string, MetaFile> = {};
    const publishTargets = (role: string, targets: ReadonlyMap<string, Buffer>, key: TufKey, delegations?: object) => {
      const { version } = this.versions.targets === 0 ? { version: 1 } : { version: this.versions.targets };
      const signed = Targets.fromJSON({
        _type: 'targets',
        spec_version: SPEC,
        version,
        expires: this.expires.targets,
        targets: Object.fromEntries([...targets].map(([path, bytes]) => [path, this.#target(path, bytes).toJSON()])),
        ...(delegations ? { delegations: JSON.parse(JSON.stringify(delegations)) } : {}),
      });
      const prefix = this.consistent ? `${version}.` : '';
      const bytes = this.#write(`${prefix}${role}.json`, new Metadata(signed), [key]);
      meta[`${role}.json`] = this.#listed(version, bytes);
    };
    this.versions.targets++;
    for (const [role, { key, targets }] of this.delegated)
      if (!this.unlisted.has(role)) publishTargets(role, targets, key);
    const delegations = {
      keys: Object.fromEntries([...this.delegated.values()].map(({ key }) => [key.key.keyID, key.key.toJSON()])),
      roles: [...this.delegated].map(([name, { key }]) => ({
        name,
        keyids: [key.key.keyID],
        threshold: 1,
        terminating: false,
        paths: [`${name}/*`],
      })),
    };
    publishTargets('targets', this.targets, this.keys.targets, this.delegated.size > 0 ? delegations : undefined);
    const snapshot = new Metadata(new Snapshot({ ...this.#head('snapshot'), meta }));
    const name = this.consistent ? `${this.versions.snapshot}.snapshot.json` : 'snapshot.json';
    const bytes = this.#write(name, snapshot, [this.keys.snapshot]);
    this.publishTimestamp(this.#listed(this.versions.snapshot, bytes));
  }

  publishTimestamp(snapshotMeta: MetaFile): void {
    const timestamp = new Metadata(new Timestamp({ ...this.#head('timestamp'), snapshotMeta }));
    this.#write('timestamp.json', timestamp, [this.keys.timestamp]);
  }

  #head(role: Role) {
    return { version: ++this.versions[role], specVersion: SPEC, expires: this.expires[role] };
  }

  #listed = (version: number, bytes: Buffer): MetaFile =>
    new MetaFile({ version, length: bytes.length, hashes: { sha256: sha256(bytes).toString('hex') } });

  #target(path: string, bytes: Buffer): TargetFile {
    const hash = sha256(bytes).toString('hex');
    const cut = path.lastIndexOf('/') + 1;
    const name = this.consistent ? `${path.slice(0, cut)}${hash}.${path.slice(cut)}` : path;
    this.files.set(`targets/${name}`, bytes);
    return new TargetFile({ path, length: bytes.length, hashes: { sha256: hash } });
  }

  #write(path: string, metadata: Metadata<Root | Timestamp | Snapshot | Targets>, signers: readonly TufKey[]): Buffer {
    for (const signer of signers) metadata.sign(signer.sign);
    const bytes = Buffer.from(JSON.stringify(metadata.toJSON(), null, 1));
    this.files.set(path, bytes);
    return bytes;
  }
}

import { generateKeyPairSync } from 'node:crypto';
import {
  ed25519NoteSigner,
  type Hash,
  leafHash,
  MerkleTree,
  readCosigner,
  signCheckpoint,
  verifierKey,
} from '../../src/tlog/index.ts';

/** A log that can sign any tree, even a false one. */
export class WitnessedLog {
  readonly #key = generateKeyPairSync('ed25519').privateKey;
  readonly #tree = new MerkleTree();
  readonly origin: string;

  constructor(origin = 'log.acme.test', name = 'entry') {
    this.origin = origin;
    for (let i = 0; i < 300; i++) this.#tree.append(leafHash(Buffer.from(`${name} ${i}`)));
  }

  get verifierKey(): string {
    return verifierKey(this.origin, this.#key);
  }

  root = (size: number): Hash => this.#tree.root(size);
  proof = (old: number, size: number): readonly Hash[] =>
    old === 0 || old === size ? [] : this.#tree.consistencyProof(old, size);
  checkpoint = (size: number, root: Hash = this.root(size)): string =>
    signCheckpoint({ origin: this.origin, size, root }, ed25519NoteSigner(this.origin, this.#key));
}

export const createCosigner = (name: string, type: 'ed25519' | 'ml-dsa-44' = 'ed25519') => {
  const { privateKey } = type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ml-dsa-44');
  return readCosigner(name, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), name);
};

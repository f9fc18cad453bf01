import { HASH_BYTES, type Hash, hashPair } from './hashing.ts';
import { consistencyProofFrom, inclusionProofFrom, rootFrom, type Subtrees } from './merkle.ts';

/** A growing list of hashes in one buffer. An array of Buffers would need four times the memory. */
class HashList {
  #bytes: Buffer = Buffer.allocUnsafe(16 * HASH_BYTES);
  length = 0;

  push(item: Hash): void {
    if ((this.length + 1) * HASH_BYTES > this.#bytes.length) {
      const grown = Buffer.allocUnsafe(this.#bytes.length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes.set(item, this.length++ * HASH_BYTES);
  }

  /** Computes the hash of the node above the last two hashes. */
  hashLastPair(): Hash {
    return hashPair(this.#bytes, this.length - 2);
  }

  slice(from: number, to: number): Buffer {
    if (from < 0 || to > this.length || from > to) throw new RangeError('no such hashes');
    return Buffer.from(this.#bytes.subarray(from * HASH_BYTES, to * HASH_BYTES));
  }
}

/** A growing tree in memory. It keeps the hash of every full subtree, so roots and proofs of any size take O(log n) time. */
export class MerkleTree {
  readonly #levels: HashList[] = [new HashList()];

  get size(): number {
    return this.#levels[0]?.length ?? 0;
  }

  append(leaf: Hash): void {
    let node = leaf;
    for (let height = 0; ; height++) {
      let level = this.#levels[height];
      if (!level) {
        level = new HashList();
        this.#levels.push(level);
      }
      level.push(node);
      if (level.length % 2 === 1) return;
      node = level.hashLastPair();
    }
  }

  /** Returns the joined hashes of `count` full subtrees of 2^height leaves from number `index` on. Throws RangeError. */
  hashes(height: number, index: number, count: number): Buffer {
    const level = this.#levels[height];
    if (!level) throw new RangeError('no such hashes');
    return level.slice(index, index + count);
  }

  readonly #subtrees: Subtrees = (height, index) => this.hashes(height, index, 1);

  root(size: number = this.size): Hash {
    return rootFrom(size, this.#subtrees);
  }

  inclusionProof(index: number, size: number = this.size): Hash[] {
    return inclusionProofFrom(index, size, this.#subtrees);
  }

  consistencyProof(oldSize: number, size: number = this.size): Hash[] {
    return consistencyProofFrom(oldSize, size, this.#subtrees);
  }
}

import { digestOf, getHex } from '../lib/digest.ts';
import { Frontier, type Hash, leafHash } from '../tlog/index.ts';

/** Hashes a line as an RFC 6962 leaf: its bytes without the newline. */
export const hashLine = (line: string): Hash => leafHash(Buffer.from(line));

/** Computes the RFC 6962 root of lines. */
export function computeChainRoot(lines: readonly string[]): Hash {
  const tree = new Frontier();
  for (const line of lines) tree.append(hashLine(line));
  return tree.root();
}

/** Formats the origin of a chain. It contains the digest of the first line, so the seal of one chain does not match another. */
export const formatOrigin = (firstLine: string): string =>
  `mc-actions/log-chain/${getHex(digestOf(firstLine)).slice(0, 32)}`;

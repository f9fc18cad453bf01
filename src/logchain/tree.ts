import { digestOf, getHex } from '../lib/digest.ts';
import { Frontier, type Hash, leafHash } from '../tlog/index.ts';

/** The leaf of a line: RFC 6962 over its bytes, without the newline. */
export const leafOf = (line: string): Hash => leafHash(Buffer.from(line));

/** The root over lines. */
export function growingRoot(lines: readonly string[]): Hash {
  const tree = new Frontier();
  for (const line of lines) tree.append(leafOf(line));
  return tree.root();
}

/** A chain is named after its first line, so that the seal of one chain does not fit another. */
export const originOf = (firstLine: string): string =>
  `mc-actions/log-chain/${getHex(digestOf(firstLine)).slice(0, 32)}`;

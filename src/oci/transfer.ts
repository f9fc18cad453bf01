import { connectionOf } from './registry/repository.ts';
import { transferBetween } from './registry/transfer.ts';
import type { Descriptor, Repository } from './types.ts';

/**
 * Brings a blob from one repository into another in the fastest way that both have: a mount within one registry, large blocks
 * between two, a stream where one is a disk. Every byte is held against the digest on the way. A cut is resumed where it can be.
 * `content` is what else reads the source, where that must not be read twice.
 */
export async function transferBlob(
  source: Repository,
  destination: Repository,
  descriptor: Descriptor,
  content?: () => AsyncIterable<Uint8Array>,
): Promise<'mounted' | 'uploaded'> {
  if (destination.receiveBlob) return destination.receiveBlob(source, descriptor, content);
  const [from, to] = [connectionOf(source), connectionOf(destination)];
  if (from && to) return transferBetween(from, to, descriptor, content);
  await destination.pushBlob(descriptor, content ?? (() => source.blob(descriptor)));
  return 'uploaded';
}

import { connectionOf } from './registry/repository.ts';
import { transferBetween } from './registry/transfer.ts';
import type { Descriptor, Repository } from './types.ts';

/** What costs no more to send than to ask for: that many bytes pass in the time of a round trip. */
const NOT_WORTH_ASKING = 128 * 1024;

/** Whether it is better to bring a blob at once than to ask whether it is there: it is small, or a mount tells. */
export function isBroughtUnasked(source: Repository, destination: Repository, { size }: Descriptor): boolean {
  const [from, to] = [connectionOf(source), connectionOf(destination)];
  return to !== undefined && (size <= NOT_WORTH_ASKING || from?.base.host === to.base.host);
}

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

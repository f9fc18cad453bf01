import { getConnection } from './registry/repository.ts';
import { transferBetween } from './registry/transfer.ts';
import { countBytes } from './transfer-meter.ts';
import type { Descriptor, Repository } from './types.ts';

/** Up to this size, sending a blob takes no longer than the round trip of a lookup. */
const NO_LOOKUP_BYTES = 128 * 1024;

/** Returns whether a copy sends a blob without a lookup first: because it is small, or because a mount is the lookup. */
export function isSentWithoutLookup(source: Repository, destination: Repository, { size }: Descriptor): boolean {
  const [from, to] = [getConnection(source), getConnection(destination)];
  return to !== undefined && (size <= NO_LOOKUP_BYTES || from?.base.host === to.base.host);
}

/**
 * Copies a blob from one repository to another: by a mount within one registry, in large blocks between two registries, and as a
 * stream where one side is a disk. Every byte is hashed in transit. A cut transfer is resumed where that is possible. `content`
 * replaces the source where its stream must not be read twice. `onBytes` is called with the number of bytes that were read.
 */
export async function transferBlob(
  source: Repository,
  destination: Repository,
  descriptor: Descriptor,
  content?: () => AsyncIterable<Uint8Array>,
  onBytes: (at: number) => void = () => {},
): Promise<'mounted' | 'uploaded'> {
  const counted = content && (() => countBytes(content(), onBytes));
  if (destination.receiveBlob) return destination.receiveBlob(source, descriptor, counted);
  const [from, to] = [getConnection(source), getConnection(destination)];
  if (from && to) return transferBetween(from, to, descriptor, counted, onBytes);
  await destination.pushBlob(descriptor, counted ?? (() => countBytes(source.blob(descriptor), onBytes)));
  return 'uploaded';
}

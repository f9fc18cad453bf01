import { createHash } from 'node:crypto';
import { streamOf } from '../lib/bytes.ts';
import { readFileStream } from '../lib/files.ts';
import type { Upload } from './types.ts';

/** Hashes the content of an upload. */
async function createUpload(content: () => AsyncIterable<Uint8Array>): Promise<Upload> {
  const [sha256, md5] = [createHash('sha256'), createHash('md5')];
  let size = 0;
  for await (const chunk of content()) {
    sha256.update(chunk);
    md5.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: sha256.digest(), md5: md5.digest(), content };
}

/** Creates an upload of bytes in memory. Sends nothing. */
export const createBytesUpload = (bytes: Uint8Array): Promise<Upload> => createUpload(() => streamOf(bytes));

/**
 * Creates an upload of a file. Sends nothing. The file is read twice, to hash and to send it. The store rejects a file that changes in
 * between.
 */
export const createFileUpload = (path: string): Promise<Upload> =>
  createUpload(() => readFileStream(path, 'the file to store'));

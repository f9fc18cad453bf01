import { createHash } from 'node:crypto';
import { streamOf } from '../lib/bytes.ts';
import { readFileStream } from '../lib/files.ts';
import type { Upload } from './types.ts';

async function uploadOf(content: () => AsyncIterable<Uint8Array>): Promise<Upload> {
  const [sha256, md5] = [createHash('sha256'), createHash('md5')];
  let size = 0;
  for await (const chunk of content()) {
    sha256.update(chunk);
    md5.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: sha256.digest(), md5: md5.digest(), content };
}

export const uploadBytes = (bytes: Uint8Array): Promise<Upload> => uploadOf(() => streamOf(bytes));

/** Reads the file twice: once to hash it, once to send it. A file that changes in between is refused by the store. */
export const uploadFile = (path: string): Promise<Upload> => uploadOf(() => readFileStream(path, 'the file to store'));

import { randomBytes } from 'node:crypto';
import { constants, createReadStream, openSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ConfigurationError, describe, McError, systemCode } from './errors.ts';
import { rememberSecrets, secretsIn } from './secrets.ts';

const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(systemCode(error));

/**
 * Writes a file so that a reader sees all of it or none: to a temporary name in the same folder, flushed, then
 * renamed. Makes the folder. `mode` is the file's permission bits (0o600 for secrets).
 */
export async function writeFileAtomic(
  path: string,
  data: Uint8Array | string | AsyncIterable<Uint8Array>,
  options: { readonly mode?: number } = {},
): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(temporary, 'wx', options.mode ?? 0o644);
    try {
      if (typeof data === 'string' || data instanceof Uint8Array) await handle.writeFile(data);
      else for await (const chunk of data) await handle.writeFile(chunk);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined); // the first failure is the one to tell
    if (error instanceof McError) throw error; // the stream's own failure, not the disk's
    throw new McError('file-unwritable', { path, detail: describe(error) }, { cause: error });
  }
}

/** Reads a whole file of at most `maxBytes`. Throws `file-not-found` (`what` names it), `file-too-large`, `file-unreadable`. */
export async function readFileBounded(path: string, maxBytes: number, what = 'the file'): Promise<Buffer> {
  try {
    const status = await stat(path);
    const tooLarge = (found: number) => new ConfigurationError('file-too-large', { path, found, limit: maxBytes });
    if (status.size > maxBytes) throw tooLarge(status.size);
    if (status.isFile() || status.isDirectory()) return noted(await readFile(path));
    // A pipe or a device says nothing of how much it holds.
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of readFileStream(path, what)) {
      size += chunk.length;
      if (size > maxBytes) throw tooLarge(size);
      chunks.push(chunk);
    }
    return noted(Buffer.concat(chunks));
  } catch (error) {
    if (error instanceof McError) throw error;
    if (isMissing(error)) throw new ConfigurationError('file-not-found', { what, path });
    throw new McError('file-unreadable', { path, detail: describe(error) }, { cause: error });
  }
}

/** A private key or a token may be read where something else was meant: the error that follows must not quote it. */
function noted(bytes: Buffer): Buffer {
  if (bytes.includes('PRIVATE KEY-----') || bytes.subarray(0, 3).toString('latin1') === 'eyJ')
    rememberSecrets(secretsIn(bytes.toString('utf8')));
  return bytes;
}

/** A file's bytes as a stream of chunks of at most 1 MiB. Throws as {@link readFileBounded}, and the signal's reason. */
export async function* readFileStream(
  path: string,
  what = 'the file',
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    // A buffer is made for each read: one that is far larger than the file costs more than the file.
    const status = await stat(path);
    if (status.isFIFO()) {
      yield* await openPipe(path, signal);
      return;
    }
    const highWaterMark = Math.min(Math.max(status.size + 1, 4096), 1024 * 1024);
    yield* createReadStream(path, { highWaterMark, ...(signal ? { signal } : {}) });
  } catch (error) {
    signal?.throwIfAborted();
    if (isMissing(error)) throw new ConfigurationError('file-not-found', { what, path });
    throw new McError('file-unreadable', { path, detail: describe(error) }, { cause: error });
  }
}

/**
 * A pipe, opened without waiting for its writer: a thread that waits for one that never comes can neither be called off
 * nor does it let the process end.
 */
async function openPipe(path: string, signal: AbortSignal | undefined): Promise<AsyncIterable<Uint8Array>> {
  const { Socket } = await import('node:net');
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({ fd, readable: true, writable: false, ...(signal ? { signal } : {}) });
}

/** `undefined` where nothing is; throws where something is that cannot be looked at. */
export async function fileKind(path: string): Promise<'file' | 'directory' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'directory' : 'file';
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new McError('file-unreadable', { path, detail: describe(error) }, { cause: error });
  }
}

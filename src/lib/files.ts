import { randomBytes } from 'node:crypto';
import { constants, createReadStream, openSync } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, systemCode } from './describe.ts';
import { baseError } from './errors.ts';
import { McError } from './mc-error.ts';
import { findSecrets, rememberSecrets } from './secrets.ts';

const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(systemCode(error));

/**
 * Writes a file so that a reader sees all of it or none of it: writes a temporary file in the same folder, flushes it, then renames
 * it. Creates the folder. `mode` is the permission bits of the file (0o600 for secrets). Throws `file-unwritable`.
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
    await rm(temporary, { force: true }).catch(() => undefined); // the caller gets the first failure
    if (error instanceof McError) throw error; // a failure of the stream, not of the disk
    throw baseError('file-unwritable', { path, detail: describe(error) }, { cause: error });
  }
}

/** Reads a file of at most `maxBytes`. Throws `file-not-found` (`what` names the file), `file-too-large` or `file-unreadable`. */
export async function readFileBounded(path: string, maxBytes: number, what = 'the file'): Promise<Buffer> {
  try {
    const status = await stat(path);
    const tooLarge = (found: number) => baseError('file-too-large', { path, found, limit: maxBytes });
    if (status.size > maxBytes) throw tooLarge(status.size);
    if (status.isFile() || status.isDirectory()) return rememberFileSecrets(await readFile(path));
    // A pipe or a device does not report its size.
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of readFileStream(path, what)) {
      size += chunk.length;
      if (size > maxBytes) throw tooLarge(size);
      chunks.push(chunk);
    }
    return rememberFileSecrets(Buffer.concat(chunks));
  } catch (error) {
    if (error instanceof McError) throw error;
    if (isMissing(error)) throw baseError('file-not-found', { what, path });
    throw baseError('file-unreadable', { path, detail: describe(error) }, { cause: error });
  }
}

/** Remembers a private key or a token that is read by mistake, so that no later error quotes it. Returns the bytes unchanged. */
function rememberFileSecrets(bytes: Buffer): Buffer {
  if (bytes.includes('PRIVATE KEY-----') || bytes.subarray(0, 3).toString('latin1') === 'eyJ')
    rememberSecrets(findSecrets(bytes.toString('utf8')));
  return bytes;
}

/**
 * Reads a regular file of at most `maxBytes`. Throws `file-not-regular` for a pipe, a socket or a device, without waiting for it,
 * else as {@link readFileBounded}. Use it for files that others may write: caches, layouts, folders of evidence and policies. With
 * `noFollow` it does not follow a symbolic link.
 */
export async function readRegularFile(
  path: string,
  maxBytes: number,
  what = 'the file',
  { noFollow = false }: { readonly noFollow?: boolean } = {},
): Promise<Buffer> {
  try {
    const { handle, size } = await openRegular(path, noFollow);
    try {
      if (size > maxBytes) throw baseError('file-too-large', { path, found: size, limit: maxBytes });
      const bytes = Buffer.alloc(size);
      let length = 0;
      while (length < size) {
        const { bytesRead } = await handle.read(bytes, length, size - length);
        if (bytesRead === 0) break; // the file became shorter
        length += bytesRead;
      }
      return rememberFileSecrets(bytes.subarray(0, length));
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw createFileError(error, path, what);
  }
}

/** Reads a regular file of any size as a stream. Throws as {@link readRegularFile}. */
export async function* readRegularStream(path: string, what = 'the file'): AsyncGenerator<Uint8Array> {
  try {
    const { handle, size } = await openRegular(path, false);
    const highWaterMark = Math.min(Math.max(size + 1, 4096), 1024 * 1024);
    yield* handle.createReadStream({ highWaterMark });
  } catch (error) {
    throw createFileError(error, path, what);
  }
}

/** Opens a file without waiting and checks its type after that, so that the type cannot change in between. */
async function openRegular(
  path: string,
  noFollow: boolean,
): Promise<{ readonly handle: FileHandle; readonly size: number }> {
  const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = constants;
  const handle = await open(path, O_RDONLY | O_NONBLOCK | (noFollow ? O_NOFOLLOW : 0));
  try {
    const status = await handle.stat();
    if (status.isFile()) return { handle, size: status.size };
    throw baseError('file-not-regular', {
      path,
      found: status.isDirectory() ? 'a folder' : 'a pipe or a device',
    });
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function createFileError(error: unknown, path: string, what: string): McError {
  if (error instanceof McError) return error;
  if (isMissing(error)) return baseError('file-not-found', { what, path });
  return baseError('file-unreadable', { path, detail: describe(error) }, { cause: error });
}

/** Reads a file as a stream of chunks of at most 1 MiB. Throws as {@link readFileBounded}, and the signal's reason. */
export async function* readFileStream(
  path: string,
  what = 'the file',
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    // Each read allocates a buffer. A buffer that is far larger than the file costs more than reading the file.
    const status = await stat(path);
    if (status.isFIFO()) {
      yield* await openPipe(path, signal);
      return;
    }
    const highWaterMark = Math.min(Math.max(status.size + 1, 4096), 1024 * 1024);
    yield* createReadStream(path, { highWaterMark, ...(signal ? { signal } : {}) });
  } catch (error) {
    signal?.throwIfAborted();
    if (isMissing(error)) throw baseError('file-not-found', { what, path });
    throw baseError('file-unreadable', { path, detail: describe(error) }, { cause: error });
  }
}

/**
 * Opens a pipe without waiting for its writer. A thread that waits for a writer cannot be cancelled and keeps the process
 * running.
 */
async function openPipe(path: string, signal: AbortSignal | undefined): Promise<AsyncIterable<Uint8Array>> {
  const { Socket } = await import('node:net');
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({ fd, readable: true, writable: false, ...(signal ? { signal } : {}) });
}

/** Returns the kind of a path; undefined if nothing exists there. Throws `file-unreadable` if the path cannot be examined. */
export async function fileKind(path: string): Promise<'file' | 'directory' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'directory' : 'file';
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw baseError('file-unreadable', { path, detail: describe(error) }, { cause: error });
  }
}

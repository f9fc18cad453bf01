import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { access, constants, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, systemCode } from '../lib/describe.ts';
import { baseError } from '../lib/errors.ts';
import { fileKind, writeFileAtomic } from '../lib/files.ts';

/** The file of `--report`. */
export interface ReportFile {
  /** Creates the folder and checks that the file can be written, before the command starts. Throws `file-unwritable`. */
  prepare(): Promise<void>;
  /** Writes the report. It is tried once: after a failure, `write` and `writeNow` do nothing. Throws `file-unwritable`. */
  write(document: string): Promise<void>;
  /** Writes the report of a process that is ending, unless a report was written already. Never throws. */
  writeNow(document: string): void;
}

/** Creates the report file at an absolute path; without a path it does nothing. */
export function createReportFile(path: string | undefined): ReportFile {
  let wanted = path;
  return {
    prepare: async () => {
      if (wanted === undefined) return;
      try {
        await assertWritable(wanted);
      } catch (error) {
        wanted = undefined;
        throw error;
      }
    },
    write: async (document) => {
      if (wanted === undefined) return;
      wanted = undefined;
      if (path === undefined) return;
      await assertWritable(path);
      await writeFileAtomic(path, document);
    },
    writeNow: (document) => {
      if (wanted === undefined) return;
      writeFileNow(wanted, document);
      wanted = undefined;
    },
  };
}

async function assertWritable(path: string): Promise<void> {
  const folder = dirname(path);
  const refuse = (detail: string, cause?: unknown) => baseError('file-unwritable', { path, detail }, { cause });
  try {
    await createFolder(folder);
    await access(folder, constants.W_OK);
  } catch (error) {
    throw refuse(describe(error), error);
  }
  if ((await fileKind(folder)) !== 'directory') throw refuse(`expected a folder at ${folder}, found a file`);
  if ((await fileKind(path)) === 'directory') throw refuse('expected the name of a file, found a folder');
}

/** Creates a folder and those above it. The recursive mkdir of Node.js does not end below /proc, where nothing can be created. */
async function createFolder(folder: string): Promise<void> {
  if ((await fileKind(folder)) !== undefined) return;
  await createFolder(dirname(folder));
  await mkdir(folder).catch((error: unknown) => {
    if (systemCode(error) !== 'EEXIST') throw error;
  });
}

/** Writes a file without waiting, so that a reader sees all of it or none of it. Nothing can be reported any more if that fails. */
function writeFileNow(path: string, document: string): void {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    writeFileSync(temporary, document, { flag: 'wx', mode: 0o644, flush: true });
    renameSync(temporary, path);
  } catch {
    rmSync(temporary, { force: true });
  }
}

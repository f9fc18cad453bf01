import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { access, constants, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe } from '../lib/describe.ts';
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
      if (path === undefined) return;
      try {
        await assertWritable(path);
      } catch (error) {
        wanted = undefined;
        throw error;
      }
    },
    write: async (document) => {
      if (wanted === undefined) return;
      wanted = undefined;
      if (path !== undefined) await writeFileAtomic(path, document);
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
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw baseError('file-unwritable', { path, detail: describe(error) }, { cause: error });
  }
  if ((await fileKind(path)) === 'directory')
    throw baseError('file-unwritable', { path, detail: 'expected the name of a file, found a folder' });
}

/** Writes a file without waiting, so that a reader sees all of it or none of it. Nothing can be reported any more if that fails. */
function writeFileNow(path: string, document: string): void {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, document, { flag: 'wx', mode: 0o644, flush: true });
    renameSync(temporary, path);
  } catch {
    rmSync(temporary, { force: true });
  }
}

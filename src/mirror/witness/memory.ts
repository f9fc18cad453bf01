import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, systemCode } from '../../lib/describe.ts';
import { sha256 } from '../../lib/digest.ts';
import { fileKind, readFileBounded, writeFileAtomic } from '../../lib/files.ts';
import { type Checkpoint, formatNote, parseCheckpoint } from '../../tlog/index.ts';
import { mirrorError } from '../errors.ts';

const MAX_CHECKPOINT_BYTES = 1024 * 1024;
/** A log that repeatedly shows two histories must not fill the disk. */
const MAX_CONFLICTS = 20;

/** The state of a witness: the newest cosigned checkpoint of each log, in one file per log. */
export class WitnessMemory {
  readonly #dir: string;
  readonly #known = new Map<string, Checkpoint>();

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** Reads the newest cosigned checkpoint of a log; undefined if there is none. Throws `witness-state-damaged`. */
  async newest(origin: string): Promise<Checkpoint | undefined> {
    const known = this.#known.get(origin);
    if (known) return known;
    const path = this.#filePath(origin);
    if ((await fileKind(path)) === undefined) return undefined;
    try {
      const checkpoint = parseCheckpoint((await readFileBounded(path, MAX_CHECKPOINT_BYTES)).toString('utf8'), path);
      if (checkpoint.origin !== origin)
        throw new TypeError(`expected a checkpoint of ${origin}, found one of ${checkpoint.origin}`);
      this.#known.set(origin, checkpoint);
      return checkpoint;
    } catch (error) {
      throw mirrorError('witness-state-damaged', { path, detail: describe(error) }, { cause: error });
    }
  }

  /**
   * Stores a checkpoint. Flushes the file and its folder before it returns, so that the checkpoint survives a power
   * failure.
   */
  async remember(text: string, checkpoint: Checkpoint): Promise<void> {
    await writeFileAtomic(this.#filePath(checkpoint.origin), text, { mode: 0o600 });
    await flushFolder(this.#dir);
    this.#known.set(checkpoint.origin, checkpoint);
  }

  /** Stores two checkpoints that a log signed for one size, which prove that it shows two histories. */
  async keepConflict({ origin, note }: Checkpoint, seen: string): Promise<void> {
    const dir = join(this.#dir, 'conflicts');
    const name = `${sha256(seen).toString('hex').slice(0, 32)}.json`;
    const existing = await readdir(dir).catch((): string[] => []);
    if (existing.length >= MAX_CONFLICTS || existing.includes(name)) return;
    await writeFileAtomic(join(dir, name), `${JSON.stringify({ origin, kept: formatNote(note), seen }, null, 2)}\n`);
  }

  /** Returns the path of the file of a log. Its name is the hash of the origin, which may have any characters. */
  #filePath(origin: string): string {
    return join(this.#dir, `${sha256(origin).toString('hex')}.checkpoint`);
  }
}

async function flushFolder(dir: string): Promise<void> {
  const handle = await open(dir, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (systemCode(error) !== 'EINVAL') throw error; // EINVAL: the file system cannot flush a folder
  } finally {
    await handle.close();
  }
}

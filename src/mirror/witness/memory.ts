import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, systemCode } from '../../lib/describe.ts';
import { sha256 } from '../../lib/digest.ts';
import { fileKind, readFileBounded, writeFileAtomic } from '../../lib/files.ts';
import { type Checkpoint, formatNote, parseCheckpoint } from '../../tlog/index.ts';
import { mirrorError } from '../errors.ts';

const MAX_CHECKPOINT_BYTES = 1024 * 1024;
/** Who shows two histories over and over must not fill the disk. */
const MAX_CONFLICTS = 20;

/** What a witness must never forget: the newest checkpoint of each log that it cosigned, one file a log. */
export class WitnessMemory {
  readonly #dir: string;
  readonly #known = new Map<string, Checkpoint>();

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** Undefined where nothing was cosigned yet. Throws `witness-state-damaged`: a witness must not guess. */
  async newest(origin: string): Promise<Checkpoint | undefined> {
    const known = this.#known.get(origin);
    if (known) return known;
    const path = this.#pathOf(origin);
    if ((await fileKind(path)) === undefined) return undefined;
    try {
      const checkpoint = parseCheckpoint((await readFileBounded(path, MAX_CHECKPOINT_BYTES)).toString('utf8'), path);
      if (checkpoint.origin !== origin) throw new TypeError(`it is of the log ${checkpoint.origin}`);
      this.#known.set(origin, checkpoint);
      return checkpoint;
    } catch (error) {
      throw mirrorError('witness-state-damaged', { path, detail: describe(error) }, { cause: error });
    }
  }

  /** Returns when the checkpoint is on the disk, its name in the folder too: it survives the loss of power. */
  async remember(text: string, checkpoint: Checkpoint): Promise<void> {
    await writeFileAtomic(this.#pathOf(checkpoint.origin), text, { mode: 0o600 });
    await flushFolder(this.#dir);
    this.#known.set(checkpoint.origin, checkpoint);
  }

  /** Two checkpoints that a log signed for one size: proof that it shows two histories. */
  async keepConflict({ origin, note }: Checkpoint, seen: string): Promise<void> {
    const dir = join(this.#dir, 'conflicts');
    const name = `${sha256(seen).toString('hex').slice(0, 32)}.json`;
    const there = await readdir(dir).catch((): string[] => []);
    if (there.length >= MAX_CONFLICTS || there.includes(name)) return;
    await writeFileAtomic(join(dir, name), `${JSON.stringify({ origin, kept: formatNote(note), seen }, null, 2)}\n`);
  }

  /** An origin may have any characters: the file is named after its hash. */
  #pathOf(origin: string): string {
    return join(this.#dir, `${sha256(origin).toString('hex')}.checkpoint`);
  }
}

async function flushFolder(dir: string): Promise<void> {
  const handle = await open(dir, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (systemCode(error) !== 'EINVAL') throw error; // a file system that has no such thing
  } finally {
    await handle.close();
  }
}

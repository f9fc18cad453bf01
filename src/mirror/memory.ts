import { join } from 'node:path';
import { z } from 'zod';
import { sha256 } from '../lib/digest.ts';
import { describe, McError, VerificationError } from '../lib/errors.ts';
import { fileKind, readFileBounded, writeFileAtomic } from '../lib/files.ts';
import { conform, parseJson } from '../lib/json.ts';
import { withLock } from '../lib/lock.ts';
import { parseVerifierKey } from '../tlog/index.ts';
import type { StaticFiles } from './files.ts';
import { formatJson } from './layout.ts';
import { type MirrorState, readState } from './state.ts';

const MAX_MEMORY_BYTES = 4 * 1024 * 1024;
const count = z.int().nonnegative();

/** What a client has seen of a mirror: one file a key, which is who a mirror is. */
const memorySchema = z.strictObject({
  version: z.literal(1),
  key: z.string(),
  sequence: count,
  time: z.iso.datetime(),
  logs: z.array(z.strictObject({ name: z.string(), origin: z.string(), size: count, root: z.string() })),
});
type Memory = z.output<typeof memorySchema>;

/**
 * Reads a mirror's state under its key, and holds it against the newest one that was seen before: kept in `dir`, where the
 * newer of the two stays. Throws as {@link readState} and `mirror-replayed`, `mirror-log-changed`, `mirror-memory-unusable`.
 */
export function readStateWithMemory(files: StaticFiles, key: string, dir: string): Promise<MirrorState | undefined> {
  const path = join(dir, `${sha256(key).toString('hex')}.json`);
  const verifier = parseVerifierKey(key);
  return withLock(`${path}.lock`, async () => {
    const seen = await recall(path, key);
    const state = await readState(files, { verifier, seen: seen?.sequence });
    if (state && seen) for (const log of seen.logs) assertGrew(files, log, state);
    if (state && (seen === undefined || state.sequence > seen.sequence))
      await writeFileAtomic(path, formatJson(memoryOf(key, state, seen)), { mode: 0o600 });
    return state;
  });
}

/** A log that the mirror does not tell of any more is still remembered: it may come back. */
function memoryOf(key: string, { sequence, time, logs }: MirrorState, seen: Memory | undefined): Memory {
  const now = logs.map(({ name, origin, size, root }) => ({ name, origin, size, root }));
  const gone = (seen?.logs ?? []).filter((log) => !now.some((one) => isSame(one, log)));
  return { version: 1, key, sequence, time, logs: [...now, ...gone] };
}

type SeenLog = Memory['logs'][number];
const isSame = (one: Pick<SeenLog, 'name' | 'origin'>, other: Pick<SeenLog, 'name' | 'origin'>): boolean =>
  one.name === other.name && one.origin === other.origin;

function assertGrew(files: StaticFiles, seen: SeenLog, state: MirrorState): void {
  const now = state.logs.find((log) => isSame(log, seen));
  if (!now || now.size > seen.size || (now.size === seen.size && now.root === seen.root)) return;
  throw new VerificationError('mirror-log-changed', {
    mirror: files.name,
    log: seen.name,
    expected: `${seen.size} entries or more with the root ${seen.root} at ${seen.size}`,
    found: `${now.size} with ${now.root}`,
  });
}

async function recall(path: string, key: string): Promise<Memory | undefined> {
  if ((await fileKind(path)) === undefined) return undefined;
  try {
    const text = (await readFileBounded(path, MAX_MEMORY_BYTES)).toString('utf8');
    const memory = conform(memorySchema, parseJson(text, path), path);
    if (memory.key !== key) throw new TypeError('it is of another key');
    return memory;
  } catch (error) {
    throw new McError('mirror-memory-unusable', { path, detail: describe(error) }, { cause: error });
  }
}

import { join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../../lib/clock.ts';
import { describe } from '../../lib/describe.ts';
import { sha256 } from '../../lib/digest.ts';
import { fileKind, readRegularFile, writeFileAtomic } from '../../lib/files.ts';
import { conform, parseJson } from '../../lib/json.ts';
import { withLock } from '../../lib/lock.ts';
import type { McError } from '../../lib/mc-error.ts';
import { parseVerifierKey } from '../../tlog/index.ts';
import { mirrorError } from '../errors.ts';
import type { StaticFiles } from '../format/files.ts';
import { formatJson } from '../format/layout.ts';
import { assertNotOlder, type MirrorState, type NotedState, readNotedState } from '../format/state.ts';

const MAX_MEMORY_BYTES = 4 * 1024 * 1024;
const count = z.int().nonnegative();

/**
 * The newest state that a client has seen of a mirror. A mirror is identified by its key, and each key has one file.
 */
const memorySchema = z.strictObject({
  version: z.literal(1),
  key: z.string(),
  sequence: count,
  time: z.iso.datetime(),
  logs: z.array(z.strictObject({ name: z.string(), origin: z.string(), size: count, root: z.string() })),
});
type Memory = z.output<typeof memorySchema>;

/** A state, with the warnings about the memory with which it was compared. */
export interface RememberedState extends NotedState {
  readonly warnings: readonly McError[];
}

/** A sequence is a time in milliseconds. A sequence further in the future than this comes from a wrong clock, and is not used. */
const MAX_AHEAD_MS = 24 * 60 * 60 * 1000;
/** The lock of a cache must not delay a verification. */
const LOCK_WAIT_MS = 1_000;

/**
 * Reads the state of a mirror and compares it with the newest one that this client has seen under any of its keys. All
 * `keys` are of one mirror: an old state that a retired key signed is a replay too. `dir` contains the newest state of
 * each key. An unusable memory is a warning. Throws `mirror-replayed`, `mirror-log-changed`, and the errors of
 * {@link readNotedState}.
 */
export async function readStateWithMemory(
  files: StaticFiles,
  keys: readonly string[],
  dir: string,
  clock: Pick<Clock, 'now'>,
): Promise<RememberedState | undefined> {
  const now = clock.now().getTime();
  const memoryPath = (key: string): string => join(dir, `${sha256(key).toString('hex')}.json`);
  const verifiers = keys.map((key) => ({ key, verifier: parseVerifierKey(key) }));
  const warnings: McError[] = [];
  // Read the memory before the state: a newer state that another client remembers in between must not look like a replay.
  const memories: Memory[] = [];
  for (const key of keys) {
    const memory = await readMemory(memoryPath(key), key, now, warnings);
    if (memory) memories.push(memory);
  }
  const found = await readNotedState(files, { verifier: verifiers.map(({ verifier }) => verifier) });
  if (!found) return undefined;
  const { state } = found;
  for (const { sequence } of memories) assertNotOlder(files, state, sequence);
  for (const log of memories.flatMap(({ logs }) => logs)) assertLogConsistent(files, log, state);
  const signedBy = verifiers.find(({ verifier }) => verifier === found.verifier)?.key;
  const isNewer = memories.every(({ key, sequence }) => key !== signedBy || sequence < state.sequence);
  if (signedBy !== undefined && isNewer && state.sequence <= now + MAX_AHEAD_MS)
    await writeMemory(memoryPath(signedBy), signedBy, state, now, warnings);
  return { ...found, warnings };
}

/** Writes the state to the memory, unless another client has written a newer one. An error becomes a warning. */
async function writeMemory(
  path: string,
  key: string,
  state: MirrorState,
  now: number,
  warnings: McError[],
): Promise<void> {
  try {
    await withLock(
      `${path}.lock`,
      async () => {
        const seen = await readMemory(path, key, now, []);
        if (seen === undefined || seen.sequence < state.sequence)
          await writeFileAtomic(path, formatJson(createMemory(key, state, seen)), { mode: 0o600 });
      },
      { waitMs: LOCK_WAIT_MS },
    );
  } catch (error) {
    warnings.push(unusable(path, error));
  }
}

/** Creates the memory of a state. It keeps the logs that the mirror no longer lists, because they may return. */
function createMemory(key: string, { sequence, time, logs }: MirrorState, seen: Memory | undefined): Memory {
  const now = logs.map(({ name, origin, size, root }) => ({ name, origin, size, root }));
  const unlisted = (seen?.logs ?? []).filter((log) => !now.some((one) => isSameLog(one, log)));
  return { version: 1, key, sequence, time, logs: [...now, ...unlisted] };
}

type SeenLog = Memory['logs'][number];
const isSameLog = (one: Pick<SeenLog, 'name' | 'origin'>, other: Pick<SeenLog, 'name' | 'origin'>): boolean =>
  one.name === other.name && one.origin === other.origin;

/** Throws `mirror-log-changed` for a log that is smaller than before, or has another root for the same size. */
function assertLogConsistent(files: StaticFiles, seen: SeenLog, state: MirrorState): void {
  const now = state.logs.find((log) => isSameLog(log, seen));
  if (!now || now.size > seen.size || (now.size === seen.size && now.root === seen.root)) return;
  throw mirrorError('mirror-log-changed', {
    mirror: files.name,
    log: seen.name,
    expected: `${seen.size} entries or more with the root ${seen.root} at ${seen.size}`,
    found: `${now.size} with ${now.root}`,
  });
}

/** Reads the memory of a key; undefined if there is none. An unusable memory becomes a warning. */
async function readMemory(path: string, key: string, now: number, warnings: McError[]): Promise<Memory | undefined> {
  try {
    if ((await fileKind(path)) === undefined) return undefined;
    const text = (await readRegularFile(path, MAX_MEMORY_BYTES)).toString('utf8');
    const memory = conform(memorySchema, parseJson(text, path), path);
    if (memory.key !== key) throw new TypeError('it belongs to another key');
    if (memory.sequence > now + MAX_AHEAD_MS) throw new TypeError('its state is more than one day in the future');
    return memory;
  } catch (error) {
    warnings.push(unusable(path, error));
    return undefined;
  }
}

const unusable = (path: string, cause: unknown): McError =>
  mirrorError('mirror-memory-unusable', { path, detail: describe(cause) }, { cause });

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

/** What a client has seen of a mirror: one file a key, which is who a mirror is. */
const memorySchema = z.strictObject({
  version: z.literal(1),
  key: z.string(),
  sequence: count,
  time: z.iso.datetime(),
  logs: z.array(z.strictObject({ name: z.string(), origin: z.string(), size: count, root: z.string() })),
});
type Memory = z.output<typeof memorySchema>;

/** A state, and what a report says of the memory that it was compared with. */
export interface RememberedState extends NotedState {
  readonly warnings: readonly McError[];
}

/** Sequences are milliseconds. A remembered one that is further ahead of now was not written by a mirror. */
const MAX_AHEAD_MS = 24 * 60 * 60 * 1000;
/** A cache never stops a verification, nor does the lock of one: it is written without waiting for long. */
const LOCK_WAIT_MS = 1_000;

/**
 * Reads a mirror's state under its keys, and compares it with the newest one that was seen before under any of them: all
 * keys that are named are of one mirror, so that an old state by a key that is being retired is a replay too. `dir` keeps
 * the newest state of each key. A memory that cannot be used is a warning. Throws as {@link readNotedState} and
 * `mirror-replayed`, `mirror-log-changed`.
 */
export async function readStateWithMemory(
  files: StaticFiles,
  keys: readonly string[],
  dir: string,
  clock: Pick<Clock, 'now'>,
): Promise<RememberedState | undefined> {
  const now = clock.now().getTime();
  const pathOf = (key: string): string => join(dir, `${sha256(key).toString('hex')}.json`);
  const verifiers = keys.map((key) => ({ key, verifier: parseVerifierKey(key) }));
  const warnings: McError[] = [];
  // Before the state is read: another client may remember a newer one in between, which is no replay.
  const memories: Memory[] = [];
  for (const key of keys) {
    const memory = await recall(pathOf(key), key, now, warnings);
    if (memory) memories.push(memory);
  }
  const found = await readNotedState(files, { verifier: verifiers.map(({ verifier }) => verifier) });
  if (!found) return undefined;
  const { state } = found;
  for (const { sequence } of memories) assertNotOlder(files, state, sequence);
  for (const log of memories.flatMap(({ logs }) => logs)) assertGrew(files, log, state);
  const signedBy = verifiers.find(({ verifier }) => verifier === found.verifier)?.key;
  const isNews = memories.every(({ key, sequence }) => key !== signedBy || sequence < state.sequence);
  if (signedBy !== undefined && isNews && state.sequence <= now + MAX_AHEAD_MS)
    await remember(pathOf(signedBy), signedBy, state, now, warnings);
  return { ...found, warnings };
}

/** Keeps the newer of two states, where several clients write at once. What goes wrong is a warning. */
async function remember(
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
        const seen = await recall(path, key, now, []);
        if (seen === undefined || seen.sequence < state.sequence)
          await writeFileAtomic(path, formatJson(memoryOf(key, state, seen)), { mode: 0o600 });
      },
      { waitMs: LOCK_WAIT_MS },
    );
  } catch (error) {
    warnings.push(unusable(path, error));
  }
}

/** A log that the mirror does not list any more is still remembered: it may come back. */
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
  throw mirrorError('mirror-log-changed', {
    mirror: files.name,
    log: seen.name,
    expected: `${seen.size} entries or more with the root ${seen.root} at ${seen.size}`,
    found: `${now.size} with ${now.root}`,
  });
}

/** Undefined where nothing was seen, or where what is there cannot be used, which is a warning. */
async function recall(path: string, key: string, now: number, warnings: McError[]): Promise<Memory | undefined> {
  try {
    if ((await fileKind(path)) === undefined) return undefined;
    const text = (await readRegularFile(path, MAX_MEMORY_BYTES)).toString('utf8');
    const memory = conform(memorySchema, parseJson(text, path), path);
    if (memory.key !== key) throw new TypeError('it is of another key');
    if (memory.sequence > now + MAX_AHEAD_MS)
      throw new TypeError('it remembers a state that is more than a day ahead of now');
    return memory;
  } catch (error) {
    warnings.push(unusable(path, error));
    return undefined;
  }
}

const unusable = (path: string, cause: unknown): McError =>
  mirrorError('mirror-memory-unusable', { path, detail: describe(cause) }, { cause });

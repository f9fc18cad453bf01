import { McError } from '../../lib/mc-error.ts';
import type { Destination } from '../destination/types.ts';
import { assertTarget, invalid, openTimestamp, TIMESTAMP, type TufContext } from './rules.ts';
import { pathsOf, type TufSource } from './sync.ts';
import { MAX_TIMESTAMP_BYTES, type Obtain, walkMetadata, walkRoots } from './walk.ts';

/**
 * Holds a mirrored TUF repository against the pinned root from its files alone: every signature and hash, every target, and
 * that nothing else lies there. `counted` is told of each file that was read. Throws `tuf-invalid`. That it has expired is no damage.
 */
export async function checkTuf(
  { name, root: pinned }: Pick<TufSource, 'name' | 'root'>,
  files: Destination,
  counted: (bytes: number) => void = () => undefined,
): Promise<void> {
  const context: TufContext = { repository: name, now: undefined };
  const obtain: Obtain = async (at, maxBytes, accept) => {
    const bytes = await files.read(at.path, maxBytes).catch((error: unknown) => {
      if (error instanceof McError && error.code === 'file-too-large')
        throw invalid(context, at.path, `it has more than the ${maxBytes} bytes that it may have`, error);
      throw error;
    });
    if (!bytes) return undefined;
    counted(bytes.length);
    return { at, bytes, value: accept(bytes) };
  };
  const roots = await walkRoots(context, pinned, obtain);
  const root = roots[roots.length - 1];
  const at = { path: TIMESTAMP, encoded: TIMESTAMP };
  const timestamp =
    root && (await obtain(at, MAX_TIMESTAMP_BYTES, (bytes) => openTimestamp(context, root.value, bytes)));
  if (!timestamp) throw invalid(context, TIMESTAMP, 'it is missing');
  const metadata = await walkMetadata(context, root.value, timestamp.value.signed, undefined, obtain);
  for (const { target, paths } of metadata.targets)
    for (const path of paths)
      if (!(await obtain(path, target.length, (bytes) => assertTarget(context, target, bytes, path.path))))
        throw invalid(context, path.path, 'it is missing');
  // The pinned root is given, not read: it must lie here too.
  for (const { at: path, bytes } of roots)
    if (!(await files.read(path.path, bytes.length))?.equals(bytes))
      throw invalid(context, path.path, 'it is missing, or not the pinned one');
  const known = new Set(pathsOf(roots, metadata));
  const extra = (await files.list()).find(({ path }) => !known.has(path));
  if (extra) throw invalid(context, extra.path, 'the repository does not list it');
}

import { McError } from '../../lib/mc-error.ts';
import type { Destination } from '../destination/types.ts';
import { assertTarget, invalid, openTimestamp, TIMESTAMP, type TufContext } from './rules.ts';
import { listPaths, type TufSource } from './sync.ts';
import { MAX_TIMESTAMP_BYTES, type Obtain, walkMetadata, walkRoots } from './walk.ts';

/**
 * Checks a mirrored TUF repository offline, from the pinned root: every signature, hash and target. A file that the
 * repository does not list is an error too. Calls `counted` with the size of each file. Throws `tuf-invalid`. Expired
 * metadata are not damage.
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
        throw invalid(context, at.path, `expected at most ${maxBytes} bytes, found more`, error);
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
  // `walkRoots` gets the pinned root from the caller. The mirror must contain the same bytes.
  for (const { at: path, bytes } of roots)
    if (!(await files.read(path.path, bytes.length))?.equals(bytes))
      throw invalid(context, path.path, 'it is missing, or differs from the pinned root');
  const known = new Set(listPaths(roots, metadata));
  const extra = (await files.list()).find(({ path }) => !known.has(path));
  if (extra) throw invalid(context, extra.path, 'the repository does not list the file');
}

import { mirrorError } from '../../errors.ts';
import type { StaticFiles } from '../../format/files.ts';
import type { MirrorRelease } from '../../format/layout.ts';
import { MAX_ROOT_BYTES, type MirrorIndex, TRUSTED_ROOT } from '../../format/layout.ts';
import { readEvidence, readIndex } from '../../format/reading.ts';
import type { MirrorView } from './types.ts';

/**
 * Opens a view of the files of a mirror without a demanded key, unchecked. Returns undefined for a location without an
 * index.
 */
export async function openUnsignedView(files: StaticFiles): Promise<MirrorView | undefined> {
  const index = await readIndex(files);
  return (
    index && {
      sequence: undefined,
      ...createIndexAnswers(index),
      evidence: (subject) => readEvidence(files, subject),
      trustedRoot: async () => {
        const bytes = await files.read(TRUSTED_ROOT, MAX_ROOT_BYTES);
        if (!bytes) throw mirrorError('mirror-damaged', { path: TRUSTED_ROOT, detail: 'it is missing' });
        return bytes;
      },
    }
  );
}

/** Creates the part of a view that `index.json` answers. */
export function createIndexAnswers(index: MirrorIndex): Pick<MirrorView, 'syncedAt' | 'logs' | 'find' | 'releases'> {
  const releases = index.subjects.flatMap((subject): readonly MirrorRelease[] => subject.releases);
  return {
    syncedAt: index.syncedAt,
    logs: async () => index.logs,
    releases: async () => releases,
    find: async (name) => releases.filter(({ reference }) => reference === name || reference.startsWith(`${name}@`)),
  };
}

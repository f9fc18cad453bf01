import { allEnded } from '../../lib/concurrency.ts';
import type { McError } from '../../lib/mc-error.ts';
import type { Destination } from '../destination/types.ts';
import type { MirrorIndex } from '../format/layout.ts';
import type { MirrorPorts } from '../ports.ts';
import type { TufOutcome } from '../schema.ts';
import type { TufConfig } from './config.ts';

type TufEntry = NonNullable<MirrorIndex['tuf']>[number];

/** What came of one repository: its line of the report, and of the index when it went well. */
export interface TufLine {
  readonly line: TufOutcome;
  readonly entry?: TufEntry;
  readonly error?: McError;
  /** What is skipped of it, as clients skip it. */
  readonly warnings?: readonly McError[];
}

/** The repositories as the index tells of them: as they are now, or as they were where that failed. */
export function tufEntries(
  repositories: readonly TufConfig[],
  lines: readonly TufLine[],
  before: MirrorIndex | undefined,
): Pick<MirrorIndex, 'tuf'> {
  if (repositories.length === 0) return {};
  return {
    tuf: repositories.flatMap(
      ({ name }) =>
        lines.find(({ line }) => line.name === name)?.entry ?? before?.tuf?.find((one) => one.name === name) ?? [],
    ),
  };
}

/** Brings each repository up to date, side by side. The rules of TUF are loaded where there is one to hold against them. */
export async function syncTufRepositories(
  repositories: readonly TufConfig[],
  to: Destination,
  ports: MirrorPorts,
): Promise<readonly TufLine[]> {
  if (repositories.length === 0) return [];
  const { syncTufRepository } = await import('./sync-one.ts');
  return allEnded(repositories.map((repository) => syncTufRepository(repository, to, ports)));
}

import { rfc3339 } from '../../lib/clock.ts';
import { waitForAll } from '../../lib/concurrency.ts';
import type { McError, VerificationError } from '../../lib/mc-error.ts';
import type { Destination } from '../destination/types.ts';
import { mirrorError } from '../errors.ts';
import { type MirrorIndex, tufPath } from '../format/layout.ts';
import type { MirrorPorts } from '../ports.ts';
import type { TufOutcome } from '../schema.ts';
import { askSource, recordSourceFailure } from '../sync/ask-source.ts';
import { readTufRoot, type TufConfig } from './config.ts';

type TufEntry = NonNullable<MirrorIndex['tuf']>[number];

/** The result of one repository: its line of the report, and its entry of the index when the sync succeeded. */
export interface TufResult {
  readonly line: TufOutcome;
  readonly entry?: TufEntry;
  readonly error?: McError;
  /** The roles that the mirror skips, because clients skip them too. */
  readonly warnings?: readonly McError[];
}

/** Returns the repositories for the index. A repository whose sync failed keeps its entry of the previous index. */
export function listTufEntries(
  repositories: readonly TufConfig[],
  results: readonly TufResult[],
  before: MirrorIndex | undefined,
): Pick<MirrorIndex, 'tuf'> {
  if (repositories.length === 0) return {};
  return {
    tuf: repositories.flatMap(
      ({ name }) =>
        results.find(({ line }) => line.name === name)?.entry ?? before?.tuf?.find((one) => one.name === name) ?? [],
    ),
  };
}

/** Brings all repositories up to date at the same time. */
export const syncTufRepositories = (
  repositories: readonly TufConfig[],
  to: Destination,
  ports: MirrorPorts,
): Promise<readonly TufResult[]> =>
  waitForAll(repositories.map((repository) => syncTufRepository(repository, to, ports)));

/** Brings the mirror of one TUF repository up to date. An error of the repository is part of the result. */
export async function syncTufRepository(
  repository: TufConfig,
  to: Destination,
  ports: MirrorPorts,
): Promise<TufResult> {
  const { name, url } = repository;
  const source = tufPath(name);
  // A configuration without TUF repositories must not pay for the load of the TUF library.
  const { syncTuf } = await import('./sync.ts');
  try {
    const { root, timestamp, targets, expires, files, bytes, unlisted } = await askSource(
      source,
      ports,
      async (limited) => syncTuf({ name, url, root: await readTufRoot(repository) }, to.under(source), limited),
    );
    return {
      line: { name, outcome: files > 0 ? 'synced' : 'unchanged', root, timestamp, targets, expires, files, bytes },
      entry: { name, root, timestamp, targets, expires, syncedAt: rfc3339(ports.clock.now()) },
      ...(unlisted.length > 0 ? { warnings: [createRoleWarning(name, unlisted)] } : {}),
    };
  } catch (thrown) {
    const line = { name, outcome: 'failed', root: 0, timestamp: 0, targets: 0, files: 0, bytes: 0 } as const;
    return { line, error: recordSourceFailure(source, thrown, ports) };
  }
}

const MAX_SHOWN_ROLES = 5;
const MAX_SHOWN_CHARACTERS = 100;

function createRoleWarning(repository: string, roles: readonly string[]): VerificationError {
  const shown = roles.slice(0, MAX_SHOWN_ROLES).map((role) => `"${role.slice(0, MAX_SHOWN_CHARACTERS)}"`);
  const more = roles.length - shown.length;
  const found = more > 0 ? [...shown, `${more} more`] : shown;
  return mirrorError('tuf-role-unlisted', { repository, found: found.join(', ') });
}

import type { GitHubApi } from '../../github/index.ts';
import { rfc3339 } from '../../lib/clock.ts';
import { mapConcurrent } from '../../lib/concurrency.ts';
import type { Digest } from '../../lib/digest.ts';
import type { McError, VerificationError } from '../../lib/mc-error.ts';
import { bypassError } from '../errors.ts';
import { readRepositoryFile } from './contents.ts';
import type { GitRef } from './documents.ts';
import { type Marker, type MarkerMessage, readMarker } from './marker.ts';

const PARALLEL = 8;

/** Returns the path of a post-mortem on the default branch. */
export const formatPostmortemPath = (id: string): string => `bypass/postmortems/${id}.md`;

/** Reads whether the default branch has the post-mortem of a bypass. An empty file is not one. */
export async function hasPostmortem(api: GitHubApi, id: string, commit: string): Promise<boolean> {
  const file = await readRepositoryFile(api, formatPostmortemPath(id), commit);
  return typeof file === 'object' && file.bytes.length > 0;
}

/** The markers of used requests. */
export interface UsedMarkers {
  readonly messages: readonly MarkerMessage[];
  /** One for each marker whose message is malformed. */
  readonly warnings: readonly McError[];
}

/** Reads the messages of used markers. */
export async function readUsedMarkers(api: GitHubApi, refs: ReadonlyMap<Digest, GitRef>): Promise<UsedMarkers> {
  const read = ([digest, ref]: readonly [Digest, GitRef]): Promise<Marker> => readMarker(api, 'used', digest, ref);
  const markers = await mapConcurrent(refs, PARALLEL, read);
  return {
    messages: markers.flatMap(({ message }) => (message ? [message] : [])),
    warnings: markers
      .filter(({ message }) => !message)
      .map(({ ref }) =>
        bypassError('bypass-marker-malformed', {
          ref,
          detail: 'expected an annotated tag with the message of a marker',
        }),
      ),
  };
}

/** Returns a denial for each use of an environment whose post-mortem is overdue at `now`. */
export async function listOverduePostmortems(
  api: GitHubApi,
  messages: readonly MarkerMessage[],
  { environment, commit, now }: { readonly environment: string; readonly commit: string; readonly now: Date },
): Promise<readonly VerificationError[]> {
  const nowS = Math.floor(now.getTime() / 1000);
  const due = messages.filter(
    ({ subject, postmortem_due_s }) => subject.environment === environment && postmortem_due_s < nowS,
  );
  const overdue = await mapConcurrent(due, PARALLEL, async ({ id, postmortem_due_s }) =>
    (await hasPostmortem(api, id, commit))
      ? undefined
      : bypassError('bypass-postmortem-overdue', { id, due: formatSeconds(postmortem_due_s) }),
  );
  return overdue.filter((one) => one !== undefined);
}

const LAST_S = 253_402_300_799; // 9999-12-31T23:59:59Z

const formatSeconds = (seconds: number): string => rfc3339(new Date(Math.min(seconds, LAST_S) * 1000));

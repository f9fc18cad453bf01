import { join } from 'node:path';
import { openBypassContext } from '../../bypass/index.ts';
import { type GitHubApi, openGitHubApi } from '../../github/index.ts';
import type { EntryContext } from '../../lib/entry-context.ts';
import { writeFileAtomic } from '../../lib/files.ts';
import { silent } from '../../lib/progress.ts';
import type { Actor } from '../simulator/github.ts';
import type { DrillContext, DrillState } from '../state.ts';

/** The people and the run that act in a command about a bypass. */
interface ActingAs {
  readonly actor: Actor;
  /** The run of GitHub Actions; undefined outside a run. */
  readonly run?: number;
}

/**
 * Creates the context of a command about a bypass. Its environment has the addresses of the drill and nothing of the user's, so a
 * drill never writes to a real repository or channel. Its clock is ahead as the clock of the drill's GitHub is.
 */
export function createBypassEntry(state: DrillState<'regions'>, { actor, run }: ActingAs): EntryContext {
  const { regions, ports, request, dir } = state;
  const { github, urls } = regions;
  return {
    http: ports.http,
    clock: github.shiftClock(ports.clock),
    progress: silent,
    signal: ports.signal,
    concurrency: ports.concurrency,
    env: {
      GITHUB_API_URL: github.url,
      GITHUB_REPOSITORY: github.repository,
      GITHUB_TOKEN: github.getToken(actor),
      AWS_ENDPOINT_URL: urls.regions.secondary.store,
      AWS_ACCESS_KEY_ID: urls.storeCredentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: urls.storeCredentials.secretAccessKey,
      ...(run === undefined ? {} : { GITHUB_RUN_ID: String(run) }),
    },
    cwd: dir,
    installRoot: request.installRoot,
  };
}

/** Opens GitHub for the commands about a bypass. */
export const openDrillBypass = (state: DrillState<'regions'>, actor: Actor): ReturnType<typeof openBypassContext> =>
  openBypassContext({}, createBypassEntry(state, { actor }));

/** Opens the API of the drill's GitHub with the token of a person or of the App. */
export function openDrillApi({ regions, ports }: DrillState<'regions'>, actor: Actor): GitHubApi {
  const { github } = regions;
  const { clock, http, signal } = ports;
  return openGitHubApi(
    { api: github.url, token: github.getToken(actor), repository: github.repository },
    { http, sleep: (ms, stop) => clock.sleep(ms, stop), signal },
  );
}

/** Returns the path of a file about the bypass that the evidence pack will contain. */
export const resolveBypassFile = ({ dir }: DrillContext, name: string): string => join(dir, 'evidence/bypass', name);

/** Writes a file about the bypass for the evidence pack. */
export const recordBypassFile = (context: DrillContext, name: string, content: unknown): Promise<void> =>
  writeFileAtomic(
    resolveBypassFile(context, name),
    typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`,
  );

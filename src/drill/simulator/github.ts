import type { Clock } from '../../lib/clock.ts';
import type { Sandbox } from '../../sandbox/index.ts';
import { probeUrl, type UrlProbe } from './probe.ts';

/** The people who grant a bypass: one for each role. */
export const APPROVERS = { sec: 'Security', rel: 'Release', own: 'Service Owner' } as const;
export type Approver = keyof typeof APPROVERS;
export const APPROVER_LOGINS = Object.keys(APPROVERS) as readonly Approver[];

/** A person, or the App of the gate. */
export type Actor = Approver | 'requester' | 'app';

/** A team of a role, as a roster names it. */
export interface TeamReference {
  readonly team: string;
  readonly id: number;
}

/** The GitHub server of a drill: a repository, people, three teams and the App of the gate. Its clock can go ahead. */
export interface DrillGithub {
  /** The URL of the API. */
  readonly url: string;
  /** OWNER/NAME */
  readonly repository: string;
  readonly repositoryId: number;
  readonly teams: Readonly<Record<(typeof APPROVERS)[Approver], TeamReference>>;
  /** The id of the account of the App. */
  readonly appUserId: number;
  getUserId(actor: Exclude<Actor, 'app'>): number;
  getToken(actor: Actor): string;
  /** Commits a file to the default branch, as the owner of the organization. */
  pushFile(path: string, content: string): void;
  /** Returns the commit at the head of the default branch. */
  readHead(): string;
  /** Starts a run of the gate's workflow, and returns its id. */
  startRun(): number;
  /** Lets time pass on the server and on the clocks of {@link shiftClock}. */
  passTime(seconds: number): void;
  /** Returns a clock that is ahead as the server is. */
  shiftClock(clock: Clock): Clock;
  /** Closes the listener: later connections are refused. */
  stop(): Promise<void>;
  /** Opens the listener again. */
  resume(): Promise<void>;
  probe(): Promise<UrlProbe>;
}

const GATE_WORKFLOW = '.github/workflows/promotion-gate.yml';

/** Returns the GitHub server of a sandbox. */
export function openDrillGithub(sandbox: Sandbox): DrillGithub {
  const { state, seed } = sandbox.github;
  const { repository, people, teams, tokens, organization } = seed;
  const { defaultBranch, fullName, refs, runs } = repository;
  const url = sandbox.urls.github;
  let aheadMs = 0;
  const describeTeam = ({ slug, id }: { readonly slug: string; readonly id: number }): TeamReference => ({
    team: `${organization.account.login}/${slug}`,
    id,
  });
  const readHead = (): string => refs.findBranch(defaultBranch) ?? '';
  return {
    url,
    repository: fullName,
    repositoryId: repository.id,
    teams: {
      Security: describeTeam(teams.security),
      Release: describeTeam(teams.release),
      'Service Owner': describeTeam(teams.serviceOwner),
    },
    appUserId: seed.app.bot.id,
    getUserId: (actor) => people[actor].id,
    getToken: (actor) => tokens[actor],
    pushFile: (path, content) => {
      refs.pushFile({ branch: defaultBranch, path, content, by: people.admin });
    },
    readHead,
    startRun: () =>
      runs.create({
        path: GATE_WORKFLOW,
        event: 'workflow_dispatch',
        headBranch: defaultBranch,
        headSha: readHead(),
        actor: people.requester,
      }).id,
    passTime: (seconds) => {
      aheadMs += seconds * 1000;
      state.advance(seconds);
    },
    shiftClock: ({ now, sleep }) => ({ now: () => new Date(now().getTime() + aheadMs), sleep }),
    stop: () => sandbox.fault('global', 'github', 'down'),
    resume: () => sandbox.fault('global', 'github', 'none'),
    probe: () => probeUrl(url),
  };
}

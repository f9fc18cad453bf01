import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { decideFromGitHub, readStatus } from '../../src/bypass/index.ts';
import { formatRequest, type RequestDocument, type StoredRequest } from '../../src/bypass/request.ts';
import type { BypassReport } from '../../src/bypass/schema.ts';
import type { BypassStatusReport } from '../../src/bypass/status-schema.ts';
import type { EntryContext } from '../../src/lib/entry-context.ts';
import { createHttp } from '../../src/lib/http.ts';
import { silent } from '../../src/lib/progress.ts';
import {
  type Account,
  createGithubHandler,
  createGithubState,
  type GithubSeed,
  type GithubState,
  type HostedRepository,
  type Pull,
  seedGithub,
} from '../../src/sandbox/github/index.ts';

export const ROOT = join(import.meta.dirname, '../..');

export const GATE = {
  gate: 'vulnerability-scan',
  digest: `sha256:${'a'.repeat(64)}`,
  environment: 'production',
  sha: '', // the head of the default branch: GitHub has no deployment of another commit
};

/** How a test breaks a request: an answer in place of the real one, or a cut connection. */
export type Breakage = (request: IncomingMessage, response: ServerResponse) => void;

type DecideChoice = Parameters<typeof decideFromGitHub>[0];
type Person = keyof GithubSeed['people'];

export interface RequestChoice {
  readonly id?: string;
  readonly author?: Account;
  readonly document?: Partial<RequestDocument>;
  readonly subject?: Partial<RequestDocument['subject']>;
  /** Replaces the bytes of the file. */
  readonly content?: string;
  readonly path?: string;
  readonly branch?: string;
}

/** A server of GitHub with a roster, and a client for it. */
export interface GithubWorld {
  readonly state: GithubState;
  readonly seed: GithubSeed;
  readonly repository: HostedRepository;
  readonly roster: Record<string, unknown>;
  readonly subject: typeof GATE;
  /** `METHOD path` of each request that arrived. */
  readonly requests: string[];
  /** Returns how to break a request by its index in `requests`; undefined answers it. */
  breakage: ((request: IncomingMessage, index: number) => Breakage | undefined) | undefined;
  /** Changes an answer of GitHub before it is sent. */
  env: Record<string, string>;
  nowS(): number;
  advance(seconds: number): void;
  /** Writes the roster to the default branch. */
  saveRoster(change?: Readonly<Record<string, unknown>>): void;
  open(choice?: RequestChoice): { readonly pull: Pull; readonly request: StoredRequest };
  approve(pull: Pull, ...people: readonly Person[]): void;
  entry(): EntryContext;
  decide(choice?: Partial<DecideChoice>, ports?: Parameters<typeof decideFromGitHub>[2]): Promise<BypassReport>;
  status(pr?: number): Promise<BypassStatusReport>;
  /** Lists the used markers. */
  listUsed(): readonly (readonly [ref: string, sha: string])[];
  end(): Promise<void>;
}

const DAY_S = 86_400;

/**
 * Starts a server with the seed of the sandbox and a valid roster. Its clock stands still, so that `advance` alone decides. With
 * `realTime`, it is the clock of this machine.
 */
export async function startGithubWorld({ realTime = false } = {}): Promise<GithubWorld> {
  const startMs = Math.floor(Date.now() / 1000) * 1000;
  let passedS = 0;
  const now = (): Date => new Date((realTime ? Date.now() : startMs) + passedS * 1000);
  const state = createGithubState({ now });
  const seed = seedGithub(state);
  const { repository, people, teams } = seed;
  const handle = createGithubHandler(state);
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const index = requests.push(`${request.method} ${request.url}`) - 1;
    const broken = world.breakage?.(request, index);
    if (broken) broken(request, response);
    else void handle(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const http = createHttp({ retries: 0, tryTimeoutMs: 20_000 });
  let serial = 0;

  const world: GithubWorld = {
    state,
    seed,
    repository,
    roster: {
      version: 1,
      expires: new Date(startMs + 30 * DAY_S * 1000).toISOString(),
      roles: {
        Security: { team: 'acme/security', id: teams.security.id },
        Release: { team: 'acme/release', id: teams.release.id },
        'Service Owner': { team: 'acme/service-owner', id: teams.serviceOwner.id },
      },
      apps: [seed.app.bot.id],
      exclude: [],
      postmortem: { days: 5, required: true },
      people: [],
    },
    subject: { ...GATE },
    requests,
    breakage: undefined,
    env: {},
    nowS: () => Math.floor(now().getTime() / 1000),
    advance: (seconds) => {
      passedS += seconds;
    },
    saveRoster: (change = {}) => {
      repository.refs.pushFile({
        branch: repository.defaultBranch,
        path: 'SECURITY/bypass-roster.yaml',
        content: JSON.stringify({ ...world.roster, ...change }),
        by: people.admin,
      });
    },
    open: (choice = {}) => {
      const id = choice.id ?? `incident-${String(++serial).padStart(4, '0')}`;
      const author = choice.author ?? people.requester;
      const request = formatRequest({
        version: 1,
        id,
        nonce: String(serial).padStart(32, '0'),
        severity: 'SEV-1',
        created_s: world.nowS(),
        ttl_s: 14_400,
        requester: { id: people.requester.id, type: 'User' },
        incident: 'https://incidents.example/1',
        reason: 'the database is down',
        run: null,
        ...choice.document,
        subject: { ...world.subject, repository_id: repository.id, ...choice.subject },
      });
      const branch = choice.branch ?? `bypass/${id}`;
      const base = repository.refs.findBranch(repository.defaultBranch) ?? '';
      repository.refs.create(`refs/heads/${branch}`, base, author);
      const path = choice.path ?? `bypass/${id}.json`;
      repository.refs.pushFile({ branch, path, content: choice.content ?? request.bytes, by: author });
      const pull = repository.pulls.open(author, {
        title: `Bypass ${id}`,
        head: branch,
        base: repository.defaultBranch,
      });
      return { pull, request };
    },
    approve: (pull, ...names) => {
      for (const name of names) repository.reviews.review(pull.number, people[name], 'APPROVE');
    },
    entry: () => ({
      http,
      clock: { now, sleep: async () => {} },
      progress: silent,
      signal: new AbortController().signal,
      concurrency: 4,
      env: {
        GITHUB_API_URL: url,
        GITHUB_REPOSITORY: repository.fullName,
        GITHUB_TOKEN: seed.tokens.app,
        ...world.env,
      },
      cwd: ROOT,
      installRoot: ROOT,
      threads: { program: join(ROOT, 'scripts/mc.ts'), idleCores: 1 },
    }),
    decide: (choice, ports) => decideFromGitHub({ ...world.subject, consume: true, ...choice }, world.entry(), ports),
    status: (pr) => readStatus({ pr }, world.entry()),
    listUsed: () => repository.refs.list('refs/tags/mc-bypass/used/'),
    end: async () => {
      await http.close();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
  world.saveRoster();
  world.subject.sha = repository.refs.findBranch(repository.defaultBranch) ?? '';
  return world;
}

/** Lists the codes of the reasons of a report. */
export const listCodes = ({ reasons }: BypassReport): readonly string[] => reasons.map(({ code }) => code);

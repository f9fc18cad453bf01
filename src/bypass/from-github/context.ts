import { z } from 'zod';
import { githubError } from '../../github/errors.ts';
import { type GitHubApi, openGitHubApi } from '../../github/index.ts';
import type { EntryContext } from '../../lib/entry-context.ts';
import type { McError } from '../../lib/mc-error.ts';
import { rememberSecret } from '../../lib/secrets.ts';
import type { CompiledRules } from '../compiled-rules.ts';
import { bypassError } from '../errors.ts';
import { loadInstalledRules } from '../installed-rules.ts';

/** Where the facts of a bypass are. A value that is absent comes from the environment. */
export interface BypassPlace {
  /** OWNER/NAME; else GITHUB_REPOSITORY. */
  readonly repo?: string | undefined;
  /** The token for GitHub; else GITHUB_TOKEN or GH_TOKEN. */
  readonly token?: string | undefined;
}

/** What every command about a bypass on GitHub uses. */
export interface BypassContext {
  readonly api: GitHubApi;
  readonly entry: EntryContext;
  /** GITHUB_RUN_ID; undefined outside a run of GitHub Actions. */
  readonly runId: number | undefined;
  /** Loads the compiled rules of this installation. */
  readonly loadRules: () => Promise<CompiledRules>;
}

/** A repository, as GitHub knows it now. */
export interface GitHubRepository {
  readonly id: number;
  readonly defaultBranch: string;
}

/** The permissions that a token needs, as GitHub names them in the settings of an App. */
export const PERMISSION = {
  metadata: 'Metadata: read',
  contents: 'Contents: read',
  contentsWrite: 'Contents: write',
  pulls: 'Pull requests: read',
  pullsWrite: 'Pull requests: write',
  issues: 'Issues: read',
  issuesWrite: 'Issues: write',
  deployments: 'Deployments: read',
  deploymentsWrite: 'Deployments: write',
  actions: 'Actions: read',
  members: 'Organization members: read',
} as const;

const MAX_SKEW_S = 60;
const API = 'https://api.github.com';
const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;

/**
 * Opens GitHub's API for the commands of a bypass. Throws `bypass-token-missing`, `bypass-repository-missing`, `bypass-run-invalid` and
 * `github-api-invalid`.
 */
export function openBypassContext({ repo, token: given }: BypassPlace, entry: EntryContext): BypassContext {
  const { env, http, clock, signal, installRoot } = entry;
  const token = given || env.GITHUB_TOKEN || env.GH_TOKEN;
  if (!token) throw githubError('bypass-token-missing');
  rememberSecret(token);
  const repository = repo ?? env.GITHUB_REPOSITORY ?? '';
  if (!REPOSITORY.test(repository)) throw bypassError('bypass-repository-missing', { given: repository });
  return {
    api: openGitHubApi(
      { api: readApiUrl(env.GITHUB_API_URL), token, repository },
      { http, sleep: (ms, stop) => clock.sleep(ms, stop), signal },
    ),
    entry,
    runId: readRunId(env.GITHUB_RUN_ID),
    loadRules: () => loadInstalledRules(installRoot),
  };
}

function readApiUrl(given: string | undefined): string {
  const text = given || API;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isUsable = url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash;
  if (!isUsable) throw githubError('github-api-invalid');
  return text;
}

function readRunId(given: string | undefined): number | undefined {
  if (!given) return undefined;
  const id = /^[1-9]\d{0,15}$/.test(given) ? Number(given) : Number.NaN;
  if (!Number.isSafeInteger(id)) throw bypassError('bypass-run-invalid', { given });
  return id;
}

// A lone surrogate cannot be a part of a URL.
const branchSchema = z
  .string()
  .min(1)
  .max(255)
  .refine((name) => name.isWellFormed(), 'expected well-formed Unicode');

const repositorySchema = z.looseObject({ id: z.int().positive(), default_branch: branchSchema });

/** Reads the id and the default branch of the repository. */
export async function readRepository(api: GitHubApi): Promise<GitHubRepository> {
  const { id, default_branch } = await api.read(`/repos/${api.repository}`, repositorySchema, PERMISSION.metadata);
  return { id, defaultBranch: default_branch };
}

/** Warns if the clock of this machine differs from GitHub's time by more than 60 s. The clock never decides. */
export function listClockWarnings({ api, entry }: BypassContext): readonly McError[] {
  const seconds = Math.abs(Math.round((entry.clock.now().getTime() - api.now().getTime()) / 1000));
  return seconds > MAX_SKEW_S ? [bypassError('bypass-clock-differs', { seconds })] : [];
}

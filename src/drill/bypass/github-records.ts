import { z } from 'zod';
import { drillError } from '../errors.ts';
import type { DrillState } from '../state.ts';
import { openDrillApi } from './access.ts';
import type { BypassReference } from './types.ts';

/** What GitHub has about a bypass. */
export interface GithubRecords {
  readonly pull: { readonly number: number; readonly state: string; readonly url: string };
  readonly comments: readonly string[];
  /** The deployments of bypasses in the environment, with their newest state. */
  readonly deployments: readonly { readonly id: number; readonly state: string }[];
  /** The issues with the title of the post-mortem. */
  readonly issues: readonly { readonly number: number; readonly title: string; readonly url: string }[];
  /** The tag object of the marker `used`; null without one. */
  readonly usedMarker: string | null;
}

const READ = { contents: 'Contents: read', pulls: 'Pull requests: read', issues: 'Issues: read' } as const;
const DEPLOYMENTS = 'Deployments: read';

const number = z.int().positive();
const pullSchema = z.looseObject({ number, state: z.string(), html_url: z.string() });
const commentSchema = z.looseObject({ body: z.string() });
const issueSchema = z.looseObject({
  number,
  title: z.string(),
  html_url: z.string(),
  pull_request: z.unknown().optional(),
});
const deploymentSchema = z.looseObject({ id: number });
const statusSchema = z.looseObject({ id: number, state: z.string() });
const refSchema = z.looseObject({ ref: z.string(), object: z.looseObject({ sha: z.string() }) });

const fileSchema = z.looseObject({ content: z.string(), encoding: z.literal('base64') });

/** Reads the file of a request from its branch. */
export async function readRequestFile(state: DrillState<'regions'>, { id }: BypassReference): Promise<string> {
  const path = `./contents/bypass/${id}.json?ref=${encodeURIComponent(`bypass/${id}`)}`;
  const { content } = await openDrillApi(state, 'app').read(path, fileSchema, READ.contents);
  return Buffer.from(content, 'base64').toString('utf8');
}

/** Reads what GitHub has about a bypass. */
export async function readGithubRecords(
  state: DrillState<'regions'>,
  { id, pr, digest }: BypassReference,
  environment: string,
): Promise<GithubRecords> {
  const api = openDrillApi(state, 'app');
  const pull = await api.read(`./pulls/${pr}`, pullSchema, READ.pulls);
  const comments = await api.list(`./issues/${pr}/comments`, commentSchema, READ.issues);
  const title = `Post-mortem: bypass ${id}`;
  const issues = (await api.list('./issues?state=all', issueSchema, READ.issues)).filter(
    (issue) => issue.title === title && issue.pull_request === undefined,
  );
  const deployments = [];
  const query = `task=bypass&environment=${encodeURIComponent(environment)}`;
  for (const deployment of await api.list(`./deployments?${query}`, deploymentSchema, DEPLOYMENTS)) {
    const statuses = await api.list(`./deployments/${deployment.id}/statuses`, statusSchema, DEPLOYMENTS);
    const newest = statuses.toSorted((a, b) => b.id - a.id)[0];
    deployments.push({ id: deployment.id, state: newest?.state ?? 'none' });
  }
  const name = `tags/mc-bypass/used/${digest.slice('sha256:'.length)}`;
  const refs = await api.list(`./git/matching-refs/${name}`, refSchema, READ.contents);
  return {
    pull: { number: pull.number, state: pull.state, url: pull.html_url },
    comments: comments.map(({ body }) => body),
    deployments,
    issues: issues.map((issue) => ({ number: issue.number, title: issue.title, url: issue.html_url })),
    usedMarker: refs.find(({ ref }) => ref === `refs/${name}`)?.object.sha ?? null,
  };
}

/** Throws `step-refused` unless the records show that a used bypass ended: nothing is open, and each notice exists once. */
export function assertEnded({ pull, comments, deployments, issues }: GithubRecords, { digest }: BypassReference): void {
  const reports = comments.filter((body) => body.includes(`<!-- mc-bypass:report:${digest} -->`)).length;
  const active = deployments.filter((deployment) => deployment.state !== 'inactive').length;
  const wrong = [
    ...(pull.state === 'closed' ? [] : [`the pull request is ${pull.state}`]),
    ...(active === 0 ? [] : [`deployments that are not inactive: ${active}`]),
    ...(reports === 1 ? [] : [`comments with the report: expected 1, found ${reports}`]),
    ...(issues.length === 1 ? [] : [`issues for the post-mortem: expected 1, found ${issues.length}`]),
  ];
  if (wrong.length > 0) throw drillError('step-refused', { what: 'the sweep', detail: wrong.join('; ') });
}

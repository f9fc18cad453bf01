import { z } from 'zod';
import type { GitHubApi } from '../../github/index.ts';
import type { Digest } from '../../lib/digest.ts';
import { asMcError } from '../../lib/errors.ts';
import type { McError } from '../../lib/mc-error.ts';
import { bypassError } from '../errors.ts';
import type { BypassSubject } from '../request.ts';
import { formatResumeComment, formatUseComment, type UseText } from '../texts/use.ts';
import { PERMISSION } from './context.ts';
import { idSchema } from './documents.ts';
import type { Pull } from './pull.ts';

/** A use that was just made, or that a later attempt of its run continues. */
export interface Use {
  readonly pull: Pull;
  readonly requestDigest: Digest;
  readonly subject: BypassSubject;
  readonly text: UseText;
  /** Set for a use that is continued. */
  readonly resumed: { readonly runId: number; readonly attempt: number } | undefined;
}

/** Announces a use outside GitHub. Returns a warning if that failed; it never throws. */
export type Notify = (use: Use) => Promise<McError | undefined>;

/**
 * Writes the trail of a use: a deployment that shows that the environment is open, a comment, and a message. A failure takes nothing
 * back. Returns the failures as warnings.
 */
export async function announceUse(api: GitHubApi, use: Use, notify: Notify | undefined): Promise<readonly McError[]> {
  const { pull, resumed, text } = use;
  const comment = resumed ? formatResumeComment({ id: text.id, ...resumed }) : formatUseComment(text);
  const steps: (readonly [what: string, step: () => Promise<void>])[] = [
    ...(resumed ? [] : [['deployment', () => deploy(api, use)] as const]),
    [
      'comment',
      () => create(api, `./issues/${pull.number}/comments`, { body: comment }, PERMISSION.issuesWrite).then(() => {}),
    ],
  ];
  const warnings: McError[] = [];
  for (const [what, step] of steps)
    try {
      await step();
    } catch (error) {
      const { message } = asMcError(error);
      warnings.push(bypassError('bypass-trail-incomplete', { what, detail: message }, { cause: error }));
    }
  const failure = resumed ? undefined : await notify?.(use);
  return failure ? [...warnings, failure] : warnings;
}

/** Creates the deployment of a use and sets its status. */
async function deploy(api: GitHubApi, { subject, requestDigest, text, pull }: Use): Promise<void> {
  const { environment, sha } = subject;
  const id = await create(
    api,
    './deployments',
    {
      ref: sha,
      task: 'bypass',
      auto_merge: false,
      required_contexts: [],
      environment,
      payload: { request_digest: requestDigest, id: text.id, pr: pull.number },
      description: `Bypass ${text.id}`,
    },
    PERMISSION.deploymentsWrite,
  );
  const status = {
    state: 'success',
    auto_inactive: false,
    description: `Bypass ${text.id}, pull request ${pull.number}`,
  };
  await create(api, `./deployments/${id}/statuses`, status, PERMISSION.deploymentsWrite);
}

const createdSchema = z.looseObject({ id: idSchema });

/** Creates a document and returns its id. Throws for any other answer than "created". */
async function create(api: GitHubApi, path: string, body: object, permission: string): Promise<number> {
  const answer = await api.write('POST', path, body, permission);
  const created = createdSchema.safeParse(answer?.document);
  if (answer?.status === 201 && created.success) return created.data.id;
  throw new Error(answer ? `GitHub answered with status ${answer.status}` : 'GitHub gave no answer');
}

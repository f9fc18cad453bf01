import { type Account, refuse } from '../accounts.ts';
import { describeChange } from '../documents/commits.ts';
import { describeTeamWithParent, describeUser } from '../documents/people.ts';
import { describeFullPull, describePull, describeReview, type PullPorts } from '../documents/pulls.ts';
import { describeRepository } from '../documents/repository.ts';
import type { Document } from '../documents/shared.ts';
import type { Pull } from '../pulls.ts';
import type { Review, ReviewEvent } from '../reviews.ts';
import {
  associate,
  invalid,
  type RepositoryCall,
  type Route,
  type RouteAnswer,
  readNumber,
  readOptionalBoolean,
  readOptionalText,
  readText,
  readTexts,
  repositoryRoute,
} from '../route.ts';
import { describeCommitOf } from './contents.ts';
import { readState } from './issues.ts';

const READ = 'pull_requests:read';
const WRITE = 'pull_requests:write';

function createPorts(call: RepositoryCall, author: Account): PullPorts {
  const { repository, link, state } = call;
  return {
    link,
    repository: repository.fullName,
    owner: repository.owner,
    association: associate(call, author),
    homeId: repository.id,
    describeRepository: (id) => {
      const found = state.findRepository(id);
      return found ? describeRepository(found, link) : null;
    },
  };
}

function describeWhole(call: RepositoryCall, pull: Pull): Document {
  const { pulls, issues } = call.repository;
  const files = pulls.listFiles(pull);
  const counts = {
    comments: issues.listComments(pull.number).length,
    commits: pulls.listCommits(pull).length,
    additions: files.reduce((sum, one) => sum + one.additions, 0),
    deletions: files.reduce((sum, one) => sum + one.deletions, 0),
    files: files.length,
  };
  return describeFullPull(pull, counts, createPorts(call, pull.issue.author));
}

export const describeReviewOf = (call: RepositoryCall, review: Review): Document =>
  describeReview(review, call.repository.fullName, associate(call, review.user), call.link);

const readPull = (call: RepositoryCall): Pull => call.repository.pulls.require(readNumber(call, 'pull_number'));

function listPulls(call: RepositoryCall): RouteAnswer {
  const { query, repository } = call;
  const [state, head, base] = [query.get('state') ?? 'open', query.get('head'), query.get('base')];
  const pulls = repository.pulls
    .list()
    .filter((pull) => state === 'all' || pull.issue.state === state)
    .filter((pull) => base === null || pull.base.ref === base)
    // GitHub ignores a head without an owner.
    .filter((pull) => !head?.includes(':') || `${pull.head.origin.owner.login}:${pull.head.ref}` === head);
  const key = query.get('sort') === 'updated' ? 'updatedAt' : 'createdAt';
  const isAscending = (query.get('direction') ?? (query.get('sort') ? 'asc' : 'desc')) === 'asc';
  const sorted = [...pulls].sort((a, b) => b.issue[key].getTime() - a.issue[key].getTime() || b.number - a.number);
  return {
    list: (isAscending ? sorted.reverse() : sorted).map((pull) =>
      describePull(pull, createPorts(call, pull.issue.author)),
    ),
  };
}

function openPull(call: RepositoryCall): RouteAnswer {
  const { body, repository, actor, state } = call;
  const head = readText(body, 'head');
  const [owner = '', branch = ''] = head.includes(':') ? head.split(':') : [repository.owner.login, head];
  const origin =
    owner.toLowerCase() === repository.owner.login.toLowerCase()
      ? repository
      : state.findRepository(`${owner}/${repository.name}`);
  if (!origin) throw refuse(422, 'Validation Failed', [{ resource: 'PullRequest', field: 'head', code: 'invalid' }]);
  const pull = repository.pulls.open(actor, {
    title: readText(body, 'title'),
    body: readOptionalText(body, 'body') ?? null,
    head: branch,
    base: readText(body, 'base'),
    origin,
    draft: readOptionalBoolean(body, 'draft') ?? false,
  });
  return { status: 201, body: describeWhole(call, pull) };
}

function askForReview(call: RepositoryCall): RouteAnswer {
  const { body, repository, state, actor } = call;
  const reviewers = (readTexts(body, 'reviewers') ?? []).map((login) => state.accounts.find(login));
  const known = state.organizations.get(repository.owner.id);
  const teams = (readTexts(body, 'team_reviewers') ?? []).map((slug) =>
    known ? state.teams.list(known.account).find((team) => team.slug === slug) : undefined,
  );
  if ([...reviewers, ...teams].includes(undefined))
    throw refuse(
      422,
      'Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the repository.',
    );
  const pull = repository.pulls.askForReview(
    readPull(call).number,
    actor,
    reviewers.filter((one) => one !== undefined),
    teams.filter((one) => one !== undefined),
  );
  return { status: 201, body: describePull(pull, createPorts(call, pull.issue.author)) };
}

function readEvent(body: Document): ReviewEvent | undefined {
  const event = readOptionalText(body, 'event');
  if (event === undefined || event === 'APPROVE' || event === 'REQUEST_CHANGES' || event === 'COMMENT') return event;
  throw invalid(`${event} is not a member of ["APPROVE", "REQUEST_CHANGES", "COMMENT"].`);
}

function createReview(call: RepositoryCall): RouteAnswer {
  const { body, repository, actor } = call;
  const { number } = readPull(call);
  const event = readEvent(body);
  const commit = readOptionalText(body, 'commit_id');
  const options = { body: readOptionalText(body, 'body') ?? '', ...(commit === undefined ? {} : { commit }) };
  const review = event
    ? repository.reviews.review(number, actor, event, options)
    : repository.reviews.start(number, actor, options);
  return { body: describeReviewOf(call, review) };
}

const readReview = (call: RepositoryCall): Review =>
  call.repository.reviews.require(readNumber(call, 'review_id'), readPull(call).number);

const reviewRoutes: readonly Route[] = [
  repositoryRoute('GET /pulls/{pull_number}/reviews', READ, (call) => ({
    list: call.repository.reviews
      .list(readPull(call).number)
      // A pending review is visible to its author only.
      .filter((review) => review.state !== 'PENDING' || review.user?.id === call.actor.id)
      .map((review) => describeReviewOf(call, review)),
  })),
  repositoryRoute('POST /pulls/{pull_number}/reviews', WRITE, createReview),
  repositoryRoute('GET /pulls/{pull_number}/reviews/{review_id}', READ, (call) => ({
    body: describeReviewOf(call, readReview(call)),
  })),
  repositoryRoute('POST /pulls/{pull_number}/reviews/{review_id}/events', WRITE, (call) => {
    const event = readEvent(call.body);
    if (!event) throw invalid(`"event" wasn't supplied.`);
    const { id } = readReview(call);
    return {
      body: describeReviewOf(call, call.repository.reviews.submit(id, event, readOptionalText(call.body, 'body'))),
    };
  }),
  repositoryRoute('PUT /pulls/{pull_number}/reviews/{review_id}/dismissals', WRITE, (call) => {
    const message = readText(call.body, 'message');
    return { body: describeReviewOf(call, call.repository.reviews.dismiss(readReview(call).id, call.actor, message)) };
  }),
];

/** Pull requests and their reviews. */
export const pullRoutes: readonly Route[] = [
  repositoryRoute('GET /pulls', READ, listPulls),
  repositoryRoute('POST /pulls', WRITE, openPull),
  repositoryRoute('GET /pulls/{pull_number}', READ, (call) => ({ body: describeWhole(call, readPull(call)) })),
  repositoryRoute('PATCH /pulls/{pull_number}', WRITE, (call) => {
    const { body, repository, actor } = call;
    const text = readOptionalText(body, 'body');
    const state = readState(body);
    const pull = repository.pulls.change(readNumber(call, 'pull_number'), actor, {
      title: readOptionalText(body, 'title'),
      base: readOptionalText(body, 'base'),
      ...(text === undefined ? {} : { body: text }),
      ...(state ? { state } : {}),
    });
    return { body: describeWhole(call, pull) };
  }),
  repositoryRoute('GET /pulls/{pull_number}/commits', READ, (call) => ({
    list: call.repository.pulls
      .listCommits(readPull(call))
      .slice(0, 250) // GitHub's limit
      .map((commit) => describeCommitOf(call, commit)),
  })),
  repositoryRoute('GET /pulls/{pull_number}/files', READ, (call) => {
    const pull = readPull(call);
    return {
      list: call.repository.pulls
        .listFiles(pull)
        .map((change) => describeChange(change, pull.head.sha, call.repository.fullName, call.link)),
    };
  }),
  repositoryRoute('GET /pulls/{pull_number}/requested_reviewers', READ, (call) => {
    const { reviewers, teams } = readPull(call);
    return {
      body: {
        users: reviewers.map((account) => describeUser(account, call.link)),
        teams: teams.map((team) => describeTeamWithParent(team, call.link)),
      },
    };
  }),
  repositoryRoute('POST /pulls/{pull_number}/requested_reviewers', WRITE, askForReview),
  repositoryRoute('PUT /pulls/{pull_number}/merge', 'contents:write', (call) => {
    const { merged } = call.repository.pulls.merge(readPull(call).number, call.actor);
    return { body: { sha: merged?.commit, merged: true, message: 'Pull Request successfully merged' } };
  }),
  ...reviewRoutes,
];

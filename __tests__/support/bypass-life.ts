import { openBypassContext } from '../../src/bypass/from-github/context.ts';
import type { RequestValues } from '../../src/bypass/request-values.ts';
import type { EntryContext } from '../../src/lib/entry-context.ts';
import type { Http } from '../../src/lib/http.ts';
import type { GithubWorld } from './bypass-github.ts';

/** A process that is killed at a request: the server answers it, but the answer and everything later is lost. */
export class Killed extends Error {}

/** How the requests of a run fail, by their number from 0. */
export type Plan = (index: number) => 'pass' | 'lose-answer' | 'cut';

/** Wraps a client: `lose-answer` sends the request and loses its answer, and `cut` does not send it. */
export function breakHttp(http: Http, plan: Plan): { readonly http: Http; readonly count: () => number } {
  let sent = 0;
  const send: Http['send'] = async (request) => {
    const fate = plan(sent++);
    if (fate === 'cut') throw new Killed('cut');
    const response = await http.send(request);
    if (fate === 'pass') return response;
    await response.discard();
    throw new Killed('lost');
  };
  return { http: { send, close: async () => {} }, count: () => sent };
}

/** The plan of a process that is killed at a request. */
export const killAt =
  (at: number): Plan =>
  (index) =>
    index < at ? 'pass' : index === at ? 'lose-answer' : 'cut';

/** The plan of a network that loses one answer. */
export const loseAnswer =
  (at: number): Plan =>
  (index) =>
    index === at ? 'lose-answer' : 'pass';

export const openContext = (world: GithubWorld, change: Partial<EntryContext> = {}) =>
  openBypassContext({}, { ...world.entry(), ...change });

/** The values of a new request. */
export const createValues = (world: GithubWorld, change: Partial<RequestValues> = {}): RequestValues => ({
  severity: 'SEV-1',
  ttl_s: 14_400,
  incident: 'https://incidents.example/1',
  reason: 'The database is down.\nThe fix must ship.',
  subject: { ...world.subject },
  ...change,
});

/** Lists the parts of the state that must exist once. */
export function listTrail({ repository }: Pick<GithubWorld, 'repository'>) {
  const issues = repository.issues.list();
  return {
    branches: repository.refs.list('refs/heads/bypass/').map(([ref]) => ref),
    pulls: repository.pulls.list().map(({ number }) => number),
    comments: repository.issues.listComments().map(({ issue, body }) => ({ issue, body })),
    issues: issues.filter(({ isPull }) => !isPull).map(({ title }) => title),
    states: Object.fromEntries(issues.filter(({ isPull }) => isPull).map(({ number, state }) => [number, state])),
    markers: repository.refs.list('refs/tags/mc-bypass/').map(([ref]) => ref),
    inactive: repository.deployments
      .list()
      .map(({ statuses }) => statuses.filter(({ state }) => state === 'inactive').length),
  };
}

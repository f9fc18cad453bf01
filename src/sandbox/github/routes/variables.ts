import { notFound } from '../accounts.ts';
import { type Document, formatTime } from '../documents/shared.ts';
import { type RepositoryCall, type Route, type RouteAnswer, repositoryRoute } from '../route.ts';
import type { Variable, Variables } from '../variables.ts';
import { requireEnvironment } from './settings.ts';

const describeVariable = ({ name, value, createdAt, updatedAt }: Variable): Document => ({
  name,
  value,
  created_at: formatTime(createdAt),
  updated_at: formatTime(updatedAt),
});

const list = (variables: readonly Variable[]): RouteAnswer => ({
  list: variables.map(describeVariable),
  wrap: (page, total) => ({ total_count: total, variables: page }),
});

function get(variables: Variables, { params }: RepositoryCall): RouteAnswer {
  const found = variables.find(params.name ?? '');
  if (!found) throw notFound();
  return { body: describeVariable(found) };
}

/** The variables that a workflow of a repository reads. Those of an environment come first, then those of the repository. */
export const variableRoutes: readonly Route[] = [
  repositoryRoute('GET /actions/variables', 'variables:read', ({ repository }) =>
    list(repository.settings.variables.list()),
  ),
  repositoryRoute('GET /actions/variables/{name}', 'variables:read', (call) =>
    get(call.repository.settings.variables, call),
  ),
  repositoryRoute('GET /actions/organization-variables', 'variables:read', ({ repository, state }) =>
    list(state.organizations.get(repository.owner.id)?.settings.variables.list() ?? []),
  ),
  repositoryRoute('GET /environments/{environment_name}/variables', 'environments:read', (call) =>
    list(requireEnvironment(call).variables.list()),
  ),
  repositoryRoute('GET /environments/{environment_name}/variables/{name}', 'environments:read', (call) =>
    get(requireEnvironment(call).variables, call),
  ),
];

import { parseJson } from '../../lib/json.ts';
import { ociError } from '../errors.ts';
import { keepNames, type OnDropped } from '../listed-name.ts';
import { RegistryConnection, type RegistryPorts } from './connection.ts';
import { nextPageOf } from './pages.ts';

const MAX_PAGE_BYTES = 4 * 1024 * 1024;
const MAX_PAGES = 1_000;
const PAGE = 500;

/**
 * All repositories of a registry, by the catalog of Docker's Registry HTTP API V2 ("Listing Repositories"). Many hosted
 * registries have none: throws `catalog-unsupported`. Leaves out names outside the grammar, and reports them.
 */
export async function* listRepositories(
  registry: string,
  ports: RegistryPorts,
  onDropped?: OnDropped,
): AsyncGenerator<string> {
  const connection = new RegistryConnection({ kind: 'registry', registry, repository: 'catalog' }, ports);
  let url: string | URL = `/v2/_catalog?n=${PAGE}`;
  for (let page = 0; page < MAX_PAGES; page++) {
    const response = await connection.send({ url, accept: [200, 404, 405, 501] });
    const bytes = await response.bytes(MAX_PAGE_BYTES);
    if (response.status !== 200) throw ociError('catalog-unsupported', { registry });
    const answer = parseJson(bytes.toString('utf8'), `the catalog of ${registry}`) as { repositories?: unknown } | null;
    const repositories = answer?.repositories;
    if (Array.isArray(repositories)) yield* keepNames(repositories, 'repository', registry, onDropped);
    const next = nextPageOf(response, connection, 'repositories');
    if (!next) return;
    url = next;
  }
  throw ociError('closure-too-large', { what: registry, limit: MAX_PAGES, unit: 'pages of repositories' });
}

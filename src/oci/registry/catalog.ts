import { parseJson } from '../../lib/json.ts';
import { ociError } from '../errors.ts';
import { filterNames, type OnDropped } from '../listed-name.ts';
import { RegistryConnection, type RegistryPorts } from './connection.ts';
import { readNextPage } from './pages.ts';

const MAX_PAGE_BYTES = 4 * 1024 * 1024;
const MAX_PAGES = 1_000;
const PAGE_SIZE = 500;

/**
 * Lists all repositories of a registry by the catalog of Docker's Registry HTTP API V2 ("Listing Repositories"). Leaves out names
 * that do not match the grammar, and reports them. Throws `catalog-unsupported`, as many hosted registries have no catalog.
 */
export async function* listRepositories(
  registry: string,
  ports: RegistryPorts,
  onDropped?: OnDropped,
): AsyncGenerator<string> {
  const connection = new RegistryConnection({ kind: 'registry', registry, repository: 'catalog' }, ports);
  let url: string | URL = `/v2/_catalog?n=${PAGE_SIZE}`;
  for (let page = 0; page < MAX_PAGES; page++) {
    const response = await connection.send({ url, accept: [200, 404, 405, 501] });
    const bytes = await response.bytes(MAX_PAGE_BYTES);
    if (response.status !== 200) throw ociError('catalog-unsupported', { registry });
    const answer = parseJson(bytes.toString('utf8'), `the catalog of ${registry}`) as { repositories?: unknown } | null;
    const repositories = answer?.repositories;
    if (Array.isArray(repositories)) yield* filterNames(repositories, 'repository', registry, onDropped);
    const next = readNextPage(response, connection, 'repositories');
    if (!next) return;
    url = next;
  }
  throw ociError('closure-too-large', { what: registry, limit: MAX_PAGES, unit: 'pages of repositories' });
}

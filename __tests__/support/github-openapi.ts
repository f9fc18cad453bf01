import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import type { Exchange } from '../../src/sandbox/github/handler.ts';

type Json = Record<string, unknown>;

interface Operation {
  readonly requestBody?: { readonly content: Record<string, { readonly schema: unknown }> };
  readonly responses: Record<string, unknown>;
}

const file = new URL('../fixtures/github/openapi.json', import.meta.url);
const slice = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly package: string;
  readonly version: string;
  readonly operations: Record<string, Operation>;
  readonly components: Record<string, Record<string, unknown>>;
};

/** The same operation by another path, which GitHub documents in words only. */
const ALIASES: Readonly<Record<string, string>> = {
  'GET /organizations/{org_id}/team/{team_id}': 'GET /teams/{team_id}',
  'GET /organizations/{org_id}/team/{team_id}/members': 'GET /teams/{team_id}/members',
  'GET /organizations/{org_id}/team/{team_id}/teams': 'GET /teams/{team_id}/teams',
};

/** Answers that GitHub gives to each operation, and documents only for some. */
const COMMON = new Set([401, 403, 404]);

export const GITHUB_OPERATIONS: readonly string[] = Object.keys(slice.operations);
export const GITHUB_OPENAPI = `${slice.package} ${slice.version}`;

/** Turns a schema of OpenAPI 3.0 into JSON Schema: `nullable` becomes the type null, also beside `$ref` and `anyOf`. */
function convert(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(convert);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = Object.fromEntries(
    // The alternatives of GitHub's `oneOf` overlap: an error with few fields matches several.
    Object.entries(value).map(([key, inner]) => [key === 'oneOf' ? 'anyOf' : key, convert(inner)]),
  );
  if (nullable !== true) return nullable === undefined || typeof nullable === 'boolean' ? rest : { ...rest, nullable };
  return { anyOf: [rest, { type: 'null' }] };
}

/** Compares exchanges with GitHub's OpenAPI. */
export class OpenApiCheck {
  readonly #ajv = new Ajv({
    strict: false,
    allErrors: true,
    formats: {
      'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
      uri: (text: string) => text === '' || URL.canParse(text), // GitHub sends "" for a URL that is not set.
      'uri-template': true,
      email: true,
      int64: true,
      timestamp: true,
      date: true,
      repository_name: true,
      'repo.nwo': true,
    },
  });
  readonly #compiled = new Map<string, ValidateFunction>();
  /** What differs, one line each. */
  readonly problems: string[] = [];
  /** The operations that succeeded. */
  readonly done = new Set<string>();

  constructor() {
    this.#ajv.addSchema({ $id: 'github', components: convert(slice.components) as Json });
  }

  note = ({ operation: path, status, request, body }: Exchange): void => {
    const name = ALIASES[path] ?? path;
    const operation = slice.operations[name];
    if (!operation) {
      this.problems.push(`${path}: GitHub's OpenAPI does not have it`);
      return;
    }
    const requested = operation.requestBody?.content['application/json']?.schema;
    if (requested && status < 300) this.#validate(`${name} request`, requested, request ?? {});
    if (status === 304) return;
    const response = resolve(operation.responses[status]) as { content?: Json } | undefined;
    if (!response && !COMMON.has(status)) this.problems.push(`${name}: the status ${status} is not documented`);
    const schema = (response?.content?.['application/json'] as { schema?: unknown } | undefined)?.schema;
    if (schema && body && isJson(body)) this.#validate(`${name} ${status}`, schema, JSON.parse(body.toString('utf8')));
    if (status < 300) this.done.add(name);
  };

  #validate(what: string, schema: unknown, document: unknown): void {
    const known = this.#compiled.get(what);
    const validate = known ?? this.#ajv.compile(anchor(convert(schema)) as Json);
    this.#compiled.set(what, validate);
    if (validate(document)) return;
    for (const { instancePath, message, params } of (validate.errors ?? []).slice(0, 5))
      this.problems.push(`${what}: ${instancePath} ${message} ${JSON.stringify(params)}`);
  }
}

const isJson = (body: Buffer): boolean => body[0] === 0x7b || body[0] === 0x5b;

/** Follows a reference to a response. */
function resolve(response: unknown): unknown {
  const reference = (response as { $ref?: string } | undefined)?.$ref;
  if (reference === undefined) return response;
  const [, , kind = '', name = ''] = reference.split('/');
  return slice.components[kind]?.[name];
}

/** Points the references of a schema to the document that contains the components. */
function anchor(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(anchor);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' ? `github${inner}` : anchor(inner),
    ]),
  );
}

import { z } from 'zod';
import { conform, parseJson } from '../lib/json.ts';
import { ociError } from './errors.ts';

export interface Credential {
  readonly username: string;
  readonly password: string;
  /** An OAuth2 refresh token, which some registries use instead of a password. */
  readonly identityToken?: string;
}

/** Returns the credentials of one side of a transfer for a registry host. Called only when the registry asks for credentials. */
export type Credentials = (registry: string) => Promise<Credential | undefined>;

export const anonymous: Credentials = async () => undefined;

/** Runs `docker-credential-<helper> get` with a registry on stdin, and returns its stdout. A port, because only an entry point starts processes. */
export type CredentialHelper = (helper: string, registry: string) => Promise<string>;

const dockerConfig = z.looseObject({
  auths: z
    .record(
      z.string(),
      z.looseObject({
        auth: z.string().optional(),
        username: z.string().optional(),
        password: z.string().optional(),
        identitytoken: z.string().optional(),
      }),
    )
    .optional(),
  credsStore: z.string().optional(),
  credHelpers: z.record(z.string(), z.string()).optional(),
});

const DOCKER_HUB = 'https://index.docker.io/v1/';
const HELPER_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Reads Docker's config.json: `auths`, `credHelpers`, `credsStore`. Throws `credentials-malformed`. Never quotes the content. */
export function parseDockerConfig(text: string, path: string, helper?: CredentialHelper): Credentials {
  let config: z.output<typeof dockerConfig>;
  try {
    config = conform(dockerConfig, parseJson(text, path), path);
  } catch {
    throw ociError('credentials-malformed', { path, detail: "expected Docker's config.json" });
  }
  return async (registry) => {
    const keys =
      registry === 'docker.io' || registry.endsWith('.docker.io')
        ? [DOCKER_HUB, registry]
        : [registry, `https://${registry}`, `http://${registry}`];
    const name =
      keys.map((key) => config.credHelpers?.[key]).find(Boolean) ?? (findAuth(keys) ? undefined : config.credsStore);
    return name && helper ? askHelper(name, keys[0] ?? registry, helper, path) : findAuth(keys);
  };

  function findAuth(keys: readonly string[]): Credential | undefined {
    const found = keys.map((key) => config.auths?.[key] ?? config.auths?.[`${key}/`]).find(Boolean);
    if (!found) return undefined;
    const [username, password] = found.auth ? parseBasic(found.auth, path) : [found.username, found.password];
    const identity = found.identitytoken ? { identityToken: found.identitytoken } : {};
    return username !== undefined && (password !== undefined || found.identitytoken)
      ? { username, password: password ?? '', ...identity }
      : undefined;
  }
}

function parseBasic(auth: string, path: string): readonly [string, string] {
  const text = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '');
  const colon = text.indexOf(':');
  if (colon < 1)
    throw ociError('credentials-malformed', { path, detail: 'expected "auth" as base64 of user:password' });
  return [text.slice(0, colon), text.slice(colon + 1)];
}

async function askHelper(
  name: string,
  registry: string,
  helper: CredentialHelper,
  path: string,
): Promise<Credential | undefined> {
  const malformed = (detail: string) => ociError('credentials-malformed', { path, detail });
  if (!HELPER_NAME.test(name)) throw malformed('the name of a credential helper has a character that is not allowed');
  const output = await helper(name, registry);
  if (output.trim() === '' || output.includes('credentials not found')) return undefined;
  let answer: { Username?: unknown; Secret?: unknown };
  try {
    answer = JSON.parse(output) as typeof answer;
  } catch {
    throw malformed(`docker-credential-${name} did not answer in JSON`);
  }
  if (typeof answer.Username !== 'string' || typeof answer.Secret !== 'string')
    throw malformed(`docker-credential-${name} gave no user and secret`);
  return answer.Username === '<token>'
    ? { username: '', password: '', identityToken: answer.Secret }
    : { username: answer.Username, password: answer.Secret };
}

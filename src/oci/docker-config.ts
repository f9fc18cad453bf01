import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { readFileBounded } from '../lib/files.ts';
import { McError } from '../lib/mc-error.ts';
import { rememberSecret } from '../lib/secrets.ts';
import { anonymous, type CredentialHelper, type Credentials, dockerCredentials } from './credentials.ts';
import { ociError } from './errors.ts';

const MAX_CONFIG_BYTES = 1024 * 1024;
const HELPER_TIMEOUT_MS = 30_000;

/** `docker-credential-NAME get`, as Docker runs it: the registry on stdin, JSON or a sentence on stdout. */
const helperIn =
  (env: Readonly<Record<string, string | undefined>>): CredentialHelper =>
  (helper, registry) =>
    new Promise((resolve, reject) => {
      const child = execFile(
        `docker-credential-${helper}`,
        ['get'],
        { timeout: HELPER_TIMEOUT_MS, maxBuffer: MAX_CONFIG_BYTES, env },
        (error, stdout) => {
          // "credentials not found" comes with exit 1, on stdout; that is an answer. Its output is never quoted.
          if (error && !stdout.includes('credentials not found'))
            reject(
              ociError('credential-helper-failed', { helper, registry, detail: error.code ?? error.signal ?? '' }),
            );
          else resolve(stdout);
        },
      );
      child.stdin?.on('error', () => undefined); // a helper that ends without reading says why by its exit code
      child.stdin?.end(`${registry}\n`);
    });

/**
 * Credentials as Docker keeps them: of `file`, else of $DOCKER_CONFIG/config.json, else of ~/.docker/config.json. Only a
 * file that was named must be there. Throws `file-not-found`, `credentials-malformed`.
 */
export async function dockerConfigCredentials(options: {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly file?: string | undefined;
  /** Told of every secret before it is used, in the forms in which it goes over the wire. */
  readonly maskSecret?: ((secret: string) => void) | undefined;
}): Promise<Credentials> {
  const path = options.file ?? join(options.env['DOCKER_CONFIG'] || join(homedir(), '.docker'), 'config.json');
  try {
    const text = (await readFileBounded(path, MAX_CONFIG_BYTES, 'the credentials')).toString('utf8');
    const credentials = dockerCredentials(text, path, helperIn(options.env));
    return masked(credentials, options.maskSecret ?? (() => {}));
  } catch (error) {
    if (options.file === undefined && error instanceof McError && error.code === 'file-not-found') return anonymous;
    throw error;
  }
}

const masked =
  (credentials: Credentials, maskSecret: (secret: string) => void): Credentials =>
  async (registry) => {
    const mask = (secret: string): void => {
      rememberSecret(secret);
      maskSecret(secret);
    };
    const credential = await credentials(registry);
    if (credential?.password) {
      mask(credential.password);
      mask(Buffer.from(`${credential.username}:${credential.password}`).toString('base64'));
    }
    if (credential?.identityToken) mask(credential.identityToken);
    return credential;
  };

import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { readFileBounded } from '../lib/files.ts';
import { McError } from '../lib/mc-error.ts';
import { rememberSecret } from '../lib/secrets.ts';
import { anonymous, type CredentialHelper, type Credentials, parseDockerConfig } from './credentials.ts';
import { ociError } from './errors.ts';

const MAX_CONFIG_BYTES = 1024 * 1024;
const HELPER_TIMEOUT_MS = 30_000;

/** Creates a helper that runs `docker-credential-NAME get` as Docker does: the registry on stdin, JSON or a sentence on stdout. */
const createHelper =
  (env: Readonly<Record<string, string | undefined>>): CredentialHelper =>
  (helper, registry) =>
    new Promise((resolve, reject) => {
      const child = execFile(
        `docker-credential-${helper}`,
        ['get'],
        { timeout: HELPER_TIMEOUT_MS, maxBuffer: MAX_CONFIG_BYTES, env },
        (error, stdout) => {
          // "credentials not found" on stdout with exit code 1 is an answer. The output is never quoted.
          if (error && !stdout.includes('credentials not found'))
            reject(
              ociError('credential-helper-failed', { helper, registry, detail: error.code ?? error.signal ?? '' }),
            );
          else resolve(stdout);
        },
      );
      child.stdin?.on('error', () => undefined); // a helper may end without reading; its exit code gives the reason
      child.stdin?.end(`${registry}\n`);
    });

/**
 * Loads credentials as Docker does: from `file`, else from $DOCKER_CONFIG/config.json, else from ~/.docker/config.json. Only
 * `file` must exist. Throws `file-not-found`, `credentials-malformed`.
 */
export async function loadDockerCredentials(options: {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly file?: string | undefined;
  /** Called with every secret before it is used, in each form that is sent. */
  readonly maskSecret?: ((secret: string) => void) | undefined;
}): Promise<Credentials> {
  const path = options.file ?? join(options.env.DOCKER_CONFIG || join(homedir(), '.docker'), 'config.json');
  try {
    const text = (await readFileBounded(path, MAX_CONFIG_BYTES, 'the credentials')).toString('utf8');
    const credentials = parseDockerConfig(text, path, createHelper(options.env));
    return maskCredentials(credentials, options.maskSecret ?? (() => {}));
  } catch (error) {
    if (options.file === undefined && error instanceof McError && error.code === 'file-not-found') return anonymous;
    throw error;
  }
}

const maskCredentials =
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

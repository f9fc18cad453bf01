import { githubError } from '../../github/errors.ts';
import type { AttestationApi } from '../../github/index.ts';
import { baseError } from '../../lib/errors.ts';
import type { UseMirror } from './open.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Returns when to read the mirror: VERIFY_USE_MIRROR, else the choice of the request. Throws `option-invalid`. */
export function readUseMirror(useMirror: UseMirror, env: Environment): UseMirror {
  const forced = env.VERIFY_USE_MIRROR ?? '';
  // An operator sets it during an outage, so a misspelt value must not pass for a set one.
  if (!['', 'true', 'false'].includes(forced))
    throw baseError('option-invalid', {
      option: 'the environment variable VERIFY_USE_MIRROR',
      given: forced,
      expected: 'true or false',
      command: 'verify',
    });
  return forced === 'true' ? 'always' : forced === 'false' ? 'never' : useMirror;
}

/** Returns the address of GitHub's API and the token for it, from the environment. */
export const readGithubApi = (env: Environment): Pick<AttestationApi, 'api' | 'token'> => ({
  api: env.GITHUB_API_URL || 'https://api.github.com',
  token: env.GITHUB_TOKEN || env.GH_TOKEN,
});

/** Returns the attestation API of a repository; undefined without one. Throws `repository-malformed`. */
export function openAttestations(repository: string | undefined, env: Environment): AttestationApi | undefined {
  if (repository === undefined) return undefined;
  if (!/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(repository) || /(^|\/)\.\.?(\/|$)/.test(repository))
    throw githubError('repository-malformed', { given: repository });
  return { repository, ...readGithubApi(env) };
}

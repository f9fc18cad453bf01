import { defineErrors } from '../lib/mc-error.ts';

/** The errors of GitHub's environment and of its attestation API. */
export const githubError = defineErrors({
  'actions-context-incomplete': {
    family: 'configuration',
    message: 'the environment of the GitHub Actions run is incomplete: {names} missing or malformed',
    hint: 'Pass these variables to the container of the step. The runner sets them for every other step.',
  },
  'github-repository-unseen': {
    family: 'fault',
    message: 'GitHub shows no repository {repository} at {url}',
    hint: 'Give the repository as OWNER/REPO. For a private repository, set GITHUB_TOKEN to a token with `attestations: read` and `contents: read`.',
  },
  'github-pages': {
    family: 'fault',
    message: 'GitHub lists more than {limit} pages at {url}',
    hint: 'Run `gh attestation download` for attestations, and pass the files with `--bundle`. For a pull request, open a new one.',
  },
  'github-unavailable': {
    family: 'fault',
    message: 'GitHub gave no usable answer at {url}: {detail}',
    hint: 'Look at https://www.githubstatus.com and try again. If GitHub stays down, decide offline: docs/mc/runbooks/dr-github-down.md.',
  },
  'github-rate-limited': {
    family: 'fault',
    message: 'GitHub limits the rate of requests at {url}, for more than a minute or again after a wait',
    hint: 'Try again later, or use the token of a GitHub App, which has a limit of its own.',
  },
  'github-api-invalid': {
    family: 'configuration',
    message:
      "the address of GitHub's API is invalid: expected a URL like https://api.github.com without credentials or a query",
    hint: 'Correct the environment variable GITHUB_API_URL, or unset it for github.com.',
  },
  'bypass-token-missing': {
    family: 'configuration',
    message: 'no token for GitHub is set',
    hint: 'Set GITHUB_TOKEN or GH_TOKEN to a token of your GitHub App. The action bypass-gate takes it as its input, too.',
  },
  'bypass-token-forbidden': {
    family: 'configuration',
    message: 'GitHub refuses the token at {url}: status {status}, expected the permission "{permission}" {detail}',
    hint: 'Give the GitHub App or the token this permission, and install the App in the repository.',
  },
  'bypass-token-sso': {
    family: 'configuration',
    message: 'GitHub returns only a part of the data at {url}, because the token is not authorized for single sign-on',
    hint: 'Authorize the token for the organization: GitHub, Settings, Developer settings, "Configure SSO".',
  },
  'snappy-malformed': {
    family: 'verification',
    message: 'the Snappy compression of a bundle is malformed: {detail}',
    hint: 'Run again. If the error returns, download the bundle with `gh attestation download` and pass it with --bundle.',
  },
  'repository-malformed': {
    family: 'configuration',
    message: 'the repository is malformed: expected OWNER/REPO, found "{given}"',
    hint: 'Write the repository as OWNER/REPO, such as octo-org/octo-repo, without https://github.com/.',
  },
});

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
    message: 'GitHub lists more than {limit} pages of attestations at {url}',
    hint: 'Download the attestations that you need with `gh attestation download`, and pass them with `--bundle`.',
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

import { defineErrors } from '../lib/mc-error.ts';

export const githubError = defineErrors({
  'actions-context-incomplete': {
    family: 'configuration',
    message: 'the environment of this GitHub Actions run is incomplete: {names} missing or malformed',
    hint: 'The runner sets these for every step; a step that runs in a container of its own must pass them on.',
  },
  'github-repository-unseen': {
    family: 'fault',
    message: 'GitHub shows no repository {repository} at {url}',
    hint: 'Its name is OWNER/REPO; a private one needs GITHUB_TOKEN with `attestations: read` and `contents: read`.',
  },
  'github-pages': {
    family: 'fault',
    message: 'GitHub lists more than {limit} pages of attestations at {url}',
    hint: 'Download the ones that matter (`gh attestation download`) and name them with `--bundle`.',
  },
  'snappy-malformed': {
    family: 'verification',
    message: 'what should be compressed by Snappy is not: {detail}',
  },
  'repository-malformed': {
    family: 'configuration',
    message: '"{given}" is no repository; expected OWNER/REPO',
  },
});

import type { ErrorEntry } from '../../lib/mc-error.ts';

/** The errors of a bypass on GitHub: its pull request, its marker, and the trail of a use. */
export const githubEntries = {
  'bypass-request-not-found': {
    family: 'verification',
    message: 'the request was not found: {detail}',
    hint: 'Create a request with "mc bypass request", or name its pull request with --pr.',
  },
  'bypass-pr-invalid': {
    family: 'verification',
    message: 'the pull request {pr} is invalid: {detail}',
    hint: 'Create a new request with "mc bypass request". Its pull request must stay open and must not change.',
  },
  'bypass-requester-unproven': {
    family: 'verification',
    message: 'the requester of pull request {pr} is not proven: {detail}',
    hint: 'Open the request as the person who needs it, or start the workflow bypass-request.yml from the default branch.',
  },
  'bypass-request-unattributed': {
    family: 'verification',
    message: 'the pull request {pr} has a change without a known account: {detail}',
    hint: 'Create a new request with "mc bypass request". GitHub must know the account of each author, committer and pusher.',
  },
  'bypass-postmortem-overdue': {
    family: 'verification',
    message: 'the post-mortem of the earlier bypass {id} is overdue since {due}',
    hint: 'Merge bypass/postmortems/{id}.md into the default branch.',
  },
  'bypass-team-unreadable': {
    family: 'configuration',
    message: 'the team {team} of the role {role} cannot be read: {detail}',
    hint: 'Use the token of a GitHub App with "organization members: read". GITHUB_TOKEN cannot read teams.',
  },
  'bypass-repository-missing': {
    family: 'configuration',
    message: 'the repository is missing or malformed: expected OWNER/NAME, found "{given}"',
    hint: 'Set --repo OWNER/NAME, or the environment variable GITHUB_REPOSITORY.',
  },
  'bypass-run-invalid': {
    family: 'configuration',
    message: 'the id of the run is invalid: expected digits, found "{given}"',
    hint: 'Correct the environment variable GITHUB_RUN_ID, or unset it outside a run of GitHub Actions.',
  },
  'bypass-trail-incomplete': {
    family: 'fault',
    message: 'the {what} of this bypass could not be written: {detail}',
    hint: 'Write a comment on the pull request, so that the people who were asked know of the use. The decision does not change.',
  },
  'bypass-marker-failed': {
    family: 'fault',
    message: 'the marker {ref} could not be created: {detail}',
    hint: 'Run the command again. Look at https://www.githubstatus.com and at the rulesets for tags of the repository.',
  },
  'bypass-marker-malformed': {
    family: 'verification',
    message: 'the marker {ref} is malformed: {detail}',
    hint: 'Let only the GitHub App create tags of the form mc-bypass/**. The request of this marker counts as used.',
  },
  'bypass-clock-differs': {
    family: 'fault',
    message: 'the clock of this machine differs from the time of GitHub by {seconds} s: expected at most 60 s',
    hint: 'Synchronize the clock of the runner. The decision uses the time of GitHub only.',
  },
  'bypass-requester-unknown': {
    family: 'configuration',
    message: 'the requester is unknown: the token belongs to an App, and GITHUB_RUN_ID is not set',
    hint: 'Start the workflow bypass-request.yml, or set GITHUB_TOKEN to your own token: `gh auth token` prints it.',
  },
  'bypass-run-unsuitable': {
    family: 'configuration',
    message: 'the run {run} cannot prove who requests the bypass: {detail}',
    hint: 'Start .github/workflows/bypass-request.yml on the default branch yourself. Do not run a failed attempt again.',
  },
  'bypass-write-failed': {
    family: 'fault',
    message: '{what} could not be written to GitHub: {detail}',
    hint: 'Run the same command again. It continues where it stopped, and does nothing twice.',
  },
  'bypass-reviews-not-requested': {
    family: 'fault',
    message: 'the pull request {url} is open, but GitHub did not ask the teams {teams} for a review: {detail}',
    hint: 'Give these teams read access to the repository, then run the same command again. Until then, ask them with the URL.',
  },
  'bypass-request-history': {
    family: 'fault',
    message: 'the branch of the request {id} has too many changes: expected at most {limit} pushes',
    hint: 'Close its pull request, and create a new request with "mc bypass request".',
  },
  'bypass-slack-failed': {
    family: 'fault',
    message: 'the message to Slack was not sent: {detail}',
    hint: 'Tell the people yourself with the URL of the pull request, and check the secret SLACK_WEBHOOK_URL.',
  },
  'bypass-sweep-incomplete': {
    family: 'fault',
    message: 'the bypass {id} (pull request {pr}) was not cleaned up: {detail}',
    hint: 'Run "mc bypass sweep" again. It continues where it stopped, and does nothing twice.',
  },
  'bypass-period-invalid': {
    family: 'configuration',
    message:
      'the period is invalid: expected days like 2026-12-01, with --from at or before --to, found "{from}" and "{to}"',
    hint: 'Set --from and --to to UTC days, for example --from 2026-12-01 --to 2026-12-31.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;

import type { ErrorEntry } from '../../lib/mc-error.ts';

/** The findings of `mc bypass doctor`: what is open, and what to do. */
export const doctorEntries = {
  'bypass-doctor-endpoint-missing': {
    family: 'configuration',
    message: 'the GitHub server has no endpoint {endpoint}',
    hint: 'Upgrade GitHub Enterprise Server to 3.11 or later. On github.com, give the token access to the repository.',
  },
  'bypass-doctor-actors-hidden': {
    family: 'configuration',
    message: 'the ruleset "{ruleset}" ({source}) does not show who bypasses it to this token',
    hint: 'Run the command with the token of an administrator. An App needs "Administration: write" of the repository, or of the organization for its rulesets.',
  },
  'bypass-doctor-roster-expiring': {
    family: 'verification',
    message: 'the roster expires at {expires}: expected more than 30 days from now',
    hint: 'Review the people and teams of SECURITY/bypass-roster.yaml, and set a later "expires" on the default branch.',
  },
  'bypass-doctor-team-empty': {
    family: 'verification',
    message: 'the team {team} of the role {role} has no member who can approve',
    hint: 'Add people: Organization, Teams, Members, "Add a member". Accounts in "exclude" and bots do not count.',
  },
  'bypass-doctor-quorum-impossible': {
    family: 'verification',
    message: 'the teams cannot form a quorum: expected three different people for three roles, found {people}',
    hint: 'Add people to the teams, until each role has a person of its own.',
  },
  'bypass-doctor-rules-differ': {
    family: 'verification',
    message: 'the rules of your company cannot be used: {detail}',
    hint: 'Set "extra.sha256" of SECURITY/bypass-roster.yaml to the output of "sha256sum policy/bypass-extra.wasm", in one pull request with that file.',
  },
  'bypass-doctor-app-missing': {
    family: 'verification',
    message: 'no usable App may open requests: {detail}',
    hint: 'Install the App in the repository, and add the id of its bot to "apps" of SECURITY/bypass-roster.yaml: `gh api "/users/SLUG[bot]" --jq .id`.',
  },
  'bypass-doctor-app-permission': {
    family: 'verification',
    message: 'the App {app} lacks a permission: expected "{permission}: {expected}", found "{found}"',
    hint: 'Change it in the settings of the App under "Permissions & events", and accept the change in the organization.',
  },
  'bypass-doctor-app-powerful': {
    family: 'verification',
    message: 'the App {app} can change the rules that bind it: it has "{permission}: {found}"',
    hint: 'Remove this permission in the settings of the App under "Permissions & events".',
  },
  'bypass-doctor-tags-open': {
    family: 'verification',
    message: 'the tags mc-bypass/** can be changed: no active ruleset forbids "{rule}" for them',
    hint: 'Create an active tag ruleset for refs/tags/mc-bypass/**/* with "Restrict updates" and "Restrict deletions": Settings, Rules, Rulesets.',
  },
  'bypass-doctor-ruleset-bypassable': {
    family: 'verification',
    message: 'the ruleset "{ruleset}" ({source}) does not bind everyone: its bypass list has {actors}',
    hint: 'Empty the bypass list: Settings, Rules, Rulesets, "{ruleset}", "Bypass list".',
  },
  'bypass-doctor-branch-open': {
    family: 'verification',
    message: 'the default branch {branch} is open: no rule for "{rule}"',
    hint: 'Add the rule to an active branch ruleset for the default branch: Settings, Rules, Rulesets.',
  },
  'bypass-doctor-admins-exempt': {
    family: 'verification',
    message: 'the protection of the default branch {branch} does not bind administrators',
    hint: 'Use a ruleset without a bypass list, or select "Do not allow bypassing the above settings": Settings, Branches.',
  },
  'bypass-doctor-check-missing': {
    family: 'verification',
    message: 'the gate is not a required check of the default branch {branch}: expected "{check}"',
    hint: 'Add "{check}" under "Require status checks to pass" of the ruleset, or name your check with --check.',
  },
  'bypass-doctor-check-unpinned': {
    family: 'verification',
    message: 'the required check "{check}" is not pinned to an App: everyone who can push can report it as passed',
    hint: 'Select the source "GitHub Actions" for the check in the ruleset, instead of "any source".',
  },
  'bypass-doctor-owners-missing': {
    family: 'verification',
    message: 'the path {path} has no code owner on the default branch',
    hint: 'Add a line for it to .github/CODEOWNERS, for example `/{path} @ORG/SECURITY-TEAM`.',
  },
  'bypass-doctor-owners-invalid': {
    family: 'verification',
    message: 'the code owners are invalid, and GitHub ignores such lines: {detail}',
    hint: 'Correct .github/CODEOWNERS. GitHub shows the errors on the page of that file.',
  },
  'bypass-doctor-workflow-open': {
    family: 'verification',
    message: 'the workflow {file} does not enforce the gate: {detail}',
    hint: 'Copy the template from the folder "workflows" of mc-actions to {file} on the default branch.',
  },
  'bypass-doctor-workflow-ref': {
    family: 'verification',
    message: 'the ruleset requires the workflow {file} from {ref}: expected the default branch {branch}, or a commit',
    hint: 'Select the default branch for the workflow under "Require workflows to pass before merging" of the ruleset.',
  },
  'bypass-doctor-switch-overridden': {
    family: 'verification',
    message:
      'the environment "{environment}" has its own variable MC_BYPASS: the one of the repository has no effect there',
    hint: 'Delete the variable MC_BYPASS of the environment: Settings, Environments, "{environment}", "Environment variables".',
  },
  'bypass-doctor-environment-open': {
    family: 'verification',
    message: 'the environment "{environment}" is open: {detail}',
    hint: 'Select "Selected branches and tags" with the default branch only: Settings, Environments, "{environment}". Move the deploy credentials there.',
  },
  'bypass-doctor-pattern-narrow': {
    family: 'verification',
    message: 'the ruleset "{ruleset}" covers the markers only if "**" at the end of its pattern matches "/"',
    hint: 'Change the pattern to refs/tags/mc-bypass/**/*, which covers every depth.',
  },
  'bypass-doctor-admins-deploy': {
    family: 'verification',
    message: 'administrators may bypass the protection rules of the environment "{environment}"',
    hint: 'Clear "Allow administrators to bypass configured protection rules": Settings, Environments, "{environment}".',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;

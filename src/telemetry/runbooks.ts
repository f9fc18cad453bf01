/** The runbooks of the on-call, by the name of their page: `docs/mc/runbooks/dr-<name>.md`. */
export const RUNBOOKS = [
  'region-loss',
  'registry-corruption',
  'sigstore-outage',
  'mirror-fork',
  'mirror-stale',
  'root-rotation',
  'github-down',
  'bypass',
  'evidence-request',
  'nightly-failed',
  'rollback',
] as const;
export type Runbook = (typeof RUNBOOKS)[number];

/** Returns the path of a runbook in the repository. Each alert links to it. */
export const runbookPath = (name: Runbook): string => `docs/mc/runbooks/dr-${name}.md`;

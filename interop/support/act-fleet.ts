import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { createCaller, createRunner, type FinishedRun } from '../runner/index.ts';

const root = join(import.meta.dirname, '../..');
const WORKFLOW = '.github/workflows/fleet.yml';

export interface FleetRun extends FinishedRun {
  /** The joined receipt of the last job. */
  readonly receipt: () => Readonly<Record<string, unknown>>;
  readonly artifacts: string;
}

/** Runs fleet-restore.yml by act as the template of its caller does: plan, a job for each shard, join. */
export async function runFleet(world: {
  readonly folder: string;
  readonly act: string;
  readonly sandbox: Sandbox;
  readonly dist: string;
  readonly from: string;
  readonly to: string;
}): Promise<FleetRun> {
  const { sandbox } = world;
  const template = parse(readFileSync(join(root, 'workflows/fleet-restore-caller.yml'), 'utf8')) as {
    jobs: { fleet: { with: Record<string, string> } };
  };
  const { releases: _, content: __, ...given } = template.jobs.fleet.with;
  template.jobs.fleet.with = {
    ...given,
    ...{ from: world.from, to: world.to, shards: '4', 'signing-config': 'signing_config.json' },
  };
  const readSandbox = (name: string): string => readFileSync(join(sandbox.dir, name), 'utf8');
  const caller = createCaller(join(world.folder, 'app'), {
    [WORKFLOW]: stringify(template),
    'SECURITY/trusted_root.json': readSandbox('trusted_root.json'),
    'SECURITY/trust-policy.yaml': readSandbox('trust-policy.yaml'),
    'signing_config.json': readSandbox('signing_config.json'),
  });
  const runner = createRunner(world);
  const run = await runner.run({
    caller,
    workflow: WORKFLOW,
    event: 'workflow_dispatch',
    inputs: { shards: '4' },
    environment: {
      GITHUB_RUN_ID: '77',
      ACTIONS_ID_TOKEN_REQUEST_URL: `${sandbox.urls.oidc}/token?run=77`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token-0001',
    },
  });
  return {
    ...run,
    artifacts: runner.artifacts,
    receipt: () => JSON.parse(readFileSync(join(runner.artifacts, 'fleet-restore/fleet.json'), 'utf8')),
  };
}

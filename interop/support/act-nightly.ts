import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { createCaller, createRunner, type FinishedRun, type StepRun } from '../runner/index.ts';

const root = join(import.meta.dirname, '../..');
export const RUN_ID = '4242';
export const REPOSITORY = 'dr/synthetic';
const BUCKET = 'evidence';
const WORKFLOW = '.github/workflows/dr-nightly.yml';

export interface NightlyRun extends FinishedRun {
  /** The evidence pack that the run uploaded. */
  readonly artifact: string;
}

export interface ActWorld {
  readonly folder: string;
  readonly act: string;
  readonly sandbox: Sandbox;
  /** The bundle of the actions. */
  readonly dist: string;
}

const host = (url: string): string => new URL(url).host;

/**
 * Returns the sandbox policy with an SBOM and provenance as further requirements. Without one of them the run fails.
 */
function createReleasePolicy({ dir }: Sandbox): string {
  const policy = parse(readFileSync(join(dir, 'trust-policy.yaml'), 'utf8')) as {
    requirements: [{ identities: unknown }, ...unknown[]];
  };
  const [{ identities }] = policy.requirements;
  const attestation = (name: string, predicateType: string) => ({
    name,
    kind: 'attestation',
    predicateType,
    identities,
  });
  policy.requirements.push(
    attestation('sbom', 'https://cyclonedx.org/bom'),
    attestation('provenance', 'https://slsa.dev/provenance/v1'),
  );
  return JSON.stringify(policy); // JSON is YAML without aliases. YAML output can contain aliases, which a policy must not have.
}

/** Writes a repository that calls the nightly drill as in its template, with the addresses of the sandbox. */
function writeCaller({ folder, sandbox }: ActWorld): string {
  const { primary, secondary } = sandbox.urls.regions;
  const caller = parse(readFileSync(join(root, 'workflows/dr-nightly-caller.yml'), 'utf8')) as {
    jobs: { dr: { with: Record<string, string> } } & Record<string, object>;
  };
  Object.assign(caller.jobs.dr.with, {
    primary: `${host(primary.registry)}/${REPOSITORY}`,
    secondary: `${host(secondary.registry)}/${REPOSITORY}`,
    store: `s3://${BUCKET}/dr`,
    'store-endpoint': secondary.store,
    'signing-config': 'signing_config.json',
  });
  caller.jobs.after = {
    needs: 'dr',
    'runs-on': 'ubuntu-latest',
    steps: [
      {
        name: 'Print the outputs',
        env: { OUTPUTS: '$' + '{{ toJSON(needs.dr.outputs) }}' },
        run: 'echo "OUTPUTS $OUTPUTS" | tr -d "\\n "',
      },
    ],
  };
  const mirror = parse(readFileSync(join(sandbox.dir, 'mirror.yaml'), 'utf8')) as object;
  const inputs = { policy: 'SECURITY/trust-policy.yaml', subjects: [`${host(primary.registry)}/${REPOSITORY}`] };
  return createCaller(join(folder, 'app'), {
    [WORKFLOW]: stringify(caller),
    'SECURITY/trusted_root.json': readFileSync(join(sandbox.dir, 'trusted_root.json'), 'utf8'),
    'SECURITY/trust-policy.yaml': createReleasePolicy(sandbox),
    'signing_config.json': readFileSync(join(sandbox.dir, 'signing_config.json'), 'utf8'),
    'mirror.yaml': stringify({ ...mirror, ...inputs }),
  });
}

/**
 * Runs the whole nightly drill in the host mode of act against the sandbox: the calling workflow, the reusable one, and
 * every action from its bundle. `onStep` gets the end of each step during the run.
 */
export async function runNightly(world: ActWorld, onStep?: (step: StepRun) => void): Promise<NightlyRun> {
  const { sandbox } = world;
  const { accessKeyId, secretAccessKey } = sandbox.urls.storeCredentials;
  const runner = createRunner(world);
  const run = await runner.run({
    caller: writeCaller(world),
    workflow: WORKFLOW,
    event: 'schedule',
    payload: { schedule: '17 3 * * *' },
    secrets: {
      GITHUB_TOKEN: sandbox.github.seed.tokens.admin,
      DR_STORE_KEY_ID: accessKeyId,
      DR_STORE_SECRET: secretAccessKey,
    },
    environment: {
      GITHUB_RUN_ID: RUN_ID,
      GITHUB_API_URL: sandbox.urls.github,
      ACTIONS_ID_TOKEN_REQUEST_URL: `${sandbox.urls.oidc}/token?run=${RUN_ID}`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token-0001',
    },
    ...(onStep ? { onStep } : {}),
  });
  const tag = `nightly-${RUN_ID}-1`;
  return { ...run, artifact: join(runner.artifacts, `dr-evidence-${tag}`, `${tag}.evidence.tar`) };
}

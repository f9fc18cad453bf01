import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

const root = join(import.meta.dirname, '../..');

type Job = { with: Record<string, string>; secrets: Record<string, string> } & Record<string, unknown>;
interface Caller {
  readonly on: unknown;
  readonly jobs: Record<string, Job>;
}

/** Returns an expression of GitHub Actions. */
const expression = (text: string): string => `\${{ ${text} }}`;

export const readTemplate = (name: string): string => readFileSync(join(root, 'workflows', name), 'utf8');

/** The caller of the request, and a job that prints the outputs of the called workflow. */
export function readRequestCaller(): string {
  const caller = parse(readTemplate('bypass-request-caller.yml')) as { jobs: Record<string, unknown> };
  caller.jobs.after = {
    needs: 'request',
    'runs-on': 'ubuntu-latest',
    steps: [printOutputs('Print the outputs', { OUTPUTS: 'toJSON(needs.request.outputs)' })],
  };
  return stringify(caller);
}

const printOutputs = (name: string, values: Readonly<Record<string, string>>) => ({
  name,
  if: expression('always()'),
  env: Object.fromEntries(Object.entries(values).map(([key, text]) => [key, expression(text)])),
  run: `printf '%s\\n' ${Object.keys(values)
    .map((key) => `"${key}=$${key}"`)
    .join(' ')}`,
});

/** The caller of the gate, with the values of the sandbox. */
export function createGateCaller(policy: string): string {
  const caller = parse(readTemplate('promotion-gate-caller.yml')) as Caller;
  Object.assign(caller.jobs['promotion-gate']?.with ?? {}, { environment: 'production', policy });
  return stringify(caller);
}

/** Returns a workflow with the step of docs/bypass.md, "In your own gate", and a step that prints its outputs. */
export function createDeployWorkflow(): string {
  const [, text = ''] =
    /## In your own gate\n+```yaml\n(.*?)```/s.exec(readFileSync(join(root, 'docs/bypass.md'), 'utf8')) ?? [];
  const [step] = parse(text) as [{ with: Record<string, string> } & Record<string, unknown>];
  const inputs = Object.fromEntries(
    ['gate', 'digest', 'environment', 'sha'].map((name) => [name, expression(`inputs.${name}`)]),
  );
  const own = parse(readFileSync(join(root, '.github/workflows/bypass-sweep.yml'), 'utf8')) as {
    jobs: { sweep: { steps: readonly { name: string }[] } };
  };
  const app = own.jobs.sweep.steps.find(({ name }) => name === 'Create a token of the GitHub App');
  const input = { type: 'string', required: true };
  return stringify({
    name: 'deploy',
    on: { workflow_dispatch: { inputs: { gate: input, digest: input, environment: input, sha: input } } },
    permissions: {},
    jobs: {
      deploy: {
        'runs-on': 'ubuntu-latest',
        environment: 'production',
        steps: [
          app,
          { id: 'bypass', name: 'Use the bypass', ...step, with: { ...step.with, ...inputs } },
          printOutputs('Print the outputs', {
            ALLOWED: 'steps.bypass.outputs.allowed',
            REASONS: 'steps.bypass.outputs.reasons',
            EXPIRES: 'steps.bypass.outputs.expires-at',
          }),
          { name: 'Deploy', run: 'true' },
        ],
      },
    },
  });
}

/** Returns a policy that also requires an SBOM, as JSON: YAML output can contain aliases, which a policy must not have. */
export function requireSbom(text: string): string {
  const policy = parse(text) as { requirements: [{ identities: unknown }, ...unknown[]] };
  const [{ identities }] = policy.requirements;
  policy.requirements.push({
    name: 'sbom',
    kind: 'attestation',
    predicateType: 'https://cyclonedx.org/bom',
    identities,
  });
  return JSON.stringify(policy);
}

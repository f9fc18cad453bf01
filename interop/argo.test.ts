import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { parseAllDocuments } from 'yaml';
import { areas } from '../src/cli/areas.ts';
import { peer } from './peers.ts';
import { KUBERNETES, listContainers, type Resource, runKubeconform } from './support/kubernetes.ts';

/**
 * The Kubernetes schemas come from a Python package. For Argo Workflows the test uses its generated API client, which
 * rejects unknown fields.
 */
const [kubeconform, schemas, argo] = [
  await peer('kubeconform'),
  await peer('kubernetes-validate'),
  await peer('argo-workflows'),
];
const root = join(import.meta.dirname, '..');
const FILES = ['infra/argo/presync-verify.yaml', 'infra/argo/fleet-restore.yaml'] as const;

const readResources = (file: string): readonly Resource[] =>
  parseAllDocuments(readFileSync(join(root, file), 'utf8')).map((document) => {
    assert.deepEqual(document.errors, []);
    return document.toJS() as Resource;
  });
const isArgo = ({ apiVersion }: Resource): boolean => apiVersion.startsWith('argoproj.io/');

describe('the manifests for Argo', () => {
  const dir = mkdtempSync(join(tmpdir(), 'mc-argo-'));
  after(() => rmSync(dir, { recursive: true, force: true }));

  for (const file of FILES) {
    const plain = readResources(file).filter((one) => !isArgo(one));

    it(`${file} contains only fields that Kubernetes accepts`, {
      skip: schemas.missing ?? false,
    }, () => {
      const path = join(dir, 'plain.json');
      for (const resource of plain) {
        writeFileSync(path, JSON.stringify(resource));
        execFileSync(schemas.path ?? '', ['-m', 'kubernetes_validate', '--strict', '-k', KUBERNETES.slice(1), path], {
          stdio: 'pipe',
        });
      }
    });

    it(`${file} is clean under kubeconform`, { skip: kubeconform.missing ?? schemas.missing ?? false }, () => {
      const peers = { kubeconform: kubeconform.path ?? '', python: schemas.path ?? '' };
      const summary = runKubeconform(peers, plain, dir);
      assert.deepEqual(summary, { valid: plain.length, invalid: 0, errors: 0, skipped: 0 });
    });
  }

  it('include a workflow that the API client of Argo Workflows accepts', { skip: argo.missing ?? false }, () => {
    const templates = readResources('infra/argo/fleet-restore.yaml').filter(isArgo);
    assert.equal(templates.length, 1);
    const script = [
      'import json, sys',
      'from argo_workflows.model.io_argoproj_workflow_v1alpha1_workflow_template import IoArgoprojWorkflowV1alpha1WorkflowTemplate as T',
      'from argo_workflows.model_utils import validate_and_convert_types',
      'from argo_workflows.configuration import Configuration',
      'c = Configuration(); c.discard_unknown_keys = False',
      'validate_and_convert_types(json.load(sys.stdin), (T,), ["received_data"], True, True, c)',
    ].join('\n');
    const take = (template: unknown): void => {
      execFileSync(argo.path ?? '', ['-c', script], { input: JSON.stringify(template), stdio: 'pipe' });
    };
    take(templates[0]);
    // The acceptance is only evidence if the client rejects a damaged template.
    const [template] = templates;
    assert.throws(() => take({ ...template, spec: { ...template?.spec, templates: 'none' } }));
  });

  it('loop over the shards of the plan, in steps that exist', () => {
    const [template] = readResources('infra/argo/fleet-restore.yaml').filter(isArgo);
    const { entrypoint, templates } = (template?.spec ?? {}) as {
      entrypoint: string;
      templates: { name: string; steps?: { name: string; template: string; withParam?: string }[][] }[];
    };
    const names = new Set(templates.map(({ name }) => name));
    const steps = templates.find(({ name }) => name === entrypoint)?.steps?.flat() ?? [];
    for (const { template: of } of steps) assert.ok(names.has(of), of);
    assert.deepEqual(steps.map(({ withParam }) => withParam).filter(Boolean), [
      '{{steps.plan.outputs.parameters.shards}}',
    ]);
  });

  it('run locked containers of a pinned image, with commands and flags that mc has', async () => {
    for (const file of FILES) {
      const containers = readResources(file).flatMap(listContainers);
      assert.ok(containers.length > 0);
      for (const { image, args, securityContext } of containers) {
        assert.match(String(image), /@sha256:[0-9a-f]{64}$/);
        assert.deepEqual(securityContext, {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        });
        const [area = '', verb = '', ...rest] = (args as string[]).map(String);
        const { commands = [] } = (await areas[area]?.load()) ?? {};
        const command = commands.find(({ path }) => path === `${area} ${verb}`);
        assert.ok(command, `mc ${area} ${verb}`);
        const known = [...command.parameters.map(({ syntax }) => syntax.split(' ')[0]), '--timeout', '--no-color'];
        for (const flag of rest.filter((text) => text.startsWith('--')))
          assert.ok(known.includes(flag.split('=')[0]), `mc ${area} ${verb} has no ${flag}`);
      }
    }
  });

  it('check the image by its digest and refuse a tag, which can move before the pull', async () => {
    const [container] = readResources('infra/argo/presync-verify.yaml').flatMap(listContainers);
    const [, , image = '', ...flags] = (container?.args ?? []) as string[];
    assert.match(image, /^[\w.-]+\/[\w./-]+@sha256:[0-9a-f]{64}$/);
    assert.ok(flags.includes('--require-digest'));
    const readme = readFileSync(join(root, 'infra/argo/README.md'), 'utf8');
    assert.doesNotMatch(readme, /promotable: \S+:v\d/);
  });

  it('include valid YAML examples with the current predicate type', () => {
    for (const name of readdirSync(join(root, 'infra/argo/examples'))) {
      const text = readFileSync(join(root, 'infra/argo/examples', name), 'utf8');
      readResources(`infra/argo/examples/${name}`);
      assert.match(text, /https:\/\/github\.com\/org\/mc-actions\/predicates\/promotion\/v1/);
    }
  });
});

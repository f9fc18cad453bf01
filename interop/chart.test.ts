import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { parseAllDocuments } from 'yaml';
import { assembleChart } from '../scripts/chart/assemble.ts';
import { areas } from '../src/cli/areas.ts';
import { parseMirrorConfig } from '../src/mirror/config.ts';
import { peer } from './peers.ts';
import { getPod, KUBERNETES, listContainers, type Resource, runKubeconform } from './support/kubernetes.ts';

const [helm, kubeconform, python, operator] = [
  await peer('helm'),
  await peer('kubeconform'),
  await peer('kubernetes-validate'),
  await peer('prometheus-operator'),
];
const root = join(import.meta.dirname, '..');
const fixtures = join(import.meta.dirname, 'fixtures/chart');
const CHART = join(root, 'infra/sigstore-mirror');
const VALUES = readdirSync(CHART).filter((name) => /^values-.+\.yaml$/.test(name));
/** UPDATE_SNAPSHOTS=1 writes the rendered manifests of a reviewed change. */
const isUpdate = process.env.UPDATE_SNAPSHOTS === '1';

const dir = mkdtempSync(join(tmpdir(), 'mc-chart-'));
const chart = join(dir, 'sigstore-mirror');

/** Assembles the chart from a copy of the sources whose version, rules and dashboard do not change. */
function assembleFixture(): void {
  const from = join(dir, 'root');
  cpSync(CHART, join(from, 'infra/sigstore-mirror'), { recursive: true });
  cpSync(join(fixtures, 'mc-dr-rules.yaml'), join(from, 'alerts/mc-dr-rules.yaml'));
  cpSync(join(fixtures, 'mc-dr.json'), join(from, 'dashboards/mc-dr.json'));
  writeFileSync(join(from, 'package.json'), '{"version":"0.1.0"}');
  assembleChart(from, chart);
}

interface Rendered {
  readonly code: number | null;
  readonly out: string;
  readonly problem: string;
}
function runHelm(...args: readonly string[]): Rendered {
  const env = { PATH: process.env.PATH ?? '', HOME: dir };
  const { status, stdout, stderr } = spawnSync(helm.path ?? '', args, { cwd: dir, env, encoding: 'utf8' });
  return { code: status, out: stdout, problem: stderr };
}
const COMMON = ['--namespace', 'mirror', '--kube-version', KUBERNETES];
const render = (values: string, ...more: readonly string[]): Rendered =>
  runHelm('template', 'west', chart, ...COMMON, '--values', join(CHART, values), ...more);
function parseRendered({ code, out, problem }: Rendered): readonly Resource[] {
  assert.equal(code, 0, problem);
  return parseAllDocuments(out)
    .map((document) => {
      assert.deepEqual(document.errors, []);
      return document.toJS() as Resource | null;
    })
    .filter((resource) => resource !== null);
}
const isOperator = ({ apiVersion }: Resource): boolean => apiVersion.startsWith('monitoring.coreos.com/');
const find = (resources: readonly Resource[], kind: string, suffix: string): Resource => {
  const found = resources.filter((one) => one.kind === kind && one.metadata?.name?.endsWith(suffix));
  assert.equal(found.length, 1, `${kind} ${suffix}`);
  return found[0] as Resource;
};

/** The kinds of volumes that the Pod Security Standard "restricted" allows. */
const ALLOWED_VOLUMES = ['configMap', 'emptyDir', 'persistentVolumeClaim', 'projected', 'secret'];

describe('the Helm chart of the mirror', { skip: helm.missing ?? false }, () => {
  assembleFixture();
  after(() => rmSync(dir, { recursive: true, force: true }));
  assert.ok(VALUES.length >= 2);

  for (const values of VALUES) {
    const resources = (): readonly Resource[] => parseRendered(render(values));

    it(`${values} passes helm lint --strict`, () => {
      const { code, out } = runHelm('lint', chart, '--strict', '--values', join(CHART, values), ...COMMON);
      assert.equal(code, 0, out);
      assert.doesNotMatch(out, /\[(WARNING|ERROR)\]/);
    });

    it(`${values} renders the manifests of its snapshot`, () => {
      const { code, out, problem } = render(values);
      assert.equal(code, 0, problem);
      const snapshot = join(fixtures, values.replace('values-', 'rendered-'));
      if (isUpdate) writeFileSync(snapshot, out);
      assert.ok(existsSync(snapshot), `${snapshot} is missing: run with UPDATE_SNAPSHOTS=1 and review it`);
      assert.equal(out, readFileSync(snapshot, 'utf8'));
    });

    it(`${values} is valid under the strict schemas of Kubernetes`, {
      skip: kubeconform.missing ?? python.missing ?? false,
    }, () => {
      const plain = resources().filter((one) => !isOperator(one));
      const peers = { kubeconform: kubeconform.path ?? '', python: python.path ?? '' };
      assert.deepEqual(runKubeconform(peers, plain, dir), { valid: plain.length, invalid: 0, errors: 0, skipped: 0 });
      // The acceptance is only evidence if the schemas reject an unknown field.
      const damaged = { ...find(plain, 'Deployment', '-sync'), spce: {} } as Resource;
      assert.equal(runKubeconform(peers, [damaged], dir).invalid, 1);
    });

    it(`${values} names the application on every resource and runs pods without a token of the cluster`, () => {
      for (const resource of resources()) {
        const { kind, metadata, automountServiceAccountToken } = resource;
        assert.equal(metadata?.labels?.['app.kubernetes.io/name'], 'sigstore-mirror', `${kind} ${metadata?.name}`);
        assert.equal(metadata?.labels?.['app.kubernetes.io/instance'], 'west', `${kind} ${metadata?.name}`);
        if (kind === 'ServiceAccount') assert.equal(automountServiceAccountToken, false);
        const pod = getPod(resource);
        if (pod) assert.equal(pod.spec.automountServiceAccountToken, false, `${kind} ${metadata?.name}`);
        if (pod) assert.equal(pod.labels['app.kubernetes.io/name'], 'sigstore-mirror');
      }
    });

    it(`${values} meets the Pod Security Standard "restricted" in every pod`, () => {
      const pods = resources().flatMap((resource) => getPod(resource) ?? []);
      assert.ok(pods.length >= 3);
      for (const { spec } of pods) {
        assert.ok(!spec.hostNetwork && !spec.hostPID);
        assert.equal(spec.securityContext?.runAsNonRoot, true);
        assert.deepEqual(spec.securityContext?.seccompProfile, { type: 'RuntimeDefault' });
        for (const { name, ...source } of spec.volumes ?? [])
          for (const kind of Object.keys(source)) assert.ok(ALLOWED_VOLUMES.includes(kind), `${name}: ${kind}`);
        for (const container of listContainers(spec))
          assert.deepEqual(container.securityContext, {
            runAsNonRoot: true,
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ['ALL'] },
            seccompProfile: { type: 'RuntimeDefault' },
          });
      }
    });

    it(`${values} runs commands and flags that mc has, with a mirror.yaml that mc accepts`, async () => {
      const rendered = resources();
      const containers = rendered.flatMap(listContainers).filter(({ command }) => command === undefined);
      assert.ok(containers.length >= 2);
      for (const { args } of containers) {
        const [area = '', verb = '', ...rest] = args as string[];
        const { commands = [] } = (await areas[area]?.load()) ?? {};
        const command = commands.find(({ path }) => path === `${area} ${verb}`);
        assert.ok(command, `mc ${area} ${verb}`);
        const known = command.parameters.map(({ syntax }) => syntax.split(' ')[0]);
        for (const flag of rest.filter((text) => text.startsWith('--')))
          assert.ok(known.includes(flag), `mc ${area} ${verb} has no ${flag}`);
      }
      const [config] = rendered.flatMap(({ data }) => data?.['mirror.yaml'] ?? []);
      const { to } = parseMirrorConfig(config ?? '', '/etc/mc-mirror/mirror.yaml');
      const serve = find(rendered, 'Deployment', '-serve');
      const [{ args = [] } = {}] = listContainers(serve) as { args?: string[] }[];
      assert.equal(args[2], to);
    });

    it(`${values} has one writer that is replaced, and two or more servers with a disruption budget`, () => {
      const rendered = resources();
      const [sync, serve] = [find(rendered, 'Deployment', '-sync'), find(rendered, 'Deployment', '-serve')];
      assert.equal(sync.spec?.replicas, 1);
      assert.deepEqual(sync.spec?.strategy, { type: 'Recreate' });
      assert.ok(Number(serve.spec?.replicas) >= 2);
      const budget = find(rendered, 'PodDisruptionBudget', '-serve');
      assert.deepEqual(budget.spec, { maxUnavailable: 1, selector: serve.spec?.selector });
      for (const workload of [sync, serve]) {
        const selector = workload.spec?.selector as { matchLabels: Record<string, string> };
        for (const [key, value] of Object.entries(selector.matchLabels))
          assert.equal(getPod(workload)?.labels[key], value);
        for (const { livenessProbe, readinessProbe } of listContainers(workload))
          assert.ok(livenessProbe && readinessProbe);
      }
    });

    it(`${values} has monitoring that the types of the Prometheus operator accept`, {
      skip: operator.missing ?? false,
    }, () => {
      const monitoring = resources().filter(isOperator);
      const decode = (input: readonly unknown[]): string =>
        execFileSync(operator.path ?? '', {
          input: input.map((one) => JSON.stringify(one)).join('\n'),
          encoding: 'utf8',
          stdio: 'pipe',
        });
      assert.equal(decode(monitoring).trim(), monitoring.map(({ kind }) => kind).join('\n'));
      for (const one of monitoring) assert.throws(() => decode([{ ...one, spec: { ...one.spec, interval: '1m' } }]));
    });
  }

  const EGRESS: Readonly<Record<string, readonly string[]>> = {
    'values-production.yaml': [
      '192.0.2.0/24:443',
      '198.51.100.10/32:443',
      '198.51.100.11/32:443',
      '198.51.100.12/32:8443',
      '198.51.100.13/32:443',
      '198.51.100.14/32:443',
      '2001:db8::12/128:8443',
      '203.0.113.0/28:443',
      '203.0.113.64/28:443',
    ],
    'values-s3.yaml': ['192.0.2.8/32:3128', '198.51.100.20/32:9000', '198.51.100.21/32:9000'],
  };
  interface Rule {
    readonly to: readonly { readonly ipBlock?: { readonly cidr: string }; readonly podSelector?: object }[];
    readonly ports: readonly { readonly protocol: string; readonly port: number }[];
  }
  const listEgress = (resources: readonly Resource[], component: string): { sources: string[]; rest: Rule[] } => {
    const { policyTypes, egress } = find(resources, 'NetworkPolicy', `-${component}`).spec as {
      policyTypes: string[];
      egress: Rule[];
    };
    assert.deepEqual(policyTypes, ['Ingress', 'Egress']);
    const sources = egress.flatMap(({ to, ports }) =>
      to.flatMap(({ ipBlock }) => (ipBlock ? ports.map(({ port }) => `${ipBlock.cidr}:${port}`) : [])),
    );
    return { sources: sources.sort(), rest: egress.filter(({ to }) => !to.some(({ ipBlock }) => ipBlock)) };
  };

  for (const [values, expected] of Object.entries(EGRESS))
    it(`${values} lets the sync reach exactly its sources and DNS`, () => {
      const { sources, rest } = listEgress(parseRendered(render(values)), 'sync');
      assert.deepEqual(sources, expected);
      assert.deepEqual(
        rest.map(({ ports }) => ports.map(({ protocol, port }) => `${protocol} ${port}`)),
        [['UDP 53', 'TCP 53']],
      );
      assert.ok(rest[0]?.to.every(({ podSelector }) => podSelector));
    });

  it('lets the servers and the check reach nothing, or only the bucket', () => {
    const volume = parseRendered(render('values-production.yaml'));
    for (const component of ['serve', 'check'])
      assert.deepEqual(listEgress(volume, component), { sources: [], rest: [] });
    const bucket = parseRendered(render('values-s3.yaml'));
    for (const component of ['serve', 'check'])
      assert.deepEqual(listEgress(bucket, component).sources, ['198.51.100.20/32:9000', '198.51.100.21/32:9000']);
  });

  it('gives the credentials of the writer and the signing key to no server', () => {
    const serve = JSON.stringify(find(parseRendered(render('values-s3.yaml')), 'Deployment', '-serve'));
    assert.match(serve, /mc-mirror-s3-reader/);
    assert.doesNotMatch(serve, /mc-mirror-s3-writer|mc-mirror-key|mirror\.pem/);
  });

  it('mounts the volume of the mirror read-only everywhere but in the sync', () => {
    const mounts = parseRendered(render('values-production.yaml')).flatMap((resource) =>
      listContainers(resource).flatMap(({ name, volumeMounts = [] }) =>
        (volumeMounts as { name: string; readOnly?: boolean }[])
          .filter((mount) => mount.name === 'mirror')
          .map(({ readOnly }) => `${name} ${readOnly === true ? 'reads' : 'writes'}`),
      ),
    );
    assert.deepEqual(mounts.sort(), ['check reads', 'serve reads', 'sync writes']);
  });

  const REFUSED: readonly (readonly [rule: string, values: string, set: readonly string[], problem: RegExp])[] = [
    ['an unknown value', 'values-production.yaml', ['serve.replcias=3'], /replcias/],
    ['an unknown value at the top', 'values-production.yaml', ['tls=true'], /tls/],
    ['an unknown key of mirror.yaml', 'values-production.yaml', ['mirror.to=/tmp'], /mirror.*'to'/s],
    ['an image without a digest', 'values-production.yaml', ['image.digest=', 'image.tag=1.0.0'], /image.*digest/s],
    ['a digest that is not SHA-256', 'values-production.yaml', ['image.digest=sha256:abc'], /digest/],
    ['a tag in the repository', 'values-production.yaml', ['image.repository=r.test/a@sha256'], /repository/],
    ['a release without an image', 'values-trial.yaml', ['image.repository='], /repository/],
    ['one server', 'values-production.yaml', ['serve.replicas=1'], /replicas/],
    ['a bucket without credentials', 'values-s3.yaml', ['storage.s3.readerSecret='], /readerSecret/],
    ['a lock without an end', 'values-s3.yaml', ['storage.s3.objectLock.retain=null'], /objectLock/],
    ['two sources of the policy', 'values-trial.yaml', ['policy.configMap=other'], /policy/],
    ['no policy', 'values-production.yaml', ['policy.configMap='], /policy/],
    [
      'a policy file that is missing',
      'values-trial.yaml',
      ['mirror.policy=other.yaml'],
      /expected the file other\.yaml/,
    ],
    ['a proxy with credentials', 'values-s3.yaml', ['network.proxy=http://u:p@proxy.acme.test:3128'], /proxy/],
    [
      'a source without addresses',
      'values-production.yaml',
      ['mirror.subjects[0]=other.acme.test/app'],
      /network\.addresses: expected the CIDRs of other\.acme\.test, found none/,
    ],
    [
      'the registry of a short name without addresses',
      'values-production.yaml',
      ['mirror.subjects[0]=acme/app'],
      /expected the CIDRs of registry-1\.docker\.io/,
    ],
    [
      'addresses of a host that is not a source',
      'values-s3.yaml',
      ['network.addresses.rekor2\\.acme\\.test[0]=10.0.0.1/32'],
      /expected only hosts that the release connects to, found rekor2\.acme\.test/,
    ],
    [
      'an address without a prefix length',
      'values-s3.yaml',
      ['network.addresses.s3\\.acme\\.test[0]=10.0.0.1'],
      /addresses/,
    ],
  ];
  for (const [rule, values, set, problem] of REFUSED)
    it(`refuses ${rule}`, () => {
      const result = render(values, ...set.flatMap((one) => ['--set', one]));
      assert.notEqual(result.code, 0);
      assert.match(result.problem, problem);
    });

  it('refuses its defaults, which name no image and no policy', () => {
    assert.match(runHelm('template', 'west', chart, ...COMMON).problem, /image|policy/);
  });

  it('names the script that packages the chart if the rules or the dashboard are missing', () => {
    const bare = ['template', 'west', CHART, ...COMMON, '--values', join(CHART, 'values-production.yaml')];
    const { code, problem } = runHelm(...bare);
    assert.notEqual(code, 0);
    assert.match(
      problem,
      /files\/mc-dr(-rules\.yaml|\.json): expected a copy of .*: package the chart with node scripts\/chart\.ts/,
    );
  });

  it('installs from the archive that helm package writes', () => {
    const packed = runHelm('package', chart, '--destination', dir);
    assert.equal(packed.code, 0, packed.problem);
    const values = ['--values', join(CHART, 'values-production.yaml')];
    const archive = runHelm('template', 'west', join(dir, 'sigstore-mirror-0.1.0.tgz'), ...COMMON, ...values);
    assert.equal(archive.out, render('values-production.yaml').out);
  });
});

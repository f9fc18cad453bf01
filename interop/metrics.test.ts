import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createEveryMetric } from '../__tests__/support/every-metric.ts';
import { type OtlpReceiver, startOtlpReceiver } from '../__tests__/support/otlp-receiver.ts';
import { formatDashboard } from '../scripts/dashboard/index.ts';
import { readRules } from '../scripts/docs/metrics.ts';
import { createHttp } from '../src/lib/http.ts';
import { createGroupUrl, parseTarget, pushMetrics } from '../src/telemetry/index.ts';
import { peer } from './peers.ts';
import { type Background, startBackground } from './support/background.ts';
import { type Bench, openBench, type Ran } from './support/cosign.ts';
import { freePort } from './support/free-port.ts';
import { type Prometheus, startPrometheus, startPushgateway } from './support/prometheus.ts';

const root = join(import.meta.dirname, '..');
const RULES = join(root, 'alerts/mc-dr-rules.yaml');
const script = join(root, 'scripts/mc.ts');
const [prometheus, promtool, pushgateway, amtool] = [
  await peer('prometheus'),
  await peer('promtool'),
  await peer('pushgateway'),
  await peer('amtool'),
];
const missing = [prometheus, promtool, pushgateway, amtool].find((one) => one.missing !== undefined)?.missing;

/** Fails if a program did not end with 0. */
const ok = ({ code, out }: Ran): void => assert.equal(code, 0, out);

/** Every PromQL expression of the dashboard, with values for the variables. */
const panels: readonly { title: string; targets?: readonly { expr: string; datasource: { type: string } }[] }[] =
  JSON.parse(formatDashboard()).panels;
const expressions = panels.flatMap(({ title, targets = [] }) =>
  targets
    .filter(({ datasource }) => datasource.type === 'prometheus')
    .map(({ expr }) => ({ title, expr: expr.replace(/\$environment|\$repository/g, '.*') })),
);

/** Turns an alert into an expression with a value whether it fires or not: comparisons to 0 and 1, and absence to presence. */
const createValueQuery = (expr: string): string =>
  expr
    .replace(/absent\(mc_mirror_ready == 1\)/, 'mc_mirror_ready == bool 1')
    .replace(/absent_over_time\(/, 'count_over_time(')
    .replace(/absent\(/, 'count(')
    .replace(/ (>|<|==) (?!bool)/, ' $1 bool ');

describe('Prometheus, with metrics from mc,', { skip: missing ?? false }, () => {
  let bench: Bench;
  let gateway: Awaited<ReturnType<typeof startPushgateway>>;
  let server: Prometheus;
  let collector: OtlpReceiver;
  let image = '';
  const running: Background[] = [];
  const out = (): string => bench.at('drill');
  const report = () => JSON.parse(readFileSync(join(out(), 'report.json'), 'utf8'));
  const environment = { MC_ENVIRONMENT: 'ci', GITHUB_REPOSITORY: 'acme/app' };
  const mc = (...args: string[]) => bench.mcWith(environment, ...args);
  const start = async (args: readonly string[], ready: RegExp): Promise<void> => {
    running.push(await startBackground(process.execPath, [script, ...args], ready, { env: environment }));
  };

  /** Writes a mirror.yaml with a canary and these subjects, and returns its path. */
  function writeMirrorConfig(...subjects: readonly string[]): string {
    const path = join(bench.sandbox.dir, 'metrics.yaml');
    const { rekor } = bench.sandbox.urls.regions.primary;
    const logs = [{ name: 'rekor2', type: 'rekor-v2', url: rekor, origin: 'rekor2.primary.mc.test' }];
    const canary = { good: [image], bad: [`sha256:${'0'.repeat(64)}`] };
    writeFileSync(
      path,
      JSON.stringify({ version: 1, to: 'mirror2', policy: 'trust-policy.yaml', logs, subjects, canary }),
    );
    return path;
  }

  before(async () => {
    bench = await openBench();
    collector = await startOtlpReceiver();
    gateway = await startPushgateway(pushgateway.path ?? '');
    running.push(gateway);
    const ran = await bench.mcWith(
      { ...environment, OTEL_EXPORTER_OTLP_ENDPOINT: collector.url },
      ...['dr', 'simulate', '--out', out(), '--push', gateway.url, '--loki', bench.sandbox.urls.loki],
    );
    ok(ran);
    assert.doesNotMatch(ran.out, /push-failed/);
    await publishRelease();
    const config = writeMirrorConfig(image);
    ok(await mc('mirror', 'sync', '--config', config));
    writeMirrorConfig(image, '127.0.0.1:1/acme/dead'); // a source that fails
    const [canaryPort, servePort] = [await freePort(), await freePort()];
    await start(['mirror', 'sync', '--config', config, '--every', '1s', '--push', gateway.url], /round 2 /);
    await start(
      ['mirror', 'canary', '--config', config, '--every', '1s', '--listen', `127.0.0.1:${canaryPort}`],
      /round 1 /,
    );
    await start(
      ['mirror', 'serve', join(bench.sandbox.dir, 'mirror2'), '--listen', `127.0.0.1:${servePort}`],
      /serving/,
    );
    await pushTheRest();
    server = await startPrometheus(
      prometheus.path ?? '',
      bench.at('prometheus'),
      { push: new URL(gateway.url).host, canary: `127.0.0.1:${canaryPort}`, mirror: `127.0.0.1:${servePort}` },
      RULES,
    );
    await server.await('count_over_time(mc_dr_success_last[1m]) > 3');
  });
  after(async () => {
    await server?.end();
    for (const one of running.reverse()) await one.end();
    collector?.close();
    await bench?.end();
  });

  /** Signs an image of the primary, whose digest is the known-good subject. */
  async function publishRelease(): Promise<void> {
    image = await bench.pushImage('metrics');
    ok(await mc('sign', image, '--attach', ...bench.signing()));
  }

  /** Runs the other commands that push, and pushes an example of what needs GitHub, a TUF repository or a bucket. */
  async function pushTheRest(): Promise<void> {
    const chain = bench.at('chain');
    ok(await mc('log', 'run', '--chain', chain, '--step', 'build', '--', 'true'));
    ok(await mc('log', 'seal', '--chain', chain, '--unsigned'));
    ok(await mc('log', 'check', chain, '--no-origin', '--push', gateway.url));
    ok(await mc('trust', 'check', '--policy', join(bench.sandbox.dir, 'trust-policy.yaml'), '--push', gateway.url));
    const known = await (await fetch(`${gateway.url}/metrics`)).text();
    const rest = createEveryMetric()
      .filter(({ name }) => !new RegExp(`^${name}[ {]`, 'm').test(known))
      .filter(distinct());
    const http = createHttp();
    try {
      const target = parseTarget(gateway.url, '--push', 'test');
      const url = createGroupUrl(target, 'example', environmentLabels);
      assert.equal(await pushMetrics({ url, headers: target.headers }, rest, { http }), undefined);
    } finally {
      await http.close();
    }
  }
  const environmentLabels = { environment: 'ci', repository: 'acme/app' };

  it('has the RTO and the RPO of the drill under its environment, repository and scenario', async () => {
    for (const [metric, value] of [
      ['mc_dr_rto_seconds_last', report().rtoSeconds],
      ['mc_dr_rpo_seconds_last', report().rpoSeconds],
    ]) {
      const [found, ...more] = await server.query(metric);
      assert.deepEqual(more, []);
      assert.equal(Number(found?.value[1]), value);
      const { scenario, job, environment: at, repository } = found?.metric ?? {};
      assert.deepEqual([scenario, job, at, repository], ['region-loss', 'mc_dr_simulate', 'ci', 'acme/app']);
    }
  });

  it('leads from the figures to the pack', async () => {
    const [found] = await server.query(
      'mc_dr_rto_seconds_last * on (scenario) group_left (digest, drill) mc_dr_evidence_pack_info',
    );
    assert.equal(found?.metric.digest, report().evidence.digest);
    assert.equal(found?.metric.drill, report().drillId);
  });

  it('gives a value for every expression of the dashboard', async () => {
    assert.ok(expressions.length > 40);
    const empty: string[] = [];
    for (const { title, expr } of expressions)
      if ((await server.await(expr)).length === 0) empty.push(`${title}: ${expr}`);
    assert.deepEqual(empty, []);
  });

  it('gives a value for every alert, and evaluates the rules without an error', async () => {
    const empty: string[] = [];
    for (const { alert, expr } of readRules(root)) {
      await server.query(expr);
      if ((await server.await(createValueQuery(expr))).length === 0) empty.push(`${alert}: ${createValueQuery(expr)}`);
    }
    assert.deepEqual(empty, []);
    const { data } = (await (await fetch(`${server.url}/api/v1/rules`)).json()) as {
      data: { groups: { rules: { name: string; health: string }[] }[] };
    };
    const rules = data.groups.flatMap((group) => group.rules);
    assert.equal(rules.length, readRules(root).length);
    assert.deepEqual(
      rules.filter(({ health }) => health === 'err'),
      [],
    );
  });

  it('counts the verdicts of the canary from its own /metrics', async () => {
    const verified = await server.await('mc_verify_mirror_success_total{job="canary", expected="verified"} > 0');
    assert.equal(verified.length, 1);
    const failures = await server.query('sum(mc_verify_mirror_failure_total{job="canary"})');
    assert.equal(failures[0]?.value[1], '0');
  });

  it('keeps the metrics of two groups apart, and replaces those of one', async () => {
    assert.ok(
      (await server.query('mc_log_integrity_checks_total{job="mc_log_check", outcome="passed"} == 1')).length > 0,
    );
    const lines = join(bench.at('chain'), 'chain.jsonl');
    writeFileSync(lines, readFileSync(lines, 'utf8').replace('"build"', '"bUild"'));
    assert.equal((await mc('log', 'check', bench.at('chain'), '--no-origin', '--push', gateway.url)).code, 1);
    const failed = await server.await('mc_log_integrity_checks_total{job="mc_log_check", outcome="failed"} == 1');
    const firing = await server.await('ALERTS{alertname="MCLogIntegrityFailed", alertstate="firing"}');
    assert.deepEqual([failed.length, firing.length], [1, 1]);
    assert.ok((await server.query('mc_dr_success_last == 1')).length > 0);
  });

  it('received the events and the logs of the steps of the drill through the strict log server', () => {
    const lines = bench.sandbox.logLines.map(({ labels, line }) => ({ ...labels, ...JSON.parse(line) }));
    const ended = lines.find(({ event }) => event === 'drill-ended');
    assert.equal(ended?.pack, report().evidence.digest);
    const { job, environment: at, scenario, kind } = ended ?? {};
    assert.deepEqual([job, at, scenario, kind], ['mc_dr_simulate', 'ci', 'region-loss', 'events']);
    const steps = new Set(lines.filter(({ kind }) => kind === 'steps').map(({ step }) => step));
    assert.deepEqual(
      [...steps],
      report().steps.map(({ name }: { name: string }) => name),
    );
  });

  it('received a trace with a span for each step through the strict collector', () => {
    assert.deepEqual(collector.problems, []);
    const names = collector.spans.filter(({ parentSpanId }) => parentSpanId).map(({ name }) => name);
    assert.deepEqual(
      names,
      report().steps.map(({ name }: { name: string }) => name),
    );
  });
});

describe('promtool', { skip: promtool.missing ?? false }, () => {
  it('accepts the alerts and their tests', async () => {
    const bench = await openBench();
    try {
      const tests = readdirSync(join(root, 'alerts/tests')).map((name) => join(root, 'alerts/tests', name));
      ok(await bench.run(promtool.path ?? '', ['check', 'rules', RULES]));
      ok(await bench.run(promtool.path ?? '', ['test', 'rules', ...tests]));
    } finally {
      await bench.end();
    }
  });

  it('accepts the metrics that a drill and a mirror write', async () => {
    const { formatPrometheusText } = await import('../src/telemetry/index.ts');
    const { execFileSync } = await import('node:child_process');
    const input = await formatPrometheusText(createEveryMetric().filter(distinct()));
    // It reports problems of style on stdout, and exits with 3 for them.
    assert.equal(execFileSync(promtool.path ?? '', ['check', 'metrics'], { input }).toString(), '');
  });
});

/** Returns a filter for the first metric of each name. */
function distinct(): (metric: { readonly name: string }) => boolean {
  const seen = new Set<string>();
  return ({ name }) => !seen.has(name) && seen.add(name).size > 0;
}

describe('amtool', { skip: amtool.missing ?? false }, () => {
  it('accepts the example for Alertmanager', async () => {
    const bench = await openBench();
    try {
      ok(await bench.run(amtool.path ?? '', ['check-config', join(root, 'alerts/alertmanager.example.yaml')]));
    } finally {
      await bench.end();
    }
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { McError } from '../../../src/lib/mc-error.ts';
import { monitorService, type ServiceMonitor } from '../../../src/mirror/service/monitor.ts';
import type { Round } from '../../../src/mirror/service/service.ts';
import { createMirrorPorts, createTestMirror, type TestMirror } from '../../support/held-mirror.ts';
import { openMetricsProblems } from '../../support/openmetrics.ts';

const NOW = new Date('2026-03-14T02:00:00.000Z');
const createRound = (more: Partial<Round> = {}): Round => ({
  number: 3,
  failedRounds: 1,
  config: undefined,
  startedAt: NOW,
  seconds: 2,
  report: undefined,
  error: undefined,
  failing: [],
  ...more,
});

let mirror: TestMirror;
let monitor: ServiceMonitor;
const faults: McError[] = [];
beforeEach(async () => {
  mirror = await createTestMirror();
  monitor = await monitorService({
    host: '127.0.0.1',
    port: 0,
    config: mirror.config,
    ports: createMirrorPorts(NOW, mirror.to),
    onFault: (error) => faults.push(error),
  });
});
afterEach(() => monitor.close());

const get = async (path: string, method = 'GET') => {
  const response = await fetch(`${monitor.url}${path}`, { method });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('the monitor of a mirror service', () => {
  it('answers /healthz as long as the process answers', async () => {
    expect(await get('/healthz')).toMatchObject({ status: 200, text: 'ok\n' });
  });

  it('reports ready only after the first round has ended', async () => {
    const before = await get('/readyz');
    expect([before.status, JSON.parse(before.text)]).toEqual([503, expect.objectContaining({ ready: false })]);
    monitor.record(createRound());
    const after = await get('/readyz');
    expect([after.status, JSON.parse(after.text)]).toEqual([200, { ready: true, round: 3, passed: false }]);
  });

  it('serves the metrics of the mirror, and those of the last round when there is one', async () => {
    await mirror.sign(NOW);
    const before = await get('/metrics');
    expect(before.headers.get('content-type')).toMatch(/^application\/openmetrics-text; version=1\.0\.0/);
    expect(before.text).toMatch(/^mc_mirror_ready [01]$/m);
    expect(before.text).not.toContain('mc_mirror_rounds_total');
    monitor.record(
      createRound({ failing: [{ source: 'a', code: 'log-fork', failures: 2, nextTry: NOW.toISOString() }] }),
    );
    const { text } = await get('/metrics');
    expect(openMetricsProblems(text)).toEqual([]);
    expect(text).toMatch(/^mc_mirror_rounds_total\{outcome="failed"\} 1$/m);
    expect(text).toMatch(/^mc_mirror_source_failures\{source="a",code="log-fork"\} 2$/m);
  });

  it('serves no file of the mirror, and refuses to write', async () => {
    await mirror.sign(NOW);
    expect((await get('/mirror.json')).status).toBe(404);
    const refused = await get('/metrics', 'POST');
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await get('/healthz', 'HEAD')).status).toBe(200);
  });

  it('hides the reason of an internal error from clients', async () => {
    await monitor.close();
    const broken = { ...mirror.to, list: () => Promise.reject(new Error('the disk at /srv is gone')) };
    monitor = await monitorService({
      host: '127.0.0.1',
      port: 0,
      config: mirror.config,
      ports: createMirrorPorts(NOW, broken),
      onFault: (error) => faults.push(error),
    });
    const { status, text } = await get('/metrics');
    expect(status).toBe(500);
    expect(text).not.toContain('/srv');
    expect(faults.map(({ message }) => message).join()).toContain('the disk at /srv is gone');
  });
});

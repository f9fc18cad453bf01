import { afterEach, describe, expect, it } from '@jest/globals';
import { createHttp } from '../../src/lib/http.ts';
import { createGroupUrl, createMetric, parseTarget, pushMetrics } from '../../src/telemetry/index.ts';
import { startGateway } from '../support/gateway.ts';

const METRICS = [createMetric('mc_mirror_bytes', [{ value: 7 }])];
const target = (url: string) => parseTarget(url, '--push', 'log check');

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function start(...statuses: readonly number[]) {
  const gateway = await startGateway(...statuses);
  const http = createHttp();
  ends.push(gateway.close, () => http.close());
  return { ...gateway, http };
}

const push = (url: string, http: ReturnType<typeof createHttp>) => {
  const { headers, ...rest } = target(url);
  return pushMetrics({ url: createGroupUrl({ headers, ...rest }, 'mc_log_check', {}), headers }, METRICS, { http });
};

describe('createGroupUrl', () => {
  it('appends the job and the labels, in base64 where a value has a slash or is empty', () => {
    expect(
      createGroupUrl(target('http://127.0.0.1:9091/'), 'mc_dr_simulate', {
        repository: 'acme/app',
        scenario: 'region-loss',
        environment: '',
      }),
    ).toBe(
      'http://127.0.0.1:9091/metrics/job/mc_dr_simulate/repository@base64/YWNtZS9hcHA/scenario/region-loss/environment@base64/=',
    );
  });

  it('keeps a grouping key that the URL has', () => {
    const url = 'https://push.example.com/prefix/metrics/job/nightly/team/sre';
    expect(createGroupUrl(target(`${url}/`), 'mc_promote', { repository: 'acme/app' })).toBe(url);
  });
});

describe('parseTarget', () => {
  it.each(['', 'push.example.com', 'ftp://push.example.com', 'https://a/?x=1', 'https://a/#b'])(
    'refuses %j as a usage error',
    (given) => {
      expect(() => target(given)).toThrow(expect.objectContaining({ code: 'option-invalid', family: 'configuration' }));
    },
  );

  it('does not repeat the password of a URL that it refuses', () => {
    expect(() => target('https://user:hunter2hunter2@a/?x=1')).not.toThrow(/hunter2/);
    expect(() => target('https://user:hunter2hunter2@a/?x=1')).toThrow('https://a/');
  });
});

describe('pushMetrics', () => {
  it('replaces the group with Prometheus text, and sends user and password as a header', async () => {
    const { received, http, host } = await start(202);
    expect(await push(`http://ops:p%40ss-word-1@${host}`, http)).toBeUndefined();
    expect(received).toMatchObject([
      {
        method: 'PUT',
        path: '/metrics/job/mc_log_check',
        headers: {
          'content-type': 'text/plain; version=0.0.4; charset=utf-8',
          authorization: `Basic ${Buffer.from('ops:p@ss-word-1').toString('base64')}`,
        },
        body: expect.stringContaining('\nmc_mirror_bytes 7\n'),
      },
    ]);
  });

  it('repeats a push after an error of the server', async () => {
    const { received, http, host } = await start(503, 200);
    expect(await push(`http://${host}`, http)).toBeUndefined();
    expect(received).toHaveLength(2);
  });

  it('returns a failure without the credentials, after few attempts', async () => {
    const { received, http, host } = await start(500);
    const failure = await push(`http://ops:p%40ss-word-1@${host}`, http);
    expect(received).toHaveLength(4);
    expect(failure).toMatchObject({ code: 'push-failed' });
    expect(failure?.message).toContain(`http://${host}/metrics/job/mc_log_check`);
    expect(failure?.message).toContain('500');
    const encoded = Buffer.from('ops:p@ss-word-1').toString('base64');
    for (const secret of ['p@ss-word-1', 'p%40ss-word-1', encoded])
      expect(JSON.stringify(failure?.toReason())).not.toContain(secret);
  });

  it('does not follow a redirect with the metrics', async () => {
    const { received, http, host } = await start(307);
    expect(await push(`http://${host}`, http)).toMatchObject({ code: 'push-failed' });
    expect(received).toHaveLength(1);
  });

  it('returns a failure for a dead server and for plain HTTP to another host', async () => {
    const http = createHttp({ retries: 0 });
    ends.push(() => http.close());
    expect(await push('http://push.example.com', http)).toMatchObject({
      code: 'push-failed',
      message: expect.stringContaining('plain'),
    });
  });
});

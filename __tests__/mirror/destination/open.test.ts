import { describe, expect, it } from '@jest/globals';
import type { Http, HttpRequest } from '../../../src/lib/http.ts';
import { openDestination } from '../../../src/mirror/destination/open.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { steppedClock } from '../../support/memory-store.ts';

const env = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret', AWS_REGION: 'eu-north-1' };

/** Refuses every request and records it. */
function createRecordingHttp() {
  const requests: HttpRequest[] = [];
  const http: Http = {
    send: async (request) => {
      requests.push(request);
      throw new Error('no network');
    },
    relay: async () => undefined,
    close: async () => undefined,
  };
  return { http, requests };
}

describe('openDestination', () => {
  it('opens a folder without credentials', async () => {
    const dir = await temporaryFolder();
    const { http, requests } = createRecordingHttp();
    const folder = openDestination({ to: dir }, { http, clock: steppedClock(), env: {} });
    await folder.write('index.json', '{}');
    expect([folder.name, (await folder.list()).length, requests]).toEqual([dir, 1, []]);
  });

  it('opens a bucket by its s3:// address, at its endpoint and in its region', async () => {
    const { http, requests } = createRecordingHttp();
    const ports = { http, clock: steppedClock(), env };
    const at = openDestination({ to: 's3://acme/mirror', store: { endpoint: 'http://127.0.0.1:1' } }, ports);
    expect(at.name).toBe('s3://acme/mirror');
    await expect(at.read('index.json', 10)).rejects.toThrow();
    expect(String(requests[0]?.url)).toBe('http://127.0.0.1:1/acme/mirror/index.json');
    expect(JSON.stringify(requests[0]?.headers)).toContain('/eu-north-1/s3/');
    const named = { to: 's3://acme', store: { endpoint: 'http://127.0.0.1:1', region: 'eu-west-9' } };
    await expect(openDestination(named, ports).read('index.json', 10)).rejects.toThrow();
    expect(JSON.stringify(requests.at(-1)?.headers)).toContain('/eu-west-9/s3/');
  });

  it('requires credentials for a bucket', () => {
    const ports = { http: createRecordingHttp().http, clock: steppedClock(), env: {} };
    expect(() => openDestination({ to: 's3://acme/mirror' }, ports)).toThrow(
      expect.objectContaining({ code: 'store-credentials-missing' }),
    );
  });

  it('locks written files for the configured time', async () => {
    const { http, requests } = createRecordingHttp();
    const store = { endpoint: 'http://127.0.0.1:1', objectLock: { mode: 'COMPLIANCE', retain: '30d' } } as const;
    const clock = steppedClock(Date.parse('2026-03-01T00:00:00Z'));
    const at = openDestination({ to: 's3://acme/mirror', store }, { http, clock, env });
    await expect(at.write('index.json', '{}')).rejects.toThrow();
    expect(requests[0]?.headers).toMatchObject({
      'x-amz-object-lock-mode': 'COMPLIANCE',
      'x-amz-object-lock-retain-until-date': '2026-03-31T00:00:00.000Z',
    });
  });
});

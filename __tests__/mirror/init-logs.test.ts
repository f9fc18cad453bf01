import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { listLogs } from '../../src/mirror/init/logs.ts';

const KEY = Buffer.from('the key of a log').toString('base64');
const V1_ID = createHash('sha256').update(Buffer.from(KEY, 'base64')).digest('base64');
const NOW = new Date('2026-06-01T00:00:00Z');

const log = (baseUrl: string, keyId = 'b3RoZXI=', end?: string) => ({
  baseUrl,
  publicKey: { rawBytes: KEY, validFor: { start: '2020-01-01T00:00:00Z', ...(end ? { end } : {}) } },
  logId: { keyId },
});
const list = (...tlogs: readonly object[]) =>
  listLogs([{ name: 'root', bytes: Buffer.from(JSON.stringify({ tlogs })) }], NOW);

describe('the logs that mc mirror init proposes', () => {
  it('distinguish Rekor v1 by its ID, which is the digest of its key', () => {
    expect(list(log('https://rekor.test', V1_ID), log('https://log2026-1.rekor.test:8443/'))).toEqual([
      {
        name: 'rekor.test',
        type: 'rekor-v1',
        url: 'https://rekor.test',
        origin: 'rekor.test',
        root: 'root',
        frozen: false,
      },
      {
        name: 'log2026-1.rekor.test-8443',
        type: 'rekor-v2',
        url: 'https://log2026-1.rekor.test:8443',
        origin: 'log2026-1.rekor.test:8443',
        root: 'root',
        frozen: false,
      },
    ]);
  });

  it('have each URL once, which is frozen only if all its keys have ended', () => {
    const ended = '2025-01-01T00:00:00Z';
    expect(list(log('https://a.test', V1_ID, ended), log('https://a.test/', V1_ID))).toMatchObject([{ frozen: false }]);
    expect(list(log('https://a.test', V1_ID, ended), log('https://a.test', V1_ID, ended))).toMatchObject([
      { frozen: true },
    ]);
    expect(list(log('https://a.test', V1_ID, '2027-01-01T00:00:00Z'))).toMatchObject([{ frozen: false }]);
  });

  it('have different names, and the list is empty for a root without logs', () => {
    expect(list(log('https://a.test/x'), log('https://a.test/y')).map(({ name }) => name)).toEqual([
      'a.test',
      'a.test-2',
    ]);
    expect(list()).toEqual([]);
  });
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { digestOf } from '../../src/lib/digest.ts';
import { createHttp, type Http } from '../../src/lib/http.ts';
import { anonymous, parseReference } from '../../src/oci/index.ts';
import { primaryOf } from '../../src/verify/sources/primary.ts';

describe('the repository of a subject', () => {
  let server: Server;
  let http: Http;
  let host = '';
  beforeAll(async () => {
    // Takes every connection, and never says a word.
    server = createServer(() => {});
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    http = createHttp();
  });
  afterAll(async () => {
    await http.close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  const open = (signal?: AbortSignal) =>
    primaryOf(
      parseReference(`${host}/acme/app@${digestOf('x')}`),
      { http, credentials: anonymous, ...(signal ? { signal } : {}) },
      0.3,
    );

  it('a primary that only hangs is given up for the mirror', async () => {
    const primary = open();
    const read = async (): Promise<void> => {
      for await (const _ of primary.bundlesFor(digestOf('x'))) throw new Error('it has none');
    };
    await expect(read()).rejects.toMatchObject({ code: 'primary-too-slow', family: 'fault' });
    await expect(open().ask((repository) => repository.resolve('v1'))).rejects.toMatchObject({
      code: 'primary-too-slow',
    });
    expect(primary.answered).toBe(false);
  });

  it('that the user stops is stopped, and not called slow', async () => {
    const stop = new AbortController();
    const asked = open(stop.signal).ask((repository) => repository.resolve('v1'));
    stop.abort(new Error('Ctrl-C'));
    await expect(asked).rejects.not.toMatchObject({ code: 'primary-too-slow' });
  });
});

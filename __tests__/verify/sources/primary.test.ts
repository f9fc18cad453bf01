import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { digestOf, parseDigest } from '../../../src/lib/digest.ts';
import { createHttp, type Http } from '../../../src/lib/http.ts';
import { anonymous, openRepository, parseReference } from '../../../src/oci/index.ts';
import { openPrimary } from '../../../src/verify/sources/primary.ts';
import { collectEvidence } from '../../support/evidence.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { pushImage } from '../../support/image.ts';
import { noNetwork } from '../../support/no-network.ts';

describe('the primary', () => {
  let server: Server;
  let http: Http;
  let host = '';
  beforeAll(async () => {
    // Accepts connections and never answers.
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
  const open = (signal?: AbortSignal, budgetSeconds: number | undefined = 0.3) =>
    openPrimary(
      parseReference(`${host}/acme/app@${digestOf('x')}`),
      { http, credentials: anonymous, ...(signal ? { signal } : {}) },
      budgetSeconds,
    );

  it('leaves the request to the mirror if it does not answer', async () => {
    const primary = open();
    await expect(collectEvidence(primary)).rejects.toMatchObject({ code: 'primary-too-slow', family: 'fault' });
    await expect(open().ask((repository) => repository.resolve('v1'))).rejects.toMatchObject({
      code: 'primary-too-slow',
    });
    expect(primary.answered).toBe(false);
  });

  it('stops when the user cancels, and does not count as slow', async () => {
    const reason = new Error('Ctrl-C');
    for (const budget of [0.3, 60]) {
      const stop = new AbortController();
      const primary = open(stop.signal, budget);
      const asked = primary.ask((repository) => repository.resolve('v1'));
      const read = collectEvidence(primary);
      stop.abort(reason);
      await expect(asked).rejects.not.toMatchObject({ code: 'primary-too-slow' });
      await expect(read).rejects.not.toMatchObject({ code: 'primary-too-slow' });
    }
  });

  it('does not count as slow if it refuses in time', async () => {
    const error = new Error('no');
    const refuse = async (): Promise<never> => Promise.reject(error);
    for (const primary of [open(), open(new AbortController().signal)]) {
      await expect(primary.ask(refuse)).rejects.toBe(error);
      expect(primary.answered).toBe(false);
    }
  });

  it('has no time limit without a mirror', async () => {
    const stop = new AbortController();
    const primary = openPrimary(
      parseReference(`${host}/acme/app@${digestOf('x')}`),
      { http, credentials: anonymous, signal: stop.signal },
      undefined,
    );
    expect(await primary.ask(async () => 'an answer')).toBe('an answer');
    const asked = primary.ask((repository) => repository.resolve('v1'));
    stop.abort(new Error('Ctrl-C'));
    await expect(asked).rejects.toBeDefined();
  });
});

describe('the state of the primary', () => {
  const ports = { http: noNetwork(), credentials: anonymous };

  it('equals the outcome of the last request', async () => {
    const dir = await temporaryFolder();
    const reference = parseReference(`oci-layout:${dir}:v1`);
    const image = await pushImage(openRepository(reference, ports), 'a release', 'v1');
    const primary = openPrimary(reference, ports, undefined);
    expect([primary.name, primary.answered]).toEqual([`oci-layout:${dir}`, false]);
    expect(await collectEvidence(primary, parseDigest(image.digest))).toEqual([]);
    expect(primary.answered).toBe(true);
    // A layout that became unreadable does not answer.
    await writeFile(join(dir, 'index.json'), '{');
    await expect(collectEvidence(primary, parseDigest(image.digest))).rejects.toBeDefined();
    expect(primary.answered).toBe(false);
    expect(await primary.ask(async ({ name }) => name)).toBe(primary.name);
    expect(primary.answered).toBe(true);
  });
});

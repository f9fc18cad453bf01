import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  closure,
  copyGraph,
  loadDockerCredentials,
  openRepository,
  parseDockerConfig,
  parseReference,
} from '../../src/oci/index.ts';
import { temporaryFolder } from '../support/folders.ts';
import { pushImage } from '../support/image.ts';
import { startWorld, type World } from '../support/sandbox.ts';

const credential = (username: string, password: string) => async () => ({ username, password });

describe.each(['basic', 'bearer'] as const)('openRepository, for a registry that requires %s credentials,', (mode) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({
      auth: {
        primary: { mode, users: { left: 'secret-of-left' } },
        secondary: { mode, users: { right: 'secret-of-right' } },
      },
    });
  });
  afterAll(() => world.end());

  it('authenticates to the source and to the destination with the credentials of each', async () => {
    const source = world.repository('primary', 'acme/app', credential('left', 'secret-of-left'));
    const destination = world.repository('secondary', 'acme/app', credential('right', 'secret-of-right'));
    await pushImage(source, 'content', 'v1');
    const graph = await closure(source, 'v1', { concurrency: 2 });
    expect(await copyGraph(graph, source, destination, { concurrency: 2, tag: 'v1' })).toMatchObject({ manifests: 1 });
  });

  it('rejects wrong credentials with a fault that contains no secret', async () => {
    const repository = world.repository('primary', 'acme/app', credential('left', 'wrong-secret'));
    const error = await repository.resolve('v1').catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ code: 'registry-refused', family: 'fault' });
    expect(String(error)).not.toContain('wrong-secret');
    await expect(world.repository('primary', 'acme/app').resolve('v1')).rejects.toMatchObject({ family: 'fault' });
  });
});

describe('openRepository', () => {
  it('requests a new token after the token expired', async () => {
    const world = await startWorld({ auth: { primary: { mode: 'bearer', users: { left: 'x' }, tokenSeconds: 0.05 } } });
    try {
      const repository = world.repository('primary', 'acme/app', credential('left', 'x'));
      await repository.tags();
      await new Promise((resolve) => setTimeout(resolve, 80));
      expect(await repository.tags()).toEqual([]);
    } finally {
      await world.end();
    }
  });
});

describe('openRepository, for a hostile registry,', () => {
  let world: World;
  const servers: Server[] = [];
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(async () => {
    for (const server of servers) server.close();
    await world.end();
  });
  const serve = async (challenge: (origin: string) => string, seen: (string | undefined)[]): Promise<string> => {
    const server = createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(401, { 'www-authenticate': challenge(`http://${request.headers.host}`) }).end();
    }).listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    return `127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const open = (host: string) =>
    openRepository(parseReference(`${host}/a/b`), { http: world.http, credentials: credential('u', 'p') });

  it.each(['http://token.evil.test/', 'file:///etc/passwd', 'nonsense', ''])(
    'does not send credentials to the token realm %j',
    async (realm) => {
      const host = await serve(() => `Bearer realm="${realm}",service="x"`, []);
      await expect(open(host).tags()).rejects.toMatchObject({ code: 'token-realm-refused' });
    },
  );

  it('stops after at most three requests that are answered with 401', async () => {
    const seen: (string | undefined)[] = [];
    const host = await serve(() => 'Basic realm="x"', seen);
    await expect(open(host).tags()).rejects.toMatchObject({ code: 'registry-refused' });
    expect(seen.length).toBeLessThanOrEqual(3);
  });
});

describe("the credentials from Docker's config.json", () => {
  const auth = (text: string): string => Buffer.from(text).toString('base64');

  it('match the name of the registry exactly', async () => {
    const credentials = parseDockerConfig(
      JSON.stringify({ auths: { 'ghcr.io': { auth: auth('user:pass:word') } } }),
      'config.json',
    );
    expect(await credentials('ghcr.io')).toEqual({ username: 'user', password: 'pass:word' });
    expect(await credentials('ghcr.io.evil.test')).toBeUndefined();
    expect(await credentials('evil-ghcr.io')).toBeUndefined();
  });

  it('come from a credential helper of the registry, or from the default helper', async () => {
    const asked: string[] = [];
    const helper = async (name: string, registry: string): Promise<string> => {
      asked.push(`${name} ${registry}`);
      return registry === 'none.test'
        ? 'credentials not found in native keychain'
        : JSON.stringify({ Username: '<token>', Secret: 's' });
    };
    const credentials = parseDockerConfig(
      JSON.stringify({ credsStore: 'desktop', credHelpers: { 'ecr.test': 'ecr-login' } }),
      'config.json',
      helper,
    );
    expect(await credentials('ecr.test')).toMatchObject({ identityToken: 's' });
    expect(await credentials('none.test')).toBeUndefined();
    expect(asked).toEqual(['ecr-login ecr.test', 'desktop none.test']);
  });

  it.each(['', '[', '{"auths": 1}', JSON.stringify({ auths: { 'a.test': { auth: auth('no colon') } } })])(
    'reject the file %j as a configuration error that does not quote it',
    async (text) => {
      const ask = async () => parseDockerConfig(text, 'config.json')('a.test');
      await expect(ask()).rejects.toMatchObject({
        code: 'credentials-malformed',
        message: expect.not.stringContaining('no colon'),
      });
    },
  );

  it('go to the mask function before use, in plain text and in the encoding that the header carries', async () => {
    const file = join(await temporaryFolder(), 'config.json');
    const auths = {
      'a.test': { auth: auth('user:pass:word') },
      'b.test': { auth: auth('x:y'), identitytoken: 'refresh' },
    };
    await writeFile(file, JSON.stringify({ auths }));
    const masked: string[] = [];
    const credentials = await loadDockerCredentials({ env: {}, file, maskSecret: (secret) => masked.push(secret) });
    expect(masked).toEqual([]);
    await credentials('a.test');
    await credentials('b.test');
    await credentials('c.test');
    expect(masked).toEqual(['pass:word', auth('user:pass:word'), 'y', auth('x:y'), 'refresh']);
  });

  it.each(['credHelpers', 'credsStore'])(
    'come from a helper on the PATH (%s) that reads the registry from stdin',
    async (kind) => {
      const folder = await temporaryFolder();
      const script =
        '#!/bin/sh\nread registry\nif [ "$registry" = none.test ]; then echo "credentials not found in native keychain"; exit 1; fi\n' +
        'if [ "$registry" = bad.test ]; then echo secret-in-the-output; exit 2; fi\necho "{\\"Username\\":\\"$1-$registry\\",\\"Secret\\":\\"s\\"}"\n';
      await writeFile(join(folder, 'docker-credential-fake'), script, { mode: 0o755 });
      const hosts = Object.fromEntries(['a.test', 'none.test', 'bad.test'].map((host) => [host, 'fake']));
      await writeFile(join(folder, 'config.json'), JSON.stringify({ [kind]: kind === 'credsStore' ? 'fake' : hosts }));
      const env = { DOCKER_CONFIG: folder, PATH: `${folder}:/usr/bin:/bin` };
      const credentials = await loadDockerCredentials({ env });
      expect(await credentials('a.test')).toEqual({ username: 'get-a.test', password: 's' });
      expect(await credentials('none.test')).toBeUndefined();
      const refused = credentials('bad.test');
      await expect(refused).rejects.toMatchObject({ code: 'credential-helper-failed' });
      await expect(refused).rejects.not.toThrow('secret-in-the-output');
    },
  );

  it('never come from a helper whose name is a path', async () => {
    const credentials = parseDockerConfig(
      JSON.stringify({ credsStore: '../../bin/sh' }),
      'config.json',
      async () => '{}',
    );
    await expect(credentials('a.test')).rejects.toMatchObject({ code: 'credentials-malformed' });
  });
});

import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHttp } from '../../../src/lib/http.ts';
import { blobPath, evidencePath } from '../../../src/mirror/format/layout.ts';
import { type Destination, healMirror, type MirrorConfig } from '../../../src/mirror/index.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { memoryMirror } from '../../support/memory-store.ts';
import {
  BUNDLE,
  createSmallMirror,
  FORK_PATH,
  RECORD_PATH,
  REFUSED_PATH,
  RELEASE,
  smallConfig,
  smallPorts,
} from '../../support/small-mirror.ts';
import { writeFiles } from '../../support/tile-log.ts';

type Files = ReadonlyMap<string, string>;
const http = createHttp({ retries: 0 });
afterAll(() => http.close());

async function readFiles(to: Destination): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const { path } of await to.list()) files.set(path, (await to.read(path, 1e6))?.toString('latin1') ?? '');
  return files;
}
const toBuffers = (files: Files) => [...files].map(([path, text]) => [path, Buffer.from(text, 'latin1')] as const);

let intact: Files;
beforeAll(async () => {
  intact = await readFiles((await createSmallMirror()).to);
});
const removeFiles = (...paths: readonly string[]): Files =>
  new Map([...intact].filter(([path]) => !paths.includes(path)));
const changeFiles = (...paths: readonly string[]): Files =>
  new Map([...intact].map(([path, text]) => [path, paths.includes(path) ? `${text} ` : text]));

const replicas = new WeakMap<Files, string>();
async function writeReplica(files: Files): Promise<string> {
  const dir = replicas.get(files) ?? (await temporaryFolder());
  if (!replicas.has(files)) await writeFiles(dir, new Map(toBuffers(files)));
  replicas.set(files, dir);
  return dir;
}

/** Heals the damaged files from replicas with these files. */
async function heal(broken: Files, mirrors: readonly Files[], config: Partial<MirrorConfig> = {}) {
  const to = await memoryMirror(toBuffers(broken));
  const requests: string[] = [];
  const ports = smallPorts(to, {
    http,
    repository: (reference) => {
      requests.push(JSON.stringify(reference));
      throw new Error('no registry is there');
    },
  });
  const from = await Promise.all(mirrors.map(writeReplica));
  const { outcome, reasons, healed = [] } = await healMirror(smallConfig(config), from, ports);
  const order = healed.map(({ path, from: name }) => `${path} from ${from.indexOf(name)}`);
  return { outcome, findings: reasons.map(({ path }) => path), healed: order, after: await readFiles(to), requests };
}

/** Lists one file of each kind. */
const KINDS = [
  'mirror.json',
  'SHA256SUMS',
  'index.json',
  'evidence/index.json',
  'retention/index.json',
  'logs/tiled/checkpoint',
  'logs/tiled/tile/0/000',
  'logs/tiled/tile/entries/001.p/44',
  blobPath(RELEASE),
  blobPath(BUNDLE),
  evidencePath(RELEASE),
  RECORD_PATH,
  REFUSED_PATH,
  FORK_PATH,
];

describe('healMirror with replicas', () => {
  it.each(KINDS)('restores a missing or changed file: %s', async (path) => {
    for (const broken of [removeFiles(path), changeFiles(path)])
      expect(await heal(broken, [intact])).toMatchObject({
        outcome: 'passed',
        findings: [],
        healed: [`${path} from 0`],
        after: intact,
      });
  });

  it.each(KINDS)('rejects wrong content and uses the next replica with the right content: %s', async (path) => {
    const { healed, after } = await heal(removeFiles(path), [changeFiles(path), intact]);
    expect(healed).toEqual([`${path} from 1`]);
    expect(after).toEqual(intact);
    const refused = heal(removeFiles(path), [changeFiles(path)]);
    if (path === 'index.json') await expect(refused).rejects.toMatchObject({ code: 'mirror-missing' });
    else expect(await refused).toMatchObject({ outcome: 'failed', healed: [], after: removeFiles(path) });
  });

  it('restores a file that only a healed record names', async () => {
    const { healed, after } = await heal(removeFiles(RECORD_PATH, REFUSED_PATH), [intact]);
    expect(healed).toEqual([`${RECORD_PATH} from 0`, `${REFUSED_PATH} from 0`]);
    expect(after).toEqual(intact);
  });

  it('changes nothing and asks no replica if the mirror is intact', async () => {
    const { findings, healed, requests } = await heal(intact, [intact], { subjects: ['registry.test/app'] });
    expect({ findings, healed, requests }).toEqual({ findings: [], healed: [], requests: [] });
  });

  it('asks the sources of evidence for a file that no replica has', async () => {
    const { requests, findings } = await heal(removeFiles(blobPath(BUNDLE)), [], { subjects: ['registry.test/app'] });
    expect(requests).toHaveLength(1);
    expect(findings).toEqual([blobPath(BUNDLE)]);
  });

  it('reports what is still damaged', async () => {
    expect(await heal(removeFiles(blobPath(BUNDLE)), [])).toMatchObject({
      outcome: 'failed',
      findings: [blobPath(BUNDLE)],
      healed: [],
    });
  });

  it('reports the damage if the catalog is not JSON and no replica has it', async () => {
    const broken = new Map([...removeFiles(blobPath(BUNDLE)), ['evidence/index.json', '<html>']]);
    const { outcome, findings, healed } = await heal(broken, [], { subjects: ['registry.test/app'] });
    expect({ outcome, healed }).toEqual({ outcome: 'failed', healed: [] });
    expect(findings).toContain('evidence/index.json');
  });

  it('refuses to heal from a place without a mirror', async () => {
    await expect(heal(intact, [removeFiles('index.json')])).rejects.toMatchObject({
      code: 'mirror-missing',
      details: { detail: 'there is no index.json' },
    });
  });
});

describe('healMirror for the state', () => {
  it('takes the state from a replica whose state signs the same list of sums', async () => {
    const other = await readFiles((await createSmallMirror()).to);
    const { sums: _, ...state } = JSON.parse(other.get('mirror.json') ?? '').state;
    const silent = new Map([...intact, ['mirror.json', `${JSON.stringify({ state }, null, 2)}\n`]]);
    const { healed, after } = await heal(removeFiles('mirror.json'), [silent, intact]);
    expect(healed).toEqual(['mirror.json from 1']);
    expect(after).toEqual(intact);
  });

  it('takes no state without its own signature if the mirror signs', async () => {
    const key = join(await temporaryFolder(), 'mirror.pem');
    await writeFile(key, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const { healed, findings } = await heal(removeFiles('mirror.json'), [intact], { key });
    expect({ healed, findings }).toEqual({ healed: [], findings: ['mirror.json'] });
  });

  it('uses the state that it verified, even if the replica returns another one to the second read', async () => {
    let reads = 0;
    const server = createServer((request, response) => {
      const path = (request.url ?? '').slice(1);
      const isSecond = path === 'mirror.json' && reads++ > 0;
      const text = isSecond ? '{}' : intact.get(path);
      response.writeHead(text === undefined ? 404 : 200).end(text === undefined ? '' : Buffer.from(text, 'latin1'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const to = await memoryMirror(toBuffers(removeFiles('mirror.json')));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { healed } = await healMirror(smallConfig(), [url], smallPorts(to, { http }));
    server.closeAllConnections();
    server.close();
    expect(healed).toEqual([{ path: 'mirror.json', from: url }]);
    expect(await readFiles(to)).toEqual(intact);
  });

  it('asks no replica for the state if its own key is not usable', async () => {
    const broken = removeFiles('mirror.json', FORK_PATH);
    await expect(heal(broken, [intact], { key: '/nonexistent/mirror.pem' })).rejects.toMatchObject({
      code: 'file-not-found',
    });
  });

  it('restores neither the state nor the list of sums if both are lost, because nothing identifies the right ones', async () => {
    const { healed } = await heal(removeFiles('mirror.json', 'SHA256SUMS'), [intact]);
    expect(healed).toEqual([]);
  });
});

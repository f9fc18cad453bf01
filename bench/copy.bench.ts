import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { peer } from '../interop/peers.ts';
import { freePort } from '../interop/support/free-port.ts';
import { streamOf } from '../src/lib/bytes.ts';
import { digestOf } from '../src/lib/digest.ts';
import { createHttp } from '../src/lib/http.ts';
import { anonymous, type Descriptor, OCI_MANIFEST, openRepository, parseReference } from '../src/oci/index.ts';
import { type Contender, print, processOf, race } from './measure.ts';

/** An image of 8 layers of 32 MiB between two registries on loopback, each run to a repository of its own. */
const LAYERS = 8;
const LAYER_BYTES = 32 * 1024 * 1024;
const RUNS = 3;

const root = join(import.meta.dirname, '..');
const dir = mkdtempSync(join(tmpdir(), 'mc-bench-'));
const [crane, oras, regctl] = [await peer('crane'), await peer('oras'), await peer('regctl')];
if (crane.path === undefined) {
  console.log(`left out: ${crane.missing}`);
  process.exit(0);
}
const children: ChildProcess[] = [];
const http = createHttp();
try {
  const [source, destination] = [await registry('a'), await registry('b')];
  await pushImage(source);
  let run = 0;
  const to = (): string => `${destination}/bench/run${run++}:v1`;
  const from = `${source}/bench/app:v1`;
  const env = { ...process.env, REGCTL_CONFIG: join(dir, 'regctl.json'), HOME: dir };
  if (regctl.path)
    for (const host of [source, destination])
      processOf(regctl.path, ['registry', 'set', host, '--tls', 'disabled', '--skip-check'], env)();
  const contenders: Contender[] = [
    {
      name: 'mc copy (every byte hashed)',
      run: () => processOf(join(root, 'cmd/mc'), ['copy', from, to(), '--quiet'])(),
    },
  ];
  contenders.push({ name: 'crane copy', run: () => processOf(crane.path, ['copy', '--insecure', from, to()])() });
  if (oras.path)
    contenders.push({
      name: 'oras copy -r',
      run: () => processOf(oras.path, ['copy', '-r', '--from-plain-http', '--to-plain-http', from, to()])(),
    });
  if (regctl.path)
    contenders.push({
      name: 'regctl image copy --referrers',
      run: () => processOf(regctl.path, ['image', 'copy', '--referrers', '--digest-tags', from, to()], env)(),
    });
  const figures = await race(contenders, RUNS);
  print(`copy: ${LAYERS} x ${LAYER_BYTES / 1024 / 1024} MiB, whole processes, ${RUNS} runs in turns`, figures);
  for (const { name, median } of figures)
    console.log(`  ${name.padEnd(30)} ${((LAYERS * LAYER_BYTES) / 1e6 / (median / 1000)).toFixed(0)} MB/s`);
} finally {
  for (const child of children) child.kill();
  await http.close();
  rmSync(dir, { recursive: true, force: true });
}

async function registry(name: string): Promise<string> {
  const port = await freePort();
  const disk = join(dir, name);
  mkdirSync(disk);
  children.push(
    spawn(crane.path ?? '', ['registry', 'serve', '--address', `127.0.0.1:${port}`, '--disk', disk], {
      stdio: 'ignore',
    }),
  );
  await http.send({ url: `http://127.0.0.1:${port}/v2/`, retries: 8 });
  return `127.0.0.1:${port}`;
}

async function pushImage(host: string): Promise<void> {
  const repository = openRepository(parseReference(`${host}/bench/app`), { http, credentials: anonymous });
  const push = async (mediaType: string, bytes: Buffer): Promise<Descriptor> => {
    const descriptor = { mediaType, digest: digestOf(bytes), size: bytes.length };
    await repository.pushBlob(descriptor, () => streamOf(bytes));
    return descriptor;
  };
  const config = await push(
    'application/vnd.oci.image.config.v1+json',
    Buffer.from('{"architecture":"amd64","os":"linux"}'),
  );
  const layers: Descriptor[] = [];
  for (let i = 0; i < LAYERS; i++)
    layers.push(await push('application/vnd.oci.image.layer.v1.tar', randomBytes(LAYER_BYTES)));
  await repository.pushManifest(
    Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers })),
    OCI_MANIFEST,
    'v1',
  );
}

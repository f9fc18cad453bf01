import { type ChildProcess, fork } from 'node:child_process';
import { createCipheriv, createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { peer } from '../interop/peers.ts';
import { startRegistry } from '../interop/support/docker-registry.ts';
import { streamOf } from '../src/lib/bytes.ts';
import { createHttp } from '../src/lib/http.ts';
import { anonymous, openRepository, parseReference } from '../src/oci/index.ts';
import { createMcCopier } from './copy/contenders.ts';
import { startCuttingProxy } from './copy/cutting-proxy.ts';
import { pushLayeredImage } from './copy/images.ts';
import { measureProcess } from './copy/sampled.ts';

/**
 * Measures one layer of 5 GiB (`BENCH_CUT_MIB`) with five cuts of its upload and two of its download. The copy must
 * succeed and repeat few bytes. It needs 11 GiB of disk, which it frees at the end.
 */
const MiB = 1024 * 1024;
const SIZE = Number(process.env.BENCH_CUT_MIB ?? 5 * 1024) * MiB;
const CUTS = { upload: 5, download: 2 };
const TOLERATED = CUTS.upload * 16 * MiB; // The capacity of the buffers on the connection, for each cut.

/** Generates the key stream of AES-CTR: bytes without repetition, the same in each run, at the speed of the machine. */
async function* pseudoRandom(): AsyncGenerator<Buffer> {
  const cipher = createCipheriv('aes-128-ctr', Buffer.alloc(16, 1), Buffer.alloc(16));
  const zeros = Buffer.alloc(MiB);
  for (let at = 0; at < SIZE; at += MiB) yield cipher.update(zeros);
}

const docker = await peer('docker-registry');
if (docker.path === undefined) {
  console.log(`left out: ${docker.missing}`);
  process.exit(0);
}
const dir = mkdtempSync(join(tmpdir(), 'mc-bench-'));
const children: ChildProcess[] = [];
const http = createHttp();
try {
  const source = await startRegistry(docker.path, join(dir, 'a'), children);
  const resumable = fork(join(import.meta.dirname, 'copy/resumable.ts'), [join(dir, 'b')]);
  children.push(resumable);
  const port = await new Promise<number>((resolve) => resumable.once('message', (own) => resolve(Number(own))));
  await http.send({ url: `http://${source.host}/v2/`, retries: 8 });

  const hash = createHash('sha256');
  for await (const chunk of pseudoRandom()) hash.update(chunk);
  const layer = {
    mediaType: 'application/vnd.oci.image.layer.v1.tar',
    digest: `sha256:${hash.digest('hex')}` as const,
    size: SIZE,
  };
  const repository = openRepository(parseReference(`${source.host}/cut/app`), { http, credentials: anonymous });
  await repository.pushBlob(layer, pseudoRandom);
  const empty = {
    mediaType: 'application/vnd.oci.empty.v1+json',
    digest: `sha256:${createHash('sha256').update('{}').digest('hex')}` as const,
    size: 2,
  };
  await repository.pushBlob(empty, () => streamOf('{}'));
  const image = await pushLayeredImage(repository, empty, [layer], 'v1');

  const [from, to] = [
    await startCuttingProxy(source.port, Math.floor(SIZE / 3), CUTS.download),
    await startCuttingProxy(port, Math.floor(SIZE / 8), CUTS.upload),
  ];
  const { command, args } = createMcCopier();
  const cost = await measureProcess(
    command,
    args(`127.0.0.1:${from.port}/cut/app:v1`, `127.0.0.1:${to.port}/cut/app:v1`),
    process.env,
  );
  const there = openRepository(parseReference(`127.0.0.1:${port}/cut/app`), { http, credentials: anonymous });
  if ((await there.resolve('v1'))?.digest !== image.digest) throw new Error('the tag is missing');
  for await (const _ of there.blob(layer)); // The read compares every byte with the digest.
  const again = { sent: to.sent - SIZE, received: from.received - SIZE };
  if (to.cuts !== CUTS.upload) throw new Error(`cut ${to.cuts} times, not ${CUTS.upload}`);
  if (again.sent > TOLERATED) throw new Error(`${again.sent} bytes were sent twice`);
  const rate = SIZE / 1e6 / cost.seconds;
  console.log(`one layer of ${SIZE / MiB} MiB, its upload cut ${to.cuts} times, its download ${from.cuts} times:`);
  console.log(
    `  succeeds, every byte read back; ${cost.seconds.toFixed(1)} s, ${rate.toFixed(0)} MB/s, CPU ${cost.cpu.toFixed(1)} s, peak ${cost.peak.toFixed(0)} MiB`,
  );
  console.log(
    `  sent again ${(again.sent / MiB).toFixed(1)} MiB, read again ${(again.received / MiB).toFixed(1)} MiB (with all heads)`,
  );
  from.close();
  to.close();
} finally {
  for (const child of children) child.kill();
  await http.close();
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
}

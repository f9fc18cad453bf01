import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pushImage } from '../../__tests__/support/image.ts';
import { peer } from '../../interop/peers.ts';
import { type RealRegistry, startRegistry } from '../../interop/support/docker-registry.ts';
import { streamOf } from '../../src/lib/bytes.ts';
import { createHttp } from '../../src/lib/http.ts';
import {
  anonymous,
  createArtifactManifest,
  type Descriptor,
  EMPTY_BYTES,
  EMPTY_DESCRIPTOR,
  OCI_MANIFEST,
  openRepository,
  parseReference,
  type Repository,
} from '../../src/oci/index.ts';
import { type Copier, createMcCopier } from './contenders.ts';
import { measureProcess } from './sampled.ts';

const COUNTS = (process.env.BENCH_COUNTS ?? '30,100,300,1000').split(',').map(Number);
const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';

interface Figure {
  readonly seconds: number;
  readonly cpu: number;
  readonly requests: number;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Pushes an image with a number of referrers. One write lists them under the fallback tag. */
export async function pushReferrers(repository: Repository, count: number): Promise<void> {
  const image = await pushImage(repository, `with ${count}`, 'v1');
  await repository.pushBlob(EMPTY_DESCRIPTOR, () => streamOf(EMPTY_BYTES));
  const pushed: Descriptor[] = [];
  for (let i = 0; i < count; i++) {
    const content = Buffer.from(`{"number":${i}}`);
    const { bytes, layers } = createArtifactManifest(image, {
      artifactType: TYPE,
      layers: [{ mediaType: TYPE, bytes: content }],
    });
    for (const layer of layers) await repository.pushBlob(layer, () => streamOf(content));
    const one = await repository.pushUnlisted?.(bytes, OCI_MANIFEST);
    if (one) pushed.push(one.descriptor);
  }
  await repository.addReferrers?.(image.digest, pushed);
  const listed = (await repository.referrers(image.digest)).length;
  if (listed !== count) throw new Error(`${listed} of ${count} referrers are listed`);
}

/** Runs one copy in its own process to a new repository. Throws unless the destination lists all referrers. */
async function runCopy(copier: Copier, from: string, to: Repository, at: string, registries: readonly RealRegistry[]) {
  const requests = (): number => registries.reduce((sum, registry) => sum + registry.requests(), 0);
  const before = requests();
  const { seconds, cpu } = await measureProcess(copier.command, copier.args(from, `${at}:v1`), process.env);
  const asked = requests() - before;
  const image = await to.resolve('v1');
  if (!image) throw new Error('the destination has no tag v1');
  return { seconds, cpu, requests: asked, listed: (await to.referrers(image.digest)).length };
}

/**
 * Compares copies of an image with 30, 100, 300 and 1,000 referrers with oras, in turns, between two registries without
 * the referrers API. Prints a table of medians of whole processes. `BENCH_COUNTS` and `BENCH_RUNS` select the work;
 * `BENCH_MC` names another bundle.
 */
export async function copyReferrers(): Promise<void> {
  const [docker, oras] = [await peer('docker-registry'), await peer('oras')];
  if (docker.path === undefined || oras.path === undefined) {
    console.log(`left out: ${docker.missing ?? oras.missing}`);
    return;
  }
  const contenders: readonly Copier[] = [
    createMcCopier(),
    {
      name: 'oras copy -r',
      command: oras.path,
      args: (from, to) => ['copy', '-r', '--from-plain-http', '--to-plain-http', from, to],
    },
  ];
  const dir = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'mc-bench-'));
  const children: ChildProcess[] = [];
  const http = createHttp();
  const open = (at: string): Repository => openRepository(parseReference(at), { http, credentials: anonymous });
  try {
    const source = await startRegistry(docker.path, join(dir, 'a'), children);
    const destination = await startRegistry(docker.path, join(dir, 'b'), children);
    for (const { host } of [source, destination]) await http.send({ url: `http://${host}/v2/`, retries: 8 });
    console.log('\n### Referrers to a registry without the referrers API\n');
    console.log('| | s | mc/other | requests | CPU s |\n|---|---|---|---|---|');
    let run = 0;
    for (const count of COUNTS) {
      const from = `${source.host}/referrers/app${count}`;
      await pushReferrers(open(from), count);
      const figures = new Map<string, Figure[]>(contenders.map(({ name }) => [name, []]));
      for (let round = 0; round <= RUNS; round++) {
        for (const copier of contenders) {
          const at = `${destination.host}/referrers/r${run++}`;
          const { listed, ...figure } = await runCopy(copier, `${from}:v1`, open(at), at, [source, destination]);
          if (listed !== count) throw new Error(`${copier.name} listed ${listed} of ${count} referrers`);
          if (round > 0) figures.get(copier.name)?.push(figure);
          destination.clear();
        }
      }
      printFigures(count, figures);
    }
  } finally {
    for (const child of children) child.kill();
    await http.close();
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

function printFigures(count: number, figures: ReadonlyMap<string, readonly Figure[]>): void {
  const medianOf = (all: readonly Figure[], key: keyof Figure): number => median(all.map((figure) => figure[key]));
  const [ours = []] = figures.values();
  for (const [name, all] of figures) {
    const seconds = medianOf(all, 'seconds');
    const ratio = all === ours ? '' : (medianOf(ours, 'seconds') / seconds).toFixed(2);
    console.log(
      `| ${count} referrers, ${name} | ${seconds.toFixed(2)} | ${ratio} | ${medianOf(all, 'requests')} | ${medianOf(all, 'cpu').toFixed(2)} |`,
    );
  }
}

import { type ChildProcess, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { peer } from '../interop/peers.ts';
import { makeCertificate, type RealRegistry, startRegistry } from '../interop/support/docker-registry.ts';
import { createHttp } from '../src/lib/http.ts';
import { anonymous, openRepository, parseReference } from '../src/oci/index.ts';
import { type Copier, listCopiers } from './copy/contenders.ts';
import { pushImage, pushIndex } from './copy/images.ts';
import { type Cost, measureProcess } from './copy/sampled.ts';
import { startDelayProxy } from './delay-proxy.ts';

/**
 * Measures copies between two real registries on loopback, whose data is in memory, in turns with every available peer. It
 * reports wall-clock and CPU seconds of whole processes, requests and peak memory. `BENCH_ONLY=large,tls,small-10,small-80,again`
 * selects the cases, `BENCH_RUNS` the number of runs, and `BENCH_MC` another bundle than that of the checkout.
 */
const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const only = process.env.BENCH_ONLY?.split(',');
const wanted = (name: string): boolean => only === undefined || only.includes(name);

const docker = await peer('docker-registry');
if (docker.path === undefined) {
  console.log(`left out: ${docker.missing}`);
  process.exit(0);
}
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const dir = mkdtempSync(join(memory, 'mc-bench-'));
const children: ChildProcess[] = [];
const http = createHttp();
const env = {
  ...process.env,
  HOME: dir,
  REGCTL_CONFIG: join(dir, 'regctl.json'),
  SSL_CERT_FILE: '',
  NODE_EXTRA_CA_CERTS: '',
};

interface Row extends Cost {
  readonly name: string;
  readonly requests: number;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Every contender once a round, in turns; the first round only warms up. */
async function race(
  contenders: readonly Copier[],
  destination: RealRegistry,
  source: RealRegistry,
  way: { from: string; to: (run: number) => string; again?: boolean; runEnv?: NodeJS.ProcessEnv },
): Promise<readonly Row[]> {
  const all = new Map<string, Row[]>(contenders.map(({ name }) => [name, []]));
  let run = 0;
  for (let round = 0; round <= RUNS; round++) {
    for (const { name, command, args } of contenders) {
      const before = source.requests() + destination.requests();
      const cost = await measureProcess(command, args(way.from, way.to(run++)), { ...env, ...way.runEnv });
      const requests = source.requests() + destination.requests() - before;
      if (round > 0) all.get(name)?.push({ name, ...cost, requests });
      if (!way.again) destination.clear();
    }
  }
  return [...all].map(([name, rows]) => ({
    name,
    seconds: median(rows.map((row) => row.seconds)),
    cpu: median(rows.map((row) => row.cpu)),
    peak: Math.max(...rows.map((row) => row.peak)),
    requests: median(rows.map((row) => row.requests)),
  }));
}

function print(title: string, rows: readonly Row[], bytes?: number): void {
  console.log(`\n### ${title}\n`);
  console.log(`| | s | ${bytes ? 'MB/s | ' : ''}mc/other | requests | CPU s | peak MiB |`);
  console.log(`|---|---|${bytes ? '---|' : ''}---|---|---|---|`);
  const [ours] = rows;
  for (const { name, seconds, cpu, peak, requests } of rows) {
    const rate = bytes ? ` ${(bytes / 1e6 / seconds).toFixed(0)} |` : '';
    const ratio = ours && ours.name !== name ? (ours.seconds / seconds).toFixed(2) : '';
    console.log(
      `| ${name} | ${seconds.toFixed(2)} |${rate} ${ratio} | ${requests} | ${cpu.toFixed(2)} | ${peak.toFixed(0)} |`,
    );
  }
}

const ready = async (host: string, secure = false): Promise<void> => {
  if (secure) await new Promise((resolve) => setTimeout(resolve, 1_000));
  else await http.send({ url: `http://${host}/v2/`, retries: 8 });
};
const open = (host: string, name: string) =>
  openRepository(parseReference(`${host}/${name}`), { http, credentials: anonymous });

try {
  const [source, destination] = [
    await startRegistry(docker.path, join(dir, 'a'), children),
    await startRegistry(docker.path, join(dir, 'b'), children),
  ];
  await ready(source.host);
  await ready(destination.host);
  const hosts = [source.host, destination.host];

  if (wanted('large')) {
    await pushImage(open(source.host, 'large/app'), 8, 64 * 1024 * 1024, 'v1');
    const way = { from: `${source.host}/large/app:v1`, to: (run: number) => `${destination.host}/large/r${run}:v1` };
    const rows = await race(await listCopiers({ tls: false, hosts, env }), destination, source, way);
    print('8 x 64 MiB, plain HTTP', rows, 8 * 64 * 1024 * 1024);
  }

  for (const roundTrip of [10, 80]) {
    if (!wanted(`small-${roundTrip}`)) continue;
    await pushImage(open(source.host, `small/app${roundTrip}`), 200, 64 * 1024, 'v1');
    const far = await Promise.all([source, destination].map(({ port }) => startDelayProxy(port, roundTrip)));
    const [from, to] = far.map(({ port }) => `127.0.0.1:${port}`);
    const contenders = await listCopiers({ tls: false, hosts: [from ?? '', to ?? ''], env, concurrency: [16, 32, 64] });
    const way = { from: `${from}/small/app${roundTrip}:v1`, to: (run: number) => `${to}/small/r${run}:v1` };
    print(`200 x 64 KiB, ${roundTrip} ms round trip`, await race(contenders, destination, source, way));
    for (const proxy of far) proxy.close();
  }

  if (wanted('again')) {
    await pushIndex(open(source.host, 'again/app'), 299, 'v1');
    const contenders = await listCopiers({ tls: false, hosts, env });
    const regctl = contenders.find(({ name }) => name.startsWith('regctl'));
    const forced: Copier[] = regctl
      ? [
          {
            ...regctl,
            name: 'regctl, --force-recursive',
            args: (a, b) => ['image', 'copy', '--force-recursive', ...regctl.args(a, b).slice(2)],
          },
        ]
      : [];
    const way = { from: `${source.host}/again/app:v1`, to: () => `${destination.host}/again/app:v1`, again: true };
    print('300 manifests that are all there', await race([...contenders, ...forced], destination, source, way));
    destination.clear();
  }

  if (wanted('tls')) {
    const certificate = makeCertificate(dir);
    const [secureSource, secureDestination] = [
      await startRegistry(docker.path, join(dir, 'c'), children, certificate),
      await startRegistry(docker.path, join(dir, 'd'), children, certificate),
    ];
    await ready('', true);
    const runEnv = { SSL_CERT_FILE: certificate.ca, NODE_EXTRA_CA_CERTS: certificate.ca };
    if (!wanted('large')) await pushImage(open(source.host, 'large/app'), 8, 64 * 1024 * 1024, 'v1');
    // The two are filled by a copy of data, not over TLS: this process does not know their CA.
    execFileSync('cp', ['-r', join(dir, 'a/data'), join(dir, 'c/')]);
    const secure = [secureSource.host, secureDestination.host];
    const contenders = await listCopiers({ tls: true, hosts: secure, env });
    const way = {
      from: `${secureSource.host}/large/app:v1`,
      to: (run: number) => `${secureDestination.host}/large/r${run}:v1`,
      runEnv,
    };
    print(
      '8 x 64 MiB, TLS with a private CA',
      await race(contenders, secureDestination, secureSource, way),
      8 * 64 * 1024 * 1024,
    );
  }
} finally {
  for (const child of children) child.kill();
  await http.close();
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
}

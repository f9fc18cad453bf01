import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pushLayers } from '../__tests__/support/image.ts';
import { signRelease, startPromotionWorld } from '../__tests__/support/promotion.ts';
import { formatBytes } from '../src/lib/bytes.ts';
import { systemClock } from '../src/lib/clock.ts';
import { forEachConcurrent } from '../src/lib/concurrency.ts';
import { silent } from '../src/lib/progress.ts';
import { anonymous, openRepository, type RegistryReference } from '../src/oci/index.ts';
import { arrangeFleet, joinReceipts, restoreFleet } from '../src/promote/index.ts';

/**
 * Measures the restore of a fleet from a replica. Each release has its own layer and one shared layer. It uses two
 * counts and three sizes.
 */
const RELEASES = Number(process.env.MC_FLEET ?? 200);
const OWN_KIB = [16, 128, 512];
const SHARED_BYTES = 4 * 1024 * 1024;
const PARALLEL = 4;

const world = await startPromotionWorld();
const dir = await mkdtemp(join(tmpdir(), 'mc-fleet-'));
const [from, to] = [world.host('primary'), world.host('secondary')];
const open = (reference: RegistryReference) => openRepository(reference, { http: world.http, credentials: anonymous });
const formatName = (size: number, number: number): string => `fleet-${size}/service-${String(number).padStart(4, '0')}`;
const trust = await world.withMarkers();
const shared = randomBytes(SHARED_BYTES);

async function publish(size: number): Promise<void> {
  const numbers = Array.from({ length: RELEASES }, (_, i) => i);
  await forEachConcurrent(numbers, 4, async (number) => {
    const name = formatName(size, number);
    const repository = world.repository('primary', `acme/${name}`);
    await pushLayers(repository, [shared, randomBytes(size * 1024)], 'v1');
    await signRelease(await world.place('primary', `${name}:v1`), world.signer);
  });
}

async function restore(size: number, count: number) {
  const state = join(dir, `${size}-${count}.jsonl`);
  const releases = arrangeFleet(
    Array.from({ length: count }, (_, i) => ({ repository: `acme/${formatName(size, i)}`, tag: 'v1', priority: 0 })),
  );
  const report = await restoreFleet(
    {
      from,
      releases,
      content: { registry: from, prefix: '' },
      to: [{ registry: to, prefix: `restored-${size}-${count}` }],
      trust,
      deep: false,
      shard: { of: 1, index: 0 },
      state,
      parallel: PARALLEL,
    },
    {
      clock: systemClock,
      progress: silent,
      concurrency: 8,
      signer: world.marker,
      openSource: open,
      openDestination: open,
    },
  );
  if (report.outcome !== 'passed') throw new Error(JSON.stringify(report.reasons));
  const joined = await joinReceipts(
    { paths: [state], trust },
    { clock: systemClock, progress: silent, concurrency: 8, openDestination: open },
  );
  return { ...joined, seconds: joined.rtoSeconds ?? Number.NaN };
}

try {
  const rows: { count: number; bytes: number; seconds: number }[] = [];
  for (const size of OWN_KIB) {
    await publish(size);
    for (const count of size === OWN_KIB[0] ? [RELEASES / 4, RELEASES / 2, RELEASES] : [RELEASES]) {
      const { seconds, bytes, bytesCopied, mounted, requests } = await restore(size, count);
      rows.push({ count, bytes: bytesCopied, seconds });
      console.log(
        `${String(count).padStart(4)} releases of ${size} KiB and ${formatBytes(SHARED_BYTES)} shared: RTO ${seconds.toFixed(1)} s, ` +
          `${((seconds / count) * 1000).toFixed(0)} ms a release, ${formatBytes(bytes)} of closures, ${formatBytes(bytesCopied)} sent, ` +
          `${mounted} blobs mounted, ${requests} requests, ${formatBytes(process.memoryUsage().rss)} resident`,
      );
    }
  }
  // Fits a straight line through the largest and the smallest full fleet. The middle one shows the error of the line.
  const full = rows.filter(({ count }) => count === RELEASES);
  const [small, middle, large] = full;
  if (small && middle && large) {
    const perByte = (large.seconds - small.seconds) / (large.bytes - small.bytes);
    const fixed = small.seconds - perByte * small.bytes;
    const expected = fixed + perByte * middle.bytes;
    if (perByte <= 0) console.log('the cost of the bytes is below the noise of this machine: no line through these');
    else
      console.log(
        `RTO = ${fixed.toFixed(1)} s + ${(perByte * 1e9).toFixed(2)} s a GB sent (${(1 / perByte / 1e6).toFixed(0)} MB/s); ` +
          `between: ${middle.seconds.toFixed(1)} s, by the line ${expected.toFixed(1)} s`,
      );
  }
} finally {
  await world.end();
  await rm(dir, { recursive: true, force: true });
}

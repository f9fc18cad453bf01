import { describe, expect, it } from '@jest/globals';
import type { ProgressEvent } from '../../src/lib/progress.ts';
import { closure, copyGraph } from '../../src/oci/index.ts';
import { TransferMeter } from '../../src/oci/transfer-meter.ts';
import { pushImage } from '../support/image.ts';
import { memoryRepository } from '../support/memory-repository.ts';

const MiB = 1024 * 1024;
const [A, B] = [`sha256:${'a'.repeat(64)}`, `sha256:${'b'.repeat(64)}`] as const;

describe('the progress of a copy', () => {
  it('counts the bytes that are sent, also of a blob in transit, and leaves out what is present', () => {
    const events: ProgressEvent[] = [];
    const meter = new TransferMeter((event) => events.push(event), 'r.test/app', 10 * MiB);
    meter.pass(A, 2 * MiB);
    meter.pass(A, 2 * MiB + 1); // too few bytes for a report
    meter.finish({ digest: B, size: 4 * MiB }, 0);
    meter.pass(A, MiB); // the transfer starts again
    meter.finish({ digest: A, size: 6 * MiB }, 6 * MiB);
    expect(events.map(({ done, total }) => [(done ?? 0) / MiB, (total ?? 0) / MiB])).toEqual([
      [2, 10],
      [2, 6],
      [1, 6],
      [6, 6],
    ]);
    expect(events[0]).toMatchObject({ task: 'copy r.test/app', message: 'copying to r.test/app', unit: 'bytes' });
  });

  it('has no counters if nothing is sent', () => {
    const events: ProgressEvent[] = [];
    new TransferMeter((event) => events.push(event), 'r.test/app', 5).finish({ digest: A, size: 5 }, 0);
    expect(events).toEqual([{ task: 'copy r.test/app', message: 'copying to r.test/app' }]);
  });

  it('ends with the bytes of the report', async () => {
    const [source, destination] = [memoryRepository(), memoryRepository({ name: 'other.test/app' })];
    const { digest } = await pushImage(source, 'x'.repeat(900_000), 'v1');
    const graph = await closure(source, digest, { concurrency: 2 });
    const events: ProgressEvent[] = [];
    const result = await copyGraph(graph, source, destination, { concurrency: 2, progress: (one) => events.push(one) });
    expect(events.at(-1)).toMatchObject({ done: result.bytes, total: result.bytes, unit: 'bytes' });
  });
});

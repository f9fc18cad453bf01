import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { closure, copyGraph, copyGraphs, listEdges, planCopy } from '../../src/oci/index.ts';
import { listContent, memoryRepository } from '../support/memory-repository.ts';
import { releaseOf, steps } from '../support/random-release.ts';

const OPTIONS = { concurrency: 4 };
const RUNS = { numRuns: 50 };

describe('copyGraph, for any release,', () => {
  it('copies every manifest, blob and tag, and writes nothing in a second copy', () =>
    fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 8 }), async (plan, concurrency) => {
        const source = await releaseOf(plan);
        const graph = await closure(source, 'v1', { concurrency });
        const destination = memoryRepository();
        const result = await copyGraph(graph, source, destination, { concurrency, tag: 'v1' });
        expect(destination.dangling()).toEqual([]);
        expect(destination.writes.at(-1)).toBe('tag v1');
        expect(await closure(destination, 'v1', OPTIONS)).toEqual(graph);
        expect(result.copied).toBe(graph.nodes.length + graph.blobs.length);
        const writes = destination.writes.length;
        const again = await copyGraph(graph, source, destination, { concurrency, tag: 'v1' });
        expect([again.present, again.bytesCopied]).toEqual([result.copied, 0]);
        expect(destination.writes).toHaveLength(writes);
      }),
      RUNS,
    ));

  it('never leaves a tag, an index or a referrer with a missing target when it stops anywhere, and then completes', () =>
    fc.assert(
      fc.asyncProperty(steps, fc.nat(40), fc.integer({ min: 1, max: 8 }), async (plan, writesLeft, concurrency) => {
        const source = await releaseOf(plan);
        const graph = await closure(source, 'v1', OPTIONS);
        const destination = memoryRepository({ writesLeft });
        const stopped = await copyGraph(graph, source, destination, { concurrency, tag: 'v1' }).then(
          () => false,
          () => true,
        );
        expect(destination.dangling()).toEqual([]);
        if (stopped) expect(destination.tagged.has('v1')).toBe(false);
        destination.writesLeft = Number.POSITIVE_INFINITY;
        await copyGraph(graph, source, destination, { concurrency, tag: 'v1' });
        expect(await closure(destination, 'v1', OPTIONS)).toEqual(graph);
      }),
      RUNS,
    ));

  it('copies exactly what planCopy announced, and planCopy writes nothing', () =>
    fc.assert(
      fc.asyncProperty(steps, fc.nat(30), async (plan, writesLeft) => {
        const source = await releaseOf(plan);
        const graph = await closure(source, 'v1', OPTIONS);
        const destination = memoryRepository({ writesLeft });
        await copyGraph(graph, source, destination, { concurrency: 2, tag: 'v1' }).catch(() => undefined);
        const writes = destination.writes.length;
        const planned = await planCopy(graph, destination, OPTIONS);
        expect(destination.writes).toHaveLength(writes);
        destination.writesLeft = Number.POSITIVE_INFINITY;
        const done = await copyGraph(graph, source, destination, { ...OPTIONS, tag: 'v1' });
        expect([done.copied, done.healed, done.present, done.bytesCopied]).toEqual([
          planned.missing,
          planned.heal,
          planned.present,
          planned.bytes,
        ]);
      }),
    ));

  it('reads the source once for several destinations, and a destination that fails does not stop the others', () =>
    fc.assert(
      fc.asyncProperty(steps, fc.nat(10), async (plan, writesLeft) => {
        const source = await releaseOf(plan);
        const graph = await closure(source, 'v1', OPTIONS);
        const destinations = [memoryRepository(), memoryRepository({ writesLeft }), memoryRepository()];
        const outcomes = await copyGraphs(
          graph,
          source,
          destinations.map((repository) => ({ repository, tag: 'v1' })),
          OPTIONS,
        );
        for (const [i, outcome] of outcomes.entries()) {
          const complete = 'result' in outcome;
          expect(destinations[i]?.dangling()).toEqual([]);
          expect(destinations[i]?.tagged.has('v1')).toBe(complete);
          if (i !== 1) expect(complete).toBe(true);
        }
        expect(listContent(destinations[0] ?? source)).toEqual(listContent(destinations[2] ?? source));
        for (const { digest } of graph.blobs) expect(source.reads.get(digest)).toBe(1);
      }),
    ));

  it('gets a graph in which something refers to every part except the root', () =>
    fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        const graph = await closure(await releaseOf(plan), 'v1', OPTIONS);
        const known = new Set(graph.nodes.map(({ manifest }) => manifest.descriptor.digest));
        const reached = new Set(listEdges(graph).map(({ to }) => to.digest));
        for (const { from } of listEdges(graph)) expect(known).toContain(from);
        for (const { manifest } of graph.nodes)
          if (manifest.descriptor.digest !== graph.root.digest) expect(reached).toContain(manifest.descriptor.digest);
        for (const { digest } of graph.blobs) expect(reached).toContain(digest);
      }),
    ));
});

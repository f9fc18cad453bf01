import fc from 'fast-check';
import { cosignTags, type Descriptor } from '../../src/oci/index.ts';
import { attach, pushImage, pushIndex } from './image.ts';
import { type MemoryRepository, memoryRepository } from './memory-repository.ts';

/** One step of building a release. A number selects among the existing parts. */
export type Step =
  | { readonly kind: 'image'; readonly content: number }
  | { readonly kind: 'index'; readonly of: readonly number[] }
  | { readonly kind: 'referrer' | 'cosign'; readonly to: number; readonly content: number };

const pick = fc.nat(1_000);
export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('image' as const), content: fc.nat(5) }),
    fc.record({ kind: fc.constant('index' as const), of: fc.array(pick, { maxLength: 4 }) }),
    fc.record({ kind: fc.constantFrom('referrer' as const, 'cosign' as const), to: pick, content: fc.nat(5) }),
  ),
  { maxLength: 12 },
);

/** Builds a release. Its root is an index over all parts that are not referrers. */
export async function releaseOf(plan: readonly Step[]): Promise<MemoryRepository> {
  const repository = memoryRepository({ name: 'source.test/app', pause: async () => {} });
  const all: Descriptor[] = [await pushImage(repository, 'first')];
  const own: Descriptor[] = [...all];
  const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
  for (const step of plan) {
    if (step.kind === 'image') own.push(await pushImage(repository, `image ${step.content}`));
    else if (step.kind === 'index')
      own.push(
        await pushIndex(
          repository,
          step.of.map((i) => at(own, i)),
        ),
      );
    else if (step.kind === 'referrer')
      all.push(await attach(repository, at(all, step.to), 'application/vnd.test', `referrer ${step.content}`));
    else {
      const subject = at(all, step.to);
      const tag = cosignTags(subject.digest)[step.content % 3];
      all.push(await pushImage(repository, `cosign ${step.content}`, tag));
    }
    all.push(own[own.length - 1] as Descriptor);
  }
  await pushIndex(repository, own, 'v1');
  return repository;
}

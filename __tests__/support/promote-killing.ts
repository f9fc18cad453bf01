import { systemClock } from '../../src/lib/clock.ts';
import { closure, type Descriptor, listBlobs, type Repository } from '../../src/oci/index.ts';
import { type Place, PROMOTION_ARTIFACT } from '../../src/promote/index.ts';
import { createRepositorySource, verify } from '../../src/verify/index.ts';
import type { Asked } from './killing.ts';
import type { PromotionWorld } from './promotion.ts';

/** Observes a destination directly while a release is promoted to it and the promotion is killed. */
export interface Watch {
  /**
   * Reports each request before the registry gets it. The release must be complete and verified when its mark arrives.
   */
  seen(asked: Asked): Promise<void>;
  /** The violations so far. */
  readonly wrong: readonly string[];
  /** How often the check found the mark. */
  readonly marked: number;
  /** Reads the destination again and lists the problems of a finished promotion. */
  finished(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

const POLL_MS = 25;
/** After the mark each check reads the whole release, which costs more than a read of the mark. */
const WHOLE_EVERY_MS = 200;

/** The parts of a release at its source, which must exist at a destination. */
export interface Expected {
  readonly root: Descriptor;
  readonly manifests: ReadonlySet<string>;
  readonly blobs: readonly Descriptor[];
  /** Digests of the blobs with signatures. A verification must read one of them. */
  readonly bundles: ReadonlySet<string>;
}

export async function readExpected({ repository }: Place, root: Descriptor): Promise<Expected> {
  const graph = await closure(repository, root.digest, { concurrency: 4 });
  const bundles = graph.nodes
    .filter(({ manifest }) => manifest.json.subject?.digest === root.digest)
    .flatMap(({ manifest }) => listBlobs(manifest))
    .filter(({ mediaType }) => mediaType.includes('sigstore.bundle'));
  return {
    root,
    manifests: new Set(graph.nodes.map(({ manifest }) => manifest.descriptor.digest)),
    blobs: graph.blobs,
    bundles: new Set(bundles.map(({ digest }) => digest)),
  };
}

/** `direct` is the destination itself, without the proxy in front of it. */
export function watchDestination(world: PromotionWorld, direct: Repository, expected: Expected, tag: string): Watch {
  const wrong: string[] = [];
  const read = new Set<string>();
  let [marked, stopped] = [0, false];
  const digest = expected.root.digest;

  const lacking = async (): Promise<string | undefined> => {
    for (const one of expected.manifests) if (!(await direct.resolve(one))) return `the manifest ${one}`;
    for (const blob of expected.blobs) if (!(await direct.hasBlob(blob))) return `the blob ${blob.digest}`;
    const report = await verify(
      { subject: digest, digests: { sha256: digest.slice('sha256:'.length) }, trust: world.trust },
      { sources: [createRepositorySource(direct)], clock: systemClock },
    );
    return report.outcome === 'passed' ? undefined : 'what verifies it';
  };
  const assertComplete = async (when: string): Promise<void> => {
    const missing = await lacking();
    if (missing !== undefined) wrong.push(`${when}: there is not ${missing}`);
  };
  const isMarked = async (): Promise<boolean> =>
    (await direct.resolve(tag)) !== undefined || (await direct.referrers(digest, PROMOTION_ARTIFACT)).length > 0;

  const polling = (async () => {
    while (!stopped) {
      if (await isMarked()) {
        marked++;
        await assertComplete('the marker was visible');
        await systemClock.sleep(WHOLE_EVERY_MS);
      } else await systemClock.sleep(POLL_MS);
    }
  })();
  return {
    wrong,
    get marked() {
      return marked;
    },
    seen: async ({ method, path }) => {
      const [, kind, name] = /\/(manifests|blobs)\/([^/?]+)$/.exec(path) ?? [];
      if (kind === 'blobs' && method === 'GET') read.add(name ?? '');
      if (kind !== 'manifests' || method !== 'PUT') return;
      // The only manifests outside the release are its marks: the record and the tag.
      if (expected.manifests.has(name ?? '') || /^sha256-[0-9a-f]{64}(\.\w+)?$/.test(name ?? '')) return;
      await assertComplete(`PUT of ${name}`);
      if (![...expected.bundles].some((bundle) => read.has(bundle)))
        wrong.push(`PUT of ${name}: no signature was read from the destination before`);
    },
    finished: async () => {
      const found = [...wrong];
      const missing = await lacking();
      if (missing !== undefined) found.push(`there is not ${missing}`);
      const records = await direct.referrers(digest, PROMOTION_ARTIFACT);
      if (records.length !== 1) found.push(`${records.length} promotion records`);
      if ((await direct.resolve(tag))?.digest !== digest) found.push('the tag does not name the release');
      return found;
    },
    stop: async () => {
      stopped = true;
      await polling;
    },
  };
}

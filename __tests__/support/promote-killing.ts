import { systemClock } from '../../src/lib/clock.ts';
import { blobsOf, closure, type Descriptor, type Repository } from '../../src/oci/index.ts';
import { type Place, PROMOTION_ARTIFACT } from '../../src/promote/index.ts';
import { repositoryBundles, verify } from '../../src/verify/index.ts';
import type { Asked } from './killing.ts';
import type { PromotionWorld } from './promotion.ts';

/** Watches a destination from beside, while a release is promoted to it and whoever does that is killed. */
export interface Watch {
  /** To be told of each request before the registry gets it: what marks the release must find it whole and verified. */
  seen(asked: Asked): Promise<void>;
  /** What was seen that must not be. */
  readonly wrong: readonly string[];
  /** How often the marker was looked at while it was there. */
  readonly marked: number;
  /** Reads once more all that is there now, and says what is wrong with a finished promotion. */
  finished(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

const POLL_MS = 25;
/** Once it is marked all of it is looked through, which costs more than a look at the marker. */
const WHOLE_EVERY_MS = 200;

/** The parts of a release as its source has them, to be found at a destination. */
export interface Expected {
  readonly root: Descriptor;
  readonly manifests: ReadonlySet<string>;
  readonly blobs: readonly Descriptor[];
  /** Digests of the blobs that hold signatures: whoever verifies has to read one. */
  readonly bundles: ReadonlySet<string>;
}

export async function expectedOf({ repository }: Place, root: Descriptor): Promise<Expected> {
  const graph = await closure(repository, root.digest, { concurrency: 4 });
  const bundles = graph.nodes
    .filter(({ manifest }) => manifest.json.subject?.digest === root.digest)
    .flatMap(({ manifest }) => blobsOf(manifest))
    .filter(({ mediaType }) => mediaType.includes('sigstore.bundle'));
  return {
    root,
    manifests: new Set(graph.nodes.map(({ manifest }) => manifest.descriptor.digest)),
    blobs: graph.blobs,
    bundles: new Set(bundles.map(({ digest }) => digest)),
  };
}

/** `direct` is the destination itself, past whatever stands in front of it. */
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
      { sources: [repositoryBundles(direct)], clock: systemClock },
    );
    return report.outcome === 'passed' ? undefined : 'what verifies it';
  };
  const holdWhole = async (when: string): Promise<void> => {
    const missing = await lacking();
    if (missing !== undefined) wrong.push(`${when}: there is not ${missing}`);
  };
  const isMarked = async (): Promise<boolean> =>
    (await direct.resolve(tag)) !== undefined || (await direct.referrers(digest, PROMOTION_ARTIFACT)).length > 0;

  const polling = (async () => {
    while (!stopped) {
      if (await isMarked()) {
        marked++;
        await holdWhole('the marker was visible');
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
      // What is no part of the release is what marks it: the record, or the tag.
      if (expected.manifests.has(name ?? '') || /^sha256-[0-9a-f]{64}(\.\w+)?$/.test(name ?? '')) return;
      await holdWhole(`PUT of ${name}`);
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

import {
  attachArtifact,
  type Descriptor,
  formatReference,
  type RegistryReference,
  type Repository,
} from '../../src/oci/index.ts';
import type { FleetRelease } from '../../src/promote/fleet/list.ts';
import {
  computePlanDigest,
  countByShard,
  formatRelease,
  isInShard,
  mapPositions,
} from '../../src/promote/fleet/list.ts';
import { createHead, type ReceiptHead } from '../../src/promote/fleet/receipt-format.ts';
import { type NewLine, openReceipt } from '../../src/promote/fleet/write-receipt.ts';
import { PROMOTION_PREDICATE } from '../../src/promote/predicate.ts';
import { PROMOTION_ARTIFACT } from '../../src/promote/record.ts';
import { createStatement, encodeStatement, type Signer } from '../../src/sigstore/index.ts';
import type { Trust } from '../../src/verify/index.ts';
import { pushImage } from './image.ts';
import { memoryRepository } from './memory-repository.ts';

export const DESTINATION = 'west.test';
/** Three releases that two shards split as two and one. */
export const RELEASES: readonly FleetRelease[] = ['c', 'a', 'b'].map((repository, i) => ({
  repository,
  tag: 'v1',
  priority: 10 - i,
}));
const SHARDS = 2;

export const createReceiptHead = (
  trust: Trust,
  shard = 0,
  more: Partial<Parameters<typeof createHead>[0]> = {},
): ReceiptHead =>
  createHead({
    plan: computePlanDigest(RELEASES),
    policy: trust.digest,
    to: [DESTINATION],
    content: 'replica.test',
    shards: SHARDS,
    shard,
    split: countByShard(RELEASES, SHARDS),
    ...more,
  });

export const selectReleases = (shard: number): readonly FleetRelease[] =>
  RELEASES.filter((release) => isInShard(release, { of: SHARDS, index: shard }));

export const openShard = (path: string, trust: Trust, shard = 0, head: ReceiptHead = createReceiptHead(trust, shard)) =>
  openReceipt({
    path,
    head,
    own: mapPositions(RELEASES, (release) => isInShard(release, { of: SHARDS, index: shard })),
    trust,
  });

export const createReceiptLine = (release: string, more: Partial<NewLine> = {}): NewLine => ({
  release,
  outcome: 'passed',
  startedAt: '2026-03-01T12:00:00.000Z',
  finishedAt: '2026-03-01T12:00:10.000Z',
  bytes: 10,
  bytesCopied: 5,
  mounted: 1,
  requests: 3,
  records: [],
  reasons: [],
  ...more,
});

/** Writes the receipt of a shard in which each release passed with these digests. */
export async function writeShard(
  path: string,
  trust: Trust,
  shard: number,
  { digests, signer, head }: { digests: ReadonlyMap<string, string>; signer?: Signer; head?: ReceiptHead },
): Promise<string> {
  const receipt = await openShard(path, trust, shard, head);
  for (const release of selectReleases(shard)) {
    const digest = digests.get(formatRelease(release));
    await receipt.add(createReceiptLine(formatRelease(release), digest === undefined ? {} : { digest }));
  }
  if (signer) await receipt.sign(signer);
  await receipt.close();
  return path;
}

const hex = (digest: string): string => digest.slice('sha256:'.length);

/** Attaches a promotion record without a check of any policy. */
export function attachRecord(repository: Repository, root: Descriptor, destination: string): Promise<Descriptor> {
  const zero = '0'.repeat(64);
  const predicate = {
    source: 'replica.test/x:v1',
    destination,
    closure: { manifests: [root.digest], blobs: 2, bytes: 10 },
    verification: {
      verifier: { id: 'https://verifier.test' },
      timeVerified: '2026-03-01T12:00:00.000Z',
      resourceUri: destination,
      policy: { digest: { sha256: zero } },
      inputAttestations: [],
      verificationResult: 'PASSED',
      verifiedLevels: [],
      slsaVersion: '1.1',
      requirements: [],
    },
    run: { id: 'urn:uuid:1' },
    promotedAt: '2026-03-01T12:00:00.000Z',
  };
  const statement = createStatement([{ digest: { sha256: hex(root.digest) } }], PROMOTION_PREDICATE, predicate);
  return attachArtifact(repository, root, {
    artifactType: PROMOTION_ARTIFACT,
    layers: [{ mediaType: 'application/vnd.in-toto+json', bytes: encodeStatement(statement) }],
    annotations: { promotable: 'true' },
  });
}

/** Creates a destination in memory that has every release, each with an unsigned record for its place. */
export async function memoryDestination(names: readonly string[] = RELEASES.map(({ repository }) => repository)) {
  const repositories = new Map<string, ReturnType<typeof memoryRepository>>();
  const digests = new Map<string, string>();
  const asked: string[] = [];
  for (const name of names) {
    const repository = memoryRepository({ name: `${DESTINATION}/${name}` });
    const root = await pushImage(repository, name, 'v1');
    await attachRecord(repository, root, `${DESTINATION}/${name}:v1`);
    repositories.set(`${DESTINATION}/${name}`, repository);
    digests.set(`${name}:v1`, root.digest);
  }
  const openDestination = (reference: RegistryReference): Repository => {
    asked.push(formatReference(reference));
    return repositories.get(`${reference.registry}/${reference.repository}`) ?? memoryRepository();
  };
  return { repositories, digests, asked, openDestination };
}

import { createHash } from 'node:crypto';
import type { Clock } from '../lib/clock.ts';
import { mapConcurrent } from '../lib/concurrency.ts';
import { writeFileAtomic } from '../lib/files.ts';
import { beginReport } from '../lib/report.ts';
import type { ObjectStore } from '../store/index.ts';
import type { KeptVersion, PackGetReport, PackListReport } from './schema.ts';

export interface KeptPorts {
  readonly clock: Clock;
  readonly store: ObjectStore;
}

export interface PackListRequest {
  readonly bucket: string;
  readonly prefix: string;
  /** How many versions are asked about at a time. */
  readonly concurrency: number;
}

/** What a store keeps below a prefix, every version with the retention that the store itself says it has. */
export async function listPacks(request: PackListRequest, { clock, store }: KeptPorts): Promise<PackListReport> {
  const location = (key: string): string => `s3://${request.bucket}/${key}`;
  const report = beginReport('evidence-list', clock, location(request.prefix));
  const versions = await mapConcurrent(
    store.versions(request.prefix),
    request.concurrency,
    async ({ key, versionId, size, modifiedAt }): Promise<KeptVersion> => {
      const retention = (await store.head(key, versionId))?.retention;
      return {
        location: location(key),
        versionId,
        size,
        ...(modifiedAt === undefined ? {} : { modifiedAt }),
        ...(retention ? { retention } : {}),
      };
    },
  );
  return report.finish([], { store: store.name, versions });
}

export interface PackGetRequest {
  readonly bucket: string;
  readonly key: string;
  /** Default: the newest. */
  readonly versionId: string | undefined;
  readonly out: string;
}

/** Fetches one version into a file. What the pack is worth, {@link verifyPack} says: a store is believed nothing. */
export async function getPack(request: PackGetRequest, { clock, store }: KeptPorts): Promise<PackGetReport> {
  const location = `s3://${request.bucket}/${request.key}`;
  const report = beginReport('evidence-get', clock, location);
  const { object, content } = await store.get(request.key, request.versionId);
  const hash = createHash('sha256');
  let size = 0;
  const hashed = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of content) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  };
  await writeFileAtomic(request.out, hashed());
  return report.finish([], {
    path: request.out,
    location,
    versionId: object.versionId,
    digest: `sha256:${hash.digest('hex')}`,
    size,
    ...(object.retention ? { retention: object.retention } : {}),
  });
}

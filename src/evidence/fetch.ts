import { createHash } from 'node:crypto';
import type { Clock } from '../lib/clock.ts';
import { mapConcurrent } from '../lib/concurrency.ts';
import { writeFileAtomic } from '../lib/files.ts';
import { beginReport } from '../lib/report.ts';
import type { ObjectStore } from '../store/index.ts';
import type { PackGetReport, PackListReport, StoredVersion } from './schema.ts';

export interface PackReadPorts {
  readonly clock: Clock;
  readonly store: ObjectStore;
}

export interface PackListRequest {
  readonly bucket: string;
  readonly prefix: string;
  /** The number of parallel requests for retentions. */
  readonly concurrency: number;
}

/** Lists the versions of a store below a prefix, each with the retention that the store reports. */
export async function listPacks(request: PackListRequest, { clock, store }: PackReadPorts): Promise<PackListReport> {
  const location = (key: string): string => `s3://${request.bucket}/${key}`;
  const report = beginReport('evidence-list', clock, location(request.prefix));
  const versions = await mapConcurrent(
    store.versions(request.prefix),
    request.concurrency,
    async ({ key, versionId, size, modifiedAt }): Promise<StoredVersion> => {
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
  /** The default is the newest version. */
  readonly versionId: string | undefined;
  readonly out: string;
}

/** Fetches one version into a file. Verifies nothing: pass the file to `verifyPack`, because a store is not trusted. */
export async function getPack(request: PackGetRequest, { clock, store }: PackReadPorts): Promise<PackGetReport> {
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

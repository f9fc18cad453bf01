import type { Clock } from '../../lib/clock.ts';
import { parseDuration } from '../../lib/duration.ts';
import type { Http } from '../../lib/http.ts';
import { openS3Store, parseStoreLocation, readStoreAccess } from '../../store/index.ts';
import type { MirrorConfig } from '../config.ts';
import { bucketDestination } from './bucket.ts';
import { folderDestination } from './folder.ts';
import type { Destination } from './types.ts';

export interface DestinationPorts {
  readonly http: Http;
  readonly clock: Clock;
  /** The environment, with the credentials of a bucket: `AWS_ACCESS_KEY_ID` and others. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
}

/** Opens the destination that `mirror.yaml` names: a folder, or `s3://BUCKET/PREFIX`. */
export function openDestination(
  { to, store: storeConfig }: Pick<MirrorConfig, 'to' | 'store'>,
  { http, clock, env, signal }: DestinationPorts,
): Destination {
  if (!to.startsWith('s3://')) return folderDestination(to, { clock, signal });
  const location = parseStoreLocation(to);
  const { region, ...access } = readStoreAccess(env, storeConfig?.endpoint);
  const store = openS3Store({
    http,
    bucket: location.bucket,
    ...access,
    region: storeConfig?.region ?? region,
    ...(signal ? { signal } : {}),
  });
  const lock = storeConfig?.objectLock;
  return bucketDestination({
    store,
    location,
    clock,
    signal,
    ...(lock ? { lock: { mode: lock.mode, retainSeconds: parseDuration(lock.retain, 'retain') } } : {}),
  });
}

import type { Clock } from '../lib/clock.ts';
import { digestOfStream } from '../lib/digest.ts';
import type { VerificationError } from '../lib/mc-error.ts';
import { beginReport } from '../lib/report.ts';
import { createFileUpload, type ObjectStore, type Retention } from '../store/index.ts';
import { evidenceError } from './errors.ts';
import type { PackStoreReport } from './schema.ts';

export interface PackStoreRequest {
  /** The path of the pack. */
  readonly path: string;
  readonly bucket: string;
  readonly key: string;
  readonly mode: Retention['mode'];
  /** The retention, in seconds from now. */
  readonly retainSeconds: number;
}

export interface PackStorePorts {
  readonly clock: Clock;
  readonly store: ObjectStore;
}

/**
 * Stores a pack in a write-once store. Reads the new version back, and compares its bytes and its retention with the
 * request. The report is the receipt.
 */
export async function storePack(request: PackStoreRequest, ports: PackStorePorts): Promise<PackStoreReport> {
  const { clock, store } = ports;
  const location = `s3://${request.bucket}/${request.key}`;
  const report = beginReport('evidence-store', clock, request.path);
  // Whole seconds: some servers drop fractions, and the code below compares the returned time.
  const end = Math.ceil((clock.now().getTime() + request.retainSeconds * 1000) / 1000) * 1000;
  const retention: Retention = { mode: request.mode, until: new Date(end).toISOString() };
  const upload = await createFileUpload(request.path);
  const put = await store.put(request.key, upload, { contentType: 'application/x-tar', retention });
  const { object, content } = await store.get(request.key, put.versionId);
  const { digest, size } = await digestOfStream(content);
  const sent = `sha256:${upload.sha256.toString('hex')}`;
  const errors: VerificationError[] = [];
  if (digest !== sent) errors.push(evidenceError('store-other-bytes', { location, expected: sent, found: digest }));
  const kept = object.retention;
  if (kept?.mode !== retention.mode || Date.parse(kept.until) < end) {
    const expected = `${retention.mode} until ${retention.until}`;
    const found = kept ? `${kept.mode} until ${kept.until}` : 'no retention';
    errors.push(evidenceError('store-not-locked', { location, expected, found }));
  }
  return report.finish(errors, {
    version: 1,
    location,
    store: store.name,
    versionId: put.versionId,
    digest,
    size,
    mode: kept?.mode ?? retention.mode,
    retainUntil: kept?.until ?? '',
  });
}

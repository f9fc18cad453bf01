import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collect, streamOf } from '../src/lib/bytes.ts';
import { createHttp } from '../src/lib/http.ts';
import {
  anonymous,
  attachArtifact,
  EMPTY_BYTES,
  EMPTY_DESCRIPTOR,
  listBlobs,
  OCI_MANIFEST,
  openRepository,
  parseReference,
} from '../src/oci/index.ts';
import { startSandbox } from '../src/sandbox/index.ts';
import { createRepositorySource } from '../src/verify/index.ts';
import { copyReferrers } from './copy/referrers.ts';
import { print, race } from './measure.ts';

/**
 * Compares copies with many referrers with oras, and reads an image with many referrers. `BENCH_ONLY=copy,read` selects
 * one.
 */
const only = process.env.BENCH_ONLY?.split(',');
const REFERRERS = 500;
const ROUND_TRIP_MS = 20;
const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/** Reads an image with many referrers over a round trip of 20 ms, in parallel and in sequence. */
async function readReferrers(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'mc-bench-'));
  const sandbox = await startSandbox({ dir: join(dir, 'sandbox') });
  const http = createHttp();
  try {
    const place = `${new URL(sandbox.urls.regions.primary.registry).host}/acme/app`;
    const repository = openRepository(parseReference(`${place}:v1`), { http, credentials: anonymous });
    await repository.pushBlob(EMPTY_DESCRIPTOR, () => streamOf(EMPTY_BYTES));
    const manifest = {
      schemaVersion: 2,
      mediaType: OCI_MANIFEST,
      config: EMPTY_DESCRIPTOR,
      layers: [EMPTY_DESCRIPTOR],
    };
    const image = await repository.pushManifest(Buffer.from(JSON.stringify(manifest)), OCI_MANIFEST, 'v1');
    for (let i = 0; i < REFERRERS; i++)
      await attachArtifact(repository, image, {
        artifactType: BUNDLE,
        layers: [{ mediaType: BUNDLE, bytes: Buffer.from(`{"number":${i}}`) }],
      });
    await sandbox.fault('primary', 'registry', 'slow', ROUND_TRIP_MS);
    const readInParallel = async (): Promise<void> => {
      let count = 0;
      for await (const _ of createRepositorySource(repository).bundlesFor(image.digest as `sha256:${string}`)) count++;
      if (count !== REFERRERS) throw new Error(`${count} of ${REFERRERS}`);
    };
    const readInSequence = async (): Promise<void> => {
      for (const { digest } of await repository.referrers(image.digest)) {
        const [, layer] = listBlobs(await repository.manifest(digest));
        if (layer) await collect(repository.blob(layer), 1024, 'a bundle');
      }
    };
    print(
      `${REFERRERS} referrers over ${ROUND_TRIP_MS} ms`,
      await race(
        [
          { name: 'in parallel', run: readInParallel },
          { name: 'in sequence', run: readInSequence },
        ],
        3,
      ),
    );
  } finally {
    await http.close();
    await sandbox.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

if (!only || only.includes('copy')) await copyReferrers();
if (!only || only.includes('read')) await readReferrers();

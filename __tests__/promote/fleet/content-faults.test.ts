import { describe, expect, it } from '@jest/globals';
import { collect } from '../../../src/lib/bytes.ts';
import { baseError } from '../../../src/lib/errors.ts';
import { ociError } from '../../../src/oci/errors.ts';
import type { Descriptor, Repository } from '../../../src/oci/index.ts';
import { promoteError } from '../../../src/promote/errors.ts';
import {
  type ContentErrors,
  ContentFailures,
  createContentErrors,
  explainMissing,
  recordErrors,
  watchErrors,
} from '../../../src/promote/fleet/content-faults.ts';
import { memoryRepository } from '../../support/memory-repository.ts';

const fault = baseError('http-status', { method: 'GET', url: 'https://x.test', status: 503, detail: '', attempts: 3 });
const missing = ociError('reference-not-found', { reference: 'x.test/app:v1', what: 'tag' });
const blob: Descriptor = { digest: `sha256:${'a'.repeat(64)}`, size: 1, mediaType: 'application/octet-stream' };

/** A part that is read at the same time. */
const OTHER = { method: 'GET', url: 'https://x.test/c', detail: '', attempts: 1 };

describe('watchErrors', () => {
  const fail = async (): Promise<never> => {
    throw fault;
  };
  const broken: Repository = {
    ...memoryRepository(),
    resolve: fail,
    manifest: fail,
    hasBlob: fail,
    referrers: fail,
    tags: fail,
    blob: async function* () {
      yield new Uint8Array(1);
      throw fault;
    },
  };

  it.each<[string, (repository: Repository) => Promise<unknown>]>([
    ['resolve', (repository) => repository.resolve('v1')],
    ['manifest', (repository) => repository.manifest('v1')],
    ['hasBlob', (repository) => repository.hasBlob(blob)],
    ['referrers', (repository) => repository.referrers(blob.digest)],
    ['tags', (repository) => repository.tags()],
    ['blob', (repository) => collect(repository.blob(blob), 10, 'the blob')],
    ['a tallied repository', (repository) => (repository.tallied?.({ requests: 0, retries: 0 }) ?? repository).tags()],
  ])('reports an error of %s, and throws it unchanged', async (_, read) => {
    const seen: unknown[] = [];
    await expect(read(watchErrors(broken, (error) => seen.push(error)))).rejects.toBe(fault);
    expect(seen).toEqual([fault]);
  });
});

describe('ContentFailures', () => {
  const places = { from: 'mirror', to: ['west.test', 'east.test'] };
  const record = (...errors: readonly (typeof fault)[]): ContentErrors => {
    const found = createContentErrors();
    errors.forEach(recordErrors(found));
    return found;
  };

  it('lists each registry that could not be read once, with the command line to type', () => {
    const failures = new ContentFailures();
    for (const registry of ['a.test', 'b.test', 'a.test'])
      failures.add(registry, record(missing, fault), 'http-status');
    const errors = failures.list(places);
    expect(errors.map(({ code, details }) => [code, details.registry, details.count])).toEqual([
      ['fleet-content-unreachable', 'a.test', 2],
      ['fleet-content-unreachable', 'b.test', 1],
    ]);
    for (const { family, message, hint } of errors) {
      expect(family).toBe('fault');
      expect(message).toContain('http-status: ');
      expect(hint).toContain('mc dr restore --from mirror --content HOST[/PREFIX] --to west.test east.test');
    }
  });

  it('lists a registry without the content as a refusal, and only if the release failed by that', () => {
    const failures = new ContentFailures();
    failures.add('a.test', record(missing), 'nothing-verified');
    expect(failures.list(places)).toEqual([]);
    failures.add('a.test', record(missing), 'reference-not-found');
    expect(failures.list(places)).toMatchObject([
      {
        code: 'fleet-content-missing',
        family: 'verification',
        hint: expect.stringContaining('--content HOST[/PREFIX]'),
      },
    ]);
  });

  it('takes the answer 404 for content as missing, and no other status', () => {
    const status = (code: number) =>
      baseError('http-status', { method: 'GET', url: 'https://x.test/b', status: code, detail: '', attempts: 1 });
    for (const code of [404, 403, 500]) {
      const errors = record(status(code), baseError('http-status', { ...OTHER, status: code }));
      const reason = explainMissing(status(code).toReason(), errors);
      expect(reason.code).toBe(code === 404 ? 'reference-not-found' : 'http-status');
      expect(errors.fault?.code).toBe(code === 404 ? undefined : 'http-status');
    }
    // The same answer of a destination is not about the content.
    expect(explainMissing(status(404).toReason(), createContentErrors()).code).toBe('http-status');
  });

  it('ignores errors that are a verdict about the release', () => {
    const failures = new ContentFailures();
    failures.add(
      'a.test',
      record(promoteError('promotion-revoked', { reference: 'x', by: 'y', reason: 'z', where: 'w' })),
      'x',
    );
    expect(failures.list(places)).toEqual([]);
  });
});

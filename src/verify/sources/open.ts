import { ConfigurationError } from '../../lib/errors.ts';
import type { Http } from '../../lib/http.ts';
import { type Credentials, formatReference, openRepository, type Repository, targetOf } from '../../oci/index.ts';
import type { SubjectDigests } from '../../sigstore/index.ts';
import type { Subject } from '../subject.ts';
import type { EvidenceSource } from '../types.ts';
import { bundleFiles } from './files.ts';
import { referrerBundles } from './referrers.ts';

export const USE_MIRROR = ['auto', 'always', 'never'] as const;
export type UseMirror = (typeof USE_MIRROR)[number];

export interface SourceChoice {
  /** Bundle files and folders; with them, only they and a mirror that was named are asked. */
  readonly bundles: readonly string[];
  /** A folder or URL. */
  readonly mirror: string | undefined;
  readonly useMirror: UseMirror;
}

export interface SourcePorts {
  readonly http: Http;
  readonly credentials: Credentials;
  readonly plainHttp?: readonly string[];
  readonly signal?: AbortSignal;
  readonly openMirror: (location: string) => Promise<EvidenceSource>;
}

/**
 * Where the evidence of a subject is looked for, and the subject's digest. `always` asks the mirror and nothing else:
 * a tag cannot be resolved then, so a reference needs its digest.
 */
export async function openSources(
  subject: Subject,
  choice: SourceChoice,
  ports: SourcePorts,
): Promise<{ readonly digests: SubjectDigests; readonly sources: readonly EvidenceSource[] }> {
  const { bundles, mirror, useMirror } = choice;
  if (useMirror === 'always' && mirror === undefined && bundles.length === 0)
    throw new ConfigurationError('mirror-not-named', {});
  const mirrors = mirror === undefined || useMirror === 'never' ? [] : [lazyMirror(mirror, ports.openMirror)];
  const files = bundles.map(bundleFiles);
  if (subject.kind !== 'reference') return { digests: subject.digests, sources: [...files, ...mirrors] };

  const { reference } = subject;
  const repository: Repository = openRepository(reference, ports);
  const local = reference.kind === 'layout';
  const digest =
    reference.digest ??
    (useMirror === 'always' && !local ? undefined : await resolved(repository, targetOf(reference)));
  if (digest === undefined)
    throw new ConfigurationError('reference-without-digest', { given: formatReference(reference) });
  const registry = bundles.length > 0 || (useMirror === 'always' && !local) ? [] : [referrerBundles(repository)];
  return { digests: { sha256: digest.slice('sha256:'.length) }, sources: [...files, ...registry, ...mirrors] };
}

async function resolved(repository: Repository, target: string): Promise<string> {
  const descriptor = await repository.resolve(target);
  if (!descriptor)
    throw new ConfigurationError('reference-not-found', {
      reference: `${repository.name}:${target}`,
      what: 'manifest',
    });
  return descriptor.digest;
}

/** Opened when it is asked: a mirror that is down must not stop the sources that are up. */
const lazyMirror = (location: string, open: SourcePorts['openMirror']): EvidenceSource => ({
  name: `mirror ${location}`,
  async *bundlesFor(digest) {
    yield* (await open(location)).bundlesFor(digest);
  },
});

import type { Clock } from '../../lib/clock.ts';
import { parseDigest } from '../../lib/digest.ts';
import { humanDuration } from '../../lib/duration.ts';
import { ConfigurationError, VerificationError } from '../../lib/errors.ts';
import type { Http } from '../../lib/http.ts';
import {
  type Credentials,
  formatReference,
  openRepository,
  type Reference,
  type Repository,
  targetOf,
  withTarget,
} from '../../oci/index.ts';
import type { SubjectDigests } from '../../sigstore/index.ts';
import type { Subject } from '../subject.ts';
import type { EvidenceSource, MirrorSource } from '../types.ts';
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
  /** Seconds since its last whole sync that a mirror is trusted to be fresh. */
  readonly maxStaleness?: number | undefined;
}

export interface SourcePorts {
  readonly http: Http;
  readonly credentials: Credentials;
  readonly plainHttp?: readonly string[];
  readonly signal?: AbortSignal;
  readonly openMirror: (location: string) => Promise<MirrorSource>;
  readonly clock: Clock;
}

/**
 * Where the evidence of a subject is looked for, and the subject's digest. `always` asks the mirror and nothing else; what
 * was named is asked first, then the subject's own repository, then the mirror.
 */
export async function openSources(
  subject: Subject,
  choice: SourceChoice,
  ports: SourcePorts,
): Promise<{ readonly digests: SubjectDigests; readonly sources: readonly EvidenceSource[] }> {
  const { bundles, useMirror } = choice;
  if (useMirror === 'always' && choice.mirror === undefined && bundles.length === 0)
    throw new ConfigurationError('mirror-not-named', {});
  const mirror =
    choice.mirror === undefined || useMirror === 'never' ? undefined : lazyMirror(choice, choice.mirror, ports);
  const named = bundles.map(bundleFiles);
  const mirrors = mirror ? [mirror] : [];
  if (subject.kind !== 'reference') return { digests: subject.digests, sources: [...named, ...mirrors] };

  const { reference } = subject;
  const onlyMirror = useMirror === 'always' && reference.kind !== 'layout';
  const repository = onlyMirror ? undefined : openRepository(reference, ports);
  const digest = reference.digest ?? (await resolved(reference, repository, mirror));
  const own = repository && bundles.length === 0 ? [referrerBundles(repository)] : [];
  return { digests: { sha256: parseDigest(digest).slice('sha256:'.length) }, sources: [...named, ...own, ...mirrors] };
}

/** The digest behind a tag: the repository says it, or while that cannot be read (or may not be asked) the mirror. */
async function resolved(
  reference: Reference,
  repository: Repository | undefined,
  mirror: LazyMirror | undefined,
): Promise<string> {
  const given = formatReference(reference);
  let fault: unknown;
  try {
    const descriptor = await repository?.resolve(targetOf(reference));
    if (descriptor) return descriptor.digest;
    if (repository) throw new ConfigurationError('reference-not-found', { reference: given, what: 'manifest' });
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    fault = error;
  }
  const digest = await mirror?.resolve(formatReference(withTarget(reference, { tag: targetOf(reference) })));
  if (digest !== undefined) return digest;
  throw fault ?? new ConfigurationError('reference-without-digest', { given });
}

interface LazyMirror extends EvidenceSource {
  resolve(reference: string): Promise<string | undefined>;
}

/** Opened when it is asked: a mirror that is down must not stop the sources that are up. */
function lazyMirror({ maxStaleness }: SourceChoice, location: string, { openMirror, clock }: SourcePorts): LazyMirror {
  let opened: MirrorSource | undefined;
  const open = async (): Promise<MirrorSource> => {
    opened ??= await openMirror(location);
    return opened;
  };
  return {
    name: `mirror ${location}`,
    async *bundlesFor(digest) {
      yield* (await open()).bundlesFor(digest);
    },
    warnings: () => {
      if (!opened || maxStaleness === undefined) return [];
      const found = (clock.now().getTime() - Date.parse(opened.index.syncedAt)) / 1000;
      if (found <= maxStaleness) return [];
      return [
        new VerificationError('mirror-stale', {
          mirror: location,
          expected: humanDuration(maxStaleness),
          found: humanDuration(found),
        }),
      ];
    },
    resolve: async (reference) =>
      (await open()).index.subjects
        .flatMap(({ releases }) => releases)
        .find((release) => release.reference === reference)?.digest,
  };
}

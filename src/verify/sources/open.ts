import type { AttestationApi } from '../../github/index.ts';
import type { Clock } from '../../lib/clock.ts';
import { digestSetOf, parseSubjectDigest, primaryDigest } from '../../lib/digest.ts';
import { asMcError } from '../../lib/errors.ts';
import type { Http } from '../../lib/http.ts';
import { ConfigurationError, type McError } from '../../lib/mc-error.ts';
import { ociError } from '../../oci/errors.ts';
import { type Credentials, formatReference, type Reference, targetOf, withTarget } from '../../oci/index.ts';
import type { SubjectDigests } from '../../sigstore/index.ts';
import { verifyError } from '../errors.ts';
import type { EvidenceSource, MirrorSource } from '../evidence/types.ts';
import type { Staleness } from '../policy/mirror.ts';
import type { Subject } from '../subject/subject.ts';
import { githubBundles } from './github.ts';
import { type LazyMirror, mirrorBundles } from './mirror.ts';
import type { Platform } from './platforms.ts';
import type { Primary } from './primary.ts';

export const USE_MIRROR = ['auto', 'always', 'never'] as const;
export type UseMirror = (typeof USE_MIRROR)[number];

export interface SourceChoice {
  /** Bundle files and folders that were named; with them, only they and a mirror are asked. */
  readonly bundles: readonly EvidenceSource[];
  /** A folder or URL. */
  readonly mirror: string | undefined;
  readonly useMirror: UseMirror;
  /** How old the mirror may be. */
  readonly staleness?: Staleness | undefined;
  /** GitHub's attestations of a repository; never asked where nothing but the mirror may be. */
  readonly github?: AttestationApi | undefined;
}

export interface SourcePorts {
  readonly http: Http;
  readonly credentials: Credentials;
  readonly plainHttp?: readonly string[];
  readonly signal?: AbortSignal;
  readonly openMirror: (location: string) => Promise<MirrorSource>;
  readonly clock: Clock;
}

/** Where the evidence of a subject is looked for, in this order; its digest; and the platforms of an index, when asked for. */
export interface OpenedSources {
  readonly digests: SubjectDigests;
  readonly sources: readonly EvidenceSource[];
  platforms(): Promise<readonly Platform[]>;
}

/** For all that is asked of a repository while there is a mirror that may answer instead. */
const PRIMARY_BUDGET_SECONDS = 20;

/** `always` asks the mirror and nothing else; what was named is asked first, then the subject's own repository, then the mirror. */
export async function openSources(subject: Subject, choice: SourceChoice, ports: SourcePorts): Promise<OpenedSources> {
  const { bundles, useMirror, github } = choice;
  if (useMirror === 'always' && choice.mirror === undefined && bundles.length === 0)
    throw verifyError('mirror-not-named', {});
  let primary: Primary | undefined;
  const mirror =
    choice.mirror === undefined || useMirror === 'never'
      ? undefined
      : mirrorBundles(choice.mirror, choice.staleness ?? { max: undefined, maxInDisaster: undefined }, {
          ...ports,
          primaryAnswers: () => primary?.answered ?? false,
        });
  const more = (last: EvidenceSource | undefined = mirror): readonly EvidenceSource[] => [
    ...(github && useMirror !== 'always' ? [githubBundles(github, ports)] : []),
    ...(last ? [last] : []),
  ];
  if (subject.kind !== 'reference')
    return {
      digests: subject.digests,
      sources: [...bundles, ...more()],
      platforms: async () => {
        // A file has none; behind a bare digest there may be an index, and nobody to ask for it.
        if (subject.kind === 'file') return [];
        throw verifyError('platforms-unknown', { subject: primaryDigest(subject.digests) });
      },
    };

  const { reference } = subject;
  // Not for files: registries and layouts are much to load.
  const [{ primaryOf }, { platformsOf }] = await Promise.all([import('./primary.ts'), import('./platforms.ts')]);
  const onlyMirror = useMirror === 'always' && reference.kind !== 'layout';
  if (!onlyMirror) primary = primaryOf(reference, ports, mirror ? PRIMARY_BUDGET_SECONDS : undefined);
  const found = reference.digest ? { digest: reference.digest } : await resolved(reference, primary, mirror);
  const digest = parseSubjectDigest(found.digest);
  const own = primary && bundles.length === 0 ? [primary] : [];
  // A repository that is asked for evidence, too, tells its fault by itself.
  const last = mirror && found.fault && own.length === 0 ? telling(mirror, asMcError(found.fault)) : mirror;
  return {
    digests: digestSetOf(digest),
    sources: [...bundles, ...own, ...more(last)],
    platforms: async () => {
      if (primary) return primary.ask((repository) => platformsOf(repository, digest));
      throw verifyError('platforms-unknown', { subject: formatReference(reference) });
    },
  };
}

/** A source with one more thing to tell. */
const telling = (source: EvidenceSource, warning: McError): EvidenceSource => ({
  name: source.name,
  bundlesFor: (subject) => source.bundlesFor(subject),
  warnings: () => [warning, ...(source.warnings?.() ?? [])],
});

/** The digest behind a tag: the repository says it, or while that cannot be read (`fault`, or may not be asked) the mirror. */
async function resolved(
  reference: Reference,
  primary: Primary | undefined,
  mirror: LazyMirror | undefined,
): Promise<{ readonly digest: string; readonly fault?: unknown }> {
  const given = formatReference(reference);
  let fault: unknown;
  try {
    const descriptor = await primary?.ask((repository) => repository.resolve(targetOf(reference)));
    if (descriptor) return { digest: descriptor.digest };
    if (primary) throw ociError('reference-not-found', { reference: given, what: 'manifest' });
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    fault = error;
  }
  const digest = await mirror?.resolve(formatReference(withTarget(reference, { tag: targetOf(reference) })));
  if (digest !== undefined) return { digest, fault };
  throw fault ?? verifyError('reference-without-digest', { given });
}

import type { AttestationApi } from '../../github/index.ts';
import type { Clock } from '../../lib/clock.ts';
import { createDigestSet, parseSubjectDigest, primaryDigest } from '../../lib/digest.ts';
import { asMcError } from '../../lib/errors.ts';
import type { Http } from '../../lib/http.ts';
import { ConfigurationError, type McError } from '../../lib/mc-error.ts';
import {
  type Credentials,
  chooseLayoutTag,
  createMissingError,
  formatReference,
  getTarget,
  type OciDigest,
  type Reference,
  withTarget,
} from '../../oci/index.ts';
import type { SubjectDigests } from '../../sigstore/index.ts';
import { verifyError } from '../errors.ts';
import type { EvidenceSource, MirrorSource } from '../evidence/types.ts';
import type { Staleness } from '../policy/mirror.ts';
import type { Subject } from '../subject/subject.ts';
import { findBesideSources } from './beside.ts';
import { createGithubSource } from './github.ts';
import { createMirrorSource, type LazyMirror } from './mirror.ts';
import type { Platform } from './platforms.ts';
import type { Primary } from './primary.ts';

export const USE_MIRROR = ['auto', 'always', 'never'] as const;
export type UseMirror = (typeof USE_MIRROR)[number];

/** Which sources to read. */
export interface SourceChoice {
  /** Bundle files and folders that the user named. With them, only these and the mirror are read. */
  readonly bundles: readonly EvidenceSource[];
  /** A folder or URL. */
  readonly mirror: string | undefined;
  readonly useMirror: UseMirror;
  /** The maximum age of the mirror. */
  readonly staleness?: Staleness | undefined;
  /** The attestation API of a repository; not used where only the mirror may be read. */
  readonly github?: AttestationApi | undefined;
}

/** The ports of {@link openSources}. */
export interface SourcePorts {
  readonly http: Http;
  readonly credentials: Credentials;
  readonly plainHttp?: readonly string[];
  readonly signal?: AbortSignal;
  readonly openMirror: (location: string) => Promise<MirrorSource>;
  readonly clock: Clock;
}

/** The sources for the evidence of a subject, in order, its digests, and the platforms of an index. */
export interface OpenedSources {
  readonly digests: SubjectDigests;
  readonly sources: readonly EvidenceSource[];
  platforms(): Promise<readonly Platform[]>;
}

/** The time for all requests to the repository together, where a mirror can answer instead. */
const PRIMARY_BUDGET_SECONDS = 20;

/**
 * Opens the sources for a subject: the named bundles, or else those beside its file, then the repository of the subject,
 * then GitHub, then the mirror.
 * With `useMirror: always`, only named bundles and the mirror are read. Throws `mirror-not-named` and the errors of
 * resolving a tag.
 */
export async function openSources(subject: Subject, choice: SourceChoice, ports: SourcePorts): Promise<OpenedSources> {
  const { bundles, useMirror, github } = choice;
  if (useMirror === 'always' && choice.mirror === undefined && bundles.length === 0)
    throw verifyError('mirror-not-named', {});
  let primary: Primary | undefined;
  const mirror =
    choice.mirror === undefined || useMirror === 'never'
      ? undefined
      : createMirrorSource(choice.mirror, choice.staleness ?? { max: undefined, maxInDisaster: undefined }, {
          ...ports,
          primaryAnswers: () => primary?.answered ?? false,
        });
  const more = (last: EvidenceSource | undefined = mirror): readonly EvidenceSource[] => [
    ...(github && useMirror !== 'always' ? [createGithubSource(github, ports)] : []),
    ...(last ? [last] : []),
  ];
  if (subject.kind !== 'reference') {
    const beside = subject.kind === 'file' && bundles.length === 0 && useMirror !== 'always';
    return {
      digests: subject.digests,
      sources: [...bundles, ...(beside ? await findBesideSources(subject.path) : []), ...more()],
      platforms: async () => {
        // A file has no platforms. A digest without a repository may be that of an index, which cannot be read.
        if (subject.kind === 'file') return [];
        throw verifyError('platforms-unknown', { subject: primaryDigest(subject.digests) });
      },
    };
  }

  const { reference } = subject;
  // Files do not need the modules for registries and layouts, which are large.
  const [{ openPrimary }, { listPlatforms }] = await Promise.all([import('./primary.ts'), import('./platforms.ts')]);
  const onlyMirror = useMirror === 'always' && reference.kind !== 'layout';
  if (!onlyMirror) primary = openPrimary(reference, ports, mirror ? PRIMARY_BUDGET_SECONDS : undefined);
  const found = reference.digest ? { digest: reference.digest } : await resolveTag(reference, primary, mirror);
  const digest = parseSubjectDigest(found.digest);
  const own = primary && bundles.length === 0 ? [primary] : [];
  // A repository that is read for evidence reports its fault there.
  const last = mirror && found.fault && own.length === 0 ? withWarning(mirror, asMcError(found.fault)) : mirror;
  return {
    digests: createDigestSet(digest),
    sources: [...bundles, ...own, ...more(last)],
    platforms: async () => {
      if (primary) return primary.ask((repository) => listPlatforms(repository, digest));
      throw verifyError('platforms-unknown', { subject: formatReference(reference) });
    },
  };
}

/** Returns a source with one more warning. */
const withWarning = (source: EvidenceSource, warning: McError): EvidenceSource => ({
  name: source.name,
  searched: source.searched,
  bundlesFor: (subject) => source.bundlesFor(subject),
  warnings: () => [warning, ...(source.warnings?.() ?? [])],
});

/** Resolves a tag by the repository, or by the mirror where the repository fails (`fault`) or must not be read. */
async function resolveTag(
  reference: Reference,
  primary: Primary | undefined,
  mirror: LazyMirror | undefined,
): Promise<{ readonly digest: OciDigest; readonly fault?: unknown }> {
  const given = formatReference(reference);
  let fault: unknown;
  try {
    const descriptor = await primary?.ask(async (repository) =>
      repository.resolve(getTarget(await chooseLayoutTag(reference, repository))),
    );
    if (descriptor) return { digest: descriptor.digest };
    if (primary) throw createMissingError(reference);
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    fault = error;
  }
  const digest = await mirror?.resolve(formatReference(withTarget(reference, { tag: getTarget(reference) })));
  if (digest !== undefined) return { digest, fault };
  throw fault ?? verifyError('reference-without-digest', { given });
}

import type { Digest } from '../../lib/digest.ts';
import { formatReference, type OciDigest, parseReference, type Reference, withTarget } from '../../oci/index.ts';
import type { MirrorConfig } from '../config.ts';
import { readReleaseList } from './release-list.ts';

/** The releases of one repository that a mirror copies: all tags, or named releases. */
export interface RepositoryReleases {
  readonly repository: Reference;
  readonly everyTag: boolean;
  /** Tags or digests that the repository must have. A reference may name both. */
  readonly releases: readonly { readonly tag?: string; readonly digest?: OciDigest }[];
  /** Digests without a known repository. This repository may have them. */
  readonly candidates: readonly Digest[];
}

/** One source of evidence, which is one line in reports and in the index. */
export interface EvidenceJob {
  /** A subject or a release list, as `mirror.yaml` names it. */
  readonly subject: string;
  readonly repositories: readonly RepositoryReleases[];
}

export interface EvidenceJobs {
  readonly jobs: readonly EvidenceJob[];
  /** Digests that release lists name without a repository. GitHub is asked about them too. */
  readonly digests: readonly Digest[];
}

const getRepository = (reference: Reference): Reference => withTarget(reference, {});
const getTarget = ({ tag, digest }: Reference): RepositoryReleases['releases'][number] => ({
  ...(tag === undefined ? {} : { tag }),
  ...(digest === undefined ? {} : { digest }),
});

/** Reads the release lists of `mirror.yaml` and returns all sources of evidence. Sends no request. */
export async function readEvidenceJobs({ subjects, releases }: MirrorConfig): Promise<EvidenceJobs> {
  const lists = await Promise.all(releases.map(async (path) => [path, await readReleaseList(path)] as const));
  const digests = [...new Set(lists.flatMap(([, { digests }]) => digests))];
  const named = subjects.map((subject): EvidenceJob => {
    const reference = parseReference(subject);
    const target = getTarget(reference);
    const everyTag = Object.keys(target).length === 0;
    const repository = getRepository(reference);
    return {
      subject,
      repositories: [{ repository, everyTag, releases: everyTag ? [] : [target], candidates: everyTag ? digests : [] }],
    };
  });
  const listed = lists.map(([path, { references }]): EvidenceJob => {
    const byRepository = Map.groupBy(references, (reference) => formatReference(getRepository(reference)));
    const repositories = [...byRepository.values()].map((within) => ({
      repository: getRepository(within[0] as Reference),
      everyTag: false,
      releases: within.map(getTarget),
      candidates: [],
    }));
    return { subject: path, repositories };
  });
  return { jobs: [...named, ...listed], digests };
}

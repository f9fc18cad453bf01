import type { Digest } from '../../lib/digest.ts';
import { formatReference, parseReference, type Reference, withTarget } from '../../oci/index.ts';
import type { MirrorConfig } from '../config.ts';
import { readReleaseList } from './release-list.ts';

/** Releases within one repository: every tag of it, and those that are named. */
export interface Place {
  /** The repository. */
  readonly repository: Reference;
  readonly everyTag: boolean;
  /** Tags or digests that must be there; of a reference with both, both. */
  readonly releases: readonly { readonly tag?: string; readonly digest?: string }[];
  /** Releases of which nobody said where they are: here perhaps. */
  readonly perhaps: readonly Digest[];
}

/** One source of evidence, as it stands in reports and in the index. */
export interface EvidenceJob {
  /** As `mirror.yaml` names it: a subject, or the file of a list. */
  readonly subject: string;
  readonly places: readonly Place[];
}

export interface EvidenceJobs {
  readonly jobs: readonly EvidenceJob[];
  /** Listed by digest alone: what GitHub knows of them is asked too. */
  readonly digests: readonly Digest[];
}

const repositoryOf = (reference: Reference): Reference => withTarget(reference, {});
const targetIn = ({ tag, digest }: Reference): Place['releases'][number] => ({
  ...(tag === undefined ? {} : { tag }),
  ...(digest === undefined ? {} : { digest }),
});

/** What `mirror.yaml` and the lists that it names say is to be mirrored. Reads the lists; asks nobody. */
export async function evidenceJobs({ subjects, releases }: MirrorConfig): Promise<EvidenceJobs> {
  const lists = await Promise.all(releases.map(async (path) => [path, await readReleaseList(path)] as const));
  const perhaps = [...new Set(lists.flatMap(([, { digests }]) => digests))];
  const named = subjects.map((subject): EvidenceJob => {
    const reference = parseReference(subject);
    const target = targetIn(reference);
    const everyTag = Object.keys(target).length === 0;
    const repository = repositoryOf(reference);
    return {
      subject,
      places: [{ repository, everyTag, releases: everyTag ? [] : [target], perhaps: everyTag ? perhaps : [] }],
    };
  });
  const listed = lists.map(([path, { references }]): EvidenceJob => {
    const byRepository = Map.groupBy(references, (reference) => formatReference(repositoryOf(reference)));
    const places = [...byRepository.values()].map((within) => ({
      repository: repositoryOf(within[0] as Reference),
      everyTag: false,
      releases: within.map(targetIn),
      perhaps: [],
    }));
    return { subject: path, places };
  });
  return { jobs: [...named, ...listed], digests: perhaps };
}

import { type Digest, sha256 } from '../../../lib/digest.ts';
import { notFound, refuse } from '../accounts.ts';
import { open, type RepositoryCall, type Route, type RouteAnswer, repositoryRoute } from '../route.ts';

function storeAttestation({ repository, body }: RepositoryCall): RouteAnswer {
  const { bundle } = body;
  for (const subject of listSubjects(bundle)) {
    const known = repository.attestations.get(subject) ?? [];
    repository.attestations.set(subject, [...known, { repository_id: repository.id, bundle }]);
  }
  return { status: 201, body: { id: sha256(JSON.stringify(bundle)).readUIntBE(0, 6) } };
}

/** Returns the subject digests of a bundle's statement, by which GitHub indexes it. */
function listSubjects(bundle: unknown): readonly Digest[] {
  const payload: unknown = (bundle as { dsseEnvelope?: { payload?: unknown } } | null)?.dsseEnvelope?.payload;
  if (typeof payload !== 'string') throw refuse(422, 'Invalid bundle');
  const { subject = [] } = JSON.parse(Buffer.from(payload, 'base64').toString('utf8')) as {
    subject?: { digest?: { sha256?: string } }[];
  };
  return subject.flatMap(({ digest }) => (digest?.sha256 ? [`sha256:${digest.sha256}` as const] : []));
}

/** Attestations of artifacts. */
export const attestationRoutes: readonly Route[] = [
  open(repositoryRoute('POST /attestations', 'attestations:write', storeAttestation)),
  open(
    repositoryRoute('GET /attestations/{subject_digest}', 'attestations:read', ({ repository, params }) => {
      const stored = repository.attestations.get(params.subject_digest ?? '');
      if (!stored) throw notFound();
      return { list: stored, cursor: true, wrap: (page) => ({ attestations: page }) };
    }),
  ),
];

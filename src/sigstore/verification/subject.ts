import { createHash } from 'node:crypto';
import { type DigestsByAlgorithm, primaryDigest, type SubjectDigest } from '../../lib/digest.ts';
import { sigstoreError } from '../errors.ts';
import type { DigestSet, Statement } from '../statement.ts';
import type { Content } from './content.ts';

/** The digests (hex) of the artifact that is verified, at least one. Files are hashed before, as streams. */
export type SubjectDigests = DigestsByAlgorithm;

const ALGORITHMS = ['sha256', 'sha384', 'sha512'] as const;
const MAX_SHOWN = 3;

/**
 * Requires that the content is about the subject. It does not look at the signature. in-toto Statement v1, "subject": a
 * statement names it by digest. A payload of another type names nothing, because it is the subject itself. The digest
 * of a message signature is compared with its signature, in {@link createSignatureContent}. Throws `subject-mismatch`
 * and `artifact-digest-mismatch`.
 */
export function assertSubject(content: Content, subject: SubjectDigests): void {
  if (content.kind === 'statement') assertNamed(content.statement, subject);
  if (content.kind === 'payload') assertSamePayload(content.payload, subject);
}

/**
 * One subject of the statement has a digest of ours, and each further digest of it that we know is equal. A statement may
 * leave out SHA-256: those of npm name a tarball by SHA-512 only.
 */
function assertNamed(statement: Statement, subject: SubjectDigests): void {
  const isNamedBy = ({ digest }: Statement['subject'][number]): boolean => {
    const common = ALGORITHMS.filter(
      (algorithm) => digest[algorithm] !== undefined && subject[algorithm] !== undefined,
    );
    return common.length > 0 && common.every((algorithm) => digest[algorithm] === subject[algorithm]);
  };
  if (statement.subject.some(isNamedBy)) return;
  const expected = primaryDigest(subject);
  const found = statement.subject.slice(0, MAX_SHOWN).map(({ digest }) => formatDigestSet(digest, expected));
  throw sigstoreError('subject-mismatch', { expected, found: found.join(', ') });
}

function assertSamePayload(payload: Buffer, subject: SubjectDigests): void {
  const expected = primaryDigest(subject);
  const [algorithm = ''] = expected.split(':');
  const found = `${algorithm}:${createHash(algorithm).update(payload).digest('hex')}`;
  if (found !== expected) throw sigstoreError('artifact-digest-mismatch', { expected, found });
}

/** Formats a digest set by the algorithm of `expected`, else by any other algorithm that it has. */
function formatDigestSet(digest: DigestSet, expected: SubjectDigest): string {
  const [algorithm = ''] = expected.split(':');
  const other = Object.keys(digest)[0];
  if (digest[algorithm] !== undefined || other === undefined) return `${algorithm}:${digest[algorithm] ?? '(none)'}`;
  return `${other}:${digest[other]}`;
}

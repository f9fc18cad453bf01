import { type Digest, isDigest } from '../../lib/digest.ts';
import type { StaticFiles } from '../format/files.ts';
import { readBlob, readEvidence } from '../format/reading.ts';
import { type Answer, jsonAnswer, notFound } from './answer.ts';

const PER_PAGE = 30; // the default of GitHub; at most 100

/**
 * Answers GitHub's attestations API: `GET /repos/OWNER/REPO/attestations/DIGEST`, `/orgs/…` and `/users/…`. Returns the
 * Sigstore bundles of the mirror about the digest. It ignores the owner: the certificates in the bundles name the signers.
 */
export async function answerAttestations(files: StaticFiles, text: string, query: URLSearchParams): Promise<Answer> {
  if (!isDigest(text)) return jsonAnswer({ message: 'expected sha256:<hex>', status: '422' }, 422);
  const digest: Digest = text;
  const predicateType = query.get('predicate_type') ?? undefined;
  const perPage = Math.min(Math.max(Number(query.get('per_page')) || PER_PAGE, 1), 100);
  const bundles = (await readEvidence(files, digest)).filter(({ kind }) => kind === 'bundle');
  const digests = [...new Set(bundles.map((item) => item.digest))];
  const after = query.get('after');
  const from = after === null ? 0 : digests.indexOf(after as Digest) + 1;
  const found: object[] = [];
  let last: Digest | undefined;
  for (const each of digests.slice(from)) {
    if (found.length === perPage) break;
    const bundle = JSON.parse((await readBlob(files, each)).toString('utf8')) as object;
    last = each;
    if (predicateType === undefined || readPredicateType(bundle) === predicateType) found.push({ bundle });
  }
  if (found.length === 0) return notFound(`an attestation of ${digest}`);
  const answer = jsonAnswer({ attestations: found });
  if (last === undefined || last === digests.at(-1)) return answer;
  const next = new URLSearchParams(query);
  next.set('after', last);
  return { ...answer, headers: { link: `<?${next}>; rel="next"` } };
}

function readPredicateType(bundle: object): unknown {
  try {
    const { dsseEnvelope } = bundle as { dsseEnvelope?: { payload?: string } };
    return JSON.parse(Buffer.from(dsseEnvelope?.payload ?? '', 'base64').toString('utf8')).predicateType;
  } catch {
    return undefined;
  }
}
